import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { ActivityFilter } from '@/lib/activities/input';
import { type ActivityScope, filtered, rollupScope } from '@/lib/activities/queries/filter';
import type { BudgetClass, BudgetStage } from '@/lib/budgets/rules';
import type { FundingSource } from '@/lib/activities/rules/funding';
import type { OutsideKind } from '../rules/outside';
import { outsideKind, outsideLines } from './outside';

/** A budget line behind a figure of the matrix; `activity` null = not tagged. Whole rupiah, spent by the end of the period. */
export interface LineBehind {
  id: string; name: string; activityId: string | null; activity: string | null; agency: string; fundingSource: FundingSource; class: BudgetClass; stage: BudgetStage;
  budgetIdr: bigint; spentIdr: bigint; source: string | null; isExample: boolean;
}

/** A village that activities reach, with how many. */
export interface VillageBehind { code: string; name: string; district: string | null; isTarget: boolean; activities: number }

type Raw = Omit<LineBehind, 'budgetIdr' | 'spentIdr'> & { budgetIdr: string; spentIdr: string };

const COLUMNS = sql`l.id, l.name, g.short_name as agency, l.funding_source as "fundingSource", l.class, l.stage,
  l.budget_idr::text as "budgetIdr", l.spent_idr::text as "spentIdr", l.source, l.is_example as "isExample"`;
const rows = async <T>(tx: Tx, query: ReturnType<typeof sql>): Promise<T[]> => [...await tx.execute(query)] as T[];
const exact = (row: Raw): LineBehind => ({ ...row, budgetIdr: BigInt(row.budgetIdr), spentIdr: BigInt(row.spentIdr) });

/** The lines of the activities that a filter leaves, by source and class, most money first. */
export async function readLinesBehind(tx: Tx, scope: ActivityScope, filter: ActivityFilter): Promise<LineBehind[]> {
  return (await rows<Raw>(tx, sql`with ${filtered(scope, filter)}
    select ${COLUMNS}, a.id as "activityId", a.name as activity from line l join act a on a.id = l.activity_id
    join agency g on g.jurisdiction_id = l.jurisdiction_id and g.id = l.agency_id
    order by l.funding_source, l.class, l.budget_idr desc, l.id`)).map(exact);
}

/** A line of an agency that is in no column, and why. */
export interface OutsideLine extends LineBehind { kind: OutsideKind }

/** The lines of an agency that no counted activity holds; those of one that has not begun name it. */
export async function readOutsideLines(tx: Tx, scope: ActivityScope, agencyId: string): Promise<OutsideLine[]> {
  const bounds = rollupScope(scope);
  const found = await rows<Raw & { kind: OutsideKind }>(tx, sql`select ${COLUMNS}, ${outsideKind(bounds)} as kind,
      case when l.activity_state <> 'cancelled' then l.activity_id end as "activityId", case when l.activity_state <> 'cancelled' then l.activity end as activity
    from (${outsideLines(bounds)}) l join agency g on g.jurisdiction_id = l.jurisdiction_id and g.id = l.agency_id
    where l.agency_id = ${agencyId} order by l.funding_source, l.class, l.budget_idr desc, l.id`);
  return found.map((row) => ({ ...exact(row), kind: row.kind }));
}

/** The villages that the activities of a filter name, each once, target villages first. */
export const readVillagesBehind = (tx: Tx, scope: ActivityScope, filter: ActivityFilter): Promise<VillageBehind[]> =>
  rows(tx, sql`with ${filtered(scope, filter)}
    select r.code, r.name, d.name as district, (t.region_id is not null) as "isTarget", count(*)::int as activities
    from act a join activity_village v on v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id
    join region r on r.id = v.region_id left join region d on d.id = r.parent_id
    left join target_village t on t.jurisdiction_id = a.jurisdiction_id and t.year = ${scope.year} and t.region_id = r.id
    group by 1, 2, 3, 4 order by "isTarget" desc, r.code`);
