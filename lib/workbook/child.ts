import { once } from 'node:events';
import { Refusal } from '@/lib/refusal';
import { annotateParts } from './annotation';
import { openBook } from './book';
import { readCsv } from './csv';
import { safeParts } from './gate';
import { MAX_RSS_MB, TOO_HEAVY, type Job, type Message } from './message';
import type { ReadRow, SheetFacts } from './sheet';
import { readSheet, type TextBudget } from './sheet-rows';

/** The process that touches foreign bytes: no secrets, no database, killed when it takes too long or too much. */
const BATCH = 200;

async function say(message: Message): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(message)}\n`)) await once(process.stdout, 'drain');
}

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

/** Twice over every sheet: nothing is handed on before all of it is known to be sound. */
async function tellWorkbook(file: Buffer): Promise<void> {
  const parts = await safeParts(file);
  const book = await openBook(parts);
  const sheets: (SheetFacts & { part: string })[] = [];
  const budget: TextBudget = { characters: 0 };
  for (const { name, isHidden, part } of book.sheets) {
    const listener = { row: () => {}, pause: async () => checkMemory() };
    sheets.push({ name, isHidden, part, ...(await readSheet(parts, { book, name, part, budget }, listener)) });
  }
  for (const { part, ...facts } of sheets) {
    await say({ sheet: facts });
    let rows: ReadRow[] = [];
    const send = async (): Promise<void> => {
      if (rows.length > 0) await say({ rows });
      rows = [];
      checkMemory();
    };
    await readSheet(parts, { book, name: facts.name, part, budget: { characters: 0 } }, { row: (row) => rows.push(row), pause: send });
  }
}

async function run(): Promise<void> {
  const { job, file } = await readInput();
  if (job.verb === 'annotate') await say({ file: (await annotateParts(await safeParts(file), job.notes)).toString('base64') });
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
