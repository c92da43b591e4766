import 'server-only';
import { and, asc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { authDb } from '@/db/client';
import { account, agency, jurisdiction, membership, session } from '@/db/schema';
import { clock } from './clock';
import type { Viewer } from './viewer';

const IDLE_MS = 60 * 60_000;
const TOUCH_MS = 60_000;

/** A running membership with what a Viewer needs to know of its team. */
export interface Membership extends Pick<Viewer,
  'role' | 'jurisdictionId' | 'jurisdictionCode' | 'jurisdictionName' | 'jurisdictionLevel' | 'timeZone' | 'agencyId' | 'agencyName' | 'children'> {
  membershipId: string;
}

/** Whoever holds a live session: one account, at least one membership, one of them active. */
export interface Person {
  sessionId: string;
  accountId: string;
  username: string;
  displayName: string;
  memberships: Membership[];
  active: Membership;
}

/** What a Viewer needs to know of its team. */
export const teamColumns = {
  jurisdictionId: jurisdiction.id,
  jurisdictionCode: jurisdiction.code,
  jurisdictionName: jurisdiction.name,
  jurisdictionLevel: jurisdiction.level,
  timeZone: jurisdiction.timeZone,
  children: sql<number[]>`array(select child.id from ${jurisdiction} child where child.parent_id = ${jurisdiction.id} order by child.id)`,
};

const placeColumns = { ...teamColumns, membershipId: membership.id, role: membership.role, agencyId: membership.agencyId, agencyName: agency.shortName };

/**
 * The person of a session as things stand now, in one query; null once the session has ended, expired (8 h) or idled
 * (60 min), the account is disabled, or no membership is left. So every revocation holds at the next request.
 */
export async function readPerson(sid: string): Promise<Person | null> {
  const now = clock.now();
  const rows = await authDb().select({
    sessionId: session.id, chosenId: session.membershipId, lastSeenAt: session.lastSeenAt,
    accountId: account.id, username: account.username, displayName: account.displayName,
    place: placeColumns,
  }).from(session)
    .innerJoin(account, and(eq(account.id, session.accountId), isNull(account.disabledAt)))
    .innerJoin(membership, and(eq(membership.accountId, account.id), isNull(membership.endedAt)))
    .innerJoin(jurisdiction, eq(jurisdiction.id, membership.jurisdictionId))
    .leftJoin(agency, and(eq(agency.jurisdictionId, membership.jurisdictionId), eq(agency.id, membership.agencyId)))
    .where(and(
      eq(session.id, sid), isNull(session.endedAt), gt(session.expiresAt, now),
      gt(session.lastSeenAt, new Date(now.getTime() - IDLE_MS)),
    ))
    .orderBy(asc(membership.id));
  const first = rows[0];
  if (!first) return null;
  if (now.getTime() - first.lastSeenAt.getTime() >= TOUCH_MS) await touch(sid, now);
  const memberships = rows.map((row) => row.place);
  const active = memberships.find(({ membershipId }) => membershipId === first.chosenId) ?? first.place;
  const { sessionId, accountId, username, displayName } = first;
  return { sessionId, accountId, username, displayName, memberships, active };
}

/** Two requests at once write once. */
async function touch(sid: string, now: Date): Promise<void> {
  await authDb().update(session).set({ lastSeenAt: now })
    .where(and(eq(session.id, sid), lt(session.lastSeenAt, new Date(now.getTime() - TOUCH_MS + 1))));
}
