import 'server-only';
import { and, eq, max, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { obstacle, programmeNote } from '@/db/schema';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { dayIn } from '@/lib/day';
import { refuse } from '@/lib/refusal';
import type { NoteInput } from '../input/content';
import { keep, openProgramme, type OpenProgramme, refuseStale, refuseUnreasoned, stamp, tell } from './record';

/** Adds words, changes them or takes them away. An obstacle and an answer go to the team's log under the programme's code (F21). */
export async function saveNote(tx: Tx, viewer: Viewer, input: NoteInput): Promise<void> {
  const of = await openProgramme(tx, viewer, input.program);
  if (input.jenis === 'obstacle' || input.jenis === 'step') return addToLog(tx, viewer, of, { kind: input.jenis, text: input.isi, source: input.sumber });
  const own = and(eq(programmeNote.jurisdictionId, of.jurisdictionId), eq(programmeNote.programmeId, of.id));
  const content = { kind: input.jenis, topic: input.topik, heading: input.judul, before: input.sebelum, text: input.isi, source: input.sumber };
  const [last] = await tx.select({ ordinal: max(programmeNote.ordinal) }).from(programmeNote).where(and(own, eq(programmeNote.kind, input.jenis)));
  const next = (last?.ordinal ?? 0) + 1;
  if (input.id === null) {
    await tx.insert(programmeNote).values({ jurisdictionId: of.jurisdictionId, id: v7(), programmeId: of.id, agencyId: of.agencyId, ordinal: next, ...content, ...stamp(viewer) });
    await tell(tx, viewer, 'note.add', { code: of.code, kind: input.jenis });
    return;
  }
  const key = and(own, eq(programmeNote.id, input.id));
  const [before] = await tx.select().from(programmeNote).where(key).for('update');
  if (!before) throw refuse('not-found', 'Catatan ini tidak ada pada program ini.');
  await refuseStale(tx, viewer, before, input.versi);
  if (input.hapus) refuseUnreasoned(input.alasan);
  await keep(tx, viewer, { programme: of, kind: 'note', subject: before.id, before, reason: input.alasan });
  const ordinal = before.kind === input.jenis ? before.ordinal : next;
  await (input.hapus ? tx.delete(programmeNote).where(key) : tx.update(programmeNote).set({ ...content, ordinal, version: sql`${programmeNote.version} + 1`, ...stamp(viewer) }).where(key));
  await tell(tx, viewer, input.hapus ? 'note.remove' : 'note.change', { code: of.code, kind: input.jenis, reason: input.alasan });
}

async function addToLog(tx: Tx, viewer: Viewer, of: OpenProgramme, { kind, text, source }: { kind: 'obstacle' | 'step'; text: string; source: string | null }): Promise<void> {
  const year = Number(dayIn(clock.now(), viewer.timeZone).slice(0, 4));
  const where = and(eq(obstacle.jurisdictionId, of.jurisdictionId), eq(obstacle.year, year), eq(obstacle.kind, kind));
  const [last] = await tx.select({ ordinal: max(obstacle.ordinal) }).from(obstacle).where(where);
  await tx.insert(obstacle).values({ jurisdictionId: of.jurisdictionId, id: v7(), year, kind, ordinal: (last?.ordinal ?? 0) + 1, text, status: kind === 'obstacle' ? 'open' : 'running', programmeCode: of.code, source });
  await tell(tx, viewer, 'log.add', { code: of.code, kind });
}
