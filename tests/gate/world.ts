import type { Product } from '../support/server';
import { DRAFT_MARK, type Facts, MARKS, plantFacts, plantMarks } from './facts';
import { cookieOf } from './fire';
import { type Actor, ACTORS } from './forge';
import { ROUTES } from './matrix';

/** A running product with marked texts, things of each state and a cookie of everybody. */
export interface World { product: Product; facts: Facts; cookies: ReadonlyMap<string, string> }

/** Marks the texts, makes the things, signs everybody in, then disables one account. */
export async function arrange(product: Product): Promise<World> {
  await plantMarks(product.owner);
  const facts = await plantFacts(product.owner);
  const cookies = new Map<string, string>();
  for (const { username } of ACTORS) if (username) cookies.set(username, await cookieOf(product.url, username));
  await product.owner`update account set disabled_at = now() where username = 'dinsos.balangan'`;
  return { product, facts, cookies };
}

/** Headers of a request of this person. */
export function headersOf({ cookies }: World, { username }: Actor, more: Record<string, string> = {}): Record<string, string> {
  const cookie = username === null ? undefined : cookies.get(username);
  return cookie ? { ...more, cookie } : more;
}

/** The sample path of a route. */
export function samplePath(route: string, facts: Facts): string {
  const rule = ROUTES[route];
  if (!rule) throw new Error(`${route} is not in the matrix.`);
  return rule.own(facts);
}

/** Words that this person must never be sent. */
export const forbiddenMarks = ({ team }: Actor): string[] => [
  ...(team === '63.11' ? [] : [MARKS['63.11']]), ...(team === '53.01' || team === '53' ? [] : [MARKS['53.01']]), ...(team === '53.01' ? [] : [DRAFT_MARK]),
];

/** What no answer may tell: SQL, a stack, an address or a role of the database. */
export const INSIDE = /select .+ from |postgres(?:ql)?:\/\/|PostgresError|node_modules|\bat .+\(.+:\d+:\d+\)|simpul_(?:owner|app|auth)/i;
