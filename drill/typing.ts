import { setTimeout as sleep } from 'node:timers/promises';
import type { Operator } from './ground';
import type { Acknowledged, Person } from '@/bench/person';
import type { Random } from './random';

/** What was tried and what the product answered. */
export interface Typing { tried: number; stale: number; failed: number; acknowledged: Acknowledged[]; refusals: string[]; failures: Record<string, number> }

export const noTyping = (): Typing => ({ tried: 0, stale: 0, failed: 0, acknowledged: [], refusals: [], failures: {} });

interface Window { person: Person; operator: Operator; shown: Map<string, string>; random: Random; typing: Typing; take(): number | null; pauseMs?: number }

/** Sasaran of every typed figure; the figure itself counts up and is never used twice. */
const PEOPLE = 1_000_000;

/**
 * Types into random cells until there is nothing more to take. A clash shows what is stored now; half of the time the person
 * decides for their own figure. What a broken connection did is not known, so the next try learns it from the clash.
 */
export async function typeInto({ person, operator: { teamId, period, cells }, shown, random, typing, take, pauseMs = 0 }: Window): Promise<void> {
  for (let n = take(); n !== null; n = take()) {
    const cell = random.pick(cells);
    const key = `${cell.village}/${cell.indicator}`;
    for (let insisted = false; ; insisted = true) {
      typing.tried += 1;
      const answer = await person.save(period, { ...cell, shown: shown.get(key) ?? '0:::' }, [n, PEOPLE]);
      if (answer.kind === 'failed') {
        typing.failed += 1;
        const why = `${answer.status || 'no answer'} ${answer.sentence.trim().slice(0, 60)}`;
        typing.failures[why] = (typing.failures[why] ?? 0) + 1;
        if (answer.status !== 0 && answer.status < 500) typing.refusals.push(`${key}: ${answer.status} ${answer.sentence}`);
        await sleep(100);
        break;
      }
      shown.set(key, answer.shown);
      if (answer.kind === 'saved') {
        typing.acknowledged.push({ team: teamId, period, ...cell, n, d: PEOPLE, version: answer.version, seq: answer.seq });
        break;
      }
      typing.stale += 1;
      if (insisted || random.next() < 0.5) break;
    }
    if (pauseMs > 0) await sleep(random.next() * 2 * pauseMs);
  }
}

/** Gives the numbers from `first` on while `goes` says so. */
export function numbersFrom(first: number, goes: (given: number) => boolean): () => number | null {
  let given = 0;
  return () => (goes(given) ? first + given++ : null);
}
