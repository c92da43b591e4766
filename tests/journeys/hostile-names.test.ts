import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, get } from '../gate/fire';
import { openBrowser } from '../support/browser';
import { visitor } from '../support/journey';
import { startProduct } from '../support/server';

const product = await startProduct();
const visit = visitor(await openBrowser(), product.url);

/** Each would set window.__xss, or leave an element with data-xss behind, if a screen took it for more than words. */
const HOSTILE = [
  '<script>window.__xss=1</script>', '"><script>window.__xss=1</script>', "'><img data-xss src=x onerror=window.__xss=1>", '<img data-xss src=x onerror="window.__xss=1">',
  '<svg data-xss onload=window.__xss=1>', '<svg><script>window.__xss=1</script></svg>', '</script><script>window.__xss=1</script>', '</title><script>window.__xss=1</script>',
  '<iframe data-xss srcdoc="<script>parent.__xss=1</script>">', '<a data-xss href="javascript:window.__xss=1">klik</a>', 'javascript:window.__xss=1', '" autofocus onfocus="window.__xss=1',
  '<body onload=window.__xss=1>', '<style data-xss>*{background:url(javascript:window.__xss=1)}</style>', '<math><mi data-xss xlink:href="javascript:window.__xss=1">', '--><img data-xss src=x onerror=window.__xss=1>',
  "{{constructor.constructor('window.__xss=1')()}}", '${window.__xss=1}', '\u2028<img data-xss src=x onerror=window.__xss=1>', '<object data-xss data="javascript:window.__xss=1">',
];

/** Puts the strings in turn into every text of the fictional kabupaten. */
async function plant(): Promise<void> {
  const sql = product.owner;
  const team = sql`(select id from jurisdiction where code = '99.01')`;
  const texts: Record<string, readonly string[]> = {
    agency: ['short_name', 'full_name', 'duty', 'note'], activity: ['name', 'kind', 'aim', 'output', 'note', 'source', 'count_unit'], budget_line: ['name', 'source', 'sub_activity_code'],
    decree: ['number', 'subject', 'note'], indicator_value: ['remark', 'source'], target_village: ['note', 'source', 'printed_name'], responsibility: ['duty', 'source'],
  };
  const word = (key: ReturnType<typeof sql>) => sql`(${HOSTILE}::text[])[1 + (abs(hashtext(${key})) % ${HOSTILE.length})]`;
  for (const [table, columns] of Object.entries(texts)) {
    for (const column of columns) await sql`update ${sql(table)} t set ${sql(column)} = ${word(sql`(t.*)::text || ${column}`)} || ' ' || left(md5((t.*)::text), 6) where jurisdiction_id = ${team}`;
  }
  await sql`update account set display_name = ${word(sql`username`)} where id in (select account_id from membership where jurisdiction_id = ${team})`;
  await sql`update region set name = ${word(sql`code`)} || ' ' || right(code, 4) where code like '99.01%'`;
  await sql`update jurisdiction set name = ${HOSTILE[3] ?? ''} where code = '99.01'`;
  await sql`insert into value_remark (jurisdiction_id, id, period_id, region_id, indicator_id, text) select v.jurisdiction_id, gen_random_uuid(), v.period_id, v.region_id, v.indicator_id, ${word(sql`v.region_id::text`)}
    from indicator_value v where v.jurisdiction_id = ${team} and v.stage = 'working' limit 60`;
}
beforeAll(plant);

/** Pages alike: ids and codes left out, only the names of the params kept. */
const kindOf = (address: string): string => {
  const { pathname, searchParams } = new URL(address);
  return `${pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{2}\.\d{2}(\.\d+)*|[A-Z]{2}\d{2}/g, '*')}?${[...new Set(searchParams.keys())].sort().join('&')}`;
};

const MOST_OF_A_KIND = 2;
const START = ['/dasbor', '/kegiatan', '/anggaran', '/desa', '/matriks', '/matriks?lensa=spm', '/indikator', '/pengisian', '/pengisian?opd=dinkes', '/laporan', '/akun', '/pengaturan', '/kegiatan/baru', '/anggaran/baru', '/anggaran/total'];

/** What an attack would leave behind on this page. */
const harmOf = (page: Page): Promise<string[]> => page.evaluate(() => [
  ...(Reflect.get(globalThis, '__xss') === undefined ? [] : ['window.__xss is set']),
  ...[...document.querySelectorAll('[data-xss], a[href^="javascript:" i], iframe, object, embed')].map((one) => `${one.tagName} was injected`),
]);

/** Walks the links of a person, a few of each kind. Gives how many pages, how many of them show the words, and what was wrong. */
async function crawl(as: string, most: number): Promise<{ pages: number; shown: number; harm: string[]; faults: string[] }> {
  const { page, context, faults } = await visit({ as });
  const kinds = new Map<string, number>();
  const queue = [...START, ...HOSTILE.slice(0, 4).map((word) => `/kegiatan?cari=${encodeURIComponent(word)}&jelas=${encodeURIComponent(word)}`)].map((path) => new URL(path, product.url).href);
  const harm: string[] = [];
  let pages = 0;
  let shown = 0;
  for (let address = queue.shift(); address !== undefined && pages < most; address = queue.shift()) {
    const seen = (kinds.get(kindOf(address)) ?? 0) + 1;
    kinds.set(kindOf(address), seen);
    if (seen > MOST_OF_A_KIND) continue;
    await page.goto(address, { waitUntil: 'load' });
    pages++;
    if ((await page.innerText('body')).includes('window.__xss')) shown++;
    harm.push(...(await harmOf(page)).map((what) => `${address}: ${what}`));
    queue.push(...await page.$$eval('a[href]', (links) => links.map((link) => (link as HTMLAnchorElement).href).filter((href) => href.startsWith(location.origin) && !/\/api\/|\/keluar/.test(href)).map((href) => href.split('#')[0] ?? href)));
  }
  await context.close();
  return { pages, shown, harm, faults };
}

let visited = 0;
afterAll(() => console.info(`hostile names: ${HOSTILE.length} strings, ${visited} pages`));

describe('dua puluh kalimat jahat sebagai nama dan catatan', () => {
  it.each([['bappeda.contoh', 90], ['dinkes.contoh', 50], ['admin.contoh', 50]])('tampak sebagai kata-kata dan tidak menjadi apa-apa di layar %s', async (as, most) => {
    const { pages, shown, harm, faults } = await crawl(as, most);
    visited += pages;
    expect(harm).toEqual([]);
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(20);
    expect(shown).toBeGreaterThan(20);
  });

  it('tetap kata-kata di CSV dan JSON, yang diunduh dan tidak ditebak jenisnya', async () => {
    const cookie = await cookieOf(product.url, 'bappeda.contoh');
    for (const path of ['activities', 'budgets', 'contributions', 'indicator-values', 'convergence']) {
      for (const [ending, type] of [['.csv', 'text/csv; charset=utf-8'], ['', 'application/json']] as const) {
        const answer = await fetch(`${product.url}/api/v1/jurisdictions/99.01/${path}${ending}`, { headers: { cookie } });
        expect([path, answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([path, 200, type, 'nosniff']);
        expect(await answer.text()).toContain('window.__xss=1');
      }
    }
  });

  it('di alamat tidak kembali sebagai tanda', async () => {
    const cookie = await cookieOf(product.url, 'bappeda.contoh');
    for (const word of HOSTILE) {
      for (const path of ['/kegiatan?cari=', '/kegiatan?opd=', '/desa?kecamatan=', '/dasbor?periode=', '/dasbor?tim=', '/dasbor?jelas=', '/masuk?ke=', '/masuk?error=', '/desa/', '/indikator/', '/api/v1/jurisdictions/']) {
        const { body } = await get(`${product.url}${path}${encodeURIComponent(word)}`, { cookie });
        if (/[<"]/.test(word) && !body.startsWith('{')) expect(body.includes(word), `${path}${word}`).toBe(false);
      }
    }
  });
});
