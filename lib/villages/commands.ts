import 'server-only';
import { sql } from 'drizzle-orm';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { decreeNumber } from '@/lib/jurisdictions/queries/decrees';
import { requireYear } from '@/lib/jurisdictions/queries/years';
import { requireSeen } from '@/lib/jurisdictions/rules/desk';
import { refuse } from '@/lib/refusal';
import type { AddVillages, RemoveVillage, VillageDecree } from './input';
import { listTargetVillages, readHanging } from './queries';
import { hangingWords, hasHanging } from './rules';

/** Lets two coordinators change the list of a year one after the other. */
async function hold(tx: FigureTx, viewer: Viewer, year: number): Promise<void> {
  allow(viewer, 'lokus:manage');
  await requireYear(tx, viewer, year);
  await tx.execute(sql`select from target_village where jurisdiction_id = ${viewer.jurisdictionId} and year = ${year} order by region_id for update`);
}

/** Makes villages of the team's area target villages of a year. Refuses a province, and places outside or already on the list. */
export async function addTargetVillages(tx: FigureTx, viewer: Viewer, { tahun: year, desa, sk, catatan }: AddVillages): Promise<Touched & { added: number }> {
  await hold(tx, viewer, year);
  if (viewer.jurisdictionLevel === 'province') throw refuse('wrong-state', 'Desa lokus ditetapkan oleh kabupatennya.');
  const codes = [...new Set(desa)];
  const decree = await decreeNumber(tx, viewer, sk);
  const places = [...await tx.execute(sql`select r.id, r.code, r.name from region r join jurisdiction j on j.id = ${viewer.jurisdictionId} join region home on home.id = j.region_id
    where r.level = 4 and r.code = any(${sql.param(codes)}::text[]) and r.code like home.code || '.%' order by r.code`)] as unknown as { id: number; code: string; name: string }[];
  const strange = codes.find((code) => !places.some((place) => place.code === code));
  if (strange) throw refuse('invalid', `Desa berkode ${strange} tidak ada di ${viewer.jurisdictionName}.`, { desa: 'Pilih desa dari hasil pencarian.' });
  const added = [...await tx.execute(sql`
    insert into target_village (jurisdiction_id, year, region_id, decree_id, note, source)
    select ${viewer.jurisdictionId}, ${year}, id, ${sk}::uuid, ${catatan}, 'ditetapkan di Simpul' from unnest(${sql.param(places.map(({ id }) => id))}::int[]) as p(id)
    on conflict do nothing returning region_id`)];
  if (added.length < places.length) throw refuse('stale', 'Sebagian desa itu sudah menjadi lokus. Muat ulang halaman, lalu pilih lagi.');
  await record(tx, viewer, { verb: 'lokus.add', subject: String(year), detail: { year, villages: places.map(({ code, name }) => `${code} ${name}`), decree, note: catatan } });
  return { fromPeriodId: null, added: added.length };
}

/**
 * Takes a village off the list of a year. Its values, activities and money stay and show again when it is put back. Refuses
 * without `setuju` where any hang on it.
 */
export async function removeTargetVillage(tx: FigureTx, viewer: Viewer, { tahun: year, desa, seen, alasan, setuju }: RemoveVillage): Promise<Touched & { name: string }> {
  await hold(tx, viewer, year);
  const village = (await listTargetVillages(tx, viewer, year)).find(({ code }) => code === desa);
  if (!village) throw refuse('stale', `Desa berkode ${desa} bukan lagi desa lokus ${year}. Muat ulang halaman.`);
  requireSeen(seen, village.seen, village.name);
  const hanging = await readHanging(tx, viewer, { year, regionId: village.regionId });
  if (hasHanging(hanging) && setuju !== 'ya') {
    throw refuse('invalid', `Pada ${village.name} tercatat ${hangingWords(hanging)} tahun ${year}.`, { setuju: 'Centang bahwa Anda sudah membacanya; datanya tetap tersimpan.' });
  }
  await tx.execute(sql`delete from target_village where jurisdiction_id = ${viewer.jurisdictionId} and year = ${year} and region_id = ${village.regionId}`);
  const { code, name, decree, note } = village;
  await record(tx, viewer, { verb: 'lokus.remove', subject: `${year} ${code}`, detail: { year, village: `${code} ${name}`, reason: alasan, before: { decree, note, ...hanging }, after: null } });
  return { fromPeriodId: null, name };
}

/** Sets the decree of target villages; what was taken over from an earlier year counts as reviewed by it. */
export async function setVillageDecree(tx: FigureTx, viewer: Viewer, { tahun: year, desa, sk }: VillageDecree): Promise<Touched & { changed: number }> {
  await hold(tx, viewer, year);
  const decree = await decreeNumber(tx, viewer, sk);
  const now = new Map((await listTargetVillages(tx, viewer, year)).map((village) => [village.code, village]));
  const changing = desa.flatMap(({ code, decreeId }) => {
    const village = now.get(code);
    if (!village) throw refuse('stale', `Desa berkode ${code} bukan lagi desa lokus ${year}. Muat ulang halaman.`);
    requireSeen(decreeId === null ? '' : decreeId, village.decreeId === null ? '' : village.decreeId, village.name);
    return village.decreeId === sk ? [] : [village];
  });
  if (changing.length === 0) return { fromPeriodId: null, changed: 0 };
  await tx.execute(sql`update target_village set decree_id = ${sk}::uuid, reviewed_at = case when copied_from_year is null then null else ${clock.now().toISOString()}::timestamptz end, reviewed_by = ${viewer.accountId}::uuid
    where jurisdiction_id = ${viewer.jurisdictionId} and year = ${year} and region_id = any(${sql.param(changing.map(({ regionId }) => regionId))}::int[])`);
  const before = Object.fromEntries(changing.map((village) => [`${village.code} ${village.name}`, village.decree]));
  await record(tx, viewer, { verb: 'lokus.decree', subject: String(year), detail: { year, before, after: decree } });
  return { fromPeriodId: null, changed: changing.length };
}
