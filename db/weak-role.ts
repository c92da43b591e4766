import type postgres from 'postgres';

/**
 * The second wall stands only when the connection is weak (design §6): refuses a superuser, BYPASSRLS, an owner of the
 * tables, and a member of any of these.
 */
export async function refuseStrongRole(sql: postgres.Sql): Promise<void> {
  const [found] = await sql<{ role: string; strong: boolean; owns: boolean }[]>`
    select current_user as role,
      exists (select from pg_roles where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member')) as strong,
      exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and pg_has_role(current_user, relowner, 'member')) as owns`;
  if (found?.strong || found?.owns) throw new StrongRole(found.role);
}

export class StrongRole extends Error {
  constructor(role: string) {
    super(`Peran basis data "${role}" terlalu kuat untuk aplikasi (pemilik tabel, superuser atau BYPASSRLS); pakai simpul_app dan simpul_auth.`);
    this.name = 'StrongRole';
  }
}
