import { type Day, daysBetween, formatDay } from '@/lib/day';
import { capitalize, formatCount, numberWord } from '@/lib/format';
import { type BasisPoints, shareOf } from '@/lib/share';
import type { CellStateName } from '../rules';

/** Where the report of an agency for a period stands; 'late': its last day has gone by and it has not been sent. */
export type BoardMark = 'complete' | 'partial' | 'empty' | 'late';
export const BOARD_WORDS: Readonly<Record<BoardMark, string>> = { complete: 'Lengkap', partial: 'Sebagian', empty: 'Kosong', late: 'Terlambat' };

/** An agency's report as the board needs it: `sentOn` is the day of the team's zone on which it was first sent. */
export interface BoardReport {
  expected: number;
  /** Asked cells that say something, "belum ada data" included. */
  said: number;
  state: CellStateName;
  sentOn: Day | null;
  dueOn: Day | null;
  /** A closed period waits for nobody any more. */
  isClosed: boolean;
}

/** Sent, and not taken back. What came back for repair has been reported all the same. */
export const isReported = ({ state }: Pick<BoardReport, 'state'>): boolean => state !== 'draft';

/** Sent on or before the last day; null where there is no deadline or no stamp, so that nobody can tell. */
export function isOnTime({ state, sentOn, dueOn }: Pick<BoardReport, 'state' | 'sentOn' | 'dueOn'>): boolean | null {
  if (dueOn === null) return null;
  if (state === 'draft') return false;
  return sentOn === null ? null : sentOn <= dueOn;
}

/** Lengkap, sebagian, kosong or terlambat, as of a day of the team's own zone (U10). */
export function boardMark(report: BoardReport, today: Day): BoardMark {
  const { expected, said, dueOn, isClosed } = report;
  if (isReported(report)) return said < expected ? 'partial' : 'complete';
  if (!isClosed && dueOn !== null && today > dueOn) return 'late';
  return said >= expected ? 'complete' : said === 0 ? 'empty' : 'partial';
}

/** "terlambat 5 hari", "tinggal 3 hari", "tepat waktu", "terlambat 2 hari saat dikirim"; null where no deadline says anything. */
export function boardDays(report: BoardReport, today: Day): string | null {
  const { dueOn, sentOn, isClosed } = report;
  if (isReported(report)) {
    if (dueOn === null || sentOn === null) return null;
    return sentOn <= dueOn ? 'tepat waktu' : `dikirim lewat ${daysBetween(dueOn, sentOn)} hari`;
  }
  if (isClosed) return 'tidak dikirim';
  if (dueOn === null) return null;
  const left = daysBetween(today, dueOn);
  if (left < 0) return `terlambat ${-left} hari`;
  return left === 0 ? 'hari terakhir' : `tinggal ${left} hari`;
}

export interface BoardRates {
  expected: number; reported: number; onTime: number;
  /** Reported ÷ expected and on time ÷ expected (DHIS2); null without agencies, the second also without deadline. */
  reportedBp: BasisPoints | null;
  onTimeBp: BasisPoints | null;
  late: number;
}

/** Reporting rate and on-time rate of a period: each agency is one expected report. */
export function boardRates(reports: readonly BoardReport[], today: Day): BoardRates {
  const expected = reports.length;
  const reported = reports.filter(isReported).length;
  const onTime = reports.filter((report) => isOnTime(report) === true).length;
  const isTimed = reports.some(({ dueOn }) => dueOn !== null);
  const late = reports.filter((report) => boardMark(report, today) === 'late').length;
  return { expected, reported, onTime, late, reportedBp: expected === 0 ? null : shareOf(reported, expected), onTimeBp: expected === 0 || !isTimed ? null : shareOf(onTime, expected) };
}

/** "Sembilan dari 12 instansi sudah melapor; tiga terlambat." with the deadline when it is still to come. */
export function reportingHeadline({ expected, reported, late }: BoardRates, dueOn: Day | null): string {
  if (expected === 0) return 'Belum ada instansi yang ditugasi mengisi.';
  const who = reported === expected ? `Semua ${formatCount(expected)} instansi sudah melapor` : reported === 0 ? `Belum satu pun dari ${formatCount(expected)} instansi melapor`
    : `${capitalize(numberWord(reported))} dari ${formatCount(expected)} instansi sudah melapor`;
  const rest = late > 0 ? `; ${numberWord(late)} terlambat` : reported < expected && dueOn !== null ? `; batas ${formatDay(dueOn)}` : '';
  return `${who}${rest}.`;
}
