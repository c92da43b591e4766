import { Agent, get } from 'node:http';

export interface Target { url: string; cookie?: string }
export interface Round { perSecond: number; p50Ms: number }

/** Asks the same page over kept-alive connections, `lanes` at a time, for `forMs`; each answer is read whole and must be 200. */
export async function drive({ url, cookie }: Target, lanes: number, forMs: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const times: number[] = [];
  const from = performance.now();
  const until = from + forMs;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      const asked = performance.now();
      await ask(url, { agent, headers: cookie ? { cookie } : {} });
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const took = performance.now() - from;
  agent.destroy();
  return { perSecond: times.length / (took / 1000), p50Ms: median(times) };
}

function ask(url: string, options: { agent: Agent; headers: Record<string, string> }): Promise<void> {
  return new Promise((done, fail) => {
    get(url, options, (answer) => {
      if (answer.statusCode !== 200) fail(new Error(`${url} answered ${answer.statusCode}.`));
      answer.on('data', () => {}).once('end', done).once('error', fail);
    }).once('error', fail);
  });
}

/** The middle one; of an even number the upper of the two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export interface Comparison { ratio: number; product: Round; plain: Round }

/** Alternates two servers, who goes first changing each round; the median of the rounds' ratios and figures. */
export async function compare(product: Target, plain: Target, { lanes, rounds, forMs }: { lanes: number; rounds: number; forMs: number }): Promise<Comparison> {
  const pairs: { product: Round; plain: Round }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await drive(product, lanes, forMs) : null;
    const other = await drive(plain, lanes, forMs);
    pairs.push({ product: first ?? await drive(product, lanes, forMs), plain: other });
  }
  const middle = (of: 'product' | 'plain'): Round =>
    ({ perSecond: median(pairs.map((pair) => pair[of].perSecond)), p50Ms: median(pairs.map((pair) => pair[of].p50Ms)) });
  return { ratio: median(pairs.map((pair) => pair.product.perSecond / pair.plain.perSecond)), product: middle('product'), plain: middle('plain') };
}
