import { createHash, createHmac, hkdfSync, pbkdf2Sync, randomBytes } from 'node:crypto';
import postgres from 'postgres';

export const ROLES = ['simpul_app', 'simpul_auth', 'simpul_public'] as const;
type RoleName = (typeof ROLES)[number];

export interface RoleUrls { appUrl: string; authUrl: string; publicUrl: string }

const CODE = { notAllowed: '42501', internal: 'XX000' };
const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

/** Makes the roles that are missing, without a log-in. They belong to the whole server, so another database may have made them. */
export async function makeRoles(sql: postgres.Sql): Promise<void> {
  for (const role of ROLES) {
    try {
      await sql.unsafe(`do $$ begin
        if not exists (select from pg_roles where rolname = '${role}') then
          create role ${role} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$`);
    } catch (error) {
      if (codeOf(error) !== CODE.notAllowed) throw error;
      throw new Error(`Pemilik basis data tidak boleh membuat peran ${role}; minta administrator PostgreSQL membuat ${ROLES.join(', ')}.`, { cause: error });
    }
  }
}

/**
 * Gives the three roles a log-in whose password follows from the secret (HKDF), and answers with their URLs.
 * The server gets a SCRAM verifier, never the password. Refuses when the owner may not alter roles:
 * then SIMPUL_APP_DATABASE_URL and SIMPUL_AUTH_DATABASE_URL are to be given.
 */
export async function openRoles(ownerUrl: string, secret: string): Promise<RoleUrls> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const [appUrl, authUrl, publicUrl] = [
      await openRole(sql, ownerUrl, 'simpul_app', secret),
      await openRole(sql, ownerUrl, 'simpul_auth', secret),
      await openRole(sql, ownerUrl, 'simpul_public', secret),
    ];
    return { appUrl, authUrl, publicUrl };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function openRole(sql: postgres.Sql, ownerUrl: string, role: RoleName, secret: string): Promise<string> {
  const password = Buffer.from(hkdfSync('sha256', secret, 'simpul', `database role ${role}`, 32)).toString('base64url');
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  if (await opens(url.href)) return url.href;
  await alterRole(sql, role, password);
  if (await opens(url.href)) return url.href;
  throw new Error(`Peran ${role} tidak dapat masuk ke basis data; periksa pg_hba.conf, atau atur SIMPUL_APP_DATABASE_URL dan SIMPUL_AUTH_DATABASE_URL.`);
}

async function alterRole(sql: postgres.Sql, role: RoleName, password: string, tries = 5): Promise<void> {
  try {
    await sql.unsafe(`alter role ${role} login password '${scramVerifier(password)}'`);
  } catch (error) {
    // Roles are the whole server's: another database's start may alter the same row at this moment.
    if (codeOf(error) === CODE.internal && tries > 1) return alterRole(sql, role, password, tries - 1);
    if (codeOf(error) !== CODE.notAllowed) throw error;
    throw new Error(`Pemilik basis data tidak boleh mengubah peran ${role}; atur SIMPUL_APP_DATABASE_URL dan SIMPUL_AUTH_DATABASE_URL.`, { cause: error });
  }
}

/** Does the URL open a connection? A refusal of the log-in is no; a server that is away is an error. */
async function opens(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    if (codeOf(error)?.startsWith('28')) return false;
    throw error;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** What PostgreSQL keeps of a password (RFC 5803), made here so that the password stays out of its log. */
function scramVerifier(password: string): string {
  const rounds = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const key = (name: string): Buffer => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`;
}
