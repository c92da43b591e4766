import { describe, expect, it } from 'vitest';
import { provinceHeadline, type Regency, sumRegencies } from '@/lib/convergence/rules/regencies';
import { plainText } from '@/lib/sentence';

const village = (scoreBp: number | null, gaps: number) => ({ code: 'x', name: 'Desa', district: 'Kec', scoreBp, isConvergent: scoreBp !== null && scoreBp >= 7500, onTarget: 3, applicable: 18, reported: scoreBp === null ? 2 : 18, gaps, hasExample: false });
const regency = (name: string, villages: Regency['villages'], lokus = villages.length): Regency => ({ code: name, name, lokus, periodCode: '2021', villages });
const said = (regencies: Regency[]): string => plainText(provinceHeadline(regencies, { province: 'Nusa Tenggara Timur', year: 2021 }));

describe('kalimat /desa provinsi', () => {
  it.each<[Regency[], string]>([
    [[], 'Belum ada kabupaten atau kota di Nusa Tenggara Timur yang bekerja di Simpul.'],
    [[regency('Kabupaten Kupang', [])], 'Belum ada desa lokus 2021 di satu kabupaten Nusa Tenggara Timur.'],
    [[regency('Kabupaten Kupang', [village(null, 0), village(null, 0)]), regency('Kabupaten Alor', [])], '2 desa lokus di satu kabupaten; belum satu pun dapat dinilai: nilai yang disahkan belum cukup.'],
    [[regency('Kabupaten Kupang', [village(8000, 1), village(null, 0)]), regency('Kabupaten Alor', [village(7000, 4)])], 'Dari 3 desa lokus di dua kabupaten, 1 sudah konvergen. 5 celah, terbanyak di Kab. Alor (4).'],
    [[regency('Kabupaten Kupang', [village(8000, 0)])], 'Dari 1 desa lokus di satu kabupaten, semuanya konvergen. Tidak ada celah.'],
  ])('%#', (regencies, sentence) => expect(said(regencies)).toBe(sentence));

  it('menjumlah hitungan, tidak pernah merata-ratakan skor', () => {
    expect(sumRegencies([regency('A', [village(8000, 1), village(null, 0)]), regency('B', [village(7000, 4)], 2)]))
      .toEqual({ lokus: 4, scored: 2, convergent: 1, gaps: 5, reported: 38, applicable: 54, hasExample: false });
  });
});
