import 'server-only';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { CellNote } from '@/lib/workbook/spec';
import { readFileOf, readJob } from './jobs';

/** An uploaded file with what has to be repaired in it, by cell. Refuses when the file is no longer kept ('not-found'). */
export async function readNotedFile(tx: Tx, viewer: Viewer, id: string): Promise<{ file: Buffer; fileName: string; notes: CellNote[] }> {
  allow(viewer, 'import:write');
  const job = await readJob(tx, viewer, id);
  const file = await readFileOf(tx, viewer, id);
  if (file.length === 0) throw refuse('not-found', 'Berkas ini tidak disimpan lagi. Unggah lagi berkasnya.');
  return { file, fileName: job.fileName, notes: (job.report?.problems ?? []).map(({ sheet, cell, sentence }) => ({ sheet, cell, sentence })) };
}
