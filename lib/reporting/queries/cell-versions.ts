import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { ValueKind } from '@/lib/indicators/rules/reading';
import type { CellVersion } from '../rules/history';

/** A cell of a period with all its versions, oldest first; the last is what stands now. */
export interface CellPast { regionId: number; regionCode: string; place: string; indicatorId: number; indicator: string; shortName: string; valueKind: ValueKind; agencyId: string | null; versions: CellVersion[] }

/** Which cells: of one period, narrowed to a place, an indicator, or both. */
export interface PastScope { jurisdictionId: number; periodId: number; regionId: number | null; indicatorId: number | null }

type Row = Omit<CellPast, 'versions'> & CellVersion;

const FIGURE = sql`region_id, indicator_id, status, numerator, denominator, state, agency_id, entered_by, entered_at, warning_reason, return_reason, carried_from_id, origin, version, is_example`;

/** The provisional cells of agencies in the scope that ever said anything, in the order of catalogue and place. A version begins when the one before was replaced. */
export async function readPast(tx: Tx, { jurisdictionId, periodId, regionId, indicatorId }: PastScope): Promise<CellPast[]> {
  const cell = sql`jurisdiction_id = ${jurisdictionId} and period_id = ${periodId} and stage = 'working' and source_kind = 'agency'
    and (${regionId}::int is null or region_id = ${regionId}::int) and (${indicatorId}::int is null or indicator_id = ${indicatorId}::int)`;
  const rows = [...await tx.execute(sql`
    with kept as (
      select ${FIGURE}, replaced_at, replaced_by, reason from indicator_value_history where ${cell}
      union all select ${FIGURE}, null, null, null from indicator_value where ${cell}
    ), dated as (
      select k.*, coalesce(lag(replaced_at) over w, entered_at) as since, case when lag(replaced_at) over w is null then entered_by else lag(replaced_by) over w end as doer, lag(reason) over w as why
      from kept k window w as (partition by region_id, indicator_id order by version, replaced_at nulls last)
    )
    select d.region_id as "regionId", r.code as "regionCode", case when i.at_village then r.name else j.name end as place, i.id as "indicatorId", i.code as indicator, i.short_name as "shortName",
      i.value_kind as "valueKind", d.agency_id as "agencyId", d.status, d.numerator, d.denominator, d.carried_from_id as "carriedFromId", d.version, d.state, a.short_name as agency, d.origin,
      to_char(d.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since, e.display_name as "by", d.why as reason, d.warning_reason as "warningReason", d.return_reason as "returnReason",
      d.is_example as "isExample"
    from dated d join region r on r.id = d.region_id join indicator i on i.id = d.indicator_id join jurisdiction j on j.id = ${jurisdictionId}
    left join agency a on a.jurisdiction_id = ${jurisdictionId} and a.id = d.agency_id left join account e on e.id = d.doer
    order by i.sort_order, r.code, d.version, d.since`)] as unknown as Row[];
  const cells = new Map<string, CellPast>();
  for (const { regionId: region, regionCode, place, indicatorId: id, indicator, shortName, valueKind, agencyId, ...version } of rows) {
    const key = `${region}/${id}`;
    const before = cells.get(key);
    cells.set(key, { regionId: region, regionCode, place, indicatorId: id, indicator, shortName, valueKind, agencyId, versions: [...before?.versions ?? [], version] });
  }
  return [...cells.values()];
}
