import { once } from 'node:events';
import { MAX_RSS_MB } from '@/lib/child-process';
import { refuse, Refusal } from '@/lib/refusal';

async function send(line: string | Buffer): Promise<void> {
  if (!process.stdout.write(line)) await once(process.stdout, 'drain');
}

/** One line of an answer as the bytes to send. */
export const lineOf = (message: object): Buffer => Buffer.from(`${JSON.stringify(message)}\n`);

async function readInput<J>(): Promise<{ job: J; file: Buffer }> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const input = Buffer.concat(pieces);
  const length = input.readUInt32LE(0);
  return { job: JSON.parse(input.toString('utf8', 4, 4 + length)) as J, file: input.subarray(4 + length) };
}

/** Refuses with this sentence once the process holds more memory than it may. */
export function checkMemory(sentence: string): void {
  if (process.memoryUsage.rss() > MAX_RSS_MB * 1_048_576) throw refuse('invalid', sentence);
}

/** The whole life of a child process: reads its job from the parent, answers line by line, tells a refusal. */
export async function answerJob<J>(run: (job: J, file: Buffer, say: (line: Buffer) => Promise<void>) => Promise<void>): Promise<void> {
  try {
    const { job, file } = await readInput<J>();
    await run(job, file, send);
    await send(lineOf({ done: true }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await send(lineOf({ refusal: error.message }));
  }
}
