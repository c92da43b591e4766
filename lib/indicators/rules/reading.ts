import { cutShareOf, FULL, shareOf } from '@/lib/share';

export type Direction = 'up' | 'down';
export type ValueKind = 'ratio' | 'boolean' | 'survey' | 'count';

/** n of d, whole and not negative, d > 0. `published`: a printed share without counts, n basis points of 10 000. */
export interface Fraction {
  readonly n: number;
  readonly d: number;
  readonly published?: true;
}

/** What is known of an indicator in one place: three different things besides a number (design §4.1). */
export type Reading = Fraction | 'missing' | 'not_applicable';

/** The columns of a stored value that carry its figure. */
export interface StoredFigure {
  status: 'reported' | 'missing' | 'not_applicable';
  basis: 'counted' | 'published';
  numerator: number | null;
  denominator: number | null;
  shareBp: number | null;
}

/** Whether there is a number at all. */
export const isFraction = (reading: Reading): reading is Fraction => typeof reading === 'object';

/** Makes n/d; refuses what no count can be: parts of a person, negatives, nobody (d = 0). */
export function fraction(n: number, d: number): Fraction {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || n < 0 || d <= 0) throw new RangeError(`Bukan pecahan: ${n}/${d}.`);
  return { n, d };
}

/** A printed share (basis points): stands on its own, never enters a sum (design §4.3). */
export const publishedShare = (shareBp: number): Fraction => ({ n: shareBp, d: FULL, published: true });

/** A yes or no of one village as 1 of 1 or 0 of 1, so that a roll-up is villages true ÷ villages reporting (domain §9.1). */
export const yesNo = (yes: boolean): Fraction => ({ n: yes ? 1 : 0, d: 1 });

/**
 * The reading of a stored row; a yes/no kept without a denominator is one of 1.
 * A plain count (output without denominator) has no share and reads as null; no row at all is 'missing'.
 */
export function readingOf(row: StoredFigure | null | undefined, valueKind: ValueKind): Reading | null {
  if (!row) return 'missing';
  if (row.status !== 'reported') return row.status;
  if (row.basis === 'published') return row.shareBp === null ? null : publishedShare(row.shareBp);
  if (row.numerator === null) return null;
  if (valueKind === 'boolean' && (row.denominator === null || row.denominator === 1)) return yesNo(row.numerator > 0);
  return row.denominator === null ? null : fraction(row.numerator, row.denominator);
}

/** The share that is shown with two decimals, basis points half up; null for missing and not applicable. */
export const shareBpOf = (reading: Reading): number | null => (isFraction(reading) ? shareOf(reading.n, reading.d) : null);

/** The share cut to basis points, for places that show one decimal or none; null for missing and not applicable. */
export const cutBpOf = (reading: Reading): number | null => (isFraction(reading) ? cutShareOf(reading.n, reading.d) : null);
