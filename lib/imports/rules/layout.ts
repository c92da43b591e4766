import { readRange, type ReadRow } from '@/lib/workbook/sheet';
import type { ImportForm } from '../input';
import { plainWords, readCellText } from './cells';
import { COLUMNS, NEEDED } from './columns';

/** Where the columns of a form stand in a sheet; `after` is the last row of the header. */
export interface Layout { after: number; at: ReadonlyMap<string, number>; unknown: string[] }

/** The header is looked for in so many rows. */
export const HEAD_ROWS = 30;

const titles = new Map<ImportForm, Map<string, string>>();

function titlesOf(form: ImportForm): Map<string, string> {
  const known = titles.get(form);
  if (known) return known;
  const made = new Map<string, string>();
  for (const { key, title, names } of COLUMNS[form]) for (const name of [title, key, ...names]) if (!made.has(plainWords(name))) made.set(plainWords(name), key);
  titles.set(form, made);
  return made;
}

const labelsOf = ({ cells }: ReadRow): string[] => Array.from(cells, (cell) => {
  const said = readCellText(cell);
  return said.kind === 'text' ? said.text : '';
});

/** A title merged over several columns stands over each of them. */
function spread(row: ReadRow, merges: readonly string[]): string[] {
  const labels = labelsOf(row);
  for (const merge of merges) {
    const range = readRange(merge);
    if (!range || range.top !== row.row || range.right === range.left || range.right - range.left > 50) continue;
    for (let column = range.left; column <= range.right; column += 1) labels[column] = labels[range.left] ?? '';
  }
  return labels;
}

interface Found { at: Map<string, number>; unknown: string[] }

function match(form: ImportForm, rows: readonly string[][]): Found {
  const known = titlesOf(form);
  const at = new Map<string, number>();
  const unknown: string[] = [];
  const width = Math.max(0, ...rows.map((labels) => labels.length));
  for (let column = 0; column < width; column += 1) {
    const labels = rows.map((row) => row[column] ?? '').filter(Boolean);
    const candidates = [labels.join(' '), ...labels.toReversed()];
    const key = candidates.map((label) => known.get(plainWords(label))).find((one) => one !== undefined && !at.has(one));
    if (key !== undefined) at.set(key, column);
    else if (labels.length > 0) unknown.push(labels.join(' '));
  }
  return { at, unknown };
}

/**
 * Finds the header in the first rows of a sheet, wherever it stands and in whatever order: one row, or two under a merged
 * title. The row with the most known titles wins; null when no row has two of them.
 */
export function findLayout(form: ImportForm, rows: readonly ReadRow[], merges: readonly string[]): Layout | null {
  let best: (Layout & { count: number }) | null = null;
  for (const [index, row] of rows.slice(0, HEAD_ROWS).entries()) {
    const next = rows[index + 1];
    const one = match(form, [labelsOf(row)]);
    const two = next && next.row === row.row + 1 ? match(form, [spread(row, merges), labelsOf(next)]) : one;
    const isDouble = two.at.size > one.at.size && next !== undefined;
    const chosen = isDouble ? two : one;
    if (chosen.at.size < 2 || (best && chosen.at.size <= best.count)) continue;
    best = { after: isDouble ? next.row : row.row, at: chosen.at, unknown: chosen.unknown, count: chosen.at.size };
  }
  return best && { after: best.after, at: best.at, unknown: best.unknown };
}

/** Titles that a file lacks, as alternatives ("Kode desa atau Desa"); none when it can be read. */
export function missingColumns(form: ImportForm, { at }: Layout): string[] {
  const titleOf = (key: string): string => COLUMNS[form].find((column) => column.key === key)?.title ?? key;
  return NEEDED[form].filter((group) => !group.some((key) => at.has(key))).map((group) => group.map(titleOf).join(' atau '));
}

/** What a value that is merged downwards says in the rows below its first: row and column → the row that holds it. */
export function mergedRows(merges: readonly string[], after: number): (row: number, column: number) => number {
  const ranges = merges.flatMap((merge) => {
    const range = readRange(merge);
    return range && range.top > after && range.bottom > range.top ? [range] : [];
  });
  if (ranges.length === 0) return (row) => row;
  return (row, column) => ranges.find(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right)?.top ?? row;
}
