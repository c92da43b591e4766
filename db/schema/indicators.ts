import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { agency } from './agencies';
import { instant, owned, provenance, rolledOver, rowId } from './columns';
import { decree, jurisdiction, region } from './jurisdictions';

/** Catalogue shared by all teams: the 20 service indicators, extensions, outcomes, context and programme outputs (domain §2). */
export const indicator = pgTable('indicator', {
  id: smallint().primaryKey(),
  code: text().notNull().unique('indicator_code_unique'),
  name: text().notNull(),
  shortName: text().notNull(),
  group: text({ enum: ['specific', 'sensitive', 'extension', 'outcome', 'context', 'output'] }).notNull(),
  spmField: text({ enum: ['education', 'health', 'public_works', 'housing', 'public_order', 'social'] }),
  valueKind: text({ enum: ['ratio', 'boolean', 'survey', 'count'] }).notNull(),
  direction: text({ enum: ['up', 'down'] }).notNull(),
  timing: text({ enum: ['snapshot', 'year_to_date'] }).notNull(),
  /** Lives at village level and is a column of the village grid (SE02 and SE09 are not, design §4.5). */
  atVillage: boolean().notNull(),
  unit: text().notNull(),
  peopleGroup: text({ enum: ['women', 'children', 'families', 'girls', 'villages', 'people'] }),
  numeratorText: text().notNull(),
  denominatorText: text().notNull(),
  /** The group that the denominator counts; its agreed size is in `target_population` (F111). */
  denominatorGroup: text(),
  definition: text().notNull(),
  whyYours: text(),
  example: text(),
  caution: text(),
  lifeStages: text().array().notNull().default(sql`'{}'`),
  customaryLead: text(),
  customarySupports: text().array().notNull().default(sql`'{}'`),
  sortOrder: smallint().notNull(),
  source: text().notNull(),
});

/** National default target by year; a team's own target wins (design §4.6). */
export const nationalTarget = pgTable('national_target', {
  indicatorId: smallint().notNull().references(() => indicator.id),
  year: smallint().notNull(),
  targetBp: integer().notNull(),
  note: text(),
}, (t) => [primaryKey({ name: 'national_target_key', columns: [t.indicatorId, t.year] })]);

export const indicatorTarget = pgTable('indicator_target', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  year: smallint().notNull(),
  indicatorId: smallint().notNull().references(() => indicator.id),
  targetBp: integer().notNull(),
  decreeId: uuid(),
  ...rolledOver,
  ...provenance,
}, (t) => [
  primaryKey({ name: 'indicator_target_key', columns: [t.jurisdictionId, t.year, t.indicatorId] }),
  foreignKey({ name: 'indicator_target_decree', columns: [t.jurisdictionId, t.decreeId], foreignColumns: [decree.jurisdictionId, decree.id] }),
  check('indicator_target_range', sql`${t.targetBp} between 0 and 10000`),
]);

/** Who answers for a column of a lens in a year: indicator code, SPM field or PHI part (design §5 Lenses). */
export const responsibility = pgTable('responsibility', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  year: smallint().notNull(),
  lens: text({ enum: ['indicator', 'spm', 'phi'] }).notNull(),
  columnCode: text().notNull(),
  agencyId: uuid().notNull(),
  role: text({ enum: ['lead', 'support', 'funder'] }).notNull(),
  duty: text(),
  decreeId: uuid(),
  ...rolledOver,
  ...provenance,
}, (t) => [
  primaryKey({ name: 'responsibility_key', columns: [t.jurisdictionId, t.year, t.lens, t.columnCode, t.agencyId] }),
  foreignKey({ name: 'responsibility_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  foreignKey({ name: 'responsibility_decree', columns: [t.jurisdictionId, t.decreeId], foreignColumns: [decree.jurisdictionId, decree.id] }),
  uniqueIndex('responsibility_one_lead').on(t.jurisdictionId, t.year, t.columnCode).where(sql`lens = 'indicator' and role = 'lead'`),
]);

/** Agreed size of a target group in a village and year (F111): used by all agencies once set. */
export const targetPopulation = pgTable('target_population', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  year: smallint().notNull(),
  regionId: integer().notNull().references(() => region.id),
  groupCode: text().notNull(),
  people: integer().notNull(),
  reason: text(),
  decidedBy: uuid(),
  decidedAt: instant().notNull().defaultNow(),
  version: integer().notNull().default(1),
  ...provenance,
}, (t) => [
  primaryKey({ name: 'target_population_key', columns: [t.jurisdictionId, t.year, t.regionId, t.groupCode] }),
  check('target_population_not_negative', sql`${t.people} >= 0`),
]);

/** Append-only: each replaced agreed size with who replaced it, when and why. */
export const targetPopulationHistory = pgTable('target_population_history', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  year: smallint().notNull(),
  regionId: integer().notNull().references(() => region.id),
  groupCode: text().notNull(),
  people: integer().notNull(),
  reason: text(),
  source: text(),
  decidedBy: uuid(),
  decidedAt: instant(),
  replacedBy: uuid(),
  replacedAt: instant().notNull().defaultNow(),
}, (t) => [
  primaryKey({ name: 'target_population_history_key', columns: [t.jurisdictionId, t.id] }),
  index('target_population_history_group').on(t.jurisdictionId, t.year, t.regionId, t.groupCode),
]);
