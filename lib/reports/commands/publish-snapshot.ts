import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { publishedPage, snapshot } from '@/db/schema';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import { readPublicFacts } from '../queries/publication';
import { checkSnapshot, needSnapshot } from '../queries/snapshots';
import { freeze } from '../rules/frozen';
import { publishedReport } from '../rules/publication';

/**
 * Publishes a snapshot (F53): its masked report becomes the only row that the public role reads. Refuses provisional figures,
 * one that is published already, and one whose bytes are no longer those that were frozen.
 */
export async function publishSnapshot(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  allow(viewer, 'snapshot:publish');
  const head = await needSnapshot(tx, viewer, id);
  if (head.stage !== 'approved') throw refuse('wrong-state', 'Potret angka sementara tidak dipublikasikan. Bekukan potret angka yang sudah disahkan, lalu publikasikan yang itu.');
  if (!(await checkSnapshot(tx, viewer, head)).isWhole) throw refuse('wrong-state', 'Isi potret ini tidak lagi cocok dengan sidiknya; yang berubah tidak dipublikasikan.');
  const at = clock.now();
  const own = and(eq(snapshot.jurisdictionId, viewer.jurisdictionId), eq(snapshot.id, id));
  const [taken] = await tx.update(snapshot).set({ publishedAt: at, publishedBy: viewer.accountId }).where(and(own, isNull(snapshot.publishedAt))).returning({ id: snapshot.id });
  if (!taken) throw refuse('wrong-state', 'Potret ini sudah dipublikasikan.');
  const report = freeze(publishedReport(await readPublicFacts(tx, viewer, head)));
  await tx.insert(publishedPage).values({ jurisdictionId: viewer.jurisdictionId, snapshotId: id, report, publishedAt: at });
  await record(tx, viewer, { verb: 'snapshot.publish', subject: id, detail: { number: head.auditSeq } });
}

/** Takes a published snapshot back: the public page and every share link to it end at once. */
export async function unpublishSnapshot(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  allow(viewer, 'snapshot:publish');
  const head = await needSnapshot(tx, viewer, id);
  if (head.publishedAt === null) throw refuse('wrong-state', 'Potret ini tidak dipublikasikan.');
  await tx.delete(publishedPage).where(and(eq(publishedPage.jurisdictionId, viewer.jurisdictionId), eq(publishedPage.snapshotId, id)));
  await tx.update(snapshot).set({ publishedAt: null, publishedBy: null }).where(and(eq(snapshot.jurisdictionId, viewer.jurisdictionId), eq(snapshot.id, id)));
  await record(tx, viewer, { verb: 'snapshot.unpublish', subject: id, detail: { number: head.auditSeq } });
}
