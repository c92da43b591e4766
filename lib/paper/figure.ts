import type { PaperFigure } from './document';
import { axisEnd, figureWords } from './figure-axis';
import { BLACK, GREY, type Ink } from './ink';
import type { Piece, Place } from './piece';
import { type Frame, headingPieces } from './text-blocks';

/** One row per label, one bar per series: black, then white with a border; the figure stands behind its bar. */
function drawBars(ink: Ink, figure: PaperFigure, { x, y, width }: Place & { width: number }): void {
  const { doc } = ink;
  const { labels, series, target } = figure;
  const names = Math.min(width * 0.34, Math.max(...labels.map((label) => ink.width(label, 'cell'))) + 8);
  const [bar, end, room] = [ink.leading('cell'), axisEnd(figure), width - names - 52];
  for (const [at, label] of labels.entries()) {
    const top = y + at * (bar * series.length + 4);
    ink.write(ink.lines(label, 'cell', names - 4)[0] ?? '', 'cell', { x, y: top });
    for (const [row, { values, texts }] of series.entries()) {
      const value = values[at] ?? null;
      const length = value === null ? 0 : (room * value) / end;
      doc.lineWidth(0.7).rect(x + names, top + row * bar + 2, Math.max(length, 0.1), bar - 4);
      if (row === 0) doc.fill(BLACK); else doc.stroke(BLACK);
      ink.write(texts[at] ?? '—', 'cell', { x: x + names + length + 4, y: top + row * bar });
    }
  }
  if (!target) return;
  const [at, bottom] = [x + names + (room * target.value) / end, y + labels.length * (bar * series.length + 4)];
  doc.moveTo(at, y - 2).lineTo(at, bottom).lineWidth(0.9).dash(3, { space: 2 }).stroke(BLACK).undash();
  ink.write(target.text, 'cellNote', { x: at + 3, y: bottom - 2 });
}

/** Points with their figures, joined by a line where both neighbours are known; series differ by their dashes. */
function drawLines(ink: Ink, figure: PaperFigure, { x, y, width, height }: Place & { width: number; height: number }): void {
  const { doc } = ink;
  const { labels, series, target } = figure;
  const [left, bottom, end] = [x + 70, y + height - 16, axisEnd(figure)];
  const room = width - 110;
  const across = (at: number): number => left + (labels.length < 2 ? room / 2 : (room * at) / (labels.length - 1));
  const up = (value: number): number => bottom - ((height - 34) * value) / end;
  doc.moveTo(x, bottom).lineTo(x + width, bottom).lineWidth(0.7).stroke(BLACK);
  for (const [at, label] of labels.entries()) ink.write(label, 'cellNote', { x: across(at) - 30, y: bottom + 3, width: 60, align: 'center' });
  for (const [row, { values, texts }] of series.entries()) {
    for (const [at, value] of values.entries()) {
      if (value === null) continue;
      const before = at > 0 ? values[at - 1] ?? null : null;
      if (before !== null) doc.moveTo(across(at - 1), up(before)).lineTo(across(at), up(value)).lineWidth(1.2).dash(row === 0 ? 1000 : 3, { space: row === 0 ? 0 : 2 }).stroke(BLACK).undash();
      doc.circle(across(at), up(value), 2.2).lineWidth(1).fillAndStroke(row === 0 ? BLACK : 'white', BLACK);
      ink.write(texts[at] ?? '', 'cell', { x: across(at) - 30, y: up(value) + (row === 0 ? -14 : 4), width: 60, align: 'center' });
    }
  }
  if (!target) return;
  doc.moveTo(x, up(target.value)).lineTo(x + width, up(target.value)).lineWidth(0.7).dash(4, { space: 2 }).stroke(GREY).undash();
  ink.write(target.text, 'cellNote', { x, y: up(target.value) + 1 });
}

const legend = ({ unit, series }: PaperFigure): string => (series.length < 2 ? unit : `${unit}; ${series.map(({ name }, at) => `${at === 0 ? 'hitam' : 'putih'}: ${name}`).join(', ')}`);

/** A drawing with its caption, never parted; its figures are said to a screen reader. */
export function figurePieces(frame: Frame, figure: PaperFigure): Piece[] {
  const { ink, width, owner } = frame;
  const rows = figure.labels.length * (ink.leading('cell') * figure.series.length + 4);
  const height = figure.shape === 'bar' ? rows + (figure.target ? 12 : 4) : 120 * ink.scale;
  const drawing: Piece = {
    height, gap: 4,
    draw: ({ x, y }) => {
      ink.element(owner, 'Figure', { alt: figureWords(figure) })().add(() => (figure.shape === 'bar' ? drawBars(ink, figure, { x, y, width }) : drawLines(ink, figure, { x, y, width, height })));
    },
  };
  return [...headingPieces(frame, { kind: 'heading', level: 3, text: figure.caption, note: legend(figure) }), drawing];
}
