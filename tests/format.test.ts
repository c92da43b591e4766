import { describe, expect, it } from 'vitest';
import * as format from '@/lib/format';

describe('angka seperti orang Indonesia menulisnya', () => {
  it.each([[1789, '17,89 %'], [500, '5,00 %'], [10_000, '100,00 %'], [0, '0,00 %'], [9, '0,09 %'], [12_000, '120,00 %'], [null, '—']] as const)('%s bp → %s', (bp, text) => {
    expect(format.formatShareBp(bp)).toBe(text.replace(' ', format.NBSP));
  });
  it('satu desimal dibulatkan setengah ke atas', () => {
    expect(format.formatShareShort(1785)).toBe(`17,9${format.NBSP}%`);
    expect(format.formatShareShort(1784)).toBe(`17,8${format.NBSP}%`);
    expect(format.formatShareShort(9999)).toBe(`100,0${format.NBSP}%`);
    expect(format.formatShareBare(2778, 0)).toBe('28');
  });
  it('dari pecahannya sendiri dibulatkan satu kali: 74,949 % adalah 74,9, bukan 74,95 lalu 75,0', () => {
    expect(format.formatPart(74_949, 100_000, 1)).toBe('74,9');
    expect(format.formatShareBare(Math.round(7494.9), 1)).toBe('75,0'); // yang dihindari
    expect(format.formatPart(7495, 10_000, 1)).toBe('75,0'); // tepat di tengah: ke atas
    expect(format.formatPart(74_996n, 100_000n, 0)).toBe('75');
    expect(format.formatPart(494_999n, 1_000_000n, 0)).toBe('49'); // 49,4999 %, lewat 49,50 menjadi 50
    expect(format.formatPart(3_000_000_000n, 2_000_000_000n, 1)).toBe('150,0');
    expect([format.formatPart(0, 8, 1), format.formatPart(1, 0, 1), format.formatPart(null, 8, 1), format.formatPart(1, null, 0)]).toEqual(['0,0', '—', '—', '—']);
  });
  it('skor satu desimal dipotong: 74,96 tidak tampil sebagai ambang 75,0', () => {
    expect([7074, 7496, 7499, 7500, 10_000, 5].map(format.formatScore)).toEqual(['70,7', '74,9', '74,9', '75,0', '100,0', '0,0']);
    expect(format.formatScore(null)).toBe('—');
  });
  it('ribuan dipisah titik; nol tetap 0, kosong —', () => {
    expect(format.formatCount(1_234_567)).toBe('1.234.567');
    expect(format.formatCount(999)).toBe('999');
    expect(format.formatCount(-1234)).toBe('−1.234');
    expect(format.formatCount(999_999_999_999_999n)).toBe('999.999.999.999.999');
    expect([format.formatCount(0), format.formatCount(null)]).toEqual(['0', '—']);
  });
  it('selisih disebut poin, bukan persen', () => {
    expect(format.formatPoints(-298)).toBe(`turun 2,98${format.NBSP}poin`);
    expect(format.formatPoints(255)).toBe(`naik 2,55${format.NBSP}poin`);
    expect([format.formatPoints(0), format.formatPoints(null)]).toEqual(['tetap', '—']);
    expect([format.formatPointsSigned(-298), format.formatPointsSigned(255), format.formatPointsSigned(0)]).toEqual(['−2,98', '+2,55', '0,00']);
  });
  it('paling sedikit', () => {
    expect(format.formatAtLeast({ people: 215, atLeast: true })).toBe(`≥${format.NBSP}215`);
    expect(format.formatAtLeast({ people: 1561, atLeast: false })).toBe('1.561');
    expect(format.formatAtLeast({ people: null, atLeast: false })).toBe('—');
  });
  it('kata bilangan sampai sebelas', () => expect([0, 3, 11, 12].map(format.numberWord)).toEqual(['nol', 'tiga', 'sebelas', '12']));
  it('daftar', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(format.joinWords)).toEqual(['', 'A', 'A dan B', 'A, B, dan C']);
    expect(format.capitalize('sebelas dari 13')).toBe('Sebelas dari 13');
  });
});
