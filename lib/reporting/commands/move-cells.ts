import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import { clock } from '@/lib/auth/clock';
import type { FigureTx } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import type { CellStateName } from '../rules';
import type { SubmissionKey } from '../queries/submission';

/** One step of cells: where they go and why; a verified cell names who checked it. */
export interface Move { to: CellStateName; reason: string | null; where: SQL }

/**
 * Takes provisional cells of an agency one step on: the rows as they were go to the history, then state, reason, stamps and
 * version change. `where` narrows by v. Gives how many there were.
 */
export async function moveCells(tx: FigureTx, viewer: Viewer, { jurisdictionId, periodId, agencyId }: SubmissionKey, { to, reason, where }: Move): Promise<number> {
  const own = sql`v.jurisdiction_id = ${jurisdictionId} and v.period_id = ${periodId} and v.agency_id = ${agencyId} and v.stage = 'working' and v.source_kind = 'agency' and ${where}`;
  const at = clock.now().toISOString();
  await keepValues(tx, viewer, own, reason);
  const by = to === 'verified' ? viewer.accountId : null;
  const moved = await tx.execute(sql`
    update indicator_value v set state = ${to}, return_reason = ${to === 'returned' ? reason : null}, verified_by = ${by}::uuid,
      verified_at = ${by === null ? null : at}::timestamptz, version = v.version + 1
    where ${own} returning 1 as moved`);
  return moved.length;
}

/** Copies value rows, as they are now, to the append-only history. `where` narrows by v. */
export async function keepValues(tx: FigureTx, viewer: Viewer, where: SQL, reason: string | null): Promise<void> {
  await tx.execute(sql`
    insert into indicator_value_history (id, jurisdiction_id, period_id, region_id, indicator_id, source_kind, stage, status, basis, numerator, denominator, share_bp,
      as_of, state, agency_id, entered_by, entered_at, verified_by, verified_at, remark, warnings, warning_reason, return_reason, carried_from_id, origin, version,
      source, is_example, replaced_at, replaced_by, reason)
    select gen_random_uuid(), v.jurisdiction_id, v.period_id, v.region_id, v.indicator_id, v.source_kind, v.stage, v.status, v.basis, v.numerator, v.denominator, v.share_bp,
      v.as_of, v.state, v.agency_id, v.entered_by, v.entered_at, v.verified_by, v.verified_at, v.remark, v.warnings, v.warning_reason, v.return_reason, v.carried_from_id,
      v.origin, v.version, v.source, v.is_example, ${clock.now().toISOString()}::timestamptz, ${viewer.accountId}::uuid, ${reason}
    from indicator_value v where ${where}`);
}
