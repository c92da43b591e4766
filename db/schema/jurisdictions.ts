import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn, boolean, check, date, index, integer, pgTable, primaryKey, smallint, text, unique,
} from 'drizzle-orm/pg-core';
import { bytes, day, instant, owned, rowId } from './columns';

/** Kemendagri areas: 1 province, 2 regency, 3 district, 4 village; 5 hamlet (ours, where a source needs it). */
export const region = pgTable('region', {
  id: integer().primaryKey(),
  code: text().notNull().unique('region_code_unique'),
  parentId: integer().references((): AnyPgColumn => region.id),
  level: smallint().notNull(),
  name: text().notNull(),
  status: text({ enum: ['desa', 'kelurahan', 'kabupaten', 'kota'] }),
  validFrom: date({ mode: 'string' }),
  validTo: date({ mode: 'string' }),
  isFictional: boolean().notNull().default(false),
}, (t) => [
  check('region_level_known', sql`${t.level} between 0 and 5`),
  index('region_parent').on(t.parentId),
]);

/** Reference of all reporting periods. `id` is the ordinal of lib/period: bigger is later, a year after its quarters. */
export const period = pgTable('period', {
  id: integer().primaryKey(),
  code: text().notNull().unique('period_code_unique'),
  kind: text({ enum: ['month', 'quarter', 'half', 'year'] }).notNull(),
  year: smallint().notNull(),
  index: smallint().notNull(),
  startsOn: day().notNull(),
  endsOn: day().notNull(),
});

export const jurisdiction = pgTable('jurisdiction', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  code: text().notNull().unique('jurisdiction_code_unique'),
  regionId: integer().notNull().references(() => region.id),
  parentId: integer().references((): AnyPgColumn => jurisdiction.id),
  level: text({ enum: ['province', 'regency'] }).notNull(),
  name: text().notNull(),
  slug: text().notNull().unique('jurisdiction_slug_unique'),
  teamName: text().notNull(),
  timeZone: text({ enum: ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] }).notNull(),
  isExample: boolean().notNull().default(false),
});

/** Settings that a decree may set anew each year (design §4.5, §4.6). Basis points. */
export const jurisdictionYear = pgTable('jurisdiction_year', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  year: smallint().notNull(),
  convergenceThresholdBp: integer().notNull().default(7500),
  completenessFloorBp: integer().notNull().default(5000),
  attentionRatioBp: integer().notNull().default(7500),
  note: text(),
}, (t) => [primaryKey({ name: 'jurisdiction_year_key', columns: [t.jurisdictionId, t.year] })]);

/** A period that a team works with. Approved = closed by the coordinator; reopening needs a reason. */
export const jurisdictionPeriod = pgTable('jurisdiction_period', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  periodId: integer().notNull().references(() => period.id),
  state: text({ enum: ['open', 'approved', 'reopened'] }).notNull().default('open'),
  dueOn: day(),
  reason: text(),
  changedBy: text(),
  changedAt: instant(),
}, (t) => [primaryKey({ name: 'jurisdiction_period_key', columns: [t.jurisdictionId, t.periodId] })]);

/** Locked first and bumped last by every command that changes figures of the period (design §5 Rollups). */
export const jurisdictionPeriodVersion = pgTable('jurisdiction_period_version', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  periodId: integer().notNull().references(() => period.id),
  version: integer().notNull().default(0),
}, (t) => [primaryKey({ name: 'jurisdiction_period_version_key', columns: [t.jurisdictionId, t.periodId] })]);

export const decree = pgTable('decree', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  kind: text({ enum: ['keputusan', 'peraturan', 'rpjmd', 'komitmen', 'lainnya'] }).notNull(),
  number: text().notNull(),
  subject: text().notNull(),
  issuedOn: day(),
  validUntil: day(),
  note: text(),
  source: text(),
}, (t) => [
  primaryKey({ name: 'decree_key', columns: [t.jurisdictionId, t.id] }),
  unique('decree_number_unique').on(t.jurisdictionId, t.number),
]);

/** What hindered and what was done about it (F21); `parentId` ties a step to its obstacle where the source does. */
export const obstacle = pgTable('obstacle', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  year: smallint().notNull(),
  kind: text({ enum: ['obstacle', 'step', 'advice', 'strategy', 'stage'] }).notNull(),
  ordinal: smallint().notNull(),
  text: text().notNull(),
  parentId: text(),
  status: text({ enum: ['open', 'running', 'done'] }),
  /** The programme that it belongs to, by its code; its partner keeps this part of the log. */
  programmeCode: text(),
  source: text(),
}, (t) => [
  primaryKey({ name: 'obstacle_key', columns: [t.jurisdictionId, t.id] }),
  unique('obstacle_ordinal_unique').on(t.jurisdictionId, t.year, t.kind, t.ordinal),
]);

/** One row per command, chained by hash within a jurisdiction; the app may only insert. */
export const auditEntry = pgTable('audit_entry', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  seq: integer().notNull(),
  at: instant().notNull(),
  accountId: text(),
  role: text(),
  agencyId: text(),
  verb: text().notNull(),
  subject: text().notNull(),
  detail: text().notNull(),
  previousHash: bytes().notNull(),
  hash: bytes().notNull(),
}, (t) => [
  primaryKey({ name: 'audit_entry_key', columns: [t.jurisdictionId, t.seq] }),
  index('audit_entry_time').using('brin', t.at),
]);

