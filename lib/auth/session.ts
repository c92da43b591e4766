import 'server-only';
import { cache } from 'react';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { markDatabaseAway } from '@/lib/incident';
import { refuse, type Refusal } from '@/lib/refusal';
import { cookieName } from './base-url';
import { cookieOptions, openSession, sealSession, SESSION_SECONDS } from './cookies';
import { localPath } from './local-path';
import { endSession } from './own-sessions';
import { type PlatformOperator, readPlatformOperator } from './platform';
import { readPerson, type Person } from './person';
import type { SignedIn } from './sign-in';
import { isToken, personOfToken } from './tokens';
import { makeViewer, type Viewer } from './viewer';

/** Header in which proxy.ts notes the path of the request, so that signing in can lead back. Only a convenience. */
const PATH_HEADER = 'x-simpul-path';

const readOnce = cache(async (sid: string): Promise<Person | null> => {
  try {
    return await readPerson(sid);
  } catch (error) {
    throw markDatabaseAway(error);
  }
});

/** The person of this request's cookie with all memberships; null when not (or no longer) signed in. */
export async function currentPerson(): Promise<Person | null> {
  const sid = await openSession((await cookies()).get(cookieName('session'))?.value);
  return sid ? readOnce(sid) : null;
}

/** The signed-in person, for pages; a platform operator without a team goes to /platform, anyone else to /masuk and comes back afterwards. */
export async function requirePerson(): Promise<Person> {
  return (await currentPerson()) ?? redirect((await currentPlatformOperator()) ? '/platform' : await signInPath());
}

/** The platform operator of this request's cookie; null for everybody else. */
export async function currentPlatformOperator(): Promise<PlatformOperator | null> {
  const sid = await openSession((await cookies()).get(cookieName('session'))?.value);
  return sid ? readPlatformOperator(sid).catch((error: unknown) => { throw markDatabaseAway(error); }) : null;
}

/** For the pages of the platform: its operator; a stranger goes to /masuk, anyone else is refused ('forbidden'). */
export async function requirePlatformOperator(): Promise<PlatformOperator | Refusal> {
  const operator = await currentPlatformOperator();
  if (operator) return operator;
  await requirePerson();
  return refuse('forbidden', 'Halaman ini untuk operator platform, yang membuat tim kabupaten dan provinsi.');
}

/** Who asks, with the active membership. Pages use `openPage`, which also knows `?tim=`. */
export async function requireViewer(): Promise<Viewer> {
  return viewerIn(await requirePerson()) ?? notFound();
}

/** For forms: the viewer, or the Refusal to show beside what was typed. */
export async function viewerForForm(tim?: string): Promise<Viewer | Refusal> {
  return answer(await currentPerson(), tim);
}

/**
 * For route handlers: the person by cookie, or by `Authorization: Bearer <token>` (a token made by an admin, or the value of the
 * session cookie); null for nobody.
 */
export async function personForApi(request: Request): Promise<Person | null> {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer && isToken(bearer)) return personOfToken(bearer).catch((error: unknown) => { throw markDatabaseAway(error); });
  const sid = await openSession(bearer ?? readCookie(request.headers.get('cookie'), cookieName('session')));
  return sid ? readOnce(sid) : null;
}

/** For route handlers: the viewer, or a Refusal `not-signed-in`; `not-found` when the person is not in the team `tim`. */
export async function viewerForApi(request: Request, tim?: string): Promise<Viewer | Refusal> {
  return answer(await personForApi(request), tim);
}

/** Gives the browser its cookie after signing in by form; the session that it had before ends. */
export async function startSession({ sid }: SignedIn): Promise<void> {
  await dropSession();
  (await cookies()).set(cookieName('session'), await sealSession(sid), { ...cookieOptions(), maxAge: SESSION_SECONDS });
}

/** Signs this browser out: the row ends and the cookie goes. */
export async function dropSession(): Promise<void> {
  const jar = await cookies();
  const sid = await openSession(jar.get(cookieName('session'))?.value);
  if (sid) await endSession(sid);
  jar.set(cookieName('session'), '', { ...cookieOptions(), maxAge: 0 });
}

/** The viewer of a person in a team (default: the active membership); null when the person is not in it. */
export function viewerIn(person: Person, tim?: string): Viewer | null {
  const { active, memberships } = person;
  const membership = tim === undefined || tim === active.jurisdictionCode
    ? active
    : memberships.find(({ jurisdictionCode }) => jurisdictionCode === tim);
  if (!membership) return null;
  const { membershipId: _, ...place } = membership;
  return makeViewer({ sessionId: person.sessionId, accountId: person.accountId, displayName: person.displayName, ...place });
}

function answer(person: Person | null, tim: string | undefined): Viewer | Refusal {
  if (!person) return refuse('not-signed-in', 'Anda belum masuk, atau sesi Anda telah berakhir. Silakan masuk lagi.');
  return viewerIn(person, tim) ?? refuse('not-found', `Anda bukan anggota tim ${tim}.`);
}

async function signInPath(): Promise<string> {
  const path = (await headers()).get(PATH_HEADER);
  return path && localPath(path) === path ? `/masuk?ke=${encodeURIComponent(path)}` : '/masuk';
}

function readCookie(header: string | null, name: string): string | undefined {
  const pair = header?.split(/; */).find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}
