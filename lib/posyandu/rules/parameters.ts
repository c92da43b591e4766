import { formatCount, formatShareBare, joinWords } from '@/lib/format';
import { readCount } from '@/lib/number-text';
import { readShareText, shareOf } from '@/lib/share';

export const SET_KINDS = ['share', 'outcome', 'change'] as const;
export type SetKind = (typeof SET_KINDS)[number];
export const KIND_WORDS: Readonly<Record<SetKind, string>> = {
  share: 'yang mengalami, tiap parameter sendiri', outcome: 'hasil pemantauan; jumlahnya sama dengan seluruh sasaran', change: 'naik, tetap, turun; jumlahnya seluruh yang diukur',
};

/** What a cell holds: a count, or a share that a source prints (basis points). Neither: nobody has said. */
export interface Found { count: number | null; shareBp: number | null }

const NOTHING: Found = { count: null, shareBp: null };

/** Reads "93" as a count and "51 %" or "17,89 %" as a printed share. Empty is nothing, not 0. */
export function readFound(text: string): Found | { sentence: string } {
  if (text.trim() === '') return NOTHING;
  if (text.includes('%')) {
    const read = readShareText(text);
    return 'bp' in read ? { count: null, shareBp: read.bp } : read;
  }
  const read = readCount(text);
  return read.kind === 'count' ? { count: read.count, shareBp: null } : { sentence: read.kind === 'problem' ? read.sentence : 'Isi bilangan.' };
}

/** The share that is shown; null where it is unknown or there is nobody. */
export const foundBp = ({ count, shareBp }: Found, people: number | null): number | null =>
  (shareBp ?? (count === null || people === null ? null : shareOf(count, people)));

/** Red: more than half of the target suffers it (seed 004); exactly half does not. Decided on the counts where there are any. */
export function isRed({ count, shareBp }: Found, people: number | null): boolean {
  if (count !== null && people !== null && people > 0) return count * 2 > people;
  return shareBp !== null && shareBp > 5000;
}

/** The rounding step of printed shares: whole percents, tenths or hundredths. */
const stepOf = (shares: readonly number[]): number => (shares.every((bp) => bp % 100 === 0) ? 100 : shares.every((bp) => bp % 10 === 0) ? 10 : 1);

/**
 * Whether printed shares make up the whole: 80/11/9 do, 81/18/2 do with a note (each is rounded, so k of them may miss 100 by
 * k/2 steps), 80/11/30 do not.
 */
export function sharesVerdict(shares: readonly number[]): { kind: 'exact' } | { kind: 'rounded' | 'problem'; sentence: string } {
  const sum = shares.reduce((total, bp) => total + bp, 0);
  const step = stepOf(shares);
  const said = `${shares.map((bp) => text(bp, step)).join(' + ')} = ${text(sum, step)}\u00A0%`;
  if (sum === 10_000) return { kind: 'exact' };
  if (Math.abs(sum - 10_000) <= Math.floor(shares.length / 2) * step) return { kind: 'rounded', sentence: `${said}: selisihnya dari pembulatan masing-masing.` };
  return { kind: 'problem', sentence: `${said}, seharusnya 100\u00A0%. Periksa angkanya.` };
}

const text = (bp: number, step: number): string => formatShareBare(bp, step === 100 ? 0 : step === 10 ? 1 : 2);

/** A part with its name, in the order of the set. */
export interface NamedFound extends Found { name: string }

/** What the parts of a whole must add up to: "17 + 27 + 21 = 65". Null: they do, or nothing is known of them. */
export function partsProblem(parts: readonly NamedFound[], people: number | null): string | null {
  const said = parts.filter(({ count, shareBp }) => count !== null || shareBp !== null);
  if (said.length === 0) return null;
  if (said.length < parts.length) return `Isi juga ${joinWords(parts.filter((part) => !said.includes(part)).map(({ name }) => `“${name}”`))}; tulis 0 bila tidak seorang pun.`;
  const counts = parts.flatMap(({ count }) => (count === null ? [] : [count]));
  if (counts.length > 0 && counts.length < parts.length) return 'Isi semuanya sebagai jumlah, atau semuanya sebagai persen.';
  if (counts.length === 0) {
    const verdict = sharesVerdict(parts.flatMap(({ shareBp }) => (shareBp === null ? [] : [shareBp])));
    return verdict.kind === 'problem' ? verdict.sentence : null;
  }
  const sum = counts.reduce((total, count) => total + count, 0);
  if (people === null) return 'Isi juga jumlah sasarannya.';
  return sum === people ? null : `${counts.map(formatCount).join(' + ')} = ${formatCount(sum)}, seharusnya ${formatCount(people)}. Periksa salah satunya.`;
}

/** A note under the table where printed shares miss 100 by rounding. */
export function roundingNote(parts: readonly Found[]): string | null {
  const shares = parts.flatMap(({ shareBp }) => (shareBp === null ? [] : [shareBp]));
  const verdict = shares.length === parts.length && shares.length > 0 ? sharesVerdict(shares) : null;
  return verdict?.kind === 'rounded' ? verdict.sentence : null;
}

/** The parts of one kecamatan. */
export interface RegionParts { name: string; parts: readonly NamedFound[] }

/** What kecamatan must add up to: none more than the whole, and all of it where their people are all the people. */
export function regionProblem(regions: readonly RegionParts[], whole: readonly NamedFound[], people: number | null): string | null {
  const sums = whole.map((_, at) => regions.reduce((total, { parts }) => total + (parts[at]?.count ?? NaN), 0));
  if (regions.length === 0 || sums.some(Number.isNaN)) return null;
  const all = sums.reduce((total, sum) => total + sum, 0);
  for (const [at, { name, count }] of whole.entries()) {
    const sum = sums[at];
    if (count === null || sum === undefined) continue;
    if (sum > count || (all === people && sum !== count)) return `“${name}”: jumlah kecamatan ${formatCount(sum)}, seluruhnya ${formatCount(count)}. Periksa salah satunya.`;
  }
  return null;
}

/** Why a change of n needs words: denominators that move are explained (F23). Null: no change, or it is explained. */
export function reasonProblem({ before, now, reason }: { before: number | null; now: number | null; reason: string }): string | null {
  if (before === null || now === null || before === now || reason.trim().length >= 5) return null;
  return `Jumlah sasaran berubah dari ${formatCount(before)} menjadi ${formatCount(now)}: tulis sebabnya, misalnya “pengukuran ulang” atau “alat ukur diperbaiki”.`;
}

/** "171 → 201 sasaran (+30)": how n moved, for the notes. */
export const changeWords = (before: number, now: number, unit: string): string => `${formatCount(before)} → ${formatCount(now)} ${unit} (${now > before ? '+' : '−'}${formatCount(Math.abs(now - before))})`;
