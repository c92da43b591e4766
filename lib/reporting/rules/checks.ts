import { formatCount, formatShareShort } from '@/lib/format';
import { shareOf } from '@/lib/share';

/** A counted pair. */
export interface Pair { n: number; d: number }

/** What is known about a cell when its figure is judged. Null: there is nothing to compare with. */
export interface CheckFacts {
  now: Pair;
  /** The newest earlier figure of this cell, of this year or the year before. */
  last: (Pair & { label: string; sameYear: boolean }) | null;
  timing: 'snapshot' | 'year_to_date';
  /** Shares (basis points) of the other villages of the district, and its name. */
  peersBp: readonly number[];
  district: string;
  /** The agreed size of the group that the denominator counts. */
  agreed: { people: number; groupName: string } | null;
  isYesNo: boolean;
}

export const CHECK_CODES = ['jump', 'outlier', 'denominator', 'falling'] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/** A soft check: it never blocks, it asks for a reason (F62). Its limit is in basis points, null when it has none. */
export interface SoftCheck {
  code: CheckCode;
  title: string;
  explanation: string;
  defaultLimitBp: number | null;
  ask(facts: CheckFacts, limitBp: number | null): string | null;
}

/** Below so many people a single one moves the share by 20 points or more: no question about jumps and outliers. */
const FEW = 5;
/** A median of fewer villages says nothing about a district. */
const FEWEST_PEERS = 4;

const points = (bp: number): string => `${Math.round(Math.abs(bp) / 100)} poin`;

function median(sorted: readonly number[]): number {
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}

function askJump({ now, last, isYesNo }: CheckFacts, limitBp: number | null): string | null {
  if (!last || limitBp === null || (!isYesNo && Math.max(now.d, last.d) < FEW)) return null;
  const [nowBp, lastBp] = [shareOf(now.n, now.d), shareOf(last.n, last.d)];
  if (nowBp === null || lastBp === null || Math.abs(nowBp - lastBp) < limitBp) return null;
  const change = nowBp - lastBp;
  if (isYesNo) return `${last.label} “${last.n > 0 ? 'ya' : 'belum'}”, sekarang “${now.n > 0 ? 'ya' : 'belum'}”. Bila benar, tulis alasannya.`;
  return `${change < 0 ? 'turun' : 'naik'} ${points(change)} dari ${last.label} (${formatCount(last.n)} dari ${formatCount(last.d)}). Bila benar, tulis alasannya.`;
}

function askOutlier({ now, peersBp, district, isYesNo }: CheckFacts, limitBp: number | null): string | null {
  if (isYesNo || limitBp === null || now.d < FEW || peersBp.length < FEWEST_PEERS) return null;
  const [nowBp, middle] = [shareOf(now.n, now.d), median([...peersBp].sort((a, b) => a - b))];
  if (nowBp === null || Math.abs(nowBp - middle) < limitBp) return null;
  const distance = nowBp - middle;
  return `${points(distance)} ${distance < 0 ? 'di bawah' : 'di atas'} desa lain di ${district} (nilai tengah ${formatShareShort(Math.round(middle))}). Bila benar, tulis alasannya.`;
}

function askDenominator({ now, agreed }: CheckFacts): string | null {
  if (!agreed || agreed.people === now.d) return null;
  return `jumlah sasaran ${formatCount(now.d)}, sedangkan yang disepakati ${formatCount(agreed.people)} ${agreed.groupName}. Pakai yang disepakati, atau tulis alasannya.`;
}

function askFalling({ now, last, timing, isYesNo }: CheckFacts): string | null {
  if (timing !== 'year_to_date' || isYesNo || !last?.sameYear || now.n >= last.n) return null;
  return `dijumlahkan sejak Januari, tetapi ${formatCount(now.n)} lebih kecil dari ${last.label} (${formatCount(last.n)}). Bila itu perbaikan, tulis alasannya.`;
}

/** The soft checks in the order in which they are asked. */
export const SOFT_CHECKS: readonly SoftCheck[] = [
  { code: 'falling', title: 'Jumlah sejak Januari turun', explanation: 'Angka yang dijumlahkan sejak awal tahun tidak boleh mengecil tanpa alasan.', defaultLimitBp: null, ask: askFalling },
  { code: 'jump', title: 'Loncatan dari periode lalu', explanation: 'Cakupan berubah sekurang-kurangnya sebesar batas dari angka terakhir desa itu (sasaran 5 ke atas).', defaultLimitBp: 5000, ask: askJump },
  { code: 'outlier', title: 'Jauh dari desa lain', explanation: 'Cakupan berjarak sekurang-kurangnya sebesar batas dari nilai tengah desa lain sekecamatan (paling sedikit empat desa, sasaran 5 ke atas).', defaultLimitBp: 4000, ask: askOutlier },
  { code: 'denominator', title: 'Sasaran berbeda dari yang disepakati', explanation: 'Jumlah sasaran tidak sama dengan yang ada di daftar sasaran desa dan tahun itu.', defaultLimitBp: null, ask: askDenominator },
];

/** What a team's year changed about the checks. */
export interface CheckSetting { checkCode: string; isActive: boolean; limitBp: number | null }

/** The questions that a figure raises, in the order of SOFT_CHECKS; none when every check is content. */
export function softQuestions(facts: CheckFacts, settings: readonly CheckSetting[]): { code: CheckCode; sentence: string }[] {
  return SOFT_CHECKS.flatMap(({ code, defaultLimitBp, ask }) => {
    const set = settings.find(({ checkCode }) => checkCode === code);
    if (set && !set.isActive) return [];
    const sentence = ask(facts, set?.limitBp ?? defaultLimitBp);
    return sentence ? [{ code, sentence }] : [];
  });
}

/** The shortest reason that says anything. */
export const SHORTEST_REASON = 5;

/** Whether a written reason answers the questions: it is long enough, or the same questions were answered before. */
export function isAnswered(questions: readonly { code: string }[], { reason, answered }: { reason: string; answered: readonly string[] }): boolean {
  return questions.length === 0 || reason.trim().length >= SHORTEST_REASON || questions.every(({ code }) => answered.includes(code));
}
