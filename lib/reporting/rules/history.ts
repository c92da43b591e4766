import { type Day, dayIn, type TimeZone } from '@/lib/day';
import type { ValueKind } from '@/lib/indicators/rules/reading';
import { CELL_STATE_WORDS, type CellStateName } from '../rules';
import { figureWords, type KeptFigure } from './entry';

/** One version of a cell: what it said, and since when, by whom and why (instants as ISO text). */
export interface CellVersion extends KeptFigure {
  version: number; state: CellStateName; agency: string | null; origin: string | null; since: string; by: string | null; reason: string | null;
  warningReason: string | null; returnReason: string | null; isExample: boolean;
}

/** A step in the life of a cell; `from` null: the first. `kind`: the figure changed, or only its state. */
export interface HistoryEvent {
  version: number; at: string; by: string | null; agency: string | null; kind: 'first' | 'figure' | 'state';
  from: string | null; to: string; fromState: string | null; toState: string; origin: string | null; reason: string | null; isExample: boolean;
}

const ORIGINS: Readonly<Record<string, string>> = {
  form: 'diketik di lembar isian', import: 'dari berkas', population: 'jumlah sasaran disepakati', candidate: 'dipilih di antara angka yang berbeda',
  restore: 'dikembalikan dari riwayat', fixture: 'data awal',
};

/** Where a figure came from, in words; null where nobody noted it. */
export const originWords = (origin: string | null): string | null => (origin === null ? null : ORIGINS[origin] ?? origin);

/** What a version said, with the mark of a figure that was taken over: "57 dari 62 (sama seperti periode lalu)". */
export const versionWords = (version: KeptFigure | null, valueKind: ValueKind): string =>
  `${figureWords(version && { ...version, carriedFromId: null }, valueKind)}${version?.carriedFromId ? ' (sama seperti periode lalu)' : ''}`;

/** The steps of a cell, newest first, from its versions, oldest first. Nothing is ever erased, so none is missing. */
export function eventsOf(versions: readonly CellVersion[], valueKind: ValueKind): HistoryEvent[] {
  return versions.map((now, at): HistoryEvent => {
    const before = versions[at - 1] ?? null;
    const [from, to] = [before && versionWords(before, valueKind), versionWords(now, valueKind)];
    const kind = before === null ? 'first' as const : from === to ? 'state' as const : 'figure' as const;
    return {
      version: now.version, at: now.since, by: now.by, agency: now.agency, kind, from, to, fromState: before && CELL_STATE_WORDS[before.state], toState: CELL_STATE_WORDS[now.state],
      origin: kind === 'state' ? null : originWords(now.origin), isExample: now.isExample,
      reason: now.reason ?? (now.state === 'returned' ? now.returnReason : null) ?? (kind === 'state' ? null : now.warningReason),
    };
  }).reverse();
}

/** The version that stood at the end of a day of the team's zone; null before the first. `versions` oldest first. */
export const versionOn = (versions: readonly CellVersion[], day: Day, zone: TimeZone): CellVersion | null =>
  versions.findLast(({ since }) => dayIn(new Date(since), zone) <= day) ?? null;

/** Earlier figures that a cell may go back to: each once, newest first, without the one that it has now. */
export function restorable(versions: readonly CellVersion[], valueKind: ValueKind): { version: number; words: string; at: string }[] {
  const now = versions.at(-1);
  const seen = new Set(now ? [versionWords(now, valueKind)] : []);
  return versions.toReversed().flatMap((one) => {
    const words = versionWords(one, valueKind);
    if (seen.has(words)) return [];
    seen.add(words);
    return [{ version: one.version, words, at: one.since }];
  });
}
