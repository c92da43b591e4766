import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { DecisionInput, TickedCell } from '../input';
import { readAgencyByCode } from '../queries/agency';
import { readTeamPeriod } from '../queries/entry-scope';
import { readSubmission, type SubmissionKey } from '../queries/submission';
import { readStateCounts } from '../queries/submission-cells';
import { type CellStateName, stepRefusal } from '../rules';
import { stateAfter } from '../rules/submission';
import { moveCells } from './move-cells';
import { holdSubmission, whose } from './submit';

/** What a decision did: agency, how many cells went where, number of the audit row. */
export interface Decided extends Touched { agency: string; changed: number; seq: number; to: 'verified' | 'returned' }

const MOVED = 'Kiriman ini berubah sejak halaman dibuka. Periksa lagi yang tampil sekarang, lalu ulangi.';

/**
 * A verifier's decision on what an agency sent for a period: all that waits or the ticked cells, found right or sent back
 * with a reason (F64). Refuses a closed period, a cell in another state, and whatever changed since it was shown.
 */
export async function decideReport(tx: FigureTx, viewer: Viewer, { periodCode, agencyCode, decision, cells, reason, seen }: DecisionInput): Promise<Decided> {
  allow(viewer, 'value:verify');
  const agency = await readAgencyByCode(tx, viewer, agencyCode);
  const team = await readTeamPeriod(tx, viewer, periodCode);
  if (team.state === 'approved') throw refuse('wrong-state', `${team.label} sudah disahkan. Sekretaris tim dapat membukanya kembali dengan alasan.`);
  const key = { jurisdictionId: viewer.jurisdictionId, periodId: team.period.id, agencyId: agency.id };
  const to = decision.startsWith('verify') ? 'verified' as const : 'returned' as const;
  if (to === 'returned' && reason.length < 5) throw refuse('invalid', 'Tulis alasan pengembalian.', { reason: 'Tulis apa yang perlu diperbaiki, sedikitnya 5 huruf.' });
  const where = decision.endsWith('-all') ? await wholeReport(tx, key, { seen, to }) : await tickedCells(tx, key, { cells, to });
  await holdSubmission(tx, key);
  const before = await readSubmission(tx, key);
  const changed = await moveCells(tx, viewer, key, { to, reason: to === 'returned' ? reason : null, where });
  await stamp(tx, viewer, key, { before: before.state, reason: to === 'returned' ? reason : null });
  const seq = await record(tx, viewer, {
    verb: to === 'verified' ? 'submission.verify' : 'submission.return', subject: `${periodCode} ${agency.code}`,
    detail: { period: periodCode, agency: agency.shortName, cells: changed, which: cells.map(({ village, indicator }) => `${village} ${indicator}`), reason: to === 'returned' ? reason : null },
  });
  return { fromPeriodId: key.periodId, agency: agency.shortName, changed, seq, to };
}

interface StoredState { address: string; place: string; indicator: string; state: CellStateName; version: number }

async function readStates(tx: FigureTx, { jurisdictionId, periodId, agencyId }: SubmissionKey): Promise<StoredState[]> {
  return [...await tx.execute(sql`
    select r.code || '/' || i.code as address, r.name as place, i.code as indicator, v.state, v.version from indicator_value v join region r on r.id = v.region_id join indicator i on i.id = v.indicator_id
    where v.jurisdiction_id = ${jurisdictionId} and v.period_id = ${periodId} and v.agency_id = ${agencyId} and v.stage = 'working' and v.source_kind = 'agency'`)] as unknown as StoredState[];
}

/** All that waits; of a report already checked in full, all of it. Refuses what is not the report that was shown. */
async function wholeReport(tx: FigureTx, key: SubmissionKey, { seen, to }: { seen: number; to: 'verified' | 'returned' }): Promise<SQL> {
  const { version } = await readSubmission(tx, key);
  if (version !== seen) throw refuse('stale', MOVED);
  const { counts } = await readStateCounts(tx, key);
  if (counts.submitted > 0) return sql`v.state = 'submitted'`;
  if (to === 'returned' && counts.verified > 0) return sql`v.state = 'verified'`;
  throw refuse('wrong-state', 'Tidak ada isian instansi ini yang menunggu pemeriksaan.');
}

/** The ticked cells as they were shown; the first one that cannot take the step is named. */
async function tickedCells(tx: FigureTx, key: SubmissionKey, { cells, to }: { cells: readonly TickedCell[]; to: 'verified' | 'returned' }): Promise<SQL> {
  if (cells.length === 0) throw refuse('invalid', 'Belum ada sel yang dicentang. Centang selnya, atau pakai tombol untuk semua isian.');
  const stored = new Map((await readStates(tx, key)).map((row) => [row.address, row]));
  for (const { village, indicator, version } of cells) {
    const row = stored.get(`${village}/${indicator}`);
    if (!row || row.version !== version) throw refuse('stale', row ? `${row.place}, ${row.indicator}: ${MOVED}` : MOVED);
    const problem = stepRefusal(row.state, to, 'ada');
    if (problem) throw refuse('wrong-state', `${row.place}, ${row.indicator}: ${problem}`);
  }
  const addresses = cells.map(({ village, indicator }) => `${village}/${indicator}`);
  return sql`exists (select from region r, indicator i where r.id = v.region_id and i.id = v.indicator_id and r.code || '/' || i.code = any(${sql.param(addresses)}::text[]))`;
}

async function stamp(tx: FigureTx, viewer: Viewer, key: SubmissionKey, { before, reason }: { before: CellStateName; reason: string | null }): Promise<void> {
  const { counts } = await readStateCounts(tx, key);
  const state = stateAfter(before, counts);
  const kept = state === 'returned' ? sql`coalesce(${reason}::text, reason)` : sql`null`;
  await tx.execute(sql`update submission set state = ${state}, decided_at = ${clock.now().toISOString()}::timestamptz, decided_by = ${viewer.accountId}::uuid,
    reason = ${kept}, version = version + 1 where ${whose(key)}`);
}

