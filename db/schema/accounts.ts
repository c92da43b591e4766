import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { v7 } from 'uuid';
import { agency } from './agencies';
import { bytes, instant, owned, rowId } from './columns';
import { jurisdiction } from './jurisdictions';

/** A person who may sign in, known everywhere; what they may do is in `membership`. Read by simpul_auth only, save the names. */
export const account = pgTable('account', {
  id: uuid().primaryKey().$defaultFn(() => v7()),
  username: text().notNull().unique('account_username_unique'),
  displayName: text().notNull(),
  passwordHash: text(),
  disabledAt: instant(),
  failedCount: integer().notNull().default(0),
  lockedUntil: instant(),
  isPlatformOperator: boolean().notNull().default(false),
  isDemo: boolean().notNull().default(false),
  createdAt: instant().notNull().defaultNow(),
});

export const membership = pgTable('membership', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  accountId: uuid().notNull().references(() => account.id),
  agencyId: uuid(),
  role: text({ enum: ['operator', 'verifier', 'coordinator', 'leader', 'admin'] }).notNull(),
  endedAt: instant(),
}, (t) => [
  primaryKey({ name: 'membership_key', columns: [t.jurisdictionId, t.id] }),
  foreignKey({ name: 'membership_agency', columns: [t.jurisdictionId, t.agencyId], foreignColumns: [agency.jurisdictionId, agency.id] }),
  unique('membership_role_unique').on(t.jurisdictionId, t.accountId, t.agencyId, t.role).nullsNotDistinct(),
  index('membership_account').on(t.accountId),
]);

/** A signed-in browser. The cookie carries only its id; ending the row signs out at the next request. */
export const session = pgTable('session', {
  id: uuid().primaryKey(),
  accountId: uuid().notNull().references(() => account.id),
  jurisdictionId: integer(),
  membershipId: uuid(),
  createdAt: instant().notNull().defaultNow(),
  lastSeenAt: instant().notNull().defaultNow(),
  expiresAt: instant().notNull(),
  endedAt: instant(),
  userAgent: text(),
}, (t) => [index('session_account').on(t.accountId)]);

/** Wrong tries per counted key (account, address, spread of accounts per address); rows of a closed window are dead. */
export const signInAttempt = pgTable('sign_in_attempt', {
  key: text().primaryKey(),
  tries: integer().notNull(),
  windowEndsAt: instant().notNull(),
});

/** A bearer token of the read API: made by an admin, shown once, kept as sha256, revocable, for one team. */
export const apiToken = pgTable('api_token', {
  jurisdictionId: owned().references(() => jurisdiction.id),
  id: rowId(),
  name: text().notNull(),
  tokenHash: bytes().notNull().unique('api_token_hash_unique'),
  createdBy: uuid().notNull().references(() => account.id),
  createdAt: instant().notNull().defaultNow(),
  expiresAt: instant(),
  lastUsedAt: instant(),
  revokedAt: instant(),
  revokedBy: uuid(),
}, (t) => [primaryKey({ name: 'api_token_key', columns: [t.jurisdictionId, t.id] })]);

/** Calls of the read API per token or account in the running window; rows of a closed window are dead. */
export const apiUse = pgTable('api_use', {
  key: text().primaryKey(),
  calls: integer().notNull(),
  windowEndsAt: instant().notNull(),
});
