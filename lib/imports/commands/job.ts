import 'server-only';
import { createHash } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { importJob } from '@/db/schema';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import { changeAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { formatCount } from '@/lib/format';
import { refuse } from '@/lib/refusal';
import { cleanFileName, type ImportForm, LARGEST_FILE } from '../input';
import { type JobState, readJob } from '../queries/jobs';
import type { ImportReport } from '../rules/report';
import { clearRows } from './keep-rows';

/** What the state of an import becomes; `from`: only if it is one of these now. */
interface JobChange { from?: readonly JobState[]; state?: JobState; sentence?: string | null; report?: ImportReport; basis?: string | null; progress?: number; total?: number | null; auditSeq?: number | null; file?: Buffer; isFinished?: boolean }

const jobOf = (viewer: Viewer, id: string) => and(eq(importJob.jurisdictionId, viewer.jurisdictionId), eq(importJob.id, id));

interface Upload { form: ImportForm; year: number; periodId: number | null; fileName: string; file: Buffer }

/** Keeps an uploaded file and makes its import, still unread. Files of 30 days ago are taken away. Refuses who is no operator. */
export async function createImport(tx: Tx, viewer: Viewer, { form, year, periodId, fileName, file }: Upload): Promise<{ id: string }> {
  allow(viewer, 'import:write');
  const agencyId = viewer.agencyId;
  if (agencyId === null) throw refuse('forbidden', 'Akun Anda belum terikat pada instansi. Minta admin tim mengaturnya.');
  if (file.length > LARGEST_FILE) throw refuse('invalid', `Berkas ini ${formatCount(Math.ceil(file.length / 1024 / 1024))} MB; paling besar 5 MB. Bagi menjadi beberapa berkas.`);
  await forgetOldFiles(tx, viewer);
  const id = v7();
  await tx.insert(importJob).values({
    jurisdictionId: viewer.jurisdictionId, id, form, agencyId, periodId, year, fileName: cleanFileName(fileName), sizeBytes: file.length,
    sha256: createHash('sha256').update(file).digest(), file, createdBy: viewer.accountId, createdAt: clock.now(),
  });
  return { id };
}

async function forgetOldFiles(tx: Tx, viewer: Viewer): Promise<void> {
  const old = sql`jurisdiction_id = ${viewer.jurisdictionId} and created_by = ${viewer.accountId} and created_at < ${new Date(clock.now().getTime() - 30 * 86_400_000).toISOString()}::timestamptz`;
  await tx.execute(sql`delete from import_job where ${old} and state <> 'saved'`);
  await tx.execute(sql`delete from import_part r using import_job j where r.jurisdiction_id = j.jurisdiction_id and r.job_id = j.id
    and j.jurisdiction_id = ${viewer.jurisdictionId} and j.created_by = ${viewer.accountId} and j.state = 'saved' and j.created_at < ${new Date(clock.now().getTime() - 30 * 86_400_000).toISOString()}::timestamptz`);
  await tx.execute(sql`update import_job set file = ''::bytea where ${old} and octet_length(file) > 0`);
}

/** Writes the state of the viewer's import inside a running transaction. */
export async function changeJob(tx: Tx, viewer: Viewer, id: string, { isFinished = false, from, ...change }: JobChange): Promise<void> {
  await tx.update(importJob).set({ ...change, ...(isFinished && { finishedAt: clock.now() }) }).where(and(jobOf(viewer, id), from && inArray(importJob.state, [...from])));
}

/** The same in a transaction of its own: seen at once, whatever becomes of the work. */
export const tellJob = (viewer: Viewer, id: string, change: JobChange): Promise<void> => changeAs(viewer, (tx) => changeJob(tx, viewer, id, change));

const TELL_EVERY_MS = 1000;

/**
 * Tells now and then how far the work in `during` has come. The work does not wait for it: it holds locks for which all
 * connections may be waiting, and would wait for a free one forever.
 */
export function teller(viewer: Viewer, id: string, during: JobState): (progress: number) => void {
  let [told, isTelling] = [Date.now(), false];
  return (progress) => {
    if (isTelling || Date.now() - told < TELL_EVERY_MS) return;
    [told, isTelling] = [Date.now(), true];
    tellJob(viewer, id, { from: [during], progress }).catch(() => {}).finally(() => { isTelling = false; });
  };
}

/** Puts an import aside without saving: its rows and its file go, that it was there stays. Refuses one that is saved. */
export async function discardImport(tx: Tx, viewer: Viewer, { id }: { id: string }): Promise<void> {
  const job = await readJob(tx, viewer, id);
  allow(viewer, 'import:write', { agencyId: job.agencyId, agencyName: job.agencyName });
  if (job.state === 'saved') throw refuse('wrong-state', 'Impor ini sudah disimpan; yang tersimpan diubah lewat formulirnya.');
  await clearRows(tx, viewer, id);
  await changeJob(tx, viewer, id, { state: 'discarded', sentence: null, file: Buffer.alloc(0), isFinished: true });
}
