import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { shareLink } from '@/db/schema';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { ShareLinkInput } from '../input/snapshot';
import { needSnapshot } from '../queries/snapshots';

const DAY_MS = 24 * 60 * 60_000;

/** Makes a link to a published snapshot and returns its token, the only time that anybody sees it: kept is its sha256. */
export async function createShareLink(tx: Tx, viewer: Viewer, { potret, untuk, hari }: ShareLinkInput): Promise<string> {
  allow(viewer, 'snapshot:publish');
  const head = await needSnapshot(tx, viewer, potret);
  if (head.publishedAt === null) throw refuse('wrong-state', 'Publikasikan potret ini dulu; tautan hanya membuka yang sudah dipublikasikan.');
  const token = randomBytes(24).toString('base64url');
  const [id, now] = [v7(), clock.now()];
  await tx.insert(shareLink).values({
    jurisdictionId: viewer.jurisdictionId, id, snapshotId: potret, tokenHash: createHash('sha256').update(token).digest(), label: untuk || null,
    createdBy: viewer.accountId, createdAt: now, expiresAt: new Date(now.getTime() + hari * DAY_MS),
  });
  await record(tx, viewer, { verb: 'share-link.create', subject: id, detail: { snapshot: potret, days: hari } });
  return token;
}

/** Ends a link at once. Refuses one of another team and one that has ended already. */
export async function revokeShareLink(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  allow(viewer, 'snapshot:publish');
  const [ended] = await tx.update(shareLink).set({ revokedAt: clock.now() })
    .where(and(eq(shareLink.jurisdictionId, viewer.jurisdictionId), eq(shareLink.id, id), isNull(shareLink.revokedAt))).returning({ id: shareLink.id });
  if (!ended) throw refuse('not-found', 'Tautan itu tidak ada di tim ini, atau sudah dicabut.');
  await record(tx, viewer, { verb: 'share-link.revoke', subject: id });
}
