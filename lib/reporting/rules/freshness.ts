import { type Day, daysBetween, formatDay } from '@/lib/day';

/** How old a figure is: 'grey' once one period of its kind has gone by since, 'hatched' after two (U9). */
export type FreshnessTone = 'fresh' | 'grey' | 'hatched';
export interface Freshness { words: string; tone: FreshnessTone; periods: number }

/** A figure as far as its age goes: the period it was given for, the day it describes, the day it was entered, whose it is. */
export interface AgedFigure { periodId: number; asOf: Day | null; enteredOn: Day | null; source: string | null }

const LENGTH = [1, 3, 6, 12] as const;
const KINDS = ['bulan', 'triwulan', 'semester', 'tahun'] as const;

const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** Whole periods of the figure's own kind that have ended after it, as of a day: TW III is 1 old from 1 January, 2 from 1 April. */
export const periodsSince = (periodId: number, today: Day): number =>
  Math.floor(Math.max(0, monthOf(today) - Math.floor(periodId / 4) - 1) / (LENGTH[periodId % 4] ?? 1));

function agoWords(days: number): string {
  if (days <= 0) return 'hari ini';
  if (days === 1) return 'kemarin';
  if (days < 60) return `${days} hari lalu`;
  return days < 730 ? `${Math.floor(days / 30)} bulan lalu` : `${Math.floor(days / 365)} tahun lalu`;
}

/** The last month of a period as a day, where nobody noted the day itself. */
const endOf = (periodId: number): Day => {
  const month = Math.floor(periodId / 4);
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
};

/** "Data s.d. Sep 2022 · diisi 3 hari lalu · sumber e-PPGBM", and how to draw it; an old one says how many periods. */
export function freshnessOf({ periodId, asOf, enteredOn, source }: AgedFigure, today: Day): Freshness {
  const periods = periodsSince(periodId, today);
  const words = [
    `Data s.d. ${formatDay(asOf ?? endOf(periodId)).replace(/^\d+ /, '')}`, ...(enteredOn === null ? [] : [`diisi ${agoWords(daysBetween(enteredOn, today))}`]),
    ...(source === null ? [] : [`sumber ${source}`]), ...(periods > 0 ? [`${periods} ${KINDS[periodId % 4]} terlewat`] : []),
  ].join(' · ');
  return { words, periods, tone: periods === 0 ? 'fresh' : periods === 1 ? 'grey' : 'hatched' };
}
