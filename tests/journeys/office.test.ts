import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { visitor } from '../support/journey';
import { startProduct } from '../support/server';

const product = await startProduct();
const visit = visitor(await openBrowser(), product.url);

const text = async (page: Page, selector = 'main'): Promise<string> => (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ');
const row = (page: Page, table: string, words: string): Promise<string> => text(page, `${table} tr:has-text("${words}")`);

const MARAJAI = '/desa/63.11.02.2020';

describe('Dinsos mengisi, semua melihat', () => {
  it('dari dasbor dua klik ke sel pertama, Tab, Enter, tanda terima; kabupaten dan desa berubah pada permintaan berikutnya (F48, F91)', async () => {
    const reader = await visit({ as: 'bappeda.balangan' });
    // Σn/Σd dari delapan lokus: (148+124+99+230+202+104+147+158) / (180+144+108+253+217+116+156+177) = 1212/1351
    expect(await row(reader.page, '#indikator', 'PBI JKN')).toContain('89,7');

    const { page, context, faults } = await visit({ as: 'dinsos.balangan' });
    await page.goto('/dasbor');
    await page.click('nav a:text-is("Pengisian")');
    await page.waitForURL('**/pengisian**');
    const cell = '[name="63.11.04.2008/SE06/n"]';
    expect(await page.locator('table.sheet tbody input:not([type=hidden])').first().getAttribute('name')).toBe('63.11.04.2008/SE06/n');
    await page.click(cell);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('170');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('63.11.04.2008/SE06/d');
    await page.keyboard.type('178');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.saved:text("Tersimpan")');
    expect(await text(page, '.saved')).toMatch(/^Tersimpan \d\d\.\d\d WITA · nomor \d+$/);
    expect([await page.inputValue(cell), await page.inputValue('[name="63.11.04.2008/SE06/d"]')]).toEqual(['170', '178']);

    await reader.page.goto('/dasbor');
    // 1224/1352 = 90,53 %
    expect(await row(reader.page, '#indikator', 'PBI JKN')).toContain('90,5');
    await reader.page.goto('/desa/63.11.04.2008');
    expect(await row(reader.page, '.detail-table', 'SE06')).toContain('170 / 178');
    await reader.page.click('.detail-table tr:has-text("SE06") [data-figure]');
    await reader.page.waitForSelector('#penjelasan');
    const said = await text(reader.page, '#penjelasan');
    expect(said).toContain('Operator Dinsos');
    expect(said).toContain('158');
    expect([...faults, ...reader.faults]).toEqual([]);
    await context.close();
    await reader.context.close();
  });
});

describe('PUPR menutup celah di Marajai', () => {
  it('kegiatan dengan dana menghapus celahnya; desa, matriks, dan anggaran naik tepat sebesar itu', async () => {
    const { page, context, faults } = await visit({ as: 'pupr.balangan' });
    await page.goto('/dasbor');
    expect(await text(page, 'h1')).toContain('22 celah belum ditangani');
    // 159 + 118 + 112 + 31: sampai 90 % dari 300, 280, 180, 260 rumah tangga
    expect(await text(page, '.gap-list li:has-text("SE05")')).toContain('Hauwai 159 · Mampari 118 · Marajai 112 · Gunung Batu 31 420');
    expect(await text(page, '#uang')).toContain('Uang stunting Rp 7.000 juta');
    await page.goto(MARAJAI);
    expect(await text(page, '.facts')).toContain('Celah 4');
    expect(await text(page, '.facts')).toContain('Rp 371,8 juta');
    await page.goto('/matriks/pupr/SE05');
    expect(await text(page, 'h1')).toContain('1 kegiatan di 3 desa, Rp 770 juta');

    await page.goto('/kegiatan/baru');
    await page.fill('[name=name]', 'Septik komunal Marajai');
    await page.check('[name=villages][value="63.11.02.2020"]');
    await page.check('[name=indicators][value="SE05"]');
    await page.check('[name=spm][value="public_works"]');
    await page.fill('[name=moneyBudget] >> nth=0', '100.000.000');
    await page.click('main form button.primary');
    await page.waitForURL(/\/kegiatan\/[0-9a-f-]{36}/);
    expect(await text(page, 'main')).toContain('Septik komunal Marajai');

    await page.goto('/dasbor');
    expect(await text(page, 'h1')).toContain('21 celah belum ditangani');
    expect(await text(page, '.gap-list li:has-text("SE05")')).toContain('Hauwai 159 · Mampari 118 · Gunung Batu 31 308');
    expect(await text(page, '#uang')).toContain('Uang stunting Rp 7.100 juta');
    await page.goto(MARAJAI);
    expect(await text(page, '.facts')).toContain('Celah 3');
    expect(await text(page, '.facts')).toContain('Rp 471,8 juta');
    expect(await row(page, '.detail-table', 'SE05')).toMatch(/^B .*Dinas PUPR.* 100$/);
    await page.goto('/matriks/pupr/SE05');
    expect(await text(page, 'h1')).toContain('2 kegiatan di 4 desa, Rp 870 juta');
    await page.goto('/anggaran');
    expect(await text(page, 'h1')).toContain('Rp 7.100 juta');
    await page.goto('/desa');
    expect(await text(page, 'h1')).toContain('21 celah');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('dari dua jendela, yang terlambat diberi tahu siapa dan kapan; ketikannya tetap ada', async () => {
    const [one] = await product.owner`select id from activity where name = 'Septik komunal Marajai'`;
    const path = `/kegiatan/${String(one?.id)}/ubah`;
    const [early, late] = [await visit({ as: 'pupr.balangan' }), await visit({ as: 'pupr.balangan' })];
    for (const { page } of [early, late]) await page.goto(path);
    await early.page.fill('[name=plannedCount]', '4');
    await early.page.click('main form button.primary');
    await early.page.waitForURL((url) => !url.pathname.endsWith('/ubah'));
    await late.page.fill('[name=plannedCount]', '5');
    await late.page.fill('[name=note]', 'Menunggu lahan hibah.');
    await late.page.click('main form button.primary');
    await late.page.waitForSelector('.error-summary');
    expect(await text(late.page, '.error-summary')).toMatch(/Sudah diubah oleh Operator Dinas PUPR pada \d+ \S+ \d{4}, \d\d\.\d\d WITA/);
    expect(await late.page.inputValue('[name=plannedCount]')).toBe('5');
    expect(await late.page.inputValue('[name=note]')).toBe('Menunggu lahan hibah.');
    const [kept] = await product.owner`select planned_count, note from activity where id = ${String(one?.id)}`;
    expect(kept).toEqual({ planned_count: 4, note: null });
    for (const { context } of [early, late]) await context.close();
  });

  it('Dinkes boleh membacanya, tidak boleh membuka lembar ubahnya (F93)', async () => {
    const [one] = await product.owner`select id from activity where name = 'Septik komunal Marajai'`;
    const { page, context } = await visit({ as: 'dinkes.balangan' });
    expect((await page.goto(`/kegiatan/${String(one?.id)}`))?.status()).toBe(200);
    expect(await text(page)).not.toContain('Ubah kegiatan');
    expect((await page.goto(`/kegiatan/${String(one?.id)}/ubah`))?.status()).toBe(403);
    expect(await text(page)).toContain('Dinas PUPR');
    await context.close();
  });
});

describe('Kaltim melihat yang belum menyumbang', () => {
  it('Satpol PP dan Biro Kesra tanpa kontribusi, Pendidikan tanpa OPD', async () => {
    const { page, context, faults } = await visit({ as: 'sekretaris.kaltim' });
    await page.goto('/matriks');
    expect(await text(page, 'h1')).toBe('Sebelas dari 13 instansi menyumbang. Bidang Pendidikan belum ada OPD; Biro Kesra dan Satpol PP belum ada kontribusi.');
    for (const agency of ['Biro Kesra', 'Satpol PP']) expect(await row(page, '.matrix', agency)).toContain('Belum ada kontribusi');
    expect(await text(page, '.matrix thead th:has-text("Pendidikan")')).toContain('belum ada OPD');
    expect(faults).toEqual([]);
    await context.close();
  });
});
