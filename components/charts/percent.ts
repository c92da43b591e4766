/** Basis points as an SVG coordinate in percent, held inside the chart. */
export const percent = (bp: number): string => `${Math.min(10_000, Math.max(0, bp)) / 100}%`;
