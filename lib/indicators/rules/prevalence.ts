import { formatCount, formatShareBp } from '@/lib/format';
import { type BasisPoints, FULL, shareOf } from '@/lib/share';
import { type Fraction, fraction } from './reading';

/** Counts of one weighing; under-fives of the area (`target`), those whose height was measured, and the stunted of them. */
export interface HeightCounts { short: number; veryShort: number; measured: number; target: number }

/** Stunted ÷ measured, not ÷ all under-fives. Null when nobody was measured; refuses more stunted than measured. Source: domain §9.8. */
export function stuntingPrevalence({ short, veryShort, measured }: Omit<HeightCounts, 'target'>): Fraction | null {
  if (short + veryShort > measured) throw new RangeError('Balita pendek dan sangat pendek melebihi balita yang diukur.');
  return measured === 0 ? null : fraction(short + veryShort, measured);
}

/** 80 % is the common target for weighing (domain §9.7); a prevalence of fewer says little about the rest. */
export const MEASURED_FLOOR_BP: BasisPoints = 8000;

export interface MeasuredShare {
  /** Null when the area has no under-fives, or their number is not known. */
  shareBp: BasisPoints | null;
  /** False: to be shown with a warning, and no fall may be told from it (F120). Decided on the counts, not on the rounded share. */
  isComparable: boolean;
}

/** How many of the under-fives were measured, beside every prevalence. Refuses more measured than there are. Sources: domain §9.8, features F120. */
export function measuredShare({ measured, target }: { measured: number; target: number | null }, floorBp: BasisPoints = MEASURED_FLOOR_BP): MeasuredShare {
  if (target === null) return { shareBp: null, isComparable: false };
  if (measured > target) throw new RangeError('Balita yang diukur melebihi sasaran.');
  return { shareBp: shareOf(measured, target), isComparable: target > 0 && BigInt(measured) * BigInt(FULL) >= BigInt(floorBp) * BigInt(target) };
}

/** "Hanya 46,00 % balita diukur (92 dari 200): …" where too few were measured; null where enough were or nobody knows how many there are (F120). */
export function measuredWarning({ measured, target }: { measured: number; target: number | null }): string | null {
  if (target === null || target === 0) return null;
  if (measured > target) return `Balita yang diukur (${formatCount(measured)}) melebihi sasaran balita (${formatCount(target)}); periksa salah satunya.`;
  const { shareBp, isComparable } = measuredShare({ measured, target });
  return isComparable ? null : `Hanya ${formatShareBp(shareBp)} balita diukur (${formatCount(measured)} dari ${formatCount(target)}); naik atau turunnya prevalensi ini belum dapat disimpulkan.`;
}
