import { stringify } from 'csv-stringify/sync';

/** `,` and decimal point for programs; `;`, decimal comma and a byte-order mark for Excel set to Indonesian. */
export type CsvStyle = 'koma' | 'titik-koma';

/** What a cell may hold. A number is written as a number; only text can turn into a formula. Missing is an empty cell. */
export type CsvCell = string | number | bigint | null;

const BYTE_ORDER_MARK = '\uFEFF';
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const PLAIN_NEGATIVE = /^-\d+(?:[.,]\d+)?$/;

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front (`=1+1` → `'=1+1`); text that already looks
 * escaped gets one more, so that `unescapeFormula` always gives back what was stored. "-12,5" is a number and stays.
 */
export const escapeFormula = (text: string): string => (FORMULA.test(text) && !PLAIN_NEGATIVE.test(text) ? `'${text}` : text);

/** Takes away what `escapeFormula` put in front. */
export const unescapeFormula = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** Rows under their header as RFC 4180 text: CRLF, quotes doubled, formulas defused (trust D5). */
export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[], style: CsvStyle = 'koma'): string {
  const forExcel = style === 'titik-koma';
  const written = (cell: CsvCell): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return escapeFormula(cell);
    return forExcel ? String(cell).replace('.', ',') : String(cell);
  };
  const text = stringify([header, ...rows].map((row) => row.map(written)), {
    // The library would leave a bare line feed unquoted beside CRLF.
    delimiter: forExcel ? ';' : ',', record_delimiter: '\r\n', quoted_match: forExcel ? /[\r\n']/ : /[\r\n';]/,
  });
  return forExcel ? BYTE_ORDER_MARK + text : text;
}
