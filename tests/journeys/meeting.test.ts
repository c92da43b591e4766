import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { visitor } from '../support/journey';
import { startProduct } from '../support/server';

const product = await startProduct();
const visit = visitor(await openBrowser(), product.url);

/** A hand that counts: clicks, and keys pressed on the wall. Typing a title or a day is no click. */
function counting(page: Page) {
  const hand = {
    clicks: 0,
    click: async (selector: string): Promise<void> => { hand.clicks += 1; await page.locator(selector).first().click(); },
    press: async (key: string): Promise<void> => { hand.clicks += 1; await page.keyboard.press(key); },
  };
  return hand;
}

type Hand = ReturnType<typeof counting>;

/** Plans a meeting from anywhere in the office and gives its path. */
async function plan(page: Page, hand: Hand, { title, day }: { title: string; day: string }): Promise<string> {
  await hand.click('nav a:text-is("Rapat")');
  await page.waitForSelector('h2:text-is("Rencanakan rapat")');
  await page.fill('[name=judul]', title);
  await page.fill('[name=tanggal]', day);
  await hand.click('button:text-is("Rencanakan rapat")');
  await page.waitForURL(/\/rapat\/[0-9a-f-]{36}/);
  await page.waitForSelector(`h1:has-text("${title}")`);
  return new URL(page.url()).pathname;
}

/** From the wall to a decision with a name and a day; gives its words. */
async function decideOnTheWall(page: Page, hand: Hand): Promise<string> {
  await hand.click('a:has-text("Layar rapat")');
  await page.waitForSelector('.slide[data-current]');
  await hand.press('4');
  await page.waitForSelector('.slide[data-current] h2:has-text("22 celah")');
  await hand.click('.slide[data-current] a[aria-label*="putuskan"]');
  await page.waitForURL(/\/rapat\/komitmen\/baru/);
  expect([await page.inputValue('[name=instansi]'), await page.inputValue('[name=orang]'), await page.inputValue('[name=batas]')]).toEqual(['pupr', '420', expect.stringMatching(/\d/)]);
  const words = await page.inputValue('[name=isi]');
  await hand.click('button:text-is("Simpan komitmen")');
  await page.waitForURL(/kabar=dicatat/);
  return words;
}

describe('satu rapat, dari angka sampai rapat berikutnya (Balangan)', () => {
  it('agenda → layar → keputusan → notulen PDF → rapat berikutnya dibuka dengan keputusan itu, paling banyak 25 klik', async () => {
    const { page, context, faults } = await visit({ as: 'sekretaris.balangan' });
    const hand = counting(page);
    await page.goto('/dasbor');
    const first = await plan(page, hand, { title: 'Rakor TPPS triwulan III', day: '2022-10-12' });
    await hand.click('button:text-is("Masukkan yang dicentang ke agenda")');
    await page.waitForSelector('#agenda h2:has-text("Agenda: 10 hal")');
    const promised = await decideOnTheWall(page, hand);
    expect(promised).toBe('Pembangunan septik komunal: jangkau 420 rumah tangga untuk SE05.');

    await hand.click(`main a[href^="${first}"]`);
    await page.waitForSelector(`#komitmen:has-text("${promised}")`);
    await hand.click('button:text-is("Rapat sudah berlangsung")');
    await page.waitForSelector('button:text-is("Notulen selesai")');
    await hand.click('button:text-is("Notulen selesai")');
    await page.waitForSelector('button:text-is("Buka kembali notulen")');
    await hand.click('a:text-is("Notulen untuk dicetak")');
    await page.waitForSelector('a:text-is("Unduh PDF")');
    expect(await page.innerText('article.paper')).toContain(promised);
    // The browser may show a PDF or keep it; its bytes are asked for with the same cookies, and the click is counted.
    const href = await page.getAttribute('a:text-is("Unduh PDF")', 'href');
    hand.clicks += 1;
    const pdf = await context.request.get(new URL(String(href), page.url()).href);
    expect([pdf.status(), pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);

    const second = await plan(page, hand, { title: 'Rakor TPPS triwulan IV', day: '2023-01-12' });
    expect(second).not.toBe(first);
    expect(await page.locator('.agenda > li').first().innerText()).toContain(promised.slice(0, 25));
    console.info(`the story of a meeting: ${hand.clicks} clicks`);
    expect(hand.clicks).toBeLessThanOrEqual(25);
    expect(faults).toEqual([]);
  });
});
