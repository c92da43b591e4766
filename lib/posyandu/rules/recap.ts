import type { Fraction } from '@/lib/indicators/rules/reading';
import { type Ratio, type SkdnCounts } from './skdn';

export const LEVELS = ['kabupaten', 'kecamatan', 'desa'] as const;
export type RecapLevel = (typeof LEVELS)[number];

/** Sums of a month in an area: of `posyandu` active ones `reported` have; a sum is null where nobody told it. */
export interface Recap extends SkdnCounts { posyandu: number; reported: number; missing: number; disturbed: number; verified: number; hasExample: boolean; pairs: Readonly<Record<Ratio, readonly [number | null, number | null]>> }

export interface RecapLine extends Recap { code: string; name: string; within: string }

/** A ratio of sums: Σ ÷ Σ, never a mean of percentages; null where nobody told both. */
export function recapRatio({ pairs }: Pick<Recap, 'pairs'>, ratio: Ratio): Fraction | null {
  const [n, d] = pairs[ratio];
  return n === null || d === null || d <= 0 ? null : { n, d };
}
