import { sql } from 'drizzle-orm';
import { check, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { day, owned, provenance, rowId, stamped } from './columns';
import { jurisdiction } from './jurisdictions';

/** An OPD, vertical office or partner of one team. Agencies of different teams meet by `catalogCode` (domain §3). */
export const agency = pgTable('agency', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  code: text().notNull(),
  catalogCode: text(),
  shortName: text().notNull(),
  fullName: text().notNull(),
  aliases: text().array().notNull().default(sql`'{}'`),
  kind: text({ enum: ['opd', 'vertical', 'zakat', 'company', 'ngo', 'university', 'team', 'village'] }).notNull(),
  duty: text(),
  note: text(),
  endedOn: day(),
  ...provenance,
  ...stamped,
}, (t) => [
  primaryKey({ name: 'agency_key', columns: [t.jurisdictionId, t.id] }),
  unique('agency_code_unique').on(t.jurisdictionId, t.code),
  check('agency_code_shape', sql`${t.code} ~ '^[a-z0-9_]{2,40}$'`),
]);
