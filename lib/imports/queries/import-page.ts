import 'server-only';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { formatClock, formatInstant } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readEntryScope } from '@/lib/reporting/queries/entry-scope';
import { FORM_WORDS, type ImportForm, parsePreview, type Shown } from '../input';
import { type ImportCounts, leftSentence, previewHeadline, savedWords } from '../rules/report';
import { type ImportJob, isWorking, readJob, readJobs } from './jobs';
import { type CheckedRow, readRows } from './rows';

/** One import in the list of a person. */
export interface ImportLine { id: string; form: string; when: string; fileName: string; said: string }

/** The page /impor: for which period, what can be downloaded, what was imported before. */
export interface ImportDesk { agency: string; periodCode: string; periodLabel: string; year: number; teamCode: string; locked: string | null; forms: { form: ImportForm; slug: string; title: string; time: string }[]; jobs: ImportLine[] }

/** Reads the import desk of the viewer's agency. Refuses who is no operator ('forbidden'). */
export async function readImportDesk(tx: Tx, viewer: Viewer, params: SearchParams): Promise<ImportDesk> {
  allow(viewer, 'import:write');
  const { scope, team } = await readEntryScope(tx, viewer, params);
  const jobs = await readJobs(tx, viewer);
  const forms = (Object.keys(FORM_WORDS) as ImportForm[]).map((form) => ({ form, ...FORM_WORDS[form], time: form === 'values' ? team.label : `tahun ${scope.year}` }));
  return {
    agency: viewer.agencyName ?? 'instansi Anda', periodCode: team.period.code, periodLabel: team.label, year: scope.year, teamCode: viewer.jurisdictionCode, locked: team.locked, forms,
    jobs: await Promise.all(jobs.map(async (job) => ({
      id: job.id, form: FORM_WORDS[job.form].title, when: formatInstant(job.createdAt, viewer.timeZone), fileName: job.fileName, said: await isBroken(tx, job) ? 'gagal, silakan ulangi' : saidOf(job),
    }))),
  };
}

const STATE_WORDS: Readonly<Record<ImportJob['state'], string>> = {
  reading: 'sedang dibaca', refused: 'ditolak, perlu diperbaiki', checked: 'menunggu disimpan', saving: 'sedang disimpan', saved: 'tersimpan', discarded: 'dibuang', failed: 'gagal dibaca',
};

function saidOf({ state, report, auditSeq }: ImportJob): string {
  if (state === 'checked' && report && report.counts.changed + report.counts.new === 0) return '0 perubahan';
  if (state !== 'saved' || !report) return STATE_WORDS[state];
  return auditSeq === null ? 'tersimpan, 0 perubahan' : `tersimpan, ${report.counts.changed + report.counts.new} perubahan, nomor ${auditSeq}`;
}

/** Whether the state speaks of work that nobody does any more. */
const isBroken = async (tx: Tx, { id, state }: ImportJob): Promise<boolean> => (state === 'reading' || state === 'saving') && !(await isWorking(tx, id));

/** `working`: being read or saved now; `stopped` and `unsaved`: the reading, the saving was broken off and can be asked again. */
export type Phase = 'working' | 'stopped' | 'unsaved' | 'refused' | 'preview' | 'saved' | 'discarded';

/** The page of one import. */
export interface ImportView {
  id: string; form: ImportForm; formTitle: string; fileName: string; time: string; periodCode: string | null; teamCode: string; phase: Phase; headline: string; sentence: string | null;
  progress: number; total: number | null; isSaving: boolean; counts: ImportCounts | null; report: ImportJob['report']; left: string | null; hasFile: boolean;
  shown: Shown; page: number; rows: CheckedRow[]; uploaded: string;
}

/** Reads one import of the viewer. Refuses one that is not theirs ('not-found'), and who is no operator ('forbidden'). */
export async function readImportView(tx: Tx, viewer: Viewer, id: string, params: SearchParams): Promise<ImportView> {
  allow(viewer, 'import:write');
  const job = await readJob(tx, viewer, id);
  const phase = phaseOf(job, await isWorking(tx, id));
  const { shown: asked, page } = parsePreview(params);
  const counts = job.report?.counts ?? null;
  const shown = asked ?? (counts && counts.changed > 0 ? 'changed' : counts && counts.new > 0 ? 'new' : 'same');
  const rows = (phase === 'preview' || phase === 'unsaved' || phase === 'saved') && shown !== 'problem' && shown !== 'left' ? await readRows(tx, viewer, { id, verdict: shown, page }) : [];
  return {
    id, form: job.form, formTitle: FORM_WORDS[job.form].title, fileName: job.fileName, time: job.periodCode ?? String(job.year), periodCode: job.periodCode, teamCode: viewer.jurisdictionCode,
    phase, headline: headlineOf(viewer, job, phase), sentence: job.sentence, progress: job.progress, total: job.total, isSaving: phase === 'working' && job.state !== 'reading',
    counts, report: job.report, left: counts && leftSentence(job.form, counts.left), hasFile: job.hasFile, shown, page, rows, uploaded: formatInstant(job.createdAt, viewer.timeZone),
  };
}

/** A file that was only just uploaded may not have its lock yet. */
const GRACE_MS = 5000;

function phaseOf({ state, createdAt }: ImportJob, working: boolean): Phase {
  if (state === 'saved') return 'saved';
  if (state === 'discarded') return 'discarded';
  if (working) return 'working';
  if (state === 'saving') return 'unsaved';
  if (state === 'checked') return 'preview';
  if (state !== 'reading') return 'refused';
  return clock.now().getTime() - createdAt.getTime() < GRACE_MS ? 'working' : 'stopped';
}

function headlineOf(viewer: Viewer, job: ImportJob, phase: Phase): string {
  const { form, report, state, auditSeq, finishedAt, fileName } = job;
  if (phase === 'working') return state !== 'reading' ? 'Sedang disimpan.' : 'Berkas sedang dibaca dan diperiksa.';
  if (phase === 'stopped') return 'Pembacaan berkas ini gagal: terhenti sebelum selesai. Silakan ulangi.';
  if (phase === 'unsaved') return 'Penyimpanan gagal: terhenti sebelum selesai, belum ada yang tersimpan. Silakan ulangi.';
  if (phase === 'discarded') return `Impor ${fileName} dibuang; tidak ada yang tersimpan.`;
  if (phase === 'saved' && report) return savedWords({ counts: report.counts, seq: auditSeq, clock: finishedAt ? formatClock(finishedAt, viewer.timeZone) : '' });
  return report ? previewHeadline(form, report.counts) : 'Berkas ini tidak dapat dibaca. Belum ada yang tersimpan.';
}
