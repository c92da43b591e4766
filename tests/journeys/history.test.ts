import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { axe, PHONE, shape, visitor } from '../support/journey';
import { startProduct } from '../support/server';

const product = await startProduct();
const visit = visitor(await openBrowser(), product.url);
const text = async (page: Page, selector = 'main'): Promise<string> => (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ');
const press = async (page: Page, name: string): Promise<void> => { await page.getByRole('button', { name }).first().click(); };
const CELL = '/pengisian/riwayat?desa=63.11.04.2008&indikator=SE08';

it('angka diubah, riwayatnya dibuka dari lembar, angka lama dikembalikan dengan alasan (F94, U13)', async () => {
  const { page, faults } = await visit({ as: 'dinsos.balangan' });
  await page.goto('/pengisian');
  await page.fill('[name="63.11.04.2008/SE08/n"]', '58');
  await press(page, 'Simpan');
  await page.waitForFunction(() => document.querySelector('[name="63.11.04.2008/SE08/w"]')?.getAttribute('value')?.startsWith('2:58'));
  await page.click('th#r-63\\.11\\.04\\.2008 a');
  await page.waitForURL('**/pengisian/riwayat**');
  await page.click('main a:has-text("Mampari, SE08")');
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('58 dari 62, 2 versi'));
  expect(await text(page, '.timeline li')).toContain('57 dari 62 → 58 dari 62');
  await press(page, 'Kembalikan angka ini');
  await page.waitForSelector('.error-summary');
  expect(await text(page, '.error-summary')).toContain('Tulis alasannya');
  await page.fill('[name=alasan]', 'Satu keluarga ternyata dobel');
  await press(page, 'Kembalikan angka ini');
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('57 dari 62, 3 versi'));
  expect(await text(page, '.timeline li')).toContain('dikembalikan ke versi 1: Satu keluarga ternyata dobel');
  expect(await axe(page)).toEqual([]);
  expect(faults).toEqual([]);
});

it('Bupati bertanya, Dinsos menjawab dan menyelesaikan; tanda tampil di lembar dan di desa (F82, U12)', async () => {
  const leader = await visit({ as: 'bupati.balangan' });
  await leader.page.goto(CELL);
  await leader.page.fill('[name=catatan]', '<b>Mengapa</b> turun?');
  await leader.page.selectOption('[name=instansi]', 'dinsos');
  await press(leader.page, 'Simpan catatan');
  await leader.page.waitForSelector('.remarks li');
  expect(await text(leader.page, '.remarks li')).toContain('@Dinsos <b>Mengapa</b> turun?');

  const { page } = await visit({ as: 'dinsos.balangan', viewport: PHONE });
  await page.goto('/pengisian?indikator=SE08');
  await page.click('a.remark-mark');
  await page.waitForURL('**/pengisian/riwayat**');
  await page.click('.remarks summary');
  await page.fill('[name=jawaban]', 'Satu keluarga pindah ke Halong.');
  await press(page, 'Nyatakan selesai');
  await page.waitForFunction(() => document.querySelector('.remarks li.resolved') !== null);
  expect(await text(page, '#catatan')).toContain('Satu keluarga pindah ke Halong.');
  expect([await axe(page), await shape(page)]).toEqual([[], []]);

  await leader.page.goto('/desa/63.11.04.2008');
  expect(await text(leader.page, '#catatan')).toContain('2 catatan pada angka periode ini');
  expect(await leader.page.locator('#SE08 .remark-mark').innerText()).toBe('1, 2');
});
