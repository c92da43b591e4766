import { makePeriod, type Period } from '@/lib/period';

const PER_YEAR = { month: 12, quarter: 4, half: 2, year: 1 } as const;

/** The last periods of the same kind up to this one, oldest first: TW III 2022 and 4 → TW IV 2021 … TW III 2022. */
export function recentPeriods({ kind, year, index }: Pick<Period, 'kind' | 'year' | 'index'>, count: number): Period[] {
  const perYear = PER_YEAR[kind];
  const last = year * perYear + index - 1;
  return Array.from({ length: count }, (_, at) => last - count + 1 + at)
    .map((ordinal) => makePeriod(kind, Math.floor(ordinal / perYear), (ordinal % perYear) + 1));
}
