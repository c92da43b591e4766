import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { shareOf } from '@/lib/share';
import type { ActivityFilter } from '../input';
import type { ActivityState } from '../rules';
import { filtered, type ActivityScope } from './filter';

/** Done against planned in one unit (kali, paket …); units are never added together. Share in basis points, null when nothing was planned. */
export interface Tally { unit: string; activities: number; planned: number; done: number; shareBp: number | null }

/** Sums over a list, each activity, village, agency and rupiah once (F72). Money null = no budget line at all. */
export interface ActivityTotals {
  activities: number;
  agencies: number;
  villages: number;
  districts: number;
  /** Activities without a village: "tingkat kabupaten". */
  unlocated: number;
  states: Record<ActivityState, number>;
  /** Most used unit first; only activities with a plan. */
  tallies: Tally[];
  /** Planned, not pledged, but the number done was never entered. */
  unreported: number;
  unfunded: number;
  budgetIdr: bigint | null;
  spentIdr: bigint | null;
  examples: number;
  moneyIsExample: boolean;
}

type RawTotals = Omit<ActivityTotals, 'tallies' | 'budgetIdr' | 'spentIdr' | 'states'> & {
  tallies: Omit<Tally, 'shareBp'>[]; budgetIdr: string | null; spentIdr: string | null; states: Partial<Record<ActivityState, number>>;
};

const NO_STATES = { pledged: 0, planned: 0, running: 0, done: 0, cancelled: 0 };
const rupiah = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** The totals of the same filter as `listActivities`, whatever page is shown. */
export async function activityTotals(tx: Tx, _viewer: Viewer, scope: ActivityScope, filter: ActivityFilter): Promise<ActivityTotals> {
  const [row] = [...await tx.execute(sql`with ${filtered(scope, filter)},
    place as (select distinct v.activity_id, v.region_id, r.parent_id from activity_village v join region r on r.id = v.region_id
      where v.jurisdiction_id = ${scope.jurisdictionId} and v.activity_id in (select id from act)),
    tally as (select count_unit as unit, count(*)::int as activities, sum(planned_count)::int as planned, coalesce(sum(done_count), 0)::int as done
      from act where planned_count is not null and state <> 'cancelled' group by 1)
    select count(*)::int as activities, count(distinct agency_id)::int as agencies,
      (select count(distinct region_id)::int from place) as villages, (select count(distinct parent_id)::int from place) as districts,
      count(*) filter (where id not in (select activity_id from place))::int as unlocated,
      count(*) filter (where planned_count is not null and done_count is null and state in ('planned', 'running', 'done'))::int as unreported,
      count(*) filter (where id not in (select activity_id from money))::int as unfunded,
      count(*) filter (where is_example)::int as examples,
      coalesce((select json_object_agg(state, n) from (select state, count(*)::int as n from act group by 1) s), '{}') as states,
      coalesce((select json_agg(row_to_json(t) order by t.activities desc, t.unit) from tally t), '[]') as tallies,
      (select sum(budget_idr)::bigint from line) as "budgetIdr", (select sum(spent_idr)::bigint from line) as "spentIdr",
      coalesce((select bool_or(is_example) from line), false) as "moneyIsExample"
    from act`)] as unknown as [RawTotals];
  return {
    ...row, states: { ...NO_STATES, ...row.states }, budgetIdr: rupiah(row.budgetIdr), spentIdr: rupiah(row.spentIdr),
    tallies: row.tallies.map((tally) => ({ ...tally, shareBp: shareOf(tally.done, tally.planned) })),
  };
}

export interface AgencyTotal { agencyId: string; code: string; name: string; activities: number; villages: number; tallies: Tally[]; budgetIdr: bigint | null; spentIdr: bigint | null }

type RawAgency = Omit<AgencyTotal, 'tallies' | 'budgetIdr' | 'spentIdr'> & { tallies: Omit<Tally, 'shareBp'>[]; budgetIdr: string | null; spentIdr: string | null };

/** The same sums per agency, for the grouped view. Villages of two agencies overlap: they do not add up to the total. */
export async function agencyActivityTotals(tx: Tx, _viewer: Viewer, scope: ActivityScope, filter: ActivityFilter): Promise<AgencyTotal[]> {
  const rows = [...await tx.execute(sql`with ${filtered(scope, filter)},
    tally as (select agency_id, count_unit as unit, count(*)::int as activities, sum(planned_count)::int as planned, coalesce(sum(done_count), 0)::int as done
      from act where planned_count is not null and state <> 'cancelled' group by 1, 2)
    select g.id as "agencyId", g.code, g.short_name as name, count(*)::int as activities,
      (select count(distinct v.region_id)::int from activity_village v join act b on b.id = v.activity_id
        where v.jurisdiction_id = ${scope.jurisdictionId} and b.agency_id = g.id) as villages,
      coalesce((select json_agg(json_build_object('unit', t.unit, 'activities', t.activities, 'planned', t.planned, 'done', t.done)
        order by t.activities desc, t.unit) from tally t where t.agency_id = g.id), '[]') as tallies,
      (select sum(m.budget_idr)::bigint from money m join act b on b.id = m.activity_id where b.agency_id = g.id) as "budgetIdr",
      (select sum(m.spent_idr)::bigint from money m join act b on b.id = m.activity_id where b.agency_id = g.id) as "spentIdr"
    from act a join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id
    group by g.id, g.code, g.short_name order by g.short_name, g.id`)] as unknown as RawAgency[];
  return rows.map((row) => ({
    ...row, budgetIdr: rupiah(row.budgetIdr), spentIdr: rupiah(row.spentIdr),
    tallies: row.tallies.map((tally) => ({ ...tally, shareBp: shareOf(tally.done, tally.planned) })),
  }));
}
