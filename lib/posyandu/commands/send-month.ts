import 'server-only';
import type { Tx } from '@/db/client';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { formatCount } from '@/lib/format';
import { refuse } from '@/lib/refusal';
import { readAgencyByCode } from '@/lib/reporting/queries/agency';
import type { ReturnMonth, SendMonth, VerifyMonth } from '../input/months';
import { type MonthLine, readMonthLines } from '../queries/month-rows';
import { readMonth } from '../queries/month-scope';
import { NO_COUNTS } from '../rules/skdn';
import { type Forwarded, forwardMonth } from './forward';
import { ownAgency } from './record-months';
import { moveMonths, writeMonths } from './write-months';

/** What a step of a month did. */
export interface MonthStepped { changed: number; seq: number }

const inState = (lines: readonly MonthLine[], ...states: string[]): string[] => lines.filter(({ report }) => report !== null && states.includes(report.state)).map(({ id }) => id);

/**
 * Sends the drafts of a month to the verifier, and the figure that is also an indicator on to it. Refuses while a posyandu says
 * nothing, unless `sisa` declares the rest "belum ada data".
 */
export async function sendMonth(tx: FigureTx, viewer: Viewer, { month: code, sisa }: SendMonth): Promise<MonthStepped & Touched & { forwarded: Forwarded }> {
  const agencyId = ownAgency(viewer);
  const scope = await readMonth(tx, viewer, code);
  const { month, label, locked } = scope;
  if (locked) throw refuse('wrong-state', `${label}: ${locked}`);
  const asked = { agencyId, periodId: month.id };
  const silent = (await readMonthLines(tx, viewer, asked)).filter(({ report }) => report === null);
  if (silent.length > 0 && !sisa) throw refuse('invalid', `${formatCount(silent.length)} posyandu belum diisi, antara lain ${silent.slice(0, 3).map(({ name, village }) => `${name} di ${village}`).join(', ')}. Isi, atau centang “sisanya belum ada data”.`, { sisa: 'Centang bila memang belum ada datanya.' });
  await writeMonths(tx, viewer, silent.map(({ id }) => ({ status: 'missing', ...NO_COUNTS, participation: 'normal', disturbance: null, posyanduId: id, periodId: month.id, version: 0 })), 'form');
  const waiting = inState(await readMonthLines(tx, viewer, asked), 'draft', 'returned');
  if (waiting.length === 0) throw refuse('wrong-state', `${label}: tidak ada laporan yang belum dikirim.`);
  const changed = await moveMonths(tx, viewer, { periodId: month.id, posyandu: waiting, to: 'submitted', reason: null });
  const forwarded = await forwardMonth(tx, viewer, scope);
  const seq = await record(tx, viewer, { verb: 'skdn.submit', subject: month.code, detail: { month: month.code, agency: viewer.agencyName, posyandu: changed, missing: silent.length, forwarded } });
  return { changed, seq, forwarded, fromPeriodId: scope.within.period.id, stage: 'working' };
}

/** Takes back what nobody has decided on yet. */
export async function withdrawMonth(tx: Tx, viewer: Viewer, { month: code }: { month: string }): Promise<MonthStepped> {
  const agencyId = ownAgency(viewer);
  const { month, label, locked } = await readMonth(tx, viewer, code);
  if (locked) throw refuse('wrong-state', `${label}: ${locked}`);
  const sent = inState(await readMonthLines(tx, viewer, { agencyId, periodId: month.id }), 'submitted');
  if (sent.length === 0) throw refuse('wrong-state', `${label}: tidak ada kiriman yang dapat ditarik kembali.`);
  const changed = await moveMonths(tx, viewer, { periodId: month.id, posyandu: sent, to: 'draft', reason: 'ditarik kembali oleh pengirim' });
  const seq = await record(tx, viewer, { verb: 'skdn.withdraw', subject: month.code, detail: { month: month.code, agency: viewer.agencyName, posyandu: changed } });
  return { changed, seq };
}

/** A month of an agency as the verifier decides on it. Refuses a period that is approved. */
async function decidable(tx: Tx, viewer: Viewer, { month: code, opd }: { month: string; opd: string }) {
  allow(viewer, 'posyandu:verify');
  const agency = await readAgencyByCode(tx, viewer, opd);
  const { month, within } = await readMonth(tx, viewer, code);
  if (within.state === 'approved') throw refuse('wrong-state', `${within.label} sudah disahkan. Sekretaris tim dapat membukanya kembali dengan alasan.`);
  return { agency, month, lines: await readMonthLines(tx, viewer, { agencyId: agency.id, periodId: month.id }) };
}

/** Finds all that waits right. Refuses when other reports wait than were shown. */
export async function verifyMonth(tx: Tx, viewer: Viewer, input: VerifyMonth): Promise<MonthStepped> {
  const { agency, month, lines } = await decidable(tx, viewer, input);
  const waiting = inState(lines, 'submitted');
  if (waiting.length === 0) throw refuse('wrong-state', `Tidak ada laporan ${agency.shortName} yang menunggu pemeriksaan.`);
  if (waiting.length !== input.seen) throw refuse('stale', 'Kiriman ini berubah sejak halaman dibuka. Periksa lagi yang tampil sekarang, lalu ulangi.');
  const changed = await moveMonths(tx, viewer, { periodId: month.id, posyandu: waiting, to: 'verified', reason: null });
  const seq = await record(tx, viewer, { verb: 'skdn.verify', subject: `${month.code} ${agency.code}`, detail: { month: month.code, agency: agency.shortName, posyandu: changed } });
  return { changed, seq };
}

/** Sends ticked reports back with a reason. Refuses one that is not sent or checked. */
export async function returnMonth(tx: Tx, viewer: Viewer, input: ReturnMonth): Promise<MonthStepped> {
  const { agency, month, lines } = await decidable(tx, viewer, input);
  const possible = new Set(inState(lines, 'submitted', 'verified'));
  const wrong = input.posyandu.find((id) => !possible.has(id));
  if (wrong !== undefined) throw refuse('wrong-state', 'Salah satu posyandu yang dicentang tidak sedang menunggu pemeriksaan. Muat ulang halaman.');
  const changed = await moveMonths(tx, viewer, { periodId: month.id, posyandu: input.posyandu, to: 'returned', reason: input.alasan });
  const seq = await record(tx, viewer, { verb: 'skdn.return', subject: `${month.code} ${agency.code}`, detail: { month: month.code, agency: agency.shortName, posyandu: changed, reason: input.alasan, at: clock.now().toISOString() } });
  return { changed, seq };
}
