import 'server-only';
import { and, asc, count, eq, gt, inArray, isNull, max, ne, type SQL } from 'drizzle-orm';
import { authDb, type Tx } from '@/db/client';
import { account, agency, membership, session } from '@/db/schema';
import { record } from '@/lib/audit';
import { refuse } from '@/lib/refusal';
import { allow, ROLE_LABELS, type Role } from './access';
import { clock } from './clock';
import { membershipInput, type AccountDeed } from './input';
import { makeOneTimeCode, normaliseUsername } from './password';
import type { Viewer } from './viewer';

/*
 * Accounts are global and written by simpul_auth; memberships and the audit trail belong to a team and are written by
 * simpul_app in the command's transaction. The account is changed last inside that transaction: if it fails, nothing of
 * the command stays.
 */

export interface MemberRow {
  membershipId: string; accountId: string; username: string; displayName: string; role: Role;
  agencyName: string | null; disabled: boolean; liveSessions: number; lastSeenAt: Date | null;
}

/** The running memberships of the viewer's team with what an admin needs to see. Refuses others than the admin. */
export async function listMembers(tx: Tx, viewer: Viewer): Promise<MemberRow[]> {
  allow(viewer, 'account:manage');
  return readMembers(tx, eq(membership.jurisdictionId, viewer.jurisdictionId));
}

/** One running membership of the viewer's team. Refuses 'not-found', also for one of another team. */
export async function readMember(tx: Tx, viewer: Viewer, membershipId: string): Promise<MemberRow> {
  allow(viewer, 'account:manage');
  const known = membershipInput.safeParse({ membership: membershipId }).success;
  const [row] = known ? await readMembers(tx, and(eq(membership.jurisdictionId, viewer.jurisdictionId), eq(membership.id, membershipId))) : [];
  if (!row) throw refuse('not-found', 'Keanggotaan itu tidak ada di tim Anda, atau sudah berakhir.');
  return row;
}

async function readMembers(tx: Tx, which: SQL | undefined): Promise<MemberRow[]> {
  const rows = await tx.select({
    membershipId: membership.id, accountId: account.id, username: account.username, displayName: account.displayName,
    role: membership.role, agencyName: agency.shortName, disabledAt: account.disabledAt,
  }).from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .leftJoin(agency, and(eq(agency.jurisdictionId, membership.jurisdictionId), eq(agency.id, membership.agencyId)))
    .where(and(which, isNull(membership.endedAt)))
    .orderBy(asc(account.username), asc(membership.id)).limit(500);
  const seen = await lastSeen(rows.map(({ accountId }) => accountId));
  return rows.map(({ disabledAt, ...row }) => ({
    ...row, disabled: disabledAt !== null, lastSeenAt: seen.get(row.accountId)?.at ?? null, liveSessions: seen.get(row.accountId)?.live ?? 0,
  }));
}

async function lastSeen(accountIds: string[]): Promise<Map<string, { at: Date | null; live: number }>> {
  if (accountIds.length === 0) return new Map();
  const rows = await authDb().select({ accountId: session.accountId, at: max(session.lastSeenAt), live: count() }).from(session)
    .where(and(inArray(session.accountId, accountIds), isNull(session.endedAt), gt(session.expiresAt, clock.now())))
    .groupBy(session.accountId);
  return new Map(rows.map(({ accountId, at, live }) => [accountId, { at, live }]));
}

export interface NewMember { username: string; displayName: string; role: Role; agencyId: string | null }

/**
 * Adds a person to the viewer's team. A new account gets a one-time code, returned once and never stored as such;
 * an account that exists (of another team, or ended here) keeps its name and password, and the code is null.
 */
export async function addMember(tx: Tx, viewer: Viewer, given: NewMember): Promise<{ username: string; code: string | null }> {
  allow(viewer, 'account:manage');
  const username = normaliseUsername(given.username);
  await refuseForeignAgency(tx, viewer, given);
  const { code, stored } = makeOneTimeCode();
  const [made] = await authDb().insert(account).values({ username, displayName: given.displayName, passwordHash: stored })
    .onConflictDoNothing().returning({ id: account.id });
  const accountId = made?.id ?? await idOf(username);
  const key = { jurisdictionId: viewer.jurisdictionId, accountId, agencyId: given.agencyId, role: given.role };
  const added = await tx.insert(membership).values(key).onConflictDoNothing().returning({ id: membership.id });
  if (added.length === 0) await resumeMembership(tx, key, username);
  await record(tx, viewer, { verb: 'account.add', subject: `account:${accountId}`, detail: { username, role: given.role, agencyId: given.agencyId, isNew: Boolean(made) } });
  return { username, code: made ? code : null };
}

async function refuseForeignAgency(tx: Tx, viewer: Viewer, { role, agencyId }: NewMember): Promise<void> {
  if (role === 'operator' && !agencyId) throw refuse('invalid', 'Operator harus mewakili satu instansi.', { agency: 'Pilih instansinya.' });
  if (!agencyId) return;
  const [own] = await tx.select({ id: agency.id }).from(agency)
    .where(and(eq(agency.jurisdictionId, viewer.jurisdictionId), eq(agency.id, agencyId)));
  if (!own) throw refuse('invalid', 'Instansi itu tidak ada di tim Anda.', { agency: 'Pilih instansi dari daftar.' });
}

async function idOf(username: string): Promise<string> {
  const [row] = await authDb().select({ id: account.id }).from(account).where(eq(account.username, username));
  if (!row) throw refuse('stale', 'Akun itu baru saja berubah. Coba lagi.');
  return row.id;
}

async function resumeMembership(
  tx: Tx, { jurisdictionId, accountId, agencyId, role }: { jurisdictionId: number; accountId: string; agencyId: string | null; role: Role }, username: string,
): Promise<void> {
  const resumed = await tx.update(membership).set({ endedAt: null }).where(and(
    eq(membership.jurisdictionId, jurisdictionId), eq(membership.accountId, accountId), eq(membership.role, role),
    agencyId ? eq(membership.agencyId, agencyId) : isNull(membership.agencyId), gt(membership.endedAt, new Date(0)),
  )).returning({ id: membership.id });
  if (resumed.length === 0) throw refuse('wrong-state', `${username} sudah menjadi ${ROLE_LABELS[role]} di tim ini.`, { username: 'Sudah terdaftar.' });
}

/** Ends one membership in the viewer's team; it holds from the person's next request. Not the viewer's own. */
export async function endMembership(tx: Tx, viewer: Viewer, membershipId: string): Promise<void> {
  allow(viewer, 'account:manage');
  const ended = await tx.update(membership).set({ endedAt: clock.now() }).where(and(
    eq(membership.jurisdictionId, viewer.jurisdictionId), eq(membership.id, membershipId),
    isNull(membership.endedAt), ne(membership.accountId, viewer.accountId),
  )).returning({ accountId: membership.accountId, role: membership.role });
  const [gone] = ended;
  if (!gone) throw refuse('not-found', 'Keanggotaan itu tidak ada, sudah berakhir, atau milik Anda sendiri.');
  await record(tx, viewer, { verb: 'account.end-membership', subject: `account:${gone.accountId}`, detail: { membershipId, role: gone.role } });
}

/**
 * Disables, enables or resets an account, or ends its sessions; `reset` returns the one-time code. Refused for the
 * viewer's own account and for a person who also belongs to another team, since that team's figures are at stake.
 */
export async function changeAccount(tx: Tx, viewer: Viewer, accountId: string, deed: AccountDeed): Promise<{ username: string; code: string | null }> {
  allow(viewer, 'account:manage');
  const username = await lockOwnMember(tx, viewer, accountId);
  await refuseShared(viewer, accountId, username);
  const { code, stored } = makeOneTimeCode();
  await record(tx, viewer, { verb: `account.${deed}`, subject: `account:${accountId}`, detail: { username } });
  if (deed === 'disable') await authDb().update(account).set({ disabledAt: clock.now() }).where(eq(account.id, accountId));
  if (deed === 'enable') await authDb().update(account).set({ disabledAt: null }).where(eq(account.id, accountId));
  if (deed === 'reset') await authDb().update(account).set({ passwordHash: stored }).where(eq(account.id, accountId));
  if (deed !== 'enable') await authDb().update(session).set({ endedAt: clock.now() }).where(and(eq(session.accountId, accountId), isNull(session.endedAt)));
  return { username, code: deed === 'reset' ? code : null };
}

async function lockOwnMember(tx: Tx, viewer: Viewer, accountId: string): Promise<string> {
  if (accountId === viewer.accountId) throw refuse('forbidden', 'Akun sendiri diurus di halaman Akun.');
  const [row] = await tx.select({ username: account.username }).from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(membership.jurisdictionId, viewer.jurisdictionId), eq(membership.accountId, accountId)))
    .limit(1).for('update', { of: membership });
  if (!row) throw refuse('not-found', 'Akun itu bukan anggota tim Anda.');
  return row.username;
}

async function refuseShared(viewer: Viewer, accountId: string, username: string): Promise<void> {
  const [row] = await authDb().select({ isPlatformOperator: account.isPlatformOperator }).from(account).where(eq(account.id, accountId));
  const elsewhere = await authDb().select({ id: membership.id }).from(membership).where(and(
    eq(membership.accountId, accountId), ne(membership.jurisdictionId, viewer.jurisdictionId), isNull(membership.endedAt),
  )).limit(1);
  if (row?.isPlatformOperator || elsewhere.length > 0) {
    throw refuse('forbidden', `${username} juga anggota tim lain. Di sini Anda hanya dapat mengakhiri keanggotaannya.`);
  }
}
