import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { field, focused, MARAJAI, openSheet, saved, SLOW, storedCell, UREN } from '../support/entry-grid';
import { visitor } from '../support/journey';
import { startProduct } from '../support/server';

const product = await startProduct();
const visit = visitor(await openBrowser(), product.url);
const stored = (address: string, team?: string): Promise<(number | string | null)[]> => storedCell(product.owner, address, team);

/** n and d of the first `rows` villages and all counted indicators of a sheet; one more is served wherever that is possible. */
const oneMore = (page: Page, rows: number): Promise<{ name: string; was: string; now: string }[][]> => page.evaluate((most) =>
  [...document.querySelectorAll('table.sheet tbody tr:has(th)')].slice(0, most).map((row) => [...row.querySelectorAll<HTMLInputElement>('input[inputmode]')].map((input) => {
    const part = (name: string): string => row.querySelector<HTMLInputElement>(`[name="${input.name.slice(0, -1)}${name}"]`)?.value ?? '';
    const [n, d] = [part('n') || '3', part('d') || '9'];
    return { name: input.name, was: input.value, now: input.name.endsWith('d') ? d : String(Math.min(Number(n) + 1, Number(d))) };
  })), rows);

describe('lembar isian sebagai kisi (U3)', () => {
  // Nothing of the made-up kabupaten is checked or sent, so that every cell may be typed; its made-up figures ask for no reasons.
  beforeAll(async () => {
    const team = product.owner`(select id from jurisdiction where code = '99.01')`;
    await product.owner`update indicator_value set state = 'draft' where stage = 'working' and jurisdiction_id = ${team}`;
    await product.owner`insert into check_setting (jurisdiction_id, year, check_code, is_active) select ${team}, y, c, false from generate_series(2020, 2030) y, unnest(array['jump', 'outlier', 'denominator', 'falling']) c`;
  });

  it('40 sel dengan papan ketik saja, kurang dari 90 detik', async () => {
    const { page, context, faults } = await visit({ as: 'dinkes.contoh' });
    await openSheet(page);
    const rows = await oneMore(page, 20);
    const from = Date.now();
    for (let stop = 0; stop < 80 && !(await focused(page)); stop++) await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(rows[0]?.[0]?.name);
    for (const column of [0, 1]) {
      for (const [at, cells] of rows.entries()) {
        expect(await focused(page)).toBe(cells[column]?.name);
        await page.keyboard.type(cells[column]?.now ?? '');
        if (at < 19) await page.keyboard.press('Enter');
      }
      await page.keyboard.press('Tab');
      for (let up = 0; column === 0 && up < 19; up++) await page.keyboard.press('ArrowUp');
    }
    await saved(page);
    console.info(`40 cells in ${Date.now() - from} ms`);
    expect(Date.now() - from).toBeLessThan(90_000);
    for (const cells of rows) await expect.poll(() => stored(cells[0]?.name.slice(0, -2) ?? '', '99.01'), { ...SLOW, message: cells[0]?.name }).toEqual([Number(cells[0]?.now), Number(cells[1]?.now), 'reported']);
    expect(await page.locator('.sheet [tabindex="0"]').count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('blok 20 × 12 dari Excel ditempel sebagai satu tindakan, satu kiriman, dan diurungkan sekaligus', async () => {
    const { page, context, faults } = await visit({ as: 'dinkes.contoh' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openSheet(page, '/pengisian?indikator=SP03,SP04,SP05,SP06,SP07,SP08&baris=200');
    const rows = await oneMore(page, 20);
    expect(rows.map((cells) => cells.length)).toEqual(Array.from({ length: 20 }, () => 12));
    const changed = rows.flat().filter(({ was, now }) => was !== now);
    const calls: string[] = [];
    page.on('response', async (response) => { if (response.url().endsWith('/pengisian/sel')) calls.push(`${response.status()} ${response.ok() ? '' : await response.text()}`); });
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows.map((cells) => cells.map(({ now }) => now).join('\t')).join('\r\n'));
    await page.focus(`[name="${rows[0]?.[0]?.name}"]`);
    await page.keyboard.press('Control+V');
    expect(await page.inputValue(`[name="${rows[19]?.[11]?.name}"]`)).toBe(rows[19]?.[11]?.now);
    await saved(page);
    expect(calls).toEqual(['200 ']);
    for (const { name, now } of changed.filter((_, at) => at % 9 === 0)) expect((await stored(name.slice(0, -2), '99.01'))[name.endsWith('n') ? 0 : 1]).toBe(Number(now));
    await page.keyboard.press('Control+Z');
    for (const { name, was } of changed.filter(({ was: before }, at) => before !== '' && at % 9 === 0)) expect(await page.inputValue(`[name="${name}"]`)).toBe(was);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('huruf memilih keadaan, Esc membatalkan, Ctrl D menyalin ke bawah, F2 mengubah isi, Ctrl C menyalin ke Excel', async () => {
    const { page, context } = await visit({ as: 'dinsos.balangan' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openSheet(page);
    await page.focus(field(UREN));
    await page.keyboard.press('t');
    expect([await page.inputValue(field(UREN, 'm')), await page.inputValue(field(UREN))]).toEqual(['tanpa-sasaran', '']);
    await saved(page);
    expect(await stored(UREN)).toEqual([null, null, 'not_applicable']);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => stored(UREN), SLOW).toEqual([104, 116, 'reported']);
    await page.keyboard.type('77');
    await page.keyboard.press('Escape');
    expect(await page.inputValue(field(UREN))).toBe('104');
    await page.keyboard.press('F2');
    await page.keyboard.type('9');
    await page.keyboard.press('ArrowLeft');
    expect([await page.inputValue(field(UREN)), await focused(page)]).toEqual(['1049', `${UREN}/n`]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+C');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('104\t116');
    await page.focus(field(MARAJAI));
    await page.keyboard.press('Control+D');
    expect(await page.inputValue(field(MARAJAI))).toBe(await page.evaluate((name) => {
      const inputs = [...document.querySelectorAll<HTMLInputElement>('input[name$="/SE06/n"]')];
      return inputs[inputs.findIndex((one) => one.name === name) - 1]?.value ?? '';
    }, `${MARAJAI}/n`));
    await page.keyboard.press('Control+Z');
    await context.close();
  });
});
