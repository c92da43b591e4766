import { cellOf, type PaperTable } from './document';
import { type Ink, MM } from './ink';
import { exampleWidth, markLetter } from './mark-shape';
import { plainText } from './plain-text';

/** Space at the left and the right of a cell. */
export const PAD = 3;

interface Wish { least: number; most: number; fixed: boolean }

const longest = (ink: Ink, words: readonly string[], look: 'cell' | 'cellBold' | 'head' | 'cellNote'): number => Math.max(0, ...words.map((word) => ink.width(word, look)));

/** The width of shape and letter before the text of a cell. */
export const markWidth = (ink: Ink, mark: Parameters<typeof markLetter>[0]): number => ink.size('cell') * 0.8 + 3 + ink.width(markLetter(mark), 'cellBold') + 3;

const WIDEST_WORD = 110;
const SAMPLE = 400;

function wishOf(ink: Ink, table: PaperTable, at: number): Wish {
  const column = table.columns[at];
  if (column?.width !== undefined) return { least: column.width * MM, most: column.width * MM, fixed: true };
  const cells = [...table.rows.slice(0, SAMPLE), ...table.totals ?? []].flatMap((row) => (row[at] === undefined ? [] : [cellOf(row[at])]));
  const isStacked = column?.align === 'center';
  const before = isStacked ? 0 : Math.max(0, ...cells.map(({ mark }) => (mark ? markWidth(ink, mark) : 0)));
  const texts = cells.map(({ text }) => plainText(text).slice(0, 300));
  const notes = cells.flatMap(({ note }) => (note ? [plainText(note).slice(0, 300)] : []));
  const wordsOf = (all: readonly string[]): string[] => all.flatMap((text) => text.split(/[ \n]+/));
  const title = plainText(column?.title ?? '');
  const stackedMark = isStacked ? Math.max(0, ...cells.map(({ mark }) => (mark ? markWidth(ink, mark) : 0))) : 0;
  const least = Math.max(longest(ink, wordsOf(texts), 'cellBold') + before, longest(ink, wordsOf(notes), 'cellNote') + before, longest(ink, title.split(' '), 'head'), stackedMark);
  const tag = cells.some(({ isExample }) => isExample) ? exampleWidth(ink) + 4 : 0;
  const most = Math.max(longest(ink, texts, 'cellBold') + before + tag, longest(ink, notes, 'cellNote') + before, least);
  return { least: Math.min(least, WIDEST_WORD) + 2 * PAD, most: most + 2 * PAD, fixed: false };
}

/** The widths of the columns in points; together they fill `width`. */
export function columnWidths(ink: Ink, table: PaperTable, width: number): number[] {
  const wishes = table.columns.map((_, at) => wishOf(ink, table, at));
  const sum = (pick: (wish: Wish) => number): number => wishes.reduce((total, wish) => total + pick(wish), 0);
  const [least, most] = [sum((wish) => wish.least), sum((wish) => wish.most)];
  if (least >= width) return wishes.map((wish) => (wish.least * width) / least);
  if (most > width) return wishes.map((wish) => wish.least + ((width - least) * (wish.most - wish.least)) / (most - least));
  const open = sum((wish) => (wish.fixed ? 0 : wish.most));
  return wishes.map((wish) => (open === 0 ? (wish.most * width) / most : wish.most + (wish.fixed ? 0 : ((width - most) * wish.most) / open)));
}
