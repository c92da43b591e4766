import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { authDb } from '@/db/client';
import { account, membership, session } from '@/db/schema';
import { refuse } from '@/lib/refusal';
import { clock } from './clock';
import { SESSION_SECONDS } from './cookies';
import { fits, fitsOneTimeCode, hashPassword, inTurn, isOutdated, normaliseUsername } from './password';
import { passwordProblem } from './password-rule';
import { countFailure, forgetFailures, refuseIfWaiting, type Try } from './throttle';

/** Where a try comes from. */
export interface Origin { ip: string; userAgent: string | null }

export interface SignedIn { sid: string; accountId: string; displayName: string }

type Account = typeof account.$inferSelect;

const WRONG = 'Nama pengguna atau sandi salah.';
const NO_TEAM = 'Akun ini belum menjadi anggota tim mana pun. Hubungi admin tim Anda.';
const CODE_FIRST = 'Kode sekali pakai ini benar. Buat sandi Anda dulu di halaman "Buat sandi".';

/**
 * Opens a session for a right name and password. Throws Refusal('invalid') with one and the same sentence, after the
 * same work, for an unknown name, a wrong password and a disabled account; Refusal('too-many') says how long to wait.
 */
export async function signIn(username: string, password: string, origin: Origin): Promise<SignedIn> {
  const given = { username: normaliseUsername(username), address: origin.ip };
  const person = await prove(given, async (found) => {
    const right = await fits(found?.passwordHash ?? null, password);
    if (!right && found && fitsOneTimeCode(found.passwordHash, password)) throw refuse('wrong-state', CODE_FIRST);
    return right;
  });
  if (person.passwordHash && isOutdated(person.passwordHash)) await storeHash(person.id, await inTurn(() => hashPassword(password)));
  return openSession(person, origin);
}

/**
 * Sets the password of an account by its one-time code and opens a session; the code is spent, other sessions end.
 * Refuses a weak password under the field `password`.
 */
export async function redeemCode(username: string, code: string, password: string, origin: Origin): Promise<SignedIn> {
  const given = { username: normaliseUsername(username), address: origin.ip };
  const problem = passwordProblem(password, given.username);
  if (problem) throw refuse('invalid', problem, { password: problem });
  const person = await prove(given, async (found) => {
    await fits(null, code);
    return fitsOneTimeCode(found?.passwordHash ?? null, code);
  });
  const passwordHash = await inTurn(() => hashPassword(password));
  const spent = await authDb().update(account).set({ passwordHash })
    .where(and(eq(account.id, person.id), eq(account.passwordHash, person.passwordHash ?? ''))).returning({ id: account.id });
  if (spent.length === 0) throw refuse('invalid', WRONG);
  await endAll(person.id);
  return openSession(person, origin);
}

/** The waiting is asked inside the turn, so that a burst of guesses cannot slip in before the first is counted. */
function prove(given: Try, proof: (found: Account | undefined) => Promise<boolean>): Promise<Account> {
  return inTurn(async () => {
    await refuseIfWaiting(given);
    const [found] = await authDb().select().from(account).where(eq(account.username, given.username)).limit(1);
    const right = await proof(found);
    if (right && found && !found.disabledAt) {
      await forgetFailures(given);
      return found;
    }
    await countFailure(given);
    throw refuse('invalid', WRONG);
  });
}

async function openSession({ id: accountId, displayName, isPlatformOperator }: Account, { userAgent }: Origin): Promise<SignedIn> {
  const [first] = await authDb().select({ id: membership.id, jurisdictionId: membership.jurisdictionId }).from(membership)
    .where(and(eq(membership.accountId, accountId), isNull(membership.endedAt))).orderBy(asc(membership.id)).limit(1);
  if (!first && !isPlatformOperator) throw refuse('forbidden', NO_TEAM);
  const now = clock.now();
  const sid = randomUUID();
  await authDb().insert(session).values({
    id: sid, accountId, jurisdictionId: first?.jurisdictionId ?? null, membershipId: first?.id ?? null, createdAt: now, lastSeenAt: now,
    expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000), userAgent: userAgent?.slice(0, 300),
  });
  return { sid, accountId, displayName };
}

const storeHash = (accountId: string, passwordHash: string) =>
  authDb().update(account).set({ passwordHash }).where(eq(account.id, accountId));

const endAll = (accountId: string) =>
  authDb().update(session).set({ endedAt: clock.now() }).where(and(eq(session.accountId, accountId), isNull(session.endedAt)));
