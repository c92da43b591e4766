import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { account } from './accounts';
import { agency } from './agencies';
import { day, instant, owned, provenance, rowId } from './columns';
import { indicator } from './indicators';
import { jurisdiction, period, region } from './jurisdictions';

/** What a value row says. Missing, not applicable and 0 are three things (design §4.1); shares are basis points. */
const reported = {
  status: text({ enum: ['reported', 'missing', 'not_applicable'] }).notNull(),
  basis: text({ enum: ['counted', 'published'] }).notNull(),
  numerator: integer(),
  denominator: integer(),
  shareBp: integer(),
  asOf: day(),
  state: text({ enum: ['draft', 'submitted', 'returned', 'verified'] }).notNull(),
  agencyId: uuid(),
  enteredBy: uuid().references(() => account.id),
  enteredAt: instant().notNull().defaultNow(),
  verifiedBy: uuid().references(() => account.id),
  verifiedAt: instant(),
  remark: text(),
  /** Codes of the soft checks that were answered, and the answer of the one who entered the figure (F62). */
  warnings: text().array().notNull().default(sql`'{}'`),
  warningReason: text(),
  /** Why the verifier sent the cell back; null once it is entered anew (F64). */
  returnReason: text(),
  /** "Sama seperti periode lalu": the period from which the figure was taken over (F113). */
  carriedFromId: integer().references(() => period.id),
  origin: text(),
  version: integer().notNull().default(1),
  ...provenance,
};

const address = {
  jurisdictionId: owned().references(() => jurisdiction.id),
  periodId: integer().notNull().references(() => period.id),
  regionId: integer().notNull().references(() => region.id),
  indicatorId: smallint().notNull().references(() => indicator.id),
  sourceKind: text().notNull(),
  stage: text({ enum: ['working', 'approved'] }).notNull(),
};

/** What was true when the row stood in `indicator_value` needs no second proof: an import copies 100,000 rows at once. */
const remembered = {
  ...reported,
  jurisdictionId: owned(), periodId: integer().notNull(), regionId: integer().notNull(), indicatorId: smallint().notNull(), sourceKind: address.sourceKind, stage: address.stage,
  enteredBy: uuid(), verifiedBy: uuid(), carriedFromId: integer(),
};

/** One current row per key and stage; the replaced row goes to history (design §4.10, §5 Values). */
export const indicatorValue = pgTable('indicator_value', { ...address, ...reported }, (t) => [
  primaryKey({
    name: 'indicator_value_key',
    columns: [t.jurisdictionId, t.periodId, t.regionId, t.indicatorId, t.sourceKind, t.stage],
  }),
  foreignKey({ name: 'indicator_value_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  index('indicator_value_by_indicator').on(t.jurisdictionId, t.indicatorId, t.regionId),
  check('indicator_value_not_negative', sql`coalesce(${t.numerator}, 0) >= 0 and coalesce(${t.denominator}, 0) >= 0 and coalesce(${t.shareBp}, 0) >= 0`),
  check('indicator_value_says_something', sql`case
    when ${t.status} <> 'reported' then ${t.numerator} is null and ${t.denominator} is null and ${t.shareBp} is null
    when ${t.basis} = 'published' then ${t.shareBp} is not null
    else ${t.numerator} is not null and ${t.shareBp} is null end`),
  check('indicator_value_denominator_positive', sql`${t.denominator} is null or ${t.denominator} > 0`),
]);

/** Append-only: each replaced row with who replaced it, when and why. */
export const indicatorValueHistory = pgTable('indicator_value_history', {
  id: rowId(),
  ...remembered,
  replacedAt: instant().notNull().defaultNow(),
  replacedBy: uuid(),
  reason: text(),
}, (t) => [
  primaryKey({ name: 'indicator_value_history_key', columns: [t.jurisdictionId, t.id] }),
  index('indicator_value_history_cell').on(t.jurisdictionId, t.regionId, t.indicatorId, t.periodId),
]);

/** Rival figures for one cell (F110): the chosen one is also the value; the others stay visible with the reason. */
export const valueCandidate = pgTable('value_candidate', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  periodId: integer().notNull().references(() => period.id),
  regionId: integer().notNull().references(() => region.id),
  indicatorId: smallint().notNull().references(() => indicator.id),
  sourceKind: text().notNull(),
  numerator: integer(),
  denominator: integer(),
  shareBp: integer(),
  asOf: day(),
  chosen: boolean().notNull().default(false),
  reason: text(),
  chosenBy: uuid(),
  chosenAt: instant(),
  source: text().notNull(),
}, (t) => [
  primaryKey({ name: 'value_candidate_key', columns: [t.jurisdictionId, t.id] }),
  index('value_candidate_cell').on(t.jurisdictionId, t.indicatorId, t.regionId, t.periodId),
]);

/** What a source or a person says about a figure without giving a level (F82; "Juai naik 2,55 poin"). */
export const valueRemark = pgTable('value_remark', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  periodId: integer().notNull().references(() => period.id),
  regionId: integer().notNull().references(() => region.id),
  indicatorId: smallint().references(() => indicator.id),
  text: text().notNull(),
  trend: text({ enum: ['up', 'down', 'level'] }),
  deltaBp: integer(),
  relation: text({ enum: ['above_mean', 'below_mean', 'highest', 'lowest'] }),
  authorId: uuid(),
  at: instant().notNull().defaultNow(),
  source: text(),
  /** The agency that is asked to answer. */
  askedAgencyId: uuid(),
  resolvedBy: uuid(),
  resolvedAt: instant(),
}, (t) => [
  primaryKey({ name: 'value_remark_key', columns: [t.jurisdictionId, t.id] }),
  index('value_remark_cell').on(t.jurisdictionId, t.regionId, t.indicatorId),
]);

/** What an agency has handed in for a period as a whole. `extendedUntil`: a later deadline for this agency alone (F65). */
export const submission = pgTable('submission', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  periodId: integer().notNull().references(() => period.id),
  agencyId: uuid().notNull(),
  state: text({ enum: ['draft', 'submitted', 'returned', 'verified'] }).notNull().default('draft'),
  firstSubmittedAt: instant(),
  submittedAt: instant(),
  submittedBy: uuid(),
  extendedUntil: day(),
  decidedAt: instant(),
  decidedBy: uuid(),
  reason: text(),
  version: integer().notNull().default(1),
}, (t) => [
  primaryKey({ name: 'submission_key', columns: [t.jurisdictionId, t.periodId, t.agencyId] }),
  foreignKey({ name: 'submission_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
]);

/**
 * Who reports a cell, where it is not simply the lead in all places and periods (F60). Null region: all places; null period:
 * the whole year; null agency: nobody is asked. The narrowest row wins; view `assigned_cell` applies it.
 */
export const assignmentChange = pgTable('assignment_change', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  year: smallint().notNull(),
  indicatorId: smallint().notNull().references(() => indicator.id),
  regionId: integer().references(() => region.id),
  periodId: integer().references(() => period.id),
  agencyId: uuid(),
  reason: text().notNull(),
  decidedBy: uuid(),
  decidedAt: instant().notNull().defaultNow(),
}, (t) => [
  primaryKey({ name: 'assignment_change_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'assignment_change_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  unique('assignment_change_unique').on(t.jurisdictionId, t.year, t.indicatorId, t.regionId, t.periodId).nullsNotDistinct(),
]);

/** A soft check switched off or given another limit by a team for a year; the rules themselves are code with their defaults (F62). */
export const checkSetting = pgTable('check_setting', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  year: smallint().notNull(),
  checkCode: text().notNull(),
  isActive: boolean().notNull().default(true),
  limitBp: integer(),
}, (t) => [primaryKey({ name: 'check_setting_key', columns: [t.jurisdictionId, t.year, t.checkCode] })]);
