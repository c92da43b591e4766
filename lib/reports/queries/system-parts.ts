import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { formatCount, formatShareBare } from '@/lib/format';
import type { Scope } from '@/lib/jurisdictions/queries';
import type { PaperCell, PaperDocument, PaperSection } from '@/lib/paper/document';

/** What the report of a system says, without the head that every paper has. `source`: the printed original. */
export interface SystemPaper { subtitle: string; source: string; isExample: boolean; sections: PaperDocument['sections'] }

/** Reads the stored rows of the team and writes the tables of the printed original from them. */
export type BuildSystem = (tx: Tx, viewer: Viewer, scope: Scope) => Promise<SystemPaper>;

/** What the original printed and what is stored or computed instead, with the reason. */
export interface Difference { where: string; printed: string; here: string; why: string }

/** What the original held in a picture or elsewhere that is gone. */
export const LOST = 'tidak tersedia di sumber';

/** A count as Excel counts with it. */
export const count = (n: number): PaperCell => ({ text: formatCount(n), value: { number: n, format: 'integer' } });

/** A share without its sign, for a column that says "%"; unknown is what the source has lost. */
export const shareText = (bp: number | null): PaperCell | string => (bp === null ? LOST : { text: formatShareBare(bp), value: { number: bp / 10_000, format: 'share' } });

/** The last section of every system's report: each difference from the printed original by its place. */
export const differenceSection = (rows: readonly Difference[]): PaperSection => ({
  orientation: 'lying', isOnePage: true,
  blocks: [
    { kind: 'heading', level: 1, text: 'Beda dengan dokumen asli', note: 'Yang tercetak berbeda-beda, tidak mungkin, atau hilang; angka tercetak tidak dibuang.' },
    {
      kind: 'table', caption: 'Beda dengan dokumen asli', hasHiddenCaption: true, columns: [{ title: 'Di mana', isHead: true }, { title: 'Tercetak' }, { title: 'Di Simpul' }, { title: 'Sebab' }],
      rows: rows.map(({ where, printed, here, why }) => [where, printed, here, why]),
    },
  ],
});
