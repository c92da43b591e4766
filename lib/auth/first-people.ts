import 'server-only';
import { inArray } from 'drizzle-orm';
import { authDb, type Tx } from '@/db/client';
import { account, membership } from '@/db/schema';
import { refuse } from '@/lib/refusal';
import { makeOneTimeCode } from './password';

export interface FirstPerson { username: string; displayName: string; role: 'admin' | 'coordinator' }

export interface HandedCode extends FirstPerson { code: string }

/** How long the codes of a new team are good for, in days: they travel on paper. */
export const HANDED_DAYS = 7;

/** The first people of a team that has just been made, with one-time codes. Refuses usernames that are in use. */
export async function addFirstPeople(tx: Tx, jurisdictionId: number, people: readonly FirstPerson[]): Promise<HandedCode[]> {
  await refuseTaken(people.map(({ username }) => username));
  const handed = people.map((person) => ({ person, ...makeOneTimeCode(HANDED_DAYS) }));
  const made = await authDb().insert(account).values(handed.map(({ person: { username, displayName }, stored }) => ({ username, displayName, passwordHash: stored })))
    .returning({ id: account.id, username: account.username });
  const idOf = new Map(made.map(({ id, username }) => [username, id]));
  await tx.insert(membership).values(people.flatMap(({ username, role }) => {
    const accountId = idOf.get(username);
    return accountId ? [{ jurisdictionId, accountId, agencyId: null, role }] : [];
  }));
  return handed.map(({ person, code }) => ({ ...person, code }));
}

/** Refuses ('invalid') names of accounts that exist, each under its own name as the field. */
export async function refuseTaken(usernames: readonly string[], fieldOf: (username: string) => string = (name) => name): Promise<void> {
  const taken = usernames.length === 0 ? [] : await authDb().select({ username: account.username }).from(account).where(inArray(account.username, [...usernames]));
  if (taken.length === 0) return;
  throw refuse('invalid', `Nama pengguna ${taken.map(({ username }) => username).join(', ')} sudah dipakai.`,
    Object.fromEntries(taken.map(({ username }) => [fieldOf(username), `${username} sudah dipakai; pilih nama lain.`])));
}
