import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { MAMPARI, MARAJAI } from '../support/entry-sheet';
import { rowsOf, withCells } from '../support/import-file';
import { axe, PHONE, shape, visitor } from '../support/journey';
import { startProduct } from '../support/server';

const product = await startProduct();
const visit = visitor(await openBrowser(), product.url);

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function template(page: Page): Promise<Buffer> {
  await page.goto('/impor');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.import-templates li:has-text("Nilai indikator") a >> nth=0')]);
  expect(download.suggestedFilename()).toMatch(/^nilai-\w+-2022-TW3\.xlsx$/);
  // The browser may stand elsewhere: the file is fetched through it.
  const folder = await mkdtemp(join(tmpdir(), 'simpul-unduhan-'));
  try {
    await download.saveAs(join(folder, 'templat.xlsx'));
    return await readFile(join(folder, 'templat.xlsx'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function send(page: Page, file: Buffer): Promise<void> {
  await page.goto('/impor');
  await page.setInputFiles('[name=berkas]', { name: 'isian.xlsx', mimeType: XLSX, buffer: file });
  await page.click('main form button.primary');
  await page.waitForURL(/\/impor\/[0-9a-f-]{36}/);
  await page.waitForSelector('h1:not(:has-text("sedang dibaca"))');
}

/** Address of a column in the row of a village and an indicator. */
async function cellOf(file: Buffer, [village, indicator]: [string, string], column: string): Promise<string> {
  const { rows } = await rowsOf(file);
  return `${column}${rows.findIndex((row) => row[1] === village && row[3] === indicator) + 1}`;
}

async function edited(file: Buffer, numbers: [number, number]): Promise<Buffer> {
  return withCells(file, { [await cellOf(file, [MAMPARI, 'SE08'], 'F')]: numbers[0], [await cellOf(file, [MARAJAI, 'SE10'], 'F')]: numbers[1] });
}

describe('Excel dari templat sampai tanda terima', () => {
  it('dua sel berubah, tersimpan; berkas yang sama lagi 0 perubahan', async () => {
    const { page, context, faults } = await visit({ as: 'dinsos.balangan' });
    const file = await edited(await template(page), [60, 44]);
    expect(await axe(page)).toEqual([]);
    await send(page, file);
    expect(await page.innerText('h1')).toBe('2 isian berubah, 22 sama. Periksa, lalu simpan.');
    expect(await page.innerText('#baris table')).toContain('57 dari 62');
    expect([await axe(page), await shape(page)]).toEqual([[], []]);
    await page.click('button:text-is("Simpan 2 isian")');
    await page.waitForSelector('h1:has-text("Tersimpan")');
    expect(await page.innerText('h1')).toMatch(/^Tersimpan \d\d\.\d\d WITA · 2 berubah · nomor \d+$/);
    await send(page, file);
    expect(await page.innerText('h1')).toBe('0 perubahan: 24 isian di berkas sama dengan yang tersimpan.');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('berkas yang keliru: sel, sebab, dan perbaikannya; salinan bercatatan; di telepon', async () => {
    const { page, context } = await visit({ as: 'dinsos.balangan', viewport: PHONE });
    const file = await withCells(await template(page), { B7: '63.11.99.9999', F8: '1.500' });
    await send(page, file);
    expect(await page.innerText('h1')).toBe('2 masalah di berkas ini. Belum ada yang tersimpan.');
    const said = await page.innerText('#masalah table');
    expect(said).toContain('B7');
    expect(said).toContain('63.11.99.9999 tidak ada di Kabupaten Balangan');
    expect([await axe(page), await shape(page)]).toEqual([[], []]);
    const [copy] = await Promise.all([page.waitForEvent('download'), page.click('a:text-is("Unduh salinan bercatatan")')]);
    expect(copy.suggestedFilename()).toBe('isian-catatan.xlsx');
    await context.close();
  });
});

describe('tanpa JavaScript', () => {
  it('unggah, pratinjau, simpan, tanda terima', async () => {
    const { page, context } = await visit({ js: false, as: 'dinsos.balangan' });
    const file = await edited(await template(page), [59, 43]);
    await send(page, file);
    expect(await page.innerText('h1')).toContain('2 isian berubah');
    await page.click('button:text-is("Simpan 2 isian")');
    expect(await page.innerText('h1')).toMatch(/^Tersimpan /);
    await page.goto('/impor');
    await page.click('main form button.primary');
    expect(await page.innerText('main')).toContain('Belum ada berkas yang dipilih');
    await context.close();
  });
});

describe('pintu unggah', () => {
  it('tanpa masuk, dari situs lain, terlalu besar', async () => {
    const form = (bytes: number): FormData => {
      const body = new FormData();
      body.set('formulir', 'nilai');
      body.set('periode', '2022-TW3');
      body.set('berkas', new File([new Uint8Array(bytes)], 'a.xlsx'));
      return body;
    };
    const at = `${product.url}/impor/unggah`;
    const own = { origin: product.url };
    expect((await fetch(at, { method: 'POST', body: form(10), headers: own, redirect: 'manual' })).headers.get('location')).toContain('/masuk');
    expect((await fetch(at, { method: 'POST', body: form(10), headers: { origin: 'https://jahat.example' }, redirect: 'manual' })).status).toBe(403);
    const { page, context } = await visit({ as: 'dinsos.balangan' });
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    await page.close();
    const large = await fetch(at, { method: 'POST', body: form(6 * 1024 * 1024), headers: { ...own, cookie }, redirect: 'manual' });
    expect(large.headers.get('location')).toContain('terlalu-besar');
    await context.close();
  });
});
