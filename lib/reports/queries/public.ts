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

/** Published snapshots of a team that are looked through for a number. */
const MOST = 20;

/** The newest published snapshot of a team by its slug, or the one of that number, read as role simpul_public; null where there is none. */
export async function readPublished(slug: string, number: number | null = null): Promise<PublishedReport | null> {
  if (!isOpen()) return null;
  const rows = await publicDb().select({ report: publishedPage.report }).from(publishedPage).innerJoin(jurisdiction, eq(jurisdiction.id, publishedPage.jurisdictionId))
    .where(eq(jurisdiction.slug, slug)).orderBy(desc(publishedPage.publishedAt)).limit(number === null ? 1 : MOST).catch(told);
  return rows.map((row) => thaw<PublishedReport>(row.report)).find((report) => number === null || report.number === number) ?? null;
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
