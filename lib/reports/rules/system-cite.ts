/** A printed original: its number among the documents, and how its rows name it. */
export interface Original { number: string; title: string }

const NAMED = /^(bagian|tabel|halaman|kepala|seluruh)\b/i;

/** "Dokumen 002, bagian Monitoring Posyandu": where in its original a stored row was printed. Another source stays as it was written. */
export function citeOriginal({ number, title }: Original, source: string | null): string {
  if (source === null) return 'sumber tidak dicatat';
  if (!source.startsWith(title)) return source;
  const place = source.slice(title.length).replace(/^[\s,]+/, '');
  return place === '' ? `Dokumen ${number}` : `Dokumen ${number}, ${NAMED.test(place) ? place : `bagian ${place}`}`;
}

/** The sources of a table in one line below it, each once. */
export const citeAll = (original: Original, sources: readonly (string | null)[]): string =>
  `Sumber: ${[...new Set(sources.map((source) => citeOriginal(original, source)))].join('; ')}.`;
