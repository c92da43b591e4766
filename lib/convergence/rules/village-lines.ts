import { gapBp } from '@/lib/indicators/rules/achievement';
import { type Direction, type Fraction, isFraction, type Reading, type ValueKind } from '@/lib/indicators/rules/reading';
import { type Trend, trend } from '@/lib/indicators/rules/trend';
import { type Rupiah, sumOf } from '@/lib/money';
import type { AssessedInput } from './assess';
import type { Cell } from './cell';

/** An indicator in a village as its page shows it; judged by `assessVillage`, nothing here decides again. */
export interface IndicatorLine {
  code: string;
  name: string;
  shortName: string;
  unit: string;
  group: 'specific' | 'sensitive';
  direction: Direction;
  valueKind: ValueKind;
  reading: Reading;
  cell: Cell;
  targetBp: number | null;
  /** "target nasional 2024", "belum ada target". */
  targetLabel: string;
  targetDecree: string | null;
  /** Distance to the target in points (bp); null without value or target, and for a yes or no. */
  gapBp: number | null;
  /** Shares of the last four periods, oldest first; null = not reported in that period. */
  points: (number | null)[];
  change: Trend | null;
  lead: { code: string; name: string } | null;
  /** Agencies with an activity for it there, and the supporters that have none. */
  present: string[];
  awaitedSupports: string[];
  /** Located there by lines of activities for this indicator; null when no line names the village. */
  moneyIdr: Rupiah | null;
  isExample: boolean;
  /** "2 triwulan lalu" when the value is older than the period. */
  age: string | null;
}

/** Gap of a counted or printed share; a yes or no has no distance. */
export function gapOf(reading: Reading, targetBp: number | null, { direction, valueKind }: Pick<IndicatorLine, 'direction' | 'valueKind'>): number | null {
  return isFraction(reading) && targetBp !== null && valueKind !== 'boolean' ? gapBp(reading, targetBp, direction) : null;
}

/** Change of the newest known point against the one known before it. */
export function changeOf(points: readonly (number | null)[], direction: Direction): Trend | null {
  const known = points.filter((point) => point !== null);
  return trend(known.at(-1) ?? null, known.at(-2) ?? null, direction);
}

/** Money of the parts that serve an indicator, in full for each; null when there is no part at all. */
export function moneyFor(code: string, parts: readonly { indicators: readonly string[]; budgetIdr: Rupiah }[]): Rupiah | null {
  const own = parts.filter((part) => part.indicators.includes(code));
  return own.length === 0 ? null : sumOf(own.map((part) => part.budgetIdr));
}

export type LineGroupKey = 'gap' | 'unattended' | 'missing' | 'handled' | 'met' | 'untargeted' | 'none';
export interface LineGroup { key: LineGroupKey; title: string; note: string; lines: IndicatorLine[] }

const GROUPS: readonly { key: LineGroupKey; title: string; note: string; holds: (cell: Cell) => boolean }[] = [
  { key: 'gap', title: 'Celah', note: 'belum tercapai dan tidak ada kegiatan', holds: ({ letter }) => letter === 'C' },
  { key: 'unattended', title: 'Belum ada data, tanpa kegiatan', note: 'tidak ada yang melihat, tidak ada yang bekerja', holds: ({ letter, unattended }) => letter === 'K' && unattended },
  { key: 'missing', title: 'Belum ada data, ada kegiatan', note: '', holds: ({ letter, unattended }) => letter === 'K' && !unattended },
  { key: 'handled', title: 'Belum tercapai, ditangani', note: '', holds: ({ letter }) => letter === 'B' },
  { key: 'met', title: 'Tercapai', note: '', holds: ({ letter }) => letter === 'T' || letter === 'S' },
  { key: 'untargeted', title: 'Belum ada target', note: 'di luar skor dan hitungan', holds: ({ letter }) => letter === 'N' },
  { key: 'none', title: 'Tidak ada sasaran', note: 'tidak dihitung dalam skor', holds: ({ letter }) => letter === 'TS' },
];

/** Widest gap first; a yes or no and what is not known after them, then in the order of the catalogue. */
export const byGap = (a: IndicatorLine, b: IndicatorLine): number => {
  if (a.gapBp === b.gapBp) return 0;
  if (a.gapBp === null) return 1;
  return b.gapBp === null ? -1 : b.gapBp - a.gapBp;
};

/** What needs a decision first: celah, then what nobody looks at, … tercapai, tidak ada sasaran. Empty groups are left out. */
export const groupLines = (lines: readonly IndicatorLine[]): LineGroup[] =>
  GROUPS.map(({ key, title, note, holds }) => ({ key, title, note, lines: lines.filter(({ cell }) => holds(cell)).sort(byGap) }))
    .filter((group) => group.lines.length > 0);

/** For the sentence of the page: what lags most (at most two), and their leads that are not there. */
export function laggards(lines: readonly IndicatorLine[]): { lagging: { code: string; name: string }[]; absentLeads: { code: string; name: string }[] } {
  const far = lines.filter(({ gapBp: gap }) => gap !== null && gap > 0).sort(byGap).slice(0, 2);
  const absent = new Map(far.flatMap(({ cell, lead }) => (cell.leadAbsent && lead ? [[lead.code, lead] as const] : [])));
  return { lagging: far.map(({ code, shortName }) => ({ code, name: shortName })), absentLeads: [...absent.values()] };
}

/** Leads that have no activity there although somebody is awaited, each once. */
export const absentLeadsOf = (lines: readonly IndicatorLine[]): { code: string; name: string }[] =>
  [...new Map(lines.flatMap(({ cell, lead }) => (cell.leadAbsent && lead ? [[lead.code, lead] as const] : []))).values()];

/** The lines as `assessVillage` and `explainScore` take them; presence is in the cells already. */
export const scoreInputsOf = (lines: readonly IndicatorLine[]): Pick<AssessedInput, 'code' | 'group' | 'direction' | 'reading' | 'targetBp'>[] =>
  lines.map(({ code, group, direction, reading, targetBp }) => ({ code, group, direction, reading, targetBp }));

/** Counts of a line: n and d, or null where there is only a printed share or nothing. */
export const countsOf = (reading: Reading): Fraction | null => (isFraction(reading) && !reading.published ? reading : null);
