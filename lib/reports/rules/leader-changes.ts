import { formatCount, formatPointsSigned, formatScore, joinWords, MINUS } from '@/lib/format';
import type { IndicatorStatus } from '@/lib/indicators/rules/achievement';
import { formatMillions } from '@/lib/money';

/** What a page of one period says, as far as two of them are compared. */
export interface PeriodFacts {
  year: number;
  convergent: number;
  gaps: number;
  villages: readonly { code: string; name: string; scoreBp: number | null; isConvergent: boolean }[];
  lines: readonly { code: string; name: string; status: IndicatorStatus }[];
  spentIdr: bigint;
}

/** One thing that is different now; `good`: for the children, null where that cannot be said. */
export interface PeriodChange { what: string; words: string; good: boolean | null }

const MOST_NAMES = 3;
const STATUS_RANK: Partial<Record<IndicatorStatus, number>> = { L: 0, P: 1, T: 2 };
const STATUS_WORDS: Partial<Record<IndicatorStatus, string>> = { L: 'tertinggal', P: 'perhatian', T: 'tercapai' };

const few = (names: readonly string[]): string =>
  joinWords(names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), `${formatCount(names.length - MOST_NAMES)} lainnya`] : names);

const counted = (what: string, before: number, now: number, fewerIsBetter: boolean): PeriodChange[] =>
  (before === now ? [] : [{ what, words: `${formatCount(before)} → ${formatCount(now)}`, good: (now < before) === fewerIsBetter }]);

/** The village whose score moved most in that direction, with its two scores. */
function mover(before: PeriodFacts, now: PeriodFacts, sign: 1 | -1): PeriodChange[] {
  const old = new Map(before.villages.map(({ code, scoreBp }) => [code, scoreBp]));
  const moved = now.villages.flatMap(({ code, name, scoreBp }) => {
    const was = old.get(code);
    return scoreBp === null || was === null || was === undefined || (scoreBp - was) * sign <= 0 ? [] : [{ code, name, was, scoreBp, by: (scoreBp - was) * sign }];
  }).sort((a, b) => b.by - a.by || (a.code < b.code ? -1 : 1));
  const [first] = moved;
  return first ? [{ what: sign > 0 ? 'Skor naik terbesar' : 'Skor turun terbesar', words: `${first.name} ${formatScore(first.was)} → ${formatScore(first.scoreBp)}`, good: sign > 0 }] : [];
}

/** Indicators that passed a line between tercapai, perhatian and tertinggal. */
function crossed(before: PeriodFacts, now: PeriodFacts): PeriodChange[] {
  const old = new Map(before.lines.map(({ code, status }) => [code, STATUS_RANK[status]]));
  const moves = now.lines.flatMap(({ code, name, status }) => {
    const [was, is] = [old.get(code), STATUS_RANK[status]];
    return was === undefined || is === undefined || was === is ? [] : [{ name: `${name} (${STATUS_WORDS[status]})`, good: is > was }];
  });
  const named = (good: boolean): string[] => moves.filter((move) => move.good === good).map(({ name }) => name);
  return [
    ...(named(true).length > 0 ? [{ what: 'Indikator membaik', words: few(named(true)), good: true }] : []),
    ...(named(false).length > 0 ? [{ what: 'Indikator memburuk', words: few(named(false)), good: false }] : []),
  ];
}

/**
 * "Apa yang berubah sejak periode lalu": what differs between two periods, worth naming (F116). Money is compared within one
 * fiscal year only, since spending begins anew with each; villages by name, so that another lokus is no rise or fall.
 */
export function changesSince(before: PeriodFacts, now: PeriodFacts): PeriodChange[] {
  const old = new Map(before.villages.map(({ code, isConvergent }) => [code, isConvergent]));
  const became = now.villages.filter(({ code, isConvergent }) => isConvergent && old.get(code) === false).map(({ name }) => name);
  const lost = now.villages.filter(({ code, isConvergent }) => !isConvergent && old.get(code) === true).map(({ name }) => name);
  const spent = now.spentIdr - before.spentIdr;
  return [
    ...counted('Desa konvergen', before.convergent, now.convergent, false),
    ...(became.length > 0 ? [{ what: 'Menjadi konvergen', words: few(became), good: true }] : []),
    ...(lost.length > 0 ? [{ what: 'Tidak lagi konvergen', words: few(lost), good: false }] : []),
    ...counted('Celah tanpa kegiatan', before.gaps, now.gaps, true),
    ...mover(before, now, 1), ...mover(before, now, -1), ...crossed(before, now),
    ...(before.year === now.year && spent !== 0n ? [{ what: 'Uang terserap', words: `${spent > 0n ? '+' : MINUS}Rp ${formatMillions(spent > 0n ? spent : -spent)} juta`, good: null }] : []),
  ];
}

/** A difference to a target in words: "3,49 poin di bawah", "tepat pada target". Lower is better. */
export function againstTarget(bp: number, targetBp: number): { words: string; reached: boolean } {
  const points = formatPointsSigned(Math.abs(bp - targetBp)).replace('+', '');
  return { words: bp === targetBp ? 'tepat pada target' : `${points} poin di ${bp < targetBp ? 'bawah' : 'atas'}`, reached: bp <= targetBp };
}
