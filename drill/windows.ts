import { lost, operators, shownNow } from './ground';
import type { Office } from './office';
import { Person } from '@/bench/person';
import { randomFrom, type Random } from './random';
import { noTyping, numbersFrom, typeInto, type Typing } from './typing';

export interface WindowLosses { typing: Typing; cells: number; lostFigures: number; lostReceipts: number; doubled: number }

const CELLS = 12;
const COLLEAGUE = 'rekan.latihan';

/** (c) `edits` tries of two operators of one agency, with two windows each, at the same twelve cells. */
export async function drillWindows(office: Office, random: Random, edits: number): Promise<WindowLosses> {
  const found = (await operators(office.owner)).filter(({ cells }) => cells.length >= CELLS).at(-1);
  if (!found) throw new Error('No operator is asked for twelve cells.');
  await office.owner`insert into account (id, username, display_name, password_hash, is_demo) select gen_random_uuid(), ${COLLEAGUE}, 'Rekan Latihan', password_hash, true from account where username = ${found.username}`;
  await office.owner`insert into membership (jurisdiction_id, id, account_id, agency_id, role) select m.jurisdiction_id, gen_random_uuid(), c.id, m.agency_id, m.role
    from membership m join account a on a.id = m.account_id, account c where a.username = ${found.username} and m.jurisdiction_id = ${found.teamId} and m.role = 'operator' and c.username = ${COLLEAGUE}`;
  const operator = { ...found, cells: found.cells.slice(0, CELLS) };
  const typing = noTyping();
  const take = numbersFrom(100_000, () => typing.tried < edits);
  const windows = await Promise.all([found.username, found.username, COLLEAGUE, COLLEAGUE].map(async (username, at) => ({
    person: new Person({ url: office.url, cookie: await office.signIn(username), team: operator.team }), operator, shown: await shownNow(office.owner, operator),
    random: randomFrom(random.below(2 ** 31) + at), typing, take,
  })));
  await Promise.all(windows.map(typeInto));
  const missing = await lost(office.owner, typing.acknowledged);
  const versions = new Set(typing.acknowledged.map(({ village, indicator, version }) => `${village}/${indicator}/${version}`));
  return { typing, cells: CELLS, lostFigures: missing.figures, lostReceipts: missing.receipts, doubled: typing.acknowledged.length - versions.size };
}
