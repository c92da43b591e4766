import 'server-only';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { type CellMode, type EntryColumn, type EntrySheetCell, packSheet, shareText } from '../grid';
import type { EntryRequest } from '../input';
import { chunkEvenly, type EntryCounts, entryHeadline, wordsOf } from '../rules/entry';
import type { EntryAgency } from './agency';
import { type AssignedIndicator, type EntryPlace, isAskedAt, readAssignment, readPlaces } from './assignment';
import { cellKey, type IndicatorProgress, type PeriodCell, readCells, readProgress } from './entry-cells';
import type { TeamPeriod } from './entry-scope';
import { readRemarkCounts } from './remarks';

/** Indicators side by side: in a group of the tabs, and at most when they are asked for by name. */
const GROUP_COLUMNS = 4;
const MOST_COLUMNS = 6;

export interface EntryGroup { codes: string[]; filled: number; expected: number; current: boolean }

/** The entry sheet of one agency for one period; cells are packed text (lib/reporting/grid). */
export interface EntrySheet {
  /** Who looks, so that unsent cells wait for this person alone. */
  accountId: string;
  agency: EntryAgency;
  isOwn: boolean;
  mayWrite: boolean;
  role: 'lead' | 'support' | null;
  headline: string;
  counts: EntryCounts;
  states: Pick<IndicatorProgress, 'draft' | 'submitted' | 'returned' | 'verified'>;
  groups: EntryGroup[];
  indicators: AssignedIndicator[];
  columns: EntryColumn[];
  packed: string;
  /** Villages on a page, and which page. */
  rows: number;
  page: number;
  places: number;
  villages: number;
  hasExample: boolean;
  ignored: string[];
}

interface Ask { agency: EntryAgency; team: TeamPeriod; request: EntryRequest }

/** Builds the sheet: what the agency fills in × where, a group of indicators and a page of villages at a time. */
export async function readEntrySheet(tx: Tx, viewer: Viewer, { agency, team, request }: Ask): Promise<EntrySheet> {
  const { jurisdictionId } = viewer;
  const { year, id: periodId } = team.period;
  const { role, indicators } = await readAssignment(tx, { jurisdictionId, year, agencyId: agency.id, periodId });
  const places = await readPlaces(tx, jurisdictionId, year);
  const ids = { regionIds: places.map(({ regionId }) => regionId), indicatorIds: indicators.map(({ id }) => id), askedOf: role === 'lead' ? agency.id : null };
  const progress = await readProgress(tx, { jurisdictionId, year, periodId, ...ids });
  const { shown, groups, ignored } = chooseGroup(indicators, request);
  const rows = places.filter((place) => shown.some((one) => isAskedAt(one, place)));
  const sought = rows.findIndex(({ code }) => code === request.cell?.village);
  const page = sought >= 0 ? Math.floor(sought / request.rows) + 1 : Math.max(1, Math.min(request.page, Math.ceil(rows.length / request.rows)));
  const visible = rows.slice((page - 1) * request.rows, page * request.rows);
  const cells = await readCells(tx, { jurisdictionId, year, periodId, regionIds: visible.map(({ regionId }) => regionId), indicatorIds: shown.map(({ id }) => id) });
  const remarks = await readRemarkCounts(tx, { jurisdictionId, periodId, regionIds: visible.map(({ regionId }) => regionId), indicatorIds: shown.map(({ id }) => id) });
  const isOwn = agency.id === viewer.agencyId;
  const mayWrite = team.locked === null && may(viewer, 'value:write', { agencyId: agency.id });
  const villages = places.filter(({ atVillage }) => atVillage).length;
  const counts = countAll(indicators, progress, villages);
  return {
    accountId: viewer.accountId, agency, isOwn, mayWrite, role, counts, states: sumStates(progress), headline: role === 'support' ? entryHeadline(`yang didukung ${agency.shortName}`, { ...counts, returned: 0 }) : entryHeadline(agency.shortName, counts),
    groups: groups.map((group) => countGroup(group, { shown, progress, villages })),
    indicators: shown, columns: shown.map((one) => columnOf(one, `/pengisian/riwayat?tim=${viewer.jurisdictionCode}&periode=${team.period.code}`)), rows: request.rows, page, places: rows.length, villages,
    packed: packSheet(visible.map((place) => ({ code: place.code, name: place.name, place: place.district, cells: shown.map((one) => sheetCell(cells.get(cellKey(place.regionId, one.id)), one, { viewer, mayWrite, place, isAsked: role === 'lead', remarks: remarks.get(cellKey(place.regionId, one.id))?.total })) }))),
    hasExample: progress.some(({ examples }) => examples > 0), ignored: [...request.ignored, ...ignored],
  };
}

function chooseGroup(indicators: readonly AssignedIndicator[], { codes, cell }: EntryRequest): { shown: AssignedIndicator[]; groups: AssignedIndicator[][]; ignored: string[] } {
  const groups = [true, false].flatMap((atVillage) => chunkEvenly(indicators.filter((one) => one.atVillage === atVillage), GROUP_COLUMNS));
  const holding = groups.find((group) => group.some(({ code }) => code === cell?.indicator));
  if (holding) return { shown: holding, groups, ignored: [] };
  const known = indicators.filter(({ code }) => codes.includes(code));
  const level = known.filter(({ atVillage }) => atVillage === known[0]?.atVillage).slice(0, MOST_COLUMNS);
  const left = codes.filter((code) => !level.some((one) => one.code === code));
  const ignored = left.length > 0 ? [`indikator=${left.join(',').slice(0, 40)}`] : [];
  return { shown: level.length > 0 ? level : groups[0] ?? [], groups, ignored };
}

/** Cells that are expected: those asked of the agency; of a supporter all that it could fill in. */
const expectedOf = ({ atVillage, regionIds, role }: AssignedIndicator, villages: number): number =>
  (regionIds ? regionIds.length : role === 'support' ? (atVillage ? villages : 1) : 0);
const total = <T>(of: readonly T[], count: (one: T) => number): number => of.reduce((sum, one) => sum + count(one), 0);

function countAll(indicators: readonly AssignedIndicator[], progress: readonly IndicatorProgress[], villages: number): EntryCounts {
  return {
    expected: total(indicators, (one) => expectedOf(one, villages)), filled: total(progress, ({ filled }) => filled),
    declared: total(progress, ({ declared }) => declared), returned: total(progress, ({ returned }) => returned),
  };
}

const sumStates = (progress: readonly IndicatorProgress[]): EntrySheet['states'] => ({
  draft: total(progress, ({ draft }) => draft), submitted: total(progress, ({ submitted }) => submitted),
  returned: total(progress, ({ returned }) => returned), verified: total(progress, ({ verified }) => verified),
});

function countGroup(group: readonly AssignedIndicator[], { shown, progress, villages }: { shown: readonly AssignedIndicator[]; progress: readonly IndicatorProgress[]; villages: number }): EntryGroup {
  const codes = group.map(({ code }) => code);
  const filled = total(progress.filter(({ indicatorId }) => group.some(({ id }) => id === indicatorId)), (one) => one.filled);
  return { codes, filled, expected: total(group, (one) => expectedOf(one, villages)), current: codes.join() === shown.map(({ code }) => code).join() };
}

const columnOf = ({ code, shortName, valueKind, atVillage, numeratorText, denominatorText }: AssignedIndicator, past: string): EntryColumn => ({
  past,
  code, title: shortName, kind: valueKind === 'boolean' && atVillage ? 'yes_no' : 'counts', numerator: numeratorText, denominator: denominatorText, href: `#arti-${code}`,
});

/** Who looks at the cell, and whether it is asked of them; a supporter may fill in what nobody has. */
interface Looking { viewer: Viewer; mayWrite: boolean; place: EntryPlace; isAsked: boolean; remarks?: number }

/** The agency that is asked for a cell may take it over until it is checked (F60). */
function modeOf(own: PeriodCell['own'], one: AssignedIndicator, { viewer, mayWrite, place, isAsked }: Looking): CellMode {
  if (!mayWrite) return 'read';
  if (!isAskedAt(one, place)) return 'foreign';
  if (own && (own.origin === 'posyandu' || (own.agencyId !== viewer.agencyId && (!isAsked || own.state === 'verified')))) return 'foreign';
  return own?.state === 'verified' || own?.state === 'submitted' ? own.state : 'open';
}

function noteOf(own: PeriodCell['own'], mode: CellMode, { viewer, mayWrite }: Looking): string | null {
  if (mode === 'foreign' && own?.origin === 'posyandu') return 'dari laporan posyandu';
  if (mode === 'foreign') return own ? `diisi ${own.agencyName ?? 'pihak lain'}` : 'tidak diminta';
  if (own?.state === 'returned') return own.returnReason ?? own.remark ?? 'Dikembalikan untuk diperbaiki.';
  return mayWrite && own && own.agencyId !== viewer.agencyId ? `Sudah diisi ${own.agencyName ?? 'pihak lain'}; isian Anda menggantikannya.` : null;
}

function sheetCell(cell: PeriodCell | undefined, one: AssignedIndicator, looking: Looking): EntrySheetCell {
  const { valueKind } = one;
  const own = cell?.own ?? null;
  const mode = modeOf(own, one, looking);
  const before = cell?.before ? wordsOf(cell.before, valueKind) : null;
  return {
    words: wordsOf(own, valueKind), version: own === null ? 0 : own.version, mode, example: own?.isExample ?? false,
    before: before && (valueKind === 'boolean' ? before.numeratorText : shareText(before.numeratorText, before.denominatorText, before.mark === 'not_applicable' ? 'tanpa-sasaran' : '')),
    note: noteOf(own, mode, looking), remarks: looking.remarks,
  };
}
