import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { jurisdiction, region } from '@/db/schema';
import { record } from '@/lib/audit';
import { addFirstPeople, type FirstPerson, type HandedCode } from '@/lib/auth/first-people';
import type { NewTeam } from '@/lib/auth/input';
import type { PlatformOperator } from '@/lib/auth/platform';
import { refuse } from '@/lib/refusal';
import { slugOf, timeZoneOf } from '../rules/team';

export interface MadeTeam { id: number; code: string; name: string }

type Area = typeof region.$inferSelect;

/** Makes the team of an area. Refuses a code that is no province, kabupaten or kota, and an area that has a team. Writes no audit row. */
export async function makeTeam(tx: Tx, code: string): Promise<MadeTeam> {
  const [area] = await tx.select().from(region).where(eq(region.code, code));
  if (!area || (area.level !== 1 && area.level !== 2)) {
    throw refuse('not-found', `Kode ${code} bukan provinsi, kabupaten atau kota. Contoh kode: 63.11 (kabupaten) atau 63 (provinsi).`, { kode: 'Pilih wilayah dari daftar.' });
  }
  const name = area.level === 1 ? `Provinsi ${area.name}` : area.name;
  const [made] = await tx.insert(jurisdiction).values({
    code, name,
    regionId: area.id,
    parentId: await upperTeam(tx, area),
    level: area.level === 1 ? 'province' : 'regency',
    slug: await freeSlug(tx, area),
    teamName: `Tim Pembina Posyandu ${name}`,
    timeZone: timeZoneOf(code),
  }).onConflictDoNothing().returning({ id: jurisdiction.id });
  if (!made) throw refuse('wrong-state', `${name} sudah punya tim.`, { kode: 'Pilih wilayah lain.' });
  return { id: made.id, code, name };
}

async function upperTeam(tx: Tx, area: Area): Promise<number | null> {
  if (area.parentId === null) return null;
  const [upper] = await tx.select({ id: jurisdiction.id }).from(jurisdiction).where(eq(jurisdiction.regionId, area.parentId));
  return upper?.id ?? null;
}

/** Ties kabupaten whose team was there before the province's to the new team. */
export async function adoptChildren(tx: Tx, { id, code }: MadeTeam): Promise<void> {
  await tx.update(jurisdiction).set({ parentId: id }).where(and(
    isNull(jurisdiction.parentId),
    sql`${jurisdiction.regionId} in (select r.id from region r join region upper on upper.id = r.parent_id where upper.code = ${code} and upper.level = 1)`,
  ));
}

async function freeSlug(tx: Tx, area: Area): Promise<string> {
  const slug = slugOf(area.name);
  const [taken] = await tx.select({ id: jurisdiction.id }).from(jurisdiction).where(eq(jurisdiction.slug, slug));
  return taken ? `${slug}${area.code.replaceAll('.', '')}` : slug;
}

const peopleOf = ({ admin_akun, admin_nama, koordinator_akun, koordinator_nama }: NewTeam): FirstPerson[] => [
  { username: admin_akun, displayName: admin_nama, role: 'admin' },
  ...(koordinator_akun !== null && koordinator_nama !== null ? [{ username: koordinator_akun, displayName: koordinator_nama, role: 'coordinator' as const }] : []),
];

/** Makes a team with its first admin, and its first coordinator where one is named; gives their one-time codes. Refuses a username in use. */
export async function createTeam(tx: Tx, operator: PlatformOperator, given: NewTeam): Promise<MadeTeam & { codes: HandedCode[] }> {
  const team = await makeTeam(tx, given.kode);
  const people = peopleOf(given);
  const codes = await addFirstPeople(tx, team.id, people);
  await adoptChildren(tx, team);
  await record(tx, { jurisdictionId: team.id, accountId: operator.accountId, role: null, agencyId: null }, {
    verb: 'jurisdiction.create', subject: `jurisdiction:${team.code}`, detail: { people: people.map(({ username, role }) => ({ username, role })) },
  });
  return { ...team, codes };
}
