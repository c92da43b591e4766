import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { countedLines } from '@/db/counted';
import type { Scope } from '@/lib/jurisdictions/queries';
import { type AgencyShare, agencyShares } from '../rules';

export interface BudgetSummary {
  /** Agencies with stunting money, most first, with both percentages. */
  agencies: (AgencyShare & { code: string; name: string })[];
  totalIdr: bigint;
  spentIdr: bigint;
  /** Lines linked to ≥ 1 of the 20 indicators; lines without an activity ("belum ditandai"); money in no village. */
  linkedIdr: bigint;
  untaggedIdr: bigint;
  unlocatedIdr: bigint;
  hasExample: boolean;
}

interface AgencyRow { agencyId: string; code: string; name: string; budgetIdr: string; spentIdr: string; totalIdr: string | null; hasExample: boolean }
interface SumRow { totalIdr: string; spentIdr: string; linkedIdr: string; untaggedIdr: string; locatedIdr: string }

/** The stunting money of a team's year by the end of the period: F06, F07 and what is untagged or unlocated. */
export async function readBudgetSummary(tx: Tx, { jurisdictionId, year, stage, period }: Scope): Promise<BudgetSummary> {
  const scope = { jurisdictionId, periodId: period.id, year, endsOn: period.endsOn, stage };
  const agencies = [...await tx.execute(sql`
    select t.agency_id as "agencyId", a.code, a.short_name as name, t.budget_idr::text as "budgetIdr", t.spent_idr::text as "spentIdr",
      b.total_idr::text as "totalIdr", t.has_example as "hasExample"
    from agency_total t join agency a on a.jurisdiction_id = t.jurisdiction_id and a.id = t.agency_id
    left join lateral (select total_idr from agency_budget b where b.jurisdiction_id = t.jurisdiction_id and b.agency_id = t.agency_id
      and b.fiscal_year = ${year} order by b.stage desc limit 1) b on true
    where t.jurisdiction_id = ${jurisdictionId} and t.period_id = ${period.id} and t.stage = ${stage} and t.budget_lines > 0
    order by t.budget_idr desc, a.code`)] as unknown as AgencyRow[];
  const [sums] = [...await tx.execute(sql`
    with counted as (${countedLines(scope)}),
    line as (select l.jurisdiction_id, l.id, l.split, l.budget_idr, l.spent_idr, a.id as activity_id from counted l
      left join activity a on a.jurisdiction_id = l.jurisdiction_id and a.id = l.activity_id and a.state <> 'cancelled')
    select coalesce(sum(budget_idr), 0)::text as "totalIdr", coalesce(sum(spent_idr), 0)::text as "spentIdr",
      coalesce(sum(budget_idr) filter (where exists (select from activity_column c where c.jurisdiction_id = line.jurisdiction_id
        and c.activity_id = line.activity_id and c.lens = 'indicator' and c.column_code <> 'umum')), 0)::text as "linkedIdr",
      coalesce(sum(budget_idr) filter (where activity_id is null), 0)::text as "untaggedIdr",
      coalesce(sum(case line.split when 'equal' then (select case when count(*) > 0 then line.budget_idr else 0 end from budget_line_village v where v.jurisdiction_id = line.jurisdiction_id and v.line_id = line.id)
        when 'explicit' then (select sum(amount_idr) from budget_line_village v where v.jurisdiction_id = line.jurisdiction_id and v.line_id = line.id) end), 0)::text as "locatedIdr"
    from line`)] as unknown as SumRow[];
  if (!sums) throw new Error('An aggregate without a row.');
  const shares = agencyShares(agencies.map((row) => ({
    agencyId: row.agencyId, budgetIdr: BigInt(row.budgetIdr), spentIdr: BigInt(row.spentIdr), totalIdr: row.totalIdr === null ? null : BigInt(row.totalIdr),
  })));
  return {
    agencies: shares.map((share, at) => ({ ...share, code: agencies[at]?.code ?? '', name: agencies[at]?.name ?? '' })),
    totalIdr: BigInt(sums.totalIdr), spentIdr: BigInt(sums.spentIdr), linkedIdr: BigInt(sums.linkedIdr), untaggedIdr: BigInt(sums.untaggedIdr),
    unlocatedIdr: BigInt(sums.totalIdr) - BigInt(sums.locatedIdr),
    hasExample: agencies.some((row) => row.hasExample),
  };
}
