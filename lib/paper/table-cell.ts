import { cellOf, type PaperCell, type PaperColumn } from './document';
import { BLACK, type Ink, type LookName } from './ink';
import { markWidth, PAD } from './column-widths';
import { drawExample, drawMark, exampleWidth, markLetter } from './mark-shape';
import type { Place } from './piece';

/** A cell broken into lines for the width of its column. */
export interface LaidCell { height: number; draw(place: Place, height: number): void }

interface Line { text: string; look: LookName }

interface Asked { column: PaperColumn; width: number; isTotal: boolean }

/** The lines of a cell, measured for its column, and how they are drawn. */
export function layCell(ink: Ink, given: PaperCell | string, asked: Asked): LaidCell {
  const cell = cellOf(given);
  const { column, width, isTotal } = asked;
  const isStacked = column.align === 'center' && cell.mark !== undefined;
  const before = cell.mark && !isStacked ? markWidth(ink, cell.mark) : 0;
  const room = width - 2 * PAD - before;
  const look: LookName = cell.isStrong || isTotal || column.isHead ? 'cellBold' : 'cell';
  const tag = cell.isExample ? exampleWidth(ink) + 4 : 0;
  const texts = ink.lines(cell.text, look, Math.max(8, room - (tag < room / 2 ? tag : 0)));
  const lines: Line[] = [
    ...texts.map((text) => ({ text, look })),
    ...(cell.note ? ink.lines(cell.note, 'cellNote', Math.max(8, room)).map((text) => ({ text, look: 'cellNote' as const })) : []),
  ];
  const markRow = isStacked ? ink.leading('cellBold') : 0;
  const height = markRow + lines.reduce((sum, line) => sum + ink.leading(line.look), 0);
  return {
    height: Math.max(height, ink.leading('cell')),
    draw: ({ x, y }, rowHeight) => {
      if (cell.isFramed) ink.doc.rect(x + 1, y - 1, width - 2, rowHeight + 2).lineWidth(1.6).stroke(BLACK);
      if (cell.mark) drawMarkOf(ink, cell.mark, { x: isStacked ? x + (width - markWidth(ink, cell.mark) + 3) / 2 : x + PAD, y });
      let top = y + markRow;
      for (const { text, look: face } of lines) {
        ink.write(text, face, { x: x + PAD + before, y: top, width: room, align: column.align ?? 'left' });
        top += ink.leading(face);
      }
      if (cell.isExample && texts.length > 0) {
        const long = ink.width(texts.at(-1) ?? '', look);
        const left = column.align === 'right' ? x + width - PAD - long - exampleWidth(ink) - 3 : x + PAD + before + long + 3;
        drawExample(ink, Math.max(x, Math.min(left, x + width - exampleWidth(ink))), y + markRow + (texts.length - 1) * ink.leading(look));
      }
    },
  };
}

function drawMarkOf(ink: Ink, mark: NonNullable<PaperCell['mark']>, { x, y }: Place): void {
  const size = ink.size('cell') * 0.8;
  drawMark(ink, mark, { x, y: y + (ink.leading('cell') - size) / 2, size });
  ink.write(markLetter(mark), 'cellBold', { x: x + size + 3, y });
}
