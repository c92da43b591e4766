import { describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { startProduct } from '../support/server';

const product = await startProduct();
const browser = await openBrowser();

describe('produk yang sudah disusun', () => {
  it.each(['/api/health', '/api/ready'])('menjawab %s', async (path) => {
    expect((await fetch(product.url + path)).status).toBe(200);
  });

  it('menerima orang Bappeda tanpa JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${product.url}/masuk`);
    await page.fill('[name=username]', 'bappeda.balangan');
    await page.fill('[name=password]', product.password);
    await page.click('form button[type=submit], form button:not([type])');
    expect(new URL(page.url()).pathname).toBe('/dasbor');
    await page.close();
  });

  it('menolak kata sandi yang salah dengan kalimat, bukan dengan galat', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${product.url}/masuk`);
    await page.fill('[name=username]', 'bappeda.balangan');
    await page.fill('[name=password]', 'bukan-kata-sandinya');
    await page.click('form button[type=submit], form button:not([type])');
    expect(new URL(page.url()).pathname).toBe('/masuk');
    expect(await page.innerText('main')).toContain('Nama pengguna atau sandi salah.');
    await page.close();
  });
});
