import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import { v7 } from 'uuid';
import { authDb, type Tx } from '@/db/client';
import { account, apiToken, jurisdiction } from '@/db/schema';
import { record } from '@/lib/audit';
import { refuse } from '@/lib/refusal';
import { allow } from './access';
import { clock } from './clock';
import type { TokenInput } from './input';
import { type Person, teamColumns } from './person';
import type { Viewer } from './viewer';

/** How a bearer token of the read API begins, so that it is known at sight and found by secret scanners. */
const PREFIX = 'simpul_';
const DAY_MS = 24 * 60 * 60_000;
const TOUCH_MS = 60_000;

/** Whether a bearer text is a token of the read API, not a session's value. */
export const isToken = (text: string): boolean => text.startsWith(PREFIX);
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A token as the settings page lists it; the token itself is kept nowhere. */
export interface TokenRow { id: string; name: string; createdBy: string; createdAt: Date; expiresAt: Date | null; lastUsedAt: Date | null; revokedAt: Date | null }

/** The tokens of the viewer's team, newest first. Refuses everyone but an admin. */
export async function listTokens(tx: Tx, viewer: Viewer): Promise<TokenRow[]> {
  allow(viewer, 'token:manage');
  return tx.select({
    id: apiToken.id, name: apiToken.name, createdBy: account.displayName, createdAt: apiToken.createdAt, expiresAt: apiToken.expiresAt, lastUsedAt: apiToken.lastUsedAt, revokedAt: apiToken.revokedAt,
  }).from(apiToken).innerJoin(account, eq(account.id, apiToken.createdBy)).where(eq(apiToken.jurisdictionId, viewer.jurisdictionId)).orderBy(desc(apiToken.createdAt));
}

/** Makes a token that reads the viewer's team and returns it, the only time that anybody sees it. */
export async function createToken(tx: Tx, viewer: Viewer, { name, days }: TokenInput): Promise<string> {
  allow(viewer, 'token:manage');
  const token = PREFIX + randomBytes(32).toString('base64url');
  const now = clock.now();
  const id = v7();
  await tx.insert(apiToken).values({
    jurisdictionId: viewer.jurisdictionId, id, name, tokenHash: hashOf(token), createdBy: viewer.accountId, createdAt: now, expiresAt: new Date(now.getTime() + days * DAY_MS),
  });
  await record(tx, viewer, { verb: 'token.create', subject: id, detail: { name, days } });
  return token;
}

/** Ends a token; it is refused from the next call on. Refuses one of another team and one that has ended already. */
export async function revokeToken(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  allow(viewer, 'token:manage');
  const [ended] = await tx.update(apiToken).set({ revokedAt: clock.now(), revokedBy: viewer.accountId })
    .where(and(eq(apiToken.jurisdictionId, viewer.jurisdictionId), eq(apiToken.id, id), isNull(apiToken.revokedAt))).returning({ name: apiToken.name });
  if (!ended) throw refuse('not-found', 'Token itu tidak ada di tim ini, atau sudah dicabut.');
  await record(tx, viewer, { verb: 'token.revoke', subject: id, detail: { name: ended.name } });
}

/** Whoever holds a live token: reads its team as a leader does, writes nothing. Null for an unknown, revoked or expired one. */
export async function personOfToken(token: string): Promise<Person | null> {
  const now = clock.now();
  const [row] = await authDb().select({ id: apiToken.id, name: apiToken.name, accountId: apiToken.createdBy, lastUsedAt: apiToken.lastUsedAt, team: teamColumns })
    .from(apiToken).innerJoin(jurisdiction, eq(jurisdiction.id, apiToken.jurisdictionId))
    .where(and(eq(apiToken.tokenHash, hashOf(token)), isNull(apiToken.revokedAt), or(isNull(apiToken.expiresAt), gt(apiToken.expiresAt, now))));
  if (!row) return null;
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() >= TOUCH_MS) await touch(row.id, now);
  const active = { ...row.team, membershipId: row.id, role: 'leader' as const, agencyId: null, agencyName: null };
  return { sessionId: row.id, accountId: row.accountId, username: row.name, displayName: row.name, memberships: [active], active };
}

/** Two calls at once write once. */
async function touch(id: string, now: Date): Promise<void> {
  await authDb().update(apiToken).set({ lastUsedAt: now })
    .where(and(eq(apiToken.id, id), or(isNull(apiToken.lastUsedAt), lt(apiToken.lastUsedAt, new Date(now.getTime() - TOUCH_MS + 1)))));
}
