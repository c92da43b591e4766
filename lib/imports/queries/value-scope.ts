import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { joinWords } from '@/lib/format';
import { type AssignedIndicator, type EntryPlace, readAssignment, readPlaces } from '@/lib/reporting/queries/assignment';
import { type CheckContext, readCheckContext } from '@/lib/reporting/queries/check-context';
import { readTeamPeriod, type TeamPeriod } from '@/lib/reporting/queries/entry-scope';
import type { KnownIndicator } from '../rules/indicator-names';
import { VillageFinder } from '../rules/villages';

/** An indicator that the agency fills in; `isAskedAt`: it is asked for it in that region. */
export interface ScopedIndicator extends AssignedIndicator { isFreeAt(place: EntryPlace): boolean; isAskedAt(place: EntryPlace): boolean }

/** What a file of values is matched against: the cells of one agency in one period, and the names of all others. */
export interface ValueScope {
  team: TeamPeriod;
  indicators: ReadonlyMap<string, ScopedIndicator>;
  places: ReadonlyMap<string, EntryPlace>;
  known: KnownIndicator[];
  villages: VillageFinder;
  /** Every cell of the agency in the order of the template. */
  cells: { indicator: ScopedIndicator; place: EntryPlace }[];
}

/** Reads the scope for the viewer's own agency. Refuses ('not-found') a period that the team does not work with. */
export async function readValueScope(tx: Tx, viewer: Viewer, periodCode: string): Promise<ValueScope> {
  const team = await readTeamPeriod(tx, viewer, periodCode);
  const { year, id: periodId } = team.period;
  const { jurisdictionId } = viewer;
  const assigned = await readAssignment(tx, { jurisdictionId, year, agencyId: viewer.agencyId ?? '', periodId });
  const indicators = new Map(assigned.indicators.map((one): [string, ScopedIndicator] => [one.code, scoped(one)]));
  const list = await readPlaces(tx, jurisdictionId, year);
  const places = new Map(list.map((place) => [place.code, place]));
  const villages = await readVillages(tx, viewer);
  return {
    team, indicators, places, known: await readKnown(tx, viewer, { year, own: [...indicators.keys()] }),
    villages: new VillageFinder(villages.map((village) => ({ ...village, isAsked: places.get(village.code)?.atVillage ?? false })), {
      name: viewer.jurisdictionName, notAsked: `bukan desa lokus ${year}. Isian hanya untuk desa lokus; hapus barisnya, atau minta sekretaris tim menetapkannya.`,
    }),
    cells: list.flatMap((place) => [...indicators.values()].flatMap((indicator) => (indicator.isFreeAt(place) ? [{ indicator, place }] : []))),
  };
}

const unique = (ids: number[]): number[] => [...new Set(ids)];

/** What the soft checks compare the agency's cells with, read once for a whole file: as it stood before anything of it is written. */
export const readFileContext = (tx: Tx, viewer: Viewer, { team, cells }: ValueScope): Promise<CheckContext> => readCheckContext(tx, {
  jurisdictionId: viewer.jurisdictionId, period: team.period,
  regionIds: unique(cells.map(({ place }) => place.regionId)), indicatorIds: unique(cells.map(({ indicator }) => indicator.id)),
});

function scoped(indicator: AssignedIndicator): ScopedIndicator {
  const asked = indicator.regionIds === null ? null : new Set(indicator.regionIds);
  const isAskedAt = (place: EntryPlace): boolean => place.atVillage === indicator.atVillage && (asked?.has(place.regionId) ?? false);
  return { ...indicator, isAskedAt, isFreeAt: (place) => place.atVillage === indicator.atVillage && (asked === null || asked.has(place.regionId)) };
}

/** All villages of the team's area, by which a file may name one that is not to be filled in. */
export async function readVillages(tx: Tx, viewer: Viewer): Promise<{ code: string; name: string; district: string }[]> {
  return [...await tx.execute(sql`select r.code, r.name, coalesce(d.name, '') as district from region r left join region d on d.id = r.parent_id
    where r.level in (4, 5) and r.code like ${`${viewer.jurisdictionCode}.%`} order by r.code`)] as unknown as { code: string; name: string; district: string }[];
}

async function readKnown(tx: Tx, viewer: Viewer, { year, own }: { year: number; own: readonly string[] }): Promise<KnownIndicator[]> {
  const rows = [...await tx.execute(sql`
    select i.code, i.name, i.short_name as "shortName", a.short_name as lead from indicator i
    left join responsibility r on r.jurisdiction_id = ${viewer.jurisdictionId} and r.year = ${year} and r.lens = 'indicator' and r.column_code = i.code and r.role = 'lead'
    left join agency a on a.jurisdiction_id = r.jurisdiction_id and a.id = r.agency_id order by i.sort_order`)] as unknown as (Omit<KnownIndicator, 'refusal'> & { lead: string | null })[];
  const mine = own.length > 0 ? `${viewer.agencyName ?? 'Instansi Anda'} mengisi ${joinWords([...own])}` : `${viewer.agencyName ?? 'Instansi Anda'} belum ditugasi mengisi indikator`;
  return rows.map(({ lead, ...row }) => ({
    ...row, refusal: own.includes(row.code) ? null : `${row.code} ${row.shortName} pada ${year} ${lead ? `diisi ${lead}` : 'belum punya penanggung jawab'}; ${mine}. Hapus baris ini.`,
  }));
}
