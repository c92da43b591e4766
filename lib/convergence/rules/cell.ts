import type { IndicatorStatus } from '@/lib/indicators/rules/achievement';

/**
 * Village × indicator, need × action (design §1): T tercapai, didukung · S tercapai sendiri · B belum, ditangani ·
 * C celah · K belum melapor · TS tidak ada sasaran · N nilai tanpa target (shown, outside score, count and celah).
 */
export type CellLetter = 'T' | 'S' | 'B' | 'C' | 'K' | 'TS' | 'N';
export const CELL_LETTERS: readonly CellLetter[] = ['T', 'S', 'B', 'C', 'K', 'TS', 'N'];

export const CELL_WORDS: Record<CellLetter, string> = {
  T: 'Tercapai, didukung', S: 'Tercapai, tanpa kegiatan', B: 'Belum tercapai, ditangani', C: 'Celah: belum tercapai, tanpa kegiatan',
  K: 'Belum melapor', TS: 'Tidak ada sasaran', N: 'Belum ada target',
};

export interface CellState {
  letter: CellLetter;
  /** K with a thick border: nobody looks, nobody acts. */
  unattended: boolean;
  /** The target is not met and the named lead itself has no activity there (F100). */
  leadAbsent: boolean;
}

/** A cell of the grid; figures are null when not known. */
export interface Cell extends CellState {
  /** The share cut (not rounded) to basis points: enough to show no or one decimal as if from n ÷ d itself. */
  cutBp: number | null;
  people: number | null;
}

export interface CellFacts {
  status: IndicatorStatus;
  /** At least one activity of any agency linked to the indicator and the village, overlapping the year up to the period's end. */
  handled: boolean;
  /** Whether the lead itself has such an activity; null when no lead is named. */
  leadPresent: boolean | null;
}

function letterOf(status: IndicatorStatus, handled: boolean): CellLetter {
  if (status === 'TS') return 'TS';
  if (status === 'none') return 'K';
  if (status === 'no_target') return 'N';
  if (status === 'T') return handled ? 'T' : 'S';
  return handled ? 'B' : 'C';
}

const BELOW_TARGET: ReadonlySet<CellLetter> = new Set(['B', 'C']);

/**
 * The letter and marks of a cell. An absent lead is a mark only where the target is known to be missed: B and C (F100).
 * Where nobody has reported there is no need to hold against it; K has its own thick border. Source: design §1.
 */
export function cellOf({ status, handled, leadPresent }: CellFacts): CellState {
  const letter = letterOf(status, handled);
  return { letter, unattended: letter === 'K' && !handled, leadAbsent: leadPresent === false && BELOW_TARGET.has(letter) };
}

export interface CellCounts {
  /** Celah: C cells only (design §1). */
  gaps: number;
  /** Cells below target (B, C) whose lead has no activity there (F100). */
  leadsAbsent: number;
  unreported: number;
  unattended: number;
}

/** How often each thing to act on occurs in a village. */
export const countCells = (cells: readonly CellState[]): CellCounts => ({
  gaps: cells.filter((cell) => cell.letter === 'C').length,
  leadsAbsent: cells.filter((cell) => cell.leadAbsent).length,
  unreported: cells.filter((cell) => cell.letter === 'K').length,
  unattended: cells.filter((cell) => cell.unattended).length,
});

const numberOrEmpty = (value: number | null): string => (value === null ? '' : String(value));

/**
 * One text per village for village_score.cells: an entry `letter,cutBp,people,leadAbsent,unattended` per indicator in
 * the order of the catalogue, joined by `;`. "B,4126,31,1,0;K,,,0,1" is 41,26 % with 31 people to reach, then a thick K.
 */
export const packCells = (cells: readonly Cell[]): string => cells
  .map((c) => `${c.letter},${numberOrEmpty(c.cutBp)},${numberOrEmpty(c.people)},${c.leadAbsent ? 1 : 0},${c.unattended ? 1 : 0}`)
  .join(';');

function unpackCell(entry: string): Cell {
  const [letter, share, people, leadAbsent, unattended] = entry.split(',');
  const known = CELL_LETTERS.find((l) => l === letter);
  if (!known || share === undefined || people === undefined) throw new RangeError(`Sel tidak dikenal: ${entry}`);
  return {
    letter: known,
    cutBp: share === '' ? null : Number(share),
    people: people === '' ? null : Number(people),
    leadAbsent: leadAbsent === '1',
    unattended: unattended === '1',
  };
}

/** The cells of a packed text in the same order; an empty text is no cell. Refuses what packCells never wrote. */
export const unpackCells = (packed: string): Cell[] => (packed === '' ? [] : packed.split(';').map(unpackCell));
