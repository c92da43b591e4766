import { DEMO_PASSWORD } from '../support/cluster';

/** Signs in as a script does; gives the cookie that carries the session. */
export async function cookieOf(origin: string, username: string): Promise<string> {
  const first = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = await first.json() as { csrfToken: string };
  const cookie = first.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST', redirect: 'manual', headers: { cookie }, body: new URLSearchParams({ csrfToken, username, password: DEMO_PASSWORD }),
  });
  await answer.arrayBuffer();
  const session = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '').find((pair) => pair.startsWith('simpul-session='));
  if (!session) throw new Error(`${username} cannot sign in.`);
  return session;
}

export interface Answer { status: number; body: string; location: string | null }

/** One request over a kept connection; a redirect is an answer, not a way. */
export async function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await fetch(url, { redirect: 'manual', headers });
  return { status: answer.status, body: await answer.text(), location: answer.headers.get('location') };
}

/** Runs the work over all items, a few at a time. */
export async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>, lanes = 8): Promise<void> {
  const left = [...items];
  const lane = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** The arguments (state, form) of an action as a page of ours sends them. */
export function asForm(fields: FormFields): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of typeof value === 'string' ? [value] : value) body.append(`_1_${name}`, one);
  body.append('0', '[{"ok":null,"sentence":null,"fields":{},"typed":{}},"$K1"]');
  return body;
}

/** `action` null: the body itself names it, as a form without JavaScript does. */
export interface Call { url: string; action: string | null; cookie: string | null; body: string | FormData }

/** Calls a server action from a page of ours. */
export async function call({ url, action, cookie, body }: Call): Promise<Answer> {
  const headers: Record<string, string> = { origin: new URL(url).origin };
  if (action !== null) headers['next-action'] = action;
  if (cookie) headers.cookie = cookie;
  if (typeof body === 'string') headers['content-type'] = 'text/plain;charset=UTF-8';
  const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers, body });
  return { status: answer.status, body: await answer.text(), location: answer.headers.get('location') };
}
