import { formatCount } from '@/lib/format';
import { plainWords } from '../input/search';

export type FoundKind = 'village' | 'activity' | 'indicator' | 'agency' | 'page';

/** Groups in the order in which they are shown. */
export const FOUND_KINDS: readonly (readonly [FoundKind, string])[] = [['page', 'Halaman'], ['village', 'Desa'], ['indicator', 'Indikator'], ['agency', 'Instansi'], ['activity', 'Kegiatan']];

/** Something that can be opened. `also`: further words under which it is found. */
export interface Candidate { kind: FoundKind; path: string; name: string; detail: string; also?: string; params?: Readonly<Record<string, string>> }

/** Five kinds of ten: never more than fifty answers. */
export const MOST_PER_KIND = 10;

/** Whether two short words differ by at most `most` letters put in, left out, changed or swapped with their neighbour. */
export function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? Number(before[j - 2]) + 1 : Infinity;
      next.push(Math.min(Number(row[j]) + 1, Number(next[j - 1]) + 1, Number(row[j - 1]) + Number(!same), swapped));
    }
    [before, row] = [row, next];
  }
  return Number(row[b.length]) <= most;
}

/** Slips allowed in a word: none up to three letters, one up to seven, two beyond. */
const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

function wordScore(word: string, texts: readonly string[]): number {
  if (texts.includes(word)) return 8;
  if (texts.some((text) => text.startsWith(word))) return 6;
  if (word.length >= 3 && texts.some((text) => text.includes(word))) return 4;
  const most = slips(word);
  if (most === 0) return 0;
  if (texts.some((text) => isNear(word, text, 1))) return 3;
  if (texts.some((text) => isNear(word, text.slice(0, word.length), 1))) return 2;
  return texts.some((text) => isNear(word, text, most)) ? 1 : 0;
}

/** How well a candidate answers: the sum over the words, each of which must be found; 0 = not at all. Its name weighs double. */
export function matchScore(words: readonly string[], { name, also = '' }: Pick<Candidate, 'name' | 'also'>): number {
  const [own, further] = [plainWords(name), plainWords(also)];
  const scores = words.map((word) => Math.max(2 * wordScore(word, own), wordScore(word, further)));
  return scores.length === 0 || scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

export interface FoundGroup { kind: FoundKind; title: string; rows: Candidate[]; of: number }

/** The best ten of each kind, best first; kinds without an answer are left out. */
export function groupFound(words: readonly string[], candidates: readonly Candidate[]): FoundGroup[] {
  const scored = candidates.map((candidate) => ({ candidate, score: matchScore(words, candidate) })).filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.candidate.name < b.candidate.name ? -1 : a.candidate.name > b.candidate.name ? 1 : a.candidate.path < b.candidate.path ? -1 : 1));
  return FOUND_KINDS.flatMap(([kind, title]) => {
    const rows = scored.filter(({ candidate }) => candidate.kind === kind).map(({ candidate }) => candidate);
    return rows.length === 0 ? [] : [{ kind, title, rows: rows.slice(0, MOST_PER_KIND), of: rows.length }];
  });
}

/** The sentence of the page. */
export function searchSentence(text: string | null, groups: readonly FoundGroup[]): string {
  if (text === null) return 'Cari desa, kegiatan, indikator, instansi, atau halaman.';
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return count === 0 ? `Tidak ada yang cocok dengan “${text}”.` : `${formatCount(count)} hasil untuk “${text}”.`;
}
