import { shareOfMoney, sumOf } from '@/lib/money';

/** The line of Baznas Kaltim: 70 % of zakat money goes to empowering poor families (seed 003). Basis points. */
export const ZAKAT_LINE_BP = 7000;

/** A line paid from zakat; `empowersPoor` null: nobody said. */
export interface ZakatLine { year: number; budgetIdr: bigint; empowersPoor: boolean | null }

/** Zakat money of a year: shares of the whole in basis points. `mostBp`: if all that nobody marked were empowering. */
export interface ZakatYear { year: number; totalIdr: bigint; empoweringIdr: bigint; otherIdr: bigint; unmarkedIdr: bigint; unmarkedLines: number; shareBp: number | null; mostBp: number | null; verdict: 'reached' | 'missed' | 'unknown' | 'none' }

function verdictOf(yes: bigint, unmarked: bigint, total: bigint): ZakatYear['verdict'] {
  if (total === 0n) return 'none';
  const line = total * BigInt(ZAKAT_LINE_BP);
  if (yes * 10_000n >= line) return 'reached';
  return (yes + unmarked) * 10_000n >= line ? 'unknown' : 'missed';
}

/** Share of zakat money for empowering poor families by year (F08): marked lines over all zakat lines, each rupiah once; newest year first. */
export function zakatYears(lines: readonly ZakatLine[]): ZakatYear[] {
  const years = [...new Set(lines.map(({ year }) => year))].sort((a, b) => b - a);
  return years.map((year) => {
    const those = lines.filter((line) => line.year === year);
    const part = (mark: boolean | null): bigint => sumOf(those.filter(({ empowersPoor }) => empowersPoor === mark).map(({ budgetIdr }) => budgetIdr));
    const [totalIdr, yes, no, unmarked] = [sumOf(those.map(({ budgetIdr }) => budgetIdr)), part(true), part(false), part(null)];
    return {
      year, totalIdr, empoweringIdr: yes, otherIdr: no, unmarkedIdr: unmarked, unmarkedLines: those.filter(({ empowersPoor }) => empowersPoor === null).length,
      shareBp: shareOfMoney(yes, totalIdr), mostBp: shareOfMoney(yes + unmarked, totalIdr), verdict: verdictOf(yes, unmarked, totalIdr),
    };
  });
}

export const ZAKAT_WORDS: Readonly<Record<ZakatYear['verdict'], string>> = {
  reached: 'mencapai 70 %', missed: 'di bawah 70 %', unknown: 'belum dapat dipastikan: masih ada yang belum ditandai', none: 'tidak ada dana zakat',
};
