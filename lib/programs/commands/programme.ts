import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { agency, jurisdiction, programme } from '@/db/schema';
import { allow, may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { decreeNumber } from '@/lib/jurisdictions/queries/decrees';
import { refuse } from '@/lib/refusal';
import type { NewProgramme, ProgrammeEdit } from '../input';
import { keep, openProgramme, refuseStale, stamp, tell } from './record';

const contentOf = ({ singkat, nama, tujuan, mitra, cakupan, mulai, selesai, keadaan, sk, catatan }: Omit<ProgrammeEdit, 'program' | 'versi'>) =>
  ({ shortName: singkat, name: nama, objective: tujuan, partners: mitra, reach: cakupan, startsYear: mulai, endsYear: selesai, state: keadaan, decreeId: sk, note: catatan });

const problem = (field: string, sentence: string) => refuse('invalid', 'Periksa kembali isian yang ditandai.', { [field]: sentence });

/** The agency that will own it: the operator's own, or the one that the coordinator names. */
async function ownerOf(tx: Tx, viewer: Viewer, code: string | null): Promise<string> {
  if (!may(viewer, 'program:manage')) {
    allow(viewer, 'program:write');
    if (viewer.agencyId === null) throw refuse('forbidden', 'Akun Anda belum terikat pada instansi. Minta admin tim mengaturnya.');
    return viewer.agencyId;
  }
  const [found] = code === null ? [] : await tx.select({ id: agency.id }).from(agency).where(and(eq(agency.jurisdictionId, viewer.jurisdictionId), eq(agency.code, code)));
  if (!found) throw problem('instansi', 'Pilih instansi pemilik program dari daftar.');
  return found.id;
}

/** Writes a new programme of the team's area. Refuses a used code, a foreign agency, and whoever neither operates for one nor coordinates. */
export async function createProgramme(tx: Tx, viewer: Viewer, input: NewProgramme): Promise<{ code: string }> {
  const agencyId = await ownerOf(tx, viewer, input.instansi);
  await decreeNumber(tx, viewer, input.sk);
  const [used] = await tx.select({ name: programme.name }).from(programme).where(and(eq(programme.jurisdictionId, viewer.jurisdictionId), eq(programme.code, input.kode)));
  if (used) throw problem('kode', `Kode “${input.kode}” sudah dipakai ${used.name}. Pilih kode lain.`);
  const [team] = await tx.select({ regionId: jurisdiction.regionId }).from(jurisdiction).where(eq(jurisdiction.id, viewer.jurisdictionId));
  if (!team) throw refuse('not-found', 'Tim ini tidak ada.');
  await tx.insert(programme).values({ jurisdictionId: viewer.jurisdictionId, id: v7(), agencyId, code: input.kode, regionId: team.regionId, ...contentOf(input), ...stamp(viewer) });
  await tell(tx, viewer, 'create', { code: input.kode, name: input.nama });
  return { code: input.kode };
}

/** Changes what a programme is; what stood goes to the history. Refuses a stale version. */
export async function editProgramme(tx: Tx, viewer: Viewer, input: ProgrammeEdit): Promise<void> {
  const before = await openProgramme(tx, viewer, input.program);
  await refuseStale(tx, viewer, before, input.versi);
  await decreeNumber(tx, viewer, input.sk);
  await keep(tx, viewer, { programme: before, kind: 'programme', subject: before.id, before, reason: null });
  await tx.update(programme).set({ ...contentOf(input), version: sql`${programme.version} + 1`, ...stamp(viewer) }).where(and(eq(programme.jurisdictionId, viewer.jurisdictionId), eq(programme.id, before.id)));
  await tell(tx, viewer, 'change', { code: input.program, version: before.version + 1 });
}
