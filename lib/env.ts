import { z } from 'zod';
import { refuse } from './refusal';

/** How this installation runs, read once from the environment by the launcher and the command line. */
export interface Settings {
  port: number;
  /** Origin that people type, without a slash at the end. Cookies are Secure exactly when it is https. */
  baseUrl: string;
  dataDir: string;
  /** The owner's URL; null = the embedded PostgreSQL. Never given to the pages. */
  databaseUrl: string | null;
  /** Given by the operator where the owner may not alter roles. Without `publicUrl` nothing is shown to the public. */
  roleUrls: { appUrl: string; authUrl: string; publicUrl?: string } | null;
  /** Null = made at first start and kept in the data folder. */
  secret: string | null;
  demo: boolean;
  demoPassword: string | null;
}

const SECRET_LENGTH = 32;
const PASSWORD_LENGTH = 12;
const PLACEHOLDER = /change-?me|ganti-?(saya|ini|dengan)/i;
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === '/' && !search && !hash && !username;
};

const isPostgres = (text: string): boolean => /^postgres(ql)?:\/\/[^/]+\/./.test(text) && URL.canParse(text);
const varied = (text: string, kinds: number): boolean => new Set(text).size >= kinds;
const optional = <S extends z.ZodType>(schema: S) => z.preprocess((value) => value === '' ? undefined : value, schema.optional());
const databaseAddress = optional(z.string().refine(isPostgres, 'harus berbentuk postgres://pengguna:sandi@alamat:5432/nama'));

const shape = z.object({
  PORT: optional(z.string().regex(/^[1-9]\d{0,4}$/, 'harus angka 1 sampai 65535').transform(Number).refine((port) => port < 65_536, 'harus angka 1 sampai 65535')),
  SIMPUL_BASE_URL: optional(z.string().refine(isOrigin, 'harus alamat tanpa jalur, misalnya https://simpul.contohkab.go.id')),
  SIMPUL_DATA_DIR: optional(z.string()),
  DATABASE_URL: databaseAddress,
  SIMPUL_APP_DATABASE_URL: databaseAddress,
  SIMPUL_AUTH_DATABASE_URL: databaseAddress,
  SIMPUL_PUBLIC_DATABASE_URL: databaseAddress,
  SIMPUL_SECRET: optional(z.string()
    .min(SECRET_LENGTH, `minimal ${SECRET_LENGTH} huruf; buat dengan "openssl rand -base64 48"`)
    .refine((text) => varied(text, 10) && !PLACEHOLDER.test(text), 'mudah ditebak; buat dengan "openssl rand -base64 48"')),
  SIMPUL_DEMO: optional(z.enum(['0', '1'], 'harus 0 atau 1')),
  SIMPUL_DEMO_PASSWORD: optional(z.string()
    .min(PASSWORD_LENGTH, `minimal ${PASSWORD_LENGTH} huruf`)
    .refine((text) => varied(text, 5), 'mudah ditebak')),
});

/**
 * Reads and checks the settings; refuses the first wrong one with one sentence that names it.
 * With `dev` the pages show how they are made inside, so an address other than this computer's is refused.
 */
export function readSettings(environment: NodeJS.ProcessEnv, { dev = false } = {}): Settings {
  const read = shape.safeParse(environment);
  if (!read.success) {
    const [problem] = read.error.issues;
    throw refuse('invalid', `${String(problem?.path[0])} ${problem?.message}.`);
  }
  const given = read.data;
  const port = given.PORT ?? 3000;
  const baseUrl = new URL(given.SIMPUL_BASE_URL ?? `http://localhost:${port}`);
  if (dev && !LOCAL_HOSTS.has(baseUrl.hostname)) {
    throw refuse('invalid', `SIMPUL_BASE_URL ${baseUrl.origin} tidak boleh dilayani dengan "npm run dev"; pakai "npm start".`);
  }
  return {
    port,
    baseUrl: baseUrl.origin,
    dataDir: given.SIMPUL_DATA_DIR ?? 'data',
    databaseUrl: given.DATABASE_URL ?? null,
    roleUrls: readRoleUrls(given),
    secret: given.SIMPUL_SECRET ?? null,
    demo: given.SIMPUL_DEMO === undefined ? given.DATABASE_URL === undefined : given.SIMPUL_DEMO === '1',
    demoPassword: given.SIMPUL_DEMO_PASSWORD ?? null,
  };
}

function readRoleUrls(given: z.output<typeof shape>): Settings['roleUrls'] {
  const { DATABASE_URL: owner, SIMPUL_APP_DATABASE_URL: appUrl, SIMPUL_AUTH_DATABASE_URL: authUrl, SIMPUL_PUBLIC_DATABASE_URL: publicUrl } = given;
  if (!appUrl && !authUrl) return null;
  if (!appUrl || !authUrl) throw refuse('invalid', 'SIMPUL_APP_DATABASE_URL dan SIMPUL_AUTH_DATABASE_URL harus diatur bersama-sama.');
  if (!owner) throw refuse('invalid', 'SIMPUL_APP_DATABASE_URL hanya berlaku bersama DATABASE_URL.');
  return publicUrl ? { appUrl, authUrl, publicUrl } : { appUrl, authUrl };
}
