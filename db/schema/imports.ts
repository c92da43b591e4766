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
  createdBy: uuid().notNull().references(() => account.id),
  createdAt: instant().notNull().defaultNow(),
  finishedAt: instant(),
  auditSeq: integer(),
}, (t) => [
  primaryKey({ name: 'import_job_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'import_job_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  index('import_job_person').on(t.jurisdictionId, t.createdBy, t.createdAt),
]);

/** The rows of a checked file that a save would write, in the order of the file, with what they would do. */
export const importRow = pgTable('import_row', {
  jurisdictionId: owned(),
  jobId: uuid().notNull(),
  ordinal: integer().notNull(),
  /** Sheet and row, or line of a CSV, as the person sees it: "Nilai!14". */
  place: text().notNull(),
  verdict: text({ enum: ['new', 'changed', 'same', 'removed', 'problem'] }).notNull(),
  data: jsonb().notNull(),
}, (t) => [
  primaryKey({ name: 'import_row_key', columns: [t.jurisdictionId, t.jobId, t.ordinal] }),
  foreignKey({ name: 'import_row_job', columns: [t.jurisdictionId, t.jobId], foreignColumns: [importJob.jurisdictionId, importJob.id] }).onDelete('cascade'),
]);
