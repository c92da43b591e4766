import { describe, expect, it } from 'vitest';
import { measuredShare, stuntingPrevalence } from '@/lib/indicators/rules/prevalence';
import { shareBpOf } from '@/lib/indicators/rules/reading';

describe('prevalensi dari jumlah (domain 9.8)', () => {
  it('pendek + sangat pendek ÷ balita diukur: (120 + 51) ÷ 956 = 17,89 %', () => {
    const prevalence = stuntingPrevalence({ short: 120, veryShort: 51, measured: 956 });
    expect(prevalence).toEqual({ n: 171, d: 956 });
    expect(shareBpOf(prevalence ?? 'missing')).toBe(1789); // 17,887 %
  });
  it('tidak ada yang diukur: tidak ada prevalensi; lebih banyak pendek daripada diukur: ditolak', () => {
    expect(stuntingPrevalence({ short: 0, veryShort: 0, measured: 0 })).toBeNull();
    expect(() => stuntingPrevalence({ short: 6, veryShort: 5, measured: 10 })).toThrow(RangeError);
  });
});

describe('bagian yang diukur (F120)', () => {
  it('46 dari 100 diukur: 46,00 %, diberi peringatan', () => expect(measuredShare({ measured: 46, target: 100 })).toEqual({ shareBp: 4600, isComparable: false }));
  it('tepat 80 % cukup; 79,996 % tampil 80,00 tetapi belum', () => {
    expect(measuredShare({ measured: 80, target: 100 })).toEqual({ shareBp: 8000, isComparable: true });
    expect(measuredShare({ measured: 79_996, target: 100_000 })).toEqual({ shareBp: 8000, isComparable: false });
  });
  it('sasaran tidak diketahui atau nol: tidak dapat dibandingkan, bukan 0 %', () => {
    expect(measuredShare({ measured: 46, target: null })).toEqual({ shareBp: null, isComparable: false });
    expect(measuredShare({ measured: 0, target: 0 })).toEqual({ shareBp: null, isComparable: false });
  });
  it('lebih banyak diukur daripada sasaran: ditolak; batas lain dapat ditetapkan', () => {
    expect(() => measuredShare({ measured: 11, target: 10 })).toThrow(RangeError);
    expect(measuredShare({ measured: 46, target: 100 }, 4000).isComparable).toBe(true);
  });
});
