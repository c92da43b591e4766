import { beforeAll, describe, expect, it } from 'vitest';
import { checksums } from '../gate/facts';
import { cookieOf } from '../gate/fire';
import { sharedProduct } from '../support/server';

const product = sharedProduct();
const OPERATOR = 'dinsos.balangan';
const cell = { desa: '63.11.02.2005', indikator: 'SE06', n: '231', d: '253', m: 'angka', r: '', versi: 1, w: '1:230:253:angka' };
const call = { periode: '2022-TW3', sel: [cell] };

const cookies = new Map<string, string>();
let before = '';
beforeAll(async () => {
  for (const who of [OPERATOR, 'pupr.balangan', 'bappeda.balangan', 'bupati.balangan', 'admin.balangan', 'dinkes.kupang']) cookies.set(who, await cookieOf(product.url, who));
  before = await checksums(product.owner);
});

interface Sent { as?: string; headers?: Record<string, string>; body?: unknown; method?: string }

async function send({ as, headers = {}, body = call, method = 'POST' }: Sent): Promise<{ status: number; type: string; detail: string; fields: string[] }> {
  const cookie: Record<string, string> = as === undefined ? {} : { cookie: cookies.get(as) ?? '' };
  const answer = await fetch(`${product.url}/pengisian/sel`, {
    method, headers: { 'content-type': 'application/json', 'origin': product.url, ...cookie, ...headers }, ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const { detail = '', errors = {} } = text.startsWith('{') ? JSON.parse(text) as { detail?: string; errors?: Record<string, string> } : { detail: text };
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', detail, fields: Object.keys(errors) };
}

describe('POST /pengisian/sel: siapa, dari mana, dengan apa', () => {
  it.each<[string, Sent, number, string]>([
    ['tanpa masuk', {}, 401, 'Silakan masuk lagi'],
    ['operator instansi lain', { as: 'pupr.balangan' }, 403, 'SE06'],
    ['verifikator', { as: 'bappeda.balangan' }, 403, 'Hanya operator'],
    ['pimpinan', { as: 'bupati.balangan' }, 403, 'Pimpinan membaca'],
    ['admin', { as: 'admin.balangan' }, 403, 'Hanya operator'],
    ['tim lain', { as: 'dinkes.kupang', body: { ...call, tim: '63.11' } }, 404, 'bukan anggota tim 63.11'],
    ['operator kabupaten lain pada desa ini', { as: 'dinkes.kupang' }, 404, 'Periode'],
    ['akun lain di komputer yang sama', { as: OPERATOR, body: { ...call, akun: '0199aaaa-0000-7000-8000-000000000001' } }, 401, 'masuk orang lain'],
    ['situs lain', { as: OPERATOR, headers: { origin: 'https://jahat.example' } }, 403, 'ditolak'],
    ['asal null', { as: OPERATOR, headers: { origin: 'null' } }, 403, 'ditolak'],
    ['lintas situs', { as: OPERATOR, headers: { 'sec-fetch-site': 'cross-site' } }, 403, 'ditolak'],
    ['bentuk formulir', { as: OPERATOR, headers: { 'content-type': 'text/plain' } }, 422, 'tidak terbaca'],
    ['bukan JSON', { as: OPERATOR, body: '{' }, 422, 'tidak terbaca'],
    ['daftar kosong', { as: OPERATOR, body: { ...call, sel: [] } }, 422, 'tidak terbaca'],
    ['isian selundupan', { as: OPERATOR, body: { ...call, sel: [{ ...cell, state: 'verified', agencyId: 'x' }] } }, 422, 'tidak terbaca'],
    ['sel yang sama dua kali', { as: OPERATOR, body: { ...call, sel: [cell, cell] } }, 422, 'tidak terbaca'],
    ['lebih dari 512 KB', { as: OPERATOR, body: JSON.stringify({ ...call, sel: Array.from({ length: 200 }, () => ({ ...cell, r: 'x'.repeat(4000) })) }) }, 422, 'terlalu besar'],
    ['periode yang tidak ada', { as: OPERATOR, body: { ...call, periode: '2031-TW1' } }, 404, 'belum dibuka'],
    ['angka yang keliru', { as: OPERATOR, body: { ...call, sel: [{ ...cell, n: '300' }] } }, 422, 'Belum ada yang tersimpan'],
    ['versi lama', { as: OPERATOR, body: { ...call, sel: [{ ...cell, versi: 0, w: '0:::angka' }] } }, 409, 'sudah berubah'],
    ['dibaca', { as: OPERATOR, method: 'GET' }, 405, 'hanya menerima'],
  ])('%s', async (_who, sent, status, sentence) => {
    const answer = await send(sent);
    expect([answer.status, answer.detail]).toEqual([status, expect.stringContaining(sentence)]);
    expect(answer.detail).not.toMatch(/select|postgres|node_modules/i);
  });

  it('masalah disebut menurut nama isian; pada bentrok juga isi yang sekarang', async () => {
    expect((await send({ as: OPERATOR, body: { ...call, sel: [{ ...cell, n: '300' }] } })).fields).toEqual(['63.11.02.2005/SE06/n']);
    expect((await send({ as: OPERATOR, body: { ...call, sel: [{ ...cell, versi: 0, w: '0:::angka' }] } })).fields).toEqual(['63.11.02.2005/SE06/n', '63.11.02.2005/SE06/w']);
  });

  it('tidak satu pun mengubah satu baris', async () => expect(await checksums(product.owner)).toBe(before));

  it('yang sama dengan yang tersimpan dijawab tanpa nomor dan tanpa perubahan', async () => {
    const answer = await fetch(`${product.url}/pengisian/sel`, {
      method: 'POST', headers: { 'content-type': 'application/json', 'origin': product.url, 'cookie': cookies.get(OPERATOR) ?? '' }, body: JSON.stringify({ ...call, sel: [{ ...cell, n: '230' }] }),
    });
    expect([answer.status, await answer.json()]).toEqual([200, { nomor: null, jam: expect.stringMatching(/^\d\d\.\d\d WITA$/), sel: [{ desa: '63.11.02.2005', indikator: 'SE06', versi: 1, w: '1:230:253:angka' }] }]);
  });
});
