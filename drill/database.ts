import { setTimeout as sleep } from 'node:timers/promises';
import { lost, operators, shownNow } from './ground';
import type { Office } from './office';
import { Person } from '@/bench/person';
import type { Random } from './random';
import { noTyping, numbersFrom, typeInto, type Typing } from './typing';

export interface DatabaseLosses { stops: number; operators: number; perSecond: number; typing: Typing; lostFigures: number; lostReceipts: number }

const PACE_PER_SECOND = 50;
const AT_ONCE = 16;

/** (b) `times` immediate stops of PostgreSQL while operators of all teams save; the product starts it again by itself. */
export async function drillDatabase(office: Office, random: Random, times: number): Promise<DatabaseLosses> {
  const some = (await operators(office.owner)).sort((a, b) => a.cells.length - b.cells.length).slice(0, AT_ONCE);
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
  return { stops: times, operators: some.length, perSecond: savedInCalm / (calm / 1000), typing, lostFigures: missing.figures, lostReceipts: missing.receipts };
}
