import 'server-only';
import { allow } from '@/lib/auth/access';
import type { FigureTx } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { ImportJob } from '../queries/jobs';
import { type CheckedRow, rowsToWrite } from '../queries/rows';
import type { Saved, Tell } from './save';
import { type RecordWrite, writeRecord } from './write-record';

/** Writes checked activities or budget lines through the commands of their forms, without their own audit rows. */
export async function saveRecords(tx: FigureTx, viewer: Viewer, job: ImportJob, tell: Tell): Promise<Saved> {
  const { form } = job;
  if (form === 'values') throw refuse('invalid', 'Berkas ini berisi nilai indikator.');
  allow(viewer, form === 'activities' ? 'activity:write' : 'budget:write', { agencyId: job.agencyId, agencyName: job.agencyName });
  const rows: CheckedRow<RecordWrite>[] = [];
  for await (const part of rowsToWrite<RecordWrite>(tx, viewer, job.id)) rows.push(...part);
  let changed = 0;
  // A later row of the file may name what an earlier one makes.
  for (const { write } of rows.sort((a, b) => a.ordinal - b.ordinal)) {
    if (!write) continue;
    await writeRecord(tx, viewer, form, write);
    changed += 1;
    tell(changed);
  }
  return { changed, fromPeriodId: null };
}
