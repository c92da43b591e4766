import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { TimeZone } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { parseEntryRequest } from '../input';
import { type EntryAgency, readAgency, readAgencyByCode } from './agency';
import { readEntryScope, type TeamPeriod } from './entry-scope';
import { type EntrySheet, readEntrySheet } from './entry-sheet';
import { readReportingBoard, type ReportingBoard } from './reporting-board';
import { type ReportState, readReportState } from './report-state';

/** What /pengisian shows: the sheet of one agency, or who has filled in (for everybody without an agency's sheet of their own). */
export type EntryPage = { team: TeamPeriod; year: number; teamName: string; teamCode: string; ignored: string[]; ownAgency: string | null; zone: TimeZone; approvedAsked: boolean }
  & ({ kind: 'sheet'; sheet: EntrySheet; report: ReportState } | { kind: 'board'; board: ReportingBoard });

/** Reads the page: an operator's own sheet, `?opd=` any agency's sheet, else the board of the period. Refuses an unknown agency. */
export async function readEntryPage(tx: Tx, viewer: Viewer, params: SearchParams): Promise<EntryPage> {
  const request = parseEntryRequest(params);
  const { scope, team } = await readEntryScope(tx, viewer, params);
  const own = viewer.role === 'operator' ? viewer.agencyId : null;
  const found = await findAgency(tx, viewer, request.agency !== null ? { code: request.agency } : { id: request.everyone ? null : own });
  const page = { team, year: scope.year, teamName: scope.jurisdictionName, teamCode: viewer.jurisdictionCode, zone: viewer.timeZone, approvedAsked: scope.stage === 'approved', ownAgency: own === null ? null : viewer.agencyName };
  if (!found) {
    const board = await readReportingBoard(tx, viewer, { year: scope.year, periodCode: team.period.code });
    return { ...page, kind: 'board', board, ignored: request.ignored };
  }
  const sheet = await readEntrySheet(tx, viewer, { agency: found, team, request });
  const report = await readReportState(tx, { jurisdictionId: viewer.jurisdictionId, periodId: team.period.id, agencyId: found.id });
  return { ...page, kind: 'sheet', sheet, report, ignored: sheet.ignored };
}

async function findAgency(tx: Tx, viewer: Viewer, which: { code: string } | { id: string | null }): Promise<EntryAgency | null> {
  if ('code' in which) return readAgencyByCode(tx, viewer, which.code);
  return which.id === null ? null : readAgency(tx, viewer, which.id);
}
