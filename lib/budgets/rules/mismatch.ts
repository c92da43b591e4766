import type { Rupiah } from '@/lib/money';
import { type BasisPoints, FULL } from '@/lib/share';

/** One indicator: its achievement against target (uncapped, null = not known) and the money linked to it. */
export interface NeedAndMoney { code: string; achievementBp: BasisPoints | null; budgetIdr: Rupiah }

export interface Mismatch<T> {
  /** Worst first. */
  flagged: T[];
  /** Indicators that could be compared. */
  compared: number;
}

/** The lower quartile by rank: the value of place ⌈n ÷ 4⌉ from below; equal values belong to it too. */
const lowerQuartile = <V extends number | bigint>(values: readonly V[]): V | undefined =>
  [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))[Math.ceil(values.length / 4) - 1];

/**
 * Money against need: indicators below target in the worst quartile of achievement and the lowest quartile of linked money.
 * What nobody reported is not compared. Sources: domain §9.6 mismatch flag, features F106.
 */
export function mismatch<T extends NeedAndMoney>(indicators: readonly T[]): Mismatch<T> {
  const known = indicators.flatMap((one) => (one.achievementBp === null ? [] : [{ one, achievementBp: one.achievementBp }]));
  const worst = lowerQuartile(known.map(({ achievementBp }) => achievementBp));
  const least = lowerQuartile(known.map(({ one }) => one.budgetIdr));
  if (worst === undefined || least === undefined) return { flagged: [], compared: 0 };
  const flagged = known.filter(({ one, achievementBp }) => achievementBp < FULL && achievementBp <= worst && one.budgetIdr <= least)
    .sort((a, b) => a.achievementBp - b.achievementBp || (a.one.code < b.one.code ? -1 : 1));
  return { flagged: flagged.map(({ one }) => one), compared: known.length };
}
