import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

export interface Weight { path: string; htmlBytes: number; htmlKb: number; jsKb: number; totalKb: number }
export interface Budget { htmlKb: number; jsKb: number; totalKb?: number }

/** Page budgets of ux §4, in KB (1024 bytes) gzipped as a reverse proxy does. */
export const BUDGETS = {
  door: { htmlKb: 8, jsKb: 150 },
  page: { htmlKb: 40, jsKb: 165 },
  entry: { htmlKb: 40, jsKb: 230, totalKb: 320 },
} as const satisfies Record<string, Budget>;

/** Pages of a signed-in person; `entry` is the grid in which figures are typed. */
export const WEIGHED_PAGES: readonly { path: string; budget: keyof typeof BUDGETS }[] = [
  ...['/dasbor', '/matriks', '/desa', '/indikator', '/kegiatan', '/anggaran', '/laporan', '/akun'].map((path) => ({ path, budget: 'page' as const })),
  { path: '/pengisian', budget: 'entry' },
  // Six indicators by 200 villages at once, in Kabupaten Contoh.
  { path: '/pengisian?indikator=SP03,SP04,SP05,SP06,SP07,SP08&baris=200', budget: 'entry' },
];

const gzKb = (body: string | Buffer): number => gzipSync(body).length / 1024;

/** What the first visit of a page brings: the document, and every script until the network is quiet. A fresh cache each time. */
export async function weigh(browser: Browser, url: string, cookie?: string): Promise<Weight> {
  const context = await browser.newContext();
  const { origin, pathname, search } = new URL(url);
  await context.addCookies((cookie ?? '').split('; ').filter(Boolean).map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url: origin })));
  const page = await context.newPage();
  const [scripts, others]: [Promise<number>[], Promise<number>[]] = [[], []];
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script' || /\.js(?:\?|$)/.test(answer.url())) scripts.push(answer.body().then(gzKb));
    else if (answer.request().resourceType() !== 'document') others.push(answer.body().then(gzKb, () => 0));
  });
  const document = await page.goto(url, { waitUntil: 'networkidle' });
  if (document?.status() !== 200) throw new Error(`${url} answered ${document?.status()}.`);
  const body = await document.body();
  const sum = async (sizes: Promise<number>[]): Promise<number> => (await Promise.all(sizes)).reduce((all, size) => all + size, 0);
  const [jsKb, otherKb] = [await sum(scripts), await sum(others)];
  await context.close();
  return { path: pathname + search, htmlBytes: body.length, htmlKb: gzKb(body), jsKb, totalKb: gzKb(body) + jsKb + otherKb };
}

/** The first link of a page whose address begins with `prefix` (a form for a new one left out); null when there is none. */
export async function firstLink(url: string, prefix: string, cookie: string): Promise<string | null> {
  const html = await (await fetch(url, { headers: { cookie } })).text();
  const found = new RegExp(`href="(${prefix}(?!baru)[^"#?]+)[^"]*"`).exec(html);
  return found?.[1] ?? null;
}
