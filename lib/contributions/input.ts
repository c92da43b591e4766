import { z } from 'zod';
import type { Lens } from '@/lib/indicators/rules/lenses';

/** Words of the address for the lenses. */
export const LENS_SLUGS: Readonly<Record<Lens, string>> = { indicator: 'indikator', spm: 'spm', phi: 'phi' };

/** What a cell of the dense grid shows. */
export type CellView = 'role' | 'money' | 'activity';
export const VIEW_SLUGS: Readonly<Record<CellView, string>> = { role: 'peran', money: 'rupiah', activity: 'kegiatan' };

/** How the reader looks at the matrix; lens null = what the team has data in. */
export interface MatrixView { lens: Lens | null; view: CellView; page: number; ignored: string[] }

const word = z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), z.string().trim().max(200).optional().catch('…'));
const matrixInput = z.object({ lensa: word, isi: word, halaman: word });

const keyOf = <K extends string>(slugs: Readonly<Record<K, string>>, slug: string | undefined): K | null =>
  (Object.keys(slugs) as K[]).find((key) => slugs[key] === slug) ?? null;

/** Reads lens and cells of /matriks and of the pages below it; an unknown word falls back and is named in `ignored`. */
export function parseMatrixView(params: Readonly<Record<string, string | string[] | undefined>>): MatrixView {
  const { lensa, isi, halaman } = matrixInput.parse(params);
  const lens = keyOf(LENS_SLUGS, lensa);
  const view = keyOf(VIEW_SLUGS, isi);
  const page = /^[1-9]\d{0,3}$/.test(halaman ?? '') ? Number(halaman) : 1;
  const ignored = [...(lensa && !lens ? [`lensa=${lensa}`] : []), ...(isi && !view ? [`isi=${isi}`] : [])];
  return { lens, view: view ?? 'role', page, ignored };
}
