import { type AssessedInput, assessVillage, type VillageAssessment } from '@/lib/convergence/rules/assess';
import type { ScoreSettings } from '@/lib/convergence/rules/score';
import { formatCount, formatScore } from '@/lib/format';
import { isFraction, type Reading } from '@/lib/indicators/rules/reading';

/** "PUPR menjangkau 40 keluarga lagi untuk SE05": an agency acts there, and so many people more are reached; 0: it only comes. */
export interface SupposedChange { indicator: string; agencyId: string; people: number }

/** What a change could not do: nobody is known to count from, or nobody is left to be reached. */
export type Hindrance = { kind: 'unknown' } | { kind: 'capped'; counted: number };

export interface SupposedCell { indicator: string; before: Reading; after: Reading; hindrance: Hindrance | null }

export interface WhatIf { before: VillageAssessment; after: VillageAssessment; cells: SupposedCell[] }

type Settings = ScoreSettings & { attentionRatioBp: number };

/** Reads n + people, at most d; where lower is better n − people, at least 0. A printed share or no value is left as it is. */
export function readingAfter(reading: Reading, people: number, direction: AssessedInput['direction']): { reading: Reading; hindrance: Hindrance | null } {
  if (people === 0) return { reading, hindrance: null };
  if (!isFraction(reading) || reading.published) return { reading, hindrance: { kind: 'unknown' } };
  const { n, d } = reading;
  // Counts above their population are reported as they are; supposing more never lowers them.
  const room = direction === 'up' ? Math.max(0, d - n) : n;
  const counted = Math.min(people, room);
  return { reading: { n: direction === 'up' ? n + counted : n - counted, d }, hindrance: counted < people ? { kind: 'capped', counted } : null };
}

/** A village before and after the changes, judged by the same rule as the stored score (assessVillage); nothing is saved (F105). */
export function supposeVillage(inputs: readonly AssessedInput[], changes: readonly SupposedChange[], settings: Settings): WhatIf {
  const cells: SupposedCell[] = [];
  const supposed = inputs.map((input) => {
    const own = changes.filter(({ indicator }) => indicator === input.code);
    if (own.length === 0) return input;
    const { reading, hindrance } = readingAfter(input.reading, own.reduce((sum, { people }) => sum + people, 0), input.direction);
    cells.push({ indicator: input.code, before: input.reading, after: reading, hindrance });
    return { ...input, reading, agencyIds: [...new Set([...input.agencyIds, ...own.map(({ agencyId }) => agencyId)])] };
  });
  return { before: assessVillage(inputs, settings), after: assessVillage(supposed, settings), cells };
}

const score = ({ scoreBp }: VillageAssessment): string => (scoreBp === null ? 'ditahan' : formatScore(scoreBp));

/** "Skor Uren 61,2 → 66,0; tercapai 7 → 8 dari 18; celah 4 → 3." */
export function whatIfHeadline(village: string, { before, after }: Pick<WhatIf, 'before' | 'after'>): string {
  const reached = `tercapai ${formatCount(before.onTarget)} → ${formatCount(after.onTarget)} dari ${formatCount(after.applicable)}`;
  return `Skor ${village} ${score(before)} → ${score(after)}; ${reached}; celah ${formatCount(before.gaps)} → ${formatCount(after.gaps)}.`;
}

/** Why fewer count than were typed; null when all do. */
export function hindranceWords(hindrance: Hindrance | null, unit: string): string | null {
  if (hindrance === null) return null;
  return hindrance.kind === 'unknown' ? 'Belum ada hitungan untuk ditambah; hanya kehadiran instansinya yang dihitung.'
    : `Sasaran habis: hanya ${formatCount(hindrance.counted)} ${unit} yang terhitung.`;
}
