import 'server-only';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { authDb, type Tx } from '@/db/client';
import { account, agency, jurisdiction, membership } from '@/db/schema';
import { record } from '@/lib/audit';
import { refuse } from '@/lib/refusal';
import { allow, ROLE_LABELS, type Role } from './access';
import { HANDED_DAYS, refuseTaken } from './first-people';
import { LISTED_ROLES, type ListedMember } from './input';
import { makeOneTimeCode } from './password';
import type { Viewer } from './viewer';

/** A row of the list of accounts that the team lacks, with a name of the usual shape. */
export interface LackingMember { row: string; label: string; username: string; displayName: string }

const DISPLAY: Readonly<Record<Exclude<Role, 'operator' | 'admin'>, [person: string, display: string]>> = {
  verifier: ['verifikator', 'Verifikator Bappeda'], coordinator: ['sekretaris', 'Sekretaris tim'], leader: ['bupati', 'Bupati'],
};

/** Agencies without a running operator, and team roles that nobody has. Refuses others than the admin. */
export async function readLackingMembers(tx: Tx, viewer: Viewer): Promise<{ lacking: LackingMember[]; agencies: number }> {
  allow(viewer, 'account:manage');
  const mine = eq(jurisdiction.id, viewer.jurisdictionId);
  const [team] = await tx.select({ slug: jurisdiction.slug }).from(jurisdiction).where(mine);
  const running = await tx.select({ role: membership.role, agencyId: membership.agencyId }).from(membership).where(and(eq(membership.jurisdictionId, viewer.jurisdictionId), isNull(membership.endedAt)));
  const agencies = await tx.select({ id: agency.id, code: agency.code, shortName: agency.shortName }).from(agency)
    .where(and(eq(agency.jurisdictionId, viewer.jurisdictionId), isNull(agency.endedOn))).orderBy(asc(agency.shortName));
  const slug = team?.slug ?? 'tim';
  const roles = LISTED_ROLES.flatMap((role): LackingMember[] => {
    if (role === 'operator' || running.some((one) => one.role === role)) return [];
    const [person, displayName] = role === 'leader' && viewer.jurisdictionLevel === 'province' ? ['gubernur', 'Gubernur'] : DISPLAY[role];
    return [{ row: `${role}.`, label: `${ROLE_LABELS[role]} tim`, username: `${person}.${slug}`, displayName }];
  });
  const operators = agencies.filter(({ id }) => !running.some((one) => one.role === 'operator' && one.agencyId === id))
    .map(({ code, shortName }): LackingMember => ({ row: `operator.${code}`, label: shortName, username: `${code}.${slug}`, displayName: `Operator ${shortName}` }));
  return { lacking: [...roles, ...operators], agencies: agencies.length };
}

export interface ListedCode { username: string; name: string; role: string; code: string }

/** Makes the accounts of a list, all or none, each with a one-time code that is shown once. Refuses names in use and unknown agencies. */
export async function addListedMembers(tx: Tx, viewer: Viewer, given: readonly ListedMember[]): Promise<ListedCode[]> {
  allow(viewer, 'account:manage');
  const agencies = await tx.select({ id: agency.id, code: agency.code, shortName: agency.shortName }).from(agency).where(and(eq(agency.jurisdictionId, viewer.jurisdictionId), isNull(agency.endedOn)));
  const members = given.map((member) => {
    const own = agencies.find(({ code }) => code === member.agencyCode);
    if (member.agencyCode !== null && !own) throw refuse('invalid', `Instansi “${member.agencyCode}” tidak ada di ${viewer.jurisdictionName}.`, { [`u/${member.row}`]: 'Muat ulang halaman, lalu pilih lagi.' });
    return { ...member, agencyId: own?.id ?? null, agencyName: own?.shortName ?? null, ...makeOneTimeCode(HANDED_DAYS) };
  });
  const rowOf = new Map(members.map(({ username, row }) => [username, row]));
  await refuseTaken([...rowOf.keys()], (username) => `u/${rowOf.get(username)}`);
  const made = await authDb().insert(account).values(members.map(({ username, displayName, stored }) => ({ username, displayName, passwordHash: stored }))).returning({ id: account.id, username: account.username });
  const idOf = new Map(made.map(({ id, username }) => [username, id]));
  await tx.insert(membership).values(members.flatMap(({ username, agencyId, role }) => {
    const accountId = idOf.get(username);
    return accountId ? [{ jurisdictionId: viewer.jurisdictionId, accountId, agencyId, role }] : [];
  }));
  await record(tx, viewer, { verb: 'account.add-list', subject: 'account', detail: { accounts: members.map(({ username, role, agencyCode }) => ({ username, role, agency: agencyCode })) } });
  return members.map(({ username, displayName, role, agencyName, code }) => ({ username, name: displayName, role: [ROLE_LABELS[role], agencyName].filter(Boolean).join(', '), code }));
}
