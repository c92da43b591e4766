import 'server-only';
import { kindOfFile } from './gate';
import { inChild } from './process';
import type { ReadRow, ReadSheet, SheetFacts } from './sheet';

/**
 * Reads an uploaded .xlsx or .csv in a killable child process, after the gate. Refuses ('invalid', Indonesian sentence with
 * repair) what is unsafe, damaged or too large. `fileName` only has to agree with the content. A CSV is one sheet `CSV`.
 */
export async function readWorkbook(file: Buffer, fileName?: string): Promise<ReadSheet[]> {
  const sheets: ReadSheet[] = [];
  await inChild({ verb: 'read', kind: kindOfFile(file, fileName) }, file, (message) => {
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
  await inChild({ verb: 'read', kind: kindOfFile(file, fileName) }, file, async (message) => {
    const sheet = sheets.at(-1);
    if ('sheet' in message) sheets.push(message.sheet);
    else if ('rows' in message && sheet) await onRows(message.rows, sheet);
  });
  return sheets;
}
