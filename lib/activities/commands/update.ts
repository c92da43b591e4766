import 'server-only';
import { and, eq } from 'drizzle-orm';
import { activity } from '@/db/schema';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { ActivityInput } from '../input';
import { type Change, changesBetween } from '../rules/history';
import { contentOf, refuseBadPlan } from './create';
import { findVillages, keepHistory, lockActivity, readOwner, refuseSameName, snapshotOf, whoChanged, writeLinks } from './record';

export interface ActivityEdit { id: string; version: number; activity: ActivityInput }

/**
 * Replaces the content of an own activity; what was there goes to the history, a verified one becomes a draft again.
 * Refuses a foreign agency, a cancelled activity and a stale version: then `fields` hold the present values beside what
 * was typed, and `fields.version` the present version number.
 */
export async function updateActivity(tx: FigureTx, viewer: Viewer, edit: ActivityEdit): Promise<Touched & { id: string }> {
  const changes = await changeActivity(tx, viewer, edit);
  if (changes.length > 0) {
    await record(tx, viewer, { verb: 'activity.update', subject: edit.id, detail: { version: edit.version + 1, changes: changes.map(({ label, from, to }) => ({ label, from, to })) } });
  }
  return { fromPeriodId: null, id: edit.id };
}

/** The same without its audit row, for an import, which has one for the whole file; gives what differs. */
export async function changeActivity(tx: FigureTx, viewer: Viewer, { id, version, activity: input }: ActivityEdit): Promise<Change[]> {
  allow(viewer, 'activity:write', await readOwner(tx, viewer, id));
  const row = await lockActivity(tx, viewer, id);
  const before = { row, snapshot: await snapshotOf(tx, row) };
  const villages = await findVillages(tx, viewer, input.villages);
  const changes = changesBetween(before.snapshot, { ...contentOf(input), villages, columns: input.columns });
  if (row.version !== version) {
    const beside = Object.fromEntries(changes.map(({ field, label, from }) => [field, `${label} sekarang: ${from}`]));
    throw refuse('stale', `${await whoChanged(tx, viewer, row)} Yang Anda ketik masih ada; isi sekarang tertulis di sampingnya.`, { ...beside, version: String(row.version) });
  }
  if (row.state === 'cancelled') throw refuse('wrong-state', 'Kegiatan ini dibatalkan. Pulihkan lebih dahulu, lalu ubah.');
  if (row.year !== input.year) throw refuse('invalid', `Tahun kegiatan tetap ${row.year}.`, { year: `Tahun kegiatan tetap ${row.year}. Untuk tahun lain, catat kegiatan baru.` });
  refuseBadPlan(input);
  await refuseSameName(tx, viewer, { id, agencyId: row.agencyId, year: row.year, name: input.name });
  if (changes.length === 0) return [];
  await keepHistory(tx, viewer, before, null);
  await tx.update(activity).set({
    ...contentOf(input), verification: 'draft', verifiedBy: null, verifiedAt: null,
    version: row.version + 1, updatedBy: viewer.accountId, updatedAt: clock.now(),
  }).where(and(eq(activity.jurisdictionId, viewer.jurisdictionId), eq(activity.id, id)));
  await writeLinks(tx, viewer, id, { regionIds: villages.map((village) => village.id), columns: input.columns });
  return changes;
}
