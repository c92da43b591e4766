import { formatDayLong } from '@/lib/day';
import { formatCount, formatShareBare, NBSP } from '@/lib/format';
import { formatIdr } from '@/lib/money';
import { FULL } from '@/lib/share';
import type { NutritionClass } from './words';

export type Measure = 'count' | 'share' | 'rupiah';

/** One figure of a programme as pages and papers show it. `amount`: whole count, basis points or rupiah; null where nobody knows it. */
export interface Output {
  id: string;
  topic: string;
  name: string;
  measure: Measure;
  unit: string;
  class: NutritionClass | null;
  targetGroup: string | null;
  partOf: string | null;
  moment: 'before' | 'after' | null;
  regionCode: string;
  region: string;
  periodCode: string;
  period: string;
  coversUntil: string | null;
  /** Code of the indicator whose value this is; null for a figure of the programme's own. */
  indicator: string | null;
  amount: bigint | null;
  planned: bigint | null;
  basis: 'counted' | 'printed';
  note: string | null;
  source: string | null;
  isExample: boolean;
  version: number;
}

/** A figure with whose programme it is, for the export. */
export interface ProgrammeOutputRow extends Output { programme: string; programmeName: string; agencyCode: string; agency: string }

const LOST = 'tidak tersedia di sumber';

/** A share with no more decimals than it has: 80 %, 8,9 %, 17,89 %. */
export const shareWords = (bp: number): string => `${formatShareBare(bp, bp % 100 === 0 ? 0 : bp % 10 === 0 ? 1 : 2)}${NBSP}%`;

const amountOf = (measure: Measure, amount: bigint): string =>
  (measure === 'share' ? shareWords(Number(amount)) : measure === 'rupiah' ? formatIdr(amount) : formatCount(amount));

/** The figure as read; "—" where it was never written, in words where a source lost it. */
export const outputFigure = ({ measure, amount, note }: Pick<Output, 'measure' | 'amount' | 'note'>): string =>
  (amount === null ? (note?.toLowerCase().includes(LOST) ? LOST : '—') : amountOf(measure, amount));

/** "2 dari 3" where a plan stands beside it. */
export const plannedWords = ({ measure, amount, planned }: Pick<Output, 'measure' | 'amount' | 'planned'>): string | null =>
  (planned === null ? null : `${amount === null ? 'belum dilaporkan' : amountOf(measure, amount)} dari ${amountOf(measure, planned)} yang direncanakan`);

/** "2021 s.d. 30 Juni" for a part of a year (F35). */
export const periodWords = ({ period, coversUntil }: Pick<Output, 'period' | 'coversUntil'>): string =>
  (coversUntil === null ? period : `${period}, s.d. ${formatDayLong(coversUntil)}`);

/** Figures of one topic in their order, each part below its whole. */
export interface Topic { name: string; rows: Output[]; checks: string[] }

const sumOf = (rows: readonly Output[]): bigint | null =>
  rows.reduce<bigint | null>((sum, { amount }) => (sum === null || amount === null ? null : sum + amount), 0n);

/** What parts add up to against their whole: shares of a count against 100 %, else against the whole itself (F37, F89). Null for one part alone, which need not be all of it, and when a part is unknown. */
function checkParts(whole: Output, parts: readonly Output[]): string | null {
  const total = sumOf(parts);
  const [first] = parts;
  if (total === null || first === undefined || parts.length < 2) return null;
  const isShareOfCount = first.measure === 'share' && whole.measure !== 'share';
  const expected = isShareOfCount ? BigInt(FULL) : whole.amount;
  if (expected === null) return null;
  const shown = `${parts.flatMap(({ amount, measure }) => (amount === null ? [] : [amountOf(measure, amount)])).join(' + ')} = ${amountOf(first.measure, total)}`;
  if (total === expected) return `${whole.name}: ${shown}.`;
  return `${whole.name}: ${shown}, padahal ${isShareOfCount ? 'seluruhnya' : 'tercatat'} ${amountOf(first.measure, expected)}. Periksa ke sumbernya.`;
}

const isSameKind = (a: Output) => (b: Output): boolean => a.measure === b.measure && a.moment === b.moment && a.periodCode === b.periodCode;

function checksOf(rows: readonly Output[]): string[] {
  return rows.flatMap((whole) => {
    const parts = rows.filter(({ partOf }) => partOf === whole.name);
    const kinds = parts.filter((part, at) => parts.findIndex(isSameKind(part)) === at);
    return kinds.flatMap((kind) => checkParts(whole, parts.filter(isSameKind(kind))) ?? []);
  });
}

/** Groups figures by topic in their order; a part follows its whole. */
export function topicsOf(outputs: readonly Output[]): Topic[] {
  const topics = new Map<string, Output[]>();
  for (const output of outputs) topics.set(output.topic, [...topics.get(output.topic) ?? [], output]);
  return [...topics].map(([name, rows]) => {
    const wholes = rows.filter(({ partOf }) => partOf === null || !rows.some((row) => row.name === partOf));
    return { name, rows: wholes.flatMap((whole) => [whole, ...rows.filter((row) => row !== whole && row.partOf === whole.name && !wholes.includes(row))]), checks: checksOf(rows) };
  });
}

/** A table of one name per line and one period per column: group incomes by year (seed 000, Table 6.2). `isPart`: the year is not over. */
export interface ByPeriod { periods: { code: string; label: string; isPart: boolean }[]; rows: { name: string; group: string | null; cells: (Output | null)[] }[] }

/** Lays out a topic by period; null when every name has one period only. */
export function byPeriod({ rows }: Topic): ByPeriod | null {
  const codes = [...new Set(rows.map(({ periodCode }) => periodCode))].sort();
  const names = [...new Set(rows.map(({ name }) => name))];
  if (codes.length < 2 || names.every((name) => rows.filter((row) => row.name === name).length < 2)) return null;
  return {
    periods: codes.map((code) => {
      const of = rows.filter((row) => row.periodCode === code);
      return { code, label: of[0] === undefined ? code : periodWords(of.find(({ coversUntil }) => coversUntil !== null) ?? of[0]), isPart: of.some(({ coversUntil }) => coversUntil !== null) };
    }),
    rows: names.map((name) => ({
      name, group: rows.find((row) => row.name === name)?.targetGroup ?? null, cells: codes.map((code) => rows.find((row) => row.name === name && row.periodCode === code) ?? null),
    })),
  };
}

/** The figure as it is typed into a form; empty where nobody knows it. */
export const amountText = (measure: Measure, amount: bigint | null): string =>
  (amount === null ? '' : measure === 'share' ? formatShareBare(Number(amount), 2) : formatCount(amount));
