import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { ImportCounts } from '../rules/report';
import type { Checking } from './check';

/** Checks a file of activities or budget lines. */
export async function checkRecords(_tx: Tx, _viewer: Viewer, { job }: Checking): Promise<{ counts: ImportCounts; left: string[] }> {
  throw refuse('invalid', `Belum: ${job.form}.`);
}
