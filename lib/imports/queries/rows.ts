import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { RowStory } from '../rules/report';

export type Verdict = 'new' | 'changed' | 'same';

/** A row of a checked file; `write` is what the save sends through the commands of the form. */
export interface CheckedRow<W = unknown> { ordinal: number; place: string; verdict: Verdict; story: RowStory; write: W | null }

/** Rows that are kept together; a whole number of pages of the preview. */
export const PART_ROWS = 500;
export const PREVIEW_ROWS = 50;

interface Part<W> { rows: CheckedRow<W>[] }

/** One page of the rows with a verdict, in the order of the file. */
export async function readRows(tx: Tx, viewer: Viewer, { id, verdict, page }: { id: string; verdict: Verdict; page: number }): Promise<CheckedRow[]> {
  const first = (page - 1) * PREVIEW_ROWS;
  const [found] = [...await tx.execute(sql`select rows from import_part
    where jurisdiction_id = ${viewer.jurisdictionId} and job_id = ${id} and verdict = ${verdict} and part = ${Math.floor(first / PART_ROWS)}`)] as unknown as Part<unknown>[];
  return found?.rows.slice(first % PART_ROWS, (first % PART_ROWS) + PREVIEW_ROWS) ?? [];
}

/** The rows that a save writes, part by part: changed ones, then new ones, each in the order of the file. */
export async function* rowsToWrite<W>(tx: Tx, viewer: Viewer, id: string): AsyncGenerator<CheckedRow<W>[]> {
  for (const verdict of ['changed', 'new'] as const) {
    for (let part = 0; ; part += 1) {
      const [found] = [...await tx.execute(sql`select rows from import_part
        where jurisdiction_id = ${viewer.jurisdictionId} and job_id = ${id} and verdict = ${verdict} and part = ${part}`)] as unknown as Part<W>[];
      if (!found) break;
      yield found.rows;
    }
  }
}
