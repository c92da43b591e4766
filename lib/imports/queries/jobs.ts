import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account, agency, importJob, period } from '@/db/schema';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { ImportForm } from '../input';
import type { ImportReport } from '../rules/report';

const FIELDS = {
  id: importJob.id, form: importJob.form, agencyId: importJob.agencyId, agencyCode: agency.code, agencyName: agency.shortName, periodCode: period.code, year: importJob.year,
  fileName: importJob.fileName, sizeBytes: importJob.sizeBytes, state: importJob.state, progress: importJob.progress, total: importJob.total, sentence: importJob.sentence,
  report: importJob.report, basis: importJob.basis, by: account.displayName, createdAt: importJob.createdAt, finishedAt: importJob.finishedAt, auditSeq: importJob.auditSeq,
  hasFile: sql<boolean>`octet_length(${importJob.file}) > 0`, sha256: sql<string>`encode(${importJob.sha256}, 'hex')`,
};

export type JobState = 'reading' | 'refused' | 'checked' | 'saving' | 'saved' | 'discarded' | 'failed';

/** One import as its pages show it. `isWorking`: somebody is reading or saving it at this moment. */
export interface ImportJob {
  id: string; form: ImportForm; agencyId: string; agencyCode: string; agencyName: string; periodCode: string | null; year: number; fileName: string; sizeBytes: number;
  state: JobState; progress: number; total: number | null; sentence: string | null; report: ImportReport | null; basis: string | null; by: string; createdAt: Date; finishedAt: Date | null;
  auditSeq: number | null; hasFile: boolean; sha256: string;
}

const jobs = (tx: Tx) => tx.select(FIELDS).from(importJob)
  .innerJoin(agency, and(eq(agency.jurisdictionId, importJob.jurisdictionId), eq(agency.id, importJob.agencyId)))
  .innerJoin(account, eq(account.id, importJob.createdBy)).leftJoin(period, eq(period.id, importJob.periodId));

/** The viewer's own import. Refuses ('not-found') any other; row-level security hides them too. */
export async function readJob(tx: Tx, viewer: Viewer, id: string): Promise<ImportJob> {
  const found = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
    ? await jobs(tx).where(and(eq(importJob.jurisdictionId, viewer.jurisdictionId), eq(importJob.id, id), eq(importJob.createdBy, viewer.accountId))) : [];
  const [job] = found as ImportJob[];
  if (!job) throw refuse('not-found', 'Impor ini tidak ada, atau diunggah orang lain. Unggah lagi berkasnya lewat menu Impor.');
  return job;
}

/** The newest imports of the viewer in this team. */
export async function readJobs(tx: Tx, viewer: Viewer, most = 20): Promise<ImportJob[]> {
  return await jobs(tx).where(and(eq(importJob.jurisdictionId, viewer.jurisdictionId), eq(importJob.createdBy, viewer.accountId)))
    .orderBy(desc(importJob.createdAt)).limit(most) as ImportJob[];
}

/** Takes the lock that says "this import is being worked on", until the transaction ends. */
export async function lockJob(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('simpul.import'), hashtext(${id}))`);
}

/** Whether somebody holds that lock now: a process that died holds none. */
export async function isWorking(tx: Tx, id: string): Promise<boolean> {
  const [row] = [...await tx.execute(sql`select pg_try_advisory_xact_lock(hashtext('simpul.import'), hashtext(${id})) as free`)] as unknown as { free: boolean }[];
  return row?.free === false;
}

/** The uploaded bytes. Empty when they were taken away again (somebody's NIK stood in them, or after 30 days). */
export async function readFileOf(tx: Tx, viewer: Viewer, id: string): Promise<Buffer> {
  const [row] = await tx.select({ file: importJob.file }).from(importJob).where(and(eq(importJob.jurisdictionId, viewer.jurisdictionId), eq(importJob.id, id)));
  return row ? Buffer.from(row.file) : Buffer.alloc(0);
}
