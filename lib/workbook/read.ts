import 'server-only';
import { kindOfFile, plainParts, type FileKind } from './gate';
import { inChild } from './process';
import type { ReadRow, ReadSheet, SheetFacts } from './sheet';
import type { CellNote } from './spec';

/** What can be said without unpacking is said at once, without a process. */
function plainKind(file: Buffer, fileName: string | undefined): FileKind {
  const kind = kindOfFile(file, fileName);
  if (kind === 'xlsx') plainParts(file);
  return kind;
}

/**
 * Reads an uploaded .xlsx or .csv in a killable child process, after the gate. Refuses ('invalid', Indonesian sentence with
 * repair) what is unsafe, damaged or too large. `fileName` only has to agree with the content. A CSV is one sheet `CSV`.
 */
export async function readWorkbook(file: Buffer, fileName?: string): Promise<ReadSheet[]> {
  const sheets: ReadSheet[] = [];
  await inChild({ verb: 'read', kind: plainKind(file, fileName) }, file, (message) => {
    if ('sheet' in message) sheets.push({ ...message.sheet, rows: [] });
    else if ('rows' in message) for (const row of message.rows) sheets.at(-1)?.rows.push(row);
  });
  return sheets;
}

/**
 * The same, row by row, with flat memory: the child waits while `onRows` works. The whole file has passed the gate and all
 * caps before the first row is given. Gives what is known of each sheet, in order; sheets without rows too.
 */
export async function readRows(
  file: Buffer, onRows: (rows: readonly ReadRow[], sheet: SheetFacts) => void | Promise<void>, fileName?: string,
): Promise<SheetFacts[]> {
  const sheets: SheetFacts[] = [];
  await inChild({ verb: 'read', kind: plainKind(file, fileName) }, file, async (message) => {
    const sheet = sheets.at(-1);
    if ('sheet' in message) sheets.push(message.sheet);
    else if ('rows' in message && sheet) await onRows(message.rows, sheet);
  });
  return sheets;
}

/**
 * The uploaded workbook with red cells and a note on each named cell, otherwise as it was; a CSV comes back as .xlsx. Made in
 * the child process, after the gate. Several notes on one cell are joined; at most 5,000 per sheet.
 */
export async function annotate(file: Buffer, notes: readonly CellNote[], fileName?: string): Promise<Buffer> {
  let made: Buffer | null = null;
  await inChild({ verb: 'annotate', kind: plainKind(file, fileName), notes }, file, (message) => {
    if ('file' in message) made = Buffer.from(message.file, 'base64');
  });
  if (!made) throw new Error('The reader of workbooks gave no annotated copy.');
  return made;
}
