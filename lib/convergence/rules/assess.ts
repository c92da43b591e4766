import { indicatorStatus, peopleToReach } from '@/lib/indicators/rules/achievement';
import { cutBpOf, type Direction, isFraction, type Reading } from '@/lib/indicators/rules/reading';
import { type Cell, cellOf, countCells } from './cell';
import { scoreB, type ScoreSettings, type VillageScore } from './score';

/** One indicator in one village, ready to be judged: what is known, the target of the year and who acts there. */
export interface AssessedInput {
  code: string;
  group: 'specific' | 'sensitive';
  direction: Direction;
  reading: Reading;
  targetBp: number | null;
  /** Agencies with an activity for it there (design §1 ditangani). */
  agencyIds: readonly string[];
  leadId: string | null;
}

export interface VillageAssessment extends VillageScore {
  cells: Cell[];
  gaps: number;
  leadsAbsent: number;
}

/** Judges a village whole: its cells in the order given, the score and the counts. The one source of village_score. */
export function assessVillage(inputs: readonly AssessedInput[], settings: ScoreSettings & { attentionRatioBp: number }): VillageAssessment {
  const cells = inputs.map((input) => assessCell(input, settings.attentionRatioBp));
  const { gaps, leadsAbsent } = countCells(cells);
  return { ...scoreB(inputs, settings), cells, gaps, leadsAbsent };
}

function assessCell({ reading, targetBp, direction, agencyIds, leadId }: AssessedInput, attentionRatioBp: number): Cell {
  const state = cellOf({
    status: indicatorStatus(reading, targetBp, direction, attentionRatioBp),
    handled: agencyIds.length > 0,
    leadPresent: leadId === null ? null : agencyIds.includes(leadId),
  });
  return {
    ...state,
    cutBp: cutBpOf(reading),
    people: targetBp !== null && isFraction(reading) ? peopleToReach(reading, targetBp, direction) : null,
  };
}
