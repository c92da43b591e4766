import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { EntryInput } from '../input';
import { shownText, wordsOf } from '../rules/entry';
import { readAssignment, readPlaces } from './assignment';
import { readTeamPeriod } from './entry-scope';
import { cellKey, readCells } from './entry-cells';

/** A cell as the sheet would show it now; `shown` is what its hidden field carries. */
export interface ShownCell { village: string; indicator: string; version: number; shown: string }

/** What these cells of the viewer's agency hold now, in the order asked for: the receipt of autosave. */
export async function readShownCells(tx: Tx, viewer: Viewer, { periodCode, cells }: Pick<EntryInput, 'periodCode' | 'cells'>): Promise<ShownCell[]> {
  const { jurisdictionId } = viewer;
  const { period: { year, id: periodId } } = await readTeamPeriod(tx, viewer, periodCode);
  const { indicators } = await readAssignment(tx, { jurisdictionId, year, agencyId: viewer.agencyId ?? '' });
  const places = await readPlaces(tx, jurisdictionId, year);
  const placed = cells.flatMap(({ village, indicator }) => {
    const place = places.find(({ code }) => code === village);
    const column = indicators.find(({ code }) => code === indicator);
    return place && column ? [{ village, column, regionId: place.regionId }] : [];
  });
  const stored = await readCells(tx, { jurisdictionId, year, periodId, regionIds: placed.map(({ regionId }) => regionId), indicatorIds: placed.map(({ column }) => column.id) });
  return placed.map(({ village, column, regionId }) => {
    const own = stored.get(cellKey(regionId, column.id))?.own ?? null;
    const version = own === null ? 0 : own.version;
    return { village, indicator: column.code, version, shown: shownText(version, wordsOf(own, column.valueKind)) };
  });
}
