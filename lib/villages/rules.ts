import { formatCount } from '@/lib/format';

/** What is bound to a target village in a year. */
export interface Hanging { values: number; activities: number; lines: number }

/** Whether taking the village off the list leaves something behind. */
export const hasHanging = ({ values, activities, lines }: Hanging): boolean => values + activities + lines > 0;

/** "12 angka, 3 kegiatan dan 2 baris anggaran". */
export const hangingWords = ({ values, activities, lines }: Hanging): string =>
  `${formatCount(values)} angka, ${formatCount(activities)} kegiatan, dan ${formatCount(lines)} baris anggaran`;

/** The sentence of the page: how many target villages, and how many without a decree. */
export function lokusSentence(year: number, villages: readonly { decreeId: string | null }[]): string {
  if (villages.length === 0) return `Belum ada desa lokus ${year}.`;
  const bare = villages.filter(({ decreeId }) => decreeId === null).length;
  const first = `${formatCount(villages.length)} desa lokus ${year}`;
  return bare === 0 ? `${first}, semuanya dengan keputusan.` : `${first}; ${formatCount(bare)} di antaranya tanpa keputusan.`;
}
