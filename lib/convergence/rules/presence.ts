import { type BasisPoints, shareOf } from '@/lib/share';
import type { CellLetter } from './cell';

/** Who answers for one indicator of a village (lead and supports, by name), and how it stands there. */
export interface Duty { letter: CellLetter; agencies: readonly string[] }

export interface ActorPresence {
  present: string[];
  absent: string[];
  /** present ÷ (present + absent); null when nothing there is below target. */
  shareBp: BasisPoints | null;
}

/**
 * F, actor presence: of the agencies that lead or support an indicator below target in the village, those with an activity
 * there, for whatever indicator. Others that act there are left out, so that it is a share. Source: domain §9.5 F.
 */
export function actorPresence(duties: readonly Duty[], there: ReadonlySet<string>): ActorPresence {
  const awaited = [...new Set(duties.flatMap(({ letter, agencies }) => (letter === 'B' || letter === 'C' ? agencies : [])))].sort();
  const present = awaited.filter((name) => there.has(name));
  return { present, absent: awaited.filter((name) => !there.has(name)), shareBp: shareOf(present.length, awaited.length) };
}
