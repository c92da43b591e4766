import { describe, expect, it } from 'vitest';
import { firstOf, fundersOf, gapsHeadline, placesInShort, shortWords, wallVillages } from '@/lib/reports/rules/wall';

describe('apa yang muat di layar', () => {
  it('teks panjang dipotong di antara kata dan ditandai', () => {
    expect(shortWords('Bangun 4 septik komunal di Uren', 90)).toBe('Bangun 4 septik komunal di Uren');
    expect(shortWords('Bangun empat septik komunal di Uren, Hauwai', 38)).toBe('Bangun empat septik komunal di Uren…');
    expect(shortWords('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
  });

  it('tiga nama, yang keempat masih disebut, selebihnya dihitung', () => {
    expect(placesInShort(['A', 'B', 'C'])).toBe('A, B, C');
    expect(placesInShort(['A', 'B', 'C', 'D'])).toBe('A, B, C, D');
    expect(placesInShort(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C, dan 2 lagi');
  });

  it('sisanya dihitung, tidak pernah negatif', () => {
    expect([firstOf([1, 2, 3], 2), firstOf([1], 2)]).toEqual([{ shown: [1, 2], rest: 1 }, { shown: [1], rest: 0 }]);
  });

  it('desa dengan celah terbanyak, lalu menurut kode; paling banyak dua belas', () => {
    const villages = Array.from({ length: 14 }, (_, at) => ({ code: `v${String(at).padStart(2, '0')}`, gaps: at === 13 ? 5 : 1 }));
    const { shown, rest } = wallVillages(villages);
    expect([shown[0]?.code, shown[1]?.code, shown.length, rest]).toEqual(['v13', 'v00', 12, 2]);
  });

  it('uang per instansi sekali, yang terbanyak lebih dahulu; yang dinanti tanpa uang disebut nol', () => {
    const money = [{ agency: 'Dinkes', budgetIdr: 5n }, { agency: 'DKP', budgetIdr: 9n }, { agency: 'Dinkes', budgetIdr: 7n }];
    expect(fundersOf(money, [{ name: 'PUPR' }, { name: 'DKP' }])).toEqual({
      shown: [{ name: 'Dinkes', absent: false, budgetIdr: 12n }, { name: 'DKP', absent: false, budgetIdr: 9n }, { name: 'PUPR', absent: true, budgetIdr: 0n }], rest: 0, restIdr: 0n,
    });
    // Eight pay: five and "3 lagi" fill the six places, 3 + 2 + 1 = 6.
    const many = fundersOf(Array.from({ length: 8 }, (_, at) => ({ agency: `A${at}`, budgetIdr: BigInt(8 - at) })), []);
    expect([many.shown.length, many.rest, many.restIdr]).toEqual([5, 3, 6n]);
  });

  it('kalimat celah', () => {
    expect(gapsHeadline([], 0)).toBe('Tidak ada celah yang menunggu instansi.');
    const group = { lead: { code: 'pupr', name: 'Dinas PUPR' }, indicator: { code: 'SE05', name: 'Sanitasi layak', group: null }, villages: [], people: 4, atLeast: false };
    expect(gapsHeadline([group], 1)).toBe('Satu celah menunggu keputusan; yang paling dinanti Dinas PUPR untuk Sanitasi layak.');
    expect(gapsHeadline([{ ...group, lead: null }], 3)).toBe('3 celah menunggu keputusan; yang paling dinanti penanggung jawab untuk Sanitasi layak.');
  });
});
