import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { startEmbedded } from '@/db/embedded/start';
import { migrate } from '@/db/migrate';
import { openRoles, type RoleUrls } from '@/db/roles';

/** Where one database is reached by its owner and by the product's roles. */
export interface DatabaseUrls extends RoleUrls { name: string; ownerUrl: string }

export interface Cluster {
  create(seeded: boolean): Promise<DatabaseUrls>;
  drop(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** The secret and the password of every demo account in test databases. */
export const TEST_SECRET = 'hanya-untuk-uji:Kx7Qm2Vt9Zr4Wp8Bn3Lc6Hd';
export const DEMO_PASSWORD = 'lontar-pinang-27-uji';

const run = `simpul_test_${process.pid}`;
const TEMPLATE = `${run}_template`;
const SEEDED = `${run}_seeded`;
/** Where nothing need survive, files are copied faster than they are logged. */
const COPIED = process.env.TEST_DATABASE_URL ? '' : ' strategy file_copy';

function at(url: string, name: string): string {
  const moved = new URL(url);
  moved.pathname = `/${name}`;
  return moved.href;
}

interface Server { ownerUrl: string; stop(): Promise<void> }

async function startServer(): Promise<Server> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { ownerUrl: given, stop: async () => {} };
  const dataDir = mkdtempSync(join(tmpdir(), 'simpul-test-'));
  const embedded = await startEmbedded({ dataDir });
  const stop = async (): Promise<void> => {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ownerUrl: embedded.ownerUrl, stop };
}

/** Nothing here need survive a crash. */
async function beCareless(admin: postgres.Sql): Promise<void> {
  await admin`alter system set fsync = off`;
  await admin`alter system set full_page_writes = off`;
  await admin`alter system set synchronous_commit = off`;
  await admin`select pg_reload_conf()`;
}

/** Everything the demo shows, made once per run from the seeds. */
async function makeSeeded(admin: postgres.Sql, ownerUrl: string): Promise<void> {
  const building = `${SEEDED}_building`;
  await admin.unsafe(`create database ${building} template ${TEMPLATE}`);
  const { seedAll } = await import('@/db/seed/run');
  await seedAll(at(ownerUrl, building), { demo: true, demoPassword: DEMO_PASSWORD, log: () => {} });
  await admin.unsafe(`alter database ${building} rename to ${SEEDED}`);
}

/**
 * One PostgreSQL for a whole run: `TEST_DATABASE_URL` (a superuser's) or the embedded one in a temporary folder.
 * Databases are copies of a migrated template; the seeded template is made when first asked for.
 */
export async function startCluster(): Promise<Cluster> {
  const { ownerUrl, stop } = await startServer();
  const admin = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  if (!process.env.TEST_DATABASE_URL) await beCareless(admin);
  await admin.unsafe(`create database ${TEMPLATE}`);
  await migrate(at(ownerUrl, TEMPLATE));
  const roles = await openRoles(at(ownerUrl, TEMPLATE), TEST_SECRET);

  let seeded: Promise<void> | null = null;
  let count = 0;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
  const remove = (name: string): Promise<unknown> => admin.unsafe(`drop database if exists ${name} with (force)`);
  return {
    create: (wantsSeeds) => inTurn(async () => {
      if (wantsSeeds) await (seeded ??= makeSeeded(admin, ownerUrl));
      const name = `${run}_${++count}`;
      await admin.unsafe(`create database ${name} template ${wantsSeeds ? SEEDED : TEMPLATE}${COPIED}`);
      const { appUrl, authUrl, publicUrl } = roles;
      return { name, ownerUrl: at(ownerUrl, name), appUrl: at(appUrl, name), authUrl: at(authUrl, name), publicUrl: at(publicUrl, name) };
    }),
    drop: (name) => inTurn(async () => { await remove(name); }),
    stop: () => inTurn(async () => {
      for (const name of [SEEDED, `${SEEDED}_building`, TEMPLATE]) await remove(name);
      await admin.end();
      await stop();
    }),
  };
}
