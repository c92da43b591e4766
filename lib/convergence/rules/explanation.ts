import { isFraction } from '@/lib/indicators/rules/reading';
import { divideHalfUp, FULL } from '@/lib/share';
import { DEFAULT_SCORE_SETTINGS, meanBp, type ScoreInput, type ScorePart, scoreB, scoreParts, type ScoreSettings, type VillageScore } from './score';

/** Other ways to sum up a village, shown only inside the explanation (domain §9.5 A, C, B₂); basis points or null. */
export interface ScoreVariants {
  pooledBp: number | null;
  onTargetBp: number | null;
  groupMeanBp: number | null;
}

export interface ScoreExplanation {
  score: VillageScore;
  /** What entered the mean, lowest first, then by code. */
  parts: ScorePart[];
  excluded: ScorePart[];
  /** Σ of the listed parts and how many: `sumBp ÷ count` is the score (F104), also when it is withheld. */
  sumBp: number;
  count: number;
  variants: ScoreVariants;
}

/** Services received ÷ services due, with how many indicators gave counts; null share of nothing. */
export interface Pooled { received: number; due: number; shareBp: number | null; indicators: number }

/**
 * A: Σn ÷ Σd over reported counts, target or not. A lower-is-better count is no service received and a printed
 * share has no counts, so both stay out.
 */
export function pooled(inputs: readonly Pick<ScoreInput, 'reading' | 'direction'>[]): Pooled {
  const counted = inputs.flatMap(({ reading, direction }) => (isFraction(reading) && !reading.published && direction === 'up' ? [reading] : []));
  const [received, due] = [counted.reduce((sum, f) => sum + f.n, 0), counted.reduce((sum, f) => sum + f.d, 0)];
  return { received, due, indicators: counted.length, shareBp: due === 0 ? null : Number(divideHalfUp(BigInt(received) * BigInt(FULL), BigInt(due))) };
}

/** The share of A in basis points; null of nothing. */
export const pooledBp = (inputs: readonly ScoreInput[]): number | null => pooled(inputs).shareBp;

/** C: reached ÷ applicable; a missing value counts as not reached. */
export const onTargetBp = ({ onTarget, applicable }: Pick<VillageScore, 'onTarget' | 'applicable'>): number | null =>
  applicable === 0 ? null : Number(divideHalfUp(BigInt(onTarget * FULL), BigInt(applicable)));

/** B₂: mean of the group means (specific, sensitive), rounded once, so that 9 and 11 indicators weigh the same. */
export function groupMeanBp(parts: readonly ScorePart[]): number | null {
  const groups = (['specific', 'sensitive'] as const)
    .map((group) => parts.flatMap((part) => (part.group === group && part.partBp !== null ? [part.partBp] : [])))
    .filter((bps) => bps.length > 0)
    .map((bps) => ({ sum: BigInt(bps.reduce((total, bp) => total + bp, 0)), count: BigInt(bps.length) }));
  const [first, second] = groups;
  if (!first) return null;
  if (!second) return Number(divideHalfUp(first.sum, first.count));
  return Number(divideHalfUp(first.sum * second.count + second.sum * first.count, 2n * first.count * second.count));
}

/** The score opened to its parts (F104); the sum of the listed parts reproduces it. */
export function explainScore(inputs: readonly ScoreInput[], settings: ScoreSettings = DEFAULT_SCORE_SETTINGS): ScoreExplanation {
  const all = scoreParts(inputs);
  const score = scoreB(inputs, settings);
  const byCode = (a: ScorePart, b: ScorePart): number => (a.code < b.code ? -1 : 1);
  const parts = all.filter((part) => part.partBp !== null)
    .sort((a, b) => Number(a.partBp) - Number(b.partBp) || byCode(a, b));
  return {
    score,
    parts,
    excluded: all.filter((part) => part.excluded !== null).sort(byCode),
    sumBp: parts.reduce((sum, part) => sum + Number(part.partBp), 0),
    count: parts.length,
    variants: { pooledBp: pooledBp(inputs), onTargetBp: onTargetBp(score), groupMeanBp: groupMeanBp(all) },
  };
}

/** Whether the listed parts give the score that is shown; a withheld score has nothing to give. */
export const reproduces = ({ score, parts }: Pick<ScoreExplanation, 'score' | 'parts'>): boolean =>
  score.scoreBp === null || meanBp(parts.map((part) => Number(part.partBp))) === score.scoreBp;

export const EXCLUSION_WORDS: Record<NonNullable<ScorePart['excluded']>, string> = {
  missing: 'belum ada data', not_applicable: 'tidak ada sasaran', no_target: 'belum ada target',
};
