import { bigint, boolean, customType, date, integer, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { v7 } from 'uuid';

/** Every table that a team owns carries the jurisdiction first in its key (design §5). */
export const owned = () => integer().notNull();

/** Outward id of an owned row: uuid v7, ordered by time of making. */
export const rowId = () => uuid().notNull().$defaultFn(() => v7());

/** Whole rupiah; bigint in TypeScript. */
export const rupiah = () => bigint({ mode: 'bigint' });

export const instant = () => timestamp({ withTimezone: true, mode: 'date' });

/** A calendar day as `YYYY-MM-DD`, never shifted by a time zone. */
export const day = () => date({ mode: 'string' });

/** Where a row comes from: every fixture names its document; made-up fill is marked. */
export const provenance = {
  source: text(),
  isExample: boolean().notNull().default(false),
};

/** Who last wrote the row and its optimistic version. */
export const stamped = {
  version: integer().notNull().default(1),
  updatedBy: uuid(),
  updatedAt: instant().notNull().defaultNow(),
};

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Taken over from an earlier year (F114): to be looked at once by the coordinator, then `reviewedAt` is set. */
export const rolledOver = {
  copiedFromYear: smallint(),
  reviewedAt: instant(),
  reviewedBy: uuid(),
};
