import type { Fraction } from '@/lib/indicators/rules/reading';

/** Below this many people nothing is published: a neighbour could tell who they are. */
export const SMALLEST_COUNT = 5;

/** Counts of one area, and from how many villages they come. */
export interface AreaCount extends Fraction { villages: number }

/** What several areas add to together; null where nobody reported. */
export interface Masked<A> { whole: AreaCount | null; parts: { area: A; count: AreaCount | null }[] }

const sumOf = (counts: readonly AreaCount[]): AreaCount => counts.reduce((sum, { n, d, villages }) => ({ n: sum.n + n, d: sum.d + d, villages: sum.villages + villages }), { n: 0, d: 0, villages: 0 });

/** Counts of one village are never published (only its state), nor of fewer than five people. */
const isSafe = ({ d, villages }: AreaCount): boolean => d >= SMALLEST_COUNT && villages > 1;

/**
 * Masks the counts of the parts and of their whole. What is left when the shown parts are taken from the whole must be safe
 * too: while it is not, the smallest shown part is masked as well, and where no part is left to mask, the whole itself.
 */
export function maskCounts<A>(parts: readonly { area: A; count: AreaCount | null }[]): Masked<A> {
  const known = parts.flatMap(({ area, count }) => (count ? [{ area, count }] : []));
  const whole = sumOf(known.map(({ count }) => count));
  const shown = new Set(known.filter(({ count }) => isSafe(count)));
  const hidden = (): AreaCount[] => known.filter((one) => !shown.has(one)).map(({ count }) => count);
  const isLeaky = (): boolean => hidden().length > 0 && (hidden().length === 1 || !isSafe(sumOf(hidden())));
  for (const one of [...shown].sort((a, b) => a.count.d - b.count.d)) {
    if (!isLeaky()) break;
    shown.delete(one);
  }
  const counts = new Map([...shown].map(({ area, count }) => [area, count]));
  return { whole: known.length > 0 && isSafe(whole) && !isLeaky() ? whole : null, parts: parts.map(({ area }) => ({ area, count: counts.get(area) ?? null })) };
}
