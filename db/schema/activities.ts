import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { account } from './accounts';
import { agency } from './agencies';
import { day, instant, owned, provenance, rowId, stamped } from './columns';
import { jurisdiction, region } from './jurisdictions';

/** Something an agency does, or has pledged to do (state `pledged`: dates, villages and money may be empty). */
export const activity = pgTable('activity', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  agencyId: uuid().notNull(),
  year: smallint().notNull(),
  name: text().notNull(),
  kind: text(),
  state: text({ enum: ['pledged', 'planned', 'running', 'done', 'cancelled'] }).notNull(),
  plannedCount: integer(),
  doneCount: integer(),
  countUnit: text().notNull().default('kali'),
  startsOn: day(),
  endsOn: day(),
  aim: text(),
  output: text(),
  beneficiaries: integer(),
  programmeCode: text(),
  verification: text({ enum: ['draft', 'submitted', 'returned', 'verified'] }).notNull().default('draft'),
  verifiedBy: uuid().references(() => account.id),
  verifiedAt: instant(),
  note: text(),
  ...provenance,
  ...stamped,
}, (t) => [
  primaryKey({ name: 'activity_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'activity_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  unique('activity_name_unique').on(t.jurisdictionId, t.year, t.agencyId, t.name),
  check('activity_dates_ordered', sql`${t.endsOn} >= ${t.startsOn}`),
  check('activity_counts_not_negative', sql`coalesce(${t.plannedCount}, 0) >= 0 and coalesce(${t.doneCount}, 0) >= 0 and coalesce(${t.beneficiaries}, 0) >= 0`),
  check('activity_name_length', sql`char_length(${t.name}) between 3 and 200`),
]);

export const activityVillage = pgTable('activity_village', {
  jurisdictionId: owned(),
  activityId: uuid().notNull(),
  regionId: integer().notNull().references(() => region.id),
}, (t) => [
  primaryKey({ name: 'activity_village_key', columns: [t.jurisdictionId, t.activityId, t.regionId] }),
  foreignKey({ name: 'activity_village_activity', columns: [t.jurisdictionId, t.activityId], foreignColumns: [activity.jurisdictionId, activity.id] }).onDelete('cascade'),
  index('activity_village_region').on(t.jurisdictionId, t.regionId),
]);

/** Columns of the three lenses that the activity serves: indicator codes, SPM fields, PHI parts or `umum`. */
export const activityColumn = pgTable('activity_column', {
  jurisdictionId: owned(),
  activityId: uuid().notNull(),
  lens: text({ enum: ['indicator', 'spm', 'phi'] }).notNull(),
  columnCode: text().notNull(),
}, (t) => [
  primaryKey({ name: 'activity_column_key', columns: [t.jurisdictionId, t.activityId, t.lens, t.columnCode] }),
  foreignKey({ name: 'activity_column_activity', columns: [t.jurisdictionId, t.activityId], foreignColumns: [activity.jurisdictionId, activity.id] }).onDelete('cascade'),
]);

/** Append-only: the row, its villages and columns as they were before a change. */
export const activityHistory = pgTable('activity_history', {
  jurisdictionId: owned(),
  id: rowId(),
  activityId: uuid().notNull(),
  before: text().notNull(),
  replacedAt: instant().notNull().defaultNow(),
  replacedBy: uuid(),
  reason: text(),
}, (t) => [
  primaryKey({ name: 'activity_history_key', columns: [t.jurisdictionId, t.id] }),
  index('activity_history_activity').on(t.jurisdictionId, t.activityId),
]);

/**
 * How the coordinator settled two activities, or two budget lines, that seem to do the same (F09, F38). Append-only: the newest row of
 * a pair counts, `reopened` puts it back. `firstId` is the smaller of the two ids.
 */
export const overlapDecision = pgTable('overlap_decision', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  subject: text({ enum: ['activity', 'line'] }).notNull(),
  firstId: uuid().notNull(),
  secondId: uuid().notNull(),
  verdict: text({ enum: ['allowed', 'merged', 'withdraw', 'reopened'] }).notNull(),
  /** Who is asked to withdraw its own, or into whose the other is merged. */
  agencyId: uuid(),
  reason: text().notNull(),
  decidedBy: uuid().notNull().references(() => account.id),
  decidedAt: instant().notNull().defaultNow(),
}, (t) => [
  primaryKey({ name: 'overlap_decision_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'overlap_decision_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  index('overlap_decision_pair').on(t.jurisdictionId, t.firstId, t.secondId),
  check('overlap_decision_ordered', sql`${t.firstId} < ${t.secondId}`),
]);
