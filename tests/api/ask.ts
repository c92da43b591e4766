import { sealSession } from '@/lib/auth/cookies';
import { signIn } from '@/lib/auth/sign-in';
import { GET as readTable } from '@/app/api/v1/jurisdictions/[code]/[table]/route';
import { DEMO_PASSWORD } from '../support/cluster';

process.env.NEXTAUTH_SECRET ??= 'hanya-untuk-uji-hanya-untuk-uji-hanya-untuk-uji';

const tokens = new Map<string, Promise<string>>();

/** The bearer token of a demo account. */
export function tokenOf(username: string): Promise<string> {
  const known = tokens.get(username) ?? signIn(username, DEMO_PASSWORD, { ip: '10.9.9.9', userAgent: 'Uji' }).then(({ sid }) => sealSession(sid));
  tokens.set(username, known);
  return known;
}

export const requestOf = async (path: string, who: string | null): Promise<Request> =>
  new Request(`http://simpul.invalid${path}`, { headers: who ? { authorization: `Bearer ${await tokenOf(who)}` } : {} });

/** Asks the route of a team's table, such as `convergence?periode=2022-TW3`, without a server. */
export async function ask(code: string, path: string, who: string | null): Promise<Response> {
  const [table = ''] = path.split('?');
  const request = await requestOf(`/api/v1/jurisdictions/${code}/${path}`, who);
  return readTable(request, { params: Promise.resolve({ code, table }) });
}

export type Row = Record<string, unknown>;
export interface Body { meta: Record<string, unknown>; data: Row[] }

export async function json(code: string, path: string, who: string): Promise<Body> {
  const answer = await ask(code, path, who);
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  return await answer.json() as Body;
}

/** Reads RFC 4180 text: quotes doubled, line breaks within quotes. */
export function parseCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') { cell += '"'; at++; }
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === delimiter || sign === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\n' && at < text.length - 1) rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  return rows;
}

/** The rows of a CSV answer by column name. */
export async function csv(code: string, path: string, who: string, delimiter = ','): Promise<Record<string, string>[]> {
  const [table = '', query = ''] = path.split('?');
  const answer = await ask(code, `${table}.csv${query ? `?${query}` : ''}`, who);
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  const [header = [], ...rows] = parseCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer()), delimiter);
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}
