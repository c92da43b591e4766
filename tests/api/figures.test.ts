import { describe, expect, it } from 'vitest';
import { readActivityReport } from '@/lib/activities/queries/report';
import type { Viewer } from '@/lib/auth/viewer';
import { readAs } from '@/lib/auth/transaction';
import { readBudgetReport } from '@/lib/budgets/queries/report';
import { readMatrixReport } from '@/lib/contributions/queries/report';
import { buildGrid } from '@/lib/convergence/queries/grid-report';
import { readScope } from '@/lib/jurisdictions/queries';
import { buildDashboard } from '@/lib/reports/queries/dashboard';
import type { Tx } from '@/db/client';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';
import { csv, json, type Row } from './ask';

const database = await freshDatabase({ seeded: true });

async function viewerOf(code: string): Promise<Viewer> {
  const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) });
  if (!team) throw new Error(`${code} is not seeded.`);
  return viewerWith({ team });
}
const balangan = await viewerOf('63.11');
const kaltim = await viewerOf('64');

/** What the page's own query gives in the same scope. */
const page = <T>(viewer: Viewer, params: Record<string, string>, build: (tx: Tx, scope: Awaited<ReturnType<typeof readScope>>) => Promise<T>): Promise<T> =>
  readAs(viewer, async (tx) => build(tx, await readScope(tx, viewer, params)));

const WHO = 'sekretaris.balangan';
const TW3 = { periode: '2022-TW3' };
const sum = (rows: readonly Row[], name: string): bigint => rows.reduce((total, row) => total + BigInt(String(row[name])), 0n);

/** Typed from the two lists of section III.A of the report of 2023, as shares: 41,26 % is 0.4126. */
const PRINTED: Record<string, number> = {
  SP02: 0.4126, SP03: 0.495, SP09: 0.254, SE02: 0.0009, SE11: 0.5287,
  EX01: 0.4522, EX02: 0, EX03: 0.1296, EX04: 0.0071, EX05: 0.033, EX06: 0.0833, EX07: 0.2479, EX08: 0.1523, EX09: 0.0172, EX10: 0.0002,
  EX11: 0.2727, EX12: 0.36, CX01: 0.058,
};

describe('angka terbit Balangan 2022', () => {
  it('delapan belas, sama di JSON dan CSV, 0 % anemia tetap nol yang dilaporkan', async () => {
    const { data } = await json('63.11', 'indicator-values?tahun=2022', WHO);
    const printed = data.filter(({ basis }) => basis === 'published');
    expect(Object.fromEntries(printed.map(({ indicator, share }) => [indicator, share]))).toEqual(PRINTED);
    expect(printed).toHaveLength(18);
    expect(printed.find(({ indicator }) => indicator === 'EX02')).toMatchObject({
      share: 0, status: 'reported', reason: null, numerator: null, denominator: null, region: '63.11', level: 'regency', village: null,
      period: '2022-TW2', as_of: '2022-06-30', state: 'verified', is_example: false,
    });
    const rows = await csv('63.11', 'indicator-values?tahun=2022', WHO);
    expect(Object.fromEntries(rows.filter(({ basis }) => basis === 'published').map(({ indicator = '', share }) => [indicator, Number(share)]))).toEqual(PRINTED);
  });

  it('sama dengan garis di dasbor', async () => {
    const { lines } = await page(balangan, TW3, (tx, scope) => buildDashboard(tx, balangan, scope, {}));
    for (const code of ['SP02', 'SP03', 'SP09', 'SE02', 'SE11']) {
      const line = lines.find((one) => one.code === code);
      expect([code, line?.whole?.shareBp]).toEqual([code, Math.round(Number(PRINTED[code]) * 10_000)]);
    }
  });
});

describe('nilai per desa', () => {
  it('Marajai SE05 50 dari 180 rumah tangga: 0,2778; yang kosong bernilai null dengan sebabnya', async () => {
    const { data, meta } = await json('63.11', 'indicator-values?periode=2022-TW3', WHO);
    // 8 lokus × 18 kolom = 144 sel, ada atau tidak ada nilainya.
    const cells = data.filter(({ level, source_kind: kind }) => level === 'village' && kind === 'agency');
    expect(cells).toHaveLength(144);
    expect(new Set(cells.map(({ village, indicator }) => `${String(village)}/${String(indicator)}`)).size).toBe(144);
    expect(cells.find(({ village, indicator }) => village === '63.11.02.2020' && indicator === 'SE05')).toMatchObject({ numerator: 50, denominator: 180, share: 0.2778, basis: 'counted', is_example: true });
    // Mampari melaporkan 7 dari 18.
    const mampari = cells.filter(({ region_name: name }) => name === 'Mampari');
    expect(mampari.filter(({ status }) => status === 'missing')).toHaveLength(11);
    for (const row of mampari.filter(({ status }) => status === 'missing')) expect(row).toMatchObject({ share: null, numerator: null, denominator: null, reason: 'missing', basis: null });
    for (const row of cells.filter(({ status }) => status === 'not_applicable')) expect(row).toMatchObject({ share: null, reason: 'not_applicable' });
    expect(meta).toMatchObject({ period: '2022-TW3', year: 2022, stage: 'sementara', has_example: true, jurisdiction: { code: '63.11', name: 'Kabupaten Balangan' } });
  });

  it('tiap desa, indikator, dan periode satu baris, juga pada angka disahkan', async () => {
    for (const query of ['periode=2022-TW3', 'tahun=2022&angka=disahkan', 'periode=2021-TW4']) {
      const { data } = await json('63.11', `indicator-values?${query}`, WHO);
      const keys = data.map(({ region, indicator, source_kind: kind }) => [region, indicator, kind].join('/'));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('konvergensi', () => {
  it('Marajai 68,92 dengan 4 celah; Mampari ditahan karena belum lengkap', async () => {
    const { data } = await json('63.11', 'convergence?tahun=2022', WHO);
    expect(data).toHaveLength(8);
    expect(data.find(({ name }) => name === 'Marajai')).toMatchObject({ score: 68.92, reason: null, on_target: 3, applicable: 16, reported: 16, completeness: 1, rank: 5, gaps: 4, village: '63.11.02.2020' });
    // 7 dari 18 = 38,89 %.
    expect(data.find(({ name }) => name === 'Mampari')).toMatchObject({ score: null, reason: 'incomplete', rank: null, reported: 7, applicable: 18, completeness: 0.3889 });
  });

  it('sama dengan kisi desa dan dasbor', async () => {
    const { data } = await json('63.11', 'convergence?periode=2022-TW3', WHO);
    const grid = await readAs(balangan, (tx) => buildGrid(tx, balangan, TW3));
    expect(Object.fromEntries(grid.list.all.map(({ code, scoreBp, gaps }) => [code, [scoreBp === null ? null : scoreBp / 100, gaps]])))
      .toEqual(Object.fromEntries(data.map(({ village, score, gaps }) => [village, [score, gaps]])));
    const { villages } = await page(balangan, TW3, (tx, scope) => buildDashboard(tx, balangan, scope, {}));
    expect(villages.gaps).toBe(data.reduce((total, { gaps }) => total + Number(gaps), 0));
    expect(villages.convergent).toBe(data.filter(({ is_convergent: is }) => is).length);
  });
});

describe('kegiatan', () => {
  it('lima pertemuan BALANTING yang tercetak: 22 dari 29', async () => {
    const { data } = await json('63.11', 'activities?tahun=2022&contoh=tidak', WHO);
    // 4+2+6+6+4 = 22 dari 5+3+8+8+5 = 29.
    expect(data.map(({ name }) => name)).toHaveLength(5);
    expect([sum(data, 'done_count'), sum(data, 'planned_count')]).toEqual([22n, 29n]);
    expect(data.every(({ is_example: made, villages, source }) => made === false && Array.isArray(villages) && source !== null)).toBe(true);
  });

  it('sama banyaknya dengan daftar di layar, juga dengan saringannya', async () => {
    const filters: Record<string, string>[] = [{}, { opd: 'dinkes' }, { indikator: 'SP05', keadaan: 'berjalan' }, { desa: '63.11.02.2020' }];
    for (const filter of filters) {
      const params = { ...TW3, ...filter };
      const { totals } = await page(balangan, params, (tx, scope) => readActivityReport(tx, balangan, scope, params));
      const { data, meta } = await json('63.11', `activities?${new URLSearchParams(params).toString()}`, WHO);
      expect(data).toHaveLength(totals.activities);
      expect(meta.counts).toEqual({ rows: totals.activities, examples: totals.examples });
    }
  });
});

describe('anggaran', () => {
  it('jumlah semua baris = jumlah di halaman, tiap rupiah sekali', async () => {
    const { data } = await json('63.11', 'budgets?periode=2022-TW3', WHO);
    const { overview } = await page(balangan, TW3, (tx, scope) => readBudgetReport(tx, balangan, scope, TW3));
    expect(sum(data, 'budget_idr')).toBe(overview.totalIdr);
    expect(data.filter(({ village }) => village === null).reduce((total, row) => total + BigInt(String(row.budget_idr)), 0n)).toBe(overview.unlocatedIdr);
    const rows = await csv('63.11', 'budgets?periode=2022-TW3', WHO);
    expect(rows.reduce((total, row) => total + BigInt(row.budget_idr ?? ''), 0n)).toBe(overview.totalIdr);
    expect(data.every(({ budget_idr: amount }) => typeof amount === 'string' && /^\d+$/.test(amount))).toBe(true);
  });
});

describe('kontribusi', () => {
  it('Kaltim: Biro Kesra dan Satpol PP tanpa kontribusi, Pendidikan tanpa kegiatan', async () => {
    const { meta, data } = await json('64', 'contributions?lens=spm', 'sekretaris.kaltim');
    expect(meta.agencies_without_contribution).toEqual(['biro_kesra', 'satpolpp']);
    expect(meta.agencies_without_contribution_names).toEqual(['Biro Kesra', 'Satpol PP']);
    expect(meta.columns_without_agency).toContain('education');
    expect(meta.columns_without_agency_names).toContain('Pendidikan');
    const report = await page(kaltim, {}, (tx, scope) => readMatrixReport(tx, kaltim, scope, { lensa: 'spm' }));
    expect(report.matrix.agenciesWithoutContribution.map(({ code }) => code).sort()).toEqual(meta.agencies_without_contribution);
    expect(data.every(({ activities, budget_idr: money }) => Number.isInteger(activities) && typeof money === 'string')).toBe(true);
  });

  it('peran saja adalah baris dengan nol, dan jumlah sekali sama dengan matriks', async () => {
    const { meta, data } = await json('63.11', 'contributions?lens=indicator&periode=2022-TW3', WHO);
    const silent = data.filter(({ role, activities }) => role !== null && activities === 0);
    expect(silent.length).toBeGreaterThan(0);
    for (const row of silent) expect(row).toMatchObject({ villages: 0, budget_idr: '0', spent_idr: '0' });
    const { matrix } = await page(balangan, TW3, (tx, scope) => readMatrixReport(tx, balangan, scope, { lensa: 'indikator' }));
    expect(meta.total).toMatchObject({ activities: matrix.total.activities, budget_idr: String(matrix.total.budgetIdr) });
    expect(data).toHaveLength(matrix.rows.flatMap(({ cells }) => cells.filter(Boolean)).length);
  });
});

describe('prevalensi', () => {
  it('14,91 % September 2022 dan 17,89 % Desember 2021, dari e-PPGBM, seperti di dasbor', async () => {
    const { data } = await json('63.11', 'prevalence?tahun=2022', WHO);
    const own = data.filter(({ area, source_kind: kind }) => area === '63.11' && kind === 'e-ppgbm');
    expect(own.map(({ year, as_of: day, share }) => [year, day, share])).toEqual([[2022, '2022-09-30', 0.1491], [2021, '2021-12-31', 0.1789]]);
    const { prevalence } = await page(balangan, TW3, (tx, scope) => buildDashboard(tx, balangan, scope, {}));
    expect([prevalence.whole.now?.shareBp, prevalence.whole.before?.shareBp]).toEqual([1491, 1789]);
    const rows = await csv('63.11', 'prevalence?tahun=2022', WHO);
    expect(rows.filter(({ area, source_kind: kind }) => area === '63.11' && kind === 'e-ppgbm').map(({ share }) => share)).toEqual(['0.1491', '0.1789']);
  });
});

describe('katalog', () => {
  it('dua puluh indikator layanan dengan arah, target, dan penanggung jawab', async () => {
    const { data } = await json('63.11', 'indicators?tahun=2022', WHO);
    const services = data.filter(({ group }) => group === 'specific' || group === 'sensitive');
    expect(services).toHaveLength(20);
    expect(services.filter(({ direction }) => direction === 'down').map(({ code }) => code)).toEqual(['SE02']);
    expect(services.find(({ code }) => code === 'SP02')).toMatchObject({ direction: 'up', value_kind: 'ratio', target_share: 0.8, target_from: 'national', lead: 'dinkes' });
    expect(data.every(({ supports }) => Array.isArray(supports))).toBe(true);
  });
});

describe('JSON dan CSV', () => {
  const TABLES = ['indicators', 'indicator-values', 'convergence', 'contributions', 'activities', 'budgets', 'prevalence', 'reporting'];

  it.each(TABLES)('%s: sama baris demi baris, angka demi angka', async (table) => {
    const { data } = await json('63.11', `${table}?periode=2022-TW3`, WHO);
    const rows = await csv('63.11', `${table}?periode=2022-TW3`, WHO);
    const local = await csv('63.11', `${table}?periode=2022-TW3&pemisah=titik-koma`, WHO, ';');
    expect(data.length).toBeGreaterThan(0);
    const written = (value: unknown): string => (value === null ? '' : Array.isArray(value) ? value.join('|') : String(value));
    const expected = data.map(({ is_example: made, ...row }) => ({ ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, written(value)])), contoh: made ? 'contoh' : '' }));
    expect(rows).toEqual(expected);
    expect(local.map((row) => Object.values(row))).toEqual(data.map(({ is_example: made, ...row }) => [
      ...Object.values(row).map((value) => (typeof value === 'number' ? String(value).replace('.', ',') : written(value))), made ? 'contoh' : '',
    ]).map((row) => row));
  });
});
