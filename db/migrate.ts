import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { makeRoles } from './roles';

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));
/** Any fixed number: two starts on one database take turns. */
const LOCK = 5_146_001;

/**
 * Brings the database of the owner's URL to the newest migration; a second run changes nothing. One migration
 * run is one transaction: it is there whole or not at all.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await makeRoles(sql);
    await applyMigrations(drizzle(sql), { migrationsFolder: FOLDER });
    await sql`grant usage on schema drizzle to simpul_app`;
    await sql`grant select on drizzle.__drizzle_migrations to simpul_app`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
