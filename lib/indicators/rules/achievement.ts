import { divideHalfUp, FULL } from '@/lib/share';
import { type Direction, type Fraction, isFraction, type Reading, shareBpOf } from './reading';

/** T tercapai · P perhatian · L tertinggal · none belum ada data · TS tidak ada sasaran (design §1). */
export type IndicatorStatus = 'T' | 'P' | 'L' | 'none' | 'TS' | 'no_target';

export const DEFAULT_ATTENTION_BP = 7500;
const WHOLE = BigInt(FULL);

/** A quotient kept as two whole numbers, so that a comparison never rounds. */
export interface ExactRatio {
  n: bigint;
  d: bigint;
}

/**
 * Achievement against target r, exact and uncapped. Up: a ÷ t (a target of 0 is always met, r = 1).
 * Down: 1 when a ≤ t, else t ÷ a. Source: domain §9.2.
 */
export function ratio(value: Fraction, targetBp: number, direction: Direction): ExactRatio {
  const actual = BigInt(value.n) * WHOLE;
  const target = BigInt(targetBp) * BigInt(value.d);
  if (direction === 'down') return actual <= target ? { n: 1n, d: 1n } : { n: target, d: actual };
  return target === 0n ? { n: 1n, d: 1n } : { n: actual, d: target };
}

/** Whether the target is met, decided on the fraction: 79,996 % does not meet 80 %. */
export function meets(value: Fraction, targetBp: number, direction: Direction): boolean {
  const actual = BigInt(value.n) * WHOLE;
  const target = BigInt(targetBp) * BigInt(value.d);
  return direction === 'up' ? actual >= target : actual <= target;
}

/** r in basis points, half up, uncapped (tables show it): 48 % of a target of 80 % is 6000. Source: domain §9.2. */
export function achievementBp(value: Fraction, targetBp: number, direction: Direction): number {
  const { n, d } = ratio(value, targetBp, direction);
  return Number(divideHalfUp(n * WHOLE, d));
}

/** r in basis points with at most 10 000: what an indicator brings to the score. Source: domain §9.2. */
export const cappedBp = (value: Fraction, targetBp: number, direction: Direction): number =>
  Math.min(FULL, achievementBp(value, targetBp, direction));

/** Distance to the target in points (bp), never negative; agrees with the share that is shown. Source: domain §9.3. */
export function gapBp(value: Fraction, targetBp: number, direction: Direction): number {
  const share = shareBpOf(value);
  if (share === null) throw new RangeError('Tidak ada sasaran: selisih tidak terdefinisi.');
  return Math.max(0, direction === 'up' ? targetBp - share : share - targetBp);
}

/**
 * How many more (up) or fewer (down) are needed to meet the target; whole arithmetic, so 64 never becomes 65.
 * Null for a published share: nobody can be counted from it. Source: domain §9.3; SP02 33/80, t = 80 % → 31.
 */
export function peopleToReach(value: Fraction, targetBp: number, direction: Direction): number | null {
  if (value.published) return null;
  const needed = BigInt(targetBp) * BigInt(value.d);
  const missing = direction === 'up'
    ? (needed + WHOLE - 1n) / WHOLE - BigInt(value.n)
    : BigInt(value.n) - needed / WHOLE;
  return missing > 0n ? Number(missing) : 0;
}

/** The letter of an indicator against its target; P from r ≥ the attention ratio (settings of the year). Source: design §1. */
export function indicatorStatus(
  reading: Reading, targetBp: number | null, direction: Direction, attentionRatioBp = DEFAULT_ATTENTION_BP,
): IndicatorStatus {
  if (reading === 'not_applicable') return 'TS';
  if (!isFraction(reading)) return 'none';
  if (targetBp === null) return 'no_target';
  if (meets(reading, targetBp, direction)) return 'T';
  const r = ratio(reading, targetBp, direction);
  return r.n * WHOLE >= BigInt(attentionRatioBp) * r.d ? 'P' : 'L';
}
