import type { PaperFigure } from './document';

/** What a screen reader says instead of the drawing: every figure of it. */
export const figureWords = ({ caption, labels, series, target }: PaperFigure): string => [
  caption, ...series.map(({ name, texts }) => `${name}: ${labels.map((label, at) => `${label} ${texts[at] ?? '—'}`).join('; ')}`), ...(target ? [`Target: ${target.text}`] : []),
].join('. ');

const known = ({ series, target }: PaperFigure): number[] => [...series.flatMap(({ values }) => values.filter((value) => value !== null)), ...(target ? [target.value] : [])];

/** The upper end of the axis: a round number above all that is drawn. */
export function axisEnd(figure: PaperFigure): number {
  const most = Math.max(0, ...known(figure));
  if (most === 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(most));
  return [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((step) => step * unit).find((end) => end >= most * 1.02) ?? 10 * unit;
}
