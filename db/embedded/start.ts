import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { findPrograms, type Programs } from './binaries';
import { makeCluster, OWNER, run } from './cluster';
import { findGround, type Ground } from './ground';
import { disownDeadPid, freePort, ping, readPostmaster, spawnPostmaster } from './postmaster';

export interface Embedded {
  /** Superuser of the embedded cluster: migrations, seeds and commands only; never given to the pages. */
  ownerUrl: string;
  /** It was running already (left by a launcher that was killed, or in use by another one). */
  adopted: boolean;
  pid: number;
  port: number;
  /** Fast shutdown: open transactions roll back, committed ones are safe. Also ends an adopted server. */
  stop(): Promise<void>;
}

const DATABASE = 'simpul';
const PATIENCE_MS = 60_000;

/**
 * Starts (or adopts) the PostgreSQL of npm in the data folder, loopback only, and answers once it takes queries.
 * `port` is asked for when the pages already know one. Refuses with one sentence in Indonesian.
 */
export async function startEmbedded({ dataDir, port }: { dataDir: string; port?: number }): Promise<Embedded> {
  const ground = findGround(dataDir);
  const programs = findPrograms(ground);
  await makeCluster(ground, programs);
  const password = readFileSync(ground.passwordFile, 'utf8').trim();
  const urlAt = (at: number, database: string): string => `postgres://${OWNER}:${password}@127.0.0.1:${at}/${database}`;
  const server = await bringUp(ground, programs, (at) => urlAt(at, 'postgres'), port);
  await makeDatabase(urlAt(server.port, 'postgres'));
  return { ...server, ownerUrl: urlAt(server.port, DATABASE), stop: () => stopServer(ground, programs) };
}

type Server = Pick<Embedded, 'adopted' | 'pid' | 'port'>;

/** Adopts a live server, waits for one that starts, else starts one; again after a failure, as old backends may still be ending. */
async function bringUp(ground: Ground, programs: Programs, urlAt: (port: number) => string, wanted?: number): Promise<Server> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(250)) {
    const found = readPostmaster(ground);
    const sign = found ? await ping(urlAt(found.port)) : 'away';
    if (found && sign === 'ready') return { ...found, adopted: true };
    if (sign === 'starting') continue;
    disownDeadPid(ground);
    const port = wanted ?? await freePort();
    const started = await tryOnce(ground, programs, port, urlAt(port));
    if (started) return started;
  }
  throw new Error(`PostgreSQL bawaan tidak mau mulai; sebabnya ada di ${ground.logFile}.`);
}

/** Null when this attempt ended before it took queries. */
async function tryOnce(ground: Ground, programs: Programs, port: number, url: string): Promise<Server | null> {
  const child = spawnPostmaster(ground, programs, port);
  let ended = false;
  child.once('exit', () => { ended = true; });
  child.once('error', () => { ended = true; });
  for (const deadline = Date.now() + PATIENCE_MS; !ended && Date.now() < deadline; await sleep(50)) {
    const found = readPostmaster(ground);
    if (found && found.pid === child.pid && await ping(url) === 'ready') return { pid: found.pid, port, adopted: false };
  }
  return null;
}

async function makeDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (!found) await sql`create database ${sql(DATABASE)}`;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== '42P04' && code !== '23505') throw error;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function stopServer(ground: Ground, programs: Programs): Promise<void> {
  if (!readPostmaster(ground)) return;
  const stop = (mode: string, seconds: string): Promise<void> =>
    run(programs.pgCtl, ['stop', '-D', ground.cluster, '-m', mode, '-w', '-t', seconds, '-s'], ground);
  await stop('fast', '20').catch(async () => {
    if (readPostmaster(ground)) await stop('immediate', '10');
  });
}
