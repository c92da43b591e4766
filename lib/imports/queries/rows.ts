import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { RowStory } from '../rules/report';

export type Verdict = 'new' | 'changed' | 'same' | 'problem';

/** A row of a checked file; `write` is what the save sends through the commands of the form. */
export interface CheckedRow<W = unknown> { ordinal: number; place: string; verdict: Verdict; story: RowStory; write: W | null }

/** The columns of CheckedRow as `data` keeps them. */
export interface RowData { s: RowStory; w: unknown }

interface Stored { ordinal: number; place: string; verdict: Verdict; data: RowData }
const rowOf = <W>({ ordinal, place, verdict, data }: Stored): CheckedRow<W> => ({ ordinal, place, verdict, story: data.s, write: data.w as W | null });

export const PREVIEW_ROWS = 50;

/** One page of the rows with a verdict, in the order of the file. */
export async function readRows(tx: Tx, viewer: Viewer, { id, verdict, page }: { id: string; verdict: Verdict; page: number }): Promise<CheckedRow[]> {
  const rows = [...await tx.execute(sql`select ordinal, place, verdict, data from import_row
    where jurisdiction_id = ${viewer.jurisdictionId} and job_id = ${id} and verdict = ${verdict} order by ordinal limit ${PREVIEW_ROWS} offset ${(page - 1) * PREVIEW_ROWS}`)] as unknown as Stored[];
  return rows.map((row) => rowOf(row));
}

/** The rows that a save writes, so many at a time in the order of the file. */
export async function* rowsToWrite<W>(tx: Tx, viewer: Viewer, id: string, size: number): AsyncGenerator<CheckedRow<W>[]> {
  for (let last = -1; ;) {
    const rows = [...await tx.execute(sql`select ordinal, place, verdict, data from import_row
      where jurisdiction_id = ${viewer.jurisdictionId} and job_id = ${id} and verdict in ('new', 'changed') and ordinal > ${last} order by ordinal limit ${size}`)] as unknown as Stored[];
    const end = rows.at(-1);
    if (!end) return;
    yield rows.map((row) => rowOf<W>(row));
    last = end.ordinal;
  }
}
