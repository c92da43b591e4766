import { describe, expect, it } from 'vitest';
import { parsePeriod } from '@/lib/period';
import { ageInPeriods, ageLabel, checkCell, effectiveValue, hasReported, stepRefusal, writeRefusal } from '@/lib/reporting/rules';

const id = (code: string): number => Number(parsePeriod(code)?.id);
const row = (code: string, status: 'reported' | 'missing' | 'not_applicable' = 'reported') => ({ periodId: id(code), status, code });

describe('nilai yang berlaku (design 4.7)', () => {
  const held = (rows: ReturnType<typeof row>[], asked: string): string | undefined => effectiveValue(rows, id(asked))?.row.code;
  it('yang terbaru sampai periode itu, tidak yang sesudahnya', () => {
    expect(held([row('2022-TW3'), row('2022-TW1'), row('2022-TW2')], '2022-TW2')).toBe('2022-TW2');
    expect(held([row('2022-TW1')], '2022-TW4')).toBe('2022-TW1');
    expect(held([row('2022-TW3')], '2022-TW2')).toBeUndefined();
  });
  it('hanya sampai akhir tahunnya', () => expect(held([row('2021-TW4')], '2022-TW1')).toBeUndefined());
  it('“belum ada data” tidak menghapus laporan lama, “tidak ada sasaran” menggantikannya', () => {
    expect(held([row('2022-TW1'), row('2022-TW2', 'missing')], '2022-TW2')).toBe('2022-TW1');
    expect(effectiveValue([row('2022-TW1'), row('2022-TW2', 'not_applicable')], id('2022-TW2'))?.row.status).toBe('not_applicable');
    expect(held([row('2022-TW1', 'missing')], '2022-TW2')).toBeUndefined();
  });
  it('bulan September masuk triwulan III; laporan triwulan menggantikan bulan terakhirnya', () => {
    expect(held([row('2022-09')], '2022-TW3')).toBe('2022-09');
    expect(held([row('2022-09'), row('2022-TW3')], '2022-TW3')).toBe('2022-TW3');
  });
  it('menyebut umurnya dalam periode', () => {
    const value = effectiveValue([row('2022-TW1')], id('2022-TW3'));
    expect(value).toMatchObject({ ageMonths: 6, isOwn: false });
    expect(ageInPeriods(6, id('2022-TW3'))).toBe(2);
    expect(ageLabel(6, id('2022-TW3'))).toBe('2 triwulan lalu');
    expect(ageLabel(1, id('2022-TW3'))).toBe('periode ini'); // Agustus dilihat dalam TW III
    expect(ageLabel(3, id('2022-09'))).toBe('3 bulan lalu');
  });
  it('untuk “belum melapor” hanya isian periode itu sendiri yang dihitung', () => {
    expect(hasReported([row('2022-TW1')], id('2022-TW2'))).toBe(false);
    expect(hasReported([row('2022-TW2', 'missing')], id('2022-TW2'))).toBe(false);
    expect(hasReported([row('2022-TW2', 'not_applicable')], id('2022-TW2'))).toBe(true);
  });
});

const cell = (numeratorText: string, denominatorText: string, more: Partial<Parameters<typeof checkCell>[0]> = {}) =>
  checkCell({ numeratorText, denominatorText, mark: 'none', valueKind: 'ratio', ...more });

describe('satu sel lembar isian', () => {
  it('membedakan nol, kosong, dan tidak ada sasaran', () => {
    expect(cell('0', '84')).toEqual({ status: 'reported', numerator: 0, denominator: 84, warning: null });
    expect(cell('', ' ')).toEqual({ status: 'missing' });
    expect(cell('0', '0')).toEqual({ status: 'not_applicable' });
    expect(cell('', '0')).toEqual({ status: 'not_applicable' });
    expect(cell('', '', { mark: 'not_applicable' })).toEqual({ status: 'not_applicable' });
    expect(cell('', '', { mark: 'same' })).toEqual({ status: 'same' });
  });
  it('n = 11 dari d = 10 ditolak (contoh 5)', () => {
    expect(cell('11', '10')).toEqual({ status: 'problem', fields: { numerator: '11 melebihi jumlah sasaran (10). Periksa salah satunya.' } });
    expect(cell('66', '62', { valueKind: 'survey' })).toMatchObject({ fields: { numerator: '66 melebihi jumlah responden (62). Periksa salah satunya.' } });
    expect(cell('1', '0')).toMatchObject({ status: 'problem' });
  });
  it('cacah boleh tanpa penyebut dan boleh melebihi, dengan peringatan', () => {
    expect(cell('346', '', { valueKind: 'count' })).toEqual({ status: 'reported', numerator: 346, denominator: null, warning: null });
    expect(cell('12', '10', { valueKind: 'count' })).toMatchObject({ status: 'reported', warning: 'Lebih dari rencana (10). Benar?' });
  });
  it('setengah terisi, negatif, teks, dan yang meragukan bertanya di tempatnya (F90)', () => {
    expect(cell('12', '')).toMatchObject({ fields: { denominator: 'Isi juga jumlah sasarannya.' } });
    expect(cell('', '12')).toMatchObject({ fields: { numerator: 'Isi juga yang dilayani; tulis 0 bila belum ada.' } });
    expect(cell('n/a', '-3')).toMatchObject({ fields: { numerator: expect.stringContaining('bukan angka'), denominator: expect.stringContaining('negatif') } });
    expect(cell('1.234', '2000')).toMatchObject({ fields: { numerator: expect.stringContaining('dapat berarti 1234') } });
    expect(cell('5', '9', { mark: 'not_applicable' })).toMatchObject({ fields: { numerator: 'Pilih salah satu: isi angka, atau beri tanda.' } });
  });
  it('Stop BABS dijawab ya atau tidak; di atas desa menjadi desa ya dari desa melapor', () => {
    const odf = { valueKind: 'boolean' } as const;
    expect(cell('Ya', '', odf)).toMatchObject({ status: 'reported', numerator: 1, denominator: 1 });
    expect(cell('belum', '', odf)).toMatchObject({ status: 'reported', numerator: 0, denominator: 1 });
    expect(cell('mungkin', '', odf)).toMatchObject({ fields: { numerator: 'Jawab ya atau tidak.' } });
    expect(cell('83', '157', odf)).toMatchObject({ status: 'reported', numerator: 83, denominator: 157 });
    expect(cell('', '', odf)).toEqual({ status: 'missing' });
  });
});

describe('perjalanan isian', () => {
  it.each([
    ['draft', 'submitted', null, null], ['submitted', 'verified', null, null], ['submitted', 'returned', 'data lama', null], ['returned', 'submitted', null, null],
    ['submitted', 'returned', '', 'Tulis alasan pengembaliannya, agar OPD tahu yang perlu diperbaiki.'],
    ['draft', 'verified', null, 'Isian “Draf” tidak dapat menjadi “Diperiksa”.'], ['verified', 'submitted', null, 'Isian “Diperiksa” tidak dapat menjadi “Terkirim”.'],
  ] as const)('%s → %s', (from, to, reason, expected) => expect(stepRefusal(from, to, reason)).toBe(expected));
  it('tiga sebab terkunci berbunyi lain-lain (F65)', () => {
    const open = { cellState: 'draft', periodState: 'open', dueOn: '2022-10-05', today: '2022-10-06' } as const;
    expect(writeRefusal(open)).toContain('Batas waktu');
    expect(writeRefusal({ ...open, today: '2022-10-05' })).toBeNull();
    expect(writeRefusal({ ...open, periodState: 'approved' })).toContain('disahkan dan ditutup');
    expect(writeRefusal({ ...open, cellState: 'verified' })).toContain('sudah diperiksa');
    expect(writeRefusal({ ...open, cellState: 'submitted' })).toContain('menunggu pemeriksaan');
    expect(writeRefusal({ ...open, cellState: 'returned' })).toBeNull();
    expect(writeRefusal({ ...open, periodState: 'reopened' })).toBeNull();
  });
});
