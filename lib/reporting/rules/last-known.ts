import { MONTH_NAMES, parsePeriod, periodLabel } from '@/lib/period';

/** When a printed figure holds: "Agustus 2020" by its day, else its period: "2018", "2022 · Triwulan III". */
export function figureDate({ asOf, periodCode }: { asOf: string | null; periodCode: string }): string {
  if (asOf !== null) return `${MONTH_NAMES[Number(asOf.slice(5, 7)) - 1]} ${asOf.slice(0, 4)}`;
  const period = parsePeriod(periodCode);
  return period ? periodLabel(period).replace(/^Tahun /, '') : periodCode;
}

/**
 * An area's figures from before the year, newest first: what is said where the year itself has none. Only the source of
 * the newest one, since sources are not compared (domain §9.8); of one period the first.
 */
export function earlierFigures<T extends { regionId: number; year: number; periodId: number; sourceKind: string; shareBp: number | null }>(
  values: readonly T[], { regionId, year }: { regionId: number; year: number },
): T[] {
  const known = values.filter((value) => value.regionId === regionId && value.year < year && value.shareBp !== null).sort((a, b) => b.periodId - a.periodId);
  return known.filter((value, at) => value.sourceKind === known[0]?.sourceKind && known.findIndex(({ periodId }) => periodId === value.periodId) === at);
}
