import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import { type MeetingFacts, readMeetingFacts } from '../queries/meeting';

export interface MeetingKey { id: string; versi: number }

/**
 * Locks a meeting of the team for a change. Refuses whoever may not ('forbidden'), one that is not there ('not-found'), and one
 * that somebody changed since the page was opened ('stale').
 */
export async function openMeeting(tx: Tx, viewer: Viewer, { id, versi }: MeetingKey): Promise<MeetingFacts> {
  allow(viewer, 'meeting:manage');
  await tx.execute(sql`select from meeting where jurisdiction_id = ${viewer.jurisdictionId} and id = ${id}::uuid for update`);
  const facts = await readMeetingFacts(tx, viewer, id);
  if (facts.version !== versi) throw refuse('stale', `Rapat “${facts.title}” sudah diubah sejak halaman ini dibuka. Muat ulang halaman, lalu coba lagi.`);
  return facts;
}

/** The same, and refuses ('wrong-state') a meeting whose minutes are closed or that was called off. */
export async function openAgenda(tx: Tx, viewer: Viewer, key: MeetingKey): Promise<MeetingFacts> {
  const facts = await openMeeting(tx, viewer, key);
  if (facts.state === 'closed' || facts.state === 'cancelled') throw refuse('wrong-state', facts.state === 'closed' ? 'Notulen rapat ini sudah selesai. Buka kembali lebih dahulu.' : 'Rapat ini dibatalkan; agendanya tidak berubah lagi.');
  return facts;
}

/** Ends a change: the next version, who did it, and the one audit row. */
export async function finishMeeting(tx: Tx, viewer: Viewer, { id }: Pick<MeetingFacts, 'id'>, { verb, detail }: { verb: string; detail: Readonly<Record<string, unknown>> }): Promise<void> {
  await tx.execute(sql`update meeting set version = version + 1, updated_by = ${viewer.accountId}::uuid, updated_at = now() where jurisdiction_id = ${viewer.jurisdictionId} and id = ${id}::uuid`);
  await record(tx, viewer, { verb, subject: `meeting:${id}`, detail });
}
