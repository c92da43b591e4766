import { once } from 'node:events';
import { Refusal } from '@/lib/refusal';
import { annotateCsv, annotateParts } from './annotation';
import { openBook } from './book';
import { readCsv } from './csv';
import { safeParts } from './gate';
import { MAX_RSS_MB, TOO_HEAVY, type Job, type Message } from './message';
import type { ReadRow } from './sheet';
import { readSheet, type TextBudget } from './sheet-rows';

/** The process that touches foreign bytes: no secrets, no database, killed when it takes too long or too much. */
const BATCH = 200;

async function send(line: string | Buffer): Promise<void> {
  if (!process.stdout.write(line)) await once(process.stdout, 'drain');
}

const say = (message: Message): Promise<void> => send(`${JSON.stringify(message)}\n`);

async function readInput(): Promise<{ job: Job; file: Buffer }> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const input = Buffer.concat(pieces);
  const length = input.readUInt32LE(0);
  return { job: JSON.parse(input.toString('utf8', 4, 4 + length)) as Job, file: input.subarray(4 + length) };
}

function checkMemory(): void {
  if (process.memoryUsage.rss() > MAX_RSS_MB * 1_048_576) throw new Refusal('invalid', TOO_HEAVY);
}

async function tellCsv(file: Buffer): Promise<void> {
  const { rows, ...facts } = readCsv(file);
  await say({ sheet: facts });
  for (let at = 0; at < rows.length; at += BATCH) await say({ rows: rows.slice(at, at + BATCH) });
}

/** Rows wait, as the bytes to send, until all of the file is known to be sound. */
async function tellWorkbook(file: Buffer): Promise<void> {
  const parts = await safeParts(file);
  const book = await openBook(parts);
  const ready: Buffer[] = [];
  const keep = (message: Message): unknown => ready.push(Buffer.from(`${JSON.stringify(message)}\n`));
  const budget: TextBudget = { characters: 0 };
  for (const { name, isHidden, part } of book.sheets) {
    const place = ready.length;
    let rows: ReadRow[] = [];
    const found = await readSheet(parts, { book, name, part, budget }, {
      row: (row) => rows.push(row),
      pause: async () => {
        if (rows.length > 0) keep({ rows });
        rows = [];
        checkMemory();
      },
    });
    keep({ sheet: { name, isHidden, ...found } });
    ready.splice(place, 0, ...ready.splice(-1));
  }
  for (const line of ready) await send(line);
}

/** A CSV can hold no notes, so it comes back as a workbook. */
async function annotated({ kind, notes }: Extract<Job, { verb: 'annotate' }>, file: Buffer): Promise<Buffer> {
  return kind === 'csv' ? annotateCsv(readCsv(file), notes) : annotateParts(await safeParts(file), notes);
}

async function run(): Promise<void> {
  const { job, file } = await readInput();
  if (job.verb === 'annotate') await say({ file: (await annotated(job, file)).toString('base64') });
  else if (job.kind === 'csv') await tellCsv(file);
  else await tellWorkbook(file);
  await say({ done: true });
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  await say({ refusal: error.message });
}
