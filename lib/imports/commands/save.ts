import 'server-only';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import { type FigureTx, readAs, type Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formatCount } from '@/lib/format';
import { incidentSentence } from '@/lib/incident';
import { refuse, Refusal } from '@/lib/refusal';
import { FORM_WORDS } from '../input';
import { type ImportJob, lockJob, readJob } from '../queries/jobs';
import { changeJob, teller, tellJob } from './job';
import { saveRecords } from './save-records';
import { saveValues } from './save-values';

/** What one form wrote, and from which period on figures have changed. */
export interface Saved extends Touched { changed: number }

/** How far a save has come, told to whoever looks at the page meanwhile. */
export type Tell = ReturnType<typeof teller>;

interface SaveInput { id: string; timpa: boolean }

/**
 * Saves a checked import: all rows through the rules of the form, in ONE transaction with rollups and one audit row (count and
 * sha256). Anything wrong and nothing is written; the sentence stays with the import. Saving it again is refused, the same file
 * uploaded again is "0 perubahan". `timpa`: the person has seen what others changed meanwhile.
 */
export async function saveImport(viewer: Viewer, { id, timpa }: SaveInput): Promise<void> {
  const job = await readAs(viewer, (tx) => readJob(tx, viewer, id));
  allow(viewer, 'import:write', { agencyId: job.agencyId, agencyName: job.agencyName });
  let begun = Promise.resolve();
  try {
    await changeFigures(viewer, job.year, (tx) => save(tx, viewer, { id, timpa }), async (tx) => {
      await lockJob(tx, id);
      // Seen by others while the lock is held; with the lock free it tells of a process that died.
      begun = tellJob(viewer, id, { from: ['checked'], state: 'saving', progress: 0 }).catch(() => {});
    });
  } catch (error) {
    await begun;
    const { refusal, sentence } = inWords(error);
    await tellJob(viewer, id, { from: ['checked', 'saving'], state: 'checked', sentence, progress: 0 }).catch(() => {});
    throw refusal;
  }
}

function inWords(error: unknown): { refusal: unknown; sentence: string } {
  if (!(error instanceof Refusal)) return { refusal: error, sentence: `${incidentSentence(error)} Belum ada yang tersimpan.` };
  const sentence = Object.keys(error.fields).length > 0 ? `${error.message} ${Object.values(error.fields)[0]}` : error.message;
  return { refusal: refuse(error.code, sentence), sentence };
}

async function save(tx: FigureTx, viewer: Viewer, { id, timpa }: SaveInput): Promise<Saved> {
  const job = await readJob(tx, viewer, id);
  if (job.state === 'saved') throw refuse('wrong-state', 'Impor ini sudah disimpan. Unggah berkasnya lagi bila ada yang berubah.');
  if ((job.state !== 'checked' && job.state !== 'saving') || !job.report) throw refuse('wrong-state', 'Berkas ini belum lolos pemeriksaan, jadi tidak dapat disimpan. Unggah berkas yang sudah diperbaiki.');
  const { counts } = job.report;
  if (counts.clashes > 0 && !timpa) {
    throw refuse('invalid', `${formatCount(counts.clashes)} ${FORM_WORDS[job.form].of} sudah diubah orang lain sejak templat diunduh. Lihat daftarnya, lalu centang “Timpa” bila berkas ini yang benar.`);
  }
  const tell = teller(viewer, id, 'saving');
  const saved = job.form === 'values' ? await saveValues(tx, viewer, job, tell) : await saveRecords(tx, viewer, job, tell);
  const seq = saved.changed === 0 ? null : await record(tx, viewer, auditFacts(job, saved.changed));
  await changeJob(tx, viewer, id, { state: 'saved', sentence: null, auditSeq: seq, progress: saved.changed, total: saved.changed, isFinished: true });
  return saved;
}

/** One row for the whole file: how much, from which file, for when. */
function auditFacts({ id, form, agencyName, periodCode, year, fileName, sha256, report }: ImportJob, count: number): Parameters<typeof record>[2] {
  const counts = report?.counts;
  return {
    verb: `import.${form}`, subject: id,
    detail: { agency: agencyName, time: periodCode ?? year, count, added: counts?.new, changed: counts?.changed, file: { name: fileName, sha256 }, at: clock.now() },
  };
}
