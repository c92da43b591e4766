/** How figures of a column look; `text` keeps codes and NIK as they are typed. */
export type CellFormat = 'text' | 'integer' | 'decimal' | 'share' | 'rupiah' | 'day';
/** `problem` is a cell to repair, `example` a row to type over, `muted` what only the program needs. */
export type CellLook = 'title' | 'head' | 'total' | 'example' | 'muted' | 'problem';

/** A share is a fraction (0.25 shows as 25 %). Text is always stored as text, also `=HYPERLINK(…)`. */
export type PlainCell = string | number | bigint | boolean | null | { day: string };
export interface StyledCell { value: PlainCell; look?: CellLook; format?: CellFormat; isOpen?: boolean }
export type WriteCell = PlainCell | StyledCell;

export interface ColumnSpec {
  /** Of the header row; when no column has one, the sheet has no header. */
  title?: string;
  /** In characters. */
  width?: number;
  format?: CellFormat;
  isHidden?: boolean;
  /** On a protected sheet only open columns can be typed into; headers never. */
  isOpen?: boolean;
  /** Dropdown of these values, from the first row of data to the last, spare rows included. */
  choices?: readonly string[];
  /** Shown on the header when the pointer rests on it. */
  note?: string;
}

export interface SheetSpec {
  /** At most 31 characters, without : \ / ? * [ ]. */
  name: string;
  isHidden?: boolean;
  columns: readonly ColumnSpec[];
  /** Above the header: title, period, hints. */
  lead?: readonly (readonly WriteCell[])[];
  rows: Iterable<readonly WriteCell[]>;
  /** Rows below the data that have formats and dropdowns already. */
  spareRows?: number;
  /** Columns at the left that stay in view; the header always does. */
  frozenColumns?: number;
  /** Locked without a password: it protects against slips, not against people. */
  isProtected?: boolean;
  merges?: readonly string[];
  notes?: readonly { cell: string; sentence: string }[];
}

/** A remark to put on a cell of an uploaded workbook. */
export interface CellNote { sheet: string; cell: string; sentence: string }
