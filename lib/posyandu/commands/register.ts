import 'server-only';
import { and, eq, like, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { account, agency, decree, posyandu, posyanduHistory, region, villageHazard } from '@/db/schema';
import { canonicalJson, record } from '@/lib/audit';
import { allow, may } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstant } from '@/lib/day';
import { refuse } from '@/lib/refusal';
import type { EditedPosyandu, HazardInput, PosyanduInput } from '../input';
import { numberProblem } from '../rules/register';
import { contradictions, storedOf } from '../rules/form';

const problem = (field: string, sentence: string) => refuse('invalid', sentence, { [field]: sentence });

/** The village of a form, of the viewer's area. Refuses any other, by field. */
async function findVillage(tx: Tx, viewer: Viewer, code: string): Promise<{ id: number; code: string; name: string }> {
  const [place] = await tx.select({ id: region.id, code: region.code, name: region.name }).from(region).where(and(eq(region.code, code), eq(region.level, 4), like(region.code, `${viewer.jurisdictionCode}.%`)));
  if (!place) throw problem('desa', `Desa berkode ${code.slice(0, 20)} tidak ada di ${viewer.jurisdictionName}.`);
  return place;
}

/** What the codes of a form stand for; the agency is the operator's own. Refuses a number of another village and a name that is taken. */
async function resolve(tx: Tx, viewer: Viewer, input: PosyanduInput, id: string | null) {
  const wrongs = contradictions(input);
  if (Object.keys(wrongs).length > 0) throw refuse('invalid', 'Periksa kembali isian yang ditandai.', wrongs);
  const place = await findVillage(tx, viewer, input.desa);
  const wrong = input.nomor === null ? null : numberProblem(input.nomor, place);
  if (wrong) throw problem('nomor', wrong);
  const own = viewer.jurisdictionId;
  const [who] = input.instansi === null ? [] : await tx.select({ id: agency.id }).from(agency).where(and(eq(agency.jurisdictionId, own), eq(agency.code, input.instansi)));
  if (input.instansi !== null && !who) throw problem('instansi', 'Instansi ini tidak ada di tim Anda.');
  const [basis] = input.phiSk === null ? [] : await tx.select({ id: decree.id }).from(decree).where(and(eq(decree.jurisdictionId, own), eq(decree.id, input.phiSk)));
  if (input.phiSk !== null && !basis) throw problem('phiSk', 'Keputusan ini tidak ada dalam daftar. Pilih lagi.');
  const others = await tx.select({ id: posyandu.id, name: posyandu.name, number: posyandu.officialNumber, regionId: posyandu.regionId }).from(posyandu)
    .where(and(eq(posyandu.jurisdictionId, own), sql`(${posyandu.officialNumber} = ${input.nomor} or (${posyandu.regionId} = ${place.id} and lower(${posyandu.name}) = lower(${input.nama})))`));
  const other = others.find((one) => one.id !== id);
  if (other) throw other.number !== null && other.number === input.nomor ? problem('nomor', `Nomor ${input.nomor} sudah dipakai ${other.name}.`) : problem('nama', `${place.name} sudah mempunyai posyandu bernama ${other.name}. Tulis nama lain, misalnya dengan dusunnya.`);
  return { regionId: place.id, agencyId: who?.id ?? null, phiDecreeId: basis?.id ?? null };
}

/** The coordinator keeps the whole register, an operator what the own agency reports. */
function allowFor(viewer: Viewer, owner: { agencyId: string | null; agencyName?: string | null }): void {
  if (!may(viewer, 'posyandu:manage')) allow(viewer, 'posyandu:write', owner);
}

/** Adds a posyandu. An operator adds for the own agency only. */
export async function addPosyandu(tx: Tx, viewer: Viewer, input: PosyanduInput): Promise<{ id: string }> {
  if (!may(viewer, 'posyandu:manage')) allow(viewer, 'posyandu:write');
  const links = await resolve(tx, viewer, input, null);
  allowFor(viewer, links);
  const id = v7();
  await tx.insert(posyandu).values({ jurisdictionId: viewer.jurisdictionId, id, ...storedOf(input), ...links, source: `dicatat ${viewer.agencyName ?? viewer.jurisdictionName}`, updatedBy: viewer.accountId, updatedAt: clock.now() });
  await record(tx, viewer, { verb: 'posyandu.create', subject: `posyandu:${id}`, detail: { ...storedOf(input), ...links } });
  return { id };
}

/** Changes a posyandu; how it was stays in its history. Refuses a version that is no longer the present one. */
export async function changePosyandu(tx: Tx, viewer: Viewer, { id, versi, alasan, ...input }: EditedPosyandu): Promise<void> {
  const here = and(eq(posyandu.jurisdictionId, viewer.jurisdictionId), eq(posyandu.id, id));
  const [owner] = await tx.select({ agencyId: posyandu.agencyId }).from(posyandu).where(here);
  if (!owner) throw refuse('not-found', 'Posyandu ini tidak ada di tim Anda.');
  allowFor(viewer, owner);
  const [before] = await tx.select().from(posyandu).where(here).for('update');
  if (!before) throw refuse('not-found', 'Posyandu ini tidak ada di tim Anda.');
  if (before.version !== versi) {
    const [person] = before.updatedBy === null ? [] : await tx.select({ name: account.displayName }).from(account).where(eq(account.id, before.updatedBy));
    throw refuse('stale', `Sudah diubah oleh ${person?.name ?? 'orang lain'} pada ${formatInstant(before.updatedAt, viewer.timeZone)}. Muat ulang halaman, lalu ulangi.`);
  }
  const links = await resolve(tx, viewer, input, id);
  allowFor(viewer, links);
  const { jurisdictionId: _j, id: _id, version: _v, updatedBy: _b, updatedAt: _a, ...kept } = before;
  await tx.insert(posyanduHistory).values({ jurisdictionId: viewer.jurisdictionId, id: v7(), posyanduId: id, before: canonicalJson(kept), reason: alasan, replacedAt: clock.now(), replacedBy: viewer.accountId });
  await tx.update(posyandu).set({ ...storedOf(input), ...links, isExample: false, version: versi + 1, updatedBy: viewer.accountId, updatedAt: clock.now() }).where(here);
  await record(tx, viewer, { verb: 'posyandu.change', subject: `posyandu:${id}`, detail: { ...storedOf(input), ...links, reason: alasan, version: versi + 1 } });
}

/** Says whether a village is hazard-prone (F52). Coordinator only; refuses what was changed in between. */
export async function setHazard(tx: Tx, viewer: Viewer, { desa, versi, rawan, bencana }: HazardInput): Promise<void> {
  allow(viewer, 'posyandu:manage');
  const place = await findVillage(tx, viewer, desa);
  const here = and(eq(villageHazard.jurisdictionId, viewer.jurisdictionId), eq(villageHazard.regionId, place.id));
  const [before] = await tx.select().from(villageHazard).where(here).for('update');
  if ((before?.version ?? null) !== (versi === 0 ? null : versi)) throw refuse('stale', `${place.name}: sudah diubah orang lain. Muat ulang halaman, lalu ulangi.`);
  const said = { isProne: rawan, hazard: bencana, source: 'dicatat di Simpul', isExample: false, updatedBy: viewer.accountId, updatedAt: clock.now() };
  if (before) await tx.update(villageHazard).set({ ...said, version: versi + 1 }).where(here);
  else await tx.insert(villageHazard).values({ jurisdictionId: viewer.jurisdictionId, regionId: place.id, ...said });
  await record(tx, viewer, { verb: 'village.hazard', subject: place.code, detail: { before: before ? { isProne: before.isProne, hazard: before.hazard } : null, isProne: rawan, hazard: bencana } });
}
