import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { axe, PHONE, visitor } from '../support/journey';
import { startProduct } from '../support/server';

const product = await startProduct();
const visit = visitor(await openBrowser(), product.url);
const text = async (page: Page, selector = 'main'): Promise<string> => (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ');
const press = async (page: Page, name: string): Promise<void> => { await page.getByRole('button', { name }).first().click(); };

/** The journey of a quarter is one story; each step needs the one before. */
it('Kemenag mengisi yang kosong, mengirim, satu kembali, diperbaiki, diperiksa, disahkan, tampil sebagai angka disahkan (F63, F64, F67, F118)', async () => {
  const operator = await visit({ as: 'kemenag.balangan' });
  const { page } = operator;
  await page.goto('/dasbor');
  expect(await text(page, '.tasks')).toContain('2 dari 8 sel masih kosong.');
  await page.click('.tasks a:has-text("Isi sel pertama yang kosong")');
  await page.waitForURL('**/pengisian**');

  await press(page, 'Tandai lengkap dan kirim');
  await page.waitForSelector('.error-summary');
  expect(await text(page, '.error-summary')).toContain('dua sel masih kosong');
  expect(await page.locator('.error-summary li').allInnerTexts()).toEqual(expect.arrayContaining(['Mampari, SE03: belum diisi.', 'Hauwai, SE03: belum diisi.']));

  await page.selectOption('[name="63.11.02.2001/SE03/m"]', 'belum-ada');
  await page.fill('[name="63.11.04.2008/SE03/n"]', '3');
  await page.fill('[name="63.11.04.2008/SE03/d"]', '4');
  await press(page, 'Simpan');
  await page.waitForFunction(() => document.querySelector('#kirim-judul')?.textContent?.includes('siap dikirim'));
  await press(page, 'Tandai lengkap dan kirim');
  await page.waitForFunction(() => document.querySelector('#kirim-judul')?.textContent?.includes('menunggu pemeriksaan'));
  expect(await text(page, '#kirim-judul')).toBe('8 sel terkirim, menunggu pemeriksaan Bappeda.');
  expect(await page.locator('table.sheet tbody input:not([type=hidden])').count()).toBe(0);
  expect(await axe(page)).toEqual([]);

  const bappeda = await visit({ as: 'bappeda.balangan' });
  const verifier = bappeda.page;
  await verifier.goto('/dasbor');
  expect(await text(verifier, '.tasks')).toContain('Kemenag, 2022 · Triwulan III: 8 sel, masuk hari ini');
  await verifier.goto('/verifikasi');
  expect(await text(verifier, 'h1')).toBe('Satu kiriman menunggu pemeriksaan.');
  await verifier.click('main a:has-text("Kemenag")');
  await verifier.waitForURL('**/verifikasi/kemenag**');
  await verifier.check('input[aria-label="Mampari, SE03"]');
  await press(verifier, 'Kembalikan yang dicentang');
  await verifier.waitForSelector('.error-summary');
  expect(await verifier.isChecked('input[aria-label="Mampari, SE03"]')).toBe(true);
  await verifier.fill('[name=reason]', 'Catin Mampari tercatat lima di KUA');
  await press(verifier, 'Kembalikan yang dicentang');
  await verifier.waitForSelector('.notice:has-text("dikembalikan dengan alasan")');
  expect(await axe(verifier)).toEqual([]);

  await page.goto('/dasbor');
  expect(await text(page, '.tasks')).toContain('Mampari, SE03: Catin Mampari tercatat lima di KUA');
  await page.click('.tasks a:has-text("Mampari, SE03")');
  await page.waitForURL('**/pengisian**');
  await page.fill('[name="63.11.04.2008/SE03/d"]', '5');
  await press(page, 'Simpan');
  await page.waitForFunction(() => document.querySelector('#kirim-judul')?.textContent?.includes('dikirim lagi'));
  await press(page, 'Tandai lengkap dan kirim');
  await page.waitForFunction(() => document.querySelector('#kirim-judul')?.textContent?.includes('menunggu pemeriksaan'));

  await verifier.goto('/verifikasi/kemenag?periode=2022-TW3');
  await press(verifier, 'Nyatakan semua 8 yang menunggu sudah diperiksa');
  await verifier.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('sudah diperiksa'));

  const desk = await visit({ as: 'sekretaris.balangan' });
  await desk.page.goto('/desa/63.11.04.2008?periode=2022-TW3&angka=disahkan');
  expect(await text(desk.page)).not.toContain('3 / 5');
  await desk.page.goto('/pengaturan/periode');
  await press(desk.page, 'Sahkan 18 angka dan tutup periode');
  await desk.page.waitForSelector('.error-summary');
  await desk.page.check('[name=setuju]');
  await press(desk.page, 'Sahkan 18 angka dan tutup periode');
  await desk.page.waitForFunction(() => document.querySelector('#disahkan')?.textContent?.includes('Triwulan III'));
  expect(await axe(desk.page)).toEqual([]);

  await desk.page.goto('/dasbor?angka=disahkan&periode=2022-TW3');
  expect(await text(desk.page, '.stage-badge')).toBe('angka disahkan');
  await desk.page.goto('/desa/63.11.04.2008?periode=2022-TW3&angka=disahkan');
  expect(await text(desk.page)).toContain('3 / 5');
  await page.goto('/pengisian?periode=2022-TW3');
  expect(await text(page)).toContain('Periode ini sudah disahkan dan ditutup. Sekretaris tim dapat membukanya kembali dengan alasan.');
  expect([...operator.faults, ...bappeda.faults, ...desk.faults]).toEqual([]);
  for (const { context } of [operator, bappeda, desk]) await context.close();
});

it('tanpa JavaScript, di layar telepon: Baznas dari beranda sampai terkirim di satu lembar', async () => {
  const { page, context } = await visit({ as: 'baznas.contoh', js: false, viewport: PHONE });
  await page.goto('/dasbor');
  await page.click('.tasks a.go');
  const open = page.locator('table.sheet tbody input[name$="/n"]').first();
  const name = (await open.getAttribute('name'))?.slice(0, -2) ?? '';
  await page.fill(`[name="${name}/n"]`, '1');
  await page.fill(`[name="${name}/d"]`, '4');
  await press(page, 'Simpan');
  await press(page, 'Tandai lengkap dan kirim');
  expect(await text(page, '.send-panel')).toContain('1 sel terkirim, menunggu pemeriksaan Bappeda.');
  await context.close();
});
