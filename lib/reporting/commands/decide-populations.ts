import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { formatCount } from '@/lib/format';
import { groupByCode, type TargetGroup } from '@/lib/indicators/rules/groups';
import { type FieldProblems, refuse } from '@/lib/refusal';
import type { PopulationInput } from '../input/populations';
import { type AgreedSize, readAgreedSizes } from '../queries/populations';
import { applyPopulations, type Applied, type DecidedSize } from './apply-populations';

export interface Decided extends Touched, Applied { changed: number; seq: number | null }

/**
 * Agrees on the size of a target group in villages of a year (F111). A replaced size goes to the history and needs a reason.
 * Figures of that year that used another size take the agreed one, with history, unless their period is approved, their agency
 * gave a reason for its own size, or more people were served than agreed (those are counted and left).
 */
export async function decidePopulations(tx: FigureTx, viewer: Viewer, { year, groupCode, rows, reason }: PopulationInput): Promise<Decided> {
  allow(viewer, 'population:decide');
  const group = groupByCode(groupCode);
  if (!group) throw refuse('invalid', `Kelompok sasaran “${groupCode.slice(0, 40)}” tidak ada dalam daftar.`);
  const known = new Map((await readAgreedSizes(tx, viewer, { year, groupCode })).map((row) => [row.village, row]));
  const { sizes, problems } = judge(rows, { known, reason, year });
  if (Object.keys(problems).length > 0) throw refuse('invalid', 'Belum ada yang tersimpan. Perbaiki yang berikut, lalu simpan lagi.', problems);
  if (sizes.length === 0) return { fromPeriodId: null, changed: 0, seq: null, recalculated: 0, kept: 0, exceeding: 0 };
  await write(tx, viewer, { year, group, sizes, reason });
  const applied = await applyPopulations(tx, viewer, { year, group, sizes });
  const lines = sizes.map(({ village, before, people }) => `${village}: ${before === null ? 'belum disepakati' : formatCount(before)} → ${formatCount(people)}`);
  const seq = await record(tx, viewer, { verb: 'population.decide', subject: `${year} ${group.code}`, detail: { year, group: group.name, reason, sizes: lines, ...applied } });
  return { fromPeriodId: null, changed: sizes.length, seq, ...applied };
}

interface Known { known: ReadonlyMap<string, AgreedSize>; reason: string; year: number }

function judge(rows: PopulationInput['rows'], { known, reason, year }: Known): { sizes: DecidedSize[]; problems: FieldProblems } {
  const problems: FieldProblems = {};
  const sizes: DecidedSize[] = [];
  for (const { village, people, shown, problem } of rows) {
    const now = known.get(village);
    if (!now) { problems[`n/${village}`] = `Desa berkode ${village} bukan desa lokus ${year}.`; continue; }
    if (problem) { problems[`n/${village}`] = `${now.name}: ${problem}`; continue; }
    if (people === now.people) continue;
    if (people === null) { problems[`n/${village}`] = `${now.name}: jumlah yang sudah disepakati tidak dapat dikosongkan; tulis jumlah yang benar.`; continue; }
    if (shown !== now.people) { problems[`n/${village}`] = `${now.name}: sudah diubah orang lain menjadi ${formatCount(now.people)}. Muat ulang, lalu ubah lagi bila perlu.`; continue; }
    if (now.people !== null && reason.trim().length < 5) problems.alasan = 'Jumlah yang sudah disepakati berubah: tulis alasannya, misalnya “pendataan ulang bersama kader, 245 anak”.';
    sizes.push({ village, regionId: now.regionId, before: now.people, people });
  }
  return { sizes, problems };
}

interface Writing { year: number; group: TargetGroup; sizes: readonly DecidedSize[]; reason: string }

async function write(tx: FigureTx, viewer: Viewer, { year, group, sizes, reason }: Writing): Promise<void> {
  const at = clock.now().toISOString();
  const regions = sql`${sql.param(sizes.map(({ regionId }) => regionId))}::int[]`;
  await tx.execute(sql`
    insert into target_population_history (jurisdiction_id, id, year, region_id, group_code, people, reason, source, decided_by, decided_at, replaced_by, replaced_at)
    select p.jurisdiction_id, w.id::uuid, p.year, p.region_id, p.group_code, p.people, p.reason, p.source, p.decided_by, p.decided_at, ${viewer.accountId}::uuid, ${at}::timestamptz
    from unnest(${regions}, ${sql.param(sizes.map(() => v7()))}::text[]) as w(region_id, id)
    join target_population p on p.jurisdiction_id = ${viewer.jurisdictionId} and p.year = ${year} and p.group_code = ${group.code} and p.region_id = w.region_id`);
  await tx.execute(sql`
    insert into target_population as p (jurisdiction_id, year, region_id, group_code, people, reason, decided_by, decided_at, source, is_example)
    select ${viewer.jurisdictionId}, ${year}, w.region_id, ${group.code}, w.people, ${reason.trim() || null}, ${viewer.accountId}::uuid, ${at}::timestamptz, 'disepakati di Simpul', false
    from unnest(${regions}, ${sql.param(sizes.map(({ people }) => people))}::int[]) as w(region_id, people)
    on conflict on constraint target_population_key do update set people = excluded.people, reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at,
      source = excluded.source, is_example = false, version = p.version + 1`);
}
