/** The dashboard has room for so many headline indicators (F77). */
export const MOST_HEADLINES = 6;

/** The marked ones first, in the order of the marks; the others keep theirs. */
export function headlinesFirst<T extends { code: string }>(lines: readonly T[], codes: readonly string[]): T[] {
  const marked = codes.flatMap((code) => lines.filter((line) => line.code === code));
  return [...marked, ...lines.filter(({ code }) => !codes.includes(code))];
}
