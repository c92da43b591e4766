import type { Fraction } from '@/lib/indicators/rules/reading';
import { formatCount } from '@/lib/format';
import { readCount } from '@/lib/number-text';
import { shareOf } from '@/lib/share';

/** The counted parts of a month in the order of the form: letter, what it counts, and its name in the form. */
export const PARTS = [
  ['s', 'S', 'seluruh balita di wilayahnya'], ['k', 'K', 'punya KMS atau buku KIA'], ['d', 'D', 'ditimbang bulan ini'], ['n', 'N', 'naik berat badannya'],
  ['o', 'O', 'bulan lalu tidak ditimbang'], ['t', 'T', 'tidak naik'], ['b', 'B', 'baru pertama ditimbang'],
  ['dMale', 'D laki-laki', 'ditimbang, laki-laki'], ['dFemale', 'D perempuan', 'ditimbang, perempuan'],
  ['visitsPlanned', 'Kunjungan direncanakan', 'kunjungan rumah menurut rencana'], ['visitsDone', 'Kunjungan terlaksana', 'kunjungan rumah yang terlaksana'],
] as const;
export type Part = (typeof PARTS)[number][0];
export type SkdnCounts = Readonly<Record<Part, number | null>>;
export type SkdnTexts = Readonly<Record<Part, string>>;

export type Participation = 'normal' | 'disturbed';

export type PartProblems = Partial<Record<Part | 'participation' | 'disturbance' | 'mark', string>>;
export type CheckedMonth =
  | { status: 'reported'; counts: SkdnCounts; participation: Participation; disturbance: string | null }
  | { status: 'missing' }
  | { status: 'problem'; fields: PartProblems };

export interface TypedMonth { texts: SkdnTexts; participation: string; disturbance: string; isMissing: boolean }

export const NO_COUNTS: SkdnCounts = { s: null, k: null, d: null, n: null, o: null, t: null, b: null, dMale: null, dFemale: null, visitsPlanned: null, visitsDone: null };
export const NO_TEXTS: SkdnTexts = { s: '', k: '', d: '', n: '', o: '', t: '', b: '', dMale: '', dFemale: '', visitsPlanned: '', visitsDone: '' };
const LETTER = Object.fromEntries(PARTS.map(([part, letter]) => [part, letter])) as Record<Part, string>;

/**
 * What is impossible in a month (domain §9.7), by part: D ≤ S, K ≤ S, N ≤ D, N + T + O + B not more than D, sexes that are not D.
 * S and D belong to every report; the other letters may be unknown.
 */
export function skdnProblems(counts: SkdnCounts): PartProblems {
  const { s, d, n, o, t, b, dMale, dFemale, visitsPlanned, visitsDone } = counts;
  const problems: PartProblems = {};
  const above = (part: Part, whole: Part): void => {
    const [found, most] = [counts[part], counts[whole]];
    if (found !== null && most !== null && found > most) problems[part] ??= `${LETTER[part]} ${formatCount(found)} melebihi ${LETTER[whole]} (${formatCount(most)}). Periksa salah satunya.`;
  };
  if (s === null) problems.s = 'Isi S, jumlah seluruh balita di wilayah posyandu.';
  if (d === null) problems.d = 'Isi D, yang ditimbang bulan ini; tulis 0 bila tidak seorang pun.';
  above('d', 's');
  above('k', 's');
  above('n', 'd');
  const kinds = [n, t, o, b].filter((one) => one !== null);
  const sum = kinds.reduce((total, one) => total + one, 0);
  if (d !== null && kinds.length > 1 && sum > d) problems.n ??= `N + T + O + B = ${formatCount(sum)} melebihi D (${formatCount(d)}). Setiap balita yang ditimbang masuk satu saja.`;
  if (d !== null && kinds.length === 4 && sum < d) problems.n ??= `N + T + O + B = ${formatCount(sum)}, seharusnya sama dengan D (${formatCount(d)}).`;
  if ((dMale === null) !== (dFemale === null)) problems[dMale === null ? 'dMale' : 'dFemale'] = 'Isi keduanya, laki-laki dan perempuan, atau kosongkan keduanya.';
  if (d !== null && dMale !== null && dFemale !== null && dMale + dFemale !== d) problems.dMale = `Laki-laki ${formatCount(dMale)} + perempuan ${formatCount(dFemale)} = ${formatCount(dMale + dFemale)}, seharusnya D (${formatCount(d)}).`;
  if (visitsDone !== null && visitsPlanned === null) problems.visitsPlanned = 'Isi juga kunjungan yang direncanakan.';
  return problems;
}

const isBlank = (texts: SkdnTexts): boolean => PARTS.every(([part]) => texts[part].trim() === '');

/**
 * Reads one row of the monthly sheet. Empty and "belum ada data" are missing, never 0; figures beside that mark are refused,
 * "terganggu" asks for its reason. Problems go by field, each says what was found and what is expected.
 */
export function checkMonth({ texts, participation, disturbance, isMissing }: TypedMonth): CheckedMonth {
  if (isMissing) return isBlank(texts) ? { status: 'missing' } : { status: 'problem', fields: { mark: 'Pilih salah satu: isi angka, atau “belum ada data”.' } };
  if (isBlank(texts)) return { status: 'missing' };
  const fields: PartProblems = {};
  const counts = { ...NO_COUNTS } as Record<Part, number | null>;
  for (const [part, letter] of PARTS) {
    const read = readCount(texts[part]);
    if (read.kind === 'problem') fields[part] = `${letter}: ${read.sentence}`;
    counts[part] = read.kind === 'count' ? read.count : null;
  }
  const unread = Object.keys(fields).length > 0;
  if (!unread) Object.assign(fields, skdnProblems(counts));
  const why = disturbance.trim().slice(0, 500);
  if (participation !== 'normal' && participation !== 'disturbed') fields.participation = 'Pilih normal atau terganggu.';
  if (participation === 'disturbed' && why.length < 3) fields.disturbance = 'Tulis sebab terganggunya, misalnya banjir atau pandemi.';
  if (Object.keys(fields).length > 0) return { status: 'problem', fields };
  return { status: 'reported', counts, participation: participation === 'disturbed' ? 'disturbed' : 'normal', disturbance: participation === 'disturbed' ? why : null };
}

/** The ratios of SKDN: code, words, and what they say. */
export const RATIOS = [
  ['ks', 'K/S', 'jangkauan program'], ['ds', 'D/S', 'partisipasi'], ['nd', 'N/D', 'hasil penimbangan'], ['ns', 'N/S', 'hasil program'], ['dk', 'D/K', 'kelangsungan'],
  ['ndStrict', 'N/(D−B−O)', 'hasil tanpa yang belum dapat dibandingkan'],
] as const;
export type Ratio = (typeof RATIOS)[number][0];

type Pair = readonly [number | null, number | null];
const fraction = ([n, d]: Pair): Fraction | null => (n === null || d === null || d <= 0 ? null : { n, d });

/** The ratios as fractions; null where a part is unknown or there is nothing to divide by. D/K may be above 1. */
export function ratiosOf({ s, k, d, n, o, b }: Pick<SkdnCounts, 's' | 'k' | 'd' | 'n' | 'o' | 'b'>): Readonly<Record<Ratio, Fraction | null>> {
  const strict = d === null || b === null || o === null ? null : d - b - o;
  return { ks: fraction([k, s]), ds: fraction([d, s]), nd: fraction([n, d]), ns: fraction([n, s]), dk: fraction([d, k]), ndStrict: fraction([n, strict]) };
}

/** A fraction in basis points, half up; null stays null. */
export const bpOf = (of: Fraction | null): number | null => (of === null ? null : shareOf(of.n, of.d));
