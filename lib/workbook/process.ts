import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { refuse } from '@/lib/refusal';
import { MAX_RSS_MB, TOO_HEAVY, TOO_SLOW, type Job, type Message } from './message';

const SECONDS = 15;
const HEAP_MB = 400;
const AT_ONCE = 2;
const WAITING = 20;
const LOOK_EVERY_MS = 100;

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

let running = 0;
const waiting: (() => void)[] = [];

/** Few readers at a time: each may take as much memory as the whole of Simpul. */
async function takeTurn(): Promise<void> {
  if (running < AT_ONCE) {
    running += 1;
    return;
  }
  if (waiting.length >= WAITING) throw refuse('too-many', 'Terlalu banyak berkas sedang dibaca. Tunggu sebentar, lalu unggah lagi.');
  await new Promise<void>((done) => { waiting.push(done); });
}

function giveTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

/** The root of the product: every way of starting it makes it the working directory. It knows no secret of the parent. */
function start(): Child {
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(?:TMPDIR|TEMP|TMP|SystemRoot)$/i.test(name)));
  return spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', join(process.cwd(), 'lib', 'workbook', 'child.ts')], {
    cwd: process.cwd(),
    env: { ...kept, NODE_ENV: 'production', TZ: 'UTC' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
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
function watch(child: Child): { isWaiting: boolean; sentence: string | null; stop(): void } {
  const state = { isWaiting: true, sentence: null as string | null, stop: () => clearInterval(timer) };
  let spent = 0;
  const end = (sentence: string): void => {
    state.sentence ??= sentence;
    child.kill('SIGKILL');
  };
  const timer = setInterval(() => {
    if (state.isWaiting && (spent += LOOK_EVERY_MS) > SECONDS * 1000) end(TOO_SLOW);
    if (residentMb(child.pid) > MAX_RSS_MB) end(TOO_HEAVY);
  }, LOOK_EVERY_MS);
  return state;
}

function give(child: Child, job: Job, file: Buffer): void {
  const head = Buffer.from(JSON.stringify(job));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  // A child that ends early closes its end; how it ended says why.
  child.stdin.on('error', () => {});
  child.stdin.end(Buffer.concat([length, head, file]));
}

async function* lines(source: Readable): AsyncGenerator<string> {
  let rest = '';
  source.setEncoding('utf8');
  for await (const piece of source) {
    const parts = (rest + String(piece)).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
}

/** Lets a child process do a job on a file and hands on what it says; a refusal, a hang or a crash becomes a Refusal. */
export async function inChild(job: Job, file: Buffer, hear: (message: Message) => void | Promise<void>): Promise<void> {
  await takeTurn();
  const child = start();
  const ended = new Promise<void>((done) => { child.once('close', () => done()).once('error', () => done()); });
  const guard = watch(child);
  let words = '';
  child.stderr.on('data', (piece: Buffer) => { words = (words + piece.toString()).slice(-4000); });
  try {
    give(child, job, file);
    for await (const line of lines(child.stdout)) {
      guard.isWaiting = false;
      const message = JSON.parse(line) as Message;
      if ('refusal' in message) throw refuse('invalid', message.refusal);
      if ('done' in message) return;
      await hear(message);
      guard.isWaiting = true;
    }
    await ended;
    throw refuse('invalid', guard.sentence ?? (/heap|memory/i.test(words) ? TOO_HEAVY : UNREADABLE));
  } finally {
    guard.stop();
    child.kill('SIGKILL');
    await ended;
    giveTurn();
  }
}

const UNREADABLE = 'Berkas ini tidak dapat dibaca. Buka di Excel, simpan ulang sebagai .xlsx, lalu unggah lagi.';
