/**
 * What every printed report is: one plain object that screen, print, PDF and .xlsx draw. All text is plain and already formatted
 * by the rules of its room; nothing here is HTML, nothing is computed again while drawing.
 */
export interface PaperDocument { meta: PaperMeta; sections: readonly PaperSection[] }

export interface PaperMeta {
  team: string;
  /** Also the title of the PDF. */
  title: string;
  subtitle?: string | null;
  /** As read, e.g. "2022 Triwulan III"; null where the document is of no period. */
  period: string | null;
  stage: 'sementara' | 'disahkan' | null;
  /** Documents or systems the figures come from. */
  source: string | null;
  /** In the team's own zone, as read. */
  madeAt: string;
  /** Frozen figures: the snapshot they come from, and when it was taken. */
  snapshot?: { id: string; takenAt: string } | null;
  /** Some of it is made up: the word "contoh" stands in the head of every page. */
  isExample: boolean;
  size: 'A4' | 'F4';
  /** Of the downloaded file, without its ending: small letters, digits and "-". */
  fileName: string;
}

/** Begins on a new page. */
export interface PaperSection {
  orientation?: 'upright' | 'lying';
  /** Drawn smaller, down to 7 points, until it stands on one page; what does not fit then goes on on the next. */
  isOnePage?: boolean;
  blocks: readonly PaperBlock[];
}

export type PaperBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; note?: string | null; isExample?: boolean }
  | { kind: 'text'; text: string; tone?: 'lead' | 'small' }
  | { kind: 'facts'; rows: readonly PaperFact[] }
  | PaperTable
  | PaperFigure
  /** `box`: a box to tick and a dotted line to write on; `note` is the line below the text. */
  | { kind: 'list'; look: 'number' | 'dot' | 'box'; items: readonly { title?: string | null; text: string; note?: string | null }[] }
  /** One line to sign for each office; never the name of a person. */
  | { kind: 'signatures'; place?: string | null; offices: readonly string[] }
  | { kind: 'page-break' }
  /** Not parted by the end of a page, as long as it fits on one. */
  | { kind: 'together'; blocks: readonly PaperBlock[] }
  /** Side by side on one page; `shares` are the widths in relation to each other. */
  | { kind: 'beside'; shares: readonly number[]; columns: readonly (readonly PaperBlock[])[] };

export interface PaperFact { label: string; value: string; note?: string | null }

/** Columns of one table; its first row heads are repeated on every page, its rows are never cut. */
export interface PaperTable {
  kind: 'table';
  caption: string;
  /** Read aloud, but not printed: a heading stands directly above. */
  hasHiddenCaption?: boolean;
  columns: readonly PaperColumn[];
  /** Rows above the titles: groups of columns. The spans of a row add up to the number of columns. */
  groups?: readonly (readonly { text: string; span: number }[])[];
  rows: readonly PaperRow[];
  totals?: readonly PaperRow[];
  footnotes?: readonly string[];
  /** The least height of a row in millimetres: room to write by hand. */
  rowHeight?: number;
  /** Instead of a table without rows. */
  empty?: string;
  isExample?: boolean;
}

export interface PaperColumn {
  title: string;
  align?: 'left' | 'right' | 'center';
  /** Millimetres; without it the width follows from the content. */
  width?: number;
  /** The cells of this column name their row. */
  isHead?: boolean;
}

export type PaperRow = readonly (PaperCell | string)[];

export interface PaperCell {
  text: string;
  /** A small second line. */
  note?: string | null;
  /** A shape with its letter before the text (above it in a centred column): readable without colour. */
  mark?: PaperMark;
  /** A thick border: look here. */
  isFramed?: boolean;
  isStrong?: boolean;
  isExample?: boolean;
  /** What Excel counts with, where the text is a figure; `share` is a fraction. */
  value?: { number: number; format: 'integer' | 'decimal' | 'share' | 'rupiah' };
}

/** T reached, P attention, L behind; S reached without activity, B below with, C gap, K nobody knows; TS nobody to serve, N no target. */
export type PaperMark = 'T' | 'P' | 'L' | 'S' | 'B' | 'C' | 'K' | 'TS' | 'N';

/** Simple series with one label per place; null is a missing figure. `target` is drawn across. */
export interface PaperFigure {
  kind: 'figure';
  shape: 'bar' | 'line';
  caption: string;
  /** Of the axis, e.g. "% balita". */
  unit: string;
  labels: readonly string[];
  series: readonly { name: string; values: readonly (number | null)[]; texts: readonly string[] }[];
  target?: { value: number; text: string } | null;
}

const A4 = { width: 210, height: 297 } as const;
const F4 = { width: 215, height: 330 } as const;

/** Width and height of a sheet that lies or stands, in millimetres. F4 is the folio of Indonesian offices. */
export function sheetOf(size: PaperMeta['size'], orientation: PaperSection['orientation']): { width: number; height: number } {
  const { width, height } = size === 'F4' ? F4 : A4;
  return orientation === 'lying' ? { width: height, height: width } : { width, height };
}

/** A cell as an object, whether or not it was written as its text alone. */
export const cellOf = (cell: PaperCell | string): PaperCell => (typeof cell === 'string' ? { text: cell } : cell);
