import 'server-only';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import { changeAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { incidentSentence } from '@/lib/incident';
import { refuse, Refusal } from '@/lib/refusal';
import { type ImportJob, lockJob, readFileOf, readJob } from '../queries/jobs';
import type { CheckedRow } from '../queries/rows';
import { Findings, inFileOrder, type ImportCounts, type ImportReport } from '../rules/report';
import { changeJob, teller, tellJob } from './job';
import { clearRows, RowKeeper } from './keep-rows';
import { checkRecords } from './check-records';
import { checkValues } from './check-values';

/** What a check of one form works with. `keep` adds rows to the preview; `tell` says how far it has come. */
export interface Checking {
  job: ImportJob;
  file: Buffer;
  findings: Findings;
  keep(rows: readonly CheckedRow[]): Promise<void>;
  tell(read: number): void;
}

/** `left`: titles of what is not in the file; `basis`: what was compared with, null when the save looks itself. */
export interface Checked { counts: ImportCounts; left: string[]; basis?: string | null }

/** Rows that stay as they are, kept for reading; all of them are counted. */
const MOST_SAME = 1000;

/**
 * Reads and checks an uploaded file: fills the preview and ends as `checked`, `refused` (with everything there is to
 * repair) or `failed`. Writes no figure. May be asked again at any time; a process that died is no hindrance.
 */
export async function checkImport(viewer: Viewer, id: string): Promise<void> {
  try {
    await changeAs(viewer, async (tx) => {
      await lockJob(tx, id);
      const job = await readJob(tx, viewer, id);
      allow(viewer, 'import:write', { agencyId: job.agencyId, agencyName: job.agencyName });
      if (job.state === 'saved' || job.state === 'discarded') throw refuse('wrong-state', 'Impor ini sudah selesai. Unggah lagi berkasnya.');
      await check(tx, viewer, job);
    });
  } catch (error) {
    const isRefusal = error instanceof Refusal;
    if (isRefusal && (error.code === 'not-found' || error.code === 'forbidden')) throw error;
    await tellJob(viewer, id, { from: ['reading', 'refused', 'checked', 'saving', 'failed'], state: isRefusal ? 'refused' : 'failed', sentence: isRefusal ? error.message : incidentSentence(error), isFinished: true });
  }
}

async function check(tx: Tx, viewer: Viewer, job: ImportJob): Promise<void> {
  await clearRows(tx, viewer, job.id);
  const findings = new Findings();
  let same = 0;
  const keeper = new RowKeeper(tx, viewer, job.id);
  const checking: Checking = {
    job, file: await readFileOf(tx, viewer, job.id), findings,
    keep: (rows) => keeper.keep(rows.filter(({ verdict }) => verdict !== 'same' || (same += 1) <= MOST_SAME)),
    tell: teller(viewer, job.id, 'reading'),
  };
  const checked = await (job.form === 'values' ? checkValues : checkRecords)(tx, viewer, checking);
  await keeper.end();
  await changeJob(tx, viewer, job.id, outcome(findings, checked));
  if (findings.problemCount > 0) await clearRows(tx, viewer, job.id);
}

function outcome(findings: Findings, { counts, left, basis = null }: Checked): Parameters<typeof changeJob>[3] {
  const { problems, notes, noteCount, problemCount } = findings;
  const report: ImportReport = { counts: { ...counts, problems: problemCount }, problems: inFileOrder(problems), notes, noteCount, left };
  const total = counts.read;
  if (problemCount === 0) return { state: 'checked', sentence: null, report, basis, progress: total, total };
  // The key to a person is not kept, not even in a file that is refused.
  return { state: 'refused', sentence: null, report, progress: total, total, isFinished: true, ...(findings.hasPerson && { file: Buffer.alloc(0) }) };
}
