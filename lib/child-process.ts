import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { refuse } from '@/lib/refusal';

const HEAP_MB = 400;
const LOOK_EVERY_MS = 100;

/** The most memory that a child may hold. */
export const MAX_RSS_MB = 600;

/** A kind of child process: its file below the root of the product, how many at once, how long, and the sentences of its failures. */
export interface ChildKind {
  script: string;
  seconds: number;
  atOnce: number;
  waiting: number;
  says: { tooMany: string; tooSlow: string; tooHeavy: string; broken: string };
  /** Leaves the processor to whoever waits for a page. */
  isPatient?: boolean;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;
type Line<M> = M | { refusal: string } | { done: true };

/** Few at a time: each may take as much memory as the whole of Simpul. */
function turns({ atOnce, waiting: most, says }: ChildKind): { take(): Promise<void>; give(): void } {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    async take() {
      if (running < atOnce) {
        running += 1;
        return;
      }
      if (waiting.length >= most) throw refuse('too-many', says.tooMany);
      await new Promise<void>((done) => { waiting.push(done); });
    },
    give() {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    },
  };
}

/** The root of the product: every way of starting it makes it the working directory. It knows no secret of the parent. */
function start({ script, isPatient }: ChildKind): Child {
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(?:TMPDIR|TEMP|TMP|SystemRoot)$/i.test(name)));
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', join(process.cwd(), ...script.split('/'))], {
    cwd: process.cwd(),
    env: { ...kept, NODE_ENV: 'production', TZ: 'UTC' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  if (isPatient && child.pid !== undefined) stepBack(child.pid);
  return child;
}

function stepBack(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It ended already, or the system knows no priorities.
  }
}

/** Memory of a process where the system tells it (Linux); elsewhere the child watches itself. */
function residentMb(pid: number | undefined): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096) / 1_048_576;
  } catch {
    return Number.NaN;
  }
}

/** Kills a child that works too long or takes too much; time in which we ourselves are busy does not count. */
function watch(child: Child, { seconds, says }: ChildKind): { isWaiting: boolean; sentence: string | null; stop(): void } {
  const state = { isWaiting: true, sentence: null as string | null, stop: () => clearInterval(timer) };
  let spent = 0;
  const end = (sentence: string): void => {
    state.sentence ??= sentence;
    child.kill('SIGKILL');
  };
  const timer = setInterval(() => {
    if (state.isWaiting && (spent += LOOK_EVERY_MS) > seconds * 1000) end(says.tooSlow);
    if (residentMb(child.pid) > MAX_RSS_MB) end(says.tooHeavy);
  }, LOOK_EVERY_MS);
  return state;
}

function give(child: Child, job: object, file: Buffer): void {
  const head = Buffer.from(JSON.stringify(job));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  // A child that ends early closes its end; how it ended says why.
  child.stdin.on('error', () => {});
  child.stdin.end(Buffer.concat([length, head, file]));
}

async function* lines(source: Readable): AsyncGenerator<string> {
  let parts: string[] = [];
  source.setEncoding('utf8');
  for await (const piece of source) {
    const [first = '', ...others] = String(piece).split('\n');
    parts.push(first);
    for (const next of others) {
      yield parts.join('');
      parts = [next];
    }
  }
}

async function converse<M>(kind: ChildKind, [job, file]: readonly [object, Buffer], hear: (message: M) => void | Promise<void>): Promise<void> {
  const child = start(kind);
  const ended = new Promise<void>((done) => { child.once('close', () => done()).once('error', () => done()); });
  const guard = watch(child, kind);
  let words = '';
  child.stderr.on('data', (piece: Buffer) => { words = (words + piece.toString()).slice(-4000); });
  try {
    give(child, job, file);
    for await (const line of lines(child.stdout)) {
      guard.isWaiting = false;
      const message = JSON.parse(line) as Line<M>;
      if (typeof message === 'object' && message !== null && 'refusal' in message) throw refuse('invalid', String(message.refusal));
      if (typeof message === 'object' && message !== null && 'done' in message) return;
      await hear(message as M);
      guard.isWaiting = true;
    }
    await ended;
    throw refuse('invalid', guard.sentence ?? (/heap|memory/i.test(words) ? kind.says.tooHeavy : kind.says.broken));
  } finally {
    guard.stop();
    child.kill('SIGKILL');
    await ended;
  }
}

/**
 * A door to child processes of one kind: each call gives a job and bytes to a new one and hands on what it says, line by line;
 * a refusal, a hang, too much memory or a crash becomes a Refusal.
 */
export function childOf<M>(kind: ChildKind): (job: object, file: Buffer, hear: (message: M) => void | Promise<void>) => Promise<void> {
  const { take, give: giveTurn } = turns(kind);
  return async (job, file, hear) => {
    await take();
    try {
      await converse(kind, [job, file], hear);
    } finally {
      giveTurn();
    }
  };
}
