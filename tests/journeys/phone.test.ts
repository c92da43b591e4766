import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { PHONE, visitor } from '../support/journey';
import { sharedProduct } from '../support/server';

const product = sharedProduct();
const visit = visitor(await openBrowser(), product.url);

const onPaper = async (one: Locator): Promise<boolean> => {
  const box = await one.boundingBox();
  return box !== null && box.x >= 0 && box.x + box.width <= PHONE.width;
};

describe('di telepon 360 × 640', () => {
  it('menu memuat semua halaman, periode, dan jalan keluar; tiap sasaran 44 piksel', async () => {
    const { page, context, faults } = await visit({ viewport: PHONE, as: 'bappeda.balangan' });
    await page.goto('/dasbor');
    await page.click('.phone-menu > summary');
    const links = page.locator('.phone-menu .drop a:visible');
    const words = (await links.allInnerTexts()).map((word) => word.trim());
    for (const word of ['Dasbor', 'Matriks', 'Desa', 'Indikator', 'Kegiatan', 'Anggaran', 'Pengisian', 'Laporan', 'TW3', 'Akun', 'Keluar']) expect(words).toContain(word);
    const low = await links.evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 43.5).map((one) => one.textContent));
    expect(low).toEqual([]);
    await page.click('.phone-menu .drop a:text-is("Desa")');
    await page.waitForURL('**/desa');
    expect(await page.locator('.phone-menu').getAttribute('open')).toBeNull();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('skor dan celah tiap desa terbaca tanpa menggeser ke samping', async () => {
    const { page, context } = await visit({ viewport: PHONE, as: 'bappeda.balangan' });
    await page.goto('/dasbor');
    const rows = page.locator('#desa tbody tr');
    expect(await rows.count()).toBe(8);
    for (const row of await rows.all()) expect(await onPaper(row.locator('td:nth-child(4)'))).toBe(true);
    await page.goto('/laporan');
    expect(await onPaper(page.locator('.record-table td:nth-child(4)').first())).toBe(true);
    await context.close();
  });

  it('tabel uang terbaca sebagai kartu, tanpa menggeser ke samping; tiap angka di bawah nama kolomnya', async () => {
    const { page, context } = await visit({ viewport: PHONE, as: 'dinkes.balangan' });
    for (const path of ['/anggaran', '/matriks/dinkes', '/kegiatan']) {
      await page.goto(path);
      expect(await page.locator('.card-table').count(), path).toBeGreaterThan(0);
      const wide = await page.locator('.scroll:has(.card-table)').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.getAttribute('aria-label')));
      expect(wide, path).toEqual([]);
      expect(await page.locator('.card-table tbody tr:first-child td[data-name*="Rp juta"], .card-table tbody tr:first-child td[data-name="Anggaran"]').count(), path).toBeGreaterThan(0);
    }
    await context.close();
  });

  it('penjelasan memenuhi layar, Tab tinggal di dalamnya, Esc kembali ke angkanya', async () => {
    const { page, context } = await visit({ viewport: PHONE, as: 'bappeda.balangan' });
    await page.goto('/dasbor');
    const figure = page.locator('main [data-figure]:visible').first();
    const name = await figure.getAttribute('data-figure');
    await figure.click();
    await page.waitForSelector('#penjelasan');
    for (let at = 0; at < 6; at++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('#penjelasan') !== null)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.waitForSelector('#penjelasan', { state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-figure'))).toBe(name);
    await context.close();
  });

  it('lembar isian berupa blok per desa dengan kotak setinggi jari, teks 16 piksel, dan Simpan selalu terlihat', async () => {
    const { page, context } = await visit({ viewport: PHONE, as: 'dinsos.balangan' });
    await page.goto('/pengisian');
    const cell = page.locator('table.sheet input:not([type=hidden])').first();
    expect(await onPaper(cell)).toBe(true);
    expect((await cell.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await cell.evaluate((one) => parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThanOrEqual(16);
    expect(await cell.getAttribute('inputmode')).toBe('numeric');
    const save = await page.locator('.save-bar button').boundingBox();
    expect((save?.y ?? 999) + (save?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
    await context.close();
  });
});
