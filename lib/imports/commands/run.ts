import 'server-only';
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse, type RefusalCode } from '@/lib/refusal';
import { readJob } from '../queries/jobs';
import { checkImport } from './check';
import { saveImport } from './save';

/** What a process of its own is asked to do, and its one answer; null: done. */
export type ImportOrder = { verb: 'check'; viewer: Viewer; id: string } | { verb: 'save'; viewer: Viewer; id: string; timpa: boolean };
export type ImportAnswer = { refusal: { code: RefusalCode; sentence: string } | null };

/** From this size on a file is the work of a process of its own, so that the pages keep answering; about 2,000 rows. */
const LARGE = 64 * 1024;
/** So many such processes at a time; a further file is worked on among the pages. */
const AT_ONCE = 2;
const HEAP_MB = 160;
/** Who has seen a check usually saves soon: the process waits for that. */
const IDLE_MS = 120_000;

const idle = new Map<ChildProcess, NodeJS.Timeout>();
let alive = 0;

/** Reads and checks an uploaded file (`checkImport`). */
export const runCheck = (viewer: Viewer, id: string): Promise<void> => run({ verb: 'check', viewer, id });

/** Saves a checked import (`saveImport`). */
export const runSave = (viewer: Viewer, { id, timpa }: { id: string; timpa: boolean }): Promise<void> => run({ verb: 'save', viewer, id, timpa });

/** Does what an order says, here. */
export const carryOut = (order: ImportOrder): Promise<void> =>
  (order.verb === 'check' ? checkImport(order.viewer, order.id) : saveImport(order.viewer, order));

async function run(order: ImportOrder): Promise<void> {
  const { sizeBytes } = await readAs(order.viewer, (tx) => readJob(tx, order.viewer, order.id));
  const child = sizeBytes < LARGE ? null : take();
  if (!child) return carryOut(order);
  const { refusal } = await answerOf(child, order);
  rest(child);
  if (refusal) throw refuse(refusal.code, refusal.sentence);
}

/** A process that waits, else a new one; null when there are enough. */
function take(): ChildProcess | null {
  for (const [child, timer] of idle) {
    clearTimeout(timer);
    idle.delete(child);
    if (!child.connected) continue;
    child.ref();
    child.channel?.ref();
    return child;
  }
  return alive < AT_ONCE ? start() : null;
}

/** Lets a process wait for a while; nobody waits for it. */
function rest(child: ChildProcess): void {
  const end = (): void => {
    idle.delete(child);
    if (child.connected) child.disconnect();
  };
  child.unref();
  child.channel?.unref();
  idle.set(child, setTimeout(end, IDLE_MS).unref());
}

/** A process that dies leaves the import as any death does: nothing written, the lock free, the state telling of it. */
function answerOf(child: ChildProcess, order: ImportOrder): Promise<ImportAnswer> {
  return new Promise((done, fail) => {
    const ended = (code: number | null, signal: string | null): void => fail(new Error(`The process of an import ended without an answer (${signal ?? code}).`));
    child.once('message', (answer) => {
      child.off('exit', ended).off('error', fail);
      done(answer as ImportAnswer);
    });
    child.once('error', fail).once('exit', ended);
    child.send(order, (error) => { if (error) fail(error); });
  });
}

const KEPT = /^(?:SIMPUL_APP_DATABASE_URL|DB_PREPARE|TMPDIR|TEMP|TMP|SystemRoot|TZ)$/i;

/** It knows the weak role of the pages and no secret, and ends with them. */
function start(): ChildProcess {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => KEPT.test(name)));
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', '--conditions=react-server', join(process.cwd(), 'bin', 'import.ts')], {
    cwd: process.cwd(), env: { ...env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  alive += 1;
  child.once('close', () => { alive -= 1; });
  // While it waits nobody else listens, and an error that nobody hears would end the pages.
  child.on('error', () => {});
  return child;
}
