import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { SearchParams } from '../input';
import { slugOf, teamsSentence } from '../rules/team';

export interface TeamLine { code: string; name: string; level: 'province' | 'regency'; upper: string | null; slug: string; isExample: boolean }

/** An area that may get a team, or has one. */
export interface AreaFound { code: string; name: string; province: string | null; team: string | null }

export interface TeamDesk {
  sentence: string; teams: TeamLine[]; provinces: { code: string; name: string }[]; province: string; words: string;
  found: AreaFound[] | null; isCut: boolean; chosen: (AreaFound & { slug: string }) | null;
}

const MOST = 60;
const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] ?? '' : value ?? '').trim().slice(0, 60);

const AREAS = sql`select r.code, case when r.level = 1 then 'Provinsi ' || r.name else r.name end as name, p.name as province, j.name as team
  from region r left join region p on p.id = r.parent_id left join jurisdiction j on j.region_id = r.id`;

/** Provinces, kabupaten and kota of a province, or with the words in their name or code. */
async function findAreas(tx: Tx, { province, words }: { province: string; words: string }): Promise<AreaFound[]> {
  const like = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return [...await tx.execute(sql`${AREAS} where r.level in (1, 2) and not r.is_fictional and (${province} = '' or r.code = ${province} or r.code like ${`${province}.%`}) and (r.name ilike ${like} or r.code like ${like})
    order by r.code limit ${MOST + 1}`)] as unknown as AreaFound[];
}

/** Builds /platform: all teams, what a search of areas found (`?provinsi=`, `?cari=`), and the area for which a team is being made (`?kode=`). */
export async function readTeamDesk(tx: Tx, params: SearchParams): Promise<TeamDesk> {
  const [province, words, code] = [first(params.provinsi).replace(/[^0-9]/g, ''), first(params.cari), first(params.kode)];
  const teams = [...await tx.execute(sql`select j.code, j.name, j.level, upper.name as upper, j.slug, j.is_example as "isExample" from jurisdiction j left join jurisdiction upper on upper.id = j.parent_id order by j.code`)] as unknown as TeamLine[];
  const provinces = [...await tx.execute(sql`select code, name from region where level = 1 and not is_fictional order by name`)] as unknown as TeamDesk['provinces'];
  const found = province === '' && words === '' ? null : await findAreas(tx, { province, words });
  const [area] = code === '' ? [] : [...await tx.execute(sql`${AREAS} where r.level in (1, 2) and r.code = ${code}`)] as unknown as AreaFound[];
  return {
    sentence: teamsSentence(teams.length), teams, provinces, province, words, found: found && found.slice(0, MOST), isCut: (found?.length ?? -1) > MOST,
    chosen: area ? { ...area, slug: slugOf(area.name.replace(/^Provinsi /, '')) } : null,
  };
}
