import { openBook } from '@/lib/workbook/book';
import { safeParts } from '@/lib/workbook/gate';
import { readSheet } from '@/lib/workbook/sheet-rows';
import type { ReadRow, ReadSheet } from '@/lib/workbook/sheet';

/** What the child process does, in this one: many small files need no process each. */
export async function readHere(file: Buffer): Promise<ReadSheet[]> {
  const parts = await safeParts(file);
  const book = await openBook(parts);
  const budget = { characters: 0 };
  const sheets: ReadSheet[] = [];
  for (const { name, isHidden, part } of book.sheets) {
    const rows: ReadRow[] = [];
    sheets.push({ name, isHidden, rows, ...(await readSheet(parts, { book, name, part, budget }, { row: (row) => rows.push(row) })) });
  }
  return sheets;
}
