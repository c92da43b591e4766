import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { axe, PHONE, shape, visitor } from '../support/journey';
import { startProduct } from '../support/server';

const product = await startProduct();
const visit = visitor(await openBrowser(), product.url);

const HALONG = '63.11.02.2005/SE06';
const UREN = '63.11.02.2019/SE06';
const MARAJAI = '63.11.02.2020/SE06';
const field = (address: string, part: 'n' | 'd' | 'm' = 'n'): string => `[name="${address}/${part}"]`;
const bar = async (page: Page): Promise<string> => (await page.innerText('.save-bar')).replace(/\s+/g, ' ');
const open = async (page: Page, path = '/pengisian'): Promise<void> => {
  await page.goto(path);
  await page.waitForSelector('table[role=grid]');
};
const SLOW = { timeout: 20_000 };
/** All is stored: what the bar says, and the notes of the sheet, when it is not. */
async function saved(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => {
    const [receipt, unsent, notes] = ['.saved', '.unsent', 'tr.note'].map((part) => [...document.querySelectorAll(`main ${part}`)].map(({ textContent }) => textContent).join(' '));
    return unsent ? `${unsent} ${notes}` : receipt;
  }), SLOW).toMatch(/^Tersimpan/);
}
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
async function stored(address: string, team = '63.11'): Promise<(number | string | null)[]> {
  const [village = '', indicator = ''] = address.split('/');
  const [row] = await product.owner`select v.numerator, v.denominator, v.status from indicator_value v join region r on r.id = v.region_id join indicator i on i.id = v.indicator_id
    join jurisdiction j on j.id = v.jurisdiction_id where j.code = ${team} and r.code = ${village} and i.code = ${indicator} and v.stage = 'working' and v.source_kind = 'agency' order by v.period_id desc limit 1`;
  return [row?.numerator ?? null, row?.denominator ?? null, row?.status ?? null];
}

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
    await open(page);
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
    await open(page, '/pengisian?indikator=SP03,SP04,SP05,SP06,SP07,SP08&baris=200');
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
    await open(page);
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

describe('tidak ada sel yang hilang (U4, U19)', () => {
  it('jaringan putus, tab ditutup, orang lain masuk: sel menunggu pemiliknya dan terkirim saat lembar dibuka lagi', async () => {
    const { page, context } = await visit({ as: 'dinsos.balangan' });
    await open(page);
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
    await open(stranger);
    await stranger.waitForTimeout(800);
    expect(await stored(HALONG)).toEqual([230, 253, 'reported']);
    await stranger.close();
    await other.context.close();
    const owner = await visit({ as: 'dinsos.balangan' });
    await context.clearCookies();
    await context.addCookies(await owner.context.cookies());
    const again = await context.newPage();
    await open(again);
    await saved(again);
    expect([await stored(HALONG), await stored(UREN), await stored(MARAJAI)]).toEqual([[231, 253, 'reported'], [105, 116, 'reported'], [100, 108, 'reported']]);
    await owner.context.close();
    await context.close();
  });

  it('jaringan kembali: terkirim sendiri', async () => {
    const { page, context } = await visit({ as: 'dinsos.balangan' });
    await open(page);
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
    await open(page);
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
    await open(page);
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
    for (const { page } of [one, two]) await open(page);
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
    await open(page);
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
    await open(page);
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
