import 'server-only';
import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import { authDb } from '@/db/client';
import { signInAttempt } from '@/db/schema';
import { refuse } from '@/lib/refusal';
import { clock } from './clock';

const MINUTE = 60_000;
const FREE_TRIES = 5;
const LONGEST_WAIT = 15;
/** Wrong tries are forgotten a day after the last one. */
const MEMORY = 24 * 60 * MINUTE;
/** How many different accounts may fail from one address within an hour before it has to wait. */
const SPREAD_LIMIT = 30;
const SPREAD_WINDOW = 60 * MINUTE;

/** Minutes to wait after so many wrong tries in a row: 0 up to the fourth, then 1, 2, 4, 8, 15, 15 … */
export const waitMinutes = (tries: number): number =>
  tries < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 2 ** (tries - FREE_TRIES));

export interface Try { username: string; address: string }

/* A name is counted whether or not it exists, so that the answer tells nobody which names do. */
const nameKey = ({ username }: Try): string => `nama|${username.slice(0, 100)}`;
const addressKey = ({ address }: Try): string => `alamat|${address}`;
const pairKey = (given: Try): string => `${addressKey(given)}|${given.username.slice(0, 100)}`;

/**
 * Throws Refusal('too-many') while the account has to wait after wrong tries, or the address after failing at many
 * different accounts. Right log-ins never count, so one office address may sign in any number of people.
 */
export async function refuseIfWaiting(given: Try): Promise<void> {
  const now = clock.now().getTime();
  const rows = await authDb().select().from(signInAttempt)
    .where(and(inArray(signInAttempt.key, [nameKey(given), addressKey(given)]), gt(signInAttempt.windowEndsAt, new Date(now))));
  for (const { key, tries, windowEndsAt } of rows) {
    if (key === nameKey(given)) {
      const until = windowEndsAt.getTime() - MEMORY + waitMinutes(tries) * MINUTE;
      if (until > now) throw refuse('too-many', `Terlalu banyak percobaan untuk akun ini. Coba lagi dalam ${inWords(until - now)}.`);
    } else if (tries >= SPREAD_LIMIT) {
      throw refuse('too-many', `Terlalu banyak akun gagal masuk dari jaringan ini. Coba lagi dalam ${inWords(windowEndsAt.getTime() - now)}.`);
    }
  }
}

function inWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 60 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`;
}

/** Counts a wrong try for the account, and the account once for the address. */
export async function countFailure(given: Try): Promise<void> {
  const now = clock.now();
  await authDb().transaction(async (tx) => {
    await add(tx, nameKey(given), { now, windowEndsAt: new Date(now.getTime() + MEMORY), slides: true });
    const spreadEnds = new Date(now.getTime() + SPREAD_WINDOW);
    const seen = await tx.insert(signInAttempt).values({ key: pairKey(given), tries: 1, windowEndsAt: spreadEnds })
      .onConflictDoUpdate({
        target: signInAttempt.key, set: { windowEndsAt: spreadEnds }, setWhere: lt(signInAttempt.windowEndsAt, now),
      }).returning({ key: signInAttempt.key });
    if (seen.length > 0) await add(tx, addressKey(given), { now, windowEndsAt: spreadEnds, slides: false });
  });
}

type AuthTx = Parameters<Parameters<ReturnType<typeof authDb>['transaction']>[0]>[0];

/** One more on a key; a closed window starts anew, an open one keeps its end unless it slides. */
async function add(tx: AuthTx, key: string, { now, windowEndsAt, slides }: { now: Date; windowEndsAt: Date; slides: boolean }): Promise<void> {
  const { tries: old, windowEndsAt: end } = signInAttempt;
  const closed = sql`${end} <= ${now.toISOString()}`;
  const ends = windowEndsAt.toISOString();
  await tx.insert(signInAttempt).values({ key, tries: 1, windowEndsAt }).onConflictDoUpdate({
    target: signInAttempt.key,
    set: {
      tries: sql`case when ${closed} then 1 else ${old} + 1 end`,
      windowEndsAt: slides ? windowEndsAt : sql`case when ${closed} then ${ends}::timestamptz else ${end} end`,
    },
  });
}

/** A right log-in clears the account, and takes a mistyping person off the count of the address. */
export async function forgetFailures(given: Try): Promise<void> {
  const now = clock.now();
  const gone = await authDb().delete(signInAttempt).where(inArray(signInAttempt.key, [nameKey(given), pairKey(given)]))
    .returning({ key: signInAttempt.key, end: signInAttempt.windowEndsAt });
  if (gone.some(({ key, end }) => key === pairKey(given) && end > now)) {
    await authDb().update(signInAttempt).set({ tries: sql`greatest(${signInAttempt.tries} - 1, 0)` })
      .where(eq(signInAttempt.key, addressKey(given)));
  }
  await sweep(now);
}

/** Drops rows whose window has closed; rows that somebody is counting in are left for the next time. */
async function sweep(now: Date): Promise<void> {
  const closed = authDb().select({ key: signInAttempt.key }).from(signInAttempt)
    .where(lt(signInAttempt.windowEndsAt, now)).limit(1000).for('update', { skipLocked: true });
  await authDb().delete(signInAttempt).where(inArray(signInAttempt.key, closed));
}
