import { z } from 'zod';
import { LENSES, LIFE_STAGES } from './rules/lenses';

export type CatalogueGroup = 'specific' | 'sensitive';
export type CatalogueSort = 'catalogue' | 'gap';

/** Which of the twenty the catalogue shows; null means all. Agencies by their code: those that lead or support. */
export interface CatalogueFilter {
  group: CatalogueGroup | null;
  spmField: string | null;
  lifeStage: string | null;
  agency: string | null;
  sort: CatalogueSort;
}

export interface CatalogueView { filter: CatalogueFilter; ignored: string[] }

const word = z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), z.string().trim().max(200).optional().catch('…'));
const viewInput = z.object({ kelompok: word, spm: word, tahap: word, opd: word, urut: word });

export const GROUP_SLUGS: Readonly<Record<string, CatalogueGroup>> = { spesifik: 'specific', sensitif: 'sensitive' };
const SPM = Object.fromEntries(LENSES.spm.filter(({ code }) => code !== 'umum').map(({ code }) => [code, code]));
const STAGES = Object.fromEntries(Object.keys(LIFE_STAGES).map((code) => [code, code]));
const SORTS: Readonly<Record<string, CatalogueSort>> = { katalog: 'catalogue', selisih: 'gap' };

/** Reads the filter of /indikator; a value that is no choice falls back and is named in `ignored`. */
export function parseCatalogueView(params: Readonly<Record<string, string | string[] | undefined>>): CatalogueView {
  const given = viewInput.parse(params);
  const ignored: string[] = [];
  const choose = <T>(name: keyof typeof given, choices: Readonly<Record<string, T>>, fallback: T): T => {
    const text = given[name];
    if (!text) return fallback;
    if (Object.hasOwn(choices, text)) return choices[text] as T;
    ignored.push(`${name}=${text}`);
    return fallback;
  };
  const filter: CatalogueFilter = {
    group: choose<CatalogueGroup | null>('kelompok', GROUP_SLUGS, null), spmField: choose<string | null>('spm', SPM, null), lifeStage: choose<string | null>('tahap', STAGES, null),
    agency: given.opd || null, sort: choose<CatalogueSort>('urut', SORTS, 'gap'),
  };
  return { filter, ignored };
}
