import { formatCount, joinWords } from '@/lib/format';

/** What a new year takes over from the one before (F114), in the order of the page. */
export const ROLLED_KINDS = ['responsibility', 'lokus', 'target', 'threshold', 'check', 'assignment'] as const;
export type RolledKind = (typeof ROLLED_KINDS)[number];

export const ROLLED_WORDS: Readonly<Record<RolledKind, string>> = {
  responsibility: 'penanggung jawab', lokus: 'desa lokus', target: 'target sendiri', threshold: 'ambang', check: 'pemeriksaan yang diatur', assignment: 'penugasan sepanjang tahun',
};

export type RolledCounts = Readonly<Record<RolledKind, number>>;

/** What can be taken over: the old year has it and the new one has none of it. */
export const copyable = (from: RolledCounts, to: RolledCounts): RolledKind[] => ROLLED_KINDS.filter((kind) => from[kind] > 0 && to[kind] === 0);

/** "44 penanggung jawab, delapan desa lokus, dan satu ambang" of what was copied. */
export const countedWords = (counts: Partial<RolledCounts>): string =>
  joinWords(ROLLED_KINDS.flatMap((kind) => (counts[kind] ? [`${formatCount(counts[kind])} ${ROLLED_WORDS[kind]}`] : [])));

/** Why the first quarter of the new year cannot be opened yet; null: it can. Periods by their codes. */
export function openingProblem(to: number, codes: readonly string[], isInCalendar: boolean): string | null {
  if (codes.includes(`${to}-TW1`)) return `Triwulan I ${to} sudah dibuka.`;
  const old = codes.filter((code) => code.startsWith(`${to - 1}-TW`));
  if (old.length > 0 && !old.includes(`${to - 1}-TW4`)) return `Triwulan IV ${to - 1} belum dibuka. Buka lebih dahulu lewat Periode, supaya tidak terlewat.`;
  return isInCalendar ? null : `Triwulan I ${to} belum ada dalam kalender.`;
}
