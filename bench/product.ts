import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { startEmbedded } from '@/db/embedded/start';
import { freePort } from '@/db/embedded/postmaster';
import { openRoles } from '@/db/roles';
import { freshCopy } from './fresh-copy';

export interface Product {
  url: string;
  /** From `npm start` in a fresh copy to the line that says it is ready, milliseconds. */
  coldStartMs: number;
  ownerUrl: string;
  appUrl: string;
  launcher: ChildProcess;
  /** Signs a demo account in; the value of the Cookie header. */
  signIn(username: string): Promise<string>;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 600_000;
const SECRET = 'hanya-untuk-bench:Jw5Rk8Xc2Mq7Bt4Zn9Vh3Ls';
const PASSWORD = 'lontar-pinang-27-bench';

/** Where the bench may listen: SIMPUL_BENCH_PORT and the one after it, else free ones. */
export const benchPort = async (nth: 0 | 1): Promise<number> =>
  (process.env.SIMPUL_BENCH_PORT ? Number(process.env.SIMPUL_BENCH_PORT) + nth : freePort());

/** The product running from a copy: its launcher, how to end it, and where it answers. */
export interface Launched { url: string; launcher: ChildProcess; ended: Promise<void>; stop(): Promise<void> }

/** Starts the product in a folder, with its data there, and waits for the line that says it is ready. */
export async function launch(folder: string, port: number): Promise<Launched> {
  const launcher = spawn(process.execPath, ['--import', 'tsx', '--conditions=react-server', 'bin/start.ts'], {
    cwd: folder, env: { ...copyEnvironment(folder), PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => launcher.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    launcher.kill('SIGTERM');
    await ended;
  };
  const ready = new Promise<string>((done) => { launcher.stdout.once('data', (line: Buffer) => done(line.toString())); });
  const late = new Promise<null>((done) => { setTimeout(done, READY_WITHIN_MS, null).unref(); });
  if (await Promise.race([ready, ended, late])) return { url: `http://127.0.0.1:${port}`, launcher, ended, stop };
  await stop();
  throw new Error('The product did not start.');
}

/** Starts the product as an office does for the first time, from a copy without build and data, and measures it. */
export async function startProduct(): Promise<Product> {
  const copy = freshCopy();
  const started = performance.now();
  const { url, launcher, stop } = await launch(copy.folder, await benchPort(0)).catch((error: unknown) => { copy.remove(); throw error; });
  const coldStartMs = performance.now() - started;
  const { ownerUrl } = await startEmbedded({ dataDir: join(copy.folder, 'data') });
  const { appUrl } = await openRoles(ownerUrl, SECRET);
  return {
    url, coldStartMs, ownerUrl, appUrl, launcher, signIn: (username) => signIn(url, username),
    async stop() {
      await stop();
      copy.remove();
    },
  };
}

/** The environment of a copy: its own data, known secrets. */
export const copyEnvironment = (folder: string): NodeJS.ProcessEnv =>
  ({ ...plainEnvironment(), SIMPUL_DATA_DIR: join(folder, 'data'), SIMPUL_SECRET: SECRET, SIMPUL_DEMO_PASSWORD: PASSWORD });

/** Nothing of the operator's own installation reaches the copy. */
const plainEnvironment = (): NodeJS.ProcessEnv =>
  ({ ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/DATABASE_URL|^SIMPUL_|^NEXT|^PG/.test(name))), NODE_ENV: 'production' });

/** Signs a demo account in at an address; the value of the Cookie header. */
export async function signIn(url: string, username: string): Promise<string> {
  const first = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = await first.json() as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST', redirect: 'manual', headers: { cookie: pairsOf(first) }, body: new URLSearchParams({ csrfToken, username, password: PASSWORD }),
  });
  const cookie = pairsOf(answer);
  if (!cookie.includes('simpul-session=')) throw new Error(`${username} could not sign in (${answer.status}).`);
  return cookie;
}

const pairsOf = (answer: Response): string => answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
