import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account, membership, session } from '@/db/schema';
import { record } from '@/lib/audit';
import { newMemberInput } from '@/lib/auth/input';
import { hashPassword, normaliseUsername } from '@/lib/auth/password';
import { refuse } from '@/lib/refusal';
import { needJurisdiction } from './jurisdiction';
import { makePassword } from './secrets';

const admin = newMemberInput.pick({ username: true, display_name: true });

/** Four groups of five: 99 bits, shown once on the screen of whoever runs the server and stored as a hash only. */
const firstPassword = (): string => makePassword(4);

/** Makes the account of a platform operator, who makes teams in the browser and reads no data. Refuses a username in use. */
export async function createPlatformOperator(tx: Tx, given: { username: string; nama: string }): Promise<string[]> {
  const { username, displayName } = readPerson(given);
  const password = firstPassword();
  const [made] = await tx.insert(account).values({ username, displayName, passwordHash: await hashPassword(password), isPlatformOperator: true })
    .onConflictDoNothing().returning({ id: account.id });
  if (!made) throw refuse('wrong-state', `Akun ${username} sudah ada; pakai nama lain, atau "reset-password" bila sandinya hilang.`);
  return [`Akun ${username} dibuat sebagai operator platform: ia membuat tim di /platform dan tidak membaca data.`, shown(password)];
}

function readPerson(given: { username: string; nama: string }): { username: string; displayName: string } {
  const read = admin.safeParse({ username: given.username, display_name: given.nama });
  if (!read.success) throw refuse('invalid', `${read.error.issues[0]?.message} (${read.error.issues[0]?.path[0] === 'username' ? '--username' : '--nama'})`);
  return { username: normaliseUsername(read.data.username), displayName: read.data.display_name };
}

/** Makes an account that administers the team of an area code, and the team too if it is missing. Refuses a username in use. */
export async function createAdmin(tx: Tx, given: { tim: string; username: string; nama: string }): Promise<string[]> {
  const { username, displayName } = readPerson(given);
  const team = await needJurisdiction(tx, given.tim);
  const password = firstPassword();
  const [made] = await tx.insert(account)
    .values({ username, displayName, passwordHash: await hashPassword(password) })
    .onConflictDoNothing().returning({ id: account.id });
  if (!made) throw refuse('wrong-state', `Akun ${username} sudah ada; pakai nama lain, atau "reset-password" bila sandinya hilang.`);
  await tx.insert(membership).values({ jurisdictionId: team.id, accountId: made.id, agencyId: null, role: 'admin' });
  await record(tx, { jurisdictionId: team.id, accountId: null, role: null, agencyId: null }, {
    verb: 'account.add', subject: `account:${made.id}`, detail: { username, role: 'admin' },
  });
  return [
    ...(team.isNew ? [`Tim ${team.code} ${team.name} dibuat.`] : []),
    `Akun ${username} dibuat sebagai admin ${team.name}.`,
    shown(password),
  ];
}

/** Gives an account a new password and ends its sessions: the way back in when the only admin lost theirs. */
export async function resetPassword(tx: Tx, given: { username: string }): Promise<string[]> {
  const username = normaliseUsername(given.username);
  const password = firstPassword();
  const [found] = await tx.update(account)
    .set({ passwordHash: await hashPassword(password), failedCount: 0, lockedUntil: null })
    .where(eq(account.username, username)).returning({ id: account.id });
  if (!found) throw refuse('not-found', `Akun ${username} tidak ada.`);
  await tx.update(session).set({ endedAt: new Date() }).where(and(eq(session.accountId, found.id), isNull(session.endedAt)));
  const teams = await tx.selectDistinct({ id: membership.jurisdictionId }).from(membership).where(eq(membership.accountId, found.id));
  for (const { id } of teams) {
    await record(tx, { jurisdictionId: id, accountId: null, role: null, agencyId: null }, { verb: 'account.reset', subject: `account:${found.id}`, detail: { username } });
  }
  return [`Sandi akun ${username} diganti dan semua sesinya diakhiri.`, shown(password)];
}

const shown = (password: string): string => `Kata sandi (hanya ditampilkan sekali ini; ganti setelah masuk): ${password}`;
