import type { CsvCell } from '@/lib/csv';
import { FULL } from '@/lib/share';
import type { CellFormat, ColumnSpec, PlainCell } from '@/lib/workbook/spec';
import { officeTitle, officeWord } from './office-words';

/**
 * What a field of the API holds. share: basis points, written 0..1; score: basis points, written 0..100; idr: rupiah,
 * an integer in a string; list: an array, joined by | in CSV; day: 'YYYY-MM-DD'; example: `is_example`, in CSV `contoh`.
 */
export type FieldKind = 'text' | 'count' | 'share' | 'score' | 'idr' | 'list' | 'flag' | 'day' | 'example';

export type FieldValue = string | number | bigint | boolean | readonly string[] | null;

/** One field of a row: the same definition makes JSON, CSV and the description. */
export interface Field<R> {
  name: string;
  kind: FieldKind;
  of(row: R): FieldValue;
  /** Meaning, in Indonesian, for the description. */
  says: string;
  /** The only words it may hold. */
  words?: readonly string[];
}

export type JsonValue = string | number | boolean | null | readonly string[];

const SCALE: Partial<Record<FieldKind, number>> = { share: FULL, score: 100 };

function jsonValue(kind: FieldKind, value: FieldValue): JsonValue {
  if (value === null) return null;
  if (typeof value === 'bigint') return value.toString();
  const scale = SCALE[kind];
  return typeof value === 'number' && scale !== undefined ? value / scale : value as JsonValue;
}

function csvCell(kind: FieldKind, value: FieldValue): CsvCell {
  if (value === null) return null;
  if (kind === 'example') return value ? 'contoh' : null;
  if (kind === 'flag') return String(value);
  if (kind === 'list') return (value as readonly string[]).join('|');
  if (typeof value === 'bigint') return value;
  return jsonValue(kind, value) as string | number;
}

const FORMATS: Readonly<Record<FieldKind, CellFormat>> = {
  text: 'text', count: 'integer', share: 'share', score: 'decimal', idr: 'rupiah', list: 'text', flag: 'text', day: 'day', example: 'text',
};

/** A cell of Excel: numbers and days as such, words as the office says them. */
function sheetCell({ kind, words }: Pick<Field<never>, 'kind' | 'words'>, value: FieldValue): PlainCell {
  if (value === null) return null;
  if (kind === 'example') return value ? 'contoh' : null;
  if (kind === 'flag') return value ? 'ya' : 'tidak';
  if (kind === 'list') return (value as readonly string[]).join(', ');
  if (kind === 'day') return { day: String(value) };
  if (typeof value === 'bigint') return value;
  return words && typeof value === 'string' ? officeWord(value) : jsonValue(kind, value) as string | number;
}

const MOST_WIDE = 48;

function widthOf(title: string, cells: readonly PlainCell[]): number {
  const longest = Math.max(0, ...cells.slice(0, 500).map((cell) => (typeof cell === 'string' ? cell.length : typeof cell === 'bigint' ? String(cell).length + 8 : 0)));
  return Math.min(MOST_WIDE, Math.max(10, longest + 2, Math.ceil(title.length / 2) + 3));
}

/** The same rows for Excel: titles and words in Indonesian, numbers as numbers. `meanings` tells what each column holds. */
export interface TableSheet { columns: ColumnSpec[]; rows: PlainCell[][]; meanings: { title: string; name: string; says: string }[] }

function sheetOf<R>({ path, fields }: ApiTable<R>, rows: readonly R[]): TableSheet {
  const cells = rows.map((row) => fields.map((field) => sheetCell(field, field.of(row))));
  return {
    columns: fields.map(({ name, kind }, at) => {
      const title = officeTitle(path, name);
      return { title, format: FORMATS[kind], width: widthOf(title, cells.map((row) => row[at] ?? null)) };
    }),
    rows: cells,
    meanings: fields.map(({ name, kind, says }) => ({ title: officeTitle(path, name), name: csvName({ name, kind }), says })),
  };
}

const csvName = ({ name, kind }: { name: string; kind: FieldKind }): string => (kind === 'example' ? 'contoh' : name);

/** One table of the API: its path below a team, what it holds, and its fields. */
export interface ApiTable<R> {
  path: string;
  says: string;
  fields: readonly Field<R>[];
}

/** Rows of a table, written when asked for. `examples`: how many rows are made up, or computed from such. */
export interface RenderedTable {
  says: string;
  count: number;
  examples: number;
  json(): Record<string, JsonValue>[];
  csv(): { header: string[]; rows: CsvCell[][] };
  sheet(): TableSheet;
}

/** Ties rows to the fields of their table. */
export function renderTable<R>(table: ApiTable<R>, rows: readonly R[]): RenderedTable {
  const { fields, says } = table;
  const example = fields.find(({ kind }) => kind === 'example');
  return {
    says,
    count: rows.length,
    examples: example ? rows.filter((row) => example.of(row) === true).length : 0,
    json: () => rows.map((row) => Object.fromEntries(fields.map(({ name, kind, of }) => [name, jsonValue(kind, of(row))]))),
    csv: () => ({ header: fields.map(csvName), rows: rows.map((row) => fields.map(({ kind, of }) => csvCell(kind, of(row)))) }),
    sheet: () => sheetOf(table, rows),
  };
}
