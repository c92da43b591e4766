import 'server-only';
import { sql } from 'drizzle-orm';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import { readTeamPeriod } from '../queries/entry-scope';
import { readSubmission, type SubmissionKey } from '../queries/submission';
import { readEmptyCells, readStateCounts } from '../queries/submission-cells';
import { cellField, type Receipt } from '../rules/entry';
import { emptyCellSentence, emptySentence, sendRefusal, withdrawRefusal } from '../rules/submission';
import { moveCells } from './move-cells';

/** Of so many empty cells a refusal names each. */
const MOST_NAMED = 60;

function ownKey(viewer: Viewer, periodId: number): SubmissionKey {
  allow(viewer, 'value:submit');
  if (viewer.agencyId === null) throw refuse('forbidden', 'Akun Anda belum terikat pada instansi. Minta admin tim mengaturnya.');
  return { jurisdictionId: viewer.jurisdictionId, periodId, agencyId: viewer.agencyId };
}

/** Makes the submission row of an agency where there is none yet; the period's version row is locked by `changeFigures`. */
export async function holdSubmission(tx: FigureTx, { jurisdictionId, periodId, agencyId }: SubmissionKey): Promise<void> {
  await tx.execute(sql`insert into submission (jurisdiction_id, period_id, agency_id) values (${jurisdictionId}, ${periodId}, ${agencyId}) on conflict do nothing`);
}

/**
 * "Tandai lengkap dan kirim": the agency's draft and returned cells of the period go to the verifier. Refuses while a cell
 * that is asked of it says nothing (each named, by the field of the sheet), after the deadline, and when nothing is left to send.
 */
export async function submitReport(tx: FigureTx, viewer: Viewer, { periodCode }: { periodCode: string }): Promise<Touched & Receipt> {
  const team = await readTeamPeriod(tx, viewer, periodCode);
  const key = ownKey(viewer, team.period.id);
  const { counts, asked } = await readStateCounts(tx, key);
  const refusal = sendRefusal({ counts, asked, locked: team.locked });
  const empty = team.locked ? [] : await readEmptyCells(tx, key);
  if (empty.length > 0) {
    const fields = Object.fromEntries(empty.slice(0, MOST_NAMED).map((cell) => [cellField(cell.regionCode, cell.indicator, 'n'), emptyCellSentence(cell)]));
    throw refuse('invalid', emptySentence(empty.length), fields);
  }
  if (refusal) throw refuse('wrong-state', refusal);
  await holdSubmission(tx, key);
  const changed = await moveCells(tx, viewer, key, { to: 'submitted', reason: null, where: sql`v.state in ('draft', 'returned')` });
  const at = clock.now().toISOString();
  await tx.execute(sql`update submission set state = 'submitted', first_submitted_at = coalesce(first_submitted_at, ${at}::timestamptz), submitted_at = ${at}::timestamptz,
    submitted_by = ${viewer.accountId}::uuid, reason = null, version = version + 1 where ${whose(key)}`);
  const seq = await record(tx, viewer, { verb: 'submission.submit', subject: periodCode, detail: { period: periodCode, agency: viewer.agencyName, cells: changed } });
  return { fromPeriodId: key.periodId, changed, seq, at: clock.now() };
}

/** Takes back what nobody has decided on yet, to be changed and sent again; refused after the deadline. */
export async function withdrawReport(tx: FigureTx, viewer: Viewer, { periodCode }: { periodCode: string }): Promise<Touched & Receipt> {
  const team = await readTeamPeriod(tx, viewer, periodCode);
  const key = ownKey(viewer, team.period.id);
  const refusal = withdrawRefusal({ ...await readSubmission(tx, key), locked: team.locked });
  if (refusal) throw refuse('wrong-state', refusal);
  const changed = await moveCells(tx, viewer, key, { to: 'draft', reason: 'ditarik kembali oleh pengirim', where: sql`v.state = 'submitted'` });
  await tx.execute(sql`update submission set state = 'draft', submitted_at = null, submitted_by = null, version = version + 1 where ${whose(key)}`);
  const seq = await record(tx, viewer, { verb: 'submission.withdraw', subject: periodCode, detail: { period: periodCode, agency: viewer.agencyName, cells: changed } });
  return { fromPeriodId: key.periodId, changed, seq, at: clock.now() };
}

/** The row of `submission` that a key means. */
export const whose = ({ jurisdictionId, periodId, agencyId }: SubmissionKey) =>
  sql`jurisdiction_id = ${jurisdictionId} and period_id = ${periodId} and agency_id = ${agencyId}`;
