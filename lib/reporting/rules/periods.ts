import { capitalize, numberWord } from '@/lib/format';
import { makePeriod, type Period } from '@/lib/period';

const LAST: Record<Period['kind'], number> = { month: 12, quarter: 4, half: 2, year: 1 };

/** The period that follows one of its own kind: TW IV is followed by TW I of the next year. */
export const nextPeriod = ({ kind, year, index }: Pick<Period, 'kind' | 'year' | 'index'>): Period =>
  (index < LAST[kind] ? makePeriod(kind, year, index + 1) : makePeriod(kind, year + 1, 1));

/** What of a period is not checked: cells that wait, are drafts, came back, and those nobody has filled in. */
export interface Unchecked { draft: number; submitted: number; returned: number; empty: number }

/** How many cells an approval leaves behind. */
export const uncheckedCount = ({ draft, submitted, returned, empty }: Unchecked): number => draft + submitted + returned + empty;

/** "Dua masih draf, tiga menunggu pemeriksaan, satu dikembalikan, dan sebelas kosong." What an approval leaves out; null: nothing. */
export function uncheckedSentence({ draft, submitted, returned, empty }: Unchecked): string | null {
  const parts = [
    ...(submitted > 0 ? [`${numberWord(submitted)} menunggu pemeriksaan`] : []), ...(draft > 0 ? [`${numberWord(draft)} masih draf`] : []),
    ...(returned > 0 ? [`${numberWord(returned)} dikembalikan`] : []), ...(empty > 0 ? [`${numberWord(empty)} kosong`] : []),
  ];
  return parts.length === 0 ? null : `${parts.join(', ')}; sel itu tidak ikut disahkan`;
}

/** The sentence of the coordinator's desk: which periods are open. */
export function periodsHeadline(open: readonly string[]): string {
  if (open.length === 0) return 'Tidak ada periode yang terbuka.';
  return open.length === 1 ? `${open[0]} terbuka untuk diisi.` : `${capitalize(numberWord(open.length))} periode terbuka untuk diisi.`;
}

/** The periods that a team may begin with, the one of `today` first: its quarter, the quarters beside it, its half and its year. */
export function firstPeriods(today: string): Period[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarter = Math.ceil(month / 3);
  const before = quarter === 1 ? makePeriod('quarter', year - 1, 4) : makePeriod('quarter', year, quarter - 1);
  return [makePeriod('quarter', year, quarter), before, nextPeriod(makePeriod('quarter', year, quarter)), makePeriod('half', year, month <= 6 ? 1 : 2), makePeriod('month', year, month), makePeriod('year', year, 1)];
}
