import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { readBudgetReport } from '@/lib/budgets/queries/report';
import { costPerTarget } from '@/lib/budgets/rules/cost';
import { mismatch, type NeedAndMoney } from '@/lib/budgets/rules/mismatch';
import { HIGHEST_WEIGHTS, LOWEST_WEIGHTS, weightedSum } from '@/lib/budgets/rules/weigh';
import { readScope } from '@/lib/jurisdictions/queries';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

describe('tiga langkah SUN: uang berbobot (domain 9.6)', () => {
  const amounts = [{ class: 'specific', budgetIdr: 1_840n }, { class: 'sensitive', budgetIdr: 4_630n }, { class: 'enabling', budgetIdr: 530n }] as const;
  it('spesifik 100 %, sensitif 25 %: 1.840 + 1.157,5 = 2.997,5, dibulatkan sekali ke 2.998', () => expect(weightedSum(amounts, LOWEST_WEIGHTS)).toBe(2_998n));
  it('sensitif 100 %: 1.840 + 4.630 = 6.470; pendampingan tanpa bobot tetap di luar', () => expect(weightedSum(amounts, HIGHEST_WEIGHTS)).toBe(6_470n));
  it('bobot ialah setelan: dominan 100 %, sebagian 25 %, pendampingan 50 % = 1.840 + 1.157,5 + 265 = 3.262,5 → 3.263', () => {
    expect(weightedSum(amounts, { ...LOWEST_WEIGHTS, enabling: 5000 })).toBe(3_263n);
  });
  it('dua baris dijumlah dahulu, lalu dibulatkan: 25 % dari 1 + 25 % dari 1 = 0,5 → 1, bukan 0', () => {
    expect(weightedSum([{ class: 'sensitive', budgetIdr: 1n }, { class: 'sensitive', budgetIdr: 1n }], LOWEST_WEIGHTS)).toBe(1n);
  });
});

describe('uang per sasaran (domain 9.6)', () => {
  it('Rp 74.200.000 untuk 180 rumah tangga = Rp 412.222', () => expect(costPerTarget(74_200_000n, 180)).toBe(412_222n));
  it('tanpa sasaran tidak ada angka; tanpa uang Rp 0', () => expect([costPerTarget(5n, 0), costPerTarget(0n, 7)]).toEqual([null, 0n]));
});

const of = (code: string, achievementBp: number | null, budgetIdr: number): NeedAndMoney => ({ code, achievementBp, budgetIdr: BigInt(budgetIdr) });

describe('kebutuhan dan uang yang tidak sepadan (F106)', () => {
  // 8 indikator: ⌈8 ÷ 4⌉ = 2. Capaian terendah: A 20 dan B 30. Uang tersedikit: A 0 dan H 5 → hanya A.
  const eight = [of('A', 2000, 0), of('B', 3000, 900), of('C', 5000, 50), of('D', 6000, 60), of('E', 7000, 70), of('F', 8000, 80), of('G', 9000, 90), of('H', 9900, 5)];
  it('capaian seperempat terendah dan uang seperempat tersedikit', () => {
    expect(mismatch(eight)).toEqual({ flagged: [eight[0]], compared: 8 });
  });
  it('yang belum dilaporkan tidak dibandingkan', () => {
    // Tanpa A tinggal 7: ⌈7 ÷ 4⌉ = 2 → capaian sampai 50 (B, C), uang sampai 50 (H 5, C 50) → C
    expect(mismatch([of('A', null, 0), ...eight.slice(1)])).toMatchObject({ flagged: [{ code: 'C' }], compared: 7 });
  });
  it('nilai yang sama ikut seluruhnya, terendah dahulu lalu menurut kode', () => {
    expect(mismatch([of('C', 3000, 0), of('B', 3000, 0), of('A', 2000, 0), of('D', 9000, 0), of('E', 9500, 0)]).flagged.map(({ code }) => code)).toEqual(['A', 'B', 'C']);
  });
  it('yang mencapai target tidak pernah disebut', () => expect(mismatch([of('A', 10_000, 0), of('B', 12_000, 9)])).toEqual({ flagged: [], compared: 2 }));
  it('tanpa data tidak ada perbandingan', () => expect(mismatch([of('A', null, 0)])).toEqual({ flagged: [], compared: 0 }));
  it('urutan tidak mengubah hasil, dan yang disebut selalu di bawah yang tidak', () => {
    const any = fc.uniqueArray(fc.record({ code: fc.string({ minLength: 1, maxLength: 4 }), achievementBp: fc.option(fc.nat(15_000)), budgetIdr: fc.bigInt({ min: 0n, max: 99n }) }), { selector: ({ code }) => code });
    fc.assert(fc.property(any.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      expect(mismatch(shuffled)).toEqual(mismatch(all));
    }));
  });
});

const database = await freshDatabase({ seeded: true });
const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, '63.11') });
if (!team) throw new Error('Balangan is not seeded.');
const viewer = viewerWith({ team });
const explain = (jelas: string) => readAs(viewer, async (tx) => {
  const params = { periode: '2022-TW3', jelas };
  return (await readBudgetReport(tx, viewer, await readScope(tx, viewer, params), params)).explanation;
});

describe('penjelasan di Anggaran', () => {
  it('jumlah: 7.000 juta apa adanya, berbobot antara 2.997,5 dan 6.470 juta', async () => {
    expect((await explain('jumlah'))?.rivals.map(({ value, used }) => [value.replace('\u00A0', ' '), used])).toEqual([['Rp 7.000.000.000', true], ['Rp 2.997.500.000', false], ['Rp 6.470.000.000', false]]);
  });
  it('tertaut: indikator yang tidak sepadan, dengan capaian, uang, dan tautannya', async () => {
    // Dari 19 indikator yang dilaporkan ⌈19 ÷ 4⌉ = 5 terendah, di antaranya SP09 (25,40 ÷ 90), SP02 (41,26 ÷ 80), dan SE11 (52,87 ÷ 90 = 58,74); tujuh tanpa
    // uang tertaut sama sekali, maka batas uangnya Rp 0. Hanya SE11 di keduanya.
    expect((await explain('tertaut'))?.inputs.filter(({ label }) => label.startsWith('Tidak sepadan'))).toEqual([
      { label: 'Tidak sepadan: SE11', value: 'Desa Stop BABS: capaian 58,74 dari 100 terhadap target, uang tertaut Rp\u00A00', href: '/indikator/SE11' },
    ]);
  });
});
