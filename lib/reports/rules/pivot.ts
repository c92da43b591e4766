import { formatCount, formatShareBare, MISSING } from '@/lib/format';
import { indicatorStatus, type IndicatorStatus } from '@/lib/indicators/rules/achievement';
import { type Direction, type Fraction, isFraction, type Reading, shareBpOf } from '@/lib/indicators/rules/reading';
import { rollUp } from '@/lib/indicators/rules/rollup';
import { FULL } from '@/lib/share';
import type { SheetSpec, WriteCell } from '@/lib/workbook/spec';
import type { PivotAxis, PivotValue, PivotView } from '../input/pivot';

/** One village × indicator × period with the agency that answers for the indicator. */
export interface PivotFact { keys: Readonly<Record<PivotAxis, string>>; reading: Reading; status: IndicatorStatus; isExample: boolean }

export interface PivotHead { key: string; label: string; title: string }

/** What an indicator is judged by. */
export interface PivotRule { targetBp: number | null; direction: Direction; attentionRatioBp: number }

/** A cell: its text on screen and the same as a number (a share as basis points), null where there is none. */
export interface PivotCell { text: string; figure: number | null; isExample: boolean }

export interface Pivot { columns: PivotHead[]; rows: { head: PivotHead; cells: PivotCell[] }[]; isCounted: boolean; hasExample: boolean }

export const AXIS_WORDS: Readonly<Record<PivotAxis, string>> = { desa: 'Desa', indikator: 'Indikator', periode: 'Periode', instansi: 'Penanggung jawab' };
export const VALUE_WORDS: Readonly<Record<PivotValue, string>> = { persen: 'persen', pembilang: 'pembilang', penyebut: 'penyebut', status: 'status' };
const STATUS_WORDS: Readonly<Record<IndicatorStatus, string>> = { T: 'Tercapai', P: 'Perhatian', L: 'Tertinggal', none: MISSING, TS: 'TS', no_target: 'tanpa target' };
const JUDGED: readonly IndicatorStatus[] = ['T', 'P', 'L', 'none'];

/**
 * Whether cells count indicators instead of people: several indicators meet in a cell, and their units are never added.
 * Then numerator = those on target, denominator = those that apply and have a target; a missing one counts as not reached.
 */
export const countsIndicators = ({ rows, columns, indicator }: Pick<PivotView, 'rows' | 'columns' | 'indicator'>): boolean =>
  rows !== 'indikator' && columns !== 'indikator' && indicator === null;

function readingIn(facts: readonly PivotFact[], isCounted: boolean): Reading {
  if (isCounted) {
    const judged = facts.filter(({ status }) => JUDGED.includes(status));
    if (judged.length === 0) return 'missing';
    return { n: judged.filter(({ status }) => status === 'T').length, d: judged.length };
  }
  const [first] = facts;
  if (first && facts.length === 1) return first.reading;
  const summed = rollUp(facts.map(({ reading }) => reading));
  return summed.sum ?? (facts.length > 0 && summed.notApplicable === summed.of ? 'not_applicable' : 'missing');
}

const counted = (reading: Fraction, part: 'n' | 'd'): number | null => (reading.published ? null : reading[part]);

function cellOf(facts: readonly PivotFact[], { value, isCounted, rule }: { value: PivotValue; isCounted: boolean; rule: PivotRule | null }): PivotCell {
  const isExample = facts.some((fact) => fact.isExample);
  const reading = readingIn(facts, isCounted);
  if (!isFraction(reading)) return { text: reading === 'not_applicable' ? 'TS' : MISSING, figure: null, isExample };
  if (value === 'status') {
    if (isCounted) return { text: `${reading.n} dari ${reading.d} tercapai`, figure: null, isExample };
    return { text: rule ? STATUS_WORDS[indicatorStatus(reading, rule.targetBp, rule.direction, rule.attentionRatioBp)] : MISSING, figure: null, isExample };
  }
  const figure = value === 'persen' ? shareBpOf(reading) : counted(reading, value === 'pembilang' ? 'n' : 'd');
  return { text: value === 'persen' ? formatShareBare(figure) : formatCount(figure), figure, isExample };
}

/** Lays the facts out; a cell of several villages is Σn/Σd of those reporting, never a mean of percentages (design §4.4). */
export function buildPivot(facts: readonly PivotFact[], { view, heads, rules }: { view: PivotView; heads: Readonly<Record<PivotAxis, readonly PivotHead[]>>; rules: ReadonlyMap<string, PivotRule> }): Pivot {
  const isCounted = countsIndicators(view);
  const cells = new Map<string, PivotFact[]>();
  for (const fact of facts) {
    const key = `${fact.keys[view.rows]}\n${fact.keys[view.columns]}`;
    const there = cells.get(key);
    if (there) there.push(fact);
    else cells.set(key, [fact]);
  }
  const columns = [...heads[view.columns]];
  const rows = heads[view.rows].map((head) => ({
    head, cells: columns.map((column) => {
      const code = view.rows === 'indikator' ? head.key : view.columns === 'indikator' ? column.key : view.indicator;
      return cellOf(cells.get(`${head.key}\n${column.key}`) ?? [], { value: view.value, isCounted, rule: code === null ? null : rules.get(code) ?? null });
    }),
  }));
  return { columns, rows, isCounted, hasExample: rows.some((row) => row.cells.some(({ isExample }) => isExample)) };
}

const sheetCell = ({ text, figure }: PivotCell, value: PivotValue): WriteCell =>
  (figure === null ? text : value === 'persen' ? { value: figure / FULL, format: 'share' } : { value: figure, format: 'integer' });

/** The table as it stands on the screen, all its pages, and above it what it is about. */
export function pivotSheets({ columns, rows, hasExample }: Pivot, view: PivotView, about: readonly string[]): SheetSpec[] {
  return [{
    name: 'Pivot', frozenColumns: 1, columns: [{ title: AXIS_WORDS[view.rows], width: 30, format: 'text' }, ...columns.map(({ label, title }) => ({ title: label, width: 14, note: title }))],
    lead: [...about.map((line): WriteCell[] => [line]), ...(hasExample ? [['Memuat data contoh, bukan data nyata.']] : []), []],
    rows: rows.map(({ head, cells }): WriteCell[] => [head.label, ...cells.map((cell) => sheetCell(cell, view.value))]),
  }];
}
