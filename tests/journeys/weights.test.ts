import { describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { signIn } from '../support/journey';
import { sharedProduct } from '../support/server';
import { type Budget, BUDGETS, firstLink, WEIGHED_PAGES, weigh } from '../support/weights';

const product = sharedProduct();
const browser = await openBrowser();

async function cookieOf(username: string): Promise<string> {
  const context = await browser.newContext({ baseURL: product.url, javaScriptEnabled: false });
  await signIn(await context.newPage(), username);
  const cookies = await context.cookies();
  await context.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function expectLight(path: string, budget: Budget, cookie?: string): Promise<void> {
  const { htmlKb, jsKb, totalKb } = await weigh(browser, product.url + path, cookie);
  console.info(`${path}: HTML ${htmlKb.toFixed(1)} of ${budget.htmlKb} KB, scripts ${jsKb.toFixed(1)} of ${budget.jsKb} KB, all ${totalKb.toFixed(1)} KB`);
  expect(htmlKb, `HTML of ${path}, KB`).toBeLessThanOrEqual(budget.htmlKb);
  expect(jsKb, `scripts of ${path}, KB`).toBeLessThanOrEqual(budget.jsKb);
  if (budget.totalKb !== undefined) expect(totalKb, `first visit of ${path}, KB`).toBeLessThanOrEqual(budget.totalKb);
}

describe('a first visit is light (ux §4), gzipped', () => {
  it('at the door', () => expectLight('/masuk', BUDGETS.door));

  describe.each(['dinkes.balangan', 'dinkes.contoh'])('as %s', async (username) => {
    const cookie = await cookieOf(username);

    it.each(WEIGHED_PAGES)('$path', ({ path, budget }) => expectLight(path, BUDGETS[budget], cookie));

    it.each(['/desa', '/indikator', '/kegiatan'])('one behind %s', async (list) => {
      const path = await firstLink(product.url + list, `${list}/`, cookie);
      expect(path, `a link below ${list}/`).not.toBeNull();
      if (path) await expectLight(path, BUDGETS.page, cookie);
    });
  });
});
