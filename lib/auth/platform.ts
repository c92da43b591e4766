import 'server-only';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { authDb } from '@/db/client';
import { account, session } from '@/db/schema';
import { clock } from './clock';

declare const made: unique symbol;

/** Who makes teams and their first people, and reads no data (design §2). Only `readPlatformOperator` makes one. */
export interface PlatformOperator { readonly [made]: true; readonly accountId: string; readonly displayName: string; readonly username: string }

const IDLE_MS = 60 * 60_000;

/** The platform operator of a live session as things stand now; null for everybody else. */
export async function readPlatformOperator(sid: string): Promise<PlatformOperator | null> {
  const now = clock.now();
  const [row] = await authDb().update(session).set({ lastSeenAt: now }).from(account).where(and(
    eq(session.id, sid), eq(account.id, session.accountId), eq(account.isPlatformOperator, true), isNull(account.disabledAt),
    isNull(session.endedAt), gt(session.expiresAt, now), gt(session.lastSeenAt, new Date(now.getTime() - IDLE_MS)),
  )).returning({ accountId: account.id, displayName: account.displayName, username: account.username });
  return row ? row as PlatformOperator : null;
}
