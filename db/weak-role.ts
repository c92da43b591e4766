import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { Database } from './client';

interface Strength extends Record<string, unknown> { role: string; strong: boolean }

/** A superuser, BYPASSRLS, an owner of the tables, and a member of any of these stand above row-level security. */
const STRENGTH = sql<Strength>`select current_user as role,
  exists (select from pg_roles where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member'))
  or exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    and pg_has_role(current_user, relowner, 'member')) as strong`;

/** Does the second wall stand for this connection (design §6)? */
export async function isWeakRole(db: Pick<Database, 'execute'>): Promise<boolean> {
  const [found] = await db.execute<Strength>(STRENGTH);
  return found?.strong === false;
}

/** Refuses to go on with a strong role, with a sentence that names it. */
export async function refuseStrongRole(client: postgres.Sql): Promise<void> {
  const [found] = await drizzle(client).execute<Strength>(STRENGTH);
  if (found?.strong !== false) {
    throw new Error(`Peran basis data "${found?.role}" terlalu kuat untuk aplikasi (pemilik tabel, superuser atau BYPASSRLS); pakai simpul_app dan simpul_auth.`);
  }
}
