import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { KeptFigure } from '@/lib/reporting/rules/entry';
import type { RowStory } from '../rules/report';

export type Verdict = 'new' | 'changed' | 'same';

/** What a save writes into one cell; `version`: the one that it replaces, 0 for a new cell; `warnings`: codes joined by commas. */
export interface CellWrite extends KeptFigure { regionId: number; indicatorId: number; warnings: string; warningReason: string | null; version: number }

/** A row of a checked file; `write`: what the save sends through the commands of the form; `cell`: what it writes of a figure. */
export interface CheckedRow<W = unknown> { ordinal: number; place: string; verdict: Verdict; story: RowStory; write?: W | null; cell?: CellWrite }

/** Rows that are kept together; a whole number of pages of the preview. */
export const PART_ROWS = 500;
export const PREVIEW_ROWS = 50;

/** A row as `rows` of a part holds it: ordinal, place, title, before, after, clash, write. */
export type PackedRow = [ordinal: number, place: string, title: string, before: string, after: string, clash?: string | null, write?: unknown];

/** Packs what the preview shows and what a record's save needs. */
export const packRow = ({ ordinal, place, story: { title, before, after, clash }, write }: CheckedRow): PackedRow =>
  (write ? [ordinal, place, title, before, after, clash ?? null, write] : clash ? [ordinal, place, title, before, after, clash] : [ordinal, place, title, before, after]);

const unpackRow = <W>(verdict: Verdict, [ordinal, place, title, before, after, clash, write]: PackedRow): CheckedRow<W> =>
  ({ ordinal, place, verdict, story: { title, before, after, ...(clash && { clash }) }, write: (write ?? null) as W | null });

/** One page of the rows with a verdict, in the order of the file. */
export async function readRows(tx: Tx, viewer: Viewer, { id, verdict, page }: { id: string; verdict: Verdict; page: number }): Promise<CheckedRow[]> {
  const first = (page - 1) * PREVIEW_ROWS;
  const [part] = [...await tx.execute(sql`select rows from import_part
    where jurisdiction_id = ${viewer.jurisdictionId} and job_id = ${id} and verdict = ${verdict} and part = ${Math.floor(first / PART_ROWS)}`)] as unknown as { rows: PackedRow[] }[];
  return part?.rows.slice(first % PART_ROWS, (first % PART_ROWS) + PREVIEW_ROWS).map((row) => unpackRow(verdict, row)) ?? [];
}

/** The rows of activities or budget lines that a save writes, in the order of the file. There are few: they are judged one by one. */
export async function recordsToWrite<W>(tx: Tx, viewer: Viewer, id: string): Promise<CheckedRow<W>[]> {
  const parts = [...await tx.execute(sql`select verdict, rows from import_part
    where jurisdiction_id = ${viewer.jurisdictionId} and job_id = ${id} and verdict in ('new', 'changed')`)] as unknown as { verdict: Verdict; rows: PackedRow[] }[];
  return parts.flatMap(({ verdict, rows }) => rows.map((row) => unpackRow<W>(verdict, row))).sort((a, b) => a.ordinal - b.ordinal);
}

/** Some parts of one verdict and how many rows they hold. */
export interface PartRange { verdict: 'new' | 'changed'; first: number; last: number; count: number }

/** The parts that a save writes, so many rows at a time. */
export async function partsToWrite(tx: Tx, viewer: Viewer, id: string, most: number): Promise<PartRange[]> {
  return [...await tx.execute(sql`select verdict, min(part) as first, max(part) as last, sum(row_count)::int as count from import_part
    where jurisdiction_id = ${viewer.jurisdictionId} and job_id = ${id} and verdict in ('new', 'changed')
    group by verdict, part / ${Math.max(1, Math.floor(most / PART_ROWS))}::int order by verdict, first`)] as unknown as PartRange[];
}

/** The figures of some parts as a relation, as `writeRows` of the reporting room takes it. */
export const relationOf = (viewer: Viewer, id: string, { verdict, first, last }: PartRange): SQL => sql`
  select w.* from import_part p, unnest(p.region_ids, p.indicator_ids, p.statuses, p.numerators, p.denominators, p.warnings, p.warning_reasons, p.carried_from_ids, p.versions)
    as w(region_id, indicator_id, status, numerator, denominator, warnings, reason, carried, version)
  where p.jurisdiction_id = ${viewer.jurisdictionId} and p.job_id = ${id}::uuid and p.verdict = ${verdict} and p.part between ${first} and ${last}`;

/** The figures of some parts, to be judged again. */
export async function readFigures(tx: Tx, viewer: Viewer, id: string, range: PartRange): Promise<CellWrite[]> {
  return [...await tx.execute(sql`select w.region_id as "regionId", w.indicator_id as "indicatorId", w.status, w.numerator, w.denominator, w.carried as "carriedFromId", w.warnings,
    w.reason as "warningReason", w.version from (${relationOf(viewer, id, range)}) w`)] as unknown as CellWrite[];
}
