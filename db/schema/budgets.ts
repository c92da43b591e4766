import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { account } from './accounts';
import { activity } from './activities';
import { agency } from './agencies';
import { day, instant, owned, provenance, rowId, rupiah, stamped } from './columns';
import { jurisdiction, region } from './jurisdictions';

export const budgetStages = ['murni', 'perubahan'] as const;
export const fundingSources = [
  'APBN', 'APBD_PROV', 'APBD_KAB', 'DAK_FISIK', 'DAK_NONFISIK', 'DANA_DESA', 'ADD', 'APBDES', 'BUMDES', 'CSR', 'ZAKAT', 'HIBAH', 'SWADAYA',
] as const;

/** The whole budget of an agency, the base of its stunting intensity (domain §9.6). */
export const agencyBudget = pgTable('agency_budget', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  fiscalYear: smallint().notNull(),
  stage: text({ enum: budgetStages }).notNull(),
  agencyId: uuid().notNull(),
  totalIdr: rupiah().notNull(),
  ...provenance,
}, (t) => [
  primaryKey({ name: 'agency_budget_key', columns: [t.jurisdictionId, t.fiscalYear, t.stage, t.agencyId] }),
  foreignKey({ name: 'agency_budget_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  check('agency_budget_not_negative', sql`${t.totalIdr} >= 0`),
]);

/** Append-only: each replaced total of an agency with who replaced it, when and why. */
export const agencyBudgetHistory = pgTable('agency_budget_history', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  fiscalYear: smallint().notNull(),
  stage: text({ enum: budgetStages }).notNull(),
  agencyId: uuid().notNull(),
  totalIdr: rupiah().notNull(),
  ...provenance,
  replacedAt: instant().notNull().defaultNow(),
  replacedBy: uuid(),
  reason: text(),
}, (t) => [
  primaryKey({ name: 'agency_budget_history_key', columns: [t.jurisdictionId, t.id] }),
  index('agency_budget_history_agency').on(t.jurisdictionId, t.agencyId, t.fiscalYear),
]);

/** A line of one agency's DPA; without an activity it is "belum ditandai", without villages "belum dilokasikan" (design §4.9). */
export const budgetLine = pgTable('budget_line', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  agencyId: uuid().notNull(),
  fiscalYear: smallint().notNull(),
  stage: text({ enum: budgetStages }).notNull(),
  /** Same line in another stage: the newest stage counts. */
  lineKey: text().notNull(),
  name: text().notNull(),
  subActivityCode: text(),
  class: text({ enum: ['specific', 'sensitive', 'enabling'] }).notNull(),
  fundingSource: text({ enum: fundingSources }).notNull(),
  funderId: uuid(),
  activityId: uuid(),
  budgetIdr: rupiah().notNull(),
  split: text({ enum: ['none', 'equal', 'explicit'] }).notNull().default('none'),
  verification: text({ enum: ['draft', 'submitted', 'returned', 'verified'] }).notNull().default('draft'),
  verifiedBy: uuid().references(() => account.id),
  verifiedAt: instant(),
  isRemoved: boolean().notNull().default(false),
  /** Zakat money that lifts poor families (S3: Baznas' 70 %); null: nobody said. Only for lines paid from zakat. */
  empowersPoor: boolean(),
  ...provenance,
  ...stamped,
}, (t) => [
  primaryKey({ name: 'budget_line_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'budget_line_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  foreignKey({ name: 'budget_line_funder', columns: [t.jurisdictionId, t.funderId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  foreignKey({ name: 'budget_line_activity', columns: [t.jurisdictionId, t.activityId], foreignColumns: [activity.jurisdictionId, activity.id] }),
  index('budget_line_year').on(t.jurisdictionId, t.fiscalYear, t.agencyId),
  index('budget_line_by_activity').on(t.jurisdictionId, t.activityId),
  check('budget_line_not_negative', sql`${t.budgetIdr} >= 0`),
  check('budget_line_zakat_mark', sql`${t.empowersPoor} is null or ${t.fundingSource} = 'ZAKAT'`),
]);

/** Villages that a line reaches: an explicit amount each, or null under an explicit equal split. */
export const budgetLineVillage = pgTable('budget_line_village', {
  jurisdictionId: owned(),
  lineId: uuid().notNull(),
  regionId: integer().notNull().references(() => region.id),
  amountIdr: rupiah(),
}, (t) => [
  primaryKey({ name: 'budget_line_village_key', columns: [t.jurisdictionId, t.lineId, t.regionId] }),
  foreignKey({ name: 'budget_line_village_line', columns: [t.jurisdictionId, t.lineId], foreignColumns: [budgetLine.jurisdictionId, budgetLine.id] }).onDelete('cascade'),
  check('budget_line_village_not_negative', sql`${t.amountIdr} >= 0`),
]);

/** Spent so far, cumulative, by date. */
export const budgetSpent = pgTable('budget_spent', {
  jurisdictionId: owned(),
  lineId: uuid().notNull(),
  asOf: day().notNull(),
  spentIdr: rupiah().notNull(),
}, (t) => [
  primaryKey({ name: 'budget_spent_key', columns: [t.jurisdictionId, t.lineId, t.asOf] }),
  foreignKey({ name: 'budget_spent_line', columns: [t.jurisdictionId, t.lineId], foreignColumns: [budgetLine.jurisdictionId, budgetLine.id] }).onDelete('cascade'),
  check('budget_spent_not_negative', sql`${t.spentIdr} >= 0`),
]);

export const budgetLineHistory = pgTable('budget_line_history', {
  jurisdictionId: owned(),
  id: rowId(),
  lineId: uuid().notNull(),
  before: text().notNull(),
  replacedAt: instant().notNull().defaultNow(),
  replacedBy: uuid(),
  reason: text(),
}, (t) => [
  primaryKey({ name: 'budget_line_history_key', columns: [t.jurisdictionId, t.id] }),
  index('budget_line_history_line').on(t.jurisdictionId, t.lineId),
]);
