import 'server-only';
import { allow } from '@/lib/auth/access';
import type { FigureTx } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import { judgeCells, lockCells } from '@/lib/reporting/commands/judge-cells';
import { writeValues } from '@/lib/reporting/commands/write-values';
import type { ImportJob } from '../queries/jobs';
import { rowsToWrite } from '../queries/rows';
import { readFileContext, readValueScope } from '../queries/value-scope';
import { placeAgain, type ValueWrite } from './judge-file';
import type { Saved, Tell } from './save';

/**
 * Writes the cells of a checked file by the steps of the entry form (lock, judge, history, upsert), chunk by chunk in the
 * transaction of the save. What moved since the check is refused: the preview must show what will happen.
 */
export async function saveValues(tx: FigureTx, viewer: Viewer, job: ImportJob, tell: Tell): Promise<Saved> {
  allow(viewer, 'value:write', { agencyId: job.agencyId, agencyName: job.agencyName });
  const scope = await readValueScope(tx, viewer, job.periodCode ?? '');
  const { period, label, locked } = scope.team;
  if (locked) throw refuse('wrong-state', `${label}: ${locked}`);
  const context = await readFileContext(tx, viewer, scope);
  let changed = 0;
  for await (const rows of rowsToWrite<ValueWrite>(tx, viewer, job.id)) {
    const placed = rows.flatMap(({ write }) => (write ? [placeAgain(scope, write)] : [])).filter((one) => one !== null);
    if (placed.length !== rows.length) throw refuse('stale', 'Penugasan atau desa lokus berubah sejak berkas diperiksa. Baca ulang berkasnya.');
    const kept = await lockCells(tx, viewer, period, placed);
    const { changes, problems, isStale } = await judgeCells(tx, viewer, placed, { period, kept, context });
    if (Object.keys(problems).length > 0) {
      throw refuse(isStale ? 'stale' : 'invalid', 'Sebagian sel berubah sejak berkas diperiksa; belum ada yang tersimpan. Baca ulang berkasnya.', problems);
    }
    await writeValues(tx, viewer, { period, changes, origin: 'import' });
    changed += changes.length;
    tell(changed);
  }
  return { changed, fromPeriodId: period.id, stage: 'working' };
}
