import type postgres from 'postgres';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const HALONG = '63.11.02.2005/SE06';
export const UREN = '63.11.02.2019/SE06';
export const MARAJAI = '63.11.02.2020/SE06';
/** The field of a cell by its name. */
export const field = (address: string, part: 'n' | 'd' | 'm' = 'n'): string => `[name="${address}/${part}"]`;
/** What the bar below the sheet says. */
export const bar = async (page: Page): Promise<string> => (await page.innerText('.save-bar')).replace(/\s+/g, ' ');
export const openSheet = async (page: Page, path = '/pengisian'): Promise<void> => {
  await page.goto(path);
  await page.waitForSelector('table[role=grid]');
};
export const SLOW = { timeout: 20_000 };
/** All is stored: what the bar says, and the notes of the sheet, when it is not. */
export async function saved(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => {
    const [receipt, unsent, notes] = ['.saved', '.unsent', 'tr.note'].map((part) => [...document.querySelectorAll(`main ${part}`)].map(({ textContent }) => textContent).join(' '));
    return unsent ? `${unsent} ${notes}` : receipt;
  }), SLOW).toMatch(/^Tersimpan/);
}
export const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
/** What is stored of a cell: n, d, status. */
export async function storedCell(owner: postgres.Sql, address: string, team = '63.11'): Promise<(number | string | null)[]> {
  const [village = '', indicator = ''] = address.split('/');
  const [row] = await owner`select v.numerator, v.denominator, v.status from indicator_value v join region r on r.id = v.region_id join indicator i on i.id = v.indicator_id
    join jurisdiction j on j.id = v.jurisdiction_id where j.code = ${team} and r.code = ${village} and i.code = ${indicator} and v.stage = 'working' and v.source_kind = 'agency' order by v.period_id desc limit 1`;
  return [row?.numerator ?? null, row?.denominator ?? null, row?.status ?? null];
}
