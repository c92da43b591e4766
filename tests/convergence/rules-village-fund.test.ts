import { describe, expect, it } from 'vitest';
import { fieldOf, type FundPart, villageFund } from '@/lib/convergence/rules/village-fund';

const part = (code: string | null, budgetIdr: bigint, indicators: string[] = [], fundingSource = 'DANA_DESA'): FundPart => ({ name: `Baris ${code}`, agency: 'DPMD', fundingSource, code, budgetIdr, indicators, isExample: false });

describe('bidang menurut kode APBDes', () => {
  it.each([
    ['2.2.01', 'development'], ['02.2.01', 'development'], ['2.2', 'development'], ['4.3.02', 'empowerment'], ['1.1.01', 'other'], ['3.4.03', 'other'], ['5.1.00', 'other'],
    // Kode SIPD: urusan 2.13 = pemberdayaan masyarakat desa, 4.01 = sekretariat; bukan bidang APBDes.
    ['2.13.03.2.01.0001', 'other'], ['4.01.01.2.06', 'other'], ['', 'other'], [null, 'other'], ['dua', 'other'],
  ] as const)('%s → %s', (code, field) => expect(fieldOf(code)).toBe(field));
});

describe('tabel 5: penggunaan dana desa', () => {
  it('alokasi tercatat, khusus stunting, dan bagiannya per bidang; sumber lain tidak ikut', () => {
    const { rows, total, parts } = villageFund([
      part('2.2.01', 80_000_000n, ['SP07']), part('2.3.10', 120_000_000n), part('4.4.01', 30_000_000n, ['SP05'], 'ADD'), part('4.5.01', 15_000_000n, [], 'APBDES'),
      part('2.2.02', 999_000_000n, ['SE05'], 'APBD_KAB'),
    ]);
    // 80 ÷ 200 = 40,00 %; 30 ÷ 45 = 66,67 %; 110 ÷ 245 = 44,90 %
    expect(rows.map(({ field, recordedIdr, stuntingIdr, shareBp, lines }) => [field, recordedIdr, stuntingIdr, shareBp, lines]))
      .toEqual([['development', 200_000_000n, 80_000_000n, 4000, 2], ['empowerment', 45_000_000n, 30_000_000n, 6667, 2]]);
    expect(total).toEqual({ recordedIdr: 245_000_000n, stuntingIdr: 110_000_000n, shareBp: 4490, lines: 4 });
    expect(parts).toHaveLength(4);
  });

  it('tanpa baris: dua bidang tetap tampil tanpa angka bagian; kode tak dikenal mendapat barisnya sendiri', () => {
    expect(villageFund([]).rows.map(({ label, shareBp, lines }) => [label, shareBp, lines])).toEqual([['Bidang pembangunan desa', null, 0], ['Bidang pemberdayaan masyarakat desa', null, 0]]);
    expect(villageFund([part(null, 5n)]).rows.map(({ label, recordedIdr, shareBp }) => [label, recordedIdr, shareBp]).at(-1)).toEqual(['Bidang lain atau belum berkode', 5n, 0]);
  });
});
