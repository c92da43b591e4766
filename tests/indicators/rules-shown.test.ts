import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meets } from '@/lib/indicators/rules/achievement';
import { sourceKindTitle } from '@/lib/indicators/rules/card';
import { cutBpOf, type Direction, fraction, publishedShare } from '@/lib/indicators/rules/reading';
import { gapShort, shareShort } from '@/lib/indicators/rules/shown';

const cut = (n: number, d: number): number => Number(cutBpOf(fraction(n, d)));
const tenths = (text: string): number => Number(text.replaceAll('.', '').replace(',', ''));

describe('capaian dengan satu desimal, dibulatkan satu kali dari n ÷ d', () => {
  it('74,949 % adalah 74,9 walau dua desimalnya 74,95', () => expect(shareShort(fraction(74_949, 100_000), null, 'up')).toBe('74,9'));
  it('33 dari 80 = 41,25 % adalah 41,3 dan 26 dari 63 = 41,2698 % juga', () => {
    expect(shareShort(fraction(33, 80), 8000, 'up')).toBe('41,3');
    expect(shareShort(fraction(26, 63), 8000, 'up')).toBe('41,3');
  });
  it('yang belum mencapai target tidak tampil mencapainya: 89,96 % dari 90 % adalah 89,9; batas 15,5 %: 15,52 % adalah 15,6', () => {
    expect(shareShort(publishedShare(8996), 9000, 'up')).toBe('89,9');
    expect(shareShort(publishedShare(8996), null, 'up')).toBe('90,0');
    expect(shareShort(fraction(1552, 10_000), 1550, 'down')).toBe('15,6');
    expect(shareShort(fraction(1550, 10_000), 1550, 'down')).toBe('15,5');
  });
  it('sama dengan pembulatan setengah ke atas atas bilangan bulat n dan d', () => {
    fc.assert(fc.property(fc.nat(999_999), fc.integer({ min: 1, max: 999_999 }), (n, d) => {
      expect(tenths(shareShort(fraction(n, d), null, 'up'))).toBe(Number((BigInt(n) * 2000n + BigInt(d)) / (2n * BigInt(d))));
    }));
  });
  it('tidak pernah menyeberangi target yang bulat sampai satu desimal', () => {
    fc.assert(fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 1000 }), fc.constantFrom<Direction>('up', 'down'), (n, d, target, direction) => {
      const value = fraction(n, d);
      const shown = tenths(shareShort(value, target * 10, direction));
      expect(direction === 'up' ? shown >= target : shown <= target).toBe(meets(value, target * 10, direction));
    }));
  });
});

describe('selisih dengan satu desimal', () => {
  it('41,25 % dari 80 %: 41,3 dan 38,7 berjumlah 80', () => expect(gapShort(cut(33, 80), 8000, 'up')).toBe('38,7'));
  it('sekali dibulatkan: 38,7451 poin (41,2549 %) adalah 38,7 dan 38,7501 adalah 38,8', () => {
    expect(gapShort(cut(412_549, 1_000_000), 8000, 'up')).toBe('38,7');
    expect(gapShort(cut(412_499, 1_000_000), 8000, 'up')).toBe('38,8');
  });
  it('makin rendah makin baik: 20 % atas batas 15,5 % adalah 4,5', () => expect(gapShort(2000, 1550, 'down')).toBe('4,5'));
  it('selisih kecil bukan nol', () => expect([gapShort(8996, 9000, 'up'), gapShort(cut(15_504, 100_000), 1550, 'down')]).toEqual(['<0,1', '<0,1']));
  it('capaian yang tampil + selisih = target, bila capaiannya tidak menyentuh target', () => {
    fc.assert(fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 1000 }), (n, d, target) => {
      const value = fraction(n, d);
      fc.pre(!meets(value, target * 10, 'up'));
      const gap = gapShort(Number(cutBpOf(value)), target * 10, 'up');
      if (gap !== '<0,1') expect(tenths(shareShort(value, target * 10, 'up')) + tenths(gap)).toBe(target);
    }));
  });
});

it('sumber di awal kalimat berhuruf besar, kecuali yang punya ejaan sendiri', () => {
  expect(['published', 'agency', 'e-ppgbm', 'riskesdas', 'lain'].map(sourceKindTitle)).toEqual(['Angka terbit', 'Instansi', 'e-PPGBM', 'Riskesdas', 'Lain']);
});
