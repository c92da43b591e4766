import { joinWords } from '@/lib/format';
import { formatMillions, type Rupiah, sumOf } from '@/lib/money';

/** Why money stands in the total of its agency but in no column: no activity, or one that does not count yet. */
export type OutsideKind = 'untagged' | 'later' | 'unchecked';

/** Whole rupiah by that reason; a reason without money is left out. */
export type Outside = Readonly<Partial<Record<OutsideKind, Rupiah>>>;

const ORDER: readonly OutsideKind[] = ['untagged', 'later', 'unchecked'];
const SHORT: Readonly<Record<OutsideKind, string>> = { untagged: 'belum ditandai', later: 'belum mulai', unchecked: 'belum diperiksa' };
const LONG: Readonly<Record<OutsideKind, (until: string) => string>> = {
  untagged: () => 'belum ditandai kegiatannya',
  later: (until) => `milik kegiatan yang mulai sesudah ${until}`,
  unchecked: () => 'milik kegiatan yang belum diperiksa',
};

const partsOf = (outside: Outside): [OutsideKind, Rupiah][] =>
  ORDER.flatMap((kind): [OutsideKind, Rupiah][] => { const amount = outside[kind]; return amount === undefined || amount === 0n ? [] : [[kind, amount]]; });

/** All of it, Rp 0 when every rupiah is in a column. */
export const outsideTotal = (outside: Outside): Rupiah => sumOf(partsOf(outside).map(([, amount]) => amount));

/** The same reasons added up over several agencies or lines. */
export function addOutside(all: readonly Outside[]): Outside {
  return Object.fromEntries(ORDER.map((kind) => [kind, sumOf(all.flatMap((one) => one[kind] ?? []))]).filter(([, amount]) => amount !== 0n)) as Outside;
}

/** "300 belum ditandai, 120 belum mulai" in Rp juta, for a cell; empty when nothing is outside. */
export const outsideWords = (outside: Outside): string => partsOf(outside).map(([kind, amount]) => `${formatMillions(amount)} ${SHORT[kind]}`).join(', ');

/** The same in the narrow column of the matrix: the one reason, or the sum of several. */
export function outsideShort(outside: Outside): string {
  return partsOf(outside).length > 1 ? `${formatMillions(outsideTotal(outside))} di luar kolom` : outsideWords(outside);
}

/**
 * One sentence on what is in the agencies' totals and in /anggaran but in no column of the matrix; empty when nothing is.
 * "Rp 1.780 juta belum ditandai kegiatannya dan Rp 120 juta milik kegiatan yang mulai sesudah 30 Juni 2022: ada di jumlah
 * instansi dan di Anggaran, tidak di kolom mana pun."
 */
export function outsideSentence(outside: Outside, until: string): string {
  const parts = partsOf(outside).map(([kind, amount]) => `Rp\u00A0${formatMillions(amount)} juta ${LONG[kind](until)}`);
  return parts.length === 0 ? '' : `${joinWords(parts)}: ada di jumlah instansi dan di Anggaran, tidak di kolom mana pun.`;
}
