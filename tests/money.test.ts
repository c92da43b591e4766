import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NBSP } from '@/lib/format';
import { absorption, formatIdr, formatMillions, sharesOf, splitEqually, sumOf } from '@/lib/money';

describe('rupiah', () => {
  it('ditulis utuh dengan spasi tak putus', () => {
    expect(formatIdr(11_688_000n)).toBe(`Rp${NBSP}11.688.000`);
    expect([formatIdr(0n), formatIdr(null)]).toEqual([`Rp${NBSP}0`, '—']);
  });
  it.each([
    [11_688_000n, '11,7'], [11_650_000n, '11,7'], [11_649_999n, '11,6'], [1_850_000_000n, '1.850'], [83_000_000n, '83'], [0n, '0'], [null, '—'],
  ])('%s dalam juta → %s', (amount, text) => expect(formatMillions(amount)).toBe(text));
  it('yang terlalu kecil tidak menjadi nol', () => expect(formatMillions(49_999n)).toBe(`<${NBSP}0,1`));
});

describe('bagian yang berjumlah 100,00 % (E5)', () => {
  it('tiga bagian sama: 33,34 + 33,33 + 33,33', () => expect(sharesOf([1n, 1n, 1n])).toEqual([3334, 3333, 3333]));
  it('sisa terbesar menang, urutan menentukan bila sama', () => {
    // 1/6 = 1666,67 · 2/6 = 3333,33 · 3/6 = 5000: sisa 0,67 mendapat 1 bp
    expect(sharesOf([1n, 2n, 3n])).toEqual([1667, 3333, 5000]);
  });
  it('tanpa uang tidak ada bagian', () => expect(sharesOf([0n, 0n])).toEqual([null, null]));
  it('selalu tepat 10 000, tidak pernah lebih dari 1 bp dari nilai sebenarnya, dan yang nol tetap nol', () => {
    fc.assert(fc.property(fc.array(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), { minLength: 1, maxLength: 40 }), (amounts) => {
      const total = sumOf(amounts);
      fc.pre(total > 0n);
      const shares = sharesOf(amounts).map(Number);
      expect(shares.reduce((a, b) => a + b, 0)).toBe(10_000);
      amounts.forEach((amount, i) => {
        const error = BigInt(Number(shares[i])) * total - amount * 10_000n;
        expect(error > -total && error < total).toBe(true);
        if (amount === 0n) expect(shares[i]).toBe(0);
      });
    }));
  });
});

describe('serapan dan pembagian', () => {
  it('lebih dari pagu diperingatkan, tidak dipotong', () => {
    expect(absorption(120n, 100n)).toEqual({ shareBp: 12_000, isOver: true });
    expect(absorption(58n, 100n)).toEqual({ shareBp: 5800, isOver: false });
    expect(absorption(0n, 0n)).toEqual({ shareBp: null, isOver: false });
  });
  it('100 rupiah untuk 3 desa: 34 + 33 + 33', () => expect(splitEqually(100n, 3)).toEqual([34n, 33n, 33n]));
  it('bagian-bagian selalu berjumlah sama dengan asalnya', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 1, max: 300 }), (amount, parts) => {
      expect(sumOf(splitEqually(amount, parts))).toBe(amount);
    }));
    expect(() => splitEqually(1n, 0)).toThrow(RangeError);
  });
});
