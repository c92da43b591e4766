import { boolean, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { owned, rupiah } from './columns';
import { jurisdiction, period, region } from './jurisdictions';

/**
 * Rollup per target village and period: the score (design §4.5), its parts and the packed cells of the grid.
 * `cells` is written and read only by lib/convergence/rules (packCells); the truth stays in indicator_value.
 */
export const villageScore = pgTable('village_score', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  periodId: integer().notNull().references(() => period.id),
  stage: text({ enum: ['working', 'approved'] }).notNull(),
  regionId: integer().notNull().references(() => region.id),
  scoreBp: integer(),
  /** Why there is no score: too little data, nothing applicable. */
  reason: text({ enum: ['incomplete', 'not_applicable'] }),
  onTarget: smallint().notNull(),
  applicable: smallint().notNull(),
  reported: smallint().notNull(),
  rank: smallint(),
  isConvergent: boolean().notNull(),
  gaps: smallint().notNull(),
  leadsAbsent: smallint().notNull(),
  cells: text().notNull(),
  hasExample: boolean().notNull(),
}, (t) => [
  primaryKey({ name: 'village_score_key', columns: [t.jurisdictionId, t.periodId, t.stage, t.regionId] }),
  index('village_score_rank').on(t.jurisdictionId, t.periodId, t.stage, t.rank),
]);

/** Rollup per target village: who is there and with how much located money by the end of the period. */
export const villageYear = pgTable('village_year', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  periodId: integer().notNull().references(() => period.id),
  stage: text({ enum: ['working', 'approved'] }).notNull(),
  regionId: integer().notNull().references(() => region.id),
  agencies: smallint().notNull(),
  activities: smallint().notNull(),
  budgetIdr: rupiah().notNull(),
  spentIdr: rupiah().notNull(),
  hasExample: boolean().notNull(),
}, (t) => [primaryKey({ name: 'village_year_key', columns: [t.jurisdictionId, t.periodId, t.stage, t.regionId] })]);
