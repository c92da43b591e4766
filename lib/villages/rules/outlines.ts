/** Left, top, right, bottom in grid units (about 11 m; y grows southwards). */
export type Box = readonly [number, number, number, number];

/** The border of an area as it is drawn: one SVG path in whole grid units, and where its letter stands. */
export interface Outline { code: string; name: string; path: string; box: Box; label: readonly [number, number] }

/** The box around all; null of none. */
export function boxAround(outlines: readonly { box: Box }[]): Box | null {
  const [first] = outlines;
  if (!first) return null;
  return outlines.reduce<Box>(([left, top, right, bottom], { box }) => [Math.min(left, box[0]), Math.min(top, box[1]), Math.max(right, box[2]), Math.max(bottom, box[3])], first.box);
}

/** A point of the grid as percent of the box, two decimals: letters keep their size while the picture shrinks. */
export const percentIn = ([left, top, right, bottom]: Box, [x, y]: readonly [number, number]): { x: string; y: string } => ({
  x: `${Math.round(((x - left) / Math.max(1, right - left)) * 10_000) / 100}%`, y: `${Math.round(((y - top) / Math.max(1, bottom - top)) * 10_000) / 100}%`,
});
