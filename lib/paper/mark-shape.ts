import type { PaperMark } from './document';
import { BLACK, type Ink } from './ink';

type Shape = 'disc' | 'ring' | 'half' | 'triangle' | 'hatch' | 'dash';

const SHAPES: Readonly<Record<PaperMark, Shape>> = {
  T: 'disc', S: 'ring', P: 'half', B: 'half', L: 'triangle', C: 'triangle', K: 'hatch', TS: 'dash', N: 'dash',
};

/** What stands beside the shape. */
export const markLetter = (mark: PaperMark): string => (mark === 'TS' ? '–' : mark);

/** Draws the shape of a mark into a square; black alone tells it. */
export function drawMark({ doc }: Ink, mark: PaperMark, { x, y, size }: { x: number; y: number; size: number }): void {
  const [r, cx, cy] = [size / 2, x + size / 2, y + size / 2];
  doc.save().lineWidth(size * 0.12);
  switch (SHAPES[mark]) {
    case 'disc': doc.circle(cx, cy, r * 0.9).fill(BLACK); break;
    case 'ring': doc.circle(cx, cy, r * 0.8).stroke(BLACK); break;
    case 'half':
      doc.circle(cx, cy, r * 0.85).stroke(BLACK);
      doc.path(`M ${cx} ${cy - r * 0.85} A ${r * 0.85} ${r * 0.85} 0 0 0 ${cx} ${cy + r * 0.85} Z`).fill(BLACK);
      break;
    case 'triangle': doc.polygon([cx, y], [x + size, y + size], [x, y + size]).fill(BLACK); break;
    case 'hatch':
      doc.rect(x + 0.4, y + 0.4, size - 0.8, size - 0.8).stroke(BLACK);
      doc.moveTo(x, y + size * 0.6).lineTo(x + size * 0.6, y).moveTo(x + size * 0.4, y + size).lineTo(x + size, y + size * 0.4).stroke(BLACK);
      break;
    default: doc.moveTo(x + size * 0.1, cy).lineTo(x + size * 0.9, cy).stroke(BLACK);
  }
  doc.restore();
}

/** The dashed tag "contoh": made up, not real data. */
export function drawExample(ink: Ink, x: number, y: number): void {
  const width = ink.width('contoh', 'example');
  ink.doc.save().lineWidth(0.6).dash(2, { space: 1.5 }).roundedRect(x, y, width + 6, ink.leading('example') + 1, 2).stroke(BLACK).undash().restore();
  ink.write('contoh', 'example', { x: x + 3, y: y + 0.5 });
}

/** The width that the tag takes. */
export const exampleWidth = (ink: Ink): number => ink.width('contoh', 'example') + 6;
