import { describe, expect, it } from 'vitest';
import { parseMatrixView } from '@/lib/contributions/input';
import { buildMatrix, matrixHeadline, type MatrixInput } from '@/lib/contributions/rules';
import { agencyHeadline, cellHeadline, columnHeadline } from '@/lib/contributions/rules/behind';
import { cellMoney, leadWarning, overlapNotes, type Serving, sumMoney } from '@/lib/contributions/rules/cells';
import { chooseLens, lensOfColumn } from '@/lib/contributions/rules/lens';
import { reminderText } from '@/lib/contributions/rules/reminder';
import { NBSP } from '@/lib/format';
import { LENSES } from '@/lib/indicators/rules/lenses';
import { plainText } from '@/lib/sentence';

const place = (id: number, name: string) => ({ id, name });
const [uren, hauwai] = [place(1, 'Uren'), place(2, 'Hauwai')];
const giving = (id: string, name: string, more: Partial<Serving> = {}): Serving => ({
  id, name: `Bantuan ${id}`, kind: 'bantuan pangan', state: 'running', year: 2022, startsOn: '2022-02-01', endsOn: '2022-06-30',
  agency: { id: name.toLowerCase(), name }, villages: [uren], columns: [{ lens: 'indicator', code: 'SE10' }, { lens: 'spm', code: 'social' }], ...more,
});

describe('tumpang tindih dalam sel (F09, seed 003)', () => {
  it('desa, jenis, waktu, dan indikator yang sama: kedua instansi diberi tahu', () => {
    expect(overlapNotes([giving('1', 'Dinsos', { villages: [uren, hauwai] }), giving('2', 'Baznas', { villages: [hauwai, uren] })], 'spm')).toEqual({
      'dinsos/social': 'Periksa: 2 desa sama dengan Baznas', 'baznas/social': 'Periksa: 2 desa sama dengan Dinsos',
    });
  });
  it.each([
    ['desa lain', { villages: [hauwai] }],
    ['waktu lain', { startsOn: '2022-07-01', endsOn: '2022-12-31' }],
    ['jenis lain', { kind: 'pelatihan' }],
    ['indikator lain', { columns: [{ lens: 'indicator', code: 'SE08' }, { lens: 'spm', code: 'social' }] }],
    ['bidang lain', { columns: [{ lens: 'indicator', code: 'SE10' }, { lens: 'spm', code: 'health' }] }],
    ['dibatalkan', { state: 'cancelled' as const }],
    ['instansi sendiri', { agency: { id: 'dinsos', name: 'Dinsos' } }],
  ])('%s: tidak ada catatan', (_, more) => expect(overlapNotes([giving('1', 'Dinsos'), giving('2', 'Baznas', more)], 'spm')).toEqual({}));
  it('tiga instansi disebut dalam satu kalimat', () => {
    expect(overlapNotes([giving('1', 'Dinsos'), giving('2', 'Baznas'), giving('3', 'DKP')], 'indicator')['dinsos/SE10'])
      .toBe('Periksa: 1 desa sama dengan Baznas dan 1 desa sama dengan DKP');
  });
});

describe('kata dalam sel dan jumlah', () => {
  it.each([
    [{ isSilent: true, isUndetailed: false, budgetIdr: 0n }, 'belum ada kegiatan'],
    [{ isSilent: false, isUndetailed: true, budgetIdr: 0n }, 'belum dirinci'],
    [{ isSilent: false, isUndetailed: false, budgetIdr: 0n }, 'tanpa dana'],
    [{ isSilent: false, isUndetailed: false, budgetIdr: 1_850_000_000n }, '1.850'],
  ])('%#', (cell, text) => expect(cellMoney(cell).text).toBe(text));
  it('nol hanya bila memang tidak ada yang bekerja', () => {
    expect([sumMoney({ budgetIdr: 0n, activities: 0 }), sumMoney({ budgetIdr: 0n, activities: 3 }), sumMoney({ budgetIdr: 700_000n, activities: 0 })]).toEqual(['0', '—', '0,7']);
  });
});

describe('penanggung jawab yang belum ada (F02)', () => {
  const all = LENSES.indicator.map(({ code }) => ({ code, hasLead: true, named: 1 }));
  const without = (...codes: string[]) => all.map((column) => ({ ...column, hasLead: !codes.includes(column.code) }));
  it.each([
    [all, null],
    [without('umum'), null],
    [without('SE05'), 'SE05 belum punya penanggung jawab.'],
    [without('SE05', 'SE02'), 'SE02 dan SE05 belum punya penanggung jawab.'],
    [all.map((column) => ({ ...column, named: 0, hasLead: false })), 'Penanggung jawab 20 indikator belum ditetapkan untuk 2022.'],
  ])('%#', (columns, text) => expect(leadWarning(columns, 2022)?.text ?? null).toBe(text));
});

describe('lensa', () => {
  it('dipilih menurut data tim; kolom umum tidak ikut memilih', () => {
    const use = (...uses: (readonly ['indicator' | 'spm' | 'phi', string])[]) => chooseLens(uses.map(([lens, columnCode]) => ({ lens, columnCode })));
    expect([use(['phi', 'care'], ['spm', 'health']), use(['phi', 'care'], ['indicator', 'SP01']), use(['phi', 'care'], ['spm', 'umum']), use()]).toEqual(['spm', 'indicator', 'phi', 'indicator']);
  });
  it('kolom membawa lensanya; umum mengikuti yang diminta', () => {
    expect([lensOfColumn('SE05', null, 'spm'), lensOfColumn('SE05', 'phi', 'spm'), lensOfColumn('umum', 'phi', 'spm'), lensOfColumn('umum', null, 'spm'), lensOfColumn('x', 'phi', 'spm')]).toEqual(['indicator', 'indicator', 'phi', 'spm', null]);
  });
  it('alamat dibaca; kata asing disebut, yang panjang tidak mengganggu', () => {
    expect(parseMatrixView({ lensa: 'indikator', isi: 'rupiah' })).toEqual({ lens: 'indicator', view: 'money', page: 1, ignored: [] });
    expect(parseMatrixView({ lensa: ['phi', 'spm'] })).toMatchObject({ lens: 'phi', view: 'role' });
    expect([parseMatrixView({ halaman: '3' }).page, parseMatrixView({ halaman: '-3' }).page]).toEqual([3, 1]);
    expect(parseMatrixView({ lensa: 'x'.repeat(5000) })).toMatchObject({ lens: null, view: 'role', ignored: ['lensa=…'] });
  });
});

describe('kalimat pertama (F109)', () => {
  const base: MatrixInput = {
    columns: LENSES.spm, agencies: [{ id: 'a', code: 'a', name: 'Dinkes' }], contributions: [], agencyTotals: [], responsibilities: [{ agencyId: 'a', columnCode: 'health', role: 'lead' }],
  };
  const brought = { activities: 2, pledges: 0, villages: 3, plannedCount: 4, doneCount: 1, budgetIdr: 5_000_000n, spentIdr: 0n, hasExample: false };
  it('sel, instansi, dan kolom tanpa dan dengan kegiatan', () => {
    const [silent] = buildMatrix(base).rows;
    const matrix = buildMatrix({ ...base, contributions: [{ agencyId: 'a', columnCode: 'health', ...brought }], agencyTotals: [{ agencyId: 'a', budgetLines: 1, ...brought }] });
    const [busy] = matrix.rows;
    if (!silent || !busy) throw new Error('No row.');
    expect(cellHeadline('Dinkes', 'Kesehatan', silent.cells[1] ?? null)).toBe('Dinkes, penanggung jawab utama Kesehatan: belum ada kegiatan.');
    expect(cellHeadline('Dinkes', 'Kesehatan', busy.cells[1] ?? null)).toBe(`Dinkes, penanggung jawab utama Kesehatan: 2 kegiatan di 3 desa, Rp${NBSP}5 juta.`);
    expect(cellHeadline('Dinkes', 'Sosial', null)).toBe('Dinkes tidak tercatat berperan dan tidak berkegiatan untuk Sosial.');
    expect(agencyHeadline(silent, 'Bidang')).toBe('Dinkes belum ada kontribusi, padahal tercatat berperan di 1 bidang.');
    expect(agencyHeadline(busy, 'Bidang')).toBe(`Dinkes: 2 kegiatan di 3 desa, Rp${NBSP}5 juta, melayani 1 bidang.`);
    expect(matrix.columns.slice(0, 2).map((foot, at) => columnHeadline(foot.name, foot, at ? ['Dinkes'] : []))).toEqual([
      'Pendidikan belum punya penanggung jawab; belum ada OPD.', 'Kesehatan: Dinkes penanggung jawab utama; 1 instansi berkegiatan.',
    ]);
  });
  it('yang sudah bernama belum ada kegiatan, yang tanpa nama belum ada OPD', () => {
    const facts = { agencies: 3, withoutContribution: [{ code: 'x', name: 'X' }], columnWord: 'Bidang', columnsWithoutAgency: [{ code: 'a', name: 'A', isNamed: true }] };
    expect(plainText(matrixHeadline(facts))).toBe('Dua dari 3 instansi menyumbang. Bidang A belum ada kegiatan; X belum ada kontribusi.');
    expect(plainText(matrixHeadline({ ...facts, agencies: 1, named: 1 }))).toBe('Satu-satunya instansi tercatat berperan, tetapi belum satu pun mencatat kegiatan atau dana.');
  });
  it('teks permintaan menyebut peran dan apa yang dikirim', () => {
    const text = reminderText({ agency: { name: 'Satpol PP', fullName: 'Satuan Polisi Pamong Praja' }, jurisdictionName: 'Kabupaten Balangan', period: '2022 · Triwulan III', roles: [{ role: 'lead', column: 'Trantibumlinmas' }] });
    expect(text).toContain('Yth. Kepala Satuan Polisi Pamong Praja');
    expect(text).toContain('padahal tercatat sebagai penanggung jawab utama Trantibumlinmas.');
  });
});
