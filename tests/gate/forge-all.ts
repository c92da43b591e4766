import { ACTIONS } from './actions';
import { call, inLanes } from './fire';
import { type Actor, ACTORS, forgeries } from './forge';
import { forbiddenMarks, headersOf, INSIDE, samplePath, type World } from './world';

export interface BuiltAction { id: string; key: string }
interface Forged extends BuiltAction { actor: Actor; path: string; body: string | FormData; plain?: true }

/** Signing out would take the session that the next calls need; only a stranger tries it. */
const endsSession = (key: string, { username }: Actor): boolean => key.endsWith('#signOutAction') && username !== null;

const allForgeries = (actions: readonly BuiltAction[], { facts }: World): Forged[] => ACTORS.flatMap((actor) => actions.flatMap(({ id, key }) => {
  const rule = ACTIONS[key];
  if (!rule || endsSession(key, actor)) return [];
  const path = samplePath(rule.page, facts);
  return forgeries(actor, rule, { id, facts }).map((forgery) => ({ ...forgery, actor, id, key, path }));
}));

/** Every action as everybody with forged bodies. Gives how many calls there were and what went wrong besides the sums. */
export async function forgeEverything(actions: readonly BuiltAction[], world: World): Promise<{ calls: number; found: string[] }> {
  const found: string[] = [];
  const tries = allForgeries(actions, world);
  await inLanes(tries, async ({ actor, id, key, path, body, plain }) => {
    const cookie = headersOf(world, actor).cookie ?? null;
    const answer = await call({ url: world.product.url + path, action: plain ? null : id, cookie, body });
    if (answer.status >= 500) found.push(`${actor.name} ${key}: ${answer.status}`);
    if (INSIDE.test(answer.body) && answer.status >= 400) found.push(`${actor.name} ${key} tells of its inside: ${INSIDE.exec(answer.body)?.[0]}`);
    for (const mark of forbiddenMarks(actor)) if (answer.body.includes(mark)) found.push(`${actor.name} ${key} shows ${mark}`);
  });
  return { calls: tries.length, found: found.sort() };
}
