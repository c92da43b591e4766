import { columnWidths, PAD } from './column-widths';
import { cellOf, type PaperCell, type PaperRow, type PaperTable } from './document';
import { BLACK, FAINT, MM, type Owner } from './ink';
import type { Piece, Place } from './piece';
import { layCell } from './table-cell';
import { type Frame, headingPieces, textPieces } from './text-blocks';

const ROW_PAD = 2.4;

interface Grid extends Frame { table: PaperTable; widths: number[]; lefts: number[]; element: Owner; tallest: number }

function gridOf(frame: Frame, table: PaperTable, tallest: number): Grid {
  const widths = columnWidths(frame.ink, table, frame.width);
  const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  return { ...frame, table, widths, lefts, element: frame.ink.element(frame.owner, 'Table'), tallest };
}

/** The rows above the data: groups and titles, drawn as TH once and as an artifact on later pages. */
function headOf(grid: Grid): { height: number; draw(place: Place, isFirst: boolean): void } {
  const { ink, table: { columns, groups = [] }, widths, lefts, width, element } = grid;
  const titles = columns.map(({ title }, at) => ink.lines(title, 'head', (widths[at] ?? 0) - 2 * PAD));
  const tall = Math.max(1, ...titles.map(({ length }) => length));
  const groupHeight = ink.leading('group') + 2;
  const height = groups.length * groupHeight + tall * ink.leading('head') + 4;
  const cell = (row: Owner | null, draw: () => void): void => {
    if (row) ink.element(row, 'TH', { scope: 'Column' })().add(draw);
    else draw();
  };
  const rows = ({ x, y }: Place, row: () => Owner | null): void => {
    for (const [line, group] of groups.entries()) {
      const owner = row();
      let at = 0;
      for (const { text, span } of group) {
        const left = lefts[at] ?? 0;
        cell(owner, () => ink.write(ink.lines(text, 'group', width - left)[0] ?? '', 'group', { x: x + left + PAD, y: y + line * groupHeight }));
        at += span;
      }
    }
    const owner = row();
    for (const [at, { align = 'left' }] of columns.entries()) {
      cell(owner, () => {
        for (const [line, text] of (titles[at] ?? []).entries()) {
          const top = y + groups.length * groupHeight + (tall - (titles[at]?.length ?? 0) + line) * ink.leading('head');
          ink.write(text, 'head', { x: x + (lefts[at] ?? 0) + PAD, y: top, width: (widths[at] ?? 0) - 2 * PAD, align });
        }
      });
    }
  };
  return {
    height,
    draw: (place, isFirst) => {
      if (isFirst) rows(place, () => { const row = ink.element(element, 'TR'); row(); return row; });
      else ink.aside(() => rows(place, () => null), 'Pagination');
      ink.rule(place.x, place.y + height - 1.2, width, { thick: 0.9 });
    },
  };
}

/** A row that no page could hold is parted into pieces that one can; every other row stays whole. */
function splitRow(grid: Grid, row: PaperRow): PaperRow[] {
  const { ink, table: { columns }, widths, tallest } = grid;
  const most = Math.max(1, Math.floor((tallest - 2 * ROW_PAD) / ink.leading('cell')) - 2);
  const cells = columns.map((_, at) => cellOf(row[at] ?? ''));
  const lines = cells.map(({ text }, at) => ink.lines(text, 'cellBold', (widths[at] ?? 0) - 2 * PAD));
  const parts = Math.max(1, ...lines.map(({ length }) => Math.ceil(length / most)));
  if (parts === 1) return [row];
  return Array.from({ length: parts }, (_, part) => cells.map((cell, at): PaperCell => {
    const text = (lines[at] ?? []).slice(part * most, (part + 1) * most).join('\n');
    return part === 0 ? { ...cell, text } : { text };
  }));
}

function rowPiece(grid: Grid, row: PaperRow, isTotal: boolean): Piece {
  const { ink, table: { columns, rowHeight = 0 }, widths, lefts, width, element } = grid;
  const cells = columns.map((column, at) => layCell(ink, row[at] ?? '', { column, width: widths[at] ?? 0, isTotal }));
  const pad = ROW_PAD * Math.max(0.6, ink.scale);
  const inner = Math.max(rowHeight * MM, ...cells.map(({ height }) => height));
  return {
    height: inner + 2 * pad, gap: 0,
    draw: ({ x, y }) => {
      const line = ink.element(element, 'TR');
      for (const [at, cell] of cells.entries()) {
        const name: { type: string; scope?: 'Row' } = columns[at]?.isHead ? { type: 'TH', scope: 'Row' } : { type: 'TD' };
        ink.element(line, name.type, name.scope ? { scope: name.scope } : {})().add(() => cell.draw({ x: x + (lefts[at] ?? 0), y: y + pad }, inner));
      }
      ink.rule(x, y + inner + 2 * pad, width, isTotal ? { thick: 0.9, colour: BLACK } : { thick: 0.4, colour: FAINT });
    },
  };
}

function captionPieces(grid: Grid): Piece[] {
  const { table: { caption, hasHiddenCaption, isExample }, element, ink } = grid;
  if (hasHiddenCaption) return [];
  const [piece, ...rest] = headingPieces({ ...grid, owner: ink.element(element, 'Caption') }, { kind: 'heading', level: 3, text: caption, ...(isExample ? { isExample } : {}) });
  return piece ? [piece, ...rest] : [];
}

/** A table as pieces of one row each; `tallest` is the height of an empty page. Its heads come back on every page. */
export function tablePieces(frame: Frame, table: PaperTable, tallest: number): Piece[] {
  if (table.rows.length === 0 && table.empty) {
    return [...captionPieces(gridOf(frame, table, tallest)).map((piece) => ({ ...piece, staysWithNext: true })), ...textPieces(frame, { kind: 'text', text: table.empty })];
  }
  const grid = gridOf(frame, table, tallest);
  const head = headOf(grid);
  const again = { height: head.height, draw: (place: Place) => head.draw(place, false) };
  const rows = [...table.rows.map((row) => [row, false] as const), ...(table.totals ?? []).map((row) => [row, true] as const)]
    .flatMap(([row, isTotal]) => splitRow({ ...grid, tallest: tallest - head.height }, row).map((part) => ({ ...rowPiece(grid, part, isTotal), head: again })));
  const first: Piece = { height: head.height, gap: 4, staysWithNext: true, draw: (place) => head.draw(place, true) };
  const totals = table.totals?.length ?? 0;
  const notes = (table.footnotes ?? []).flatMap((text) => textPieces(frame, { kind: 'text', tone: 'small', text }));
  const bound = rows.map((piece, at) => (at >= rows.length - 1 - totals && at < rows.length - 1 ? { ...piece, staysWithNext: true } : piece));
  return [...captionPieces(grid), first, ...bound, ...notes];
}
