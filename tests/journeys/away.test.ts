import { setTimeout } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { visitor } from '../support/journey';
import { startProduct } from '../support/server';

const product = await startProduct();
const visit = visitor(await openBrowser(), product.url);

const url = new URL(product.ownerUrl);
const database = url.pathname.slice(1);
url.pathname = '/postgres';
/** Many who ask at once share one answer on whether the database is there (lib/auth/readiness). */
const ANSWER_IS_GOOD_MS = 700;
/** The same server by another door, since nobody may enter the closed database. */
const admin = postgres(url.href, { max: 1 });
const close = async (): Promise<void> => {
  await admin.unsafe(`alter database ${database} with allow_connections false`);
  await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${database}`;
};
const reopen = (): Promise<unknown> => admin.unsafe(`alter database ${database} with allow_connections true`);
afterAll(async () => {
  await reopen();
  await admin.end();
});

const AWAY = 'Basis data sedang tidak tersedia';
const inTime = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const from = Date.now();
  return [await work(), Date.now() - from];
};

/** What the pages themselves answered: proxy.ts, which knows after half a second, sends a document without our styles. */
const isOfPages = (body: string): boolean => body.includes('/_next/static/');

describe('basis data yang baru saja hilang', () => {
  it('dijawab 503 dengan kalimat di HTML-nya, juga sebelum ada yang tahu', async () => {
    const { context } = await visit({ as: 'dinsos.balangan', js: false });
    const headers = { cookie: (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; '), accept: 'text/html' };
    const ask = (path: string): Promise<Response> => fetch(product.url + path, { headers });
    const seen = new Set<string>();
    const paths = ['/dasbor', '/desa', '/matriks', '/kegiatan', '/pengisian', '/akun'];
    for (let turn = 0; turn < 20 && seen.size < paths.length; turn++) {
      await expect.poll(async () => (await ask('/akun')).status, { timeout: 5000, interval: 100 }).toBe(200);
      await close();
      const answers = await Promise.all(paths.map(async (path) => ({ path, answer: await ask(path) })));
      for (const { path, answer } of answers) {
        const body = await answer.text();
        expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '5']);
        expect(body, path).toMatch(new RegExp(`<h1>${AWAY}</h1>.*Data tidak hilang`, 's'));
        if (isOfPages(body)) seen.add(path);
      }
      await reopen();
    }
    expect([...seen].sort()).toEqual(paths.sort());
    await context.close();
  });
});

describe('basis data yang sedang tidak tersedia', () => {
  it('disebut di setiap halaman, tidak menghilangkan isian, dan cukup ditunggu', async () => {
    const entry = await visit({ as: 'dinsos.balangan' });
    await entry.page.goto('/pengisian');
    const deed = await visit({ as: 'pupr.balangan' });
    await deed.page.goto('/kegiatan/baru');
    const reader = await visit({ as: 'dinsos.balangan' });

    await close();
    await setTimeout(ANSWER_IS_GOOD_MS);
    for (const path of ['/dasbor', '/desa', '/matriks', '/pengisian', '/masuk']) {
      const [answer, ms] = await inTime(() => reader.page.goto(path));
      expect([path, answer?.status()]).toEqual([path, 503]);
      expect(await reader.page.innerText('h1')).toBe(AWAY);
      expect(ms, path).toBeLessThan(2500);
    }
    expect((await fetch(`${product.url}/api/ready`)).status).toBe(503);
    expect((await fetch(`${product.url}/api/health`)).status).toBe(200);

    const cell = '[name="63.11.04.2008/SE06/n"]';
    await entry.page.fill(cell, '171');
    await entry.page.keyboard.press('Enter');
    await expect.poll(() => entry.page.innerText('.save-bar'), { timeout: 10_000 }).toContain('Belum terkirim (1), dicoba lagi otomatis');
    expect(await entry.page.inputValue(cell)).toBe('171');
    await deed.page.fill('[name=name]', 'Septik komunal Marajai');
    await deed.page.click('main form button.primary');
    await deed.page.waitForSelector('.error-summary');
    expect(await deed.page.innerText('.error-summary')).toContain(AWAY);
    expect(await deed.page.inputValue('[name=name]')).toBe('Septik komunal Marajai');

    await reopen();
    const [, ms] = await inTime(async () => { await expect.poll(async () => (await reader.page.goto('/dasbor'))?.status(), { timeout: 5000, interval: 250 }).toBe(200); });
    expect(ms).toBeLessThan(5000);
    await entry.page.waitForFunction(() => /Tersimpan/.test(document.querySelector('.saved')?.textContent ?? '') && !document.querySelector('.unsent'), null, { timeout: 60_000 });
    await entry.page.goto('/pengisian');
    expect(await entry.page.inputValue(cell)).toBe('171');
    expect([...entry.faults, ...deed.faults]).toEqual([]);
    for (const { context } of [entry, deed, reader]) await context.close();
  });
});
