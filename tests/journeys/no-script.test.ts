import { describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { signIn, visitor } from '../support/journey';
import { startProduct } from '../support/server';

const product = await startProduct();
const visit = visitor(await openBrowser(), product.url);

describe('tanpa JavaScript (F117)', () => {
  it('masuk, membaca dasbor, membuka dan menutup penjelasan, kisi desa, matriks dengan tiga lensa, keluar', async () => {
    const { page, context } = await visit({ js: false });
    await signIn(page, 'bappeda.balangan');
    expect(await page.innerText('h1')).toContain('Stunting turun ke');
    await page.click('main [data-figure] >> nth=0');
    expect(await page.innerText('#penjelasan')).toContain('Cara menghitung');
    await page.click('#penjelasan [data-close]');
    expect(await page.locator('#penjelasan').count()).toBe(0);
    await page.click('nav a:text-is("Desa")');
    expect(await page.locator('.village-grid tbody tr').count()).toBe(8);
    await page.click('nav a:text-is("Matriks")');
    await page.click('.switch a:text-is("20 indikator")');
    expect(await page.locator('main table').first().innerText()).toContain('SE05');
    await page.click('.switch a:text-is("5 bagian PHI")');
    expect(page.url()).toContain('lensa=phi');
    await page.click('summary:has(.person-name)');
    await page.click('.person-menu a:text-is("Keluar")');
    await page.click('main button[type=submit]');
    await page.waitForURL('**/masuk');
    await page.goto('/dasbor');
    expect(page.url()).toContain('/masuk');
    await context.close();
  });

  it('lembar isian tersimpan dengan tanda terima, yang salah ditolak dan tetap di tempatnya', async () => {
    const { page, context } = await visit({ js: false, as: 'dinsos.balangan' });
    const cell = '[name="63.11.02.2005/SE06/n"]';
    await page.goto('/pengisian');
    await page.fill(cell, '300');
    await page.click('.save-bar button.primary');
    expect(await page.innerText('.error-summary')).toContain('Halong, SE06: 300 melebihi jumlah sasaran (253).');
    expect(await page.inputValue(cell)).toBe('300');
    await page.fill(cell, '240');
    await page.click('.save-bar button.primary');
    expect(await page.innerText('.saved')).toMatch(/Tersimpan \d\d\.\d\d WITA · 1 sel · nomor \d+/);
    await page.goto('/pengisian');
    expect(await page.inputValue(cell)).toBe('240');
    await context.close();
  });

  it('kegiatan dicatat, lalu terbuka halamannya', async () => {
    const { page, context } = await visit({ js: false, as: 'pupr.balangan' });
    await page.goto('/kegiatan/baru');
    await page.fill('[name=name]', 'Septik komunal Hauwai');
    await page.check('[name=villages][value="63.11.02.2001"]');
    await page.check('[name=indicators][value="SE05"]');
    await page.fill('[name=moneyBudget] >> nth=0', '50000000');
    await page.click('main form button.primary');
    expect(page.url()).toMatch(/\/kegiatan\/[0-9a-f-]{36}/);
    expect(await page.innerText('main')).toContain('Septik komunal Hauwai');
    await context.close();
  });
});
