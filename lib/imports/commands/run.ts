import 'server-only';
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Tx } from '@/db/client';
import { readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse, type RefusalCode } from '@/lib/refusal';
import { readBasis } from '../queries/basis';
import { readJob } from '../queries/jobs';
import { checkImport } from './check';
import { saveImport } from './save';

/** What a process of its own is asked to do, and its one answer; null: done. */
export type ImportOrder = { verb: 'check'; viewer: Viewer; id: string } | { verb: 'save'; viewer: Viewer; id: string; timpa: boolean };
export type ImportAnswer = { refusal: { code: RefusalCode; sentence: string } | null };

/** From this size on a file has a process of its own, so that the pages keep answering; about 2,000 rows. */
const LARGE = 64 * 1024;
/** So many such processes at a time; a further file is worked on among the pages. */
const AT_ONCE = 2;
const HEAP_MB = 160;

let running = 0;

/** Reads and checks an uploaded file (`checkImport`). */
export const runCheck = (viewer: Viewer, id: string): Promise<void> => run({ verb: 'check', viewer, id });

/** Saves a checked import (`saveImport`). */
export const runSave = (viewer: Viewer, { id, timpa }: { id: string; timpa: boolean }): Promise<void> => run({ verb: 'save', viewer, id, timpa });

/** Does what an order says, here. */
export const carryOut = (order: ImportOrder): Promise<void> =>
  (order.verb === 'check' ? checkImport(order.viewer, order.id) : saveImport(order.viewer, order));

async function run(order: ImportOrder): Promise<void> {
  if (running >= AT_ONCE || !await readAs(order.viewer, (tx) => isLong(tx, order))) return carryOut(order);
  running += 1;
  try {
    const { refusal } = await answerOf(start(), order);
    if (refusal) throw refuse(refusal.code, refusal.sentence);
  } finally {
    running -= 1;
  }
}

/** Whether many rows have to be judged. A save where nothing has moved since the check is the work of the database. */
async function isLong(tx: Tx, { verb, viewer, id }: ImportOrder): Promise<boolean> {
  const job = await readJob(tx, viewer, id);
  if (job.sizeBytes < LARGE) return false;
  return verb === 'check' || job.basis === null || job.basis !== await readBasis(tx, viewer.jurisdictionId, job.year);
}

/** A process that dies leaves the import as any death does: nothing written, the lock free, the state telling of it. */
function answerOf(child: ChildProcess, order: ImportOrder): Promise<ImportAnswer> {
  return new Promise((done, fail) => {
    child.once('message', (answer) => done(answer as ImportAnswer));
    child.once('error', fail).once('exit', (code, signal) => fail(new Error(`The process of an import ended without an answer (${signal ?? code}).`)));
    child.send(order, (error) => { if (error) fail(error); });
  });
}

const KEPT = /^(?:SIMPUL_APP_DATABASE_URL|DB_PREPARE|TMPDIR|TEMP|TMP|SystemRoot|TZ)$/i;

/** It knows the weak role of the pages and no secret, and ends with them. */
function start(): ChildProcess {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => KEPT.test(name)));
  return spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', '--conditions=react-server', join(process.cwd(), 'bin', 'import.ts')], {
    cwd: process.cwd(), env: { ...env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}
