import { hash } from '@node-rs/argon2';
import { afterEach, describe, expect, it } from 'vitest';
import { clock } from '@/lib/auth/clock';
import { fits, fitsOneTimeCode, hashPassword, inTurn, isOutdated, makeOneTimeCode, normaliseUsername } from '@/lib/auth/password';
import { passwordProblem } from '@/lib/auth/password-rule';

const realNow = clock.now;
afterEach(() => { clock.now = realNow; });

describe('a stored password', () => {
  it('is argon2id with 19 MiB and two passes', async () => {
    expect(await hashPassword('kuda hijau makan besi')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('fits in any spelling that looks the same', async () => {
    const stored = await hashPassword('kuda hijau é makan');
    expect(await fits(stored, 'kuda hijau e\u0301 makan')).toBe(true);
    expect(await fits(stored, 'kuda hijau e makan')).toBe(false);
    expect(await fits(null, 'tidak seorang pun')).toBe(false);
  });

  it('is renewed when it was made with less work', async () => {
    expect(isOutdated(await hash('kuda hijau', { memoryCost: 12_288, timeCost: 3 }))).toBe(true);
    expect(isOutdated(await hash('kuda hijau', { memoryCost: 19_456, timeCost: 1 }))).toBe(true);
    expect(isOutdated('$2b$12$abcdefghijklmnopqrstuv')).toBe(true);
    expect(isOutdated(await hashPassword('kuda hijau makan besi'))).toBe(false);
  });

  it('is checked four at a time at most', async () => {
    let now = 0;
    let most = 0;
    await Promise.all(Array.from({ length: 20 }, () => inTurn(async () => {
      most = Math.max(most, ++now);
      await new Promise((done) => setTimeout(done, 2));
      now--;
    })));
    expect(most).toBe(4);
  });
});

describe('a one-time code', () => {
  it('fits as read aloud: any case, no dashes, O for 0', () => {
    const { code, stored } = makeOneTimeCode();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(stored).not.toContain(code.replaceAll('-', ''));
    expect(fitsOneTimeCode(stored, code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'))).toBe(true);
    expect(fitsOneTimeCode(stored, makeOneTimeCode().code)).toBe(false);
    expect(fitsOneTimeCode(null, code)).toBe(false);
  });

  it('lives for 24 hours', () => {
    const { code, stored } = makeOneTimeCode();
    clock.now = () => new Date(Date.now() + 24 * 3_600_000 + 1000);
    expect(fitsOneTimeCode(stored, code)).toBe(false);
  });
});

describe('a chosen password', () => {
  it.each([
    'kuda hijau makan besi', 'Zx9!kq#Lw2@pT', 'bupati naik sepeda biru', 'ᮊᮥᮓ ᮠᮨᮏᮧ ᮙᮊᮔ᮪ ᮘᮨᮞᮤ', 'k'.repeat(60) + 'udaterbangtinggi'.repeat(4), 'matahari di atas sungai 7',
  ])('may be %j', (password) => {
    expect(passwordProblem(password, 'dinkes.balangan')).toBeNull();
  });

  it.each([
    ['kuda besi 12', null], ['kuda besi 1', 'minimal 12'], ['a'.repeat(129), 'paling panjang 128'],
    ['posyandu2022', 'mudah ditebak'], ['Bupati123456', 'mudah ditebak'], ['password1234!', 'mudah ditebak'], ['qwertyuiop12', 'mudah ditebak'],
    ['123456789012', 'mudah ditebak'], ['KabupatenBalangan', 'mudah ditebak'], ['dinkes.balangan', 'mudah ditebak'], ['Rini.rini.Rini!', 'mudah ditebak'],
    ['indonesia-merdeka-45', 'mudah ditebak'], ['ababababababab', 'mengulang'], ['Katasandi Rahasia', 'mudah ditebak'],
  ])('%j: %s', (password, problem) => {
    const said = passwordProblem(password, 'rini.balangan');
    if (problem === null) expect(said).toBeNull();
    else expect(said).toContain(problem);
  });
});

describe('a username', () => {
  it.each([['  Dinkes.Balangan ', 'dinkes.balangan'], ['ＤＩＮＫＥＳ．balangan', 'dinkes.balangan']])('%j is %s', (typed, name) => {
    expect(normaliseUsername(typed)).toBe(name);
  });
});
