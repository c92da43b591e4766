import { foreignKey, index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, day, instant, owned, provenance, rolledOver, rowId } from './columns';
import { decree, jurisdiction, region } from './jurisdictions';

/** Desa lokus: a village chosen for one year, by decree where there is one. */
export const targetVillage = pgTable('target_village', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  year: smallint().notNull(),
  regionId: integer().notNull().references(() => region.id),
  decreeId: uuid(),
  printedName: text(),
  note: text(),
  ...rolledOver,
  ...provenance,
}, (t) => [
  primaryKey({ name: 'target_village_key', columns: [t.jurisdictionId, t.year, t.regionId] }),
  foreignKey({ name: 'target_village_decree', columns: [t.jurisdictionId, t.decreeId], foreignColumns: [decree.jurisdictionId, decree.id] }),
]);

/** A file of borders that a team sent (F70): looked at before it is saved; saved ones stay, so that an undo gives back what was there before. */
export const boundaryImport = pgTable('boundary_import', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  fileName: text().notNull(),
  sizeBytes: integer().notNull(),
  sha256: bytes().notNull(),
  /** Whose data it is and under which terms, as the map has to say it. */
  source: text().notNull(),
  sourcedOn: day(),
  /** JSON of what the file was: its borders in grid units (lib/borders), or why it was refused. */
  areas: text().notNull(),
  areaCount: integer().notNull(),
  state: text({ enum: ['checked', 'refused', 'saved', 'undone', 'discarded'] }).notNull().default('checked'),
  createdBy: uuid(),
  createdAt: instant().notNull().defaultNow(),
  savedAt: instant(),
}, (t) => [
  primaryKey({ name: 'boundary_import_key', columns: [t.jurisdictionId, t.id] }),
  index('boundary_import_state').on(t.jurisdictionId, t.state, t.savedAt),
]);

/** Simplified border of an area, imported by a team from its official file (F49, F70). */
export const boundary = pgTable('boundary', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  regionId: integer().notNull().references(() => region.id),
  geometry: jsonb().notNull(),
  source: text().notNull(),
  sourcedOn: day(),
  importId: uuid(),
  importedBy: uuid(),
  importedAt: instant().notNull().defaultNow(),
}, (t) => [primaryKey({ name: 'boundary_key', columns: [t.jurisdictionId, t.regionId] })]);
