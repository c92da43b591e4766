import { cappedBp, meets } from '@/lib/indicators/rules/achievement';
import { type Direction, isFraction, type Reading } from '@/lib/indicators/rules/reading';
import { divideHalfUp, FULL } from '@/lib/share';

/** One of the service indicators of a village (only those that live at village level, design §4.5). */
export interface ScoreInput {
  code: string;
  group: 'specific' | 'sensitive';
  reading: Reading;
  targetBp: number | null;
  direction: Direction;
}

/** Settings of the jurisdiction and year, basis points. */
export interface ScoreSettings {
  convergenceThresholdBp: number;
  completenessFloorBp: number;
}

export const DEFAULT_SCORE_SETTINGS: ScoreSettings = { convergenceThresholdBp: 7500, completenessFloorBp: 5000 };

export type Exclusion = 'missing' | 'not_applicable' | 'no_target';

export interface ScorePart extends ScoreInput {
  /** min(1, r) in basis points, half up; null when the indicator does not enter the mean, with the reason. */
  partBp: number | null;
  excluded: Exclusion | null;
  isMet: boolean;
}

export interface VillageScore {
  scoreBp: number | null;
  reason: 'incomplete' | 'not_applicable' | null;
  /** "12 dari 18": reached ones of those applicable with a target; a missing value counts as not reached. */
  onTarget: number;
  applicable: number;
  reported: number;
  completenessBp: number | null;
  isConvergent: boolean;
}

/** What each indicator brings: its capped achievement, or why it is left out. Same order as given. */
export const scoreParts = (inputs: readonly ScoreInput[]): ScorePart[] => inputs.map((input) => {
  const { reading, targetBp, direction } = input;
  if (reading === 'not_applicable') return { ...input, partBp: null, excluded: 'not_applicable', isMet: false };
  if (targetBp === null) return { ...input, partBp: null, excluded: 'no_target', isMet: false };
  if (!isFraction(reading)) return { ...input, partBp: null, excluded: 'missing', isMet: false };
  return { ...input, partBp: cappedBp(reading, targetBp, direction), excluded: null, isMet: meets(reading, targetBp, direction) };
});

/** Mean of basis points, half up; null of nothing. */
export function meanBp(parts: readonly number[]): number | null {
  if (parts.length === 0) return null;
  return Number(divideHalfUp(BigInt(parts.reduce((sum, bp) => sum + bp, 0)), BigInt(parts.length)));
}

const brought = (parts: readonly ScorePart[]): number[] => parts.flatMap((part) => (part.partBp === null ? [] : [part.partBp]));

/**
 * Score B of a village: mean of min(1, r) over reported indicators, every indicator equal (domain §9.5, design §4.5).
 * Withheld with a reason when nothing is applicable or the completeness (reported ÷ applicable) is below the floor.
 */
export function scoreB(inputs: readonly ScoreInput[], settings: ScoreSettings = DEFAULT_SCORE_SETTINGS): VillageScore {
  const parts = scoreParts(inputs);
  const applicable = parts.filter((part) => part.excluded === null || part.excluded === 'missing').length;
  const bps = brought(parts);
  const reported = bps.length;
  const isComplete = reported > 0 && reported * FULL >= settings.completenessFloorBp * applicable;
  const scoreBp = isComplete ? meanBp(bps) : null;
  return {
    scoreBp,
    reason: scoreBp !== null ? null : applicable === 0 ? 'not_applicable' : 'incomplete',
    onTarget: parts.filter((part) => part.isMet).length,
    applicable,
    reported,
    completenessBp: applicable === 0 ? null : Number(divideHalfUp(BigInt(reported * FULL), BigInt(applicable))),
    isConvergent: scoreBp !== null && scoreBp >= settings.convergenceThresholdBp,
  };
}

/** Rank by score, highest first; equals share a rank and the next one is skipped (1, 2, 2, 4); a withheld score has none. */
export function rankByScore(scores: readonly (number | null)[]): (number | null)[] {
  const rankOf = new Map<number, number>();
  const descending = scores.filter((score) => score !== null).sort((a, b) => b - a);
  descending.forEach((score, index) => { if (!rankOf.has(score)) rankOf.set(score, index + 1); });
  return scores.map((own) => (own === null ? null : rankOf.get(own) ?? null));
}
