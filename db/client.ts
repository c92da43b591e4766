import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema';

export type Database = PostgresJsDatabase<typeof schema>;
/** An open transaction; every query and command works inside one. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

export interface Connection { db: Database; sql: postgres.Sql; close(): Promise<void> }

/**
 * Opens a pool on a URL. `DB_PREPARE=0` turns prepared statements off (PgBouncer in transaction mode). `onLost`: a connection
 * was closed, which happens when the database goes away.
 */
export function connect(url: string, { max = 10, onLost }: { max?: number; onLost?: () => void } = {}): Connection {
  const sql = postgres(url, {
    max,
    prepare: process.env.DB_PREPARE !== '0',
    onnotice: () => {},
    connect_timeout: 3,
    // A database that was away for long is found again within a second (the driver's own pause grows to 20 s).
    backoff: (tries) => Math.min(tries / 10, 1),
    connection: { application_name: 'simpul' },
    max_lifetime: null,
    onclose: () => onLost?.(),
  });
  return { sql, db: drizzle(sql, { schema, casing: 'snake_case' }), close: () => sql.end({ timeout: 5 }) };
}

type Pools = { app?: Connection; auth?: Connection; public?: Connection };
const pools = (globalThis as { simpulPools?: Pools }).simpulPools ??= {};

function need(name: string): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} belum diatur; jalankan lewat "npm start".`);
  return url;
}

/** Seconds for what still runs on the other connections of a pool that is given up. */
const LAST_SECONDS = 2;

/*
 * A pool that lost a connection is given up for a new one: a connection that broke with bytes still to be written keeps them
 * for the next server (postgres 3.4.9, `closed` in connection.js) and answers nobody for half a minute.
 */
function poolOf(name: keyof Pools, url: string, max: number): Connection {
  const made: Connection = pools[name] ??= connect(url, {
    max, onLost: () => {
      if (pools[name] !== made) return;
      delete pools[name];
      made.sql.end({ timeout: LAST_SECONDS }).catch(() => {});
    },
  });
  return made;
}

/** The pool of role simpul_app: owns nothing, under row-level security. */
export const appDb = (): Database => (pools.app ?? poolOf('app', need('SIMPUL_APP_DATABASE_URL'), 10)).db;

/** The pool of role simpul_auth: accounts, memberships and sessions only. Used by lib/auth alone. */
export const authDb = (): Database => (pools.auth ?? poolOf('auth', need('SIMPUL_AUTH_DATABASE_URL'), 5)).db;

/** The pool of role simpul_public: published snapshots only. The pages without an account read through it and through nothing else. */
export const publicDb = (): Database => (pools.public ?? poolOf('public', need('SIMPUL_PUBLIC_DATABASE_URL'), 5)).db;

/** Ends all pools (tests, shutdown). */
export async function closePools(): Promise<void> {
  await Promise.all([pools.app?.close(), pools.auth?.close(), pools.public?.close()]);
  delete pools.app;
  delete pools.auth;
  delete pools.public;
}
