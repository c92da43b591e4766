import { describe, expect, it } from 'vitest';
import { get } from '../gate/fire';
import { openBrowser } from '../support/browser';
import { visitor } from '../support/journey';
import { sharedProduct } from '../support/server';

const product = sharedProduct();
const visit = visitor(await openBrowser(), product.url);

const VILLAGE = 'Desa atau kelurahan berkode “63.11.99.9999” tidak ada di Kabupaten Balangan.';

describe('yang ditolak, tanpa JavaScript', async () => {
  const { page } = await visit({ js: false, as: 'dinkes.balangan' });

  it.each([
    ['/desa/63.11.99.9999', 404, VILLAGE],
    ['/kegiatan/00000000-0000-7000-8000-000000000000', 404, 'Kegiatan ini tidak ada di tim Anda.'],
    ['/anggaran/baris/bukan-id', 404, 'Baris anggaran ini tidak ada di tim Anda.'],
    ['/dasbor?tim=53.01', 404, 'Anda bukan anggota tim “53.01”.'],
    ['/dasbor?periode=2022-TW9', 404, 'Periode “2022-TW9” tidak dikenal.'],
    ['/desa/%ff', 404, 'Desa atau kelurahan berkode “%25ff” tidak ada di Kabupaten Balangan.'],
    ['/indikator/%E0%A4%A', 404, 'tidak ada dalam katalog.'],
    ['/pengaturan', 403, 'Hanya admin Kabupaten Balangan yang boleh mengelola akun.'],
    ['/pengaturan/orang/baru', 403, 'Hanya admin Kabupaten Balangan'],
  ])('%s dijawab %i dengan kalimatnya di bingkai kantor', async (path, status, sentence) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(status);
    expect((await page.innerText('main')).replace(/\s+/g, ' ')).toContain(sentence);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('header nav a:text-is("Desa")').first().isVisible()).toBe(true);
  });

  it('alamat yang tidak dikenal sama sekali pun berkalimat', async () => {
    for (const path of ['/tidak-ada', '/%ff/x']) {
      expect((await page.goto(path))?.status()).toBe(404);
      expect(await page.innerText('h1')).toBe('Halaman ini tidak ada');
    }
  });
});

it('tautan yang diikuti dengan JavaScript memperlihatkan kalimat yang sama, dan dari sana orang dapat terus', async () => {
  const { page, context, faults } = await visit({ as: 'dinkes.balangan' });
  await page.goto('/desa');
  await page.locator('main a[href^="/desa/63.11."]').first().evaluate((link: HTMLAnchorElement) => { link.href = '/desa/63.11.99.9999'; link.click(); });
  await page.waitForURL('**/63.11.99.9999');
  await page.waitForSelector('h1:text-is("Halaman ini tidak ada")');
  expect((await page.innerText('main')).replace(/\s+/g, ' ')).toContain(VILLAGE);
  await page.click('main a:text-is("daftar desa")');
  await page.waitForSelector('.village-grid');
  await page.goto('/desa/63.11.99.9999');
  await page.click('nav a:text-is("Matriks")');
  await page.waitForSelector('main table');
  expect(faults).toEqual([]);
  await context.close();
});

it('yang ditolak tidak memberi statusnya kepada jawaban lain di sambungan yang sama', async () => {
  const { context } = await visit({ as: 'dinkes.balangan' });
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const turns = [['/desa/63.11.99.9999', 404], ['/desa/63.11.02.2020', 200], ['/pengaturan', 403], ['/api/health', 200], ['/indikator', 200], ['/api/v1/%ff', 404]] as const;
  const answers = await Promise.all(Array.from({ length: 60 }, (_, at) => get(product.url + (turns[at % turns.length]?.[0] ?? ''), { cookie })));
  expect(answers.map(({ status }) => status)).toEqual(answers.map((_, at) => turns[at % turns.length]?.[1]));
  await context.close();
});
