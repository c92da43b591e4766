import type { DatabaseUrls } from './cluster';

async function ask(cluster: string, path: string, method: string): Promise<Response> {
  const answer = await fetch(`${cluster}${path}`, { method });
  if (!answer.ok) throw new Error(await answer.text());
  return answer;
}

export type Borrowed = DatabaseUrls & { release(): Promise<void> };

/** A new database on the cluster at this address, to be dropped by `release`. Changes no environment. */
export async function borrowFrom(cluster: string, { seeded = false } = {}): Promise<Borrowed> {
  const urls = await (await ask(cluster, `/${seeded ? '?seeded' : ''}`, 'POST')).json() as DatabaseUrls;
  return { ...urls, release: async () => { await ask(cluster, `/?name=${urls.name}`, 'DELETE'); } };
}
