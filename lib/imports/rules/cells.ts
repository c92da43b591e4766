import type { Cell } from '@/lib/workbook/sheet';

/** What a cell says as text, as a person would have typed it; or why it says nothing. */
export type CellSaid = { kind: 'text'; text: string } | { kind: 'problem'; found: string; sentence: string };

const DASHES = /^[-–—−]+$/;
const NIK = /^\d{16}$/;

/** An Excel number as a person writes it here: whole without separators, else with a decimal comma. */
function numberText(value: number): string {
  const text = Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
  return text.replace('.', ',');
}

/** A NIK is the key to a person. It must not come in here, whatever it is meant for. */
const looksLikePerson = (text: string): boolean => NIK.test(text.replace(/[\s.'-]/g, '')) && !/^0+$/.test(text);

/** What almost every cell holds: too short for a NIK, nothing to clean. */
const SIMPLE = /^[A-Za-z0-9.]{1,15}$/;

const PERSON = 'Enam belas angka berturut-turut tampak seperti NIK. Data orang tidak disimpan di sini; hapus dari berkas.';

/** Whether a problem tells of a NIK. */
export const looksLikePersonProblem = ({ sentence }: { sentence: string }): boolean => sentence === PERSON;

/**
 * Reads one cell: "-" and blanks are empty, numbers and days become text, yes/no becomes "ya" or "belum". Refuses a formula
 * without a result, an Excel error, and sixteen digits in a row (a NIK).
 */
export function readCellText(cell: Cell | undefined): CellSaid {
  if (cell === null || cell === undefined) return { kind: 'text', text: '' };
  if (typeof cell === 'string' && SIMPLE.test(cell)) return { kind: 'text', text: cell };
  if (typeof cell === 'object') {
    if ('day' in cell) return { kind: 'text', text: cell.day };
    if ('error' in cell) return { kind: 'problem', found: cell.error, sentence: `Excel menampilkan ${cell.error} di sini. Perbaiki rumusnya, atau tulis angkanya.` };
    return { kind: 'problem', found: 'rumus tanpa hasil', sentence: 'Sel ini berisi rumus yang hasilnya tidak tersimpan. Salin, lalu tempel sebagai nilai (tempel khusus → nilai).' };
  }
  const raw = typeof cell === 'number' ? numberText(cell) : typeof cell === 'boolean' ? (cell ? 'ya' : 'belum') : cell;
  const text = raw.replace(/[\u200B\u200C\u200D\u2060\uFEFF]/g, '').replace(/\u00A0/g, ' ').trim();
  if (looksLikePerson(text)) {
    return { kind: 'problem', found: '16 angka', sentence: PERSON };
  }
  return { kind: 'text', text: DASHES.test(text) ? '' : text };
}

/** Words for comparing names: small letters, no marks, single blanks. */
export const plainWords = (text: string): string =>
  text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036F]/g, '').replace(/\([^)]*\)/g, ' ').replace(/[^a-z0-9]+/g, ' ').trim();

/** What was found, short enough to stand in a table. */
export const shortly = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
