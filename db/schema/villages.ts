import { foreignKey, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { owned, provenance, rolledOver } from './columns';
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
