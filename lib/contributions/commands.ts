import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { countedActivities, countedLines, type RollupScope } from '@/db/counted';

/** Rebuilds the matrix rollup of one period and stage; only rows that differ are written. */
export async function refreshContributions(tx: Tx, scope: RollupScope): Promise<void> {
  await refreshColumns(tx, scope);
  await refreshTotals(tx, scope);
}

async function refreshColumns(tx: Tx, scope: RollupScope): Promise<void> {
  const { jurisdictionId, periodId, stage } = scope;
  await tx.execute(sql`
    with act as (${countedActivities(scope)}),
    line as (${countedLines(scope)}),
    money as (select activity_id, sum(budget_idr)::bigint as budget_idr, sum(spent_idr)::bigint as spent_idr, bool_or(is_example) as is_example
              from line where activity_id is not null group by activity_id),
    placed as (
      select a.*, l.lens, coalesce(c.column_code, 'umum') as column_code, m.budget_idr, m.spent_idr, m.is_example as money_example
      from act a cross join (values ('indicator'), ('spm'), ('phi')) as l(lens)
      left join activity_column c on c.jurisdiction_id = a.jurisdiction_id and c.activity_id = a.id and c.lens = l.lens
      left join money m on m.activity_id = a.id),
    reach as (
      select p.lens, p.column_code, p.agency_id, count(distinct v.region_id)::int as villages
      from placed p join activity_village v on v.jurisdiction_id = p.jurisdiction_id and v.activity_id = p.id
      group by 1, 2, 3),
    fresh as (
      select p.lens, p.column_code, p.agency_id, count(*)::int as activities,
        (count(*) filter (where p.state = 'pledged'))::int as pledges, coalesce(max(r.villages), 0) as villages,
        coalesce(sum(p.planned_count), 0)::int as planned_count,
        coalesce(sum(p.done_count) filter (where p.planned_count is not null), 0)::int as done_count,
        coalesce(sum(p.budget_idr), 0)::bigint as budget_idr, coalesce(sum(p.spent_idr), 0)::bigint as spent_idr,
        bool_or(p.is_example or coalesce(p.money_example, false)) as has_example
      from placed p left join reach r using (lens, column_code, agency_id) group by 1, 2, 3),
    gone as (
      delete from contribution c where c.jurisdiction_id = ${jurisdictionId} and c.period_id = ${periodId} and c.stage = ${stage}
        and not exists (select from fresh f where f.lens = c.lens and f.column_code = c.column_code and f.agency_id = c.agency_id))
    insert into contribution as c (jurisdiction_id, period_id, stage, lens, column_code, agency_id, activities, pledges, villages,
      planned_count, done_count, budget_idr, spent_idr, has_example)
    select ${jurisdictionId}, ${periodId}, ${stage}, lens, column_code, agency_id, activities, pledges, villages,
      planned_count, done_count, budget_idr, spent_idr, has_example from fresh
    on conflict on constraint contribution_key do update set activities = excluded.activities, pledges = excluded.pledges,
      villages = excluded.villages, planned_count = excluded.planned_count, done_count = excluded.done_count,
      budget_idr = excluded.budget_idr, spent_idr = excluded.spent_idr, has_example = excluded.has_example
    where (c.*) is distinct from (excluded.*)`);
}

async function refreshTotals(tx: Tx, scope: RollupScope): Promise<void> {
  const { jurisdictionId, periodId, stage, year } = scope;
  await tx.execute(sql`
    with act as (${countedActivities(scope)}),
    line as (${countedLines(scope)}),
    reach as (
      select a.agency_id, count(distinct v.region_id)::int as villages
      from act a join activity_village v on v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id group by 1),
    done as (
      select agency_id, count(*)::int as activities, (count(*) filter (where state = 'pledged'))::int as pledges,
        coalesce(sum(planned_count), 0)::int as planned_count,
        coalesce(sum(done_count) filter (where planned_count is not null), 0)::int as done_count, bool_or(is_example) as is_example
      from act group by 1),
    money as (
      select agency_id, count(*)::int as budget_lines, sum(budget_idr)::bigint as budget_idr, sum(spent_idr)::bigint as spent_idr, bool_or(is_example) as is_example
      from line group by 1),
    fresh as (
      select agency_id, coalesce(d.activities, 0) as activities, coalesce(d.pledges, 0) as pledges, coalesce(r.villages, 0) as villages,
        coalesce(d.planned_count, 0) as planned_count, coalesce(d.done_count, 0) as done_count, coalesce(m.budget_lines, 0) as budget_lines,
        coalesce(m.budget_idr, 0::bigint) as budget_idr, coalesce(m.spent_idr, 0::bigint) as spent_idr,
        coalesce(d.is_example, false) or coalesce(m.is_example, false) as has_example
      from done d full join money m using (agency_id) left join reach r using (agency_id)),
    gone as (
      delete from agency_total t where t.jurisdiction_id = ${jurisdictionId} and t.period_id = ${periodId} and t.stage = ${stage}
        and not exists (select from fresh f where f.agency_id = t.agency_id))
    insert into agency_total as t (jurisdiction_id, period_id, stage, agency_id, year, activities, pledges, villages, planned_count,
      done_count, budget_lines, budget_idr, spent_idr, has_example)
    select ${jurisdictionId}, ${periodId}, ${stage}, agency_id, ${year}, activities, pledges, villages, planned_count,
      done_count, budget_lines, budget_idr, spent_idr, has_example from fresh
    on conflict on constraint agency_total_key do update set year = excluded.year, activities = excluded.activities, pledges = excluded.pledges,
      villages = excluded.villages, planned_count = excluded.planned_count, done_count = excluded.done_count, budget_lines = excluded.budget_lines,
      budget_idr = excluded.budget_idr, spent_idr = excluded.spent_idr, has_example = excluded.has_example
    where (t.*) is distinct from (excluded.*)`);
}
