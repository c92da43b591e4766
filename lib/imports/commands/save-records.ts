import 'server-only';
import { allow } from '@/lib/auth/access';
import type { FigureTx } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { ImportJob } from '../queries/jobs';
import { recordsToWrite } from '../queries/rows';
import type { Saved, Tell } from './save';
import { type RecordWrite, writeRecord } from './write-record';

/** Writes checked activities or budget lines through the commands of their forms, without their own audit rows. */
export async function saveRecords(tx: FigureTx, viewer: Viewer, job: ImportJob, tell: Tell): Promise<Saved> {
  const { form } = job;
  if (form === 'values') throw refuse('invalid', 'Berkas ini berisi nilai indikator.');
  allow(viewer, form === 'activities' ? 'activity:write' : 'budget:write', { agencyId: job.agencyId, agencyName: job.agencyName });
  let changed = 0;
  for (const { write } of await recordsToWrite<RecordWrite>(tx, viewer, job.id)) {
    if (!write) continue;
    await writeRecord(tx, viewer, form, write);
    changed += 1;
    tell(changed);
  }
  return { changed, fromPeriodId: null };
}
