import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyShares, intensityBp, locatedOf, locationProblem, lokusFit, newestStage, spentBy, tagging, type TaggedLine, totalsBy, unlocatedOf, villageParts } from '@/lib/budgets/rules';
import { sumOf } from '@/lib/money';

describe('persentase anggaran per SKPD (F06)', () => {
  it('2 miliar dari 40 miliar = 5,00 %', () => expect(intensityBp(2_000_000_000n, 40_000_000_000n)).toBe(500));
  it('tanpa anggaran total tidak ada intensitas, bukan 0', () => expect(intensityBp(2n, null)).toBeNull());
  it('bagian seluruh OPD berjumlah 100,00 %', () => {
    const money = (agencyId: string, budgetIdr: bigint) => ({ agencyId, budgetIdr, spentIdr: budgetIdr / 2n, totalIdr: null });
    // Rp juta 2.850 · 1.940 · 910 · 620 · 310 · 370 dari 7.000: 40,71 27,71 13,00 8,86 4,43 5,29 = 100,00
    const shares = agencyShares([2850n, 1940n, 910n, 620n, 310n, 370n].map((idr, i) => money(String(i), idr * 1_000_000n)));
    expect(shares.map((s) => s.shareBp)).toEqual([4071, 2771, 1300, 886, 443, 529]);
    expect(shares[0]?.absorption).toEqual({ shareBp: 5000, isOver: false });
  });
});

describe('tertaut ke 20 indikator (F07)', () => {
  const lines = [
    { budgetIdr: 3990n, activityId: 'a', indicators: ['SP01', 'SP02'] },
    { budgetIdr: 1010n, activityId: 'b', indicators: [] },
    { budgetIdr: 2000n, activityId: null, indicators: [] },
  ];
  it('3.990 dari 7.000 = 57,00 %; dua indikator dihitung sekali', () => {
    expect(tagging(lines)).toEqual({ totalIdr: 7000n, linkedIdr: 3990n, linkedBp: 5700, untaggedIdr: 2000n, untaggedLines: 1 });
  });
  it('melepas tautan satu baris menurunkan jumlah tertaut tepat sebanyak baris itu', () => {
    fc.assert(fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1 }), (amounts) => {
      const linked = amounts.map((budgetIdr): TaggedLine => ({ budgetIdr, activityId: 'a', indicators: ['SE05'] }));
      const [first, ...rest] = linked;
      if (!first) return;
      const before = tagging(linked).linkedIdr;
      expect(before - tagging([{ ...first, activityId: null, indicators: [] }, ...rest]).linkedIdr).toBe(first.budgetIdr);
    }));
  });
});

describe('jumlah per sumber dan golongan (F08)', () => {
  it('jumlah per sumber = jumlah seluruhnya, terbesar dahulu', () => {
    const lines = [{ budgetIdr: 10n, source: 'CSR' }, { budgetIdr: 30n, source: 'APBD_KAB' }, { budgetIdr: 5n, source: 'CSR' }, { budgetIdr: 15n, source: 'ZAKAT' }];
    const totals = totalsBy(lines, (line) => line.source);
    expect(totals.map((t) => [t.key, t.budgetIdr, t.shareBp])).toEqual([['APBD_KAB', 30n, 5000], ['CSR', 15n, 2500], ['ZAKAT', 15n, 2500]]);
    expect(sumOf(totals.map((t) => t.budgetIdr))).toBe(60n);
  });
});

describe('uang per desa (domain 9.6)', () => {
  const to = (...ids: number[]) => ids.map((regionId) => ({ regionId, amountIdr: null }));
  it('sama rata dalam rupiah utuh: 100 untuk 3 desa = 34 + 33 + 33 menurut urutan desa', () => {
    expect(villageParts({ budgetIdr: 100n, split: 'equal', villages: to(7, 3, 5) })).toEqual([
      { regionId: 3, amountIdr: 34n }, { regionId: 5, amountIdr: 33n }, { regionId: 7, amountIdr: 33n },
    ]);
  });
  it('jumlah tersurat dipakai apa adanya, sisanya belum dilokasikan', () => {
    const line = { budgetIdr: 100n, split: 'explicit', villages: [{ regionId: 1, amountIdr: 60n }, { regionId: 2, amountIdr: 0n }] } as const;
    expect(locatedOf(line)).toBe(60n);
    expect(unlocatedOf(line)).toBe(40n);
  });
  it('tanpa pembagian: seluruhnya belum dilokasikan, tidak disebar diam-diam', () => {
    expect(unlocatedOf({ budgetIdr: 100n, split: 'none', villages: [] })).toBe(100n);
    expect(villageParts({ budgetIdr: 100n, split: 'none', villages: to(1) })).toEqual([]);
  });
  it('bagian tidak pernah melebihi baris, dan sama rata tepat habis', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.uniqueArray(fc.nat(99_999), { minLength: 1, maxLength: 50 }), (budgetIdr, ids) => {
      expect(locatedOf({ budgetIdr, split: 'equal', villages: to(...ids) })).toBe(budgetIdr);
    }));
  });
  it.each([
    [{ budgetIdr: 100n, split: 'explicit', villages: [{ regionId: 1, amountIdr: 70n }, { regionId: 2, amountIdr: 31n }] }, 'Jumlah per desa melebihi pagu baris ini.'],
    [{ budgetIdr: 100n, split: 'explicit', villages: to(1) }, 'Isi jumlah rupiah untuk setiap desa.'],
    [{ budgetIdr: 100n, split: 'equal', villages: [] }, 'Pilih sedikitnya satu desa, atau nyatakan belum dilokasikan.'],
    [{ budgetIdr: 100n, split: 'equal', villages: to(1, 1) }, 'Satu desa tercantum dua kali.'],
    [{ budgetIdr: 100n, split: 'none', villages: to(1) }, 'Pilih cara membagi ke desa: jumlah per desa atau sama rata.'],
    [{ budgetIdr: 100n, split: 'explicit', villages: [{ regionId: 1, amountIdr: -1n }] }, 'Jumlah per desa tidak boleh negatif.'],
    [{ budgetIdr: 100n, split: 'explicit', villages: [{ regionId: 1, amountIdr: 100n }] }, null],
    [{ budgetIdr: 100n, split: 'none', villages: [] }, null],
  ] as const)('%#', (line, expected) => expect(locationProblem(line)).toBe(expected));
});

describe('tahap, realisasi, dan lokus', () => {
  it('perubahan menggantikan murni baris yang sama, OPD lain tidak tersentuh', () => {
    const lines = [
      { id: 1, agencyId: 'x', lineKey: 'k', stage: 'murni' }, { id: 2, agencyId: 'x', lineKey: 'k', stage: 'perubahan' },
      { id: 3, agencyId: 'x', lineKey: 'l', stage: 'murni' }, { id: 4, agencyId: 'y', lineKey: 'k', stage: 'murni' },
    ] as const;
    expect(newestStage(lines).map((line) => line.id)).toEqual([2, 3, 4]);
  });
  it('realisasi kumulatif: yang terbaru sampai tanggal itu, tidak dijumlah', () => {
    const figures = [{ asOf: '2022-09-30', spentIdr: 70n }, { asOf: '2022-03-31', spentIdr: 20n }, { asOf: '2022-06-30', spentIdr: 50n }];
    expect([spentBy(figures, '2022-07-15'), spentBy(figures, '2022-09-30'), spentBy(figures, '2022-01-01')]).toEqual([50n, 70n, null]);
  });
  it('uang di dalam dan di luar lokus; yang belum dilokasikan bukan keduanya (F85)', () => {
    const fit = lokusFit([
      { budgetIdr: 100n, split: 'explicit', villages: [{ regionId: 1, amountIdr: 60n }, { regionId: 9, amountIdr: 20n }] },
      { budgetIdr: 50n, split: 'none', villages: [] },
    ], new Set([1, 2]));
    // di lokus 60 dari 80 yang dilokasikan = 75,00 %; belum dilokasikan 20 + 50
    expect(fit).toEqual({ insideIdr: 60n, outsideIdr: 20n, unlocatedIdr: 70n, insideBp: 7500 });
  });
});
