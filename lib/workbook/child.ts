import { answerJob, checkMemory, lineOf } from '@/lib/child-job';
import { annotateCsv, annotateParts } from './annotation';
import { openBook } from './book';
import { readCsv } from './csv';
import { safeParts } from './gate';
import { TOO_HEAVY, type Job, type Message } from './message';
import type { ReadRow } from './sheet';
import { readSheet, type TextBudget } from './sheet-rows';

/** The process that touches foreign bytes: no secrets, no database, killed when it takes too long or too much. */
const BATCH = 200;

type Send = (line: Buffer) => Promise<void>;

async function tellCsv(file: Buffer, say: (message: Message) => Promise<void>): Promise<void> {
  const { rows, ...facts } = readCsv(file);
  await say({ sheet: facts });
  for (let at = 0; at < rows.length; at += BATCH) await say({ rows: rows.slice(at, at + BATCH) });
}

/** Rows wait, as the bytes to send, until all of the file is known to be sound. */
async function tellWorkbook(file: Buffer, send: Send): Promise<void> {
  const parts = await safeParts(file);
  const book = await openBook(parts);
  const ready: Buffer[] = [];
  const keep = (message: Message): unknown => ready.push(lineOf(message));
  const budget: TextBudget = { characters: 0 };
  for (const { name, isHidden, part } of book.sheets) {
    const place = ready.length;
    let rows: ReadRow[] = [];
    const found = await readSheet(parts, { book, name, part, budget }, {
      row: (row) => rows.push(row),
      pause: async () => {
        if (rows.length > 0) keep({ rows });
        rows = [];
        checkMemory(TOO_HEAVY);
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

await answerJob<Job>(async (job, file, send) => {
  const say = (message: Message): Promise<void> => send(lineOf(message));
  if (job.verb === 'annotate') await say({ file: (await annotated(job, file)).toString('base64') });
  else if (job.kind === 'csv') await tellCsv(file, say);
  else await tellWorkbook(file, send);
});
