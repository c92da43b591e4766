import 'server-only';
import { and, eq, inArray, max, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { programmeStage, programmeStageVillage, region } from '@/db/schema';
import { allow, may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { MarksInput, StageInput } from '../input';
import { readProgrammeActivities, readProgrammeVillages, readStages } from '../queries/parts';
import { readProgrammeRow } from '../queries/programmes';
import { keep, openProgramme, refuseStale, refuseUnreasoned, stamp, tell } from './record';

/** Adds a step, changes one, or takes one away that no village has marked. Refuses a stale version. */
export async function saveStage(tx: Tx, viewer: Viewer, input: StageInput): Promise<void> {
  const of = await openProgramme(tx, viewer, input.program);
  const own = and(eq(programmeStage.jurisdictionId, of.jurisdictionId), eq(programmeStage.programmeId, of.id));
  const set = { name: input.nama, state: input.keadaan, doneOn: input.keadaan === 'done' ? input.tanggal : null, note: input.catatan, ...stamp(viewer) };
  if (input.id === null) {
    const [last] = await tx.select({ ordinal: max(programmeStage.ordinal) }).from(programmeStage).where(own);
    const ordinal = (last?.ordinal ?? 0) + 1;
    const id = v7();
    await tx.insert(programmeStage).values({ jurisdictionId: of.jurisdictionId, id, programmeId: of.id, agencyId: of.agencyId, ordinal, key: id.slice(-12), ...set });
    await tell(tx, viewer, 'stage.add', { code: of.code, name: input.nama });
    return;
  }
  const [before] = await tx.select().from(programmeStage).where(and(own, eq(programmeStage.id, input.id))).for('update');
  if (!before) throw refuse('not-found', 'Tahapan ini tidak ada pada program ini.');
  await refuseStale(tx, viewer, before, input.versi);
  if (input.hapus) {
    refuseUnreasoned(input.alasan);
    const [marked] = await tx.select({ key: programmeStageVillage.stageKey }).from(programmeStageVillage)
      .where(and(eq(programmeStageVillage.programmeCode, of.code), eq(programmeStageVillage.stageKey, before.key))).limit(1);
    if (marked) throw refuse('wrong-state', 'Tahapan ini sudah ditandai di desa. Ubah namanya bila perlu, jangan dihapus.');
  }
  await keep(tx, viewer, { programme: of, kind: 'stage', subject: before.id, before, reason: input.alasan });
  const key = and(own, eq(programmeStage.id, input.id));
  await (input.hapus ? tx.delete(programmeStage).where(key) : tx.update(programmeStage).set({ ...set, version: sql`${programmeStage.version} + 1` }).where(key));
  await tell(tx, viewer, input.hapus ? 'stage.remove' : 'stage.change', { code: of.code, name: input.nama, reason: input.alasan });
}

/** For whom the marks are written: the programme's agency in its own team; of a province's programme the agency that works with it here. */
async function markerOf(tx: Tx, viewer: Viewer, code: string): Promise<{ row: Awaited<ReturnType<typeof readProgrammeRow>>; agencyId: string }> {
  const row = await readProgrammeRow(tx, viewer, code);
  if (viewer.jurisdictionLevel === 'province') throw refuse('forbidden', 'Tahapan per desa ditandai oleh kabupaten desa itu.');
  if (row.home === null) {
    if (!may(viewer, 'program:manage')) allow(viewer, 'program:write', { agencyId: row.agencyId, agencyName: row.agency });
    return { row, agencyId: row.agencyId };
  }
  const here = await readProgrammeActivities(tx, row);
  const mine = here.find(({ agencyId }) => may(viewer, 'program:manage') || agencyId === viewer.agencyId);
  if (!mine) allow(viewer, 'program:write', { agencyId: null, agencyName: here[0]?.agency ?? row.agency });
  const agencyId = mine?.agencyId ?? viewer.agencyId;
  if (agencyId === null || !(may(viewer, 'program:manage') || may(viewer, 'program:write', { agencyId }))) throw refuse('forbidden', 'Hanya mitra program ini atau koordinator yang menandai tahapan per desa.');
  return { row, agencyId };
}

/** Marks a step in several villages that the programme reaches, all or none. Refuses a foreign village, an unknown step, and marks changed meanwhile. */
export async function markVillages(tx: Tx, viewer: Viewer, input: MarksInput): Promise<{ marked: number }> {
  const { row, agencyId } = await markerOf(tx, viewer, input.program);
  if (!(await readStages(tx, row)).some(({ key }) => key === input.tahapan)) throw refuse('invalid', 'Periksa kembali isian yang ditandai.', { tahapan: 'Tahapan ini tidak ada pada program ini.' });
  const reached = new Set((await readProgrammeVillages(tx, row, viewer.jurisdictionId)).filter(({ isOwn }) => isOwn).map(({ code }) => code));
  const strange = input.desa.find(({ code }) => !reached.has(code));
  if (strange) throw refuse('invalid', 'Periksa kembali isian yang ditandai.', { desa: `${strange.code} bukan desa program ini di tim Anda.` });
  const places = await tx.select({ id: region.id, code: region.code }).from(region).where(inArray(region.code, input.desa.map(({ code }) => code)));
  const where = and(eq(programmeStageVillage.jurisdictionId, viewer.jurisdictionId), eq(programmeStageVillage.programmeCode, row.code), eq(programmeStageVillage.stageKey, input.tahapan), inArray(programmeStageVillage.regionId, places.map(({ id }) => id)));
  const before = await tx.select().from(programmeStageVillage).where(where).for('update');
  for (const { id, code } of places) {
    const kept = before.find(({ regionId }) => regionId === id);
    const seen = input.desa.find((one) => one.code === code)?.version;
    if ((kept?.version ?? 0) !== seen) throw refuse('stale', `Tanda di ${code} sudah berubah sejak halaman ini dibuka. Muat ulang halaman, lalu ulangi.`);
    if (kept) await keep(tx, viewer, { programme: { code: row.code, agencyId }, kind: 'village', subject: `${input.tahapan}/${code}`, before: kept, reason: input.catatan });
  }
  const set = { state: input.keadaan, doneOn: input.tanggal, note: input.catatan, ...stamp(viewer) };
  await tx.insert(programmeStageVillage).values(places.map(({ id }) => ({ jurisdictionId: viewer.jurisdictionId, programmeCode: row.code, stageKey: input.tahapan, regionId: id, agencyId, ...set })))
    .onConflictDoUpdate({ target: [programmeStageVillage.jurisdictionId, programmeStageVillage.programmeCode, programmeStageVillage.stageKey, programmeStageVillage.regionId], set: { ...set, version: sql`${programmeStageVillage.version} + 1` } });
  await tell(tx, viewer, 'stage.mark', { code: row.code, stage: input.tahapan, villages: places.map(({ code }) => code), state: input.keadaan });
  return { marked: places.length };
}
