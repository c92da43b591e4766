import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { visitor } from '../support/journey';
import { sharedProduct } from '../support/server';

const product = sharedProduct();
const visit = visitor(await openBrowser(), product.url);

const A4_LANDSCAPE = '841.91998 594.95996';
/** 297 − 2 × 8 mm at 96 points per inch. */
const PAPER = { width: 1062, height: 733 };

const bare = (words: string): string => words.replace(/\s+/g, '');

/** Titles of the outline; those beyond ASCII are UTF-16 in hexadecimal. */
function titles(pdf: string): string[] {
  return [...pdf.matchAll(/\/Title\s*(?:\(((?:[^()\\]|\\.)*)\)|<FEFF([0-9A-F]*)>)/g)]
    .map(([, plain, hex]) => (hex === undefined ? plain ?? '' : Buffer.from(hex, 'hex').swap16().toString('utf16le')));
}

async function print(page: Page): Promise<{ sheets: number; sizes: string[]; outline: string[]; bytes: number }> {
  const file = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const pdf = file.toString('latin1');
  return {
    sheets: [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length,
    sizes: [...new Set([...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d. ]+)\]/g)].map(([, size]) => (size ?? '').trim()))],
    outline: titles(pdf).map(bare), bytes: file.length,
  };
}

/** Parts whose words are drawn smaller than so many pixels, the zoom of the sheet included. */
const smallerThan = (page: Page, least: number): Promise<string[]> => page.evaluate((pixels) => {
  const zoom = Number(getComputedStyle(document.body).zoom) || 1;
  return [...document.querySelectorAll('body *')]
    .filter((one) => one.checkVisibility() && !one.closest('.reader') && [...one.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()))
    .filter((one) => parseFloat(getComputedStyle(one).fontSize) * zoom < pixels).map((one) => `${one.tagName}.${one.className}`);
}, least);

describe('di kertas A4 mendatar', () => {
  it.each([
    ['/dasbor', 1], ['/desa', 2], ['/matriks', 3], ['/matriks?lensa=indikator', 1], ['/kegiatan', 3], ['/anggaran', 3], ['/laporan', 7], ['/verifikasi/dinkes', 1],
  ])('%s muat di %i lembar atau kurang, dengan kalimatnya, tanpa terpotong di tepi, huruf sedikitnya 8 pt', async (path, most) => {
    const { page, context, faults } = await visit({ as: 'bappeda.balangan' });
    await page.goto(path);
    const headline = bare(await page.locator('h1').evaluate((one) => [...one.childNodes].map(({ textContent }) => textContent).join('')));
    const { sheets, sizes, outline, bytes } = await print(page);
    expect(sizes).toEqual([A4_LANDSCAPE]);
    expect(sheets).toBeLessThanOrEqual(most);
    expect(outline.some((title) => title === headline), `${headline} in ${outline.join(' | ')}`).toBe(true);
    expect(bytes).toBeLessThan(1_000_000);

    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(PAPER);
    const cut = await page.evaluate(() => [...document.querySelectorAll('main *')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((one) => `${one.tagName}.${one.className}`));
    expect(cut).toEqual([]);
    // The dashboard is drawn as on the screen, so that it stays one sheet.
    if (path !== '/dasbor') expect(await smallerThan(page, 10.6)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** 8.5 points at 96 pixels per inch, less what rounding takes. */
const SMALLEST = 11.3;

describe('satu desa di satu lembar A4', () => {
  it.each([
    ['bappeda.balangan', '/desa/63.11.02.2020'], ['bappeda.balangan', '/desa/63.11.02.2005'], ['bappeda.balangan', '/desa/63.11.04.2008'],
    ['bappeda.contoh', '/desa/99.01.06.2009'], ['bappeda.contoh', '/desa/99.01.08.2003'],
  ])('%s %s: siapa, uang, capaian, celah, dan tempat menulis keputusan, huruf sedikitnya 8,5 pt', async (as, path) => {
    const { page, context, faults } = await visit({ as });
    await page.goto(path);
    const { sheets, sizes } = await print(page);
    expect({ sheets, sizes }).toEqual({ sheets: 1, sizes: [A4_LANDSCAPE] });

    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(PAPER);
    for (const part of ['#kegiatan', '#uang', '#indikator', '#keputusan', '#sumber']) expect(await page.locator(part).isVisible(), part).toBe(true);
    expect(await smallerThan(page, SMALLEST)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PAPER.width);
    expect(faults).toEqual([]);
    await context.close();
  });
});
