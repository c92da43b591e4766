import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS } from '../gate/actions';
import { openEverything, openNonsense, trySideDoors } from '../gate/doors';
import { checksums, type Facts, MARKS, plantFacts } from '../gate/facts';
import { asForm, call, cookieOf, type FormFields, get } from '../gate/fire';
import { forgeEverything } from '../gate/forge-all';
import { ROUTES } from '../gate/matrix';
import { arrange, samplePath, type World } from '../gate/world';
import { startProduct, type Product } from '../support/server';
import { buildWithoutProxy } from '../support/without-proxy';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const routes = [...new Set(Object.values(readJson<Record<string, string>>('.next/app-path-routes-manifest.json')))].sort();
const manifest = readJson<{ node: Record<string, { filename: string; exportedName: string }>; edge: Record<string, unknown> }>('.next/server/server-reference-manifest.json');
const actions = Object.entries(manifest.node).map(([id, { filename, exportedName }]) => ({ id, key: `${filename}#${exportedName}` }));

describe('daftar gerbang', () => {
  it('memuat setiap jalur dari hasil susunan, dan tidak satu pun yang sudah hilang', () => {
    expect(routes.filter((route) => !(route in ROUTES))).toEqual([]);
    expect(Object.keys(ROUTES).filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('memuat setiap aksi dari hasil susunan, dan tidak satu pun yang sudah hilang', () => {
    const keys = actions.map(({ key }) => key);
    expect(keys.filter((key) => !(key in ACTIONS))).toEqual([]);
    expect(Object.keys(ACTIONS).filter((key) => !keys.includes(key))).toEqual([]);
    expect(manifest.edge).toEqual({});
  });
});

describe('berkas yang dibagikan kepada siapa saja', () => {
  it('tidak memuat data, nama rahasia, atau alamat basis data (C7)', () => {
    const files = readdirSync('.next/static', { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    expect(files.length).toBeGreaterThan(5);
    const telling = /postgres(?:ql)?:\/\/|simpul_(?:app|auth|owner)|SIMPUL_(?:SECRET|APP_DATABASE)|NEXTAUTH_SECRET|password_hash|Marajai|BALANTING|Adaro/;
    expect(files.filter((file) => telling.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

/** Some 120 routes for every role of two teams. */
const EVERY_ROUTE_MS = 600_000;

let total = 0;
afterAll(() => console.info(`gate: ${total} forged calls of ${actions.length} actions changed no row; ${routes.length} routes`));

const unproxied = buildWithoutProxy();
afterAll(unproxied.remove);

async function start(proxied: boolean): Promise<Product> {
  const before = process.env.NEXT_DIST_DIR;
  if (!proxied) process.env.NEXT_DIST_DIR = unproxied.folder;
  try {
    return await startProduct();
  } finally {
    if (before === undefined) delete process.env.NEXT_DIST_DIR;
    else process.env.NEXT_DIST_DIR = before;
  }
}

const [guarded, bare] = [await start(true), await start(false)];

describe.each([['dengan proxy.ts', guarded, true], ['tanpa proxy.ts', bare, false]] as const)('%s', (_how, product, proxied) => {
  let world: World;
  beforeAll(async () => { world = await arrange(product); });

  it('memang demikian, dan tanda yang dicari memang tampak bagi anggota timnya', async () => {
    expect((await fetch(`${product.url}/masuk`)).headers.has('content-security-policy')).toBe(proxied);
    for (const [path, username, mark] of [['/kegiatan', 'dinkes.balangan', MARKS['63.11']], ['/anggaran', 'dinkes.kupang', MARKS['53.01']]] as const) {
      const { body } = await get(product.url + path, { cookie: await cookieOf(product.url, username) });
      expect(body, path).toContain(mark);
    }
  });

  it('setiap jalur menjawab tiap orang seperti yang dinyatakan, tanpa satu kata pun milik tim lain', async () => {
    expect(await openEverything(world)).toEqual([]);
  }, EVERY_ROUTE_MS);

  it('pintu samping tidak memperlihatkan apa pun', async () => {
    expect(await trySideDoors(world)).toEqual([]);
  });

  it('alamat yang tidak masuk akal mendapat jawaban, bukan gangguan', async () => {
    expect(await openNonsense(world, proxied ? 0 : 1)).toEqual([]);
  });

  it('aksi yang dipalsukan tidak mengubah satu baris pun', async () => {
    const before = await checksums(product.owner);
    const { calls, found } = await forgeEverything(actions, world);
    total += calls;
    expect(found).toEqual([]);
    expect(await checksums(product.owner)).toBe(before);
  });
});

it('dipalsukan sedikitnya 5.000 kali', () => expect(total).toBeGreaterThanOrEqual(5000));

const RIGHT: Record<string, string> = { operator: 'dinkes.balangan', verifier: 'bappeda.balangan', coordinator: 'sekretaris.balangan', admin: 'admin.balangan' };

describe('bentuk yang dipalsukan itu bentuk yang sebenarnya', () => {
  const sql: postgres.Sql = guarded.owner;
  const sums = (): Promise<string> => checksums(sql, { also: ['session'], quick: true });
  const cookies = new Map<string, string>();
  beforeAll(async () => { for (const username of Object.values(RIGHT)) cookies.set(username, await freshCookie(username)); });

  /** Guessing passwords in their name has made some of them wait. */
  async function freshCookie(username: string): Promise<string> {
    await sql`delete from sign_in_attempt`;
    return cookieOf(guarded.url, username);
  }

  async function changes(key: string, cookie: string | null, form: (facts: Facts) => FormFields): Promise<string> {
    const facts = await plantFacts(sql);
    const before = await sums();
    const { id = '' } = actions.find((action) => action.key === key) ?? {};
    const answer = await call({ url: guarded.url + samplePath(ACTIONS[key]?.page ?? '', facts), action: id, cookie, body: asForm(form(facts)) });
    expect(await sums(), `${key}: ${answer.status} ${answer.body.slice(0, 600)}`).not.toBe(before);
    return answer.body;
  }

  it.each(Object.keys(ACTIONS).filter((key) => typeof ACTIONS[key]?.by !== 'string'))('%s: yang berhak mengubah sesuatu dengannya', async (key) => {
    const rule = ACTIONS[key];
    if (!rule || typeof rule.by === 'string') throw new Error('No role.');
    await changes(key, cookies.get(RIGHT[rule.by[0] ?? ''] ?? '') ?? null, (facts) => rule.form(facts.dinkes));
  });

  const named = (name: string): string => Object.keys(ACTIONS).find((one) => one.endsWith(`#${name}`)) ?? '';
  interface Known { account: string; session: string }
  const known = async (username: string): Promise<Known> => (await sql<Known[]>`select a.id as account,
    (select s.id from session s where s.account_id = a.id and s.ended_at is null order by s.created_at limit 1) as session from account a where a.username = ${username}`)[0] as Known;

  it('masuk, memilih keanggotaan, mengganti sandi, mengakhiri sesi, keluar', async () => {
    await sql`delete from sign_in_attempt`;
    const { password } = guarded;
    const me = 'dlh.balangan';
    await changes(named('signInAction'), null, () => ({ username: me, password }));
    const { account, session } = await known(me);
    const SECOND = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
    await sql`insert into membership (jurisdiction_id, id, account_id, role) select id, ${SECOND}, ${account}, 'leader' from jurisdiction where code = '53.02'`;
    const cookie = await freshCookie(me);
    await changes(named('chooseMembershipAction'), cookie, () => ({ membership: SECOND }));
    await changes(named('endSessionAction'), cookie, () => ({ session }));
    await freshCookie(me);
    await changes(named('endOtherSessionsAction'), cookie, () => ({}));
    await changes(named('changePasswordAction'), cookie, () => ({ old_password: password, password: 'kuda hijau makan besi' }));
    await changes(named('signOutAction'), cookie, () => ({}));
  });

  it('memakai kode sekali pakai dari admin', async () => {
    await sql`delete from sign_in_attempt`;
    const { account } = await known('dkp.balangan');
    const told = await changes(named('changeAccountAction'), cookies.get('admin.balangan') ?? null, () => ({ account, deed: 'reset' }));
    const [, code = ''] = /sekali pakai: ([A-Z0-9-]+)/.exec(told) ?? [];
    await changes(named('redeemAction'), null, () => ({ username: 'dkp.balangan', kode_masuk: code, password: 'matahari di atas sungai' }));
  });
});
