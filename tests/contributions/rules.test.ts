import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Brought, buildMatrix, matrixHeadline, type MatrixInput } from '@/lib/contributions/rules';
import { LENSES } from '@/lib/indicators/rules/lenses';
import { plainText } from '@/lib/sentence';

const brought = (more: Partial<Brought> = {}): Brought => ({
  activities: 1, pledges: 0, villages: 0, plannedCount: 0, doneCount: 0, budgetIdr: 0n, spentIdr: 0n, hasExample: false, ...more,
});
const NAMES: Record<string, string> = { satpolpp: 'Satpol PP', biro_kesra: 'Biro Kesra', pupr: 'Dinas PUPR' };
const agency = (code: string): MatrixInput['agencies'][number] => ({ id: code, code, name: NAMES[code] ?? code });

/** Seed 003: eleven attendees, BKKBN and DPMPD quoted; Satpol PP and Biro Kesra without a pledge. */
const PLEDGES = {
  dinkes: ['health'], pupr: ['public_works', 'housing'], dinsos: ['social'], baznas: ['social'], dlh: ['public_works'], bpbd: ['public_order'],
  dkp: ['health'], bkkbn: ['health'], kemenag: ['health'], diskominfo: ['umum'], dpmd: ['umum'],
} as const;
const kaltim: MatrixInput = {
  columns: LENSES.spm,
  agencies: [...Object.keys(PLEDGES), 'satpolpp', 'biro_kesra'].map(agency),
  responsibilities: [{ agencyId: 'satpolpp', columnCode: 'public_order', role: 'lead' }, { agencyId: 'dinkes', columnCode: 'health', role: 'lead' }],
  contributions: Object.entries(PLEDGES).flatMap(([agencyId, columns]) => columns.map((columnCode) => ({ agencyId, columnCode, ...brought({ pledges: 1 }) }))),
  agencyTotals: Object.entries(PLEDGES).map(([agencyId, columns]) => ({ agencyId, budgetLines: 0, ...brought({ activities: columns.length, pledges: columns.length }) })),
};

describe('matriks kontribusi Kaltim (F01)', () => {
  const matrix = buildMatrix(kaltim);
  it('Satpol PP dan Biro Kesra belum ada kontribusi, paling atas', () => {
    expect(matrix.agenciesWithoutContribution.map((a) => a.code)).toEqual(['satpolpp', 'biro_kesra']);
    expect(matrix.rows.slice(0, 2).map((row) => [row.agency.code, row.contributes])).toEqual([['satpolpp', false], ['biro_kesra', false]]);
  });
  it('peran saja bukan kontribusi: Satpol PP disebut utama, tetapi bergaris putus', () => {
    const cell = matrix.rows[0]?.cells.find((one) => one?.column === 'public_order');
    expect(cell).toMatchObject({ letter: 'U', isSilent: true, activities: 0, budgetIdr: 0n, progressBp: null });
  });
  it('bidang Pendidikan belum ada OPD; kolom umum bukan bidang', () => {
    expect(matrix.columnsWithoutAgency).toEqual([{ code: 'education', name: 'Pendidikan' }]);
    const withoutSupport = buildMatrix({ ...kaltim, contributions: kaltim.contributions.filter((c) => c.columnCode !== 'umum') });
    expect(withoutSupport.columnsWithoutAgency.map((c) => c.code)).toEqual(['education']);
  });
  it('bidang tanpa penanggung jawab terlihat (F02)', () => {
    expect(matrix.columns.filter((column) => column.hasLead).map((column) => column.code)).toEqual(['health', 'public_order']);
    expect(matrix.columns.map((column) => column.agencies)).toEqual([0, 4, 2, 1, 1, 2, 2]);
  });
  it('janji tanpa rupiah belum dirinci', () => {
    expect(matrix.rows.find((row) => row.agency.code === 'baznas')?.cells.find((cell) => cell)).toMatchObject({ role: null, letter: null, isUndetailed: true });
  });
  it('satu baris anggaran tanpa kegiatan sudah kontribusi', () => {
    const one = buildMatrix({ ...kaltim, agencyTotals: [...kaltim.agencyTotals, { agencyId: 'satpolpp', budgetLines: 1, ...brought({ activities: 0, budgetIdr: 5n }) }] });
    expect(one.agenciesWithoutContribution.map((a) => a.code)).toEqual(['biro_kesra']);
  });
  it('kalimatnya', () => {
    expect(plainText(matrixHeadline({ agencies: 13, withoutContribution: [agency('biro_kesra'), agency('satpolpp')], columnsWithoutAgency: matrix.columnsWithoutAgency, columnWord: 'Bidang' })))
      .toBe('Sebelas dari 13 instansi menyumbang. Bidang Pendidikan belum ada OPD; Biro Kesra dan Satpol PP belum ada kontribusi.');
  });
});

describe('hitungan dalam matriks', () => {
  const base: MatrixInput = { columns: LENSES.indicator, agencies: [agency('dinkes'), agency('pupr')], responsibilities: [], contributions: [], agencyTotals: [] };
  it('satu kegiatan untuk dua indikator tampil di kedua sel, dijumlah sekali (F16, F72)', () => {
    const work = brought({ villages: 3, plannedCount: 5, doneCount: 4, budgetIdr: 100n, spentIdr: 40n });
    const matrix = buildMatrix({
      ...base,
      contributions: ['SP01', 'SP02'].map((columnCode) => ({ agencyId: 'dinkes', columnCode, ...work })),
      agencyTotals: [{ agencyId: 'dinkes', budgetLines: 1, ...work }],
    });
    const row = matrix.rows.find((one) => one.agency.code === 'dinkes');
    expect(row?.cells.filter((cell) => cell).map((cell) => [cell?.column, cell?.activities, cell?.progressBp])).toEqual([['SP01', 1, 8000], ['SP02', 1, 8000]]);
    expect(matrix.total).toEqual({ agencies: 2, contributing: 1, activities: 1, budgetIdr: 100n, spentIdr: 40n });
    expect(matrix.columnsExceedTotal).toBe(true);
  });
  it('jumlah sama di semua lensa (F115)', () => {
    const totals = [{ agencyId: 'dinkes', budgetLines: 2, ...brought({ activities: 3, budgetIdr: 70n, spentIdr: 10n }) }];
    const sums = (['indicator', 'spm', 'phi'] as const).map((lens) => buildMatrix({
      ...base, columns: LENSES[lens], agencyTotals: totals,
      contributions: [{ agencyId: 'dinkes', columnCode: LENSES[lens][0]?.code ?? '', ...brought({ budgetIdr: 70n }) }],
    }).total);
    expect(sums[0]).toMatchObject({ activities: 3, budgetIdr: 70n });
    expect([sums[1], sums[2]]).toEqual([sums[0], sums[0]]);
  });
  it('urutan: tanpa kontribusi, lalu utama, pendukung, pendana; uang terbanyak dahulu', () => {
    const agencies = ['a', 'b', 'c', 'd', 'e'].map(agency);
    const total = (agencyId: string, budgetIdr: bigint) => ({ agencyId, budgetLines: 1, ...brought({ budgetIdr }) });
    const matrix = buildMatrix({
      ...base, agencies,
      responsibilities: [{ agencyId: 'd', columnCode: 'SP01', role: 'lead' }, { agencyId: 'b', columnCode: 'SP01', role: 'support' }, { agencyId: 'c', columnCode: 'SP02', role: 'support' }, { agencyId: 'a', columnCode: 'SP02', role: 'funder' }],
      agencyTotals: [total('a', 900n), total('b', 1n), total('c', 2n), total('d', 0n)],
    });
    expect(matrix.rows.map((row) => row.agency.code)).toEqual(['e', 'd', 'c', 'b', 'a']);
  });
  it('urutan masukan tidak mengubah matriks', () => {
    const expected = buildMatrix(kaltim).rows.map((row) => row.agency.code);
    fc.assert(fc.property(fc.shuffledSubarray([...kaltim.agencies], { minLength: kaltim.agencies.length }), (agencies) => {
      expect(buildMatrix({ ...kaltim, agencies }).rows.map((row) => row.agency.code)).toEqual(expected);
    }));
  });
});

describe('kalimat matriks untuk 0, 1, n, semua (F109)', () => {
  const facts = (agencies: number, silent: string[], empty: string[]) => ({
    agencies, withoutContribution: silent.map((name) => ({ code: name, name })), columnsWithoutAgency: empty.map((name) => ({ code: name, name })), columnWord: 'Bidang',
  });
  it.each([
    [0, [], [], 'Belum ada instansi yang terdaftar.'],
    [1, [], [], 'Satu-satunya instansi yang tercatat sudah menyumbang.'],
    [13, [], [], 'Semua 13 instansi menyumbang.'],
    [2, ['A', 'B'], ['Sosial'], 'Belum satu pun dari 2 instansi menyumbang. Bidang Sosial belum ada OPD.'],
    [3, ['A', 'B'], [], 'Satu dari 3 instansi menyumbang. A dan B belum ada kontribusi.'],
    [9, ['A', 'B', 'C', 'D'], [], 'Lima dari 9 instansi menyumbang. Empat instansi belum ada kontribusi.'],
    [15, [], ['1', '2', '3', '4', '5'], 'Semua 15 instansi menyumbang. Lima bidang belum ada OPD.'],
  ])('%s instansi', (agencies, silent, empty, expected) => expect(plainText(matrixHeadline(facts(agencies, silent, empty)))).toBe(expected));
});
