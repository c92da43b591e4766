import { cutShareOf, divideHalfUp } from './share';

/** Indonesian figures without Intl: the same characters on every server and in every browser. */
export const NBSP = '\u00A0';
export const MINUS = '−';
export const MISSING = '—';

const WORDS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'] as const;

/** Groups of three by a dot: "1.234.567", "−1.234"; missing is "—". */
export function formatCount(value: number | bigint | null): string {
  if (value === null) return MISSING;
  const digits = String(value).replace('-', '').replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return value < 0 ? `${MINUS}${digits}` : digits;
}

/** Hundredths of a unit as text: 1789 with 2 decimals is "17,89", with 1 "17,9" (half up, away from zero). */
function decimal(hundredths: number, decimals: 0 | 1 | 2): string {
  const size = BigInt(Math.abs(hundredths));
  const scaled = divideHalfUp(size, 10n ** BigInt(2 - decimals));
  const unit = 10n ** BigInt(decimals);
  const sign = hundredths < 0 && scaled > 0n ? MINUS : '';
  const tail = decimals === 0 ? '' : `,${String(scaled % unit).padStart(decimals, '0')}`;
  return `${sign}${formatCount(scaled / unit)}${tail}`;
}

/** A share in basis points with two decimals and a no-break space: 1789 → "17,89 %". */
export const formatShareBp = (bp: number | null): string => (bp === null ? MISSING : `${decimal(bp, 2)}${NBSP}%`);

/** The same with one decimal, for dense places: 1789 → "17,9 %". */
export const formatShareShort = (bp: number | null): string => (bp === null ? MISSING : `${decimal(bp, 1)}${NBSP}%`);

/** A share without its sign, for a column whose head says "%": 1789 → "17,89". */
export const formatShareBare = (bp: number | null, decimals: 0 | 1 | 2 = 2): string => (bp === null ? MISSING : decimal(bp, decimals));

/** part ÷ whole in percent with one decimal or none, rounded once from the two: 74.949 of 100.000 is "74,9", not 74,95 and then "75,0". Nothing to divide by is "—". */
export const formatPart = (part: number | bigint | null, whole: number | bigint | null, decimals: 0 | 1): string =>
  (part === null || whole === null ? MISSING : formatShareBare(cutShareOf(part, whole), decimals));

/** A score of 0–100 with one decimal, cut so that none looks higher than it is: 7074 → "70,7", 7496 → "74,9" and never the threshold 75. */
export const formatScore = (bp: number | null): string => (bp === null ? MISSING : decimal(Math.floor(bp / 10) * 10, 1));

/** A difference in points, signed: −298 → "−2,98", 255 → "+2,55". Points are never written with %. */
export const formatPointsSigned = (bp: number | null): string =>
  (bp === null ? MISSING : bp > 0 ? `+${decimal(bp, 2)}` : decimal(bp, 2));

/** A difference in words: −298 → "turun 2,98 poin", 0 → "tetap". */
export function formatPoints(bp: number | null): string {
  if (bp === null) return MISSING;
  if (bp === 0) return 'tetap';
  return `${bp < 0 ? 'turun' : 'naik'} ${decimal(Math.abs(bp), 2)}${NBSP}poin`;
}

/** A sum with unknown parts: "≥ 215"; nothing known is "—". */
export const formatAtLeast = ({ people, atLeast }: { people: number | null; atLeast: boolean }): string =>
  (people === null ? MISSING : `${atLeast ? `≥${NBSP}` : ''}${formatCount(people)}`);

/** Small numbers as words up to eleven, the rest as digits: "tiga", "sebelas", "12". */
export const numberWord = (n: number): string => WORDS[n] ?? formatCount(n);

/** A sentence begins with a capital: "sebelas dari 13" → "Sebelas dari 13". */
export const capitalize = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** A list as Indonesian writes it: "A", "A dan B", "A, B, dan C". */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  if (words.length === 1) return last;
  if (words.length === 2) return `${words[0]} dan ${last}`;
  return `${words.slice(0, -1).join(', ')}, dan ${last}`;
}
