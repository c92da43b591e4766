import { formatClock, type TimeZone } from '@/lib/day';
import { capitalize, formatCount, numberWord } from '@/lib/format';
import type { ValueKind } from '@/lib/indicators/rules/reading';
import { checkCell } from '../rules';

/** 'same': the figure of the last period, taken over explicitly (F113). */
export type Mark = 'none' | 'missing' | 'not_applicable' | 'same';

/** What one cell of the entry sheet says, as texts. A yes/no is typed as "ya" or "belum" in place of the numerator. */
export interface CellWords { numeratorText: string; denominatorText: string; mark: Mark }

/** What a person sent for one cell, beside what the sheet had shown (null: unknown, or an empty cell). */
export interface TypedCell extends CellWords { shown: CellWords | null }

export type Judged =
  | { status: 'reported'; numerator: number; denominator: number | null }
  | { status: 'missing' | 'not_applicable' | 'same' }
  | { status: 'problem'; fields: { numerator?: string; denominator?: string } };

/** The name of one field of the sheet: numerator, denominator, state, reason, and what was shown. Problems come back under it. */
export const cellField = (village: string, indicator: string, part: 'n' | 'd' | 'm' | 'r' | 'w'): string => `${village}/${indicator}/${part}`;

/** How a state stands in the form: `angka` for a figure, `ya` and `belum` answer a yes/no. */
export type StateWord = 'angka' | 'tanpa-sasaran' | 'belum-ada' | 'sama' | 'ya' | 'belum' | '';

/** A figure is the usual state and needs no word: two states are the same when these are. */
export const plainState = (word: string): string => (word === 'angka' ? '' : word);

/** What the hidden field of a cell carries: the version and the words that were shown. */
export function shownText(version: number, { numeratorText, denominatorText, mark }: CellWords): string {
  if (mark === 'same') return `${version}:${numeratorText}:${denominatorText}:sama`;
  if (mark !== 'none') return `${version}:::${mark === 'missing' ? 'belum-ada' : 'tanpa-sasaran'}`;
  return /^(ya|belum)$/.test(numeratorText) ? `${version}:::${numeratorText}` : `${version}:${numeratorText}:${denominatorText}:angka`;
}

const LONGEST = 40;
const EMPTY: CellWords = { numeratorText: '', denominatorText: '', mark: 'none' };

const sameNumbers = (a: CellWords, b: CellWords): boolean =>
  a.numeratorText.trim() === b.numeratorText.trim() && a.denominatorText.trim() === b.denominatorText.trim();
const isBlank = ({ numeratorText, denominatorText }: CellWords): boolean => numeratorText.trim() === '' && denominatorText.trim() === '';

/** Whether anything differs from what the sheet had shown: an untouched cell is never written, whatever others did to it. */
export function isTouched(cell: TypedCell): boolean {
  const shown = cell.shown ?? EMPTY;
  return cell.mark !== shown.mark || !sameNumbers(cell, shown);
}

/** A newly chosen state beside untouched numbers replaces them; newly typed numbers replace an untouched state. */
function settle(cell: TypedCell): CellWords {
  const shown = cell.shown ?? EMPTY;
  if (cell.mark !== 'none' && cell.mark !== shown.mark && sameNumbers(cell, shown)) return { ...EMPTY, mark: cell.mark };
  if (cell.mark !== 'none' && cell.mark === shown.mark && !isBlank(cell)) return { ...cell, mark: 'none' };
  return cell;
}

const USE_STATE = 'Bila angkanya memang tidak ada, pilih “tidak ada sasaran” atau “belum ada data”.';

function tooLong({ numeratorText, denominatorText }: CellWords): Judged | null {
  const say = (text: string): string => `yang ditulis ${formatCount(text.length)} huruf, paling panjang ${LONGEST}. Isi bilangan bulat saja.`;
  const fields = {
    ...(numeratorText.length > LONGEST && { numerator: say(numeratorText) }),
    ...(denominatorText.length > LONGEST && { denominator: say(denominatorText) }),
  };
  return Object.keys(fields).length > 0 ? { status: 'problem', fields } : null;
}

function emptied({ shown }: TypedCell): Judged {
  if (shown && shown.mark === 'not_applicable') return { status: 'problem', fields: { numerator: 'isi angkanya, atau pilih lagi “tidak ada sasaran”.' } };
  if (!shown || isBlank(shown)) return { status: 'missing' };
  const was = shown.denominatorText === '' ? shown.numeratorText : `${shown.numeratorText} dari ${shown.denominatorText}`;
  return { status: 'problem', fields: { numerator: `isian ${was} dikosongkan. Bila memang belum ada datanya, pilih “belum ada data”.` } };
}

/**
 * Judges a touched cell: counts are read by lib/number-text, n ≤ d; words point to the state; 0 of 0 asks for
 * "tidak ada sasaran"; emptying needs "belum ada data". Problems go by part of the cell.
 */
export function judgeCell(cell: TypedCell, valueKind: ValueKind): Judged {
  const long = tooLong(cell);
  if (long) return long;
  const settled = settle(cell);
  if (settled.mark === 'none' && isBlank(settled)) return emptied(cell);
  const checked = checkCell({ ...settled, valueKind });
  if (checked.status === 'problem') return { status: 'problem', fields: pointToState(settled, checked.fields) };
  if (checked.status === 'not_applicable' && settled.mark === 'none') {
    return { status: 'problem', fields: { denominator: 'jumlah sasaran 0. Bila memang tidak ada yang perlu dilayani, pilih “tidak ada sasaran”.' } };
  }
  if (checked.status === 'reported') return { status: 'reported', numerator: checked.numerator, denominator: checked.denominator };
  return { status: checked.status };
}

function pointToState({ numeratorText, denominatorText }: CellWords, fields: { numerator?: string; denominator?: string }): { numerator?: string; denominator?: string } {
  const add = (text: string, problem: string): string => (/\p{L}/u.test(text) ? `${problem} ${USE_STATE}` : problem);
  return {
    ...(fields.numerator !== undefined && { numerator: add(numeratorText, fields.numerator) }),
    ...(fields.denominator !== undefined && { denominator: add(denominatorText, fields.denominator) }),
  };
}

/** `carriedFromId`: the period from which the figure was taken over; null when it was typed. */
export interface KeptFigure { status: 'reported' | 'missing' | 'not_applicable'; numerator: number | null; denominator: number | null; carriedFromId?: number | null }

/** A stored cell as the sheet shows it. */
export function wordsOf(kept: KeptFigure | null, valueKind: ValueKind): CellWords {
  if (!kept) return EMPTY;
  if (kept.status !== 'reported') return { ...EMPTY, mark: kept.carriedFromId ? 'same' : kept.status };
  if (kept.carriedFromId) return { numeratorText: String(kept.numerator ?? ''), denominatorText: String(kept.denominator ?? ''), mark: 'same' };
  if (valueKind === 'boolean') return { ...EMPTY, numeratorText: kept.numerator === 0 ? 'belum' : 'ya' };
  return { numeratorText: String(kept.numerator ?? ''), denominatorText: String(kept.denominator ?? ''), mark: 'none' };
}

/** A figure in a sentence: "57 dari 62", "ya", "tidak ada sasaran". */
export function figureWords(kept: KeptFigure | null, valueKind: ValueKind): string {
  if (!kept) return 'kosong';
  if (kept.status === 'missing') return 'belum ada data';
  if (kept.status === 'not_applicable') return 'tidak ada sasaran';
  const { numeratorText, denominatorText } = wordsOf(kept, valueKind);
  return denominatorText === '' ? numeratorText : `${numeratorText} dari ${denominatorText}`;
}

export interface EntryCounts {
  /** All cells, those with a figure or "tidak ada sasaran", those that say "belum ada data", those sent back. */
  expected: number;
  filled: number;
  declared: number;
  returned: number;
}

/** "30 dari 32 isian Dinsos sudah masuk. Satu dinyatakan belum ada data." (the sentence of the entry sheet) */
export function entryHeadline(agency: string, { expected, filled, declared, returned }: EntryCounts): string {
  const first = filled === 0 ? `Belum satu pun dari ${formatCount(expected)} isian ${agency} masuk.`
    : filled < expected ? `${formatCount(filled)} dari ${formatCount(expected)} isian ${agency} sudah masuk.`
      : `Semua ${formatCount(expected)} isian ${agency} sudah masuk.`;
  const more = [
    ...(returned > 0 ? [`${capitalize(numberWord(returned))} dikembalikan untuk diperbaiki.`] : []),
    ...(declared > 0 ? [`${capitalize(numberWord(declared))} dinyatakan belum ada data.`] : []),
  ];
  return [first, ...more].join(' ');
}

/** Whether an agency has a figure or "tidak ada sasaran" in every cell that it leads; "belum ada data" is not one. */
export const isFilled = ({ expected, filled }: Pick<EntryCounts, 'expected' | 'filled'>): boolean => filled === expected;

/** The sentence of the board: who has filled in, in cells and in agencies. */
export function boardHeadline(rows: readonly Pick<EntryCounts, 'expected' | 'filled'>[]): string {
  if (rows.length === 0) return 'Belum ada instansi yang ditugasi mengisi.';
  const expected = rows.reduce((sum, row) => sum + row.expected, 0);
  const filled = rows.reduce((sum, row) => sum + row.filled, 0);
  const complete = rows.filter(isFilled).length;
  const who = complete === rows.length ? (complete === 1 ? 'satu-satunya instansi lengkap' : `semua ${numberWord(complete)} instansi lengkap`)
    : complete === 0 ? `belum ada instansi yang lengkap` : `${numberWord(complete)} dari ${numberWord(rows.length)} instansi lengkap`;
  return `${formatCount(filled)} dari ${formatCount(expected)} isian sudah masuk; ${who}.`;
}

/** What a save did: number of cells and number of its audit row (null when nothing changed). */
export interface Receipt { changed: number; seq: number | null; at: Date }

/** "Tersimpan 10.42 WITA · 12 sel · nomor 31", or that nothing changed. */
export function receiptSentence({ changed, seq, at }: Receipt, zone: TimeZone): string {
  if (seq === null) return '0 perubahan. Tidak ada sel yang berbeda dari yang tersimpan.';
  return `Tersimpan ${formatClock(at, zone)} · ${formatCount(changed)} sel · nomor ${seq}`;
}

/** Parts of nearly equal size, none larger than `most`: ten by four are 4, 3 and 3. */
export function chunkEvenly<T>(items: readonly T[], most: number): T[][] {
  const parts = Math.ceil(items.length / most);
  return Array.from({ length: parts }, (_, at) => items.slice(Math.ceil((at * items.length) / parts), Math.ceil(((at + 1) * items.length) / parts)));
}
