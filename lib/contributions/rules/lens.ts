import { GENERAL_COLUMN, isColumn, type Lens } from '@/lib/indicators/rules/lenses';

/** What a column of a lens is called in a sentence. */
export const COLUMN_WORDS: Readonly<Record<Lens, string>> = { indicator: 'Indikator', spm: 'Bidang', phi: 'Bagian' };

/** In this order a lens is preferred when a team has data in several. */
const ORDER: readonly Lens[] = ['spm', 'indicator', 'phi'];

/** Roles and contributions of a lens; those of `umum` say nothing about the lens, since everything untagged lands there. */
export interface LensUse { lens: Lens; columnCode: string }

/** The lens a team works in: SPM where it has roles or activities by field, else the 20 indicators, else PHI; nothing yet: the 20. */
export const chooseLens = (uses: readonly LensUse[]): Lens =>
  ORDER.find((lens) => uses.some((use) => use.lens === lens && use.columnCode !== GENERAL_COLUMN)) ?? 'indicator';

/** The lens of a column asked for by code: the asked lens when it has the column, else the one that has it; null for none. */
export function lensOfColumn(code: string, asked: Lens | null, fallback: Lens): Lens | null {
  if (asked !== null && isColumn(asked, code)) return asked;
  if (isColumn(fallback, code)) return fallback;
  return ORDER.find((lens) => isColumn(lens, code)) ?? null;
}
