import { formatCount, MISSING, NBSP } from './format';
import { type BasisPoints, divideHalfUp, FULL } from './share';

/** Whole rupiah, exact at any size. */
export type Rupiah = bigint;

/** Exact sum; nothing adds to Rp 0. */
export const sumOf = (amounts: readonly Rupiah[]): Rupiah => amounts.reduce((sum, amount) => sum + amount, 0n);

/** "Rp 11.688.000" with a no-break space; missing is "—". */
export const formatIdr = (amount: Rupiah | null): string => (amount === null ? MISSING : `Rp${NBSP}${formatCount(amount)}`);

/**
 * Million rupiah for a column that says "Rp juta": 11.688.000 → "11,7", 1.850.000.000 → "1.850"; half up, no ",0".
 * An amount too small to show is "< 0,1", never 0.
 */
export function formatMillions(amount: Rupiah | null): string {
  if (amount === null) return MISSING;
  const tenths = divideHalfUp(amount < 0n ? -amount : amount, 100_000n);
  if (tenths === 0n && amount !== 0n) return `<${NBSP}0,1`;
  const tail = tenths % 10n === 0n ? '' : `,${tenths % 10n}`;
  return `${amount < 0n ? '−' : ''}${formatCount(tenths / 10n)}${tail}`;
}

/** amount ÷ whole in basis points, half up; null of nothing. Source: domain §9.6. */
export const shareOfMoney = (amount: Rupiah, whole: Rupiah): BasisPoints | null =>
  (whole === 0n ? null : Number(divideHalfUp(amount * BigInt(FULL), whole)));

/**
 * Shares that add to exactly 100,00 % by the largest remainder; of equal remainders the earlier one gets it.
 * All null when there is no money. Source: trust E5.
 */
export function sharesOf(amounts: readonly Rupiah[]): (BasisPoints | null)[] {
  const total = sumOf(amounts);
  if (total === 0n) return amounts.map(() => null);
  const whole = BigInt(FULL);
  const shares = amounts.map((amount) => Number((amount * whole) / total));
  const order = amounts.map((amount, index) => ({ index, rest: (amount * whole) % total }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const left = FULL - shares.reduce((sum, share) => sum + share, 0);
  const rounded = new Set(order.slice(0, left).map(({ index }) => index));
  return shares.map((share, index) => (rounded.has(index) ? share + 1 : share));
}

export interface Absorption {
  shareBp: BasisPoints | null;
  /** Spent more than the ceiling: shown as a warning, never cut to 100 %. */
  isOver: boolean;
}

/** Spent ÷ ceiling (serapan); null without a ceiling. Source: domain §9.6. */
export const absorption = (spent: Rupiah, budget: Rupiah): Absorption => ({ shareBp: shareOfMoney(spent, budget), isOver: spent > budget });

/** An amount in equal whole rupiah; the first ones take one rupiah of the remainder each, so that the parts add up. */
export function splitEqually(amount: Rupiah, parts: number): Rupiah[] {
  if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError('Pembagian memerlukan sedikitnya satu bagian.');
  const count = BigInt(parts);
  return Array.from({ length: parts }, (_, index) => amount / count + (BigInt(index) < amount % count ? 1n : 0n));
}
