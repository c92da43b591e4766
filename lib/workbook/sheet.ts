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

/** `B3` or `$B$3` → row 3, column 1; null when it is no address. */
export function readAddress(address: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  if (!letters || !digits) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - A + 1, 0) - 1;
  return { row: Number(digits), column };
}

/** `B2:D4` → its corners; one address is a range of one cell; null when it is no range. */
export function readRange(range: string): { top: number; left: number; bottom: number; right: number } | null {
  const [first = '', last = first] = range.split(':');
  const [a, b] = [readAddress(first), readAddress(last)];
  return a && b ? { top: a.row, left: a.column, bottom: b.row, right: b.column } : null;
}
