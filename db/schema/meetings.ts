import { boolean, foreignKey, index, integer, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { account } from './accounts';
import { activity } from './activities';
import { agency } from './agencies';
import { bytes, day, instant, owned, provenance, rowId, stamped } from './columns';
import { indicator } from './indicators';
import { decree, jurisdiction, period, region } from './jurisdictions';

export const meetingLevels = ['village', 'district', 'regency', 'province'] as const;

/** A team by decree: TPPS, Pokja, TP Posyandu, TKPKD (F42). Members are offices, never persons' names (design §9). */
export const body = pgTable('body', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  kind: text({ enum: ['tpps', 'pokja', 'tp_posyandu', 'tkpkd', 'other'] }).notNull(),
  name: text().notNull(),
  decreeId: uuid(),
  note: text(),
  endedOn: day(),
  ...provenance,
  ...stamped,
}, (t) => [
  primaryKey({ name: 'body_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'body_decree', columns: [t.jurisdictionId, t.decreeId], foreignColumns: [decree.jurisdictionId, decree.id] }),
]);

export const bodyMember = pgTable('body_member', {
  jurisdictionId: owned(),
  id: rowId(),
  bodyId: uuid().notNull(),
  ordinal: smallint().notNull(),
  /** The seat in the team ("Ketua") and the office that holds it ("Wakil Bupati"). */
  seat: text().notNull(),
  office: text().notNull(),
  agencyId: uuid(),
}, (t) => [
  primaryKey({ name: 'body_member_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'body_member_body', columns: [t.jurisdictionId, t.bodyId], foreignColumns: [body.jurisdictionId, body.id] }).onDelete('cascade'),
  foreignKey({ name: 'body_member_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
]);

/** The scanned decree or another paper of the team. */
export const decreeFile = pgTable('decree_file', {
  jurisdictionId: owned(),
  id: rowId(),
  decreeId: uuid().notNull(),
  fileName: text().notNull(),
  mediaType: text({ enum: ['application/pdf', 'image/jpeg', 'image/png'] }).notNull(),
  sizeBytes: integer().notNull(),
  sha256: bytes().notNull(),
  file: bytes().notNull(),
  addedBy: uuid(),
  addedAt: instant().notNull().defaultNow(),
}, (t) => [
  primaryKey({ name: 'decree_file_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'decree_file_decree', columns: [t.jurisdictionId, t.decreeId], foreignColumns: [decree.jurisdictionId, decree.id] }).onDelete('cascade'),
]);

/** A coordination meeting (F17). What a source does not print stays empty: the day of Kaltim's meeting is not known. */
export const meeting = pgTable('meeting', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  level: text({ enum: meetingLevels }).notNull(),
  regionId: integer().notNull().references(() => region.id),
  title: text().notNull(),
  heldOn: day(),
  startsAt: text(),
  place: text(),
  /** The figures that the meeting looks at. */
  periodId: integer().references(() => period.id),
  bodyId: uuid(),
  state: text({ enum: ['planned', 'held', 'closed', 'cancelled'] }).notNull().default('planned'),
  minutes: text(),
  ...provenance,
  ...stamped,
}, (t) => [
  primaryKey({ name: 'meeting_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'meeting_body', columns: [t.jurisdictionId, t.bodyId], foreignColumns: [body.jurisdictionId, body.id] }),
  index('meeting_day').on(t.jurisdictionId, t.heldOn),
]);

/** Who was asked and who came: an agency, or words of the source where it is none of the team's. `attended` null: not noted. */
export const meetingAttendee = pgTable('meeting_attendee', {
  jurisdictionId: owned(),
  id: rowId(),
  meetingId: uuid().notNull(),
  ordinal: smallint().notNull(),
  agencyId: uuid(),
  words: text(),
  office: text(),
  isInvited: boolean().notNull().default(true),
  attended: boolean(),
}, (t) => [
  primaryKey({ name: 'meeting_attendee_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'meeting_attendee_meeting', columns: [t.jurisdictionId, t.meetingId], foreignColumns: [meeting.jurisdictionId, meeting.id] }).onDelete('cascade'),
  foreignKey({ name: 'meeting_attendee_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
]);

/** Why a thing is on the agenda (F101); `manual` is added by hand. */
export const agendaKinds = ['gap', 'absent', 'overdue', 'missing', 'mismatch', 'expiring', 'manual'] as const;

/** One thing to talk about. `subject` names it for the machine (kind and codes), so that a new proposal is no double. */
export const agendaItem = pgTable('agenda_item', {
  jurisdictionId: owned(),
  id: rowId(),
  meetingId: uuid().notNull(),
  ordinal: smallint().notNull(),
  kind: text({ enum: agendaKinds }).notNull(),
  subject: text().notNull(),
  title: text().notNull(),
  reason: text().notNull(),
  href: text(),
  agencyId: uuid(),
  regionId: integer().references(() => region.id),
  indicatorId: smallint().references(() => indicator.id),
  people: integer(),
  isDropped: boolean().notNull().default(false),
  decision: text(),
}, (t) => [
  primaryKey({ name: 'agenda_item_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'agenda_item_meeting', columns: [t.jurisdictionId, t.meetingId], foreignColumns: [meeting.jurisdictionId, meeting.id] }).onDelete('cascade'),
  unique('agenda_item_subject').on(t.jurisdictionId, t.meetingId, t.subject),
]);

/** A decision with a name and a date that points to an activity (design §5, F18, F20). */
export const commitment = pgTable('commitment', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  meetingId: uuid(),
  agendaItemId: uuid(),
  agencyId: uuid(),
  text: text().notNull(),
  /** The kind of follow-up of the seeds' library, where one was taken. */
  followUpCode: text(),
  regionId: integer().references(() => region.id),
  indicatorId: smallint().references(() => indicator.id),
  people: integer(),
  dueOn: day(),
  status: text({ enum: ['open', 'running', 'done', 'cancelled'] }).notNull().default('open'),
  activityId: uuid(),
  evidence: text(),
  doneOn: day(),
  ...provenance,
  ...stamped,
}, (t) => [
  primaryKey({ name: 'commitment_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'commitment_meeting', columns: [t.jurisdictionId, t.meetingId], foreignColumns: [meeting.jurisdictionId, meeting.id] }),
  foreignKey({ name: 'commitment_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  foreignKey({ name: 'commitment_activity', columns: [t.jurisdictionId, t.activityId], foreignColumns: [activity.jurisdictionId, activity.id] }),
  index('commitment_due').on(t.jurisdictionId, t.status, t.dueOn),
]);

export const commitmentHistory = pgTable('commitment_history', {
  jurisdictionId: owned(),
  id: rowId(),
  commitmentId: uuid().notNull(),
  before: text().notNull(),
  replacedAt: instant().notNull().defaultNow(),
  replacedBy: uuid(),
  reason: text(),
}, (t) => [
  primaryKey({ name: 'commitment_history_key', columns: [t.jurisdictionId, t.id] }),
  index('commitment_history_of').on(t.jurisdictionId, t.commitmentId),
]);

/** The figures of a day, readable for ever (F102): one row per page, its Report as canonical JSON that never changes. */
export const snapshot = pgTable('snapshot', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  meetingId: uuid(),
  title: text().notNull(),
  periodId: integer().notNull().references(() => period.id),
  stage: text({ enum: ['working', 'approved'] }).notNull(),
  takenAt: instant().notNull().defaultNow(),
  takenBy: uuid().references(() => account.id),
  auditSeq: integer().notNull(),
  sha256: bytes().notNull(),
  publishedAt: instant(),
  publishedBy: uuid(),
}, (t) => [
  primaryKey({ name: 'snapshot_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'snapshot_meeting', columns: [t.jurisdictionId, t.meetingId], foreignColumns: [meeting.jurisdictionId, meeting.id] }),
]);

export const snapshotPage = pgTable('snapshot_page', {
  jurisdictionId: owned(),
  snapshotId: uuid().notNull(),
  page: text().notNull(),
  report: text().notNull(),
}, (t) => [
  primaryKey({ name: 'snapshot_page_key', columns: [t.jurisdictionId, t.snapshotId, t.page] }),
  foreignKey({ name: 'snapshot_page_snapshot', columns: [t.jurisdictionId, t.snapshotId], foreignColumns: [snapshot.jurisdictionId, snapshot.id] }),
]);

/** What the public may see of a published snapshot: already aggregated and masked; the only rows that simpul_public reads. */
export const publishedPage = pgTable('published_page', {
  jurisdictionId: owned(),
  snapshotId: uuid().notNull(),
  report: text().notNull(),
  previewPng: bytes(),
  publishedAt: instant().notNull().defaultNow(),
}, (t) => [
  primaryKey({ name: 'published_page_key', columns: [t.jurisdictionId, t.snapshotId] }),
  foreignKey({ name: 'published_page_snapshot', columns: [t.jurisdictionId, t.snapshotId], foreignColumns: [snapshot.jurisdictionId, snapshot.id] }),
]);

/** An expiring, revocable link to one published snapshot; kept as sha256. */
export const shareLink = pgTable('share_link', {
  jurisdictionId: owned(),
  id: rowId(),
  snapshotId: uuid().notNull(),
  tokenHash: bytes().notNull().unique('share_link_hash_unique'),
  label: text(),
  createdBy: uuid(),
  createdAt: instant().notNull().defaultNow(),
  expiresAt: instant().notNull(),
  revokedAt: instant(),
}, (t) => [
  primaryKey({ name: 'share_link_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'share_link_snapshot', columns: [t.jurisdictionId, t.snapshotId], foreignColumns: [snapshot.jurisdictionId, snapshot.id] }),
]);

/** A page with its filters under a name; own, or shared with the team (F24, U24). */
export const savedView = pgTable('saved_view', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  accountId: uuid().notNull().references(() => account.id),
  name: text().notNull(),
  path: text().notNull(),
  isShared: boolean().notNull().default(false),
  createdAt: instant().notNull().defaultNow(),
}, (t) => [primaryKey({ name: 'saved_view_key', columns: [t.jurisdictionId, t.id] })]);

/** The at most six indicators that the dashboard shows first (F77). */
export const headlineIndicator = pgTable('headline_indicator', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  year: smallint().notNull(),
  indicatorId: smallint().notNull().references(() => indicator.id),
  ordinal: smallint().notNull(),
}, (t) => [primaryKey({ name: 'headline_indicator_key', columns: [t.jurisdictionId, t.year, t.indicatorId] })]);
