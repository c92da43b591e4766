/** What stands in a cell: a formula gives its stored value; text that looks like a number stays text. */
export type Cell = string | number | boolean | null | DayCell | FormulaCell | ErrorCell;

/** A cell that Excel shows as a date, by the file's own calendar (1900 or 1904). */
export interface DayCell { day: string }
/** A formula without a stored value: the program that wrote the file never computed it. */
export interface FormulaCell { formulaOnly: true }
/** `#REF!`, `#N/A`, `#DIV/0!` … as Excel shows it. */
export interface ErrorCell { error: string }

/** One row; `row` counts from 1 as on screen, `cells[0]` is column A. Empty rows are left out, so are empty cells at the end. */
export interface ReadRow { row: number; cells: Cell[]; isHidden?: true }

/** What is known of a sheet before its first row. `merges` are ranges such as `B2:D2`; `hiddenColumns` count from 0 (A). */
export interface SheetFacts { name: string; isHidden: boolean; merges: string[]; hiddenColumns: number[] }

export interface ReadSheet extends SheetFacts { rows: ReadRow[] }

const A = 65;

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(A + (column % 26));
}

/** Row (from 1) and column (from 0) as an address: (3, 1) → `B3`. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** `B3` or `$B$3` → row 3, column 1; null when it is no address. Without a pattern: it is asked for each cell. */
export function readAddress(address: string): { row: number; column: number } | null {
  let column = 0;
  let row = 0;
  for (const sign of address.replaceAll('$', '')) {
    const code = sign.charCodeAt(0);
    if (row === 0 && code >= A && code < A + 26) column = column * 26 + code - A + 1;
    else if (column > 0 && code >= (row === 0 ? 49 : 48) && code <= 57) row = row * 10 + code - 48;
    else return null;
  }
  return column > 0 && column <= 16_384 && row > 0 && row <= 1_048_576 ? { row, column: column - 1 } : null;
}

/** `B2:D4` → its corners; one address is a range of one cell; null when it is no range. */
export function readRange(range: string): { top: number; left: number; bottom: number; right: number } | null {
  const [first = '', last = first] = range.split(':');
  const [a, b] = [readAddress(first), readAddress(last)];
  return a && b ? { top: a.row, left: a.column, bottom: b.row, right: b.column } : null;
}
