import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDay } from '@/lib/day';
import { parsePeriod, periodLabel } from '@/lib/period';
import { type Beginning, type BeginningFacts, beginningOf } from '../rules/beginning';

/** The checklist of a team that has not sent in its first report yet; null afterwards, and for a province that has activities. */
export async function readBeginning(tx: Tx, viewer: Viewer): Promise<Beginning | null> {
  const id = viewer.jurisdictionId;
  const [known] = [...await tx.execute(sql`select
    exists (select from submission where jurisdiction_id = ${id} and first_submitted_at is not null)
    or exists (select from indicator_value where jurisdiction_id = ${id} and stage = 'approved')
    or (${viewer.jurisdictionLevel === 'province'} and exists (select from activity where jurisdiction_id = ${id})) as done`)];
  if (known?.done === true) return null;
  const [row] = [...await tx.execute(sql`
    with newest as (select p.code, p.year, j.due_on::text as due from jurisdiction_period j join period p on p.id = j.period_id where j.jurisdiction_id = ${id} order by p.id desc limit 1),
      twenty as (select id, code from indicator where "group" in ('specific', 'sensitive')), running as (select role, agency_id from membership where jurisdiction_id = ${id} and ended_at is null)
    select (select count(*) from agency where jurisdiction_id = ${id} and ended_on is null)::int as agencies,
      (select count(*) from agency a where a.jurisdiction_id = ${id} and a.ended_on is null and not exists (select from running m where m.role = 'operator' and m.agency_id = a.id))::int as "withoutOperator",
      (select count(*) from running where role = 'verifier')::int as verifiers, (select count(*) from running where role = 'coordinator')::int as coordinators,
      (select code from newest) as period, (select due from newest) as "dueOn", (select count(*) from decree where jurisdiction_id = ${id})::int as decrees,
      (select count(*) from target_village t, newest n where t.jurisdiction_id = ${id} and t.year = n.year)::int as lokus,
      (select count(*) from target_village t, newest n where t.jurisdiction_id = ${id} and t.year = n.year and t.decree_id is null)::int as "lokusWithoutDecree",
      (select count(distinct r.column_code) from responsibility r, newest n where r.jurisdiction_id = ${id} and r.year = n.year and r.lens = 'indicator' and r.role = 'lead' and r.column_code in (select code from twenty))::int as columns,
      (select count(*) from twenty i, newest n where exists (select from national_target t where t.indicator_id = i.id)
        or exists (select from indicator_target t where t.jurisdiction_id = ${id} and t.indicator_id = i.id and t.year <= n.year))::int as targets,
      (select count(*) from indicator_value where jurisdiction_id = ${id})::int as values, (select count(*) from twenty)::int as indicators`)] as unknown as BeginningFacts[];
  if (!row) throw new Error('An aggregate without a row.');
  const period = parsePeriod(row.period ?? '');
  return beginningOf({ ...row, period: period && periodLabel(period), dueOn: row.dueOn && formatDay(row.dueOn) }, { role: viewer.role, level: viewer.jurisdictionLevel });
}
