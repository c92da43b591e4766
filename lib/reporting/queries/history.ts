import 'server-only';
import type { Tx } from '@/db/client';
import { listAgencies } from '@/lib/agencies/queries';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { Day, TimeZone } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { parseHistoryRequest } from '../input/history';
import { writeRefusal } from '../rules';
import { eventsOf, type HistoryEvent, restorable, versionOn, versionWords } from '../rules/history';
import { mayResolve } from '../rules/remarks';
import { type CellIndicator, type CellPlace, needIndicator, needPlace } from './cell-address';
import { type CellPast, readPast } from './cell-versions';
import { readEntryScope, type TeamPeriod } from './entry-scope';
import { readRemarkCounts, readRemarks, type Remark, type RemarkCount } from './remarks';

/** A cell in a list: what it says now, since when and by whom, how often it changed. */
export interface PastLine { regionCode: string; place: string; indicator: string; shortName: string; now: string; at: string; by: string | null; versions: number; remarks: RemarkCount | null; before: string | null; after: string | null; isExample: boolean }

/** What an operator needs to go back to an older figure; `whyNot` says what stands in the way. */
export interface Restoring { choices: { version: number; words: string; at: string }[]; version: number; whyNot: string | null }

export interface ShownRemark extends Remark { mayResolve: boolean }

/** /pengisian/riwayat: one cell with its timeline, or the cells of a place or of an indicator (F94, U13, F82). */
export interface HistoryReport {
  team: TeamPeriod; teamCode: string; zone: TimeZone; place: CellPlace | null; indicator: CellIndicator | null; lines: PastLine[]; events: HistoryEvent[] | null; restoring: Restoring | null;
  compared: { from: Day; to: Day } | null; remarks: ShownRemark[]; agencies: { code: string; shortName: string }[]; ignored: string[];
}

/** Reads the history of a cell, of all cells of a place, or of an indicator in all places; without either the cells of the area itself. Refuses ('not-found') what is not the team's. */
export async function readHistory(tx: Tx, viewer: Viewer, params: SearchParams): Promise<HistoryReport> {
  const request = parseHistoryRequest(params);
  const { team } = await readEntryScope(tx, viewer, params);
  const asked = request.place ?? (request.indicator === null ? viewer.jurisdictionCode : null);
  const place = asked === null ? null : await needPlace(tx, viewer, asked);
  const indicator = request.indicator === null ? null : await needIndicator(tx, request.indicator);
  const scope = { jurisdictionId: viewer.jurisdictionId, periodId: team.period.id };
  const narrow = { ...scope, regionIds: place && [place.regionId], indicatorIds: indicator && [indicator.id] };
  const cells = await readPast(tx, { ...scope, regionId: place && place.regionId, indicatorId: indicator && indicator.id });
  const counts = await readRemarkCounts(tx, narrow);
  const compared = request.from !== null && request.to !== null ? { from: request.from, to: request.to } : null;
  const isCell = place !== null && indicator !== null;
  const only = isCell ? cells[0] ?? null : null;
  return {
    team, teamCode: viewer.jurisdictionCode, zone: viewer.timeZone, place, indicator, compared, ignored: request.ignored,
    lines: cells.map((cell) => lineOf(cell, { counts, compared, zone: viewer.timeZone })),
    events: isCell ? eventsOf(only === null ? [] : only.versions, indicator.valueKind) : null,
    restoring: only && restoringOf(viewer, only, team),
    remarks: (await readRemarks(tx, narrow)).map((remark) => ({ ...remark, mayResolve: mayResolve(viewer, remark) })),
    agencies: isCell ? (await listAgencies(tx, viewer)).filter(({ endedOn }) => endedOn === null).map(({ code, shortName }) => ({ code, shortName })) : [],
  };
}

function lineOf({ regionId, indicatorId, versions, valueKind, ...cell }: CellPast, { counts, compared, zone }: { counts: ReadonlyMap<string, RemarkCount>; compared: HistoryReport['compared']; zone: TimeZone }): PastLine {
  const now = versions.at(-1);
  if (!now) throw new RangeError('A cell of the history has a version.');
  const on = (day: Day): string => versionWords(versionOn(versions, day, zone), valueKind);
  return {
    regionCode: cell.regionCode, place: cell.place, indicator: cell.indicator, shortName: cell.shortName, now: versionWords(now, valueKind), at: now.since, by: now.by, versions: versions.length,
    remarks: counts.get(`${regionId}/${indicatorId}`) ?? null, before: compared && on(compared.from), after: compared && on(compared.to), isExample: now.isExample,
  };
}

function restoringOf(viewer: Viewer, { versions, valueKind, agencyId }: CellPast, { locked, state, today }: TeamPeriod): Restoring | null {
  const now = versions.at(-1);
  const choices = restorable(versions, valueKind);
  if (!now || choices.length === 0 || viewer.role !== 'operator') return null;
  const isOwn = may(viewer, 'value:write', { agencyId });
  const foreign = isOwn ? null : `Sel ini diisi ${now.agency ?? 'pihak lain'}; hanya operatornya yang dapat mengembalikan angka.`;
  return { choices, version: now.version, whyNot: foreign ?? locked ?? writeRefusal({ cellState: now.state, periodState: state, dueOn: null, today }) };
}
