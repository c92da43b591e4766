import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '@/lib/auth/password';
import { openBrowser } from '../support/browser';
import { axe, PHONE, shape, visitor, WIDE } from '../support/journey';
import { startProduct } from '../support/server';

const product = await startProduct();
const visit = visitor(await openBrowser(), product.url);
const SECRET = 'kuda hijau makan besi';

/** Counts what a hand would click; typing and going to an address by hand are free. */
class Hand {
  clicks = 0;
  constructor(readonly page: Page) {}

  async click(selector: string): Promise<void> {
    this.clicks++;
    await this.page.click(selector);
  }

  /** Clicks what sends or opens, and waits until the words are there. */
  async to(selector: string, seen: string): Promise<void> {
    await this.click(selector);
    await this.page.locator(seen).first().waitFor();
  }
}

async function enter(hand: Hand, username: string, code: string): Promise<void> {
  await hand.page.goto('/masuk/sandi');
  await hand.page.fill('[name=username]', username);
  await hand.page.fill('[name=kode_masuk]', code);
  await hand.page.fill('[name=password]', SECRET);
  await hand.to('main button', '#mulai');
}

async function leave(hand: Hand): Promise<void> {
  await hand.page.goto('/keluar');
  await hand.to('main button', '[name=password]');
}

const slips = async (page: Page): Promise<Map<string, string>> => new Map(await page.locator('.slip-table tbody tr').evaluateAll((rows) =>
  rows.map((row): [string, string] => [row.querySelector('th')?.textContent ?? '', row.querySelector('.slip-code')?.textContent ?? ''])));

/** From an account that sees nothing to a kabupaten whose operator may type its first figure. */
async function begin(page: Page, { words, slug, look }: { words: string; slug: string; look(name: string): Promise<void> }): Promise<number> {
  const hand = new Hand(page);
  await page.goto('/masuk');
  await page.fill('[name=username]', 'platform');
  await page.fill('[name=password]', SECRET);
  await hand.to('main button', '#wilayah');
  await page.fill('[name=cari]', words);
  await hand.to('#wilayah button', '#wilayah .line-list a');
  await hand.to('#wilayah .line-list a', '#tim-baru');
  await look('platform');
  await hand.to('#tim-baru button', '.slip-table');
  const codes = await slips(page);
  await leave(hand);

  await enter(hand, `admin.${slug}`, codes.get(`admin.${slug}`) ?? '');
  await look('dasbor kosong');
  await hand.to('.begin-list .next a', 'input[name="p/dinkes"]');
  await look('instansi');
  await hand.to('main form.desk-form button', '#mulai .next a[href*="orang"]');
  await hand.to('.begin-list .next a', 'input[name="p/operator.dinkes"]');
  await look('akun');
  await hand.to('main form.desk-form button', '.slip-table');
  await look('kode');
  for (const [username, code] of await slips(page)) codes.set(username, code);
  await leave(hand);

  await enter(hand, `sekretaris.${slug}`, codes.get(`sekretaris.${slug}`) ?? '');
  await hand.to('.begin-list .next a', '#pertama');
  await look('periode');
  await hand.to('#pertama button', 'section[id^="p-"]');
  await page.goto('/dasbor');
  await hand.to('.begin-list .next a', '[name=nomor]');
  await page.fill('[name=nomor]', '188.46/12/2026');
  await page.fill('[name=perihal]', 'Penetapan desa lokus percepatan penurunan stunting');
  await hand.to('main form.desk-form button', 'text=188.46/12/2026');
  await page.goto('/dasbor');
  await hand.to('.begin-list .next a', '#tambah .line-list a');
  for (const at of [0, 1]) {
    if (at > 0) await hand.click('#tambah summary');
    const district = page.locator('#tambah .line-list a').nth(at);
    const href = new URL(await district.getAttribute('href') ?? '', product.url).searchParams.get('cari');
    hand.clicks++;
    await district.click();
    await page.waitForURL((url) => url.searchParams.get('cari') === href);
    await page.locator(`#tambah [name=desa][value^="${href}"]`).first().waitFor();
    for (const village of [0, 1, 2, 3]) await hand.click(`#tambah [name=desa] >> nth=${village}`);
    await look('kecamatan');
    await hand.to('#tambah form.desk-form button', `h1:has-text("${at === 0 ? '4' : '8'} desa lokus")`);
  }
  await page.goto('/dasbor');
  await hand.to('.begin-list .next a', '#isi button');
  await look('penanggung jawab');
  await hand.to('#isi button', 'h1:has-text("Setiap kolom punya penanggung jawab")');
  await leave(hand);

  await enter(hand, `dinkes.${slug}`, codes.get(`dinkes.${slug}`) ?? '');
  await look('dasbor operator');
  await hand.to('.begin-list .next a', 'table');
  return hand.clicks;
}

describe('kabupaten baru dari tidak ada apa-apa', () => {
  it('8 lokus dan 12 instansi dalam satu perjalanan paling banyak 60 klik, tanpa cacat', async () => {
    await product.owner`insert into account (id, username, display_name, password_hash, is_platform_operator) values (gen_random_uuid(), 'platform', 'Operator platform', ${await hashPassword(SECRET)}, true)`;
    const { page, context, faults } = await visit({ viewport: WIDE });
    const found: string[] = [];
    const clicks = await begin(page, { words: 'tanah bumbu', slug: 'tanahbumbu', look: async (name) => { found.push(...[...await axe(page), ...await shape(page)].map((one) => `${name}: ${one}`)); } });
    console.info(`new team: ${clicks} clicks`);
    expect(clicks).toBeLessThanOrEqual(60);
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    const [made] = await product.owner`select (select count(*)::int from agency where jurisdiction_id = j.id) as agencies, (select count(*)::int from target_village where jurisdiction_id = j.id and decree_id is not null) as lokus,
      (select count(*)::int from responsibility where jurisdiction_id = j.id and role = 'lead') as leads from jurisdiction j where code = '63.10'`;
    expect(made).toEqual({ agencies: 12, lokus: 8, leads: 20 });
    await context.close();
  }, 180_000);

  it('juga tanpa JavaScript di layar 360 px', async () => {
    const { page, context } = await visit({ js: false, viewport: PHONE });
    const found: string[] = [];
    const clicks = await begin(page, { words: '63.09', slug: 'tabalong', look: async (name) => { found.push(...(await shape(page)).map((one) => `${name}: ${one}`)); } });
    expect(clicks).toBeLessThanOrEqual(60);
    expect(found).toEqual([]);
    await context.close();
  }, 180_000);

  it('orang sebuah tim tidak membuka halaman operator platform, dan operator platform tidak membuka halaman tim', async () => {
    const { page, context } = await visit({ as: 'admin.balangan' });
    expect((await page.goto('/platform'))?.status()).toBe(403);
    await context.close();
    const other = await visit();
    await other.page.goto('/masuk');
    await other.page.fill('[name=username]', 'platform');
    await other.page.fill('[name=password]', SECRET);
    await other.page.click('main button');
    await other.page.waitForURL('**/platform');
    for (const path of ['/matriks', '/desa?tim=63.11', '/pengaturan']) {
      await other.page.goto(path);
      expect(new URL(other.page.url()).pathname).toBe('/platform');
    }
    await other.context.close();
  });
});
