import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '@/lib/auth/access';
import { addMember, changeAccount, endMembership, listMembers, type NewMember } from '@/lib/auth/accounts';
import { ACCOUNT_DEEDS } from '@/lib/auth/input';
import { hashPassword } from '@/lib/auth/password';
import { readPerson } from '@/lib/auth/person';
import { redeemCode, signIn } from '@/lib/auth/sign-in';
import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { aJurisdiction, aMember, aMembership, anAccount, anAgency, type Agency, type Team } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase();
const PASSWORD = 'kuda hijau makan besi';
const OFFICE = { ip: '10.1.1.1', userAgent: 'Uji' };
let balangan: Team;
let kupang: Team;
let dinkes: Agency;
let foreignAgency: Agency;
let admin: Viewer;
let stored: string;

beforeAll(async () => {
  stored = await hashPassword(PASSWORD);
  balangan = await aJurisdiction(database);
  kupang = await aJurisdiction(database);
  dinkes = await anAgency(balangan, { shortName: 'Dinkes' });
  foreignAgency = await anAgency(kupang);
  admin = await aMember(balangan, { role: 'admin' });
});

const rini = (given: Partial<NewMember> = {}): NewMember => ({ username: 'rini.balangan', displayName: 'Rini', role: 'operator', agencyId: dinkes.id, ...given });
const add = (given: NewMember, viewer = admin) => changeAs(viewer, (tx) => addMember(tx, viewer, given));
const change = (accountId: string, deed: (typeof ACCOUNT_DEEDS)[number], viewer = admin) => changeAs(viewer, (tx) => changeAccount(tx, viewer, accountId, deed));
const auditRows = async (): Promise<number> => (await database.owner`select 1 from audit_entry where jurisdiction_id = ${balangan.id}`).length;

async function member(team = balangan): Promise<{ id: string; username: string; sid: string }> {
  const { id, username } = await anAccount(database, { passwordHash: stored });
  await aMembership(team, { accountId: id, role: 'leader' });
  return { id, username, sid: (await signIn(username, PASSWORD, OFFICE)).sid };
}

describe('the admin of a team', () => {
  it('adds an operator with a one-time code, which the person turns into a password', async () => {
    const before = await auditRows();
    const { code } = await add(rini());
    expect(await auditRows()).toBe(before + 1);
    const { sid } = await redeemCode('rini.balangan', code ?? '', 'matahari di atas sungai', OFFICE);
    expect((await readPerson(sid))?.active).toMatchObject({ role: 'operator', agencyName: 'Dinkes', jurisdictionId: balangan.id });
    const [row] = await database.owner<{ detail: string }[]>`select detail from audit_entry where jurisdiction_id = ${balangan.id} order by seq desc limit 1`;
    expect(row?.detail).not.toContain(code);
  });

  it('sees who is in the team and who is signed in', async () => {
    const rows = await readAs(admin, (tx) => listMembers(tx, admin));
    expect(rows.find(({ username }) => username === 'rini.balangan')).toMatchObject({
      displayName: 'Rini', role: 'operator', agencyName: 'Dinkes', disabled: false, liveSessions: 1, lastSeenAt: expect.any(Date),
    });
    expect(rows).toHaveLength(2);
  });

  it('is told when the person already has that role', async () => {
    const before = await auditRows();
    await expect(add(rini())).rejects.toThrow('sudah menjadi operator');
    expect(await auditRows()).toBe(before);
  });

  it('may not name an agency of another team, nor an operator without one', async () => {
    await expect(add(rini({ username: 'a.b.c', agencyId: foreignAgency.id }))).rejects.toThrow('tidak ada di tim Anda');
    await expect(add(rini({ username: 'a.b.c', agencyId: null }))).rejects.toThrow('harus mewakili');
    expect(await database.owner`select 1 from account where username = 'a.b.c'`).toHaveLength(0);
  });

  it('lets a person of another team join without touching the password', async () => {
    const other = await member(kupang);
    expect(await add(rini({ username: other.username, role: 'leader', agencyId: null }))).toEqual({ username: other.username, code: null });
    expect((await readPerson(other.sid))?.memberships).toHaveLength(2);
    await signIn(other.username, PASSWORD, OFFICE);
  });

  it.each(ACCOUNT_DEEDS)('may not %s the account of a person who is also in another team, only end the membership here', async (deed) => {
    const other = await member(kupang);
    await add(rini({ username: other.username, role: 'leader', agencyId: null }));
    await expect(change(other.id, deed)).rejects.toThrow('juga anggota tim lain');
    const here = (await readPerson(other.sid))?.memberships.find(({ jurisdictionId }) => jurisdictionId === balangan.id);
    await changeAs(admin, (tx) => endMembership(tx, admin, here?.membershipId ?? ''));
    expect((await readPerson(other.sid))?.memberships.map(({ jurisdictionId }) => jurisdictionId)).toEqual([kupang.id]);
    expect((await add(rini({ username: other.username, role: 'leader', agencyId: null }))).code).toBeNull();
  });

  it.each([['disable', false], ['reset', false], ['end-sessions', true]] as const)('signs a person out by %s', async (deed, mayReturn) => {
    const person = await member();
    const before = await auditRows();
    await change(person.id, deed);
    expect(await auditRows()).toBe(before + 1);
    expect(await readPerson(person.sid)).toBeNull();
    const back = signIn(person.username, PASSWORD, OFFICE);
    if (mayReturn) await back;
    else await expect(back).rejects.toThrow('salah');
  });

  it('brings a disabled person back', async () => {
    const person = await member();
    await change(person.id, 'disable');
    await change(person.id, 'enable');
    await signIn(person.username, PASSWORD, OFFICE);
  });

  it('may not change the own account or a stranger’s', async () => {
    await expect(change(admin.accountId, 'disable')).rejects.toThrow('Akun sendiri');
    await expect(change((await member(kupang)).id, 'reset')).rejects.toThrow('bukan anggota tim Anda');
    const own = (await readAs(admin, (tx) => listMembers(tx, admin))).find(({ accountId }) => accountId === admin.accountId);
    await expect(changeAs(admin, (tx) => endMembership(tx, admin, own?.membershipId ?? ''))).rejects.toThrow('milik Anda sendiri');
  });
});

describe('everyone else', () => {
  it.each(ROLES.filter((role) => role !== 'admin'))('%s manages no accounts', async (role) => {
    const viewer = await aMember(balangan, { role });
    const person = await member();
    const deeds = [
      () => readAs(viewer, (tx) => listMembers(tx, viewer)),
      () => add(rini({ username: 'x.y.z' }), viewer),
      () => change(person.id, 'reset', viewer),
      () => changeAs(viewer, (tx) => endMembership(tx, viewer, person.id)),
    ];
    for (const deed of deeds) await expect(deed()).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('nor does the database let them, when the first wall is missing', async () => {
    const viewer = await aMember(balangan, { role: 'operator', agency: dinkes });
    const forged = { ...viewer, role: 'admin' as const };
    await expect(changeAs(viewer, (tx) => addMember(tx, forged, rini({ username: 'x.y.z', role: 'leader' })))).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});
