import type postgres from 'postgres';
import { makePeriod, type Period, type PeriodKind } from '@/lib/period';

const FIRST_YEAR = 2018;
const LAST_YEAR = 2030;
const PER_YEAR: readonly (readonly [PeriodKind, number])[] = [['month', 12], ['quarter', 4], ['half', 2], ['year', 1]];

/** Months, quarters, halves and years 2018–2030: 13 × 19 = 247 rows. */
export function allPeriods(): Period[] {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return years.flatMap((year) => PER_YEAR.flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) => makePeriod(kind, year, index + 1))));
}

export async function loadPeriods(sql: postgres.Sql): Promise<void> {
  const rows = allPeriods().map(({ startsOn, endsOn, ...period }) => ({ ...period, starts_on: startsOn, ends_on: endsOn }));
  await sql`insert into period ${sql(rows, 'id', 'code', 'kind', 'year', 'index', 'starts_on', 'ends_on')} on conflict (id) do nothing`;
}
