import 'server-only';
import type { Tx } from '@/db/client';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstant } from '@/lib/day';
import { type FieldProblems, refuse } from '@/lib/refusal';
import { writeRefusal } from '@/lib/reporting/rules';
import type { Receipt } from '@/lib/reporting/rules/entry';
import type { MonthInput } from '../input/months';
import { type MonthLine, type MonthReport, readMonthLines } from '../queries/month-rows';
import { readMonth } from '../queries/month-scope';
import { fieldOfMonth, isMonthTouched, judgeMonth, type MonthCell, monthWords, saysSame, shownMonth, type StoredMonth, wordsOfMonth } from '../rules/month-form';
import { type CheckedMonth, NO_COUNTS } from '../rules/skdn';
import { type MonthChange, writeMonths } from './write-months';

const REVIEW = 'Belum ada yang tersimpan. Perbaiki isian berikut, lalu simpan lagi.';

/** The agency of an operator. Refuses everybody else. */
export function ownAgency(viewer: Viewer): string {
  allow(viewer, 'posyandu:write');
  if (viewer.agencyId === null) throw refuse('forbidden', 'Akun Anda belum terikat pada instansi. Minta admin tim mengaturnya.');
  return viewer.agencyId;
}

/** What a judged row stores. */
export const storedMonth = (checked: Exclude<CheckedMonth, { status: 'problem' }>): StoredMonth =>
  (checked.status === 'missing' ? { status: 'missing', ...NO_COUNTS, participation: 'normal', disturbance: null } : { status: 'reported', ...checked.counts, participation: checked.participation, disturbance: checked.disturbance });

/** Why a stored report may not be typed over; null when it may. */
export const lockOfReport = (before: MonthReport | null): string | null => (before === null ? null : writeRefusal({ cellState: before.state, periodState: 'open', dueOn: null, today: '' }));

/**
 * Writes what was typed into the monthly sheet: posyandu of the own agency, a month whose period is open. Untouched rows are left
 * alone. One problem and nothing is written; problems come back by field. A row that somebody changed meanwhile brings its
 * present words along (`…/w`), so that sending again overwrites knowingly.
 */
export async function recordMonths(tx: Tx, viewer: Viewer, { month: code, cells }: MonthInput): Promise<Receipt> {
  const agencyId = ownAgency(viewer);
  const { month, label, locked } = await readMonth(tx, viewer, code);
  if (locked) throw refuse('wrong-state', `${label}: ${locked}`);
  const lines = new Map((await readMonthLines(tx, viewer, { agencyId, periodId: month.id })).map((line) => [line.id, line]));
  const { changes, problems, isStale, words } = judge(viewer, cells.filter(isMonthTouched), { lines, periodId: month.id });
  if (Object.keys(problems).length > 0) throw refuse(isStale ? 'stale' : 'invalid', isStale ? 'Sebagian laporan sudah berubah sejak lembar ini dibuka. Belum ada yang tersimpan; yang Anda ketik masih ada.' : REVIEW, problems);
  if (changes.length === 0) return { changed: 0, seq: null, at: clock.now() };
  await writeMonths(tx, viewer, changes, 'form');
  const seq = await record(tx, viewer, { verb: 'skdn.record', subject: month.code, detail: { month: month.code, agency: viewer.agencyName, count: changes.length, rows: words } });
  return { changed: changes.length, seq, at: clock.now() };
}

interface Verdict { changes: MonthChange[]; problems: FieldProblems; isStale: boolean; words: string[] }

function judge(viewer: Viewer, cells: readonly MonthCell[], { lines, periodId }: { lines: ReadonlyMap<string, MonthLine>; periodId: number }): Verdict {
  const verdict: Verdict = { changes: [], problems: {}, isStale: false, words: [] };
  let [wrong, stale] = [0, 0];
  for (const cell of cells) {
    const line = lines.get(cell.posyandu);
    if (!line) throw refuse('forbidden', 'Salah satu posyandu di lembar ini tidak dilaporkan oleh instansi Anda. Muat ulang halaman.');
    const checked = judgeMonth(cell);
    const said = (sentence: string): string => `${line.name}, ${line.village}: ${sentence}`;
    const before = line.report;
    const lock = lockOfReport(before);
    if (lock) { verdict.problems[fieldOfMonth(line.id, 's')] = said(lock); wrong += 1; continue; }
    if (checked.status === 'problem') {
      for (const [part, sentence] of Object.entries(checked.fields)) verdict.problems[fieldOfMonth(line.id, part)] = said(sentence);
      wrong += 1;
      continue;
    }
    const month = storedMonth(checked);
    if (saysSame(month, before)) continue;
    const version = before ? before.version : 0;
    if (version !== cell.version) {
      verdict.problems[fieldOfMonth(line.id, 's')] = said(staleWords(viewer, before));
      verdict.problems[`${line.id}/w`] = shownMonth(version, wordsOfMonth(before));
      stale += 1;
      continue;
    }
    verdict.changes.push({ ...month, posyanduId: line.id, periodId, version });
    verdict.words.push(`${line.village} ${line.name}: ${monthWords(before)} → ${monthWords(month)}`);
  }
  return { ...verdict, isStale: stale > 0 && wrong === 0 };
}

function staleWords(viewer: Viewer, before: MonthReport | null): string {
  if (before === null) return 'laporannya sudah dihapus.';
  return `sudah diubah oleh ${before.enteredBy ?? 'orang lain'} pada ${formatInstant(new Date(before.enteredAt), viewer.timeZone)} menjadi ${monthWords(before)}.`;
}
