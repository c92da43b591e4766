import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './say';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next');

const SOURCES = [
  'app', 'components', 'lib', 'db', 'public', 'proxy.ts', 'instrumentation.ts', 'next.config.mjs', 'postcss.config.mjs',
  'package.json', 'package-lock.json', 'tsconfig.json',
];
/** Below the sources, but no part of the pages. */
const OUTSIDE = new Set(['db/seed', 'db/embedded']);
const MARK = join(ROOT, '.next', 'simpul-sources');

/** Builds the pages unless those in .next were built from exactly these sources; `signal` ends an unfinished build. */
export async function buildPages(signal: AbortSignal): Promise<void> {
  const wanted = fingerprint();
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted) return;
  rmSync(MARK, { force: true });
  say('Menyusun halaman; hanya setelah pemasangan atau pembaruan, sekitar setengah menit …');
  await runBuild(signal);
  writeFileSync(MARK, wanted);
}

function fingerprint(): string {
  const hash = createHash('sha256').update(`${process.version}\0${process.env.SIMPUL_BASE_URL ?? ''}\0`);
  for (const name of SOURCES) add(hash, join(ROOT, name));
  return hash.digest('hex');
}

function add(hash: ReturnType<typeof createHash>, path: string): void {
  const name = relative(ROOT, path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || OUTSIDE.has(name)) return;
  if (found.isFile()) hash.update(`${name}\0`).update(readFileSync(path));
  else for (const child of readdirSync(path).sort()) add(hash, join(path, child));
}

function runBuild(signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [NEXT, 'build'], { cwd: ROOT, env: buildEnvironment(), stdio: ['ignore', 'pipe', 'pipe'], signal });
    let words = '';
    const keep = (piece: Buffer): void => { words = (words + piece.toString()).slice(-20_000); };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) return done();
      say(words);
      fail(new Error('Halaman gagal disusun; sebabnya ada di atas.'));
    });
  });
}

/** A build reads no database and no secret, so it gets none. */
function buildEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/DATABASE_URL|SECRET|PASSWORD|^PG/.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
}
