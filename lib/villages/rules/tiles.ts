/** Tiles in the units of their drawing; text of 13 units fits about 15 letters. */
export const TILE = { width: 112, height: 62, letters: 15 } as const;

const shorten = (text: string): string => (text.length > TILE.letters ? `${text.slice(0, TILE.letters - 1)}…` : text);

/** A name on at most two lines of a tile, broken between words; what is longer ends in "…" (the whole stands in the title). */
export function tileLines(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && (lines.length === 2 || `${last} ${word}`.length <= TILE.letters)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map(shorten);
}

/** Things of one kind together, groups by their code: the blocks of the board. */
export function inGroups<T extends { groupCode: string; group: string }>(areas: readonly T[]): { code: string; name: string; areas: T[] }[] {
  const codes = [...new Set(areas.map(({ groupCode }) => groupCode))].sort((a, b) => (a < b ? -1 : 1));
  return codes.map((code) => {
    const own = areas.filter(({ groupCode }) => groupCode === code);
    return { code, name: own[0]?.group ?? '', areas: own };
  });
}
