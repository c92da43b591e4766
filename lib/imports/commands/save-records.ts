import 'server-only';
import type { FigureTx } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { ImportJob } from '../queries/jobs';
import type { Saved, Tell } from './save';

/** Saves activities or budget lines. */
export async function saveRecords(_tx: FigureTx, _viewer: Viewer, job: ImportJob, _tell: Tell): Promise<Saved> {
  throw refuse('invalid', `Belum: ${job.form}.`);
}
