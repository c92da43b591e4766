import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Scope } from '@/lib/jurisdictions/queries';
import type { HistoryFacts, MovedCell } from '../rules/since-meeting';

interface Counts { made: number; changed: number; activities: number; finished: number; lines: number }

/** Basis points, at most a hundredfold of the whole: 300.000 households times 10.000 is no integer any more. */
const NOW_BP = sql`coalesce(v.share_bp, least(v.numerator::bigint * 10000 / nullif(v.denominator, 0), 1000000)::int)`;
const WAS_BP = sql`coalesce(h.share_bp, least(h.numerator::bigint * 10000 / nullif(h.denominator, 0), 1000000)::int)`;

/** The agencies' cells that were entered after the moment, with what stood there before (the oldest version replaced since). */
const moved = ({ jurisdictionId, stage, year, period }: Scope, after: string) => sql`
  select r.name as place, i.code, i.direction, h.id is null as "isNew",
    ${NOW_BP} as "nowBp", ${WAS_BP} as "wasBp",
    (v.status, v.numerator, v.denominator, v.share_bp) is distinct from (h.status, h.numerator, h.denominator, h.share_bp) as differs
  from indicator_value v join period p on p.id = v.period_id and p.year = ${year} join region r on r.id = v.region_id join indicator i on i.id = v.indicator_id
  left join lateral (select h.id, h.status, h.numerator, h.denominator, h.share_bp from indicator_value_history h
    where h.jurisdiction_id = v.jurisdiction_id and h.period_id = v.period_id and h.region_id = v.region_id and h.indicator_id = v.indicator_id and h.source_kind = v.source_kind and h.stage = v.stage
      and h.replaced_at > ${after}::timestamptz order by h.replaced_at, h.version limit 1) h on true
  where v.jurisdiction_id = ${jurisdictionId} and v.stage = ${stage} and v.period_id <= ${period.id} and v.source_kind = 'agency' and v.entered_at > ${after}::timestamptz and v.status <> 'missing'`;

/** What the histories say of the year since a moment (ISO text), for a meeting without a snapshot. */
export async function readHistoryFacts(tx: Tx, scope: Scope, after: string): Promise<HistoryFacts> {
  const { jurisdictionId, year } = scope;
  const [counts] = [...await tx.execute(sql`with moved as (${moved(scope, after)})
    select (select count(*)::int from moved where "isNew") as made, (select count(*)::int from moved where not "isNew" and differs) as changed,
      (select count(*)::int from activity a where a.jurisdiction_id = ${jurisdictionId} and a.year = ${year} and a.updated_at > ${after}::timestamptz) as activities,
      (select count(*)::int from activity a where a.jurisdiction_id = ${jurisdictionId} and a.year = ${year} and a.state = 'done' and a.updated_at > ${after}::timestamptz
        and coalesce((select (h.before::jsonb) ->> 'state' from activity_history h where h.jurisdiction_id = a.jurisdiction_id and h.activity_id = a.id
          and h.replaced_at > ${after}::timestamptz order by h.replaced_at, h.id limit 1), '') <> 'done') as finished,
      (select count(*)::int from budget_line l where l.jurisdiction_id = ${jurisdictionId} and l.fiscal_year = ${year} and l.updated_at > ${after}::timestamptz) as lines`)] as unknown as Counts[];
  const movers = [...await tx.execute(sql`with moved as (${moved(scope, after)})
    (select place, code, direction, "wasBp", "nowBp" from moved where "nowBp" > "wasBp" order by "nowBp" - "wasBp" desc, place, code limit 1)
    union all (select place, code, direction, "wasBp", "nowBp" from moved where "nowBp" < "wasBp" order by "wasBp" - "nowBp" desc, place, code limit 1)`)] as unknown as MovedCell[];
  if (!counts) throw new Error('An aggregate without a row.');
  return { values: { made: counts.made, changed: counts.changed }, movers, activities: { touched: counts.activities, finished: counts.finished }, lines: counts.lines };
}
