import { capitalize, formatCount, numberWord } from '@/lib/format';
import type { CellStateName } from '../rules';

/** A cell asked of an agency of which nothing is said yet. */
export interface EmptyCell { regionCode: string; place: string; indicator: string }

/** An agency's own cells of a period by state. */
export type StateCounts = Record<CellStateName, number>;

/** What stands in the way of sending in, when nothing is empty (F63, F65). */
export interface SendContext { counts: StateCounts; asked: number; locked: string | null }

/** Why there is nothing to send now, as a sentence; null when there is. `asked`: cells that the agency is asked for. */
export function sendRefusal({ counts, asked, locked }: SendContext): string | null {
  if (locked) return locked;
  if (counts.draft + counts.returned > 0) return null;
  if (counts.submitted > 0) return 'Isian ini sudah dikirim dan menunggu pemeriksaan. Bila perlu diubah, tarik kembali kirimannya.';
  if (counts.verified > 0) return 'Semua isian periode ini sudah diperiksa. Minta Bappeda mengembalikannya bila ada yang keliru.';
  return asked > 0 ? 'Isian instansi lain sudah mengisi semua sel Anda; tidak ada yang perlu dikirim.' : 'Belum ada isian untuk dikirim.';
}

/** "Belum dapat dikirim: tiga sel masih kosong. …" (F63): an empty cell is never taken for a zero or for "no data". */
export const emptySentence = (count: number): string =>
  `Belum dapat dikirim: ${numberWord(count)} sel masih kosong. Isi angkanya, atau pilih “tidak ada sasaran” atau “belum ada data”.`;

/** What is said of one empty cell. */
export const emptyCellSentence = ({ place, indicator }: EmptyCell): string => `${place}, ${indicator}: belum diisi.`;

/** Why an agency may not take back what it sent; null when it may. */
export function withdrawRefusal({ state, isDecided, locked }: { state: CellStateName; isDecided: boolean; locked: string | null }): string | null {
  if (state === 'verified') return 'Kiriman ini sudah diperiksa. Minta Bappeda mengembalikannya bila ada yang keliru.';
  if (state !== 'submitted') return 'Tidak ada kiriman yang dapat ditarik kembali.';
  if (isDecided) return 'Bappeda sudah mulai memeriksa kiriman ini, jadi tidak dapat ditarik kembali. Minta Bappeda mengembalikan sel yang keliru.';
  return locked ? `${locked} Bila ditarik sekarang, isian tidak dapat dikirim lagi; minta Bappeda mengembalikannya.` : null;
}

/** The state of a submission after a decision on some of its cells: what came back stays "dikembalikan" until it is sent anew. */
export function stateAfter(before: CellStateName, counts: StateCounts): CellStateName {
  if (counts.returned > 0 || (before === 'returned' && counts.draft > 0)) return 'returned';
  if (counts.submitted > 0) return 'submitted';
  return counts.verified > 0 ? 'verified' : 'draft';
}

/** "12 isian Dinsos dinyatakan diperiksa · nomor 31" (the receipt of a decision). */
export function decisionReceipt({ agency, changed, seq, to }: { agency: string; changed: number; seq: number; to: 'verified' | 'returned' }): string {
  return `${formatCount(changed)} isian ${agency} ${to === 'verified' ? 'dinyatakan sudah diperiksa' : 'dikembalikan dengan alasan'} · nomor ${seq}`;
}

/** Where the report of an agency stands, as the panel of its sheet says it. */
export interface Standing { counts: StateCounts; asked: number; empty: number; state: CellStateName }

/** "11 dari 80 sel masih kosong." · "Semua 24 sel terisi dan siap dikirim." · "Terkirim, menunggu pemeriksaan." */
export function standingSentence({ counts, asked, empty, state }: Standing): string {
  const ready = counts.draft + counts.returned;
  if (counts.returned > 0) return `${formatCount(counts.returned)} sel dikembalikan untuk diperbaiki.`;
  if (ready === 0 && counts.submitted > 0) return `${formatCount(counts.submitted)} sel terkirim, menunggu pemeriksaan Bappeda.`;
  if (ready === 0 && counts.verified > 0) return `Semua ${formatCount(counts.verified)} sel sudah diperiksa.`;
  if (empty > 0) return `${formatCount(empty)} dari ${formatCount(asked)} sel masih kosong.`;
  if (asked === 0) return ready === 0 ? 'Isian sukarela: belum ada sel yang Anda isi.' : `Isian sukarela: ${formatCount(ready)} sel siap dikirim.`;
  return state === 'draft' ? `Semua ${formatCount(asked)} sel terisi dan siap dikirim.` : `${formatCount(ready)} sel diperbaiki dan siap dikirim lagi.`;
}

/** The sentence of the queue: how many reports wait. */
export const queueHeadline = (waiting: number): string =>
  (waiting === 0 ? 'Tidak ada kiriman yang menunggu pemeriksaan.' : `${capitalize(numberWord(waiting))} kiriman menunggu pemeriksaan.`);

/** The sentence of one report that is checked. */
export function reviewHeadline(agency: string, { draft, submitted, returned, verified }: StateCounts): string {
  if (submitted > 0) return `${formatCount(submitted)} isian ${agency} menunggu pemeriksaan.`;
  if (returned > 0) return `${formatCount(returned)} isian ${agency} dikembalikan dan ditunggu perbaikannya.`;
  if (verified > 0 && draft === 0) return `Semua ${formatCount(verified)} isian ${agency} sudah diperiksa.`;
  return draft > 0 ? `${agency} belum mengirim; ${formatCount(draft)} isian masih draf.` : `${agency} belum mengisi apa pun.`;
}
