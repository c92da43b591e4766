import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { bar, field, HALONG, MARAJAI, openSheet, saved, SLOW, storedCell, UREN } from '../support/entry-grid';
import { axe, PHONE, shape, visitor } from '../support/journey';
import { startProduct } from '../support/server';

const product = await startProduct();
const visit = visitor(await openBrowser(), product.url);
const stored = (address: string, team?: string): Promise<(number | string | null)[]> => storedCell(product.owner, address, team);

describe('tidak ada sel yang hilang (U4, U19)', () => {
  it('jaringan putus, tab ditutup, orang lain masuk: sel menunggu pemiliknya dan terkirim saat lembar dibuka lagi', async () => {
    const { page, context } = await visit({ as: 'dinsos.balangan' });
    await openSheet(page);
    await context.setOffline(true);
    for (const [address, n] of [[HALONG, '231'], [UREN, '105'], [MARAJAI, '100']] as const) await page.fill(field(address), n);
    await page.keyboard.press('Enter');
    await expect.poll(() => bar(page), SLOW).toContain('Belum terkirim (3), dicoba lagi otomatis');
    await page.close();
    await context.setOffline(false);
    const signOut = async (): Promise<Page> => {
      const next = await context.newPage();
      await context.clearCookies();
      return next;
    };
    const other = await visit({ as: 'pupr.balangan' });
    const stranger = await signOut();
    await context.addCookies(await other.context.cookies());
    await openSheet(stranger);
    await stranger.waitForTimeout(800);
    expect(await stored(HALONG)).toEqual([230, 253, 'reported']);
    await stranger.close();
    await other.context.close();
    const owner = await visit({ as: 'dinsos.balangan' });
    await context.clearCookies();
    await context.addCookies(await owner.context.cookies());
    const again = await context.newPage();
    await openSheet(again);
    await saved(again);
    expect([await stored(HALONG), await stored(UREN), await stored(MARAJAI)]).toEqual([[231, 253, 'reported'], [105, 116, 'reported'], [100, 108, 'reported']]);
    await owner.context.close();
    await context.close();
  });

  it('jaringan kembali: terkirim sendiri', async () => {
    const { page, context } = await visit({ as: 'dinsos.balangan' });
    await openSheet(page);
    await context.setOffline(true);
    await page.fill(field(HALONG), '232');
    await page.keyboard.press('Enter');
    await expect.poll(() => bar(page), SLOW).toContain('Belum terkirim (1)');
    await page.waitForTimeout(5000);
    await page.fill(field(UREN), '106');
    await page.keyboard.press('Enter');
    await expect.poll(() => bar(page), SLOW).toContain('Belum terkirim (2)');
    await context.setOffline(false);
    await saved(page);
    expect([await stored(HALONG), await stored(UREN)]).toEqual([[232, 253, 'reported'], [106, 116, 'reported']]);
    await context.close();
  });

  it('server dijalankan ulang di tengah pengisian: terkirim sendiri sesudahnya', async () => {
    const { page, context } = await visit({ as: 'dinsos.balangan' });
    await openSheet(page);
    const start = await product.pause();
    await page.fill(field(HALONG), '233');
    await page.keyboard.press('Enter');
    await expect.poll(() => bar(page), SLOW).toContain('Belum terkirim (1)');
    await start();
    await saved(page);
    expect(await stored(HALONG)).toEqual([233, 253, 'reported']);
    await context.close();
  });

  it('sesi berakhir: diminta masuk, selnya tetap ada dan terkirim setelahnya', async () => {
    const { page, context } = await visit({ as: 'dinsos.balangan' });
    await openSheet(page);
    const cookies = await context.cookies();
    await context.clearCookies();
    await page.fill(field(HALONG), '234');
    await page.keyboard.press('Enter');
    await expect.poll(() => bar(page), SLOW).toContain('Masuk lagi');
    await context.addCookies(cookies);
    await page.click('.save-bar button.primary');
    await saved(page);
    expect(await stored(HALONG)).toEqual([234, 253, 'reported']);
    await context.close();
  });

  it('dua jendela: nilai keduanya terlihat dengan siapa dan kapan, orangnya memilih', async () => {
    const [one, two] = [await visit({ as: 'dinsos.balangan' }), await visit({ as: 'dinsos.balangan' })];
    for (const { page } of [one, two]) await openSheet(page);
    await one.page.fill(field(HALONG), '235');
    await one.page.keyboard.press('Enter');
    await saved(one.page);
    await two.page.fill(field(HALONG), '236');
    await two.page.keyboard.press('Enter');
    await two.page.waitForSelector('tr.note button');
    expect(await bar(two.page)).toContain('Bentrok (1)');
    expect(await two.page.innerText('tr.note')).toMatch(/Halong, SE06: sudah diubah oleh Anda sendiri di jendela lain pada .+ WITA menjadi 235 dari 253; yang Anda ketik 236 dari 253\./);
    expect(await axe(two.page, '.sheet')).toEqual([]);
    await two.page.click('tr.note button:text-is("Tetap 236 dari 253")');
    await saved(two.page);
    expect([await stored(HALONG), await two.page.locator('tr.note').count()]).toEqual([[236, 253, 'reported'], 0]);
    await one.page.fill(field(HALONG), '237');
    await one.page.keyboard.press('Enter');
    await one.page.click('tr.note button:text-is("Pakai 236 dari 253")');
    expect(await one.page.inputValue(field(HALONG))).toBe('236');
    expect(await stored(HALONG)).toEqual([236, 253, 'reported']);
    for (const { context } of [one, two]) await context.close();
  });
});

describe('yang tidak wajar dan yang kecil', () => {
  it('loncatan meminta alasan di selnya; dengan alasan tersimpan', async () => {
    const { page, context } = await visit({ as: 'dinsos.balangan' });
    await openSheet(page);
    await page.fill(field(MARAJAI), '20'); // 20 dari 108: turun lebih dari 50 poin
    await page.keyboard.press('Enter');
    await page.waitForSelector('tr.note input');
    expect(await axe(page, '.sheet')).toEqual([]);
    await page.fill('tr.note input', 'Dihitung ulang bersama kader');
    await page.keyboard.press('Enter');
    await saved(page);
    expect(await stored(MARAJAI)).toEqual([20, 108, 'reported']);
    await context.close();
  });

  it('di layar 360 × 640: yang salah dan tombolnya terlihat, tidak ada gulir ke samping', async () => {
    const { page, context } = await visit({ as: 'dinsos.balangan', viewport: PHONE });
    await openSheet(page);
    await page.fill(field(HALONG), '300');
    await page.fill(field(UREN), '107');
    await page.click('.save-bar button.primary');
    await page.waitForSelector('tr.note');
    expect(await page.innerText('tr.note')).toContain('Halong, SE06: 300 melebihi jumlah sasaran (253).');
    expect(await page.innerText('.error-summary')).toContain('1 sel belum tersimpan');
    expect(await shape(page)).toEqual([]);
    expect(await axe(page)).toEqual([]);
    const save = await page.locator('.save-bar button').boundingBox();
    expect((save?.y ?? 999) + (save?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
    expect(await stored(UREN)).toEqual([107, 116, 'reported']);
    await context.close();
  });
});
