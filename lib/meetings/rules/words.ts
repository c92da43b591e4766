import { type Day, formatDayLong } from '@/lib/day';
import { capitalize, numberWord } from '@/lib/format';

export type MeetingLevel = 'village' | 'district' | 'regency' | 'province';
export type MeetingState = 'planned' | 'held' | 'closed' | 'cancelled';
export type AgendaKind = 'gap' | 'absent' | 'overdue' | 'missing' | 'mismatch' | 'expiring' | 'manual';
export const BODY_KINDS = ['tpps', 'pokja', 'tp_posyandu', 'tkpkd', 'other'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

export const LEVEL_WORDS: Readonly<Record<MeetingLevel, string>> = { village: 'tingkat desa', district: 'tingkat kecamatan', regency: 'tingkat kabupaten', province: 'tingkat provinsi' };
export const STATE_WORDS: Readonly<Record<MeetingState, string>> = { planned: 'Direncanakan', held: 'Sudah berlangsung', closed: 'Notulen selesai', cancelled: 'Dibatalkan' };
export const KIND_WORDS: Readonly<Record<AgendaKind, string>> = {
  overdue: 'komitmen terbuka', gap: 'celah', absent: 'penanggung jawab belum hadir', missing: 'laporan belum masuk', mismatch: 'uang tidak sepadan', expiring: 'segera berakhir', manual: 'ditambahkan',
};
export const BODY_WORDS: Readonly<Record<BodyKind, string>> = { tpps: 'TPPS', pokja: 'Pokja', tp_posyandu: 'TP Posyandu', tkpkd: 'TKPKD', other: 'Tim lain' };

/** The level of a meeting follows the area it is held for: 1 province, 2 kabupaten, 3 kecamatan, 4 village. */
export const levelOfArea = (level: number): MeetingLevel => (level === 1 ? 'province' : level === 2 ? 'regency' : level === 3 ? 'district' : 'village');

/** What a source does not print stays empty and says so; of a meeting of our own it is still to be settled. */
export const dayWords = ({ heldOn, source }: { heldOn: Day | null; source: string | null }): string =>
  (heldOn ? formatDayLong(heldOn) : source ? 'tanggal tidak tersedia di sumber' : 'tanggal belum ditetapkan');

/** The place of a meeting, or that nobody printed or settled one. */
export const placeWords = ({ place, source }: { place: string | null; source: string | null }): string => place ?? (source ? 'tempat tidak tersedia di sumber' : 'tempat belum ditetapkan');

interface Listed { title: string; heldOn: Day | null; source: string | null; state: MeetingState }

/** Next: planned from today on, the nearest first, those without a day last. Past: everything else, newest first, without a day last. */
export function splitMeetings<T extends Listed>(meetings: readonly T[], today: Day): { next: T[]; past: T[] } {
  const isNext = ({ state, heldOn }: T): boolean => state === 'planned' && (heldOn === null || heldOn >= today);
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return {
    next: meetings.filter(isNext).sort((a, b) => text(a.heldOn ?? '9999', b.heldOn ?? '9999') || text(a.title, b.title)),
    past: meetings.filter((one) => !isNext(one)).sort((a, b) => text(b.heldOn ?? '', a.heldOn ?? '') || text(a.title, b.title)),
  };
}

/** The sentence of /rapat. */
export function meetingsHeadline({ next: [first], past }: { next: readonly Listed[]; past: readonly Listed[] }): string {
  if (first) return `Rapat berikutnya: ${first.title}, ${dayWords(first)}.`;
  return past.length === 0 ? 'Belum ada rapat yang dicatat.' : `Belum ada rapat berikutnya; ${past.length === 1 ? 'satu rapat' : `${numberWord(past.length)} rapat`} sudah dicatat.`;
}

/** The sentence of a meeting: what is on the agenda and what was decided. */
export function meetingHeadline({ title, state, items, decided }: { title: string; state: MeetingState; items: number; decided: number }): string {
  if (state === 'cancelled') return `${title}: dibatalkan.`;
  if (items === 0) return `${title}: agenda belum disusun.`;
  return `${title}: ${numberWord(items)} hal dalam agenda, ${decided === 0 ? 'belum ada yang diputuskan' : `${numberWord(decided)} sudah diputuskan`}.`;
}

/** The sentence of /rapat/tim. */
export const bodiesHeadline = (count: number): string => (count === 0 ? 'Belum ada tim yang dicatat.' : `${capitalize(numberWord(count))} tim tercatat.`);

export interface MemberFacts { seat: string; office: string; agencyCode: string | null }

/** Reads "Ketua | Wakil Bupati | dinkes" a line; the agency's code may be left out. A line without its seat or office gives a sentence. */
export function readMembers(text: string): { members: MemberFacts[] } | { sentence: string } {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  const members: MemberFacts[] = [];
  for (const [at, line] of lines.entries()) {
    const [seat = '', office = '', agencyCode = '', ...more] = line.split('|').map((part) => part.trim());
    if (!seat || !office || more.length > 0) return { sentence: `Baris ${at + 1} “${line.slice(0, 40)}”: tulis kedudukan | jabatan | kode instansi (boleh kosong), misalnya Ketua | Wakil Bupati.` };
    members.push({ seat: seat.slice(0, 120), office: office.slice(0, 200), agencyCode: agencyCode || null });
  }
  return members.length > 200 ? { sentence: `Paling banyak 200 anggota; yang ditulis ${members.length}.` } : { members };
}

/** The same lines for the form. */
export const writeMembers = (members: readonly MemberFacts[]): string => members.map(({ seat, office, agencyCode }) => [seat, office, ...(agencyCode ? [agencyCode] : [])].join(' | ')).join('\n');
