import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import { v7 } from 'uuid';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { requireYear } from '@/lib/jurisdictions/queries/years';
import { requireSeen } from '@/lib/jurisdictions/rules/desk';
import { parsePeriod } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import type { RolloverInput } from '../input/desk';
import { readOpening, readRolledCounts, seenCounts } from '../queries/rollover-desk';
import { copyable, ROLLED_WORDS, type RolledKind } from '../rules/rollover';

export interface Rolled extends Touched { copied: Partial<Record<RolledKind, number>>; isOpened: boolean }

/** The allowances that the copied kinds need; a coordinator has them all. */
const VERBS = { responsibility: 'responsibility:manage', lokus: 'lokus:manage', target: 'target:manage', threshold: 'threshold:manage', check: 'check:manage', assignment: 'assignment:manage' } as const;

/** Copies of one year for the next. The decree stays behind, so that every row is flagged until somebody looks at it. */
function copyOf(kind: RolledKind, { team, from, to, ids }: { team: number; from: number; to: number; ids: readonly string[] }): SQL {
  const source = `disalin dari ${from}`;
  const old = sql`where jurisdiction_id = ${team} and year = ${from}`;
  switch (kind) {
    case 'responsibility': return sql`insert into responsibility (jurisdiction_id, year, lens, column_code, agency_id, role, duty, copied_from_year, source, is_example)
      select jurisdiction_id, ${to}, lens, column_code, agency_id, role, duty, ${from}, ${source}, is_example from responsibility ${old} returning 1`;
    case 'lokus': return sql`insert into target_village (jurisdiction_id, year, region_id, printed_name, note, copied_from_year, source, is_example)
      select jurisdiction_id, ${to}, region_id, printed_name, note, ${from}, ${source}, is_example from target_village ${old} returning 1`;
    case 'target': return sql`insert into indicator_target (jurisdiction_id, year, indicator_id, target_bp, copied_from_year, source, is_example)
      select jurisdiction_id, ${to}, indicator_id, target_bp, ${from}, ${source}, is_example from indicator_target ${old} returning 1`;
    case 'threshold': return sql`insert into jurisdiction_year (jurisdiction_id, year, convergence_threshold_bp, completeness_floor_bp, attention_ratio_bp, note)
      select jurisdiction_id, ${to}, convergence_threshold_bp, completeness_floor_bp, attention_ratio_bp, ${source} from jurisdiction_year ${old} returning 1`;
    case 'check': return sql`insert into check_setting (jurisdiction_id, year, check_code, is_active, limit_bp) select jurisdiction_id, ${to}, check_code, is_active, limit_bp from check_setting ${old} returning 1`;
    case 'assignment': return sql`insert into assignment_change (jurisdiction_id, id, year, indicator_id, region_id, agency_id, reason, decided_by, decided_at)
      select c.jurisdiction_id, i.id::uuid, ${to}, c.indicator_id, c.region_id, c.agency_id, c.reason, c.decided_by, c.decided_at
      from (select *, row_number() over (order by id) as ordinal from assignment_change ${old} and period_id is null) c
      join unnest(${sql.param(ids)}::text[]) with ordinality as i(id, ordinal) on i.ordinal = c.ordinal returning 1`;
  }
}

async function openFirstQuarter(tx: FigureTx, viewer: Viewer, to: number): Promise<void> {
  const problem = await readOpening(tx, viewer, to);
  if (problem) throw refuse('wrong-state', problem, { buka: problem });
  await tx.execute(sql`insert into jurisdiction_period (jurisdiction_id, period_id, state, changed_by, changed_at)
    values (${viewer.jurisdictionId}, ${parsePeriod(`${to}-TW1`)?.id ?? -1}, 'open', ${viewer.accountId}, ${clock.now().toISOString()}::timestamptz)`);
}

/**
 * Prepares a year from the one before (F114), all in one transaction and each part only once: a part that the new year
 * already has is refused by name. Optionally opens its first quarter. One audit row with the counts.
 */
export async function rollOver(tx: FigureTx, viewer: Viewer, { dari: from, ke: to, seen, bagian, buka }: RolloverInput): Promise<Rolled> {
  for (const kind of bagian) allow(viewer, VERBS[kind]);
  allow(viewer, 'period:manage');
  if (to !== from + 1) throw refuse('invalid', 'Tahun baru disiapkan dari tahun tepat sebelumnya.');
  await requireYear(tx, viewer, from);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('simpul.rollover'), ${viewer.jurisdictionId})`);
  const [fromCounts, toCounts] = [await readRolledCounts(tx, viewer, from), await readRolledCounts(tx, viewer, to)];
  const taken = bagian.find((kind) => toCounts[kind] > 0);
  if (taken) throw refuse('wrong-state', `Tahun ${to} sudah punya ${toCounts[taken]} ${ROLLED_WORDS[taken]}; yang sudah ada tidak ditimpa.`);
  requireSeen(seen, seenCounts(fromCounts, toCounts), `Isi tahun ${from} atau ${to}`);
  const kinds = copyable(fromCounts, toCounts).filter((kind) => bagian.includes(kind));
  if (kinds.length === 0 && buka !== 'ya') throw refuse('invalid', 'Belum ada yang dipilih.', { bagian: 'Centang sedikitnya satu bagian.' });
  const copied: Partial<Record<RolledKind, number>> = {};
  for (const kind of kinds) {
    const ids = Array.from({ length: fromCounts.assignment }, () => v7());
    copied[kind] = [...await tx.execute(copyOf(kind, { team: viewer.jurisdictionId, from, to, ids }))].length;
  }
  if (buka === 'ya') await openFirstQuarter(tx, viewer, to);
  await record(tx, viewer, { verb: 'year.roll', subject: `${from} → ${to}`, detail: { from, to, copied, opened: buka === 'ya' ? `${to}-TW1` : null } });
  return { fromPeriodId: null, copied, isOpened: buka === 'ya' };
}
