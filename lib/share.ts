/** Shares are whole basis points (1 % = 100 bp); no float is stored or compared (design §5). */
export type BasisPoints = number;
export const FULL: BasisPoints = 10_000;

/** n ÷ d as a whole number, half up, exact at any size. Refuses a negative n and a d that is not positive. */
export function divideHalfUp(n: bigint, d: bigint): bigint {
  if (n < 0n || d <= 0n) throw new RangeError('Pembagian hanya untuk bilangan yang tidak negatif.');
  return (n * 2n + d) / (d * 2n);
}

/**
 * n/d cut to basis points. Half up to one decimal or none from here is what half up from n/d itself gives (74,949 % is
 * 7494, so 74,9), which is not so from half-up basis points (7495, so 75,0). Null when d = 0. Refuses negatives.
 */
export function cutShareOf(numerator: number | bigint, denominator: number | bigint): BasisPoints | null {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (n < 0n || d < 0n) throw new RangeError('Jumlah tidak boleh negatif.');
  return d === 0n ? null : Number((n * BigInt(FULL)) / d);
}

/** n/d in basis points, half up; null when there is nobody to serve (d = 0). Refuses negatives. Source: domain §9.1. */
export function shareOf(numerator: number, denominator: number): BasisPoints | null {
  if (numerator < 0 || denominator < 0) throw new RangeError('Jumlah tidak boleh negatif.');
  if (denominator === 0) return null;
  return Number(divideHalfUp(BigInt(numerator) * BigInt(FULL), BigInt(denominator)));
}

/** "17,89" or "17.89" (percent, at most two decimals) as basis points; a sentence when it is no such figure. */
export function readShareText(raw: string): { bp: number } | { sentence: string } {
  const clean = raw.trim().replace(/\s*%$/, '');
  const [, whole, decimals = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(clean) ?? [];
  if (whole === undefined) return { sentence: `‘${raw.slice(0, 24)}’ bukan persen. Tulis misalnya 17,89.` };
  const bp = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return bp > 10_000 ? { sentence: `${clean} % melebihi 100 %.` } : { bp };
}
