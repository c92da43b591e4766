import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import type { Programs } from './binaries';
import { databaseEnvironment } from './cluster';
import type { Ground } from './ground';

const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

/** What postmaster.pid says about a server of this cluster, running or dead; null when there is no such file. */
export function readPostmaster(ground: Ground): { pid: number; port: number } | null {
  const file = join(ground.cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) && port > 0 ? { pid, port } : null;
}

/** Asks the server for a sign of life. `starting` is also a server that recovers or shuts down. */
export async function ping(url: string): Promise<'ready' | 'starting' | 'away'> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
  try {
    await sql`select 1`;
    return 'ready';
  } catch (error) {
    return (error as { code?: string }).code === '57P03' ? 'starting' : 'away';
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * Starts postgres in a session of its own: Ctrl-C in the terminal reaches the launcher only, which ends the
 * pages first and the database last, and a launcher killed hard leaves a healthy server to adopt.
 */
export function spawnPostmaster(ground: Ground, programs: Programs, port: number): ChildProcess {
  const log = openLog(ground);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    max_parallel_workers_per_gather: '0',
    jit: 'off',
    log_min_error_statement: 'panic',
  };
  const args = ['-D', ground.cluster, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = spawn(programs.postgres, args, {
    ...ground.identity, cwd: '/', env: databaseEnvironment(), detached: true, stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child;
}

function openLog({ logFile }: Ground): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size;
  if (size !== undefined && size > LOG_LIMIT_BYTES) truncateSync(logFile);
  return openSync(logFile, 'a', 0o600);
}

/**
 * A dead server's pid that lives on as something else (a zombie under an init that does not reap, or a number
 * used again after a restart of the container) would make PostgreSQL refuse. The launcher's own pid, its parent,
 * does not; the rest of the file stays, so that PostgreSQL still looks whether old backends hold the memory.
 */
export function disownDeadPid(ground: Ground): void {
  const found = readPostmaster(ground);
  if (!found || process.platform !== 'linux' || found.pid === process.pid || isPostgres(found.pid)) return;
  const file = join(ground.cluster, 'postmaster.pid');
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  const open = openSync(file, constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW);
  writeFileSync(open, [process.pid, ...rest].join('\n'));
  closeSync(open);
}

/** Whether the server of that pid lives: no zombie, and no other program that got its number. */
export function isAlive(pid: number): boolean {
  if (process.platform === 'linux') return isPostgres(pid);
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A zombie has an empty command line. Linux only. */
function isPostgres(pid: number): boolean {
  try {
    return /(^|\/)postgres$/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '');
  } catch {
    return false;
  }
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
