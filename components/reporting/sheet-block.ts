import { type CellText, EMPTY_CELL, type Part, type SheetMap, readCell } from './sheet-map';

/** Reads what a spreadsheet puts on the clipboard: rows by line, cells by tab, quoted where they hold either. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let row: string[] = []; ;) {
    const found = cell.exec(text);
    if (!found) break;
    const [, quoted, plain = '', end] = found;
    row.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
    if (end !== '\t') { rows.push(row); row = []; }
    if (end === '' || cell.lastIndex >= text.length) {
      if (end === '\t') rows.push([...row, '']);
      break;
    }
  }
  return rows;
}

/** The same way back. */
export const writeBlock = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(ts|tidak ada sasaran|tanpa[- ]sasaran)$/i, 'tanpa-sasaran'], [/^(bad|belum ada data|belum[- ]ada)$/i, 'belum-ada'],
  [/^(sama|sama seperti periode lalu)$/i, 'sama'], [/^(ya|sudah)$/i, 'ya'], [/^(belum|tidak)$/i, 'belum'],
];
/** An empty cell and a dash say nothing: what stands there stays. */
const SAYS_NOTHING = /^[-−–—]*$/;

/** The state that a word on the clipboard or a typed letter stands for; null for a number or anything else. */
export const stateWord = (text: string): string | null => WORDS.find(([word]) => word.test(text.trim()))?.[1] ?? null;

/** A cell after one of its parts was given: a word sets the state, a number replaces it. */
export function withPart(text: CellText, part: Part, given: string): CellText {
  const state = stateWord(given);
  if (part === 'm') return { ...EMPTY_CELL, m: state ?? (SAYS_NOTHING.test(given) ? '' : given) };
  return state === null ? { ...text, [part]: given, m: '' } : { ...EMPTY_CELL, m: state };
}

export interface Area { top: number; left: number; bottom: number; right: number }
export interface Placed { changes: Map<string, CellText>; skipped: number; outside: number; bottom: number; right: number }

/** Columns into which a block goes: numbers and answers, not the states beside the numbers. */
const isTypedColumn = (map: SheetMap, column: number): boolean => {
  const { code, part } = map.columns[column] ?? {};
  return part !== 'm' || !map.columns.some((other) => other.code === code && other.part === 'n');
};

export const typedColumns = (map: SheetMap, from: number): number[] => map.columns.flatMap((_, column) => (column >= from && isTypedColumn(map, column) ? [column] : []));

/** Where the cells of a block go, starting at the corner of the selection. One value alone fills the whole selection. */
export function placeBlock(map: SheetMap, { top, left, bottom, right }: Area, block: readonly (readonly string[])[]): Placed {
  const placed: Placed = { changes: new Map(), skipped: 0, outside: 0, bottom: top, right: left };
  const columns = typedColumns(map, left);
  const alone = block.length === 1 && block[0]?.length === 1 ? block[0][0] ?? '' : null;
  const wide = alone === null ? 0 : columns.filter((column) => column <= right).length;
  const rows = alone === null ? block : Array.from({ length: bottom - top + 1 }, () => Array.from({ length: Math.max(1, wide) }, () => alone));
  rows.forEach((cells, down) => cells.forEach((given, along) => {
    const column = columns[along];
    const spot = column === undefined ? null : map.at(top + down, column);
    if (SAYS_NOTHING.test(given)) placed.skipped += 1;
    else if (!spot) placed.outside += 1;
    else {
      placed.changes.set(spot.address, withPart(placed.changes.get(spot.address) ?? readCell(map, spot.address), spot.part, given));
      placed.bottom = Math.max(placed.bottom, spot.row);
      placed.right = Math.max(placed.right, spot.column);
    }
  }));
  return placed;
}

const MARKS: Readonly<Record<string, string>> = { 'tanpa-sasaran': 'TS', 'belum-ada': 'belum ada data', 'sama': 'sama' };

/** The texts of an area as a spreadsheet takes them: numbers and answers; a state stands where the first number would. */
export function copyArea(map: SheetMap, { top, left, bottom, right }: Area): string[][] {
  const columns = typedColumns(map, left).filter((column) => column <= right);
  return Array.from({ length: bottom - top + 1 }, (_, down) => columns.map((column) => {
    const spot = map.at(top + down, column);
    if (!spot) return '';
    const text = readCell(map, spot.address);
    if (spot.part === 'm') return MARKS[text.m] ?? text.m;
    return text[spot.part] || (spot.part === 'n' ? MARKS[text.m] ?? '' : '');
  }));
}
