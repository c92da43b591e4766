/** A piece of a sentence; `ref` names what it is about, so that the page can make it a link to its explanation. */
export interface Segment {
  text: string;
  ref?: string;
}

/** Joins texts and pieces into one sentence; neighbours without a ref become one piece, empty ones vanish. */
export function sentence(...pieces: readonly (string | Segment | readonly Segment[])[]): Segment[] {
  const result: Segment[] = [];
  const flat = pieces.flatMap((piece): readonly Segment[] => (typeof piece === 'string' ? [{ text: piece }] : 'text' in piece ? [piece] : piece));
  for (const piece of flat) {
    const last = result.at(-1);
    if (piece.text === '') continue;
    if (last && last.ref === undefined && piece.ref === undefined) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}

/** A list with a link on each name: "A", "A dan B", "A, B, dan C". */
export const joinSegments = (items: readonly Segment[]): Segment[] => sentence(...items.flatMap((item, at) => {
  if (at === 0) return [item];
  const isLast = at === items.length - 1;
  if (!isLast) return [', ', item];
  return [items.length === 2 ? ' dan ' : ', dan ', item];
}));

/** The sentence without links: for the title of a page, a message, the print sheet. */
export const plainText = (segments: readonly Segment[]): string => segments.map((segment) => segment.text).join('');
