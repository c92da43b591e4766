import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainScore, onTargetBp, pooledBp, reproduces } from '@/lib/convergence/rules/explanation';
import { rankByScore, scoreB, type ScoreInput } from '@/lib/convergence/rules/score';
import type { Reading } from '@/lib/indicators/rules/reading';

const input = (reading: Reading, more: Partial<ScoreInput> = {}): ScoreInput =>
  ({ code: 'SP01', group: 'specific', reading, targetBp: 9000, direction: 'up', ...more });

describe('contoh kerja domain 9.5', () => {
  it('(1) r = 1,2 · 0,5 · 0,9: B = 80,00 dan C = 33,33', () => {
    const inputs = [input({ n: 60, d: 100 }, { targetBp: 5000 }), input({ n: 25, d: 100 }, { targetBp: 5000 }), input({ n: 45, d: 100 }, { targetBp: 5000 })];
    const score = scoreB(inputs);
    expect(score.scoreBp).toBe(8000); // (1 + 0,5 + 0,9) ÷ 3
    expect(onTargetBp(score)).toBe(3333);
  });
  it('(2) 9/10 dan 80/200, target 90 %: A = 42,38 sedangkan B = 72,22', () => {
    const inputs = [input({ n: 9, d: 10 }), input({ n: 80, d: 200 })];
    expect(pooledBp(inputs)).toBe(4238); // 89 ÷ 210
    expect(scoreB(inputs).scoreBp).toBe(7222); // (1 + 0,4444) ÷ 2
  });
  it('(3) SE02 20 % terhadap 15,5 % = 77,50; 12 % = 100', () => {
    expect(scoreB([input({ n: 20, d: 100 }, { targetBp: 1550, direction: 'down' })]).scoreBp).toBe(7750);
    expect(scoreB([input({ n: 12, d: 100 }, { targetBp: 1550, direction: 'down' })]).scoreBp).toBe(10_000);
  });
  it('(4) tidak ada sasaran keluar dari hitungan', () => {
    expect(scoreB([input({ n: 9, d: 10 }), input('not_applicable')])).toMatchObject({ scoreBp: 10_000, applicable: 1, onTarget: 1 });
  });
  it('Marajai pada contoh rapat: 17 nilai, skor 70,7 dan 4 dari 18 tercapai', () => {
    const up = (n: number, d: number, targetBp: number): ScoreInput => input({ n, d }, { targetBp });
    const inputs = [
      up(0, 1, 9000), up(50, 180, 9000), up(5, 16, 9000), up(74, 180, 10_000), up(6, 16, 8000), up(3, 5, 9000), up(2, 3, 9000),
      up(22, 50, 5800), up(44, 63, 9000), up(5, 9, 7000), up(38, 47, 9000), up(16, 22, 8000), up(58, 68, 9000), up(5, 6, 8000),
      input({ n: 1, d: 16 }, { targetBp: 1550, direction: 'down' }), up(99, 108, 9000), up(38, 40, 9000),
      input('missing'), input('not_applicable'), input('not_applicable'),
    ];
    // 0 + 3086 + 3472 + 4111 + 4688 + 6667 + 7407 + 7586 + 7760 + 7937 + 8983 + 9091 + 9477 + 4 × 10000 = 120265; ÷ 17 = 7074,41
    const { score, sumBp, count } = explainScore(inputs);
    expect(score).toMatchObject({ scoreBp: 7074, onTarget: 4, applicable: 18, reported: 17, isConvergent: false });
    expect([sumBp, count]).toEqual([120_265, 17]);
  });
});

describe('kelengkapan dan penahanan skor', () => {
  const seven = Array.from({ length: 7 }, () => input({ n: 9, d: 10 }));
  const silent = Array.from({ length: 13 }, () => input('missing'));
  it('data 7/20: skor ditahan, tidak konvergen, 7 dari 20 tercapai', () => {
    expect(scoreB([...seven, ...silent])).toEqual({
      scoreBp: null, reason: 'incomplete', onTarget: 7, applicable: 20, reported: 7, completenessBp: 3500, isConvergent: false,
    });
  });
  it('tepat 50 % cukup', () => expect(scoreB([input({ n: 9, d: 10 }), input('missing')])).toMatchObject({ scoreBp: 10_000, completenessBp: 5000, isConvergent: true }));
  it('semua tidak ada sasaran: bukan 0 dan bukan 100', () => {
    expect(scoreB([input('not_applicable')])).toMatchObject({ scoreBp: null, reason: 'not_applicable', completenessBp: null });
  });
  it('semua belum melapor: ditahan walau batasnya 0 %', () => {
    expect(scoreB([input('missing')], { convergenceThresholdBp: 7500, completenessFloorBp: 0 })).toMatchObject({ scoreBp: null, reason: 'incomplete' });
  });
  it('tanpa target: di luar skor dan hitungan', () => {
    expect(scoreB([input({ n: 9, d: 10 }), input({ n: 1, d: 10 }, { targetBp: null })])).toMatchObject({ scoreBp: 10_000, applicable: 1, reported: 1 });
  });
  it('konvergen mulai tepat 75,00; 74,99 belum', () => {
    expect(scoreB([input({ n: 75, d: 100 }, { targetBp: 10_000 })]).isConvergent).toBe(true);
    expect(scoreB([input({ n: 7499, d: 10_000 }, { targetBp: 10_000 })]).isConvergent).toBe(false);
  });
});

describe('varian dalam penjelasan', () => {
  it('B₂: 1 indikator spesifik dan 3 sensitif berbobot sama per kelompok', () => {
    const sensitive = (n: number): ScoreInput => input({ n, d: 10 }, { group: 'sensitive', targetBp: 10_000 });
    const inputs = [input({ n: 10, d: 10 }, { targetBp: 10_000 }), sensitive(1), sensitive(2), sensitive(3)];
    const { score, variants } = explainScore(inputs);
    expect(score.scoreBp).toBe(4000); // (10000 + 1000 + 2000 + 3000) ÷ 4
    expect(variants.groupMeanBp).toBe(6000); // (10000 + 2000) ÷ 2
  });
  it('A tidak menjumlah angka terbit dan indikator makin rendah makin baik', () => {
    expect(pooledBp([input({ n: 9, d: 10 }), input({ n: 9000, d: 10_000, published: true }), input({ n: 1, d: 10 }, { direction: 'down' })])).toBe(9000);
    expect(pooledBp([])).toBeNull();
  });
});

describe('penjelasan skor (F104)', () => {
  it('menyebut bahan dari yang terendah dan alasan yang tidak dihitung', () => {
    const { parts, excluded } = explainScore([
      input({ n: 9, d: 10 }, { code: 'SP02' }), input({ n: 1, d: 10 }, { code: 'SP03' }),
      input('missing', { code: 'SE10' }), input('not_applicable', { code: 'SE03' }), input({ n: 1, d: 2 }, { code: 'SE06', targetBp: null }),
    ]);
    expect(parts.map((p) => [p.code, p.partBp])).toEqual([['SP03', 1111], ['SP02', 10_000]]);
    expect(excluded.map((p) => [p.code, p.excluded])).toEqual([['SE03', 'not_applicable'], ['SE06', 'no_target'], ['SE10', 'missing']]);
  });
});

describe('peringkat', () => {
  it('nilai sama berbagi peringkat; yang ditahan tidak diperingkat', () => {
    expect(rankByScore([9540, 8090, 9540, null, 7070])).toEqual([1, 3, 1, null, 4]);
  });
});

const readings = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 })).map(([d, n]): Reading => ({ n: Math.min(n, d), d })),
  fc.constant<Reading>('missing'), fc.constant<Reading>('not_applicable'),
);
const inputs = fc.array(fc.record<ScoreInput>({
  code: fc.constantFrom('SP01', 'SP02', 'SE04', 'SE11'), group: fc.constantFrom('specific', 'sensitive'),
  reading: readings, targetBp: fc.option(fc.integer({ min: 0, max: 10_000 })), direction: fc.constantFrom('up', 'down'),
}), { minLength: 1, maxLength: 20 });

describe('sifat skor (features 5)', () => {
  it('menambah "tidak ada sasaran" tidak mengubah apa pun', () => {
    fc.assert(fc.property(inputs, (list) => { expect(scoreB([...list, input('not_applicable')])).toEqual(scoreB(list)); }));
  });
  it('menambah "belum ada data" tidak mengubah rata-rata B tetapi menurunkan kelengkapan', () => {
    const open = { convergenceThresholdBp: 7500, completenessFloorBp: 0 };
    fc.assert(fc.property(inputs, (list) => {
      const before = scoreB(list, open);
      const after = scoreB([...list, input('missing')], open);
      expect(after.scoreBp).toBe(before.scoreBp);
      if (before.reported > 0) expect(Number(after.completenessBp)).toBeLessThan(Number(before.completenessBp));
    }));
  });
  it('urutan indikator tidak mengubah hasil', () => {
    fc.assert(fc.property(inputs, (list) => {
      const back = [...list].reverse();
      expect(scoreB(back)).toEqual(scoreB(list));
      expect(explainScore(back).variants).toEqual(explainScore(list).variants);
    }));
  });
  it('urutan desa tidak mengubah peringkat', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 10_000 }))), (scores) => {
      expect(rankByScore([...scores].reverse()).reverse()).toEqual(rankByScore(scores));
    }));
  });
  it('mengubah target mengubah B dan C, tidak pernah A', () => {
    fc.assert(fc.property(inputs, fc.integer({ min: 0, max: 10_000 }), (list, targetBp) => {
      expect(pooledBp(list.map((one) => ({ ...one, targetBp })))).toBe(pooledBp(list));
    }));
    const half = [input({ n: 5, d: 10 })];
    const easier = [input({ n: 5, d: 10 }, { targetBp: 5000 })];
    expect([scoreB(half).scoreBp, scoreB(half).onTarget]).toEqual([5556, 0]);
    expect([scoreB(easier).scoreBp, scoreB(easier).onTarget]).toEqual([10_000, 1]);
  });
  it('semua tepat pada target = 100', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1 }), (targets) => {
      expect(scoreB(targets.map((targetBp) => input({ n: targetBp, d: 10_000 }, { targetBp }))).scoreBp).toBe(10_000);
    }));
  });
  it('indikator makin rendah makin baik yang turun tidak pernah menurunkan B', () => {
    fc.assert(fc.property(inputs, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (list, d, raw) => {
      const n = Math.min(raw, d);
      const down = (count: number): ScoreInput => input({ n: count, d }, { direction: 'down', targetBp: 1550 });
      const open = { convergenceThresholdBp: 7500, completenessFloorBp: 0 };
      expect(Number(scoreB([...list, down(n - 1)], open).scoreBp)).toBeGreaterThanOrEqual(Number(scoreB([...list, down(n)], open).scoreBp));
    }));
  });
  it('jumlah bahan selalu menghasilkan skor yang tampil', () => {
    fc.assert(fc.property(inputs, (list) => { expect(reproduces(explainScore(list))).toBe(true); }));
  });
});
