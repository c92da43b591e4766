/** A published or counted share of an area in a period; basis points. */
export interface AreaFigure { regionCode: string; regionName: string; regionLevel: number; periodId: number; periodCode: string; sourceKind: string; shareBp: number | null; isExample: boolean }

/** Areas × periods of one source, periods oldest first, the whole area first and then by name; null: not in the source. */
export interface AreaSeries { sourceKind: string; periods: string[]; areas: { code: string; name: string; points: (number | null)[] }[]; hasExample: boolean }

const rank = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The figures of the team's area and of the areas right below it, side by side over the periods (F12). One source only, that of
 * the whole area's newest figure (else of the newest of all): figures of different sources are no trend. Null below two areas.
 */
export function areaSeries(figures: readonly AreaFigure[], { code, level }: { code: string; level: number }): AreaSeries | null {
  const own = figures.filter((figure) => figure.shareBp !== null && (figure.regionCode === code || figure.regionLevel === level + 1 && figure.regionCode.startsWith(`${code}.`)));
  const newest = [...own].sort((a, b) => b.periodId - a.periodId || rank(a.regionCode, b.regionCode));
  const sourceKind = (newest.find(({ regionCode }) => regionCode === code) ?? newest[0])?.sourceKind;
  const rows = own.filter((figure) => figure.sourceKind === sourceKind);
  const periods = [...new Map(rows.map(({ periodId, periodCode }) => [periodId, periodCode]))].sort(([a], [b]) => a - b);
  const places = [...new Map(rows.map(({ regionCode, regionName }) => [regionCode, regionName]))].sort(([a, left], [b, right]) => Number(b === code) - Number(a === code) || rank(left, right));
  if (sourceKind === undefined || places.length < 2) return null;
  const at = new Map(rows.map(({ regionCode, periodId, shareBp }) => [`${regionCode} ${periodId}`, shareBp]));
  return {
    sourceKind, periods: periods.map(([, name]) => name), hasExample: rows.some(({ isExample }) => isExample),
    areas: places.map(([place, name]) => ({ code: place, name, points: periods.map(([period]) => at.get(`${place} ${period}`) ?? null) })),
  };
}
