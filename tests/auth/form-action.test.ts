import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { closePools } from '@/db/client';
import { sealSession } from '@/lib/auth/cookies';
import { hashPassword } from '@/lib/auth/password';
import { signIn } from '@/lib/auth/sign-in';
import { EMPTY_FORM, formAction, openFormAction } from '@/lib/form-action';
import { refuse } from '@/lib/refusal';
import { aJurisdiction, aMembership, anAccount, type Team } from '../support/build';
import { freshDatabase } from '../support/database';

const jar = vi.hoisted(() => ({ token: undefined as string | undefined }));
vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => (jar.token ? { value: jar.token } : undefined) }), headers: async () => new Headers() }));

const database = await freshDatabase();
process.env.NEXTAUTH_SECRET = 'hanya-untuk-uji-hanya-untuk-uji-hanya-untuk-uji';
let balangan: Team;
let kupang: Team;
let token: string;

beforeAll(async () => {
  balangan = await aJurisdiction(database);
  kupang = await aJurisdiction(database);
  const { id, username } = await anAccount(database, { passwordHash: await hashPassword('kuda hijau makan besi') });
  await aMembership(balangan, { accountId: id, role: 'verifier' });
  await aMembership(kupang, { accountId: id, role: 'admin' });
  const { sid } = await signIn(username, 'kuda hijau makan besi', { ip: '1', userAgent: null });
  jar.token = token = await sealSession(sid);
});
afterEach(() => { jar.token = token; vi.restoreAllMocks(); });

function form(fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

const schema = z.strictObject({ name: z.string().min(3, 'Judul minimal 3 huruf.'), villages: z.array(z.string()), note: z.string().optional() });
const good: [string, string][] = [['name', 'Kelas ibu'], ['villages', 'Juai'], ['$ACTION_ID_1', ''], ['$ACTION_KEY', 'k']];

describe('a form', () => {
  it('hands over the viewer of the active team and what was typed, and says the sentence', async () => {
    const heard: unknown[] = [];
    const send = formAction(schema, async (viewer, input) => { heard.push(viewer.role, input); return 'Tersimpan.'; });
    expect(await send(EMPTY_FORM, form(good))).toEqual({ ok: true, sentence: 'Tersimpan.', fields: {}, typed: {} });
    expect(heard).toEqual(['verifier', { name: 'Kelas ibu', villages: ['Juai'] }]);
  });

  it('makes a list of repeated, single and missing boxes', async () => {
    const heard: string[][] = [];
    const send = formAction(schema, async (_viewer, { villages }) => { heard.push(villages); });
    for (const names of [['Juai', 'Halong'], ['Juai'], []]) {
      await send(EMPTY_FORM, form([['name', 'Kelas ibu'], ...names.map((name): [string, string] => ['villages', name])]));
    }
    expect(heard).toEqual([['Juai', 'Halong'], ['Juai'], []]);
  });

  it('makes an empty list of missing boxes also where the list is read further', async () => {
    const counted = z.strictObject({ name: z.string(), villages: z.array(z.string()).max(20).transform((names) => names.length) });
    expect(await formAction(counted, async (_viewer, { villages }) => `${villages} desa`)(EMPTY_FORM, form([['name', 'Kelas ibu']]))).toMatchObject({ ok: true, sentence: '0 desa' });
  });

  it('acts in the team that `tim` names, and in no other', async () => {
    const send = formAction(schema, async (viewer) => viewer.role);
    expect((await send(EMPTY_FORM, form([...good, ['tim', kupang.code]]))).sentence).toBe('admin');
    expect((await send(EMPTY_FORM, form([...good, ['tim', '99.99']])))).toMatchObject({ ok: false, sentence: 'Anda bukan anggota tim 99.99.' });
  });

  it('keeps what was typed beside the problems, but never a password', async () => {
    const send = openFormAction(z.object({ username: z.string(), password: z.string().min(99, 'Terlalu pendek.'), kode_masuk: z.string() }), async () => {});
    expect(await send(EMPTY_FORM, form([['username', 'rini'], ['password', 'rahasia-sekali'], ['kode_masuk', 'K3QF']]))).toEqual({
      ok: false, sentence: 'Periksa kembali isian yang ditandai.', fields: { password: 'Terlalu pendek.' }, typed: { username: 'rini' },
    });
  });

  it.each(['agency_id', 'role', 'version', '__proto__', 'constructor'])('refuses the smuggled field %s, also for a schema that is not strict', async (name) => {
    const run = vi.fn();
    const answer = await formAction(z.object(schema.shape), run)(EMPTY_FORM, form([...good, [name, 'x']]));
    expect(answer).toMatchObject({ ok: false, sentence: `Isian tidak dikenal: ${name}.` });
    expect(run).not.toHaveBeenCalled();
  });

  it('sees through a transform', async () => {
    const send = formAction(schema.transform(({ villages }) => villages.length), async (_viewer, count) => String(count));
    expect((await send(EMPTY_FORM, form(good))).sentence).toBe('1');
    expect((await send(EMPTY_FORM, form([...good, ['x', '1']]))).ok).toBe(false);
  });

  it('that is no form at all is told so', async () => {
    for (const odd of [undefined, null, 'x', { keys: 1 }, []]) {
      expect(await Reflect.apply(formAction(schema, async () => {}), null, [EMPTY_FORM, odd])).toMatchObject({ ok: false, sentence: expect.stringContaining('tidak terbaca') });
    }
  });

  it('of a stranger runs nothing and keeps what was typed', async () => {
    jar.token = undefined;
    const run = vi.fn();
    const answer = await formAction(schema, run)(EMPTY_FORM, form(good));
    expect(answer).toMatchObject({ ok: false, typed: { name: 'Kelas ibu', villages: 'Juai' } });
    expect(answer.sentence).toContain('Silakan masuk lagi');
    expect(run).not.toHaveBeenCalled();
  });
});

describe('what a command answers', () => {
  const failing = (error: unknown) => formAction(schema, async () => { throw error; })(EMPTY_FORM, form(good));

  it('a refusal comes back with its fields', async () => {
    expect(await failing(refuse('stale', 'Sudah diubah Rini pukul 10.42.', { name: 'Kini: Kelas balita' })))
      .toMatchObject({ ok: false, sentence: 'Sudah diubah Rini pukul 10.42.', fields: { name: 'Kini: Kelas balita' }, typed: { name: 'Kelas ibu' } });
  });

  it('a redirect passes through', async () => {
    await expect(formAction(schema, async () => redirect('/kegiatan'))(EMPTY_FORM, form(good))).rejects.toThrow('NEXT_REDIRECT');
  });

  it('a surprise is logged under a number and tells nothing else', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const answer = await failing(new Error('relation "rahasia" does not exist at /srv/simpul'));
    const number = /^Terjadi gangguan \(nomor ([0-9A-Z]+-[0-9A-Z]{3})\)\./.exec(answer.sentence ?? '')?.[1];
    expect(number).toBeDefined();
    expect(String(log.mock.calls[0]?.[0])).toContain(number);
    expect(JSON.stringify(answer)).not.toMatch(/rahasia|srv/);
  });

  it('a conflict of two transactions asks to load anew', async () => {
    expect((await failing(Object.assign(new Error('x', { cause: Object.assign(new Error('y'), { code: '40001' }) })))).sentence).toContain('Muat ulang');
  });

  it('an absent database is said so', async () => {
    const url = process.env.SIMPUL_AUTH_DATABASE_URL;
    await closePools();
    process.env.SIMPUL_AUTH_DATABASE_URL = 'postgres://simpul_auth@127.0.0.1:9/x';
    const answer = await formAction(schema, async () => {})(EMPTY_FORM, form(good));
    await closePools();
    process.env.SIMPUL_AUTH_DATABASE_URL = url;
    expect(answer).toMatchObject({ ok: false, sentence: 'Basis data sedang tidak tersedia. Isian Anda masih di layar; coba lagi.', typed: { name: 'Kelas ibu' } });
  });
});
