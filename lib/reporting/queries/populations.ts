import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';

/** The agreed size of a group in a target village; people null: not agreed yet. */
export interface AgreedSize { village: string; regionId: number; name: string; district: string; people: number | null; reason: string | null; decidedBy: string | null; decidedAt: string | null; isExample: boolean }

/** The agreed sizes of a group in all target villages of a year, by district and name. */
export async function readAgreedSizes(tx: Tx, viewer: Viewer, { year, groupCode }: { year: number; groupCode: string }): Promise<AgreedSize[]> {
  return [...await tx.execute(sql`
    select r.code as village, r.id as "regionId", r.name, coalesce(d.name, '') as district, p.people, p.reason, a.display_name as "decidedBy", p.decided_at::text as "decidedAt", coalesce(p.is_example, false) as "isExample"
    from target_village t join region r on r.id = t.region_id left join region d on d.id = r.parent_id
    left join target_population p on p.jurisdiction_id = t.jurisdiction_id and p.year = t.year and p.region_id = t.region_id and p.group_code = ${groupCode}
    left join account a on a.id = p.decided_by
    where t.jurisdiction_id = ${viewer.jurisdictionId} and t.year = ${year} order by d.name, r.name, r.code`)] as unknown as AgreedSize[];
}

/** A denominator that an agency used for the group: the newest of its indicator in that village and year. */
export interface UsedSize { regionId: number; indicator: string; agency: string | null; people: number; periodCode: string; isExample: boolean; hasReason: boolean }

/** The denominators in use for a group in a year, newest of each indicator and village. */
export async function readUsedSizes(tx: Tx, viewer: Viewer, { year, groupCode }: { year: number; groupCode: string }): Promise<UsedSize[]> {
  return [...await tx.execute(sql`
    select distinct on (v.region_id, v.indicator_id) v.region_id as "regionId", i.code as indicator, a.short_name as agency, v.denominator as people, p.code as "periodCode",
      v.is_example as "isExample", 'denominator' = any(v.warnings) as "hasReason"
    from indicator_value v join indicator i on i.id = v.indicator_id join period p on p.id = v.period_id
    left join agency a on a.jurisdiction_id = v.jurisdiction_id and a.id = v.agency_id
    where v.jurisdiction_id = ${viewer.jurisdictionId} and p.year = ${year} and i.denominator_group = ${groupCode} and v.stage = 'working' and v.source_kind = 'agency'
      and v.status = 'reported' and v.basis = 'counted' and v.denominator is not null
    order by v.region_id, v.indicator_id, v.period_id desc`)] as unknown as UsedSize[];
}

/** A replaced agreed size. */
export interface FormerSize { village: string; name: string; people: number; reason: string | null; replacedBy: string | null; replacedAt: string }

/** Former agreed sizes of a group and year, newest first, at most 50. */
export async function readFormerSizes(tx: Tx, viewer: Viewer, { year, groupCode }: { year: number; groupCode: string }): Promise<FormerSize[]> {
  return [...await tx.execute(sql`
    select r.code as village, r.name, h.people, h.reason, a.display_name as "replacedBy", h.replaced_at::text as "replacedAt"
    from target_population_history h join region r on r.id = h.region_id left join account a on a.id = h.replaced_by
    where h.jurisdiction_id = ${viewer.jurisdictionId} and h.year = ${year} and h.group_code = ${groupCode} order by h.replaced_at desc limit 50`)] as unknown as FormerSize[];
}
