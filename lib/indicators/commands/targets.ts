import 'server-only';
import { sql } from 'drizzle-orm';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { formatShareBp } from '@/lib/format';
import { decreeNumber } from '@/lib/jurisdictions/queries/decrees';
import { requireYear } from '@/lib/jurisdictions/queries/years';
import { type FieldProblems, refuse } from '@/lib/refusal';
import type { TargetsInput } from '../input/desk';
import { readTargetLines, type TargetLine } from '../queries/target-desk';

interface Change { line: TargetLine; bp: number | null }

/**
 * Sets the team's own targets of a year; an emptied one is inherited again (design §4.6). Only what changed is written, with
 * the decree of the form. Refuses unreadable ones and those that somebody else changed meanwhile.
 */
export async function setTargets(tx: FigureTx, viewer: Viewer, { year, decreeId, rows }: TargetsInput): Promise<Touched & { changed: number }> {
  allow(viewer, 'target:manage');
  await requireYear(tx, viewer, year);
  await tx.execute(sql`select from indicator_target where jurisdiction_id = ${viewer.jurisdictionId} and year = ${year} order by indicator_id for update`);
  const decree = await decreeNumber(tx, viewer, decreeId);
  const { changes, problems } = judge(rows, new Map((await readTargetLines(tx, viewer, year)).map((line) => [line.code, line])));
  if (Object.keys(problems).length > 0) throw refuse('invalid', 'Belum ada yang tersimpan. Perbaiki yang berikut, lalu simpan lagi.', problems);
  if (changes.length === 0) return { fromPeriodId: null, changed: 0 };
  await write(tx, viewer, { year, decreeId, changes });
  const words = (bp: number | null): string => (bp === null ? 'mewarisi' : formatShareBp(bp));
  const detail = { year, decree, targets: changes.map(({ line, bp }) => `${line.code}: ${words(line.ownBp)} → ${words(bp)}`) };
  await record(tx, viewer, { verb: 'target.set', subject: String(year), detail });
  return { fromPeriodId: null, changed: changes.length };
}

function judge(rows: TargetsInput['rows'], known: ReadonlyMap<string, TargetLine>): { changes: Change[]; problems: FieldProblems } {
  const problems: FieldProblems = {};
  const changes: Change[] = [];
  for (const { code, bp, shown, problem } of rows) {
    const line = known.get(code);
    if (!line) problems[`t/${code}`] = `Indikator ${code} tidak ada dalam daftar target.`;
    else if (problem) problems[`t/${code}`] = `${code} ${line.name}: ${problem}`;
    else if (bp === line.ownBp) continue;
    else if (shown !== line.ownBp) problems[`t/${code}`] = `${code} ${line.name}: sudah diubah orang lain menjadi ${line.ownBp === null ? 'mewarisi' : formatShareBp(line.ownBp)}. Muat ulang, lalu ubah lagi bila perlu.`;
    else changes.push({ line, bp });
  }
  return { changes, problems };
}

async function write(tx: FigureTx, viewer: Viewer, { year, decreeId, changes }: { year: number; decreeId: string | null; changes: readonly Change[] }): Promise<void> {
  const gone = changes.filter(({ bp }) => bp === null).map(({ line }) => line.indicatorId);
  const kept = changes.filter(({ bp }) => bp !== null);
  await tx.execute(sql`delete from indicator_target where jurisdiction_id = ${viewer.jurisdictionId} and year = ${year} and indicator_id = any(${sql.param(gone)}::smallint[])`);
  await tx.execute(sql`insert into indicator_target as t (jurisdiction_id, year, indicator_id, target_bp, decree_id, source)
    select ${viewer.jurisdictionId}, ${year}, c.id, c.bp, ${decreeId}::uuid, 'ditetapkan di Simpul'
    from unnest(${sql.param(kept.map(({ line }) => line.indicatorId))}::smallint[], ${sql.param(kept.map(({ bp }) => bp))}::int[]) as c(id, bp)
    on conflict on constraint indicator_target_key do update set target_bp = excluded.target_bp, decree_id = excluded.decree_id, source = excluded.source, is_example = false,
      reviewed_at = case when t.copied_from_year is null then null else now() end, reviewed_by = ${viewer.accountId}::uuid`);
}
