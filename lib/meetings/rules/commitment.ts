import { type Day, daysBetween, formatDay } from '@/lib/day';
import { formatCount } from '@/lib/format';

export const COMMITMENT_STATUSES = ['open', 'running', 'done', 'cancelled'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

export const COMMITMENT_WORDS: Record<CommitmentStatus, string> = { open: 'belum dimulai', running: 'berjalan', done: 'selesai', cancelled: 'dibatalkan' };

/** When a commitment is to be fulfilled and how far it is. */
export interface Promised { status: CommitmentStatus; dueOn: Day | null; doneOn: Day | null }

/** Still to be fulfilled. */
export const isLive = ({ status }: Pick<Promised, 'status'>): boolean => status === 'open' || status === 'running';

/** Past its day and not fulfilled; the due day itself is still in time. `today`: in the team's zone. */
export const isOverdue = ({ status, dueOn }: Pick<Promised, 'status' | 'dueOn'>, today: Day): boolean => isLive({ status }) && dueOn !== null && dueOn < today;

/** kept: fulfilled in time (or without a day) · late: fulfilled after its day · broken: overdue · waiting: its day has not passed · none: cancelled. */
export type Keeping = 'kept' | 'late' | 'broken' | 'waiting' | 'none';

/** How a commitment was kept, as of today in the team's zone. */
export function keepingOf(it: Promised, today: Day): Keeping {
  if (it.status === 'cancelled') return 'none';
  if (it.status === 'done') return it.dueOn !== null && it.doneOn !== null && it.doneOn > it.dueOn ? 'late' : 'kept';
  return isOverdue(it, today) ? 'broken' : 'waiting';
}

export interface AgencyKeeping { code: string; name: string; total: number; kept: number; late: number; broken: number; waiting: number }

/** Kept and broken per agency, those that break most first; cancelled ones count nowhere. */
export function keepingByAgency(rows: readonly (Promised & { agencyCode: string | null; agency: string | null })[], today: Day): AgencyKeeping[] {
  const found = new Map<string, AgencyKeeping>();
  for (const row of rows) {
    const keeping = keepingOf(row, today);
    if (keeping === 'none') continue;
    const code = row.agencyCode ?? '';
    const own = found.get(code) ?? { code, name: row.agency ?? 'belum ada instansi', total: 0, kept: 0, late: 0, broken: 0, waiting: 0 };
    own.total += 1;
    own[keeping] += 1;
    found.set(code, own);
  }
  return [...found.values()].sort((a, b) => b.broken - a.broken || b.late - a.late || b.total - a.total || (a.name < b.name ? -1 : 1));
}

/** "lewat 12 hari", "hari ini", "5 hari lagi", "selesai 3 Okt 2022", "tanpa batas waktu". */
export function dueWords(it: Promised, today: Day): string {
  if (it.status === 'cancelled') return 'dibatalkan';
  if (it.status === 'done') {
    const late = keepingOf(it, today) === 'late' && it.dueOn !== null && it.doneOn !== null ? `, terlambat ${formatCount(daysBetween(it.dueOn, it.doneOn))} hari` : '';
    return it.doneOn === null ? 'selesai' : `selesai ${formatDay(it.doneOn)}${late}`;
  }
  if (it.dueOn === null) return 'tanpa batas waktu';
  const days = daysBetween(today, it.dueOn);
  return days < 0 ? `lewat ${formatCount(-days)} hari` : days === 0 ? 'batasnya hari ini' : `${formatCount(days)} hari lagi`;
}

const NEXT: Record<CommitmentStatus, readonly CommitmentStatus[]> = {
  open: ['running', 'done', 'cancelled'], running: ['running', 'done', 'cancelled'], done: ['done', 'open'], cancelled: ['open'],
};

/** What a step says: the evidence and day of a fulfilment, the reason of a cancellation or a reopening. */
export interface StepWords { evidence: string | null; doneOn: Day | null; reason: string | null }

/** Why a step may not be taken, by field; null when it may. Done needs evidence and a day that is not to come. */
export function stepProblem(from: CommitmentStatus, to: CommitmentStatus, { evidence, doneOn, reason }: StepWords, today: Day): { field: string; sentence: string } | null {
  if (!NEXT[from].includes(to)) return { field: 'status', sentence: `Komitmen yang ${COMMITMENT_WORDS[from]} tidak dapat menjadi ${COMMITMENT_WORDS[to]}.` };
  if (to === 'done' && evidence === null) return { field: 'bukti', sentence: 'Tulis buktinya: nomor berita acara, jumlah yang terjangkau, atau tautan dokumen.' };
  if (to === 'done' && doneOn === null) return { field: 'selesai', sentence: 'Tulis tanggal selesainya.' };
  if (to === 'done' && doneOn !== null && doneOn > today) return { field: 'selesai', sentence: `${formatDay(doneOn)} belum tiba; hari ini ${formatDay(today)}.` };
  if ((to === 'cancelled' || from === 'done' && to === 'open' || from === 'cancelled') && reason === null) return { field: 'alasan', sentence: 'Tulis alasannya.' };
  return null;
}

/** Steps open to whoever manages commitments, or to the agency itself (which neither cancels nor reopens). */
export const stepsFrom = (from: CommitmentStatus, manages: boolean): readonly CommitmentStatus[] =>
  NEXT[from].filter((to) => manages || to === 'running' || to === 'done');

/** "Pembangunan septik komunal di Uren: jangkau 40 rumah tangga untuk SE05." */
export function commitmentSentence({ words, village, indicator, people, unit }: { words: string | null; village: string | null; indicator: string | null; people: number | null; unit: string | null }): string {
  const place = village === null ? '' : ` di ${village}`;
  const reach = people === null ? '' : `jangkau ${formatCount(people)} ${unit ?? 'orang'}`;
  const why = indicator === null ? '' : `untuk ${indicator}`;
  if (words === null && reach === '' && village === null) return '';
  const tail = [reach, why].filter(Boolean).join(' ');
  if (words !== null) return `${words.charAt(0).toUpperCase()}${words.slice(1)}${place}${tail === '' ? '' : `: ${tail}`}.`;
  return reach === '' ? `Tindak lanjut${place}${why === '' ? '' : ` ${why}`}.` : `Jangkau ${reach.slice('jangkau '.length)}${place}${why === '' ? '' : ` ${why}`}.`;
}

const many = (count: number, words: string): string => `${formatCount(count)} ${words}`;

/** The sentence of the page: how many wait, how many are overdue and whose. */
export function commitmentsHeadline(rows: readonly (Promised & { agency: string | null })[], today: Day): string {
  const counted = rows.filter(({ status }) => status !== 'cancelled');
  if (counted.length === 0) return 'Belum ada komitmen yang dicatat.';
  const overdue = counted.filter((row) => isOverdue(row, today));
  const done = counted.filter(({ status }) => status === 'done').length;
  const whose = [...new Set(overdue.flatMap(({ agency }) => (agency === null ? [] : [agency])))];
  const names = whose.length > 0 && whose.length <= 3 ? `: ${whose.join(', ')}` : whose.length > 3 ? ` pada ${whose.length} instansi` : '';
  return `${many(done, `dari ${formatCount(counted.length)} komitmen selesai`)}; ${overdue.length === 0 ? 'tidak ada yang lewat batas' : `${many(overdue.length, 'lewat batas')}${names}`}.`;
}
