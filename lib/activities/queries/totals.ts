import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { datedActivities } from '@/db/counted';
import type { Viewer } from '@/lib/auth/viewer';
import { shareOf } from '@/lib/share';
import type { ActivityFilter } from '../input';
import type { ActivityTotals, LeftOut, UnitTally } from '../rules/totals';
import { type ActivityScope, conditions, filtered, rollupScope } from './filter';

type RawTally = Omit<UnitTally, 'shareBp'>;
type RawTotals = Omit<ActivityTotals, 'tallies' | 'budgetIdr' | 'spentIdr'> & { tallies: RawTally[]; budgetIdr: string | null; spentIdr: string | null };

const NO_STATES = { pledged: 0, planned: 0, running: 0, done: 0, cancelled: 0 };
const rupiah = (text: string | null): bigint | null => (text === null ? null : BigInt(text));
const withShare = (tally: RawTally): UnitTally => ({ ...tally, shareBp: shareOf(tally.done, tally.planned) });

/** Sums per unit of `act`: a plan whose number done was never told counts as unreported and adds nothing done. */
const TALLY = sql`count_unit as unit, count(*)::int as activities, sum(planned_count)::int as planned, coalesce(sum(done_count), 0)::int as done,
  (count(*) filter (where done_count is null))::int as unreported from act where planned_count is not null`;

/** The totals of the same filter as `listActivities`, whatever page is shown. */
export async function activityTotals(tx: Tx, _viewer: Viewer, scope: ActivityScope, filter: ActivityFilter): Promise<ActivityTotals> {
  const [row] = [...await tx.execute(sql`with ${filtered(scope, filter)},
    place as (select distinct v.activity_id, v.region_id, r.parent_id from activity_village v join region r on r.id = v.region_id
      where v.jurisdiction_id = ${scope.jurisdictionId} and v.activity_id in (select id from act)),
    tally as (select ${TALLY} group by 1)
    select count(*)::int as activities, count(distinct agency_id)::int as agencies,
      (select count(distinct region_id)::int from place) as villages, (select count(distinct parent_id)::int from place) as districts,
      (count(*) filter (where id not in (select activity_id from place)))::int as unlocated,
      (count(*) filter (where id not in (select activity_id from money)))::int as unfunded,
      (count(*) filter (where is_example))::int as examples,
      coalesce((select json_object_agg(state, n) from (select state, count(*)::int as n from act group by 1) s), '{}') as states,
      coalesce((select json_agg(t order by t.activities desc, t.unit) from tally t), '[]') as tallies,
      (select sum(budget_idr)::bigint from line) as "budgetIdr", (select sum(spent_idr)::bigint from line) as "spentIdr",
      coalesce((select bool_or(is_example) from line), false) as "moneyIsExample"
    from act`)] as unknown as [RawTotals];
  return {
    ...row, states: { ...NO_STATES, ...row.states }, budgetIdr: rupiah(row.budgetIdr), spentIdr: rupiah(row.spentIdr), tallies: row.tallies.map(withShare),
  };
}

/** What of an agency is in a list; villages of two agencies overlap, so these do not add up to the total. */
export interface AgencyTotal {
  agencyId: string; code: string; name: string; activities: number; villages: number; tallies: UnitTally[]; budgetIdr: bigint | null; spentIdr: bigint | null;
}

type RawAgency = Omit<AgencyTotal, 'tallies' | 'budgetIdr' | 'spentIdr'> & { tallies: RawTally[]; budgetIdr: string | null; spentIdr: string | null };

/** The same sums per agency, for the grouped view. */
export async function agencyActivityTotals(tx: Tx, _viewer: Viewer, scope: ActivityScope, filter: ActivityFilter): Promise<AgencyTotal[]> {
  const rows = [...await tx.execute(sql`with ${filtered(scope, filter)},
    tally as (select agency_id, ${TALLY} group by 1, 2)
    select g.id as "agencyId", g.code, g.short_name as name, count(*)::int as activities,
      (select count(distinct v.region_id)::int from activity_village v join act b on b.id = v.activity_id
        where v.jurisdiction_id = ${scope.jurisdictionId} and b.agency_id = g.id) as villages,
      coalesce((select json_agg(t order by t.activities desc, t.unit) from tally t where t.agency_id = g.id), '[]') as tallies,
      (select sum(m.budget_idr)::bigint from money m join act b on b.id = m.activity_id where b.agency_id = g.id) as "budgetIdr",
      (select sum(m.spent_idr)::bigint from money m join act b on b.id = m.activity_id where b.agency_id = g.id) as "spentIdr"
    from act a join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id
    group by g.id, g.code, g.short_name order by g.short_name, g.id`)] as unknown as RawAgency[];
  return rows.map((row) => ({ ...row, budgetIdr: rupiah(row.budgetIdr), spentIdr: rupiah(row.spentIdr), tallies: row.tallies.map(withShare) }));
}

/** What the same filter would find in the year beyond the period, among the cancelled and among the unchecked. */
export async function readLeftOut(tx: Tx, _viewer: Viewer, scope: ActivityScope, filter: ActivityFilter): Promise<LeftOut> {
  const wholeYear = rollupScope({ ...scope, stage: 'working', period: { ...scope.period, endsOn: `${scope.year}-12-31` } });
  const [row] = [...await tx.execute(sql`select
      (count(*) filter (where a.state = 'cancelled'))::int as cancelled,
      (count(*) filter (where a.state <> 'cancelled' and a.starts_on > ${scope.period.endsOn}::date))::int as later,
      (count(*) filter (where a.state <> 'cancelled' and a.verification <> 'verified' and ${scope.stage} = 'approved'))::int as unchecked
    from (${datedActivities(wholeYear)}) a where ${conditions({ ...filter, state: null })}`)] as unknown as [LeftOut];
  return row;
}
