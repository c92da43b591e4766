import { boolean, foreignKey, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { agency } from './agencies';
import { owned, rupiah } from './columns';
import { jurisdiction, period } from './jurisdictions';

/** Rollup of the matrix: what an agency brings to a column by the end of a period (design §5 Rollups). Roles are not in it. */
export const contribution = pgTable('contribution', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  periodId: integer().notNull().references(() => period.id),
  stage: text({ enum: ['working', 'approved'] }).notNull(),
  lens: text({ enum: ['indicator', 'spm', 'phi'] }).notNull(),
  columnCode: text().notNull(),
  agencyId: uuid().notNull(),
  activities: integer().notNull(),
  pledges: integer().notNull(),
  villages: integer().notNull(),
  plannedCount: integer().notNull(),
  doneCount: integer().notNull(),
  budgetIdr: rupiah().notNull(),
  spentIdr: rupiah().notNull(),
  hasExample: boolean().notNull(),
}, (t) => [
  primaryKey({ name: 'contribution_key', columns: [t.jurisdictionId, t.periodId, t.stage, t.lens, t.columnCode, t.agencyId] }),
  foreignKey({ name: 'contribution_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
]);

/** Rollup per agency: everything it brings, each activity and rupiah once. An agency without a row contributes nothing. */
export const agencyTotal = pgTable('agency_total', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  periodId: integer().notNull().references(() => period.id),
  stage: text({ enum: ['working', 'approved'] }).notNull(),
  agencyId: uuid().notNull(),
  activities: integer().notNull(),
  pledges: integer().notNull(),
  villages: integer().notNull(),
  plannedCount: integer().notNull(),
  doneCount: integer().notNull(),
  budgetLines: integer().notNull(),
  budgetIdr: rupiah().notNull(),
  spentIdr: rupiah().notNull(),
  hasExample: boolean().notNull(),
  year: smallint().notNull(),
}, (t) => [
  primaryKey({ name: 'agency_total_key', columns: [t.jurisdictionId, t.periodId, t.stage, t.agencyId] }),
  foreignKey({ name: 'agency_total_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
]);
