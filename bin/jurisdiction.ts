import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { jurisdiction, region } from '@/db/schema';
import { record } from '@/lib/audit';
import { refuse } from '@/lib/refusal';

export interface Jurisdiction { id: number; code: string; name: string; isNew: boolean }

type Region = typeof region.$inferSelect;
type TimeZone = typeof jurisdiction.$inferInsert['timeZone'];

/** Provinces that do not keep Jakarta's time (Keppres 41/1987; later provinces as the ones they were split from). */
const MIDDLE = new Set('51 52 53 63 64 65 71 72 73 74 75 76'.split(' '));
const EAST = new Set('81 82 91 92 93 94 95 96 97'.split(' '));

/** Time zone of an area by the province in its Kemendagri code. */
export function timeZoneOf(code: string): TimeZone {
  const province = code.slice(0, 2);
  if (MIDDLE.has(province)) return 'Asia/Makassar';
  return EAST.has(province) ? 'Asia/Jayapura' : 'Asia/Jakarta';
}

/** The team of an area code; made from the area when there is none. Refuses a code that is no province, kabupaten or kota. */
export async function needJurisdiction(tx: Tx, code: string): Promise<Jurisdiction> {
  const [known] = await tx.select({ id: jurisdiction.id, code: jurisdiction.code, name: jurisdiction.name })
    .from(jurisdiction).where(eq(jurisdiction.code, code));
  return known ? { ...known, isNew: false } : makeJurisdiction(tx, code);
}

async function makeJurisdiction(tx: Tx, code: string): Promise<Jurisdiction> {
  const [area] = await tx.select().from(region).where(eq(region.code, code));
  if (!area || (area.level !== 1 && area.level !== 2)) {
    throw refuse('not-found', `Kode ${code} bukan provinsi, kabupaten atau kota. Contoh kode: 63.11 (kabupaten) atau 63 (provinsi).`);
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
  }).returning({ id: jurisdiction.id });
  if (!made) throw new Error(`Tim ${code} tidak dapat dibuat.`);
  await adoptChildren(tx, area, made.id);
  await record(tx, { jurisdictionId: made.id, accountId: null, role: null, agencyId: null }, { verb: 'jurisdiction.create', subject: `jurisdiction:${code}` });
  return { id: made.id, code, name, isNew: true };
}

async function upperTeam(tx: Tx, area: Region): Promise<number | null> {
  if (area.parentId === null) return null;
  const [upper] = await tx.select({ id: jurisdiction.id }).from(jurisdiction).where(eq(jurisdiction.regionId, area.parentId));
  return upper?.id ?? null;
}

/** Kabupaten whose team was there before the province's. */
async function adoptChildren(tx: Tx, area: Region, id: number): Promise<void> {
  await tx.update(jurisdiction).set({ parentId: id }).where(and(
    isNull(jurisdiction.parentId),
    sql`${jurisdiction.regionId} in (select ${region.id} from ${region} where ${region.parentId} = ${area.id})`,
  ));
}

/** "Kabupaten Kubu Raya" → `kuburaya`, "Kota Kupang" → `kotakupang`; with its code where that is taken. */
async function freeSlug(tx: Tx, area: Region): Promise<string> {
  const slug = area.name.toLowerCase().replace(/^kabupaten /, '').replace(/[^a-z0-9]/g, '');
  const [taken] = await tx.select({ id: jurisdiction.id }).from(jurisdiction).where(eq(jurisdiction.slug, slug));
  return taken ? `${slug}${area.code.replaceAll('.', '')}` : slug;
}
