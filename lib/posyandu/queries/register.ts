import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { posyandu } from '@/db/schema';
import type { Viewer } from '@/lib/auth/viewer';
import type { Building, Reporter } from '../rules/register';
import { classifyStrata, type StrataResult } from '../rules/strata';

type Stored = typeof posyandu.$inferSelect;

/** A posyandu as lists, forms, print and API show it. `d` of `s`: weighed in the months reported this year; null: none reported. */
export interface PosyanduRow extends Pick<Stored,
  'id' | 'name' | 'officialNumber' | 'isActive' | 'agencyId' | 'cadres' | 'cadresTrained' | 'sessionsYear' | 'dutyTenths' | 'kiaServed' | 'kiaTarget' | 'kbServed' | 'kbTarget'
  | 'vaccineServed' | 'vaccineTarget' | 'hasExtra' | 'extraName' | 'fundMembers' | 'fundTarget' | 'hasFacilitator' | 'honorariumSource' | 'hasKit' | 'kitCheckedOn' | 'hasWater' | 'hasToilet'
  | 'hasInternet' | 'lifeStages' | 'spmFields' | 'phiSince' | 'phiDecreeId' | 'note' | 'source' | 'isExample' | 'version'> {
  reporter: Reporter; building: Building | null;
  villageCode: string; village: string; districtCode: string; district: string; agencyCode: string | null; agency: string | null; phiDecree: string | null;
  isProne: boolean | null; hazard: string | null; s: number | null; d: number | null; months: number; strata: StrataResult;
}

/** Which ones: a single one by its id; `until`: the last period whose months count for D/S. */
export interface RegisterAsked { year: number; until: number; id?: string }

/** The posyandu of the viewer's team by kecamatan, village and name, each with its strata as of the asked period. */
export async function listPosyandu(tx: Tx, viewer: Viewer, { year, until, id }: RegisterAsked): Promise<PosyanduRow[]> {
  const rows = [...await tx.execute(sql`
    with weighed as (
      select r.posyandu_id, sum(r.s)::int as s, sum(r.d)::int as d, count(*)::int as months from skdn_report r join period p on p.id = r.period_id
      where r.jurisdiction_id = ${viewer.jurisdictionId} and r.status = 'reported' and p.kind = 'month' and p.year = ${year} and p.id <= ${until} and (${id ?? null}::uuid is null or r.posyandu_id = ${id ?? null}::uuid)
      group by r.posyandu_id
    )
    select p.id, p.name, p.official_number as "officialNumber", p.is_active as "isActive", p.reporter, p.agency_id as "agencyId", a.code as "agencyCode", a.short_name as agency,
      v.code as "villageCode", v.name as village, coalesce(k.code, '') as "districtCode", coalesce(k.name, '') as district, p.cadres, p.cadres_trained as "cadresTrained", p.sessions_year as "sessionsYear", p.duty_tenths as "dutyTenths",
      p.kia_served as "kiaServed", p.kia_target as "kiaTarget", p.kb_served as "kbServed", p.kb_target as "kbTarget", p.vaccine_served as "vaccineServed", p.vaccine_target as "vaccineTarget",
      p.has_extra as "hasExtra", p.extra_name as "extraName", p.fund_members as "fundMembers", p.fund_target as "fundTarget", p.has_facilitator as "hasFacilitator", p.honorarium_source as "honorariumSource",
      p.has_kit as "hasKit", p.kit_checked_on::text as "kitCheckedOn", p.building, p.has_water as "hasWater", p.has_toilet as "hasToilet", p.has_internet as "hasInternet", p.life_stages as "lifeStages", p.spm_fields as "spmFields",
      p.phi_since as "phiSince", p.phi_decree_id as "phiDecreeId", c.number as "phiDecree", p.note, p.source, p.is_example as "isExample", p.version, h.is_prone as "isProne", h.hazard, w.s, w.d, coalesce(w.months, 0) as months
    from posyandu p join region v on v.id = p.region_id left join region k on k.id = v.parent_id
    left join agency a on a.jurisdiction_id = p.jurisdiction_id and a.id = p.agency_id left join decree c on c.jurisdiction_id = p.jurisdiction_id and c.id = p.phi_decree_id
    left join village_hazard h on h.jurisdiction_id = p.jurisdiction_id and h.region_id = p.region_id left join weighed w on w.posyandu_id = p.id
    where p.jurisdiction_id = ${viewer.jurisdictionId} and (${id ?? null}::uuid is null or p.id = ${id ?? null}::uuid)
    order by k.code, v.code, p.name, p.id`)] as unknown as Omit<PosyanduRow, 'strata'>[];
  return rows.map((row) => ({ ...row, strata: strataOf(row) }));
}

/** The strata of a stored posyandu; D/S comes from its monthly reports. */
const strataOf = (row: Omit<PosyanduRow, 'strata'>): StrataResult => classifyStrata({
  sessionsYear: row.sessionsYear, dutyTenths: row.dutyTenths, weighed: { served: row.d, target: row.s }, kia: { served: row.kiaServed, target: row.kiaTarget },
  kb: { served: row.kbServed, target: row.kbTarget }, vaccine: { served: row.vaccineServed, target: row.vaccineTarget }, hasExtra: row.hasExtra, fund: { served: row.fundMembers, target: row.fundTarget },
});

/** A printed count or share about posyandu of an area. */
export interface Tally { id: string; topic: string; place: string; words: string; timeWords: string | null; count: number | null; shareBp: number | null; unit: string | null; note: string | null; source: string | null; isExample: boolean }

/** What sources print about posyandu for whole areas, in their order; nothing is computed from it. */
export const listTallies = async (tx: Tx, viewer: Viewer): Promise<Tally[]> => [...await tx.execute(sql`
  select t.id, t.topic, r.name as place, t.words, t.time_words as "timeWords", t.count, t.share_bp as "shareBp", t.unit, t.note, t.source, t.is_example as "isExample"
  from posyandu_tally t join region r on r.id = t.region_id where t.jurisdiction_id = ${viewer.jurisdictionId} order by t.ordinal, r.code`)] as unknown as Tally[];
