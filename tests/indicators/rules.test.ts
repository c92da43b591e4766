import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { achievementBp, cappedBp, gapBp, indicatorStatus, meets, peopleToReach, ratio } from '@/lib/indicators/rules/achievement';
import { fraction, publishedShare, readingOf, shareBpOf, yesNo } from '@/lib/indicators/rules/reading';
import { reportingLabel, rollUp } from '@/lib/indicators/rules/rollup';
import { targetFor, targetLabel } from '@/lib/indicators/rules/target';
import { trend } from '@/lib/indicators/rules/trend';
import { shareOf } from '@/lib/share';

describe('bacaan sebuah nilai', () => {
  const row = { status: 'reported', basis: 'counted', numerator: 33, denominator: 80, shareBp: null } as const;

  it('membedakan nol, belum ada data, dan tidak ada sasaran', () => {
    expect(readingOf({ ...row, numerator: 0 }, 'ratio')).toEqual({ n: 0, d: 80 });
    expect(readingOf(null, 'ratio')).toBe('missing');
    expect(readingOf({ ...row, status: 'missing', numerator: null, denominator: null }, 'ratio')).toBe('missing');
    expect(readingOf({ ...row, status: 'not_applicable', numerator: null, denominator: null }, 'ratio')).toBe('not_applicable');
  });
  it('membaca ya/tidak tanpa penyebut sebagai 1 dari 1 atau 0 dari 1', () => {
    expect(readingOf({ ...row, numerator: 1, denominator: null }, 'boolean')).toEqual(yesNo(true));
    expect(readingOf({ ...row, numerator: 0, denominator: 1 }, 'boolean')).toEqual({ n: 0, d: 1 });
  });
  it('membaca SE11 tingkat kabupaten sebagai bagian: 83 dari 157 desa = 52,87 %', () => {
    // 83 × 10 000 ÷ 157 = 5286,62… → 5287
    expect(shareBpOf(readingOf({ ...row, numerator: 83, denominator: 157 }, 'boolean') ?? 'missing')).toBe(5287);
  });
  it('menandai angka terbit, dan cacah tanpa penyebut tidak punya bagian', () => {
    expect(readingOf({ ...row, basis: 'published', numerator: null, denominator: null, shareBp: 4126 }, 'ratio')).toEqual(publishedShare(4126));
    expect(readingOf({ ...row, numerator: 346, denominator: null }, 'count')).toBeNull();
  });
  it('menolak pecahan yang bukan cacah', () => {
    expect(() => fraction(-1, 5)).toThrow(RangeError);
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => fraction(1.5, 4)).toThrow(RangeError);
  });
  it('tidak ada sasaran (d = 0) bukan 0 % dan bukan 100 %', () => expect(shareOf(0, 0)).toBeNull());
});

describe('capaian terhadap target (domain 9.2)', () => {
  it('makin tinggi makin baik: 48 % dari target 80 % = 60,00, dan tabel menampilkan lebih dari 100', () => {
    expect(achievementBp(fraction(48, 100), 8000, 'up')).toBe(6000);
    expect(achievementBp(fraction(96, 100), 8000, 'up')).toBe(12000); // 0,96 ÷ 0,80 = 1,2
    expect(cappedBp(fraction(96, 100), 8000, 'up')).toBe(10000);
  });
  it('SE02 makin rendah makin baik: 20 % terhadap 15,5 % = 0,775; 12 % = 1; 0 % = 1', () => {
    expect(achievementBp(fraction(20, 100), 1550, 'down')).toBe(7750); // 15,5 ÷ 20
    expect(achievementBp(fraction(12, 100), 1550, 'down')).toBe(10000);
    expect(achievementBp(fraction(0, 100), 1550, 'down')).toBe(10000);
  });
  it('target 0 tidak membagi dengan nol', () => {
    expect(achievementBp(fraction(1, 10), 0, 'up')).toBe(10000);
    expect(achievementBp(fraction(1, 10), 0, 'down')).toBe(0);
    expect(achievementBp(fraction(0, 10), 0, 'down')).toBe(10000);
  });
  it('memutuskan pada pecahannya: 79,996 % belum mencapai 80 %', () => {
    const nearly = fraction(79_996, 100_000);
    expect(shareBpOf(nearly)).toBe(8000); // tertulis 80,00
    expect(meets(nearly, 8000, 'up')).toBe(false);
    expect(indicatorStatus(nearly, 8000, 'up')).toBe('P');
    expect(meets(fraction(80, 100), 8000, 'up')).toBe(true);
  });
  it('tetap tepat bila hasil kali melewati 2^53', () => {
    const d = Number.MAX_SAFE_INTEGER;
    expect(meets({ n: d - 1, d }, 10_000, 'up')).toBe(false);
    expect(meets({ n: d, d }, 10_000, 'up')).toBe(true);
    expect(shareOf(d, d)).toBe(10_000);
  });
});

describe('selisih dan yang perlu dijangkau (domain 9.3)', () => {
  it('SP02 41,26 % terhadap 80 %: selisih 38,74 poin (F03)', () => expect(gapBp(publishedShare(4126), 8000, 'up')).toBe(3874));
  it('makin rendah makin baik: 20 % terhadap 15,5 % = 4,50 poin; 12 % tidak berselisih', () => {
    expect(gapBp(fraction(20, 100), 1550, 'down')).toBe(450);
    expect(gapBp(fraction(12, 100), 1550, 'down')).toBe(0);
  });
  it('SP02 33 dari 80 dengan target 80 %: 31 ibu (F103)', () => {
    // 0,80 × 80 = 64; 64 − 33 = 31
    expect(peopleToReach(fraction(33, 80), 8000, 'up')).toBe(31);
    expect(peopleToReach(fraction(64, 80), 8000, 'up')).toBe(0);
  });
  it('Marajai pada contoh rapat: 112, 106 rumah tangga, 7 remaja, 1 desa', () => {
    expect(peopleToReach(fraction(50, 180), 9000, 'up')).toBe(112); // 162 − 50
    expect(peopleToReach(fraction(74, 180), 10_000, 'up')).toBe(106);
    expect(peopleToReach(fraction(22, 50), 5800, 'up')).toBe(7); // 29 − 22
    expect(peopleToReach(yesNo(false), 9000, 'up')).toBe(1); // ⌈0,9⌉ − 0
  });
  it('makin rendah makin baik: 20 dari 100 dengan target 15,5 % harus turun 5', () => {
    expect(peopleToReach(fraction(20, 100), 1550, 'down')).toBe(5); // 20 − ⌊15,5⌋
  });
  it('angka terbit tidak dapat dihitung orangnya', () => expect(peopleToReach(publishedShare(4126), 8000, 'up')).toBeNull());
  it('menjangkau sebanyak itu tepat mencapai target, satu kurang belum', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 10_000 }), (d, raw, t) => {
      const n = Math.min(raw, d);
      const more = peopleToReach({ n, d }, t, 'up') ?? -1;
      expect(meets({ n: n + more, d }, t, 'up')).toBe(true);
      if (more > 0) expect(meets({ n: n + more - 1, d }, t, 'up')).toBe(false);
    }));
  });
});

describe('status indikator (design 1)', () => {
  it.each([
    [fraction(80, 100), 8000, 'up', 'T'],
    [fraction(60, 100), 8000, 'up', 'P'], // 0,60 ÷ 0,80 = 0,75 tepat
    [fraction(5999, 10_000), 8000, 'up', 'L'],
    [fraction(20, 100), 1550, 'down', 'P'], // 0,775
    [fraction(21, 100), 1550, 'down', 'L'], // 15,5 ÷ 21 = 0,738
    [fraction(12, 100), 1550, 'down', 'T'],
    [yesNo(true), 9000, 'up', 'T'],
    [yesNo(false), 9000, 'up', 'L'],
    ['missing', 8000, 'up', 'none'],
    ['missing', null, 'up', 'none'],
    ['not_applicable', 8000, 'up', 'TS'],
    [fraction(1, 2), null, 'up', 'no_target'],
    [fraction(0, 84), 5800, 'up', 'L'], // nol sebenarnya
  ] as const)('%j target %s %s → %s', (reading, target, direction, expected) => {
    expect(indicatorStatus(reading, target, direction)).toBe(expected);
  });
  it('ambang perhatian 70 % mengubah L menjadi P (F68)', () => {
    expect(indicatorStatus(fraction(58, 100), 8000, 'up', 7500)).toBe('L'); // r = 0,725
    expect(indicatorStatus(fraction(58, 100), 8000, 'up', 7000)).toBe('P');
  });
  it('r rasio tepat, bukan bilangan pecahan biner', () => expect(ratio(fraction(1, 3), 10_000, 'up')).toEqual({ n: 10_000n, d: 30_000n }));
});

describe('prevalensi terhadap target (F13)', () => {
  it('14,91 % memenuhi RPJMD 18,40 %, belum memenuhi target nasional 14 %', () => {
    expect(indicatorStatus(publishedShare(1491), 1840, 'down')).toBe('T');
    expect(indicatorStatus(publishedShare(1491), 1400, 'down')).toBe('P'); // 14 ÷ 14,91 = 0,939
    expect(gapBp(publishedShare(1491), 1400, 'down')).toBe(91);
  });
});

describe('arah perubahan (domain 9.4)', () => {
  it('Balangan 17,89 → 14,91: turun 2,98 poin, baik (F12)', () => {
    expect(trend(1491, 1789, 'down')).toEqual({ deltaBp: -298, word: 'turun', verdict: 'good' });
  });
  it('naik 2,55 poin buruk untuk prevalensi, baik untuk cakupan', () => {
    expect(trend(1755, 1500, 'down')).toMatchObject({ word: 'naik', verdict: 'bad' });
    expect(trend(1755, 1500, 'up')).toMatchObject({ word: 'naik', verdict: 'good' });
  });
  it('sampai 0,10 poin disebut tetap', () => {
    expect(trend(1510, 1500, 'down')).toEqual({ deltaBp: 10, word: 'tetap', verdict: 'level' });
    expect(trend(1489, 1500, 'down')).toMatchObject({ word: 'turun' });
  });
  it('tanpa angka pembanding tidak ada arah', () => expect(trend(1491, null, 'down')).toBeNull());
});

describe('penjumlahan wilayah (domain 9.1)', () => {
  it('Σn/Σd walau desa berbeda 100 kali, bukan rata-rata persen', () => {
    // (9 + 80) ÷ (10 + 1000) = 89 ÷ 1010 = 8,81 %; rata-rata persen akan 49,00
    const all = rollUp([fraction(9, 10), fraction(80, 1000), 'missing', 'not_applicable']);
    expect(all).toEqual({ sum: { n: 89, d: 1010 }, reported: 2, published: 0, notApplicable: 1, of: 4 });
    expect(shareBpOf(all.sum ?? 'missing')).toBe(881);
    expect(reportingLabel(all)).toBe('3 dari 4 desa melapor, 1 di antaranya tidak ada sasaran');
  });
  it('ya/tidak: desa ya ÷ desa melapor', () => expect(rollUp([yesNo(true), yesNo(false), yesNo(false), 'missing']).sum).toEqual({ n: 1, d: 3 }));
  it('angka terbit tidak pernah masuk jumlah', () => {
    expect(rollUp([publishedShare(4126), fraction(1, 2)])).toMatchObject({ sum: { n: 1, d: 2 }, reported: 1, published: 1 });
  });
  it('tanpa laporan tidak ada angka', () => expect(rollUp(['missing', 'missing'])).toMatchObject({ sum: null, reported: 0, of: 2 }));
});

describe('target yang berlaku (design 4.6)', () => {
  const national = [{ year: 2024, targetBp: 8000 }];
  it('milik daerah tahun itu, lalu tahun daerah terakhir, lalu nasional', () => {
    const own = [{ year: 2022, targetBp: 1840 }, { year: 2023, targetBp: 1700 }];
    expect(targetFor(2023, own, national)).toEqual({ targetBp: 1700, from: 'own', year: 2023 });
    expect(targetFor(2025, own, national)).toEqual({ targetBp: 1700, from: 'own_earlier', year: 2023 });
    expect(targetFor(2021, own, national)).toEqual({ targetBp: 8000, from: 'national', year: 2024 });
  });
  it('2022 tanpa target daerah memakai target nasional 2024, dan menyebutnya', () => {
    expect(targetLabel(targetFor(2022, [], national))).toBe('target nasional 2024');
  });
  it('tanpa satu pun: belum ada target', () => expect(targetFor(2022, [], [])).toBeNull());
});
