import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, integer, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { agency } from './agencies';
import { day, instant, owned, provenance, rowId, stamped } from './columns';
import { indicator } from './indicators';
import { decree, jurisdiction, period, region } from './jurisdictions';

/** Where a programme works: in the villages of its activities, in the lokus of its years by decree, or in the whole area undivided. */
export const programmeReaches = ['activities', 'lokus', 'area'] as const;
export const stageStates = ['planned', 'running', 'done'] as const;

/**
 * A programme of one agency: company, NGO, university, zakat, or agency-led (F36, F43). Its activities, money and villages
 * are the activities that carry its `code` as `programme_code`, also those of the kabupaten under a province (design §5).
 */
export const programme = pgTable('programme', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  agencyId: uuid().notNull(),
  code: text().notNull(),
  name: text().notNull(),
  /** How people call it: "PONSERA". */
  shortName: text().notNull(),
  objective: text(),
  /** Who else takes part, in the words of the source. */
  partners: text(),
  regionId: integer().notNull().references(() => region.id),
  reach: text({ enum: programmeReaches }).notNull().default('activities'),
  startsYear: smallint().notNull(),
  endsYear: smallint(),
  state: text({ enum: ['planned', 'running', 'done', 'stopped'] }).notNull(),
  decreeId: uuid(),
  /** Programmes that are a whole lens: PHI counts every activity with a PHI part, and its duties are those of the lens (F26). */
  lens: text({ enum: ['indicator', 'spm', 'phi'] }),
  note: text(),
  ...provenance,
  ...stamped,
}, (t) => [
  primaryKey({ name: 'programme_key', columns: [t.jurisdictionId, t.id] }),
  unique('programme_code_unique').on(t.jurisdictionId, t.code),
  unique('programme_owner').on(t.jurisdictionId, t.id, t.agencyId),
  foreignKey({ name: 'programme_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  foreignKey({ name: 'programme_decree', columns: [t.jurisdictionId, t.decreeId], foreignColumns: [decree.jurisdictionId, decree.id] }),
  check('programme_code_shape', sql`${t.code} ~ '^[a-z0-9-]{2,40}$'`),
  check('programme_years_ordered', sql`${t.endsYear} >= ${t.startsYear}`),
]);

/** Whose row it is stands in the row itself, and the key below keeps it true. */
const ofProgramme = { jurisdictionId: owned(), id: rowId(), programmeId: uuid().notNull(), agencyId: uuid().notNull() };

/** A step of the programme's way: advocacy, baseline, declaration (F44). */
export const programmeStage = pgTable('programme_stage', {
  ...ofProgramme,
  ordinal: smallint().notNull(),
  /** Named in marks per village, also by the kabupaten of a province's programme. */
  key: text().notNull(),
  name: text().notNull(),
  /** null: the source tells the step, not how far it is. */
  state: text({ enum: stageStates }),
  doneOn: day(),
  note: text(),
  ...provenance,
  ...stamped,
}, (t) => [
  primaryKey({ name: 'programme_stage_key', columns: [t.jurisdictionId, t.id] }),
  unique('programme_stage_name').on(t.jurisdictionId, t.programmeId, t.key),
  foreignKey({ name: 'programme_stage_programme', columns: [t.jurisdictionId, t.programmeId, t.agencyId], foreignColumns: [programme.jurisdictionId, programme.id, programme.agencyId] }).onUpdate('cascade'),
]);

/** How far a step is in one village. It belongs to the kabupaten of the village and names the programme by its code (design §5). */
export const programmeStageVillage = pgTable('programme_stage_village', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  programmeCode: text().notNull(),
  stageKey: text().notNull(),
  regionId: integer().notNull().references(() => region.id),
  agencyId: uuid().notNull(),
  state: text({ enum: stageStates }).notNull(),
  doneOn: day(),
  note: text(),
  ...provenance,
  ...stamped,
}, (t) => [
  primaryKey({ name: 'programme_stage_village_key', columns: [t.jurisdictionId, t.programmeCode, t.stageKey, t.regionId] }),
  foreignKey({ name: 'programme_stage_village_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
]);

/**
 * One figure of the programme: an output, an income, a share before and after. With `indicatorId` the figure is the value
 * of that indicator in the region and period and is never typed twice; without one it is `amount`, null where the source
 * lost it. Counts are whole, shares basis points, money whole rupiah.
 */
export const programmeOutput = pgTable('programme_output', {
  ...ofProgramme,
  ordinal: smallint().notNull(),
  topic: text().notNull(),
  name: text().notNull(),
  measure: text({ enum: ['count', 'share', 'rupiah'] }).notNull(),
  unit: text().notNull(),
  class: text({ enum: ['specific', 'sensitive', 'enabling'] }),
  targetGroup: text(),
  /** A part of another row of the same topic, by its name: 46 posyandu in Kupang of 74 (F89). */
  partOf: text(),
  moment: text({ enum: ['before', 'after'] }),
  regionId: integer().notNull().references(() => region.id),
  periodId: integer().notNull().references(() => period.id),
  /** A part year: "s.d. Juni". */
  coversUntil: day(),
  indicatorId: smallint().references(() => indicator.id),
  amount: bigint({ mode: 'bigint' }),
  planned: bigint({ mode: 'bigint' }),
  basis: text({ enum: ['counted', 'printed'] }).notNull().default('counted'),
  note: text(),
  ...provenance,
  ...stamped,
}, (t) => [
  primaryKey({ name: 'programme_output_key', columns: [t.jurisdictionId, t.id] }),
  unique('programme_output_once').on(t.jurisdictionId, t.programmeId, t.topic, t.name, t.regionId, t.periodId, t.moment).nullsNotDistinct(),
  foreignKey({ name: 'programme_output_programme', columns: [t.jurisdictionId, t.programmeId, t.agencyId], foreignColumns: [programme.jurisdictionId, programme.id, programme.agencyId] }).onUpdate('cascade'),
  check('programme_output_not_negative', sql`${t.amount} >= 0 and ${t.planned} >= 0`),
  check('programme_output_share', sql`${t.measure} <> 'share' or ${t.amount} <= 10000`),
  check('programme_output_one_figure', sql`${t.indicatorId} is null or ${t.amount} is null`),
]);

/** What a programme says in words: steps, interventions, aspects before and after, awards (no person's name), SDGs (F36). */
export const programmeNote = pgTable('programme_note', {
  ...ofProgramme,
  kind: text({ enum: ['strategy', 'intervention', 'aspect', 'award', 'sdg', 'rule', 'group', 'remark'] }).notNull(),
  ordinal: smallint().notNull(),
  topic: text(),
  heading: text(),
  before: text(),
  text: text().notNull(),
  ...provenance,
  ...stamped,
}, (t) => [
  primaryKey({ name: 'programme_note_key', columns: [t.jurisdictionId, t.id] }),
  unique('programme_note_ordinal').on(t.jurisdictionId, t.programmeId, t.kind, t.ordinal),
  foreignKey({ name: 'programme_note_programme', columns: [t.jurisdictionId, t.programmeId, t.agencyId], foreignColumns: [programme.jurisdictionId, programme.id, programme.agencyId] }).onUpdate('cascade'),
]);

/** One row of the LAN 2018 instrument for a programme as an innovation (F47, domain §11); figures in hundredths of their unit. */
export const innovationAssessment = pgTable('innovation_assessment', {
  ...ofProgramme,
  year: smallint().notNull(),
  rowCode: text().notNull(),
  beforeText: text(),
  afterText: text(),
  beforeHundredths: bigint({ mode: 'bigint' }),
  afterHundredths: bigint({ mode: 'bigint' }),
  unit: text(),
  evidence: text(),
  ...provenance,
  ...stamped,
}, (t) => [
  primaryKey({ name: 'innovation_assessment_key', columns: [t.jurisdictionId, t.id] }),
  unique('innovation_assessment_row').on(t.jurisdictionId, t.programmeId, t.year, t.rowCode),
  foreignKey({ name: 'innovation_assessment_programme', columns: [t.jurisdictionId, t.programmeId, t.agencyId], foreignColumns: [programme.jurisdictionId, programme.id, programme.agencyId] }).onUpdate('cascade'),
]);

/** Append-only: a row of the tables above as it was before a change. */
export const programmeHistory = pgTable('programme_history', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  programmeCode: text().notNull(),
  agencyId: uuid().notNull(),
  /** Which table, and which of its rows. */
  kind: text({ enum: ['programme', 'stage', 'village', 'output', 'note', 'assessment'] }).notNull(),
  subject: text().notNull(),
  before: text().notNull(),
  replacedAt: instant().notNull().defaultNow(),
  replacedBy: uuid(),
  reason: text(),
}, (t) => [
  primaryKey({ name: 'programme_history_key', columns: [t.jurisdictionId, t.id] }),
  index('programme_history_of').on(t.jurisdictionId, t.programmeCode),
  foreignKey({ name: 'programme_history_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
]);
