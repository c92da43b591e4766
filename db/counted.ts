import { sql } from 'drizzle-orm';

export type Stage = 'working' | 'approved';

/** The slice of figures that one refresh rebuilds, and that one page shows. */
export interface RollupScope { jurisdictionId: number; periodId: number; year: number; endsOn: string; stage: Stage }

/** Activities of a year up to a day, cancelled ones among them. Begin without a date means all year. */
export const datedActivities = ({ jurisdictionId, year, endsOn, stage }: RollupScope) => sql`
  select a.* from activity a
  where a.jurisdiction_id = ${jurisdictionId}
    and (a.year = ${year} or (a.starts_on < make_date(${year}, 1, 1) and a.ends_on >= make_date(${year}, 1, 1)))
    and coalesce(a.starts_on, make_date(${year}, 1, 1)) <= ${endsOn}::date
    and coalesce(a.ends_on, make_date(${year}, 12, 31)) >= make_date(${year}, 1, 1)
    and (${stage} = 'working' or a.verification = 'verified')`;

/** Activities that count in a year up to a day; pledges count, cancelled ones do not (design §1 ditangani). */
export const countedActivities = (scope: RollupScope) => sql`${datedActivities(scope)} and a.state <> 'cancelled'`;

/** Lines of the year that count, with what was spent by the day (cumulative: the newest entry not after it). */
export const countedLines = ({ jurisdictionId, year, endsOn, stage }: RollupScope) => sql`
  select l.*, coalesce(s.spent_idr, 0::bigint) as spent_idr
  from current_budget_line l
  left join lateral (
    select b.spent_idr from budget_spent b
    where b.jurisdiction_id = l.jurisdiction_id and b.line_id = l.id and b.as_of <= ${endsOn}::date
    order by b.as_of desc limit 1
  ) s on true
  where l.jurisdiction_id = ${jurisdictionId} and l.fiscal_year = ${year}
    and (${stage} = 'working' or l.verification = 'verified')`;
