import { afterEach, describe, expect, it } from 'vitest';
import * as t from '@/db/schema';
import { clock } from '@/lib/auth/clock';
import { readAs } from '@/lib/auth/transaction';
import { measuredWarning } from '@/lib/indicators/rules/prevalence';
import { readScope } from '@/lib/jurisdictions/queries';
import { readIndicatorCard } from '@/lib/reporting/queries/indicator-card';
import { readPrevalence } from '@/lib/reporting/queries/prevalence';
import { aJurisdiction, anIndicator, aPeriod, aValue, viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const realNow = clock.now;
afterEach(() => { clock.now = realNow; });
const TW3 = { periode: '2022-TW3' };

/** A kabupaten where 92 under-fives were measured, 18 of them stunted (18 ÷ 92 = 19,57 %). */
async function kabupaten({ agreed = null as number | null, counted = null as number | null } = {}) {
  const team = await aJurisdiction(database, { name: 'Kabupaten Ukur' });
  const region = (await database.db.query.region.findFirst({ where: (row, { eq }) => eq(row.id, team.regionId) }))!;
  await team.db.insert(t.jurisdictionPeriod).values({ jurisdictionId: team.id, periodId: await aPeriod(team, '2022-TW3') });
  await anIndicator(team, { code: 'OC01' });
  await aValue(team, { region, indicator: 'OC01', period: '2022-TW3', n: 18, d: 92, sourceKind: 'e-ppgbm', asOf: '2022-09-30', enteredAt: new Date('2022-10-02T02:00:00Z') });
  if (agreed !== null) await team.db.insert(t.targetPopulation).values({ jurisdictionId: team.id, year: 2022, regionId: region.id, groupCode: 'under_five', people: agreed });
  if (counted !== null) {
    const known = await database.db.query.indicator.findFirst({ where: (row, { and, eq, ne }) => and(eq(row.denominatorGroup, 'under_five'), ne(row.group, 'outcome')) });
    await aValue(team, { region, indicator: known!.code, period: '2022-TW3', n: 10, d: counted, sourceKind: 'agency' });
  }
  const viewer = viewerWith({ team });
  const prevalence = await readAs(viewer, async (tx) => readPrevalence(tx, await readScope(tx, viewer, TW3)));
  const card = await readAs(viewer, async (tx) => readIndicatorCard(tx, viewer, await readScope(tx, viewer, TW3), { code: 'OC01', params: TW3 }));
  return { prevalence, card };
}
const spaced = (text: string | null): string | undefined => text?.replaceAll('\u00A0', ' ');

describe('bagian balita yang diukur (F120)', () => {
  it('92 dari 200 balita: hanya 46 % diukur, pada dasbor dan pada kartu', async () => {
    const { prevalence, card } = await kabupaten({ agreed: 200 });
    expect(spaced(prevalence.measured)).toBe('Hanya 46,00 % balita diukur (92 dari 200); naik atau turunnya prevalensi ini belum dapat disimpulkan.');
    expect(card.measured).toBe(prevalence.measured);
  });

  it('92 dari 100: cukup; tanpa jumlah balita tidak diperingatkan; jumlah dari isian lain dipakai', async () => {
    expect((await kabupaten({ agreed: 100 })).prevalence.measured).toBeNull();
    expect((await kabupaten()).prevalence.measured).toBeNull();
    expect(spaced((await kabupaten({ counted: 400 })).prevalence.measured)).toContain('Hanya 23,00 % balita diukur (92 dari 400)');
    expect(spaced((await kabupaten({ agreed: 200, counted: 400 })).prevalence.measured)).toContain('46,00'); // yang disepakati didahulukan
  });

  it('tepat 80 % cukup; lebih banyak diukur daripada sasaran disebut', () => {
    expect([measuredWarning({ measured: 80, target: 100 }), measuredWarning({ measured: 5, target: 0 })]).toEqual([null, null]);
    expect(measuredWarning({ measured: 110, target: 100 })).toBe('Balita yang diukur (110) melebihi sasaran balita (100); periksa salah satunya.');
  });

  it('umur angka pada dasbor dan kartu menurut jam', async () => {
    clock.now = () => new Date('2022-10-05T02:00:00Z');
    const { prevalence, card } = await kabupaten();
    expect([prevalence.freshness, card.freshness]).toEqual(Array.from({ length: 2 }, () => ({ words: 'Data s.d. Sep 2022 · diisi 3 hari lalu · sumber e-PPGBM', tone: 'fresh', periods: 0 })));
    clock.now = () => new Date('2023-04-01T02:00:00Z');
    expect((await kabupaten()).prevalence.freshness?.tone).toBe('hatched');
  });
});
