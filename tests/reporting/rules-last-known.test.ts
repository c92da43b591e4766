import { describe, expect, it } from 'vitest';
import { earlierFigures, figureDate } from '@/lib/reporting/rules/last-known';

const value = (year: number, shareBp: number | null, given: { sourceKind?: string; regionId?: number; periodId?: number } = {}) =>
  ({ regionId: 1, year, periodId: year * 10, sourceKind: 'published', shareBp, ...given });

describe('angka terakhir yang diketahui', () => {
  it('menyebut bulan tarikannya, atau tahun dan triwulannya', () => {
    expect(figureDate({ asOf: '2020-08-31', periodCode: '2020-08' })).toBe('Agustus 2020');
    expect(figureDate({ asOf: null, periodCode: '2018' })).toBe('2018');
    expect(figureDate({ asOf: null, periodCode: '2021-TW4' })).toBe('2021 · Triwulan IV');
  });

  it('mulai dari yang terbaru sebelum tahun itu, tanpa yang kosong dan tanpa daerah lain', () => {
    const values = [value(2018, 3010), value(2019, 2790), value(2020, 2750), value(2020, 2400, { regionId: 2, periodId: 20_299 }), value(2021, null), value(2021, 2000)];
    expect(earlierFigures(values, { regionId: 1, year: 2021 }).map(({ shareBp }) => shareBp)).toEqual([2750, 2790, 3010]);
    expect(earlierFigures(values, { regionId: 1, year: 2018 })).toEqual([]);
  });

  it('tidak mencampur sumber: hanya sumber angka terbaru', () => {
    const values = [value(2018, 4104, { sourceKind: 'riskesdas' }), value(2019, 2790), value(2020, 2750)];
    expect(earlierFigures(values, { regionId: 1, year: 2021 }).map(({ shareBp }) => shareBp)).toEqual([2750, 2790]);
  });
});
