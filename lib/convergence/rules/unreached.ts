import { formatCount } from '@/lib/format';

/** A village × indicator that no agency has an activity for. `people`: to reach, null when not known; `isReported` false: nobody reports it either. */
export interface UnreachedCell {
  village: { code: string; name: string; district: string }; indicator: { code: string; name: string; unit: string };
  lead: { code: string; name: string } | null; people: number | null; isReported: boolean; isExample: boolean;
}

export interface UnreachedReport { sentence: string; cells: UnreachedCell[]; villages: number; known: number; hasExample: boolean }

/** Most people first, then what nobody knows of; says how many cells of how many villages stand in no plan (F39). */
export function unreachedReport(cells: readonly UnreachedCell[], targetVillages: number): UnreachedReport {
  const weight = ({ people, isReported }: UnreachedCell): number => (people !== null ? people : isReported ? 0 : -1);
  const sorted = [...cells].sort((a, b) => weight(b) - weight(a) || (a.village.code < b.village.code ? -1 : a.village.code > b.village.code ? 1 : a.indicator.code < b.indicator.code ? -1 : 1));
  const villages = new Set(cells.map(({ village }) => village.code)).size;
  const known = cells.filter(({ isReported }) => isReported).length;
  const sentence = targetVillages === 0 ? 'Belum ada desa lokus pada periode ini.' : cells.length === 0 ? 'Setiap layanan yang belum tercapai ada dalam rencana sebuah instansi.'
    : `${formatCount(cells.length)} layanan di ${formatCount(villages)} desa tidak ada dalam rencana instansi mana pun; ${formatCount(known)} di antaranya diketahui belum tercapai.`;
  return { sentence, cells: sorted, villages, known, hasExample: cells.some(({ isExample }) => isExample) };
}
