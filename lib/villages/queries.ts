import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { type DecreeFile, readDecreeFiles } from '@/lib/jurisdictions/queries/decree-files';
import { type DecreeChoice, listDecrees } from '@/lib/jurisdictions/queries/decrees';
import { type DeskYear, readDeskYear } from '@/lib/jurisdictions/queries/years';
import { seenOf } from '@/lib/jurisdictions/rules/desk';
import { refuse } from '@/lib/refusal';
import { type Hanging, lokusSentence } from './rules';

/** A target village of the year. `seen`: what a form about it had shown. */
export interface TargetVillage { regionId: number; code: string; name: string; district: string | null; decreeId: string | null; decree: string | null; note: string | null; isCopied: boolean; isExample: boolean; seen: string }

export interface FoundVillage { code: string; name: string; district: string | null; status: string | null }

/** The target villages of a year, by district and name. */
export async function listTargetVillages(tx: Tx, { jurisdictionId }: Viewer, year: number): Promise<TargetVillage[]> {
  const rows = [...await tx.execute(sql`
    select t.region_id as "regionId", r.code, r.name, d.name as district, t.decree_id as "decreeId", c.number as decree, t.note, t.copied_from_year is not null and t.reviewed_at is null as "isCopied", t.is_example as "isExample"
    from target_village t join region r on r.id = t.region_id left join region d on d.id = r.parent_id left join decree c on c.jurisdiction_id = t.jurisdiction_id and c.id = t.decree_id
    where t.jurisdiction_id = ${jurisdictionId} and t.year = ${year} order by d.name, r.name, r.code`)] as unknown as Omit<TargetVillage, 'seen'>[];
  return rows.map((row) => ({ ...row, seen: seenOf(row.code, row.decreeId) }));
}

/** Values, activities and budget lines of a village in a year: they stay when it is no target village any more. */
export async function readHanging(tx: Tx, { jurisdictionId }: Viewer, { year, regionId }: { year: number; regionId: number }): Promise<Hanging> {
  const [row] = [...await tx.execute(sql`select
    (select count(*) from indicator_value v join period p on p.id = v.period_id where v.jurisdiction_id = ${jurisdictionId} and p.year = ${year} and v.region_id = ${regionId} and v.stage = 'working')::int as values,
    (select count(*) from activity_village v join activity a on a.jurisdiction_id = v.jurisdiction_id and a.id = v.activity_id where v.jurisdiction_id = ${jurisdictionId} and a.year = ${year} and v.region_id = ${regionId})::int as activities,
    (select count(*) from budget_line_village v join budget_line l on l.jurisdiction_id = v.jurisdiction_id and l.id = v.line_id
      where v.jurisdiction_id = ${jurisdictionId} and l.fiscal_year = ${year} and not l.is_removed and v.region_id = ${regionId})::int as lines`)] as unknown as Hanging[];
  if (!row) throw new Error('An aggregate without a row.');
  return row;
}

/** A kecamatan of the team's area, with its villages and how many of them are target villages of the year. */
export interface DistrictLine { code: string; name: string; villages: number; chosen: number }

const listDistricts = async (tx: Tx, { jurisdictionId }: Viewer, year: number): Promise<DistrictLine[]> => [...await tx.execute(sql`
  select d.code, d.name, count(r.id)::int as villages, count(t.region_id)::int as chosen
  from jurisdiction j join region d on d.parent_id = j.region_id join region r on r.parent_id = d.id left join target_village t on t.jurisdiction_id = j.id and t.year = ${year} and t.region_id = r.id
  where j.id = ${jurisdictionId} and j.level = 'regency' group by d.code, d.name order by d.name`)] as unknown as DistrictLine[];

const MOST_FOUND = 60;

/** Villages of the team's area whose name, code or district has the words, without those that are target villages of the year. */
async function findVillages(tx: Tx, { jurisdictionId }: Viewer, { year, words }: { year: number; words: string }): Promise<FoundVillage[]> {
  const like = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return [...await tx.execute(sql`
    select r.code, r.name, d.name as district, r.status from region r join jurisdiction j on j.id = ${jurisdictionId} join region home on home.id = j.region_id left join region d on d.id = r.parent_id
    where r.level = 4 and r.code like home.code || '.%' and (r.name ilike ${like} or d.name ilike ${like} or r.code like ${like})
      and not exists (select from target_village t where t.jurisdiction_id = j.id and t.year = ${year} and t.region_id = r.id)
    order by d.name, r.name limit ${MOST_FOUND + 1}`)] as unknown as FoundVillage[];
}

export interface LokusPage extends DeskYear {
  villages: TargetVillage[]; districts: DistrictLine[]; search: string; found: FoundVillage[] | null; isCut: boolean; removing: (TargetVillage & { hanging: Hanging }) | null; decrees: DecreeChoice[]; sentence: string; isProvince: boolean;
  /** The decrees on which the villages of the year rest, each with its scans. */
  basis: { id: string; number: string; files: DecreeFile[] }[];
}

const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] ?? '' : value ?? '').trim().slice(0, 60);

/** Builds /pengaturan/lokus: the list of a year, what a search (`?cari=`) found, and the village to take off (`?lepas=`). Coordinator only. */
export async function readLokusPage(tx: Tx, viewer: Viewer, params: SearchParams): Promise<LokusPage> {
  allow(viewer, 'lokus:manage');
  const desk = await readDeskYear(tx, viewer, params);
  const villages = await listTargetVillages(tx, viewer, desk.year);
  const search = first(params.cari);
  const found = search === '' ? null : await findVillages(tx, viewer, { year: desk.year, words: search });
  const asked = first(params.lepas);
  const village = villages.find(({ code }) => code === asked);
  if (asked !== '' && !village) throw refuse('not-found', `Desa berkode “${asked}” bukan desa lokus ${desk.year}.`);
  const removing = village ? { ...village, hanging: await readHanging(tx, viewer, { year: desk.year, regionId: village.regionId }) } : null;
  const files = await readDecreeFiles(tx, viewer);
  const numbers = new Map(villages.flatMap(({ decreeId, decree }) => (decreeId && decree ? [[decreeId, decree]] : [])));
  return {
    ...desk, villages, districts: await listDistricts(tx, viewer, desk.year), basis: [...numbers].map(([id, number]) => ({ id, number, files: files.get(id) ?? [] })), search, found: found && found.slice(0, MOST_FOUND), isCut: (found?.length ?? -1) > MOST_FOUND, removing, decrees: await listDecrees(tx, viewer),
    sentence: lokusSentence(desk.year, villages), isProvince: viewer.jurisdictionLevel === 'province',
  };
}
