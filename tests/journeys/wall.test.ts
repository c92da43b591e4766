import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { axe, visitor } from '../support/journey';
import { startProduct } from '../support/server';
import { weigh } from '../support/weights';

const product = await startProduct();
const browser = await openBrowser();
const visit = visitor(browser, product.url);

const FULL_HD = { width: 1920, height: 1080 };
const XGA = { width: 1024, height: 768 };

const current = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('.slide[data-current]')?.id ?? '');
const opened = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await page.waitForSelector('html[data-wall] .slide[data-current]');
};

/** What does not fit the picture that is shown, and text that is drawn smaller than 24 px. */
const cut = (page: Page): Promise<string[]> => page.evaluate(() => {
  const slide = document.querySelector('.slide[data-current]');
  const found: string[] = [];
  if (document.documentElement.scrollHeight > window.innerHeight || document.documentElement.scrollWidth > window.innerWidth) found.push(`${slide?.id}: ${document.documentElement.scrollWidth} × ${document.documentElement.scrollHeight}`);
  for (const one of slide?.querySelectorAll('*') ?? []) {
    const speaks = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const box = one.getBoundingClientRect();
    if (!speaks || one.closest('.reader') || box.width === 0) continue;
    const tile = one.closest('svg.tile-area');
    const scale = tile && one.tagName === 'text' ? tile.getBoundingClientRect().width / 112 : 1;
    if (parseFloat(getComputedStyle(one).fontSize) * scale < 23.9) found.push(`${slide?.id}: ${getComputedStyle(one).fontSize} ${one.textContent}`);
    if (box.right > window.innerWidth + 1 || box.bottom > window.innerHeight + 1) found.push(`${slide?.id}: outside ${one.textContent}`);
  }
  return found;
});

async function cutAnywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (let left = await page.locator('.slide').count(); left > 0; left -= 1) {
    found.push(...await cut(page));
    await page.keyboard.press('ArrowRight');
  }
  return found;
}

describe('layar rapat (U14)', () => {
  it.each([['balangan', FULL_HD], ['balangan', XGA], ['contoh', FULL_HD], ['contoh', XGA], ['kaltim', XGA], ['ntt', XGA]] as const)('%s: tiap gambar muat, tanpa huruf di bawah 24 piksel', async (place, viewport) => {
    const { page, context, faults } = await visit({ as: `sekretaris.${place}`, viewport });
    await opened(page, '/rapat/proyektor');
    expect(await cutAnywhere(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('panah, Page, Home, End, dan angka memindahkan gambar; alamatnya mengingat; Esc keluar', async () => {
    const { page, context } = await visit({ as: 'sekretaris.balangan', viewport: FULL_HD });
    await opened(page, '/rapat/proyektor');
    const ids = await page.locator('.slide').evaluateAll((all) => all.map(({ id }) => id));
    expect([ids.length, await current(page)]).toEqual([14, 'judul']);
    for (const [key, at] of [['ArrowRight', 1], ['PageDown', 2], ['ArrowLeft', 1], ['PageUp', 0], ['ArrowLeft', 0], ['End', 13], ['ArrowRight', 13], ['Home', 0], ['4', 3]] as const) {
      await page.keyboard.press(key);
      expect([key, await current(page)]).toEqual([key, ids[at]]);
    }
    await page.waitForTimeout(1000);
    await page.keyboard.press('1');
    await page.keyboard.press('2');
    expect(await current(page)).toBe(ids[11]);
    await page.reload();
    await page.waitForSelector('html[data-wall]');
    expect(await current(page)).toBe(ids[11]);
    await page.keyboard.press('Escape');
    await page.waitForURL('**/rapat');
    await context.close();
  });

  it('jaringan putus: semua gambar tetap tampil, tanpa permintaan, tanpa galat; putusan menunggu', async () => {
    const { page, context, faults } = await visit({ as: 'sekretaris.balangan', viewport: XGA });
    await opened(page, '/rapat/proyektor');
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(await cutAnywhere(page)).toEqual([]);
    await page.keyboard.press('4');
    await page.locator('.slide[data-current] tbody a').first().click();
    expect([await current(page), asked, faults]).toEqual(['celah', [], []]);
    await context.setOffline(false);
    await page.locator('.slide[data-current] tbody a').first().click();
    await page.waitForURL('**/rapat/komitmen/baru**');
    await context.close();
  });

  it('tanpa JavaScript gambar berurutan ke bawah, dengan tautan dari satu ke berikutnya', async () => {
    const { page, context } = await visit({ js: false, as: 'bupati.balangan', viewport: XGA });
    await page.goto('/rapat/proyektor');
    expect(await page.locator('.slide:visible').count()).toBe(14);
    await page.locator('#judul .wall-foot nav a').first().click();
    expect(new URL(page.url()).hash).toBe('#peta');
    expect(await page.locator('a[href*="/rapat/komitmen/baru"]').count()).toBe(0);
    await context.close();
  });

  it('axe tidak menemukan cela, gambar demi gambar', async () => {
    const { page, context } = await visit({ as: 'sekretaris.balangan', viewport: FULL_HD });
    await opened(page, '/rapat/proyektor');
    const found: string[] = [];
    for (const id of ['judul', 'peta', 'matriks', 'celah', 'uang', 'desa-63.11.02.2001', 'komitmen']) {
      await page.goto(`/rapat/proyektor#${id}`);
      await page.reload();
      await page.waitForSelector('html[data-wall]');
      found.push(...(await axe(page, '.slide[data-current]')).map((one) => `${id}: ${one}`));
    }
    expect(found).toEqual([]);
    await context.close();
  });

  it('dari agenda ke layar, ke putusan, kembali ke agenda: komitmennya berdiri di bawah halnya', async () => {
    const { page, context } = await visit({ as: 'sekretaris.balangan', viewport: FULL_HD });
    await page.goto('/rapat');
    await page.fill('#baru [name=judul]', 'Rapat koordinasi dari layar');
    await page.click('#baru button.primary');
    await page.waitForURL(/\/rapat\/[0-9a-f-]{36}/);
    await page.click('#usulan button.primary');
    await page.waitForSelector('#agenda ol.agenda');
    await page.click('a:text-is("Layar rapat (proyektor)")');
    await page.waitForSelector('html[data-wall]');
    expect(await page.innerText('.slide[data-current]')).toContain('Rapat koordinasi dari layar');
    await page.keyboard.press('4');
    const first = page.locator('.slide[data-current] tbody tr').first();
    expect(await first.innerText()).toContain('agenda');
    await first.locator('a').click();
    await page.waitForURL('**/rapat/komitmen/baru**');
    expect(await page.innerText('h1')).toContain('Putuskan: Sanitasi layak');
    await page.click('main form button.primary');
    await page.waitForURL(/\/rapat\/komitmen\/[0-9a-f-]{36}/);
    await page.click('main a:has-text("Rapat koordinasi dari layar")');
    await page.waitForSelector('#agenda');
    expect(await page.locator('#agenda li:has(h3:has-text("Sanitasi layak")) ul[aria-label="Komitmen atas hal ini"] li').count()).toBe(1);
    await context.close();
  });

  it('berkasnya ringan: seluruh layar Balangan paling banyak 250 KB', async () => {
    const { context } = await visit({ as: 'sekretaris.balangan' });
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const { htmlKb, totalKb } = await weigh(browser, `${product.url}/rapat/proyektor`, cookie);
    expect(htmlKb).toBeLessThanOrEqual(60);
    expect(totalKb).toBeLessThanOrEqual(250);
    await context.close();
  });
});
