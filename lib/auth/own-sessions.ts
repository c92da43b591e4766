import 'server-only';
import { and, desc, eq, gt, isNull, ne } from 'drizzle-orm';
import { authDb } from '@/db/client';
import { account, session } from '@/db/schema';
import { refuse } from '@/lib/refusal';
import { clock } from './clock';
import { fits, hashPassword, inTurn } from './password';
import { passwordProblem } from './password-rule';
import type { Person } from './person';
import { countFailure, forgetFailures, refuseIfWaiting } from './throttle';

export interface OwnSession { id: string; createdAt: Date; lastSeenAt: Date; userAgent: string | null; isThis: boolean }

/** The person's live sessions, the newest use first. */
export async function listOwnSessions(person: Person): Promise<OwnSession[]> {
  const rows = await authDb().select({
    id: session.id, createdAt: session.createdAt, lastSeenAt: session.lastSeenAt, userAgent: session.userAgent,
  }).from(session)
    .where(and(eq(session.accountId, person.accountId), isNull(session.endedAt), gt(session.expiresAt, clock.now())))
    .orderBy(desc(session.lastSeenAt)).limit(50);
  return rows.map((row) => ({ ...row, isThis: row.id === person.sessionId }));
}

/** Ends one of the person's own sessions; someone else's id changes nothing. */
export async function endOwnSession(person: Person, sessionId: string): Promise<void> {
  await end(and(eq(session.id, sessionId), eq(session.accountId, person.accountId)));
}

/** Ends all of the person's sessions save the one in use. */
export async function endOtherSessions(person: Person): Promise<void> {
  await end(and(eq(session.accountId, person.accountId), ne(session.id, person.sessionId)));
}

/** Signing out: the row ends, so that a kept copy of the cookie is worth nothing. */
export async function endSession(sessionId: string): Promise<void> {
  await end(eq(session.id, sessionId));
}

async function end(which: ReturnType<typeof and>): Promise<void> {
  await authDb().update(session).set({ endedAt: clock.now() }).where(and(which, isNull(session.endedAt)));
}

/** Makes one of the person's running memberships the active one of this session. Refuses a membership of others. */
export async function chooseMembership(person: Person, membershipId: string): Promise<void> {
  const chosen = person.memberships.find((membership) => membership.membershipId === membershipId);
  if (!chosen) throw refuse('not-found', 'Keanggotaan itu bukan milik Anda atau sudah berakhir.');
  await authDb().update(session).set({ jurisdictionId: chosen.jurisdictionId, membershipId })
    .where(eq(session.id, person.sessionId));
}

/** Sets a new password after the old one; the other sessions end. Guessing the old one is slowed down like signing in. */
export async function changePassword(person: Person, oldPassword: string, newPassword: string): Promise<void> {
  const problem = passwordProblem(newPassword, person.username);
  if (problem) throw refuse('invalid', problem, { password: problem });
  const given = { username: person.username, address: `akun ${person.accountId}` };
  const passwordHash = await inTurn(async () => {
    await refuseIfWaiting(given);
    const [row] = await authDb().select({ hash: account.passwordHash }).from(account).where(eq(account.id, person.accountId));
    if (!(await fits(row?.hash ?? null, oldPassword))) {
      await countFailure(given);
      throw refuse('invalid', 'Sandi lama salah.', { old_password: 'Sandi lama salah.' });
    }
    await forgetFailures(given);
    return hashPassword(newPassword);
  });
  await authDb().update(account).set({ passwordHash }).where(eq(account.id, person.accountId));
  await endOtherSessions(person);
}
