import type { CsvCell } from '@/lib/csv';
import { FULL } from '@/lib/share';

/**
 * What a field of the API holds. share: basis points, written 0..1; score: basis points, written 0..100; idr: rupiah,
 * an integer in a string; list: an array, joined by | in CSV; example: `is_example`, in CSV the column `contoh`.
 */
export type FieldKind = 'text' | 'count' | 'share' | 'score' | 'idr' | 'list' | 'flag' | 'example';

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

const csvName = ({ name, kind }: { name: string; kind: FieldKind }): string => (kind === 'example' ? 'contoh' : name);

/** One table of the API: its path below a team, what it holds, and its fields. */
export interface ApiTable<R> {
  path: string;
  says: string;
  fields: readonly Field<R>[];
}

/** Rows of a table, written when asked for. `examples`: how many rows are made up, or computed from such. */
export interface RenderedTable {
  count: number;
  examples: number;
  json(): Record<string, JsonValue>[];
  csv(): { header: string[]; rows: CsvCell[][] };
}

/** Ties rows to the fields of their table. */
export function renderTable<R>({ fields }: ApiTable<R>, rows: readonly R[]): RenderedTable {
  const example = fields.find(({ kind }) => kind === 'example');
  return {
    count: rows.length,
    examples: example ? rows.filter((row) => example.of(row) === true).length : 0,
    json: () => rows.map((row) => Object.fromEntries(fields.map(({ name, kind, of }) => [name, jsonValue(kind, of(row))]))),
    csv: () => ({ header: fields.map(csvName), rows: rows.map((row) => fields.map(({ kind, of }) => csvCell(kind, of(row)))) }),
  };
}
