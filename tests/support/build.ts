import { v7 } from 'uuid';
import type { Database } from '@/db/client';
import * as t from '@/db/schema';
import type { Role } from '@/lib/auth/access';
import { makeViewer, type Viewer } from '@/lib/auth/viewer';
import { parsePeriod } from '@/lib/period';

/**
 * Rows with defaults, written as owner: a test names only what matters to it.
 *
 *   const database = await freshDatabase();
 *   const balangan = await aJurisdiction(database, { name: 'Balangan' });
 *   const health = await anAgency(balangan, { shortName: 'Dinkes' });
 *   const juai = await aVillage(balangan, { name: 'Juai', lokus: 2022 });
 *   await anActivity(balangan, { agency: health, villages: [juai], indicators: ['SP01'] });
 *   await aValue(balangan, { region: juai, indicator: 'SP01', period: '2022-TW2', n: 3, d: 4 });
 */
type Handle = { db: Database };
type Given<T> = Partial<T>;
type Row<T extends { $inferSelect: unknown }> = T['$inferSelect'];

export type Region = Row<typeof t.region>;
export type Agency = Row<typeof t.agency>;
export type Activity = Row<typeof t.activity>;
/** A jurisdiction that remembers its database, so that what belongs to it needs no other handle. */
export type Team = Row<typeof t.jurisdiction> & Handle;

let made = 0;
const next = (): number => ++made;
const two = (n: number): string => String(n).padStart(2, '0');

async function only<T>(rows: Promise<T[]>): Promise<T> {
  const [row] = await rows;
  if (!row) throw new Error('Nothing was inserted.');
  return row;
}

export const aRegion = ({ db }: Handle, given: Given<typeof t.region.$inferInsert> = {}): Promise<Region> => {
  const n = next();
  return only(db.insert(t.region).values({ id: 900_000 + n, code: `R${n}`, level: 4, name: `Daerah ${n}`, ...given }).returning());
};

/** A team with its region; a kabupaten unless `level: 'province'`. `parent` makes it a child of a province. */
export async function aJurisdiction(
  { db }: Handle, { parent, ...given }: Given<typeof t.jurisdiction.$inferInsert> & { parent?: Team } = {},
): Promise<Team> {
  const n = next();
  const level = given.level ?? 'regency';
  const code = given.code ?? (level === 'province' ? `9${n}` : `90.${two(n)}`);
  const name = given.name ?? `Kabupaten ${n}`;
  const regionId = given.regionId
    ?? (await aRegion({ db }, { code, name, level: level === 'province' ? 1 : 2, parentId: parent?.regionId })).id;
  const row = await only(db.insert(t.jurisdiction).values({
    slug: `tim${n}`, teamName: `TP Posyandu ${name}`, timeZone: 'Asia/Makassar', parentId: parent?.id, ...given, level, code, name, regionId,
  }).returning());
  return { ...row, db };
}

export function anAgency(team: Team, given: Given<typeof t.agency.$inferInsert> = {}): Promise<Agency> {
  const n = next();
  return only(team.db.insert(t.agency).values({
    jurisdictionId: team.id, code: `opd_${n}`, shortName: `OPD ${n}`, fullName: `Dinas ${n}`, kind: 'opd', ...given,
  }).returning());
}

/** A kecamatan of the team's area. */
export const aDistrict = (team: Team, given: Given<typeof t.region.$inferInsert> = {}): Promise<Region> => {
  const n = next();
  return aRegion(team, { code: `${team.code}.${two(n)}`, level: 3, parentId: team.regionId, name: `Kecamatan ${n}`, ...given });
};

/** A desa; `lokus: 2022` also makes it a target village of that year. Without `district` it hangs under the team's region. */
export async function aVillage(
  team: Team, { lokus, district, ...given }: Given<typeof t.region.$inferInsert> & { lokus?: number; district?: Region } = {},
): Promise<Region> {
  const n = next();
  const parent = district ?? { code: `${team.code}.00`, id: team.regionId };
  const village = await aRegion(team, {
    code: `${parent.code}.${2000 + n}`, parentId: parent.id, level: 4, status: 'desa', name: `Desa ${n}`, ...given,
  });
  if (lokus) await team.db.insert(t.targetVillage).values({ jurisdictionId: team.id, year: lokus, regionId: village.id });
  return village;
}

/** The reference row of a period such as '2022-TW2', made when missing; returns its id. */
export async function aPeriod({ db }: Handle, code = '2022-TW2'): Promise<number> {
  const period = parsePeriod(code);
  if (!period) throw new Error(`No such period: ${code}`);
  await db.insert(t.period).values(period).onConflictDoNothing();
  return period.id;
}

/** The catalogue row of an indicator, made when missing (in a seeded database it is there); returns its id. */
export async function anIndicator({ db }: Handle, given: Given<typeof t.indicator.$inferInsert> = {}): Promise<number> {
  const n = next();
  const code = given.code ?? `XX${n}`;
  const there = await db.query.indicator.findFirst({ where: (row, { eq }) => eq(row.code, code), columns: { id: true } });
  if (there) return there.id;
  const row = await only(db.insert(t.indicator).values({
    id: 1000 + n, name: `Indikator ${code}`, shortName: code, group: code.startsWith('SE') ? 'sensitive' : 'specific',
    valueKind: 'ratio', direction: 'up', timing: 'snapshot', atVillage: true, unit: 'orang', numeratorText: 'terlayani',
    denominatorText: 'sasaran', definition: 'contoh', sortOrder: n, source: 'uji', ...given, code,
  }).returning());
  return row.id;
}

/** A team's target for an indicator, in basis points. */
export async function aTarget(team: Team, { indicator, year, targetBp }: { indicator: string; year: number; targetBp: number }): Promise<void> {
  const indicatorId = await anIndicator(team, { code: indicator });
  await team.db.insert(t.indicatorTarget).values({ jurisdictionId: team.id, year, indicatorId, targetBp });
}

type ValueGiven = Given<Omit<typeof t.indicatorValue.$inferInsert, 'regionId' | 'indicatorId' | 'periodId'>>
  & { region: Region; indicator: string; period?: string; n?: number; d?: number; agency?: Agency };

/** A counted value n of d; with `shareBp` instead of counts a published share; with `status` something unreported. */
export async function aValue(team: Team, { region, indicator, period, n, d, agency, ...given }: ValueGiven): Promise<Row<typeof t.indicatorValue>> {
  return only(team.db.insert(t.indicatorValue).values({
    jurisdictionId: team.id,
    periodId: await aPeriod(team, period),
    regionId: region.id,
    indicatorId: await anIndicator(team, { code: indicator }),
    agencyId: agency?.id,
    sourceKind: 'routine', stage: 'working', status: 'reported', state: 'draft',
    basis: given.shareBp === undefined ? 'counted' : 'published',
    numerator: n, denominator: d,
    ...given,
  }).returning());
}

type ActivityGiven = Given<typeof t.activity.$inferInsert>
  & { agency?: Agency; villages?: Region[]; indicators?: string[]; spm?: string[]; phi?: string[] };

/** A planned activity of 2022, "tingkat kabupaten" unless villages are named. */
export async function anActivity(
  team: Team, { agency, villages = [], indicators = [], spm = [], phi = [], ...given }: ActivityGiven = {},
): Promise<Activity> {
  const agencyId = given.agencyId ?? (agency ?? await anAgency(team)).id;
  const row = await only(team.db.insert(t.activity).values({
    jurisdictionId: team.id, year: 2022, name: `Kegiatan ${next()}`, state: 'planned', startsOn: '2022-01-01', endsOn: '2022-12-31',
    ...given, agencyId,
  }).returning());
  const key = { jurisdictionId: team.id, activityId: row.id };
  const columns = Object.entries({ indicator: indicators, spm, phi })
    .flatMap(([lens, codes]) => codes.map((columnCode) => ({ ...key, lens: lens as 'indicator' | 'spm' | 'phi', columnCode })));
  if (villages.length) await team.db.insert(t.activityVillage).values(villages.map(({ id }) => ({ ...key, regionId: id })));
  if (columns.length) await team.db.insert(t.activityColumn).values(columns);
  return row;
}

type LineGiven = Given<typeof t.budgetLine.$inferInsert>
  & { agency?: Agency; activity?: Activity; villages?: Region[]; spentIdr?: bigint };

/** A sensitive APBD line of 2022 (murni); with villages an equal split; with `spentIdr` spent by 30 June. */
export async function aBudgetLine(
  team: Team, { agency, activity, villages = [], spentIdr, ...given }: LineGiven = {},
): Promise<Row<typeof t.budgetLine>> {
  const n = next();
  const agencyId = given.agencyId ?? agency?.id ?? activity?.agencyId ?? (await anAgency(team)).id;
  const row = await only(team.db.insert(t.budgetLine).values({
    jurisdictionId: team.id, fiscalYear: 2022, stage: 'murni', lineKey: `baris-${n}`, name: `Belanja ${n}`, class: 'sensitive',
    fundingSource: 'APBD_KAB', budgetIdr: 1_000_000n, activityId: activity?.id, split: villages.length ? 'equal' : 'none', ...given, agencyId,
  }).returning());
  const key = { jurisdictionId: team.id, lineId: row.id };
  if (villages.length) await team.db.insert(t.budgetLineVillage).values(villages.map(({ id }) => ({ ...key, regionId: id })));
  if (spentIdr !== undefined) await team.db.insert(t.budgetSpent).values({ ...key, asOf: `${row.fiscalYear}-06-30`, spentIdr });
  return row;
}

export const anAccount = ({ db }: Handle, given: Given<typeof t.account.$inferInsert> = {}): Promise<Row<typeof t.account>> => {
  const n = next();
  return only(db.insert(t.account).values({ username: `orang${n}.uji`, displayName: `Orang ${n}`, ...given }).returning());
};

export async function aMembership(
  team: Team, { agency, ...given }: Given<typeof t.membership.$inferInsert> & { agency?: Agency } = {},
): Promise<Row<typeof t.membership>> {
  const accountId = given.accountId ?? (await anAccount(team)).id;
  return only(team.db.insert(t.membership).values({ jurisdictionId: team.id, role: 'leader', agencyId: agency?.id, ...given, accountId }).returning());
}

interface Who { role?: Role; team?: Pick<Team, 'id' | 'code' | 'name' | 'level' | 'timeZone'>; agency?: Agency; children?: Pick<Team, 'id'>[] }

/** A viewer without rows behind it, for rules and reads. Where a command stores who did it, use `aMember`. */
export const viewerWith = ({ role = 'leader', team, agency, children = [] }: Who = {}, accountId: string = v7()): Viewer => makeViewer({
  sessionId: v7(), accountId, displayName: 'Orang Uji', role,
  jurisdictionId: team?.id ?? 1, jurisdictionCode: team?.code ?? '90.01', jurisdictionName: team?.name ?? 'Kabupaten Uji',
  jurisdictionLevel: team?.level ?? 'regency', timeZone: team?.timeZone ?? 'Asia/Makassar',
  agencyId: agency?.id ?? null, agencyName: agency?.shortName ?? null, children: children.map(({ id }) => id),
});

/** A viewer with account and membership in the database. */
export async function aMember(team: Team, who: Omit<Who, 'team'> = {}): Promise<Viewer> {
  const { accountId } = await aMembership(team, { role: who.role ?? 'leader', agency: who.agency });
  return viewerWith({ ...who, team }, accountId);
}
