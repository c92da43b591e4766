import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { type Day, dayIn, type TimeZone } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { parsePeriod, periodLabel } from '@/lib/period';
import { shareText } from '../grid';
import { parseEntryRequest } from '../input';
import type { CellStateName } from '../rules';
import { wordsOf } from '../rules/entry';
import { type EntryAgency, readAgencyByCode } from './agency';
import { readPlaces } from './assignment';
import { cellKey, type PeriodCell, readCells } from './entry-cells';
import { readEntryScope, type TeamPeriod } from './entry-scope';
import { readRemarkCounts } from './remarks';
import { readSubmission, type Submission, type SubmissionKey } from './submission';
import { readStateCounts } from './submission-cells';
import type { StateCounts } from '../rules/submission';

/** The report of an agency for an open period: how many of its cells wait, are checked or came back; since when it waits. */
export interface QueueRow {
  agencyCode: string; agency: string; periodCode: string; periodLabel: string; waiting: number; verified: number; returned: number;
  submittedAt: string | null; submittedOn: Day | null; submittedBy: string | null;
}

export interface Queue { rows: QueueRow[]; waiting: number; today: Day; zone: TimeZone }

/** What agencies have sent for the periods that are open, the longest waiting first (F67). */
export async function readQueue(tx: Tx, viewer: Viewer): Promise<Queue> {
  const rows = [...await tx.execute(sql`
    select a.code as "agencyCode", a.short_name as agency, p.code as "periodCode", (count(*) filter (where v.state = 'submitted'))::int as waiting,
      (count(*) filter (where v.state = 'verified'))::int as verified, (count(*) filter (where v.state = 'returned'))::int as returned,
      s.submitted_at::text as "submittedAt", sent.display_name as "submittedBy"
    from indicator_value v join jurisdiction_period j on j.jurisdiction_id = v.jurisdiction_id and j.period_id = v.period_id and j.state <> 'approved'
    join period p on p.id = v.period_id join agency a on a.jurisdiction_id = v.jurisdiction_id and a.id = v.agency_id
    left join submission s on s.jurisdiction_id = v.jurisdiction_id and s.period_id = v.period_id and s.agency_id = v.agency_id left join account sent on sent.id = s.submitted_by
    where v.jurisdiction_id = ${viewer.jurisdictionId} and v.stage = 'working' and v.source_kind = 'agency' and v.state <> 'draft'
    group by a.code, a.short_name, p.id, p.code, s.submitted_at, sent.display_name
    order by count(*) filter (where v.state = 'submitted') = 0, s.submitted_at nulls first, p.id, a.short_name`)] as unknown as Omit<QueueRow, 'periodLabel' | 'submittedOn'>[];
  const known = rows.map((row): QueueRow => {
    const period = parsePeriod(row.periodCode);
    return { ...row, periodLabel: period ? periodLabel(period) : row.periodCode, submittedOn: row.submittedAt === null ? null : dayIn(new Date(row.submittedAt), viewer.timeZone) };
  });
  return { rows: known, waiting: known.filter(({ waiting }) => waiting > 0).length, today: dayIn(clock.now(), viewer.timeZone), zone: viewer.timeZone };
}

/** A cell as it is checked: words, the value that held before, and what its agency said about it; null: not theirs. */
export interface ReviewCell { text: string; share: string; before: string | null; state: CellStateName; version: number; note: string | null; example: boolean; remarks: number | null }
export interface ReviewRow { code: string; name: string; place: string; cells: (ReviewCell | null)[] }

/** The report of one agency, a page of places at a time. */
export interface Review {
  agency: EntryAgency; team: TeamPeriod; teamCode: string; zone: TimeZone; sent: Submission; counts: StateCounts; mayDecide: boolean;
  columns: { code: string; shortName: string }[]; rows: ReviewRow[]; page: number; places: number;
}

const ROWS = 50;

/** Reads what an agency filled in for the asked period. Refuses ('not-found') an unknown agency or period. */
export async function readReview(tx: Tx, viewer: Viewer, { code, params }: { code: string; params: SearchParams }): Promise<Review> {
  const agency = await readAgencyByCode(tx, viewer, code);
  const { team } = await readEntryScope(tx, viewer, params);
  const { jurisdictionId } = viewer;
  const { id: periodId, year } = team.period;
  const key = { jurisdictionId, periodId, agencyId: agency.id };
  const columns = await readColumns(tx, key);
  const regionIds = await readRegions(tx, key);
  const places = (await readPlaces(tx, jurisdictionId, year)).filter((place) => regionIds.has(place.regionId));
  const page = Math.max(1, Math.min(parseEntryRequest(params).page, Math.ceil(places.length / ROWS)));
  const shown = places.slice((page - 1) * ROWS, page * ROWS);
  const cells = await readCells(tx, { jurisdictionId, year, periodId, regionIds: shown.map(({ regionId }) => regionId), indicatorIds: columns.map(({ id }) => id) });
  const remarks = await readRemarkCounts(tx, { jurisdictionId, periodId, regionIds: shown.map(({ regionId }) => regionId), indicatorIds: columns.map(({ id }) => id) });
  return {
    agency, team, teamCode: viewer.jurisdictionCode, zone: viewer.timeZone, sent: await readSubmission(tx, key), counts: (await readStateCounts(tx, key)).counts,
    mayDecide: may(viewer, 'value:verify') && team.state !== 'approved', columns, page, places: places.length,
    rows: shown.map((place) => ({ code: place.code, name: place.name, place: place.district, cells: columns.map((column) => reviewCell(cells.get(cellKey(place.regionId, column.id)), column, { agencyId: agency.id, remarks: remarks.get(cellKey(place.regionId, column.id))?.total ?? null })) })),
  };
}

type Column = Review['columns'][number] & { id: number; valueKind: Parameters<typeof wordsOf>[1] };

async function readColumns(tx: Tx, { jurisdictionId, periodId, agencyId }: SubmissionKey): Promise<Column[]> {
  return [...await tx.execute(sql`select i.id, i.code, i.short_name as "shortName", i.value_kind as "valueKind" from indicator i where exists (
    select from indicator_value v where v.jurisdiction_id = ${jurisdictionId} and v.period_id = ${periodId} and v.agency_id = ${agencyId} and v.indicator_id = i.id
      and v.stage = 'working' and v.source_kind = 'agency') order by i.sort_order`)] as unknown as Column[];
}

async function readRegions(tx: Tx, { jurisdictionId, periodId, agencyId }: SubmissionKey): Promise<Set<number>> {
  const rows = [...await tx.execute(sql`select distinct region_id as id from indicator_value where jurisdiction_id = ${jurisdictionId} and period_id = ${periodId}
    and agency_id = ${agencyId} and stage = 'working' and source_kind = 'agency'`)] as unknown as { id: number }[];
  return new Set(rows.map(({ id }) => id));
}

function reviewCell(cell: PeriodCell | undefined, { valueKind }: Column, { agencyId, remarks }: { agencyId: string; remarks: number | null }): ReviewCell | null {
  const own = cell?.own;
  if (!own || own.agencyId !== agencyId) return null;
  const said = (words: ReturnType<typeof wordsOf>) => (words.mark === 'not_applicable' ? { text: 'tidak ada sasaran', share: 'TS' } : words.mark === 'missing' ? { text: 'belum ada data', share: '—' }
    : valueKind === 'boolean' ? { text: words.numeratorText, share: '' } : { text: `${words.numeratorText} / ${words.denominatorText}`, share: shareText(words.numeratorText, words.denominatorText, '') });
  const before = cell.before ? said(wordsOf(cell.before, valueKind)) : null;
  const note = own.state === 'returned' ? own.returnReason ?? own.remark : own.warningReason;
  return { ...said(wordsOf(own, valueKind)), before: before ? before.share || before.text : null, state: own.state, version: own.version, note, example: own.isExample, remarks };
}
