import { z } from 'zod';

const MOST = 100;
const MOST_WORDS = 8;

/** Letters and digits in small, without accents: what is compared. */
export const plainWords = (text: string): string[] => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const word = z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), z.string().max(2000).optional().catch(undefined));

/** What is looked for: `text` as typed (at most 100 characters), `words` as compared (at most 8); null where nothing was typed. */
export interface SearchQuery { text: string; words: string[] }

/** Reads `?q=`. */
export function parseSearch(params: Readonly<Record<string, string | string[] | undefined>>): SearchQuery | null {
  const text = (word.parse(params.q) ?? '').replace(/\s+/g, ' ').trim().slice(0, MOST);
  return text === '' ? null : { text, words: plainWords(text).slice(0, MOST_WORDS) };
}
