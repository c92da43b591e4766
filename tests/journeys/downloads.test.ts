import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { axe, PHONE, visitor } from '../support/journey';
import { readHere } from '../support/read-here';
import { sharedProduct } from '../support/server';

const product = sharedProduct();
const visit = visitor(await openBrowser(), product.url);
const folder = mkdtempSync(join(tmpdir(), 'simpul-unduh-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function download(page: Page, selector: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(selector).first().click()]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), bytes: readFileSync(path) };
}

describe('tautan Unduh di tiap halaman daftar', () => {
  it.each([
    ['/desa?periode=2022-TW3', 'convergence', '2022-TW3', 'Konvergensi desa'],
    ['/matriks?periode=2022-TW3', 'contributions', '2022-TW3', 'Kontribusi'],
    ['/indikator?periode=2022-TW2', 'indicators', '2022-TW2', 'Indikator'],
    ['/kegiatan?periode=2022-TW3&opd=dinkes', 'activities', '2022-TW3', 'Kegiatan'],
    ['/anggaran?periode=2022-TW3&opd=dinkes', 'budgets', '2022-TW3', 'Anggaran'],
    ['/laporan?periode=2022-TW3', 'prevalence', '2022-TW3', 'Prevalensi'],
    ['/pengisian?periode=2022-TW3', 'reporting', '2022-TW3', 'Pelaporan'],
  ])('%s: Excel dan CSV dengan periode dan saringannya', async (path, table, period, sheet) => {
    const { page, context, faults } = await visit({ as: 'bappeda.balangan' });
    await page.goto(path);
    const excel = await download(page, `a[href*="/${table}.xlsx"]`);
    expect(excel.name).toBe(`simpul-63.11-${table}-${period}.xlsx`);
    const [data] = await readHere(excel.bytes);
    expect(data?.name).toBe(sheet);
    const csv = await download(page, `a[href*="/${table}.csv"]`);
    const [first = '', ...rows] = csv.bytes.toString('utf8').trimEnd().split('\r\n');
    expect([csv.name, first.startsWith('\uFEFF'), first.includes(';')]).toEqual([`simpul-63.11-${table}-${period}.csv`, true, true]);
    if (path.includes('opd=dinkes')) expect(rows.length > 0 && rows.every((row) => row.includes(';dinkes;'))).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });
});

const MAMPARI = '/desa/63.11.04.2008';

describe('kartu konvergensi desa', () => {
  it('dari halaman desa ke kartu dan ke Excel; angka tabel 4 dan Excel sama', async () => {
    const { page, context, faults } = await visit({ as: 'bappeda.balangan' });
    await page.goto(`${MAMPARI}?periode=2022-TW3`);
    await page.click('a[href*="/kartu?"]');
    await page.waitForURL('**/kartu**');
    await expect.poll(() => page.locator('h1').textContent()).toContain('695 dari 1.004 layanan diterima');
    expect(await page.locator('[data-figure="kartu.4.desa"]').textContent()).toBe('69,22\u00A0%');
    expect(await axe(page)).toEqual([]);
    const { name, bytes } = await download(page, 'a[href*="kartu.xlsx"]');
    expect(name).toBe('simpul-kartu-63.11.04.2008-2022-TW3.xlsx');
    const level = (await readHere(bytes)).find((sheet) => sheet.name === '4 Konvergensi');
    expect(level?.rows.at(-1)?.cells.slice(0, 4)).toEqual(['Tingkat konvergensi desa', 695, 1004, 0.6922]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('dua lembar A4 tegak; di telepon tidak melebar dan tanpa cela axe', async () => {
    const { page, context } = await visit({ as: 'bappeda.balangan', viewport: PHONE });
    await page.goto(`${MAMPARI}/kartu?periode=2022-TW3`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await axe(page)).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)].length).toBeLessThanOrEqual(2);
    expect(new Set([...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d. ]+)\]/g)].map(([, size]) => size?.trim()))).toEqual(new Set(['594.95996 841.91998']));
    await context.close();
  });

  it('DPMD membuka formulir dana desa dari tabel 5 dengan desa dan sumbernya; yang lain membaca siapa yang mencatat', async () => {
    const reader = await visit({ as: 'dinkes.balangan' });
    await reader.page.goto(`${MAMPARI}/kartu?periode=2022-TW3`);
    await expect.poll(() => reader.page.locator('#tabel-5').textContent()).toContain('Yang mencatat: operator DPMD.');
    expect(await reader.page.locator('#tabel-5 a').count()).toBe(0);
    await reader.context.close();
    const { page, context, faults } = await visit({ as: 'dpmd.balangan' });
    await page.goto(`${MAMPARI}/kartu?periode=2022-TW3`);
    await page.click('text=Catat penggunaan dana desa');
    await page.waitForURL('**/anggaran/baru**');
    expect([await page.inputValue('[name=fundingSource]'), await page.isChecked('input[name=split][value=equal]'), await page.isChecked('input[name=villages][value="63.11.04.2008"]')]).toEqual(['DANA_DESA', true, true]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
