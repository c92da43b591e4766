import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Programs } from './binaries';
import type { Ground } from './ground';

export const OWNER = 'simpul_owner';
const MAJOR = '18';
const LEFTOVER_AFTER_MS = 10 * 60_000;

/**
 * Makes the cluster if there is none: in a side folder, then one rename, so that a crash in between leaves nothing half.
 * Refuses a cluster of another PostgreSQL or of another user with a sentence.
 */
export async function makeCluster(ground: Ground, programs: Programs): Promise<void> {
  removeLeftovers(ground);
  if (existsSync(ground.home)) return checkCluster(ground);
  const side = `${ground.home}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  mkdirSync(side, { mode: 0o700 });
  try {
    giveTo(ground, side);
    const password = join(side, 'password');
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    giveTo(ground, password);
    await initialise(ground, programs, side);
    renameSync(side, ground.home);
  } catch (error) {
    rmSync(side, { recursive: true, force: true });
    if (!existsSync(ground.cluster)) throw error;
  }
  checkCluster(ground);
}

function initialise(ground: Ground, programs: Programs, side: string): Promise<void> {
  return run(programs.initdb, [
    '--pgdata', join(side, 'cluster'), '--pwfile', join(side, 'password'), '--username', OWNER, '--auth', 'scram-sha-256',
    '--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-instructions',
  ], ground);
}

/** Runs one of PostgreSQL's programs as the database's user; its last words are the reason when it fails. */
export function run(program: string, args: string[], ground: Ground): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...ground.identity, cwd: '/', env: databaseEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.on('data', (piece: Buffer) => { words = (words + piece.toString()).slice(-2000); });
    child.once('error', fail);
    child.once('close', (code) => code === 0
      ? done()
      : fail(new Error(`${basename(program)} gagal (kode ${code}): ${words.trim().split('\n').at(-1)}`)));
  });
}

/** Nothing of the launcher's environment (secrets, PG* settings) reaches PostgreSQL, save what Windows needs. */
export const databaseEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', TZ: 'UTC', NODE_ENV: process.env.NODE_ENV,
});

function giveTo({ identity }: Ground, path: string): void {
  if (identity) chownSync(path, identity.uid, identity.gid);
}

function checkCluster(ground: Ground): void {
  let version: string;
  try {
    version = readFileSync(join(ground.cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    throw new Error(`Folder ${ground.home} milik pengguna lain; jalankan sebagai pengguna yang pertama kali menjalankan Simpul.`, { cause: error });
  }
  if (version !== MAJOR) {
    throw new Error(`Folder ${ground.home} dibuat PostgreSQL ${version}, sedangkan yang terpasang ${MAJOR}; pindahkan datanya lebih dahulu.`);
  }
}

function removeLeftovers(ground: Ground): void {
  for (const name of readdirSync(ground.root)) {
    if (!name.startsWith('postgres.new-')) continue;
    const path = join(ground.root, name);
    const made = statSync(path, { throwIfNoEntry: false });
    if (made && Date.now() - made.mtimeMs > LEFTOVER_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
}
