import { describe, expect, it } from 'vitest';
import { makePeriod, parsePeriod, periodLabel } from '@/lib/period';

describe('periode', () => {
  it('mengenal bulan, triwulan, semester, dan tahun, tidak yang lain', () => {
    expect(parsePeriod('2022-TW3')).toMatchObject({ kind: 'quarter', year: 2022, index: 3, startsOn: '2022-07-01', endsOn: '2022-09-30' });
    expect(parsePeriod('2024-02')?.endsOn).toBe('2024-02-29');
    expect(parsePeriod('2022-S1')?.endsOn).toBe('2022-06-30');
    expect(['2022-TW5', '2022-13', '22-TW1', 'x', '1999'].map(parsePeriod)).toEqual([null, null, null, null, null]);
  });
  it('berurut menurut akhirnya: bulan < triwulan < semester < tahun yang berakhir sama', () => {
    const ids = ['2021', '2022-01', '2022-TW1', '2022-06', '2022-TW2', '2022-S1', '2022-07', '2022-12', '2022-TW4', '2022-S2', '2022'].map((code) => Number(parsePeriod(code)?.id));
    expect([...ids].sort((a, b) => a - b)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('disebut seperti di kantor', () => {
    expect(['2022-TW3', '2022-09', '2022-S1', '2022'].map((code) => periodLabel(parsePeriod(code) ?? makePeriod('year', 2000, 1))))
      .toEqual(['2022 · Triwulan III', 'September 2022', '2022 · Semester I', 'Tahun 2022']);
    expect(() => makePeriod('quarter', 2022, 5)).toThrow(RangeError);
  });
});
