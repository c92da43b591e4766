import * as t from '@/db/schema';
import type { Place } from './place';
import { insertRows } from './rows';

type ActivityRow = typeof t.activity.$inferInsert;
type Lens = typeof t.activityColumn.$inferInsert['lens'];

/** An activity with the villages it reaches (area codes) and the columns it serves per lens. */
export interface ActivityFacts extends Omit<ActivityRow, 'jurisdictionId' | 'id' | 'agencyId'> {
  /** Short stable name; the id comes from it, so budget lines can point to it. */
  key: string;
  agency: string;
  villages?: readonly string[];
  columns: Partial<Record<Lens, readonly string[]>>;
}

export const activityId = (place: Place, key: string): string => place.id('activity', key);

export async function addActivities(place: Place, activities: readonly ActivityFacts[]): Promise<void> {
  const { tx, jurisdictionId } = place;
  await insertRows(tx, t.activity, activities.map(({ key, agency, villages: _villages, columns: _columns, ...rest }) => ({
    jurisdictionId, id: activityId(place, key), agencyId: place.agencyId(agency), ...rest,
  })));
  await tx`analyze activity`; // else the foreign keys below are planned for an empty table: 15 times slower
  await insertRows(tx, t.activityVillage, activities.flatMap(({ key, villages = [] }) =>
    villages.map((code) => ({ jurisdictionId, activityId: activityId(place, key), regionId: place.region(code) }))));
  await insertRows(tx, t.activityColumn, activities.flatMap(({ key, columns }) =>
    (Object.keys(columns) as Lens[]).flatMap((lens) => (columns[lens] ?? []).map((columnCode) => ({
      jurisdictionId, activityId: activityId(place, key), lens, columnCode,
    })))));
}
