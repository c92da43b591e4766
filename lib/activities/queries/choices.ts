import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { ActivityScope } from './filter';

export interface Named { code: string; name: string }

/** What a filter can be set to: agencies and kinds that appear, and every kecamatan and target village of the year. */
export interface FilterChoices { agencies: Named[]; districts: Named[]; villages: (Named & { district: string })[]; kinds: string[] }

const rows = async <T>(tx: Tx, query: ReturnType<typeof sql>): Promise<T[]> => [...await tx.execute(query)] as T[];

/** Choices of the filter of a year, each in the order of the screen. Villages: those where something happens, and the lokus. */
export async function readFilterChoices(tx: Tx, _viewer: Viewer, { jurisdictionId, year }: ActivityScope): Promise<FilterChoices> {
  const of = sql`a.jurisdiction_id = ${jurisdictionId} and a.year = ${year}`;
  const agencies = await rows<Named>(tx, sql`select distinct g.code, g.short_name as name from activity a
    join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id where ${of} order by 2`);
  const kinds = await rows<{ kind: string }>(tx, sql`select distinct a.kind from activity a where ${of} and a.kind is not null order by 1`);
  const villages = await rows<Named & { districtCode: string; district: string }>(tx, sql`
    select distinct r.code, r.name, d.code as "districtCode", d.name as district from region r join region d on d.id = r.parent_id
    where r.id in (select region_id from target_village where jurisdiction_id = ${jurisdictionId} and year = ${year}
      union select v.region_id from activity_village v join activity a on a.jurisdiction_id = v.jurisdiction_id and a.id = v.activity_id where ${of})
    order by 1`);
  const districts = [...new Map(villages.map(({ districtCode, district }) => [districtCode, district]))].map(([code, name]) => ({ code, name }));
  return { agencies, districts, villages: villages.map(({ code, name, district }) => ({ code, name, district })), kinds: kinds.map(({ kind }) => kind) };
}

export interface DistrictVillages { code: string; name: string; villages: (Named & { isTarget: boolean })[] }

/** What the form of an activity offers: villages by kecamatan (those with lokus first), and for hints the SPM field of each indicator. */
export interface FormChoices { districts: DistrictVillages[]; spmOf: Record<string, string>; targets: number }

/** Choices of the form for a year of the team's area; a province offers no villages, those belong to the kabupaten (design §5). Districts with target villages come first, then by code. */
export async function readFormChoices(tx: Tx, viewer: Viewer, year: number): Promise<FormChoices> {
  const villages = await rows<Named & { districtCode: string; district: string; isTarget: boolean }>(tx, sql`
    select r.code, r.name, d.code as "districtCode", d.name as district, (t.region_id is not null) as "isTarget"
    from region r join region d on d.id = r.parent_id
    left join target_village t on t.jurisdiction_id = ${viewer.jurisdictionId} and t.year = ${year} and t.region_id = r.id
    where r.level = 4 and (select level from jurisdiction where id = ${viewer.jurisdictionId}) = 'regency' and r.code like ${`${viewer.jurisdictionCode}.%`} order by r.code`);
  const districts = new Map<string, DistrictVillages>();
  for (const { districtCode, district, ...village } of villages) {
    const found = districts.get(districtCode) ?? { code: districtCode, name: district, villages: [] };
    found.villages.push(village);
    districts.set(districtCode, found);
  }
  const count = ({ villages: of }: DistrictVillages): number => of.filter(({ isTarget }) => isTarget).length;
  const spm = await rows<{ code: string; field: string }>(tx, sql`select code, spm_field as field from indicator where "group" in ('specific', 'sensitive') and spm_field is not null`);
  return {
    districts: [...districts.values()].map((district) => ({ ...district, villages: [...district.villages].sort((a, b) => Number(b.isTarget) - Number(a.isTarget)) }))
      .sort((a, b) => count(b) - count(a) || a.code.localeCompare(b.code)),
    spmOf: Object.fromEntries(spm.map(({ code, field }) => [code, field])),
    targets: villages.filter(({ isTarget }) => isTarget).length,
  };
}
