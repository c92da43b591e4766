import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { boardHeadline } from '../rules/entry';

/** How far one agency has come: cells it leads, filled, said to be without data; when it last typed. */
export interface BoardRow {
  code: string; shortName: string; indicators: number; expected: number; filled: number; declared: number; returned: number; examples: number; lastAt: string | null;
}

export interface EntryBoard { headline: string; rows: BoardRow[]; villages: number }

/** Agencies that lead an indicator of the year against the cells they have filled in for the period ("siapa sudah mengisi"). */
export async function readBoard(tx: Tx, { jurisdictionId, year, periodId }: { jurisdictionId: number; year: number; periodId: number }): Promise<EntryBoard> {
  const rows = [...await tx.execute(sql`
    with place as (
      select region_id, true as at_village from target_village where jurisdiction_id = ${jurisdictionId} and year = ${year}
      union all select region_id, false from jurisdiction where id = ${jurisdictionId}
    ), cell as (
      select r.agency_id, i.id as indicator_id, place.region_id from responsibility r
      join indicator i on i.code = r.column_code and i."group" in ('specific', 'sensitive', 'extension') join place on place.at_village = i.at_village
      where r.jurisdiction_id = ${jurisdictionId} and r.year = ${year} and r.lens = 'indicator' and r.role = 'lead'
    )
    select a.code, a.short_name as "shortName", (count(distinct c.indicator_id))::int as indicators, count(*)::int as expected,
      (count(*) filter (where v.status <> 'missing'))::int as filled, (count(*) filter (where v.status = 'missing'))::int as declared,
      (count(*) filter (where v.state = 'returned'))::int as returned, (count(*) filter (where v.is_example))::int as examples,
      (max(v.entered_at) filter (where v.entered_by is not null))::text as "lastAt"
    from cell c join agency a on a.jurisdiction_id = ${jurisdictionId} and a.id = c.agency_id
    left join indicator_value v on v.jurisdiction_id = ${jurisdictionId} and v.period_id = ${periodId} and v.region_id = c.region_id
      and v.indicator_id = c.indicator_id and v.stage = 'working' and v.source_kind = 'agency'
    group by a.code, a.short_name order by (count(*) filter (where v.status is null)) desc, a.short_name`)] as unknown as BoardRow[];
  const [count] = [...await tx.execute(sql`select count(*)::int as villages from target_village where jurisdiction_id = ${jurisdictionId} and year = ${year}`)] as unknown as { villages: number }[];
  return { headline: boardHeadline(rows), rows, villages: Number(count?.villages) };
}
