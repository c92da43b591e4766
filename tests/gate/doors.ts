import type { Facts } from './facts';
import { get, inLanes } from './fire';
import { type Actor, ACTORS } from './forge';
import { ROUTES, type RouteRule } from './matrix';
import { forbiddenMarks, headersOf, INSIDE, type World } from './world';

/** What the matrix says that this person gets on the sample of a route. */
function declared({ seen, status = 200 }: RouteRule, actor: Actor, isApi: boolean): number {
  if (seen === 'open') return status;
  if (actor.role === null) return isApi ? 401 : 307;
  if (seen === 'signed-in' || seen.includes(actor.role)) return status;
  return 403;
}

interface Expected { path: string; status: readonly number[] }

/** The paths of a route that this person tries, with what the matrix says. People of other teams try Balangan's things. */
function pathsOf(actor: Actor, rule: RouteRule, { facts, isApi }: { facts: Facts; isApi: boolean }): Expected[] {
  const { own, rival, over = [], foreign, seen, ofTeam = true } = rule;
  const isMember = actor.team === '63.11';
  const status = declared(rule, actor, isApi);
  const missing = actor.role === null ? [status] : status === (rule.status ?? 200) || isApi ? [404] : [403, 404];
  const list: Expected[] = isMember || actor.role === null || typeof seen === 'string' ? [{ path: ownPath(actor, rule, facts), status: [status] }] : [];
  if (isMember && rival) list.push({ path: actor.agency === 'pupr' ? own(facts) : rival(facts), status: [actor.role !== null && over.includes(actor.role) ? 200 : 403] });
  if (isMember && foreign) list.push({ path: foreign(facts), status: missing });
  if (!isMember && actor.role !== null && typeof seen !== 'string' && foreign) list.push({ path: own(facts), status: missing });
  if (ofTeam) list.push({ path: `${own(facts)}${own(facts).includes('?') ? '&' : '?'}tim=${isMember ? '53.01' : '63.11'}`, status: actor.role === null ? [status] : [404] });
  return list;
}

/** The operator of another agency opens their own thing where things belong to an agency. */
function ownPath({ agency }: Actor, { own, rival }: RouteRule, facts: Facts): string {
  return agency === 'pupr' && rival ? rival(facts) : own(facts);
}

/** Everybody on every route: the declared status, and nothing of another team. */
export async function openEverything(world: World): Promise<string[]> {
  const found: string[] = [];
  const visits = ACTORS.flatMap((actor) => Object.entries(ROUTES).flatMap(([route, rule]) => pathsOf(actor, rule, { facts: world.facts, isApi: route.startsWith('/api/') })
    .map(({ path, status }) => ({ actor, path, status }))));
  await inLanes(visits, async ({ actor, path, status }) => {
    const answer = await get(world.product.url + path, headersOf(world, actor));
    if (!status.includes(answer.status)) found.push(`${actor.name} ${path}: ${answer.status}, declared ${status.join(' or ')}`);
    for (const mark of forbiddenMarks(actor)) if (answer.body.includes(mark)) found.push(`${actor.name} ${path} shows ${mark}`);
    if (actor.role === null && answer.status === 307 && path !== '/' && !answer.location?.startsWith('/masuk')) found.push(`${actor.name} ${path} leads to ${answer.location}`);
  });
  return found.sort();
}

/** Ways by which a frame around the pages has been walked past before (trust §2). */
const SIDE_DOORS: readonly { headers?: Record<string, string>; path?: (path: string) => string }[] = [
  { headers: { rsc: '1' } },
  { headers: { 'rsc': '1', 'next-router-prefetch': '1' } },
  { headers: { 'rsc': '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' } },
  { path: (path) => path.replace(/(\?|$)/, '.rsc$1') },
  { path: (path) => path.replace(/(\?|$)/, '.segments/_full.segment.rsc$1') },
  { path: (path) => `/_next/data/x${path.replace(/(\?|$)/, '.json$1')}` },
  { path: (path) => `${path}${path.includes('?') ? '&' : '?'}nxtPid=1&nxtPkode=1&_rsc=x` },
  ...['middleware', 'src/middleware', 'proxy', 'middleware:middleware:middleware:middleware:middleware', 'proxy:proxy:proxy:proxy:proxy'].map((value) => ({ headers: { 'x-middleware-subrequest': value } })),
  { headers: { 'x-simpul-path': '/dasbor', 'x-nextjs-data': '1', 'x-invoke-path': '/dasbor', 'x-matched-path': '/dasbor', 'x-forwarded-host': 'jahat.example' } },
];

/** Strangers at the side doors of every route that is not open: no mark, no fault. */
export async function trySideDoors(world: World): Promise<string[]> {
  const found: string[] = [];
  const strangers = ACTORS.filter(({ username }) => username === null || username === 'dinkes.kupang');
  const tries = Object.values(ROUTES).filter(({ seen }) => seen !== 'open').flatMap((rule) => strangers.flatMap((actor) => SIDE_DOORS.map((door) => {
    const path = `${rule.own(world.facts)}${actor.role === null ? '' : '?tim=63.11'}`;
    return { actor, door, path: door.path ? door.path(path) : path };
  })));
  await inLanes(tries, async ({ actor, door, path }) => {
    const answer = await get(world.product.url + path, headersOf(world, actor, door.headers));
    for (const mark of forbiddenMarks(actor)) if (answer.body.includes(mark)) found.push(`${actor.name} ${path} ${JSON.stringify(door.headers ?? {})} shows ${mark}`);
    if (answer.status >= 500) found.push(`${actor.name} ${path} ${JSON.stringify(door.headers ?? {})}: ${answer.status}`);
  });
  return found.sort();
}

const BROKEN = ['%00', '%ff', "x'%20or%201%3D1%20--", '%F0%9F%92%A9%E2%80%AE', '-1', '9'.repeat(400), '__proto__', '%3Cimg%20src%3Dx%3E', '..%2F..%2Fetc%2Fpasswd'];
const NAMES = ['periode', 'tahun', 'angka', 'tim', 'opd', 'desa', 'kecamatan', 'indikator', 'keadaan', 'jenis', 'cari', 'urut', 'halaman', 'jelas', 'lensa', 'golongan', 'sumber', 'tautan', 'lokasi', 'lens', 'kabar'];

/**
 * Nonsense in every part of every address: an answer below 500, and nothing of the inside. Each half takes every
 * second address, so that two products share them.
 */
export async function openNonsense(world: World, half: 0 | 1): Promise<string[]> {
  const found: string[] = [];
  const actor = ACTORS[1] as Actor;
  const paths = Object.entries(ROUTES).filter(([, { seen }]) => seen !== 'open').flatMap(([route, rule], turn) => BROKEN.flatMap((word, at) => [
    ...(route.includes('[') ? [route.replace(/\[\w+\]/g, word)] : []),
    ...((at + turn) % 3 === 0 ? [`${rule.own(world.facts)}?${NAMES.filter((_, index) => index % BROKEN.length === at).map((name) => `${name}=${word}`).join('&')}`] : []),
    ...(word === '%00' && !route.includes('[') ? NAMES.filter((_, index) => index % 2 === turn % 2).map((name) => `${route}?${name}=${word}`) : []),
  ]));
  await inLanes([...new Set(paths)].filter((_, at) => at % 2 === half), async (path) => {
    const answer = await get(world.product.url + path, headersOf(world, actor));
    if (answer.status >= 500) found.push(`${path}: ${answer.status}`);
    if (INSIDE.test(answer.body)) found.push(`${path} tells of its inside: ${INSIDE.exec(answer.body)?.[0]}`);
  });
  return found.sort();
}

