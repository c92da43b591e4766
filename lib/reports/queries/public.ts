import 'server-only';
import { createHash } from 'node:crypto';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { publicDb } from '@/db/client';
import { jurisdiction, publishedPage, shareLink } from '@/db/schema';
import { clock } from '@/lib/auth/clock';
import { markDatabaseAway } from '@/lib/incident';
import { thaw } from '../rules/frozen';
import type { PublishedReport } from '../rules/publication';

/** Whether this installation shows anything to the public. */
const isOpen = (): boolean => Boolean(process.env.SIMPUL_PUBLIC_DATABASE_URL);

const told = (error: unknown): never => { throw markDatabaseAway(error); };

/** The newest published snapshot of a team by its slug, read as role simpul_public; null where nothing is published. */
export async function readPublished(slug: string): Promise<PublishedReport | null> {
  if (!isOpen()) return null;
  const [row] = await publicDb().select({ report: publishedPage.report }).from(publishedPage).innerJoin(jurisdiction, eq(jurisdiction.id, publishedPage.jurisdictionId))
    .where(eq(jurisdiction.slug, slug)).orderBy(desc(publishedPage.publishedAt)).limit(1).catch(told);
  return row ? thaw<PublishedReport>(row.report) : null;
}

/** The published snapshot behind a share link; null for an unknown, revoked or expired one, and once it is unpublished. */
export async function readShared(token: string): Promise<PublishedReport | null> {
  if (!isOpen()) return null;
  const hash = createHash('sha256').update(token).digest();
  const [row] = await publicDb().select({ report: publishedPage.report }).from(shareLink)
    .innerJoin(publishedPage, and(eq(publishedPage.jurisdictionId, shareLink.jurisdictionId), eq(publishedPage.snapshotId, shareLink.snapshotId)))
    .where(and(eq(shareLink.tokenHash, hash), isNull(shareLink.revokedAt), gt(shareLink.expiresAt, clock.now()))).limit(1).catch(told);
  return row ? thaw<PublishedReport>(row.report) : null;
}
