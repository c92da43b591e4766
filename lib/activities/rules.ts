import { formatCount, formatShareBare } from '@/lib/format';
import { type BasisPoints, shareOf } from '@/lib/share';

export const ACTIVITY_STATES = ['pledged', 'planned', 'running', 'done', 'cancelled'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];
export type Verification = 'draft' | 'submitted' | 'returned' | 'verified';

export const STATE_WORDS: Record<ActivityState, string> = {
  pledged: 'Komitmen', planned: 'Direncanakan', running: 'Berjalan', done: 'Selesai', cancelled: 'Dibatalkan',
};

export const VERIFICATION_WORDS: Record<Verification, string> = {
  draft: 'Draf', submitted: 'Diajukan', returned: 'Dikembalikan', verified: 'Diperiksa',
};

/** Done ÷ planned in basis points: 2 of 3 times is 66,67 %. Null without a plan. More than planned stays above 100 %. Source: domain §9.9. */
export const progressBp = (done: number | null, planned: number | null): BasisPoints | null =>
  (done === null || planned === null ? null : shareOf(done, planned));

export interface Counts {
  plannedCount: number | null;
  doneCount: number | null;
}

export interface Progress {
  planned: number;
  done: number;
  progressBp: BasisPoints | null;
  /** Planned, but nobody told how often it was done: adds nothing to `done` and is named beside the total. */
  unreported: number;
}

/**
 * Total progress by sums over activities with a plan, never a mean of percentages: 22 of 29 is 75,86 %.
 * The caller leaves out cancelled ones and other units. Source: domain §9.9, seed 004 table 2.
 */
export function totalProgress(activities: readonly Counts[]): Progress {
  const planned = activities.flatMap(({ plannedCount }) => (plannedCount === null ? [] : [plannedCount]));
  const done = activities.flatMap(({ plannedCount, doneCount }) => (plannedCount === null || doneCount === null ? [] : [doneCount]));
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  return { planned: sum(planned), done: sum(done), progressBp: shareOf(sum(done), sum(planned)), unreported: planned.length - done.length };
}

/** "22 dari 29 terlaksana (75,86 %)", or that nothing was planned in times. */
export function progressSentence({ planned, done, progressBp: bp }: Progress): string {
  return bp === null ? 'Belum ada rencana yang dihitung' : `${done} dari ${planned} terlaksana (${formatShareBare(bp)}\u00A0%)`;
}

export interface Timed {
  state: ActivityState;
  year: number;
  startsOn: string | null;
  endsOn: string | null;
}

/**
 * Whether an activity counts as presence in a year up to a day ("ditangani", design §1): any state but cancelled; of that
 * year, or begun before it and running into it. No begin means all year. The sentence of db/counted, for one activity.
 */
export function countsUpTo({ state, year: own, startsOn, endsOn }: Timed, year: number, day: string): boolean {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const runsInto = startsOn !== null && startsOn < first && endsOn !== null && endsOn >= first;
  return state !== 'cancelled' && (own === year || runsInto) && (startsOn ?? first) <= day && (endsOn ?? last) >= first;
}

/** Whether two activities share days; without days they share their year (F09). */
export function overlap(a: Timed, b: Timed): boolean {
  const span = (one: Timed): [string, string] => [one.startsOn ?? `${one.year}-01-01`, one.endsOn ?? `${one.year}-12-31`];
  const [aStart, aEnd] = span(a);
  const [bStart, bEnd] = span(b);
  return aStart <= bEnd && bStart <= aEnd;
}

export interface Located extends Timed {
  id: string;
  name: string;
  kind: string | null;
  agency: { id: string; name: string };
  villages: readonly { id: number; name: string }[];
}

export interface OverlapNotice {
  activities: [string, string];
  villages: string[];
  sentence: string;
}

/** Two activities of the same kind with a shared village and shared days, of one agency or two: "Periksa", never forbidden (F09). */
export function overlapNotices(activities: readonly Located[]): OverlapNotice[] {
  const live = activities.filter((one) => one.state !== 'cancelled' && one.kind !== null).sort((a, b) => (a.id < b.id ? -1 : 1));
  return live.flatMap((a, at) => live.slice(at + 1).flatMap((b) => {
    if (a.kind !== b.kind || !overlap(a, b)) return [];
    const shared = a.villages.filter((village) => b.villages.some((other) => other.id === village.id)).map((village) => village.name);
    if (shared.length === 0) return [];
    const sentence = `Periksa: ${a.agency.name} (${a.name}) dan ${b.agency.name} (${b.name}) di ${shared.length} desa yang sama.`;
    return [{ activities: [a.id, b.id], villages: shared, sentence }];
  }));
}

/** Where an activity without villages is: at the level of its team. */
export const WIDE_WORDS = { regency: 'tingkat kabupaten', province: 'tingkat provinsi' } as const;

/** What editing does to an activity or a budget line under or after verification, said beforehand; null when nothing. Who may is in lib/auth/access. */
export function editWarning({ verification }: { verification: Verification }, what: 'Kegiatan' | 'Baris' = 'Kegiatan'): string | null {
  const it = what.toLowerCase();
  if (verification === 'submitted') return `${what} ini sedang diperiksa. Bila diubah, ${it} kembali menjadi draf dan harus diajukan lagi.`;
  if (verification === 'verified') return `${what} ini sudah diperiksa. Bila diubah, ${it} kembali menjadi draf dan keluar dari angka yang disahkan sampai diperiksa lagi.`;
  return null;
}

const NEXT: Record<Verification, readonly Verification[]> = {
  draft: ['submitted'], returned: ['submitted'], submitted: ['returned', 'verified'], verified: ['returned'],
};

/** Why a step of verification is not possible, as a sentence; null when it is. A return needs a reason. */
export function stepRefusal(from: Verification, to: Verification, reason: string | null): string | null {
  if (!NEXT[from].includes(to)) return `Dari “${VERIFICATION_WORDS[from]}” tidak dapat menjadi “${VERIFICATION_WORDS[to]}”.`;
  return to === 'returned' && !reason?.trim() ? 'Tulis alasan pengembaliannya.' : null;
}

/** What is wrong with the plan of an activity, as sentences by field; a pledge may leave days and counts empty. */
export function planProblems({ state, startsOn, endsOn, plannedCount, doneCount }: Timed & Counts): Record<string, string> {
  const problems: Record<string, string> = {};
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) problems.endsOn = 'Tanggal selesai mendahului tanggal mulai.';
  if (doneCount !== null && plannedCount === null) problems.plannedCount = 'Isi juga rencananya berapa kali.';
  if (state === 'pledged' && doneCount !== null && doneCount > 0) problems.state = 'Komitmen belum terlaksana. Ubah keadaannya menjadi berjalan.';
  if (state === 'planned' && doneCount !== null && doneCount > 0) problems.state = `Keadaan “direncanakan”, padahal ${formatCount(doneCount)} sudah terlaksana. Pilih “berjalan” atau “selesai”.`;
  return problems;
}
