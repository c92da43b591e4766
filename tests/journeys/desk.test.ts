import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { axe, PHONE, shape, visitor } from '../support/journey';
import { startProduct } from '../support/server';

const product = await startProduct();
const visit = visitor(await openBrowser(), product.url);
const text = async (page: Page, selector = 'main'): Promise<string> => (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ');
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

it('sekretaris melepas Marajai dari lokus dan memasukkannya kembali, tanpa JavaScript', async () => {
  const { page } = await visit({ as: 'sekretaris.balangan', js: false });
  await page.goto('/pengaturan');
  await page.click('main a:has-text("Desa lokus")');
  expect(await text(page, 'h1')).toBe('8 desa lokus 2022, semuanya dengan keputusan.');
  await page.click('tr:has-text("Marajai") a:has-text("Lepas")');
  expect(await text(page, '#lepas .help')).toMatch(/^Pada Marajai tercatat \d+ angka, \d+ kegiatan, dan \d+ baris anggaran tahun 2022\./);
  await page.fill('[name=alasan]', 'Diganti menurut rapat 3 November');
  await press(page, 'Lepas Marajai');
  expect(await text(page, '.error-summary')).toContain('Centang bahwa Anda sudah membacanya');
  expect(await page.inputValue('[name=alasan]')).toBe('Diganti menurut rapat 3 November');
  await page.check('[name=setuju]');
  await press(page, 'Lepas Marajai');
  expect(await text(page, 'h1')).toBe('7 desa lokus 2022, semuanya dengan keputusan.');

  await page.fill('[name=cari]', 'marajai');
  await press(page, 'Cari');
  await page.check('#tambah [name=desa]');
  await page.locator('#tambah [name=sk]').selectOption({ index: 1 });
  await press(page, 'Jadikan desa lokus');
  expect(await text(page, 'h1')).toBe('8 desa lokus 2022, semuanya dengan keputusan.');
  await page.goto('/desa/63.11.02.2020?periode=2022-TW3');
  expect(await text(page)).toContain('68,9');
}, 120_000);

it('tahun 2025 disiapkan dari 2024, tanpa keputusan ditandai, lalu diperiksa; operator tidak masuk (F114)', async () => {
  await product.owner`insert into target_village (jurisdiction_id, year, region_id, decree_id)
    select v.jurisdiction_id, 2024, v.region_id, v.decree_id from target_village v join jurisdiction j on j.id = v.jurisdiction_id where j.slug = 'balangan' and v.year = 2022`;
  const { page, faults } = await visit({ as: 'sekretaris.balangan' });
  await page.goto('/pengaturan/tahun?tahun=2024');
  expect(await text(page, 'h1')).toBe('Tahun 2025 dapat disiapkan dari 2024.');
  expect(await text(page, '#salin')).toContain('8 desa lokus');
  await press(page, 'Siapkan 2025');
  await page.waitForSelector('#periksa');
  expect(await text(page, 'h1')).toMatch(/^\d+ baris salinan 2025 menunggu diperiksa, \d+ tanpa keputusan/);
  expect(await text(page, '#periksa li:has-text("Marajai")')).toContain('tanpa keputusan');
  expect(await axe(page)).toEqual([]);
  await page.check('#periksa li:has-text("Marajai") input');
  await press(page, 'Yang dicentang sudah diperiksa');
  await page.waitForFunction(() => !document.querySelector('#periksa')?.textContent?.includes('Marajai'));
  await press(page, /^Semua \d+ sudah diperiksa/);
  await page.waitForFunction(() => !document.querySelector('#periksa'));
  await page.goto('/pengaturan/lokus?tahun=2025');
  expect(await text(page, 'h1')).toBe('8 desa lokus 2025; 8 di antaranya tanpa keputusan.');
  expect(faults).toEqual([]);

  const { page: other } = await visit({ as: 'dinkes.balangan' });
  expect((await other.goto('/pengaturan/tahun'))?.status()).toBe(403);
  expect((await other.goto('/pengaturan'))?.status()).toBe(403);
}, 120_000);

it('meja koordinator muat pada ponsel, 0 temuan axe', async () => {
  const { page } = await visit({ as: 'sekretaris.balangan', viewport: PHONE });
  for (const path of ['', '/lokus?tahun=2022&cari=halong', '/target?tahun=2022', '/penanggung-jawab?tahun=2022&ubah=SE05', '/penugasan?tahun=2022', '/ambang?tahun=2022', '/pemeriksaan?tahun=2022', '/keputusan', '/tahun?tahun=2022']) {
    await page.goto(`/pengaturan${path}`);
    expect(await shape(page), path).toEqual([]);
    expect(await axe(page), path).toEqual([]);
  }
}, 180_000);
