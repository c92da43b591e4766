import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { boardHeadline } from '../rules/entry';

/** How far one agency has come: cells it is asked for, filled, said to be without data; when it last typed. */
export interface BoardRow {
  code: string; shortName: string; indicators: number; expected: number; filled: number; declared: number; returned: number; examples: number; lastAt: string | null;
}

export interface EntryBoard { headline: string; rows: BoardRow[]; villages: number }

/** Agencies against the cells that `assigned_cell` asks of them in the period ("siapa sudah mengisi"). */
export async function readBoard(tx: Tx, { jurisdictionId, year, periodId }: { jurisdictionId: number; year: number; periodId: number }): Promise<EntryBoard> {
  const rows = [...await tx.execute(sql`
    with cell as (select agency_id, indicator_id, region_id from assigned_cell where jurisdiction_id = ${jurisdictionId} and period_id = ${periodId})
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
