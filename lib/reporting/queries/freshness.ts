import 'server-only';
import { clock } from '@/lib/auth/clock';
import { dayIn, type TimeZone } from '@/lib/day';
import { sourceKindWord } from '@/lib/indicators/rules/card';
import { type Freshness, freshnessOf } from '../rules/freshness';

/** A stored figure as far as its age goes; `enteredAt` as ISO or database text, `source` where it is not the kind of the source. */
export interface Aged { periodId: number; asOf: string | null; enteredAt: string; sourceKind: string; enteredBy?: string | null }

/** How old a stored figure is now, in the team's own zone; null where there is none. */
export const freshnessNow = (figure: Aged | null, zone: TimeZone): Freshness | null => (figure === null ? null : freshnessOf({
  periodId: figure.periodId, asOf: figure.asOf, enteredOn: dayIn(new Date(figure.enteredAt), zone), source: figure.sourceKind === 'agency' ? 'isian instansi' : sourceKindWord(figure.sourceKind),
}, dayIn(clock.now(), zone)));

/** The newest of several figures, by period and then by when it was entered. */
export const newestOf = <T extends Aged>(figures: readonly T[]): T | null =>
  figures.reduce<T | null>((newest, one) => (newest === null || one.periodId > newest.periodId || (one.periodId === newest.periodId && one.enteredAt > newest.enteredAt) ? one : newest), null);
