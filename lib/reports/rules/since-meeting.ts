import { formatCount, formatShareBare } from '@/lib/format';
import type { PeriodChange } from './leader-changes';

/** A cell of a village whose share is another one now; basis points. */
export interface MovedCell { place: string; code: string; direction: 'up' | 'down'; wasBp: number; nowBp: number }

/** What the histories know since a meeting: cells new and changed, who moved most each way, activities and budget lines touched. */
export interface HistoryFacts { values: { made: number; changed: number }; movers: readonly MovedCell[]; activities: { touched: number; finished: number }; lines: number }

const parts = (counts: readonly (readonly [number, string])[]): string => counts.filter(([count]) => count > 0).map(([count, word]) => `${formatCount(count)} ${word}`).join(', ');

/** The histories since a meeting in words; what did not change is not named. */
export function historyChanges({ values, movers, activities, lines }: HistoryFacts): PeriodChange[] {
  const named = (what: string, words: string): PeriodChange[] => (words === '' ? [] : [{ what, words, good: null }]);
  return [
    ...named('Nilai indikator', parts([[values.made, 'baru diisi'], [values.changed, 'diubah']])),
    ...movers.map(({ place, code, direction, wasBp, nowBp }): PeriodChange => ({
      what: nowBp > wasBp ? 'Naik terbesar' : 'Turun terbesar', words: `${place}, ${code} ${formatShareBare(wasBp, 1)} → ${formatShareBare(nowBp, 1)}`, good: (nowBp > wasBp) === (direction === 'up'),
    })),
    ...named('Kegiatan', parts([[activities.touched, 'baru atau diubah'], [activities.finished, 'selesai']])),
    ...named('Baris anggaran', parts([[lines, 'baru atau diubah']])),
  ];
}

/** Commitments made, finished or otherwise moved since then, in one line. */
export function commitmentWords(changes: readonly { before: string; after: string }[]): PeriodChange[] {
  const made = changes.filter(({ before }) => before === 'belum ada').length;
  const done = changes.filter(({ before, after }) => after === 'selesai' && before !== after).length;
  const other = changes.filter(({ before, after }) => before !== 'belum ada' && before !== after && after !== 'selesai').length;
  const words = parts([[made, 'baru'], [done, 'selesai'], [other, 'berubah keadaan']]);
  return words === '' ? [] : [{ what: 'Komitmen', words, good: null }];
}
