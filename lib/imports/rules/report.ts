import { capitalize, formatCount } from '@/lib/format';
import { readAddress } from '@/lib/workbook/sheet';
import { FORM_WORDS, type ImportForm } from '../input';
import { looksLikePersonProblem } from './cells';

/** Something in a file that a person has to repair: where, what stands there, what is expected, what is wrong and how to repair it. */
export interface ImportProblem { sheet: string; cell: string; found: string; expected: string; sentence: string }

/** Something that was understood although it was written otherwise. */
export interface ImportNote { sheet: string; cell: string; sentence: string }

/** Rows of a file by what saving them would do. `left`: in the product, not in the file; they stay as they are. */
export interface ImportCounts { read: number; new: number; changed: number; same: number; left: number; problems: number; clashes: number }

/** What the check found, as the page shows it. Lists are cut at SHOWN_PROBLEMS; the counts are whole. */
export interface ImportReport { counts: ImportCounts; problems: ImportProblem[]; notes: ImportNote[]; noteCount: number; left: string[] }

export const SHOWN_PROBLEMS = 500;
export const SHOWN_NOTES = 200;

/** One row that a save would write, or that it leaves: what it is about, how it stood, how it will stand. */
export interface RowStory { title: string; before: string; after: string; clash?: string }

export const NO_COUNTS: ImportCounts = { read: 0, new: 0, changed: 0, same: 0, left: 0, problems: 0, clashes: 0 };

/** Adds problems and notes up to what a page can show. */
export class Findings {
  readonly problems: ImportProblem[] = [];
  readonly notes: ImportNote[] = [];
  problemCount = 0;
  noteCount = 0;
  /** A NIK was found: the file is not to be kept. */
  hasPerson = false;

  problem(one: ImportProblem): void {
    this.problemCount += 1;
    this.hasPerson ||= looksLikePersonProblem(one);
    if (this.problems.length < SHOWN_PROBLEMS) this.problems.push(one);
  }

  note(one: ImportNote): void {
    this.noteCount += 1;
    if (this.notes.length < SHOWN_NOTES) this.notes.push(one);
  }
}

/** Problems in the order in which a person walks through the file: sheet, row, column. */
export function inFileOrder(problems: readonly ImportProblem[]): ImportProblem[] {
  const sheets = [...new Set(problems.map(({ sheet }) => sheet))];
  const placed = problems.map((problem) => ({ problem, sheet: sheets.indexOf(problem.sheet), at: readAddress(problem.cell) ?? { row: 0, column: 0 } }));
  return placed.sort((a, b) => a.sheet - b.sheet || a.at.row - b.at.row || a.at.column - b.at.column).map(({ problem }) => problem);
}

const changesOf = ({ new: added, changed }: ImportCounts): number => added + changed;

/** The sentence of a checked or refused file. */
export function previewHeadline(form: ImportForm, counts: ImportCounts): string {
  const { of } = FORM_WORDS[form];
  if (counts.problems > 0) return `${formatCount(counts.problems)} masalah di berkas ini. Belum ada yang tersimpan.`;
  if (changesOf(counts) === 0) return `0 perubahan: ${formatCount(counts.same)} ${of} di berkas sama dengan yang tersimpan.`;
  const parts = [
    ...(counts.changed > 0 ? [`${formatCount(counts.changed)} ${of} berubah`] : []),
    ...(counts.new > 0 ? [`${formatCount(counts.new)} ${of} baru`] : []),
    ...(counts.same > 0 ? [`${formatCount(counts.same)} sama`] : []),
  ];
  return `${capitalize(parts.join(', '))}. Periksa, lalu simpan.`;
}

/** The words on the button that saves. */
export const saveWords = (form: ImportForm, counts: ImportCounts): string => `Simpan ${formatCount(changesOf(counts))} ${FORM_WORDS[form].of}`;

/** The receipt of a saved import: "Tersimpan 10.42 WITA · 2 berubah, 1 baru · nomor 31". */
export function savedWords({ counts, seq, clock }: { counts: ImportCounts; seq: number | null; clock: string }): string {
  if (seq === null) return '0 perubahan. Isi berkas sama dengan yang tersimpan.';
  const parts = [...(counts.changed > 0 ? [`${formatCount(counts.changed)} berubah`] : []), ...(counts.new > 0 ? [`${formatCount(counts.new)} baru`] : [])];
  return `Tersimpan ${clock} · ${parts.join(', ')} · nomor ${seq}`;
}

/** Why rows that are not in the file are no deletion. */
export function leftSentence(form: ImportForm, left: number): string | null {
  if (left === 0) return null;
  return `${formatCount(left)} ${FORM_WORDS[form].of} tidak ada di berkas: dibiarkan seperti sekarang. Impor tidak menghapus.`;
}
