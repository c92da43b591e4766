import { overlap, type Timed } from '@/lib/activities/rules';
import { formatCount } from '@/lib/format';

/** An activity or budget line as the overlap desk compares it. `funder`: source of the money and, where named, whose; `kind`: of the activity. */
export interface Comparable extends Timed {
  id: string; subject: 'activity' | 'line'; name: string; agencyId: string; agency: string; kind: string; funders: readonly string[]; budgetIdr: bigint | null; isExample: boolean;
  villages: readonly { id: number; code: string; name: string }[];
}

/** Two that seem to do the same: same village, kind and days, and what they share in money. `first.id` < `second.id`. */
export interface OverlapPair { first: Comparable; second: Comparable; villages: { code: string; name: string }[]; funders: string[] }

export const VERDICTS = ['allowed', 'merged', 'withdraw', 'reopened'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  allowed: 'boleh, bukan dobel', merged: 'digabung', withdraw: 'satu ditarik instansinya', reopened: 'dibuka kembali',
};

const folded = (kind: string): string => kind.trim().toLowerCase();

function pairOf(a: Comparable, b: Comparable): OverlapPair | null {
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  if (folded(first.kind) !== folded(second.kind) || first.agencyId === second.agencyId || !overlap(first, second)) return null;
  const there = new Set(second.villages.map(({ id }) => id));
  const villages = first.villages.filter(({ id }) => there.has(id)).map(({ code, name }) => ({ code, name }));
  return villages.length === 0 ? null : { first, second, villages, funders: first.funders.filter((funder) => second.funders.includes(funder)) };
}

/** Pairs of two agencies with the same kind in the same village on the same days (F09, F38); those with the same funder first, then by villages. */
export function overlapPairs(all: readonly Comparable[]): OverlapPair[] {
  const live = all.filter(({ state }) => state !== 'cancelled');
  const byKind: Record<string, Comparable[]> = {};
  for (const one of live) (byKind[`${one.subject} ${folded(one.kind)}`] ??= []).push(one);
  const pairs = Object.values(byKind).flatMap((group) => group.flatMap((a, at) => group.slice(at + 1).flatMap((b) => pairOf(a, b) ?? [])));
  return pairs.sort((a, b) => Number(b.funders.length > 0) - Number(a.funders.length > 0) || b.villages.length - a.villages.length || (a.first.id < b.first.id ? -1 : 1));
}

/** What has become of a pair: nothing decided, decided, or waiting until an agency withdraws its own. */
export function overlapState(verdict: Verdict | null): 'open' | 'waiting' | 'settled' {
  if (verdict === null || verdict === 'reopened') return 'open';
  return verdict === 'withdraw' ? 'waiting' : 'settled';
}

/** Headline of the desk. */
export function overlapSentence(pairs: readonly { state: 'open' | 'waiting' | 'settled' }[]): string {
  const count = (state: 'open' | 'waiting' | 'settled'): number => pairs.filter((pair) => pair.state === state).length;
  if (pairs.length === 0) return 'Tidak ada kegiatan atau anggaran dua instansi yang tampak sama.';
  const rest = [...(count('waiting') > 0 ? [`${formatCount(count('waiting'))} menunggu ditarik`] : []), ...(count('settled') > 0 ? [`${formatCount(count('settled'))} sudah diputuskan`] : [])];
  return `${formatCount(count('open'))} pasang perlu diputuskan${rest.length > 0 ? `; ${rest.join(', ')}` : ''}.`;
}
