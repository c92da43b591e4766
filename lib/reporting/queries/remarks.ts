import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { RemarkOwners } from '../rules/remarks';

/** What somebody, or a document, says about a cell (F82). */
export interface Remark extends RemarkOwners {
  id: string; text: string; at: string; author: string | null; asked: string | null; resolvedBy: string | null; resolvedAt: string | null; source: string | null;
  regionCode: string; place: string; indicator: string;
}

/** Cells whose remarks are meant; null: all places, or all indicators. */
export interface RemarkScope { jurisdictionId: number; periodId: number; regionIds: readonly number[] | null; indicatorIds: readonly number[] | null }

const where = ({ jurisdictionId, periodId, regionIds, indicatorIds }: RemarkScope) => sql`m.jurisdiction_id = ${jurisdictionId} and m.period_id = ${periodId} and m.indicator_id is not null
  and (${regionIds === null} or m.region_id = any(${sql.param([...regionIds ?? []])}::int[])) and (${indicatorIds === null} or m.indicator_id = any(${sql.param([...indicatorIds ?? []])}::int[]))`;

/** The remarks of a scope, oldest first. */
export async function readRemarks(tx: Tx, scope: RemarkScope): Promise<Remark[]> {
  return [...await tx.execute(sql`
    select m.id, m.text, to_char(m.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, m.author_id as "authorId", w.display_name as author, m.asked_agency_id as "askedAgencyId", a.short_name as asked,
      m.resolved_at is not null as "isResolved", e.display_name as "resolvedBy", to_char(m.resolved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "resolvedAt", m.source,
      r.code as "regionCode", r.name as place, i.code as indicator
    from value_remark m join region r on r.id = m.region_id join indicator i on i.id = m.indicator_id left join account w on w.id = m.author_id left join account e on e.id = m.resolved_by
    left join agency a on a.jurisdiction_id = m.jurisdiction_id and a.id = m.asked_agency_id
    where ${where(scope)} order by m.at, m.id`)] as unknown as Remark[];
}

/** How many remarks stand on a cell, and how many of them people have not settled. */
export interface RemarkCount { total: number; open: number }

/** Counts by `region/indicator`; a cell without remarks is not in the map. */
export async function readRemarkCounts(tx: Tx, scope: RemarkScope): Promise<Map<string, RemarkCount>> {
  const rows = [...await tx.execute(sql`select m.region_id as "regionId", m.indicator_id as "indicatorId", count(*)::int as total,
    (count(*) filter (where m.author_id is not null and m.resolved_at is null))::int as open from value_remark m where ${where(scope)} group by m.region_id, m.indicator_id`)] as unknown as (RemarkCount & { regionId: number; indicatorId: number })[];
  return new Map(rows.map(({ regionId, indicatorId, total, open }) => [`${regionId}/${indicatorId}`, { total, open }]));
}
