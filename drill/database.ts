import { setTimeout as sleep } from 'node:timers/promises';
import { lost, operators, shownNow } from './ground';
import type { Office } from './office';
import { Person } from '@/bench/person';
import type { Random } from './random';
import { noTyping, numbersFrom, typeInto, type Typing } from './typing';

export interface DatabaseLosses { stops: number; operators: number; perSecond: number; typing: Typing; lostFigures: number; lostReceipts: number }

const PACE_PER_SECOND = 50;
/** Saves of a team wait for one another, and the more villages it has, the longer each takes. */
const WINDOWS = 12;

/** (b) `times` immediate stops of PostgreSQL while operators of all teams save; the product starts it again by itself. */
export async function drillDatabase(office: Office, random: Random, times: number): Promise<DatabaseLosses> {
  const all = await operators(office.owner);
  const villages = (team: string): number => new Set(all.flatMap((one) => (one.team === team ? one.cells.map(({ village }) => village) : []))).size;
  const small = all.filter(({ team }) => villages(team) < 50);
  if (small.length === 0) throw new Error('The demo has no small team.');
  const some = Array.from({ length: WINDOWS }, (_, at) => small[at % small.length]).filter((one) => one !== undefined);
  const typing = noTyping();
  let goes = true;
  const take = numbersFrom(1000, () => goes);
  const windows = await Promise.all(some.map(async (operator) => ({
    person: new Person({ url: office.url, cookie: await office.signIn(operator.username), team: operator.team }), operator, shown: await shownNow(office.owner, operator),
    random, typing, take, pauseMs: 1000 * some.length / PACE_PER_SECOND,
  })));
  const work = Promise.all(windows.map(typeInto));
  let [calm, savedInCalm] = [0, 0];
  for (let at = 0; at < times; at += 1) {
    const [from, before] = [Date.now(), typing.acknowledged.length];
    await sleep(2000 + random.below(3000));
    [calm, savedInCalm] = [calm + Date.now() - from, savedInCalm + typing.acknowledged.length - before];
    office.stopDatabaseAtOnce();
    await sleep(500);
    await office.ready();
  }
  await sleep(1000);
  goes = false;
  await work;
  const missing = await lost(office.owner, typing.acknowledged);
  return { stops: times, operators: Math.min(small.length, WINDOWS), perSecond: savedInCalm / (calm / 1000), typing, lostFigures: missing.figures, lostReceipts: missing.receipts };
}
