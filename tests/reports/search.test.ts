import { createElement as h } from 'react';
import { renderToStaticMarkup as draw } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SearchPage } from '@/components/reports/search-page';
import { addressOf } from '@/lib/address';
import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { dropView, saveView } from '@/lib/reports/commands/saved-views';
import { savedViewInput } from '@/lib/reports/input/saved-view';
import { parseSearch } from '@/lib/reports/input/search';
import { buildSearch } from '@/lib/reports/queries/search';
import { isNear } from '@/lib/reports/rules/search';
import { aMember, anActivity, anAgency, viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });

const teamOf = async (code: string) => {
  const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) });
  if (!team) throw new Error(`No team ${code}.`);
  return { ...team, db: database.db };
};
const balangan = await teamOf('63.11');
const leader = viewerWith({ role: 'leader', team: balangan });
const find = (q: string, viewer: Viewer = leader) => readAs(viewer, (tx) => buildSearch(tx, viewer, { q }));
const names = async (q: string, kind: string, viewer: Viewer = leader) => (await find(q, viewer)).groups.find((group) => group.kind === kind)?.rows.map(({ name }) => name) ?? [];

describe('cari', () => {
  it('menemukan desa, indikator, instansi, kegiatan, dan halaman', async () => {
    expect(await names('hauwai', 'village')).toEqual(['Hauwai']);
    expect((await find('SP02')).groups.find(({ kind }) => kind === 'indicator')?.rows[0]?.path).toBe('/indikator/SP02');
    expect(await names('pupr', 'agency')).toContain('Dinas PUPR');
    expect((await names('matrik', 'page'))[0]).toBe('Matriks');
    const [activity] = await database.owner<{ name: string }[]>`select name from activity where jurisdiction_id = ${balangan.id} order by name limit 1`;
    expect(await names(String(activity?.name), 'activity')).toContain(activity?.name);
  });

  it.each([['hauwia', 'Hauwai'], ['marajay', 'Marajai'], ['HAUW', 'Hauwai'], ['gunung bt', null], ['mamntang', 'Mamantang']])('salah ketik %s menemukan %s', async (typed, village) => {
    expect((await names(typed, 'village'))[0] ?? null).toBe(village);
  });

  it('satu atau dua huruf terselip, tertinggal, atau tertukar', () => {
    expect([isNear('sanitasi', 'santiasi', 1), isNear('sanitasi', 'sanitsi', 1), isNear('sanitasi', 'sntasi', 1), isNear('sanitasi', 'sntasi', 2)]).toEqual([true, true, false, true]);
  });

  it('tidak pernah lebih dari 50, sepuluh tiap kelompok', async () => {
    const many = viewerWith({ role: 'leader', team: await teamOf('99.01') });
    const { groups } = await find('a', many);
    expect(groups.every(({ rows }) => rows.length <= 10)).toBe(true);
    expect(groups.reduce((sum, { rows }) => sum + rows.length, 0)).toBeLessThanOrEqual(50);
    expect(groups.find(({ kind }) => kind === 'village')?.of).toBeGreaterThan(10);
  });

  it('hanya milik tim sendiri: desa dan kegiatan tim lain tidak ada, halaman koordinator hanya bagi koordinator', async () => {
    const contoh = await teamOf('99.01');
    await anActivity(contoh, { agency: await anAgency(contoh), name: 'Pelatihan zirkonium' });
    expect((await find('zirkonium')).groups).toEqual([]);
    expect(await names('zirkonium', 'activity', viewerWith({ role: 'leader', team: contoh }))).toEqual(['Pelatihan zirkonium']);
    expect(await names('ambang', 'page')).toEqual([]);
    expect(await names('ambang', 'page', viewerWith({ role: 'coordinator', team: balangan }))).toEqual(['Ambang']);
  });

  it.each(["x' or 1=1 --", "'; drop table activity; --", '%', '_', '\\', '%%%', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '\u{1F600}', ')(*', 'a'.repeat(5000)])('%s tidak menjalankan apa pun', async (q) => {
    const report = await find(q);
    expect(report.text?.length ?? 0).toBeLessThanOrEqual(100);
    const page = draw(h(SearchPage, { report, address: addressOf('/cari', { q }), save: async (state) => state, drop: async (state) => state }));
    expect(page).not.toMatch(/<script|<img/);
  });

  it('tanda pola bukan kata: % dan _ tidak menemukan apa pun', async () => {
    expect((await find('%')).groups).toEqual([]);
    expect(parseSearch({ q: '  ' })).toBeNull();
  });
});

describe('tampilan tersimpan', async () => {
  const [own, other] = [await aMember(balangan, { role: 'verifier' }), await aMember(balangan, { role: 'leader' })];
  const save = (viewer: Viewer, nama: string, alamat: string, bersama: '' | 'ya' = '') => changeAs(viewer, (tx) => saveView(tx, viewer, savedViewInput.parse({ nama, alamat, bersama })));
  const views = async (viewer: Viewer) => (await find('', viewer)).views.map(({ name, path, isOwn }) => [name, path, isOwn]);

  it('milik sendiri hanya tampil bagi pemiliknya, yang dibagi bagi tim', async () => {
    await save(own, 'Celah TW3', '/desa?celah=1&periode=2022-TW3');
    await save(own, 'Bersama', '/matriks?lensa=spm', 'ya');
    expect(await views(own)).toEqual([['Bersama', '/matriks?lensa=spm', true], ['Celah TW3', '/desa?celah=1&periode=2022-TW3', true]]);
    expect(await views(other)).toEqual([['Bersama', '/matriks?lensa=spm', false]]);
    const foreign = viewerWith({ role: 'leader', team: await teamOf('99.01') });
    expect(await views(foreign)).toEqual([]);
  });

  it('nama yang sama ditolak dengan kalimat', async () => {
    await expect(save(own, 'celah tw3', '/desa')).rejects.toThrow('Periksa namanya.');
  });

  it.each(['https://jahat.example/', '//jahat.example', '/\\jahat.example', 'javascript:alert(1)', '/masuk', '/api/v1/jurisdictions', '/keluar', '/a b', '', `/${'a'.repeat(600)}`])('alamat %s ditolak', async (alamat) => {
    await expect((async () => save(own, 'Jahat', alamat))()).rejects.toThrow('Alamat');
    expect((await views(own)).map(([name]) => name)).not.toContain('Jahat');
  });

  it('nama berisi skrip tampil sebagai tulisan', async () => {
    await save(own, '<script>alert(1)</script>', '/dasbor');
    const report = await find('', own);
    const page = draw(h(SearchPage, { report, address: addressOf('/cari', {}), save: async (state) => state, drop: async (state) => state }));
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>alert');
  });

  it('hanya pemilik yang menghapus', async () => {
    const shared = (await find('', own)).views.find(({ name }) => name === 'Bersama');
    const id = String(shared?.id);
    await expect(changeAs(other, (tx) => dropView(tx, other, { id }))).rejects.toThrow('bukan milik Anda');
    expect(await changeAs(own, (tx) => dropView(tx, own, { id }))).toBe('Bersama');
    expect(await views(other)).toEqual([]);
  });
});
