import 'server-only';
import { allow } from '@/lib/auth/access';
import type { FigureTx } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import { writeRows } from '@/lib/reporting/commands/write-values';
import { readTeamPeriod } from '@/lib/reporting/queries/entry-scope';
import { readBasis } from '../queries/basis';
import type { ImportJob } from '../queries/jobs';
import { partsToWrite, relationOf } from '../queries/rows';
import { judgeAgain } from './judge-again';
import type { Saved, Tell } from './save';

/** Rows written by one statement; between two of them the page is told how far it has come. */
const AT_ONCE = 20_000;

/**
 * Writes the cells of a checked file as the entry form does (history, then the cells), straight from what the check kept. When
 * anything has moved since the check, all of it is judged again first, and what would come out otherwise is refused: the
 * preview must show what will happen.
 */
export async function saveValues(tx: FigureTx, viewer: Viewer, job: ImportJob, tell: Tell): Promise<Saved> {
  allow(viewer, 'value:write', { agencyId: job.agencyId, agencyName: job.agencyName });
  const { period, label, locked } = await readTeamPeriod(tx, viewer, job.periodCode ?? '');
  if (locked) throw refuse('wrong-state', `${label}: ${locked}`);
  const ranges = await partsToWrite(tx, viewer, job.id, AT_ONCE);
  if (job.basis !== await readBasis(tx, viewer.jurisdictionId, period.year)) await judgeAgain(tx, viewer, { job, ranges });
  let changed = 0;
  for (const range of ranges) {
    const [replaced, added] = range.verdict === 'changed' ? [range.count, 0] : [0, range.count];
    await writeRows(tx, viewer, { period, rows: relationOf(viewer, job.id, range), replaced, added, origin: 'import' });
    changed += range.count;
    tell(changed);
  }
  return { changed, fromPeriodId: period.id, stage: 'working' };
}
