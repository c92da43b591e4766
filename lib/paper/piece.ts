export interface Place { x: number; y: number }

/** What is never parted by the end of a page, in points. */
export interface Piece {
  height: number;
  /** Empty space above, unless the page begins with it. */
  gap: number;
  draw(place: Place): void;
  /** Not left alone at the end of a page. */
  staysWithNext?: boolean;
  /** Drawn again above it where a page begins with it. */
  head?: { height: number; draw(place: Place): void };
  isPageBreak?: boolean;
}

/** The height of pieces below each other, the first without its gap. */
export const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { height, gap }, at) => sum + height + (at === 0 ? 0 : gap), 0);

/** Draws pieces below each other. */
export function drawStack(pieces: readonly Piece[], { x, y }: Place): void {
  let top = y;
  for (const [at, { gap, height, draw }] of pieces.entries()) {
    if (at > 0) top += gap;
    draw({ x, y: top });
    top += height;
  }
}

/** Pieces as one that is not parted. */
export const stacked = (pieces: readonly Piece[]): Piece => ({ gap: pieces[0]?.gap ?? 0, height: heightOf(pieces), draw: (place) => drawStack(pieces, place) });

/** How many from `at` on have to stand on the same page: those that stay with their next, and that next. */
export function chainFrom(pieces: readonly Piece[], at: number): number {
  let last = at;
  while (pieces[last]?.staysWithNext && last + 1 < pieces.length) last += 1;
  return last - at + 1;
}
