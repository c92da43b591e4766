import * as t from '@/db/schema';
import { type Place, periodOf } from './place';
import { insertRows } from './rows';

export const EXAMPLE = { source: 'contoh', isExample: true } as const;

/** A printed share without counts ("angka terbit"), or a printed count, with where it is printed. */
export interface Printed {
  region: string;
  indicator: string;
  period: string;
  source: string;
  sourceKind?: string;
  shareBp?: number;
  count?: number;
  of?: number;
  asOf?: string;
  remark?: string;
}

/** Enters printed figures as verified, in both stages (design §5: fixtures enter as approved). */
export async function addPrinted(place: Place, printed: readonly Printed[]): Promise<void> {
  const rows = printed.flatMap(({ region, indicator, period, shareBp, count, of, sourceKind = 'published', ...rest }) =>
    (['working', 'approved'] as const).map((stage): typeof t.indicatorValue.$inferInsert => ({
      jurisdictionId: place.jurisdictionId, periodId: periodOf(period).id, regionId: place.region(region),
      indicatorId: place.indicator(indicator), sourceKind, stage, status: 'reported', state: 'verified', origin: 'fixture',
      ...(shareBp === undefined ? { basis: 'counted', numerator: count, denominator: of } : { basis: 'published', shareBp }),
      ...rest,
    })));
  await insertRows(place.tx, t.indicatorValue, rows);
}

/** What a document says about a figure; never turned into a level. */
export interface Said {
  region: string;
  period: string;
  text: string;
  source: string;
  indicator?: string;
  trend?: 'up' | 'down' | 'level';
  deltaBp?: number;
  relation?: 'above_mean' | 'below_mean' | 'highest' | 'lowest';
}

export const addRemarks = (place: Place, said: readonly Said[]): Promise<void> =>
  insertRows(place.tx, t.valueRemark, said.map(({ region, period, indicator, ...rest }, at) => ({
    jurisdictionId: place.jurisdictionId, id: place.id('remark', region, period, at), periodId: periodOf(period).id,
    regionId: place.region(region), indicatorId: indicator === undefined ? null : place.indicator(indicator), ...rest,
  })));
