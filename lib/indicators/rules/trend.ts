import type { Direction } from './reading';

export interface Trend {
  /** Points (bp), now minus before. */
  deltaBp: number;
  word: 'naik' | 'tetap' | 'turun';
  verdict: 'good' | 'bad' | 'level';
}

/** ±0,1 point is no change (domain §10). */
export const TREND_TOLERANCE_BP = 10;

/** Change between two shares in points, in words, and whether it goes the right way. Null with fewer than two. Source: domain §9.4. */
export function trend(nowBp: number | null, beforeBp: number | null, direction: Direction, toleranceBp = TREND_TOLERANCE_BP): Trend | null {
  if (nowBp === null || beforeBp === null) return null;
  const deltaBp = nowBp - beforeBp;
  if (Math.abs(deltaBp) <= toleranceBp) return { deltaBp, word: 'tetap', verdict: 'level' };
  const rises = deltaBp > 0;
  return { deltaBp, word: rises ? 'naik' : 'turun', verdict: rises === (direction === 'up') ? 'good' : 'bad' };
}
