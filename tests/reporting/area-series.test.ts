import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { readScope } from '@/lib/jurisdictions/queries';
import { readIndicatorCard } from '@/lib/reporting/queries/indicator-card';
import { type AreaFigure, areaSeries } from '@/lib/reporting/rules/area-series';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const figure = (regionCode: string, periodId: number, shareBp: number | null, given: Partial<AreaFigure> = {}): AreaFigure =>
  ({ regionCode, regionName: `Daerah ${regionCode}`, regionLevel: regionCode.split('.').length, periodId, periodCode: String(periodId), sourceKind: 'eppgbm', shareBp, isExample: false, ...given });
const area = { code: '63.11', level: 2 };

describe('nilai per wilayah dan periode (F12)', () => {
  it('wilayah sendiri dahulu, lalu menurut nama; yang tidak ada di sumber kosong, bukan 0', () => {
    expect(areaSeries([figure('63.11.02', 2, 1700), figure('63.11', 2, 1491), figure('63.11', 1, 1789), figure('63.11.01', 1, 900)], area)).toEqual({
      sourceKind: 'eppgbm', periods: ['1', '2'], hasExample: false,
      areas: [{ code: '63.11', name: 'Daerah 63.11', points: [1789, 1491] }, { code: '63.11.01', name: 'Daerah 63.11.01', points: [900, null] }, { code: '63.11.02', name: 'Daerah 63.11.02', points: [null, 1700] }],
    });
  });
  it('satu sumber saja, yaitu sumber angka terbaru wilayah sendiri; desa dan daerah lain tidak ikut', () => {
    const found = areaSeries([
      figure('63.11', 2, 1491), figure('63.11.01', 2, 800), figure('63.11', 3, 2000, { sourceKind: 'ssgi' }), figure('63.11.01', 3, 2100, { sourceKind: 'ssgi' }), figure('63.11.01.2001', 3, 1, { sourceKind: 'ssgi' }), figure('63.08', 3, 1940, { sourceKind: 'ssgi' }),
    ], area);
    expect([found?.sourceKind, found?.periods, found?.areas.map(({ code }) => code)]).toEqual(['ssgi', ['3'], ['63.11', '63.11.01']]);
  });
  it('satu wilayah bukan perbandingan', () => expect(areaSeries([figure('63.11', 1, 5), figure('63.11', 2, 6), figure('63.11.01', 2, null)], area)).toBeNull());

  it('Balangan: prevalensi 2021 dan 2022 kabupaten 17,89 → 14,91 dengan kecamatannya; indikator layanan tidak punya tabel ini', async () => {
    const database = await freshDatabase({ seeded: true });
    const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, '63.11') });
    if (!team) throw new Error('Balangan is not seeded.');
    const viewer = viewerWith({ team, role: 'leader' });
    const card = (code: string) => readAs(viewer, async (tx) => readIndicatorCard(tx, viewer, await readScope(tx, viewer, {}), { code, params: {} }));
    const { areas } = await card('OC01');
    expect(areas?.places[0]?.points.filter((point) => point !== null)).toEqual([1789, 1491]);
    expect(areas?.places.find(({ name }) => name === 'Paringin')?.points.at(-1)).toBe(824);
    // Juai: only “naik 2,55” is printed, no level, and so no row.
    expect(areas?.places.map(({ name }) => name)).not.toContain('Juai');
    expect((await card('SP02')).areas).toBeNull();
  });
});
