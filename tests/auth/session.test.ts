import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clock } from '@/lib/auth/clock';
import { sealSession } from '@/lib/auth/cookies';
import { changePassword, chooseMembership, endOtherSessions, endOwnSession, listOwnSessions } from '@/lib/auth/own-sessions';
import { hashPassword } from '@/lib/auth/password';
import { readPerson, type Person } from '@/lib/auth/person';
import { viewerForApi, viewerIn } from '@/lib/auth/session';
import { signIn } from '@/lib/auth/sign-in';
import { Refusal } from '@/lib/refusal';
import { aJurisdiction, aMembership, anAccount, anAgency, type Agency, type Team } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase();
const PASSWORD = 'kuda hijau makan besi';
const START = Date.parse('2022-07-01T01:00:00Z');
const MINUTE = 60_000;
const realNow = clock.now;
let now = START;
let ntt: Team;
let kupang: Team;
let tts: Team;
let dinkes: Agency;
let stored: string;

process.env.NEXTAUTH_SECRET = 'hanya-untuk-uji-hanya-untuk-uji-hanya-untuk-uji';

beforeAll(async () => {
  stored = await hashPassword(PASSWORD);
  ntt = await aJurisdiction(database, { name: 'Nusa Tenggara Timur', level: 'province' });
  kupang = await aJurisdiction(database, { name: 'Kupang', parent: ntt });
  tts = await aJurisdiction(database, { name: 'Timor Tengah Selatan', parent: ntt });
  dinkes = await anAgency(kupang, { shortName: 'Dinkes' });
});
beforeEach(() => { now = START; clock.now = () => new Date(now); });
afterEach(() => { clock.now = realNow; });

interface Signed { sid: string; accountId: string; username: string }

async function signedIn(): Promise<Signed> {
  const { id, username } = await anAccount(database, { passwordHash: stored });
  await aMembership(kupang, { accountId: id, role: 'operator', agency: dinkes });
  await aMembership(ntt, { accountId: id, role: 'leader' });
  return { username, ...await signIn(username, PASSWORD, { ip: '10.1.1.1', userAgent: 'Uji' }) };
}

const person = async (sid: string): Promise<Person> => {
  const found = await readPerson(sid);
  if (!found) throw new Error('No session.');
  return found;
};

describe('the viewer of a session', () => {
  it('knows the first membership, its agency and its team', async () => {
    const { sid, accountId } = await signedIn();
    expect(viewerIn(await person(sid))).toMatchObject({
      sessionId: sid, accountId, role: 'operator', jurisdictionId: kupang.id, jurisdictionCode: kupang.code, jurisdictionLevel: 'regency',
      timeZone: 'Asia/Makassar', agencyId: dinkes.id, agencyName: 'Dinkes', children: [],
    });
  });

  it('in the province reads its kabupaten too', async () => {
    const { sid } = await signedIn();
    expect(viewerIn(await person(sid), ntt.code)).toMatchObject({ role: 'leader', agencyId: null, jurisdictionLevel: 'province', children: [kupang.id, tts.id] });
  });

  it('does not exist in a team of others', async () => {
    const { sid } = await signedIn();
    expect(viewerIn(await person(sid), tts.code)).toBeNull();
    expect(viewerIn(await person(sid), 'x')).toBeNull();
  });

  it('changes its active membership for good', async () => {
    const { sid } = await signedIn();
    const before = await person(sid);
    const province = before.memberships.find(({ role }) => role === 'leader');
    await chooseMembership(before, province?.membershipId ?? '');
    expect(viewerIn(await person(sid))?.jurisdictionCode).toBe(ntt.code);
    const stranger = await person((await signedIn()).sid);
    await expect(chooseMembership(stranger, province?.membershipId ?? '')).rejects.toThrow('bukan milik Anda');
  });
});

describe('a session ends', () => {
  it('after 8 hours, however busy', async () => {
    const { sid } = await signedIn();
    for (let at = 0; at < 8 * 60; at += 30) { now = START + at * MINUTE; expect(await readPerson(sid)).not.toBeNull(); }
    now = START + 8 * 60 * MINUTE;
    expect(await readPerson(sid)).toBeNull();
  });

  it('after 60 minutes without a request', async () => {
    const { sid } = await signedIn();
    now = START + 59 * MINUTE;
    expect(await readPerson(sid)).not.toBeNull();
    now += 59 * MINUTE;
    expect(await readPerson(sid)).not.toBeNull();
    now += 60 * MINUTE;
    expect(await readPerson(sid)).toBeNull();
  });

  it.each([
    ['is ended', ({ sid }: Signed) => database.owner`update session set ended_at = now() where id = ${sid}`],
    ['belongs to an account that is disabled', ({ accountId }: Signed) => database.owner`update account set disabled_at = now() where id = ${accountId}`],
    ['has no membership left', ({ accountId }: Signed) => database.owner`update membership set ended_at = now() where account_id = ${accountId}`],
  ])('at the next request when it %s', async (_why, revoke) => {
    const signed = await signedIn();
    expect(await readPerson(signed.sid)).not.toBeNull();
    await revoke(signed);
    expect(await readPerson(signed.sid)).toBeNull();
  });

  it('not when the role changes, but the new role holds at once', async () => {
    const { sid, accountId } = await signedIn();
    await database.owner`update membership set role = 'verifier' where account_id = ${accountId} and jurisdiction_id = ${kupang.id}`;
    expect(viewerIn(await person(sid))?.role).toBe('verifier');
  });

  it('in one team only when that membership ends', async () => {
    const { sid, accountId } = await signedIn();
    await database.owner`update membership set ended_at = now() where account_id = ${accountId} and jurisdiction_id = ${kupang.id}`;
    expect(viewerIn(await person(sid))?.jurisdictionCode).toBe(ntt.code);
    expect(viewerIn(await person(sid), kupang.code)).toBeNull();
  });

  it('and is written at most once a minute', async () => {
    const { sid } = await signedIn();
    const seen = async (): Promise<number> => {
      const [row] = await database.owner<{ at: string }[]>`select last_seen_at as at from session where id = ${sid}`;
      return Date.parse(row?.at ?? '');
    };
    now = START + 59_000;
    await readPerson(sid);
    expect(await seen()).toBe(START);
    now = START + 61_000;
    await readPerson(sid);
    expect(await seen()).toBe(START + 61_000);
  });
});

describe('own sessions', () => {
  it('are listed and can be ended one by one; those of others cannot', async () => {
    const first = await signedIn();
    now += MINUTE;
    const second = await signIn(first.username, PASSWORD, { ip: '10.1.1.2', userAgent: 'Telepon' });
    const me = await person(second.sid);
    expect((await listOwnSessions(me)).map(({ id, isThis }) => [id, isThis])).toEqual([[second.sid, true], [first.sid, false]]);
    await endOwnSession(await person((await signedIn()).sid), first.sid);
    expect(await readPerson(first.sid)).not.toBeNull();
    await endOwnSession(me, first.sid);
    expect(await readPerson(first.sid)).toBeNull();
  });

  it('end, save this one, when the password changes; the old password is asked', async () => {
    const first = await signedIn();
    const second = await signIn(first.username, PASSWORD, { ip: '10.1.1.2', userAgent: null });
    const me = await person(second.sid);
    await expect(changePassword(me, 'salah sama sekali', 'matahari di atas sungai')).rejects.toThrow('Sandi lama salah.');
    await expect(changePassword(me, PASSWORD, first.username)).rejects.toThrow(/minimal 12|mudah ditebak/);
    await changePassword(me, PASSWORD, 'matahari di atas sungai');
    expect(await readPerson(first.sid)).toBeNull();
    expect(await readPerson(second.sid)).not.toBeNull();
    await endOtherSessions(me);
    await signIn(first.username, 'matahari di atas sungai', { ip: '10.1.1.3', userAgent: null });
  });
});

describe('a request to the API', () => {
  const ask = (headers: Record<string, string>, tim?: string) => viewerForApi(new Request('http://simpul.invalid/api/v1/x', { headers }), tim);

  it('is known by the cookie or by a bearer token, in a team of its own', async () => {
    const { sid } = await signedIn();
    const token = await sealSession(sid);
    expect(await ask({ cookie: `a=b; simpul-session=${token}` })).toMatchObject({ sessionId: sid, jurisdictionCode: kupang.code });
    expect(await ask({ authorization: `Bearer ${token}` }, ntt.code)).toMatchObject({ sessionId: sid, role: 'leader' });
    const refused = await ask({ authorization: `Bearer ${token}` }, tts.code);
    expect(refused instanceof Refusal && refused.code).toBe('not-found');
  });

  it.each([
    ['nothing', {}], ['a broken token', { cookie: 'simpul-session=x.y.z' }], ['a bare id', { authorization: 'Bearer 0199aaaa-0000-7000-8000-000000000001' }],
  ])('with %s is nobody', async (_what, headers) => {
    const refused = await ask(headers);
    expect(refused instanceof Refusal && refused.status).toBe(401);
  });

  it('with a token sealed by another key is nobody', async () => {
    const { sid } = await signedIn();
    const ours = process.env.NEXTAUTH_SECRET;
    process.env.NEXTAUTH_SECRET = 'x'.repeat(40);
    const token = await sealSession(sid);
    process.env.NEXTAUTH_SECRET = ours;
    const refused = await ask({ cookie: `simpul-session=${token}` });
    expect(refused instanceof Refusal && refused.status).toBe(401);
  });
});
