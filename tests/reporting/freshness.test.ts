import { describe, expect, it } from 'vitest';
import { makePeriod } from '@/lib/period';
import { dayIn } from '@/lib/day';
import { freshnessOf, periodsSince } from '@/lib/reporting/rules/freshness';

const TW3 = makePeriod('quarter', 2022, 3).id;
const figure = { periodId: TW3, asOf: '2022-09-30', enteredOn: '2022-10-02', source: 'e-PPGBM' };

describe('umur angka (U9)', () => {
  it.each([
    ['2022-10-05', 'fresh', 'Data s.d. Sep 2022 · diisi 3 hari lalu · sumber e-PPGBM'],
    ['2022-12-31', 'fresh', 'Data s.d. Sep 2022 · diisi 3 bulan lalu · sumber e-PPGBM'], // 90 hari
    ['2023-01-01', 'grey', 'Data s.d. Sep 2022 · diisi 3 bulan lalu · sumber e-PPGBM · 1 triwulan terlewat'], // TW IV berakhir
    ['2023-03-31', 'grey', 'Data s.d. Sep 2022 · diisi 6 bulan lalu · sumber e-PPGBM · 1 triwulan terlewat'], // 180 hari
    ['2023-04-01', 'hatched', 'Data s.d. Sep 2022 · diisi 6 bulan lalu · sumber e-PPGBM · 2 triwulan terlewat'],
  ] as const)('pada %s: %s', (today, tone, words) => expect(freshnessOf(figure, today)).toMatchObject({ tone, words }));

  it('menurut jenis periodenya: bulan, semester, tahun', () => {
    const [month, half, year] = [makePeriod('month', 2022, 9).id, makePeriod('half', 2022, 1).id, makePeriod('year', 2022, 1).id];
    expect([periodsSince(month, '2022-10-31'), periodsSince(month, '2022-11-01'), periodsSince(half, '2022-12-31'), periodsSince(half, '2023-01-01'), periodsSince(year, '2023-12-31'), periodsSince(year, '2024-01-01')]).toEqual([0, 1, 0, 1, 0, 1]);
  });

  it('tengah malam di tiga zona: WIT sudah tahun baru, WIB belum', () => {
    const instant = new Date('2022-12-31T15:30:00Z'); // WIB 22.30, WITA 23.30, WIT 00.30
    expect((['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const).map((zone) => freshnessOf(figure, dayIn(instant, zone)).tone)).toEqual(['fresh', 'fresh', 'grey']);
  });

  it('tanpa hari data, tanpa pengisi, jam mundur', () => {
    expect(freshnessOf({ periodId: TW3, asOf: null, enteredOn: null, source: null }, '2022-10-05').words).toBe('Data s.d. Sep 2022');
    expect(freshnessOf(figure, '2022-09-01').words).toContain('diisi hari ini');
  });
});
