import { type Day, formatDay, readDay } from './day';
import { formatCount } from './format';
import { readCount, readRupiah } from './number-text';

/** Receives a problem under the name of its field; the sentence names the place, what was found and what is expected. */
export type Note = (field: string, sentence: string) => void;

/** A text as it is kept: line ends of one kind, no control characters, no blanks around. */
export const cleanText = (raw: string): string =>
  raw.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '').trim();

/** Reads words of a limited length; null when nothing was typed. A text that is too long names its length and the limit. */
export function wordsField(note: Note, field: string, raw: string, { label, min = 0, max }: { label: string; min?: number; max: number }): string | null {
  const words = cleanText(raw);
  if (words.length > max) note(field, `${label}: paling panjang ${formatCount(max)} huruf, yang ditulis ${formatCount(words.length)}.`);
  else if (words.length < min) note(field, words === '' ? `${label} belum diisi.` : `${label}: sedikitnya ${min} huruf.`);
  return words === '' ? null : words;
}

/** Reads a whole number; null when nothing was typed or it could not be read (then noted). */
export function countField(note: Note, field: string, raw: string, label: string): number | null {
  const found = readCount(raw);
  if (found.kind === 'problem') note(field, `${label}: ${found.sentence}`);
  return found.kind === 'count' ? found.count : null;
}

/** Reads whole rupiah; null when nothing was typed or it could not be read (then noted). */
export function rupiahField(note: Note, field: string, raw: string, label: string): bigint | null {
  const found = readRupiah(raw);
  if (found.kind === 'problem') note(field, `${label}: ${found.sentence}`);
  return found.kind === 'amount' ? found.amount : null;
}

/** Reads a day of one year; null when nothing was typed or it could not be read (then noted). `why`: said of another year. */
export function dayField(note: Note, field: string, raw: string, { label, year, why }: { label: string; year: number; why?: string }): Day | null {
  const found = readDay(raw);
  if (found.kind === 'problem') note(field, `${label}: ${found.sentence}`);
  if (found.kind !== 'day') return null;
  if (!found.day.startsWith(`${year}-`)) note(field, `${label}: ${formatDay(found.day)} di luar tahun ${year}.${why ? ` ${why}` : ''}`);
  return found.day;
}

/** Reads one of a list of choices; anything else is noted and the first choice stands in for it. */
export function choiceField<T extends string>(note: Note, field: string, raw: string, choices: readonly [T, ...T[]]): T {
  const found = choices.find((choice) => choice === raw);
  if (found === undefined) note(field, `Pilihan “${raw.slice(0, 30)}” tidak ada dalam daftar.`);
  return found ?? choices[0];
}
