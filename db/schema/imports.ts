import { foreignKey, index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { account } from './accounts';
import { agency } from './agencies';
import { bytes, instant, owned, rowId } from './columns';
import { jurisdiction, period } from './jurisdictions';

export const importForms = ['values', 'activities', 'budgets'] as const;

/**
 * One uploaded file on its way: reading → checked | refused, then saving → saved, or discarded | failed. `progress` counts rows
 * read or written of `total`. `report` is what the check found, as the screen shows it. The file stays for the annotated copy.
 */
export const importJob = pgTable('import_job', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  form: text({ enum: importForms }).notNull(),
  agencyId: uuid().notNull(),
  periodId: integer().references(() => period.id),
  year: smallint().notNull(),
  fileName: text().notNull(),
  sizeBytes: integer().notNull(),
  sha256: bytes().notNull(),
  file: bytes().notNull(),
  state: text({ enum: ['reading', 'refused', 'checked', 'saving', 'saved', 'discarded', 'failed'] }).notNull().default('reading'),
  progress: integer().notNull().default(0),
  total: integer(),
  sentence: text(),
  report: jsonb(),
  /** What the check compared with, as a hash: while it is the same, nothing has moved and the save need not judge again. */
  basis: text(),
  createdBy: uuid().notNull().references(() => account.id),
  createdAt: instant().notNull().defaultNow(),
  finishedAt: instant(),
  auditSeq: integer(),
}, (t) => [
  primaryKey({ name: 'import_job_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'import_job_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  index('import_job_person').on(t.jurisdictionId, t.createdBy, t.createdAt),
]);

/**
 * Rows of a checked file with one verdict, up to 500 in a row of this table, in the order of the file. `rows` is what the preview
 * shows and what the form would send; of figures the other columns hold what a save writes, one entry per row, so that the
 * database itself can write them (`versions`: the one that is replaced, 0 for a new cell).
 */
export const importPart = pgTable('import_part', {
  jurisdictionId: owned(),
  jobId: uuid().notNull(),
  verdict: text({ enum: ['new', 'changed', 'same'] }).notNull(),
  part: integer().notNull(),
  rowCount: integer().notNull(),
  rows: jsonb().notNull(),
  regionIds: integer().array(),
  indicatorIds: integer().array(),
  statuses: text().array(),
  numerators: integer().array(),
  denominators: integer().array(),
  carriedFromIds: integer().array(),
  warnings: text().array(),
  warningReasons: text().array(),
  versions: integer().array(),
}, (t) => [
  primaryKey({ name: 'import_part_key', columns: [t.jurisdictionId, t.jobId, t.verdict, t.part] }),
  foreignKey({ name: 'import_part_job', columns: [t.jurisdictionId, t.jobId], foreignColumns: [importJob.jurisdictionId, importJob.id] }).onDelete('cascade'),
]);
