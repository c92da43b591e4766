import { sql, type SQL } from 'drizzle-orm';
import { countedActivities, countedLines, type RollupScope } from '@/db/counted';

/** What the village list needs of every target village, from the rollups. */
export const figuresFromRollup = ({ jurisdictionId, periodId, stage }: RollupScope): SQL => sql`
  select s.region_id, r.code, r.name, d.name as district, s.score_bp, s.on_target, s.applicable, s.reported, s.rank, s.gaps, s.leads_absent, s.cells,
    y.agencies, y.activities, y.budget_idr
  from village_score s join region r on r.id = s.region_id join region d on d.id = r.parent_id
  join village_year y on y.jurisdiction_id = s.jurisdiction_id and y.period_id = s.period_id and y.stage = s.stage and y.region_id = s.region_id
  where s.jurisdiction_id = ${jurisdictionId} and s.period_id = ${periodId} and s.stage = ${stage} order by r.code`;

/** Columns of the grid with the lead and the target of the year. */
const columns = ({ jurisdictionId, year }: RollupScope): SQL => sql`
  select i.id, i.code, i.direction, i.value_kind, i.sort_order, r.agency_id as lead, coalesce(
    (select t.target_bp from indicator_target t where t.jurisdiction_id = ${jurisdictionId} and t.indicator_id = i.id and t.year <= ${year} order by t.year desc limit 1),
    (select t.target_bp from national_target t where t.indicator_id = i.id order by t.year <= ${year} desc, abs(t.year - ${year}) limit 1)) as target
  from indicator i left join responsibility r on r.jurisdiction_id = ${jurisdictionId} and r.year = ${year}
    and r.lens = 'indicator' and r.column_code = i.code and r.role = 'lead'
  where i."group" in ('specific', 'sensitive') and i.at_village`;

/** The value that holds per village and indicator, as n of d. */
const readings = ({ jurisdictionId, periodId, year, stage }: RollupScope): SQL => sql`
  select distinct on (v.region_id, v.indicator_id) v.region_id, v.indicator_id, v.status, v.basis = 'published' as published,
    case when v.basis = 'published' then v.share_bp when i.value_kind = 'boolean' and coalesce(v.denominator, 1) = 1 then (v.numerator > 0)::int else v.numerator end::bigint as n,
    case when v.basis = 'published' then 10000 when i.value_kind = 'boolean' and v.denominator is null then 1 else v.denominator end::bigint as d
  from indicator_value v join period p on p.id = v.period_id join indicator i on i.id = v.indicator_id
  where v.jurisdiction_id = ${jurisdictionId} and v.stage = ${stage} and v.source_kind = 'agency' and p.year = ${year} and v.period_id <= ${periodId} and v.status <> 'missing'
  order by v.region_id, v.indicator_id, v.period_id desc`;

/** Located parts of the lines; what an equal split leaves over goes to the first villages, one rupiah each. */
const parts = (scope: RollupScope): SQL => sql`
  select v.region_id, case when l.split = 'explicit' then v.amount_idr else l.budget_idr / count(*) over line
    + (row_number() over (partition by l.id order by v.region_id) <= l.budget_idr % count(*) over line)::int end as amount
  from (${countedLines(scope)}) l join budget_line_village v on v.jurisdiction_id = l.jurisdiction_id and v.line_id = l.id
  where l.split <> 'none' window line as (partition by l.id)`;

const halfUp = (n: SQL, d: SQL): SQL => sql`((${n}) * 2 + (${d})) / ((${d}) * 2)`;

/** Every village × column judged as lib/convergence/rules does. */
const judged = (scope: RollupScope): SQL => sql`
  select t.region_id, c.sort_order, c.target, v.n, v.d, v.published, coalesce(v.status = 'not_applicable', false) as na,
    case when v.d is null or c.target is null then null
      when c.direction = 'up' then case when c.target = 0 then 10000 else least(10000, ${halfUp(sql`v.n * 100000000`, sql`c.target * v.d`)}) end
      when v.n * 10000 <= c.target * v.d then 10000 else ${halfUp(sql`c.target * v.d * 10000`, sql`v.n * 10000`)} end as part,
    case when c.direction = 'up' then v.n * 10000 >= c.target * v.d else v.n * 10000 <= c.target * v.d end as met,
    case when v.published or v.d is null then null when c.direction = 'up' then greatest(0, (c.target * v.d + 9999) / 10000 - v.n) else greatest(0, v.n - c.target * v.d / 10000) end as people,
    exists (select from presence a where a.region_id = t.region_id and a.column_code = c.code) as handled,
    c.lead is not null and not exists (select from presence a where a.region_id = t.region_id and a.column_code = c.code and a.agency_id = c.lead) as absent
  from target_village t cross join col c left join reading v on v.region_id = t.region_id and v.indicator_id = c.id
  where t.jurisdiction_id = ${scope.jurisdictionId} and t.year = ${scope.year}`;

const LETTER = sql`case when na then 'TS' when d is null then 'K' when target is null then 'N' when met then case when handled then 'T' else 'S' end when handled then 'B' else 'C' end`;

const scored = sql`
  select region_id, count(*) filter (where not na and target is not null) as applicable, count(part) as reported, count(*) filter (where part is not null and met) as on_target,
    sum(part)::bigint as parts, count(*) filter (where letter = 'C') as gaps, count(*) filter (where absent and letter in ('B', 'C')) as leads_absent,
    string_agg(concat(letter, ',', n * 10000 / d, ',', people, ',', (absent and letter in ('B', 'C'))::int, ',', (letter = 'K' and not handled)::int), ';' order by sort_order) as cells
  from (select *, ${LETTER} as letter from judged) j group by region_id`;

/** The same figures from the base rows in one statement: the peer of the rollups. Used by nothing but the bench. */
export const figuresFromBase = (scope: RollupScope, completenessFloorBp: number): SQL => sql`
  with col as materialized (${columns(scope)}), reading as materialized (${readings(scope)}), counted as materialized (${countedActivities(scope)}),
  presence as materialized (select distinct v.region_id, c.column_code, a.agency_id from counted a
    join activity_village v on v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id
    join activity_column c on c.jurisdiction_id = a.jurisdiction_id and c.activity_id = a.id and c.lens = 'indicator'),
  actors as (select v.region_id, count(distinct a.agency_id) as agencies, count(distinct a.id) as activities from counted a
    join activity_village v on v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id group by 1),
  money as (select region_id, sum(amount) as budget from (${parts(scope)}) p group by 1),
  judged as (${judged(scope)}), scored as (${scored}),
  ranked as (select *, case when reported > 0 and reported * 10000 >= ${completenessFloorBp} * applicable then ${halfUp(sql`parts`, sql`reported`)} end as score_bp from scored)
  select s.region_id, r.code, r.name, d.name as district, s.score_bp::int, s.on_target::int, s.applicable::int, s.reported::int,
    case when s.score_bp is not null then rank() over (order by s.score_bp desc nulls last) end::int as rank, s.gaps::int, s.leads_absent::int, s.cells,
    coalesce(a.agencies, 0)::int as agencies, coalesce(a.activities, 0)::int as activities, coalesce(m.budget, 0)::bigint as budget_idr
  from ranked s join region r on r.id = s.region_id join region d on d.id = r.parent_id
  left join actors a on a.region_id = s.region_id left join money m on m.region_id = s.region_id order by r.code`;
