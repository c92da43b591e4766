import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { account } from './accounts';
import { agency } from './agencies';
import { day, instant, owned, provenance, rowId, stamped } from './columns';
import { decree, jurisdiction, period, region } from './jurisdictions';

/**
 * A posyandu of a village (F27, F28, F40, F51). null is unknown and is not no; an empty list of services is none. The strata
 * is nowhere: it is computed. Cadres are counted, never named.
 */
export const posyandu = pgTable('posyandu', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  regionId: integer().notNull().references(() => region.id),
  /** `PP.KK.CC.DDDD.NNN`, beginning with the code of its village. */
  officialNumber: text(),
  name: text().notNull(),
  isActive: boolean().notNull().default(true),
  /** Who writes its reports, and as what. */
  reporter: text({ enum: ['village', 'health', 'partner'] }).notNull(),
  agencyId: uuid(),
  cadres: integer(),
  cadresTrained: integer(),
  sessionsYear: smallint(),
  /** Mean cadres on duty, in tenths: 52 is 5,2. */
  dutyTenths: integer(),
  kiaServed: integer(),
  kiaTarget: integer(),
  kbServed: integer(),
  kbTarget: integer(),
  vaccineServed: integer(),
  vaccineTarget: integer(),
  hasExtra: boolean(),
  extraName: text(),
  fundMembers: integer(),
  fundTarget: integer(),
  hasFacilitator: boolean(),
  honorariumSource: text(),
  hasKit: boolean(),
  kitCheckedOn: day(),
  building: text({ enum: ['own', 'borrowed', 'none'] }),
  hasWater: boolean(),
  hasToilet: boolean(),
  hasInternet: boolean(),
  lifeStages: text().array(),
  spmFields: text().array(),
  /** The year since which it is a Posyandu Holistik Integratif, and by which decree. */
  phiSince: smallint(),
  phiDecreeId: uuid(),
  note: text(),
  ...provenance,
  ...stamped,
}, (t) => [
  primaryKey({ name: 'posyandu_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'posyandu_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  foreignKey({ name: 'posyandu_decree', columns: [t.jurisdictionId, t.phiDecreeId], foreignColumns: [decree.jurisdictionId, decree.id] }),
  unique('posyandu_number').on(t.jurisdictionId, t.officialNumber),
  unique('posyandu_name').on(t.jurisdictionId, t.regionId, t.name),
  index('posyandu_of_agency').on(t.jurisdictionId, t.agencyId),
]);

/** How it was before each change; `before` is canonical JSON of the fields of the form. */
export const posyanduHistory = pgTable('posyandu_history', {
  jurisdictionId: owned(),
  id: rowId(),
  posyanduId: uuid().notNull(),
  before: text().notNull(),
  reason: text(),
  replacedAt: instant().notNull().defaultNow(),
  replacedBy: uuid(),
}, (t) => [
  primaryKey({ name: 'posyandu_history_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'posyandu_history_of', columns: [t.jurisdictionId, t.posyanduId], foreignColumns: [posyandu.jurisdictionId, posyandu.id] }).onDelete('cascade'),
]);

const counted = {
  status: text({ enum: ['reported', 'missing'] }).notNull(),
  s: integer(),
  k: integer(),
  d: integer(),
  n: integer(),
  o: integer(),
  t: integer(),
  b: integer(),
  dMale: integer(),
  dFemale: integer(),
  visitsPlanned: integer(),
  visitsDone: integer(),
  participation: text({ enum: ['normal', 'disturbed'] }).notNull().default('normal'),
  disturbance: text(),
  state: text({ enum: ['draft', 'submitted', 'returned', 'verified'] }).notNull().default('draft'),
  returnReason: text(),
  agencyId: uuid(),
  enteredBy: uuid().references(() => account.id),
  enteredAt: instant().notNull().defaultNow(),
  verifiedBy: uuid(),
  verifiedAt: instant(),
  origin: text(),
  version: integer().notNull().default(1),
  ...provenance,
};

/** SKDN of one posyandu in one month (domain §9.7): s all under-fives, k with a book, d weighed, n gained; o, t and b where written. */
export const skdnReport = pgTable('skdn_report', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  periodId: integer().notNull().references(() => period.id),
  posyanduId: uuid().notNull(),
  ...counted,
}, (t) => [
  primaryKey({ name: 'skdn_report_key', columns: [t.jurisdictionId, t.periodId, t.posyanduId] }),
  foreignKey({ name: 'skdn_report_posyandu', columns: [t.jurisdictionId, t.posyanduId], foreignColumns: [posyandu.jurisdictionId, posyandu.id] }),
  foreignKey({ name: 'skdn_report_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  index('skdn_report_of').on(t.jurisdictionId, t.posyanduId),
  check('skdn_report_says_something', sql`case when ${t.status} = 'reported' then ${t.s} is not null and ${t.d} is not null else coalesce(${t.s}, ${t.k}, ${t.d}, ${t.n}) is null end`),
  check('skdn_report_possible', sql`least(${t.s}, ${t.k}, ${t.d}, ${t.n}, ${t.o}, ${t.t}, ${t.b}) >= 0 and ${t.d} <= ${t.s} and ${t.k} <= ${t.s} and ${t.n} <= ${t.d}`),
]);

/** Append-only: each replaced month with who replaced it, when and why. */
export const skdnReportHistory = pgTable('skdn_report_history', {
  jurisdictionId: owned(),
  id: rowId(),
  periodId: integer().notNull(),
  posyanduId: uuid().notNull(),
  ...counted,
  replacedAt: instant().notNull().defaultNow(),
  replacedBy: uuid(),
  reason: text(),
}, (t) => [
  primaryKey({ name: 'skdn_report_history_key', columns: [t.jurisdictionId, t.id] }),
  index('skdn_report_history_of').on(t.jurisdictionId, t.posyanduId, t.periodId),
]);

/** Whether a village lies in a hazard-prone area (F52), with what hazard. */
export const villageHazard = pgTable('village_hazard', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  regionId: integer().notNull().references(() => region.id),
  isProne: boolean().notNull(),
  hazard: text(),
  ...provenance,
  ...stamped,
}, (t) => [primaryKey({ name: 'village_hazard_key', columns: [t.jurisdictionId, t.regionId] })]);

/** A count or share about posyandu that a source prints for a whole area, with its exact words: nothing is computed from it. */
export const posyanduTally = pgTable('posyandu_tally', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  ordinal: smallint().notNull(),
  regionId: integer().notNull().references(() => region.id),
  topic: text({ enum: ['register', 'facilities', 'participation', 'growth'] }).notNull(),
  words: text().notNull(),
  timeWords: text(),
  count: integer(),
  shareBp: integer(),
  unit: text(),
  note: text(),
  ...provenance,
}, (t) => [primaryKey({ name: 'posyandu_tally_key', columns: [t.jurisdictionId, t.id] })]);

/**
 * A set of parameters of target families or people (F22, F24, F30). share: how many suffer it, each by itself; outcome and
 * change: the parts of the whole, which add up to it.
 */
export const parameterSet = pgTable('parameter_set', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  kind: text({ enum: ['share', 'outcome', 'change'] }).notNull(),
  name: text().notNull(),
  unit: text().notNull(),
  agencyId: uuid(),
  note: text(),
  ...provenance,
  ...stamped,
}, (t) => [
  primaryKey({ name: 'parameter_set_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'parameter_set_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  unique('parameter_set_name').on(t.jurisdictionId, t.name),
]);

export const parameter = pgTable('parameter', {
  jurisdictionId: owned(),
  id: rowId(),
  setId: uuid().notNull(),
  ordinal: smallint().notNull(),
  name: text().notNull(),
  side: text({ enum: ['specific', 'sensitive'] }),
  trend: text({ enum: ['up', 'same', 'down'] }),
}, (t) => [
  primaryKey({ name: 'parameter_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'parameter_of', columns: [t.jurisdictionId, t.setId], foreignColumns: [parameterSet.jurisdictionId, parameterSet.id] }).onDelete('cascade'),
  unique('parameter_ordinal').on(t.jurisdictionId, t.setId, t.ordinal),
]);

/** One day or time at which the set was looked at, with its n (F23, F45). A change of n says why, or that the source does not say. */
export const parameterRound = pgTable('parameter_round', {
  jurisdictionId: owned(),
  id: rowId(),
  setId: uuid().notNull(),
  ordinal: smallint().notNull(),
  label: text().notNull(),
  timeWords: text(),
  heldOn: day(),
  people: integer(),
  reason: text(),
  isBaseline: boolean().notNull().default(false),
  note: text(),
  ...provenance,
  ...stamped,
}, (t) => [
  primaryKey({ name: 'parameter_round_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'parameter_round_of', columns: [t.jurisdictionId, t.setId], foreignColumns: [parameterSet.jurisdictionId, parameterSet.id] }).onDelete('cascade'),
  unique('parameter_round_ordinal').on(t.jurisdictionId, t.setId, t.ordinal),
]);

/** What was found of one parameter: a count, or a printed share; `lost`: the source held it in a picture that is gone. Null region: the whole. */
export const parameterValue = pgTable('parameter_value', {
  jurisdictionId: owned(),
  id: rowId(),
  roundId: uuid().notNull(),
  parameterId: uuid().notNull(),
  regionId: integer().references(() => region.id),
  status: text({ enum: ['reported', 'lost'] }).notNull().default('reported'),
  count: integer(),
  shareBp: integer(),
  note: text(),
}, (t) => [
  primaryKey({ name: 'parameter_value_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'parameter_value_round', columns: [t.jurisdictionId, t.roundId], foreignColumns: [parameterRound.jurisdictionId, parameterRound.id] }).onDelete('cascade'),
  foreignKey({ name: 'parameter_value_of', columns: [t.jurisdictionId, t.parameterId], foreignColumns: [parameter.jurisdictionId, parameter.id] }),
  unique('parameter_value_cell').on(t.jurisdictionId, t.roundId, t.parameterId, t.regionId).nullsNotDistinct(),
]);

/** A corrected round as it was, with the reason; `before` is canonical JSON. */
export const parameterHistory = pgTable('parameter_history', {
  jurisdictionId: owned(),
  id: rowId(),
  setId: uuid().notNull(),
  roundId: uuid().notNull(),
  before: text().notNull(),
  reason: text().notNull(),
  replacedAt: instant().notNull().defaultNow(),
  replacedBy: uuid(),
}, (t) => [
  primaryKey({ name: 'parameter_history_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'parameter_history_of', columns: [t.jurisdictionId, t.setId], foreignColumns: [parameterSet.jurisdictionId, parameterSet.id] }).onDelete('cascade'),
]);
