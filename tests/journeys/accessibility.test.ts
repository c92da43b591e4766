import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { axe, focusProblems, PHONE, shape, type Visit, visitor, WIDE } from '../support/journey';
import { sharedProduct } from '../support/server';

const product = sharedProduct();
const visit = visitor(await openBrowser(), product.url);

/** Everything at once on one line each, so that a broken page tells all of it in one run. */
async function judge(page: Page, { steps, within }: { steps: number; within?: string }): Promise<string[]> {
  return [...await axe(page, within), ...await shape(page), ...await focusProblems(page, steps)];
}

/** Leads to a further state of the page and gives the selector of what is new in it. */
type Way = (page: Page) => Promise<string>;

const open = new Map<string, Promise<Visit[]>>();

/** A wide window and a phone of this person, kept for all their pages. */
function windowsOf(as: string | undefined): Promise<Visit[]> {
  const key = as ?? '';
  const there = open.get(key) ?? Promise.all([visit({ as, viewport: WIDE }), visit({ as, viewport: PHONE })]);
  open.set(key, there);
  return there;
}

/** The same page wide and on a phone; `ways` lead to further states of it. */
async function judgeBoth(path: string, { as, ways = [] }: { as?: string; ways?: Way[] } = {}): Promise<string[]> {
  const found = await Promise.all((await windowsOf(as)).map(async ({ page, faults }, at) => {
    await page.goto(path);
    const problems = await judge(page, { steps: 12 });
    for (const way of ways) {
      const within = await way(page);
      problems.push(...(await judge(page, { steps: 4, within })).map((problem) => `${within}: ${problem}`));
    }
    return [...problems, ...faults.splice(0)].map((problem) => `${at === 0 ? 'wide' : 'phone'}: ${problem}`);
  }));
  return found.flat();
}

/** Opens the explanation of the first number that has one. */
const explain: Way = async (page) => {
  const first = page.locator('main [data-figure]:visible').first();
  await first.click();
  await page.waitForSelector('#penjelasan');
  return '#penjelasan';
};

const refused = (fill: (page: Page) => Promise<unknown>): Way => async (page) => {
  await fill(page);
  const save = page.locator('.save-bar button.primary');
  await (await save.count() > 0 ? save : page.locator('main form button.primary').first()).click();
  await page.waitForSelector('.error-summary');
  return 'main form';
};

const BALANGAN = [
  '/dasbor', '/matriks', '/matriks?lensa=indikator', '/matriks?lensa=phi', '/desa', '/desa/63.11.02.2020', '/indikator/SP02', '/kegiatan', '/anggaran',
];
const PLAIN = ['/matriks/pupr/SE05', '/matriks/pupr', '/matriks/kolom/SE05', '/indikator', '/pengisian', '/pengisian?opd=dinkes', '/laporan', '/akun', '/keluar', '/tidak-ada', '/desa/63.11.99.9999', '/pengaturan', '/kegiatan/tumpang-tindih', '/desa/belum-tersentuh'];
const KALTIM = ['/dasbor', '/matriks', '/matriks?lensa=indikator', '/desa', '/anggaran', '/pengisian'];

/** Nothing that axe finds, no sideways scrolling, focus always seen, no console error, no violation of the content policy. */
describe('tanpa cela di layar lebar dan di telepon', () => {
  it.each(BALANGAN)('Balangan %s, juga dengan penjelasan terbuka', async (path) => {
    expect(await judgeBoth(path, { as: 'bappeda.balangan', ways: [explain] })).toEqual([]);
  });

  it.each(PLAIN)('Balangan %s', async (path) => {
    expect(await judgeBoth(path, { as: 'bappeda.balangan' })).toEqual([]);
  });

  it.each(KALTIM)('Kaltim %s', async (path) => {
    expect(await judgeBoth(path, { as: 'sekretaris.kaltim' })).toEqual([]);
  });

  it('satu kegiatan', async () => {
    const [row] = await product.owner`select a.id from activity a join jurisdiction j on j.id = a.jurisdiction_id where j.slug = 'balangan' order by a.name limit 1`;
    expect(await judgeBoth(`/kegiatan/${String(row?.id)}`, { as: 'bappeda.balangan' })).toEqual([]);
  });

  it('satu baris anggaran', async () => {
    const [row] = await product.owner`select b.id from budget_line b join jurisdiction j on j.id = b.jurisdiction_id where j.slug = 'balangan' order by b.name limit 1`;
    expect(await judgeBoth(`/anggaran/baris/${String(row?.id)}`, { as: 'bappeda.balangan' })).toEqual([]);
  });

  it('masuk, juga setelah sandi yang salah', async () => {
    expect(await judgeBoth('/masuk', { ways: [refused(async (page) => {
      await page.fill('[name=username]', 'tidak.ada');
      await page.fill('[name=password]', 'salah sekali');
    })] })).toEqual([]);
  });

  it('kegiatan baru, juga setelah isian yang salah', async () => {
    expect(await judgeBoth('/kegiatan/baru', { as: 'pupr.balangan', ways: [refused(async (page) => {
      await page.fill('[name=name]', '');
      await page.fill('[name=startsOn]', '31 Juni 2022');
      await page.fill('[name=moneyBudget] >> nth=0', '1.500');
    })] })).toEqual([]);
  });

  it('baris anggaran baru, juga setelah isian yang salah', async () => {
    expect(await judgeBoth('/anggaran/baru', { as: 'pupr.balangan', ways: [refused(async () => undefined)] })).toEqual([]);
  });

  it('lembar isian, juga setelah isian yang salah', async () => {
    expect(await judgeBoth('/pengisian', { as: 'dinsos.balangan', ways: [refused((page) => page.fill('table.sheet input[name$="/n"] >> nth=0', 'n/a'))] })).toEqual([]);
  });

  it('pengaturan dan orang baru, juga setelah isian yang salah', async () => {
    expect(await judgeBoth('/pengaturan', { as: 'admin.balangan' })).toEqual([]);
    expect(await judgeBoth('/pengaturan/orang/baru', { as: 'admin.balangan', ways: [refused(async (page) => {
      await page.fill('[name=username]', 'rini.balangan');
      await page.fill('[name=display_name]', 'Rini');
      await page.selectOption('[name=role]', 'operator');
    })] })).toEqual([]);
  });
});

describe('yang tidak dilihat axe', () => {
  it('sandi boleh ditempel di halaman masuk', async () => {
    const { page, context } = await visit();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/masuk');
    await page.evaluate(() => navigator.clipboard.writeText('kuda hijau makan besi'));
    await page.focus('[name=password]');
    await page.keyboard.press('Control+V');
    expect(await page.inputValue('[name=password]')).toBe('kuda hijau makan besi');
    await context.close();
  });

  it('tab melewati seluruh lembar isian tanpa tertutup bilah simpan', async () => {
    const { page, context } = await visit({ as: 'dinsos.balangan' });
    await page.goto('/pengisian');
    await page.focus('table.sheet input >> nth=0');
    expect(await focusProblems(page, 60)).toEqual([]);
    await context.close();
  });
});
