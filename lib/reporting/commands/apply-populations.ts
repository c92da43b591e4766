import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { clock } from '@/lib/auth/clock';
import type { FigureTx } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import type { TargetGroup } from '@/lib/indicators/rules/groups';

/** A size that is now agreed; `before` null when there was none. */
export interface DecidedSize { village: string; regionId: number; before: number | null; people: number }

/** What became of the figures: given the agreed size, left for a reason of their agency or because they come from posyandu reports, left because more were served. */
export interface Applied { recalculated: number; kept: number; exceeding: number }

interface Row { regionId: number; indicatorId: number; periodId: number; numerator: number; people: number; answered: boolean }

/** Gives the figures of the year that divide by this group the agreed size; periods that are approved are not touched. */
export async function applyPopulations(tx: FigureTx, viewer: Viewer, { year, group, sizes }: { year: number; group: TargetGroup; sizes: readonly DecidedSize[] }): Promise<Applied> {
  const rows = [...await tx.execute(sql`
    select v.region_id as "regionId", v.indicator_id as "indicatorId", v.period_id as "periodId", v.numerator, w.people, 'denominator' = any(v.warnings) or v.origin = 'posyandu' as answered
    from unnest(${sql.param(sizes.map(({ regionId }) => regionId))}::int[], ${sql.param(sizes.map(({ people }) => people))}::int[]) as w(region_id, people)
    join indicator_value v on v.jurisdiction_id = ${viewer.jurisdictionId} and v.region_id = w.region_id and v.stage = 'working' and v.source_kind = 'agency'
    join indicator i on i.id = v.indicator_id and i.denominator_group = ${group.code}
    join period p on p.id = v.period_id and p.year = ${year}
    join jurisdiction_period j on j.jurisdiction_id = v.jurisdiction_id and j.period_id = v.period_id and j.state <> 'approved'
    where v.status = 'reported' and v.basis = 'counted' and v.denominator <> w.people`)] as unknown as Row[];
  const free = rows.filter(({ answered }) => !answered);
  const fitting = free.filter(({ numerator, people }) => people > 0 && numerator <= people);
  if (fitting.length > 0) await replace(tx, viewer, { rows: fitting, reason: `sasaran ${group.name} disepakati` });
  return { recalculated: fitting.length, kept: rows.length - free.length, exceeding: free.length - fitting.length };
}

async function replace(tx: FigureTx, viewer: Viewer, { rows, reason }: { rows: readonly Row[]; reason: string }): Promise<void> {
  const at = clock.now().toISOString();
  const given = sql`unnest(${sql.param(rows.map(() => v7()))}::text[], ${sql.param(rows.map(({ periodId }) => periodId))}::int[], ${sql.param(rows.map(({ regionId }) => regionId))}::int[],
    ${sql.param(rows.map(({ indicatorId }) => indicatorId))}::int[], ${sql.param(rows.map(({ people }) => people))}::int[]) as w(id, period_id, region_id, indicator_id, people)`;
  const cell = sql`v.jurisdiction_id = ${viewer.jurisdictionId} and v.period_id = w.period_id and v.region_id = w.region_id and v.indicator_id = w.indicator_id
    and v.source_kind = 'agency' and v.stage = 'working'`;
  await tx.execute(sql`
    insert into indicator_value_history (jurisdiction_id, id, period_id, region_id, indicator_id, source_kind, stage, status, basis, numerator, denominator, share_bp, as_of, state, agency_id, entered_by,
      entered_at, verified_by, verified_at, remark, warnings, warning_reason, return_reason, carried_from_id, origin, version, source, is_example, replaced_at, replaced_by, reason)
    select v.jurisdiction_id, w.id::uuid, v.period_id, v.region_id, v.indicator_id, v.source_kind, v.stage, v.status, v.basis, v.numerator, v.denominator, v.share_bp, v.as_of, v.state, v.agency_id, v.entered_by,
      v.entered_at, v.verified_by, v.verified_at, v.remark, v.warnings, v.warning_reason, v.return_reason, v.carried_from_id, v.origin, v.version, v.source, v.is_example, ${at}::timestamptz, ${viewer.accountId}::uuid, ${reason}
    from ${given} join indicator_value v on ${cell}`);
  await tx.execute(sql`update indicator_value v set denominator = w.people, version = v.version + 1, origin = 'population' from ${given} where ${cell}`);
}
