import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Settings } from '@/lib/env';
import { NEXT, ROOT } from './build';
import { secretOf } from './database';
import { deriveKey } from './secrets';

/** The weak roles that the pages know. Without `publicUrl` nothing is shown to the public. */
export interface PageUrls { appUrl: string; authUrl: string; publicUrl?: string }

export interface Pages {
  ended: Promise<number | null>;
  isRunning(): boolean;
  /** Lets running requests finish, for at most 15 seconds. */
  stop(): Promise<void>;
}

const GRACE_MS = 15_000;
const READY_WITHIN_MS = 60_000;

/** Next in a process of its own, which knows the two weak roles and never the owner. */
export function startPages(settings: Settings, urls: PageUrls, { dev }: { dev: boolean }): Pages {
  const follow = pathToFileURL(join(ROOT, 'bin', 'follow-launcher.mjs')).href;
  const child = spawn(process.execPath, ['--import', follow, NEXT, dev ? 'dev' : 'start', '--port', String(settings.port)], {
    cwd: ROOT,
    env: pagesEnvironment(settings, urls, dev),
    // A group of its own: Ctrl-C reaches the launcher only, which ends things in their order.
    detached: true,
    stdio: ['ignore', dev ? 'inherit' : 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done).once('error', () => done(null)));
  return { ended, isRunning: () => isRunning(child), stop: () => stopPages(child, ended) };
}

const isRunning = ({ exitCode, signalCode, pid }: ChildProcess): boolean => pid !== undefined && exitCode === null && signalCode === null;

async function stopPages(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  const late = new AbortController();
  await Promise.race([ended, sleep(GRACE_MS, null, late).catch(() => {})]);
  late.abort();
  if (isRunning(child)) child.kill('SIGKILL');
  await ended;
}

const NOT_FOR_PAGES = /^(DATABASE_URL|PG[A-Z]+|SIMPUL_SECRET|SIMPUL_DEMO_PASSWORD|npm_.*)$/;

function pagesEnvironment(settings: Settings, { appUrl, authUrl, publicUrl }: PageUrls, dev: boolean): NodeJS.ProcessEnv {
  const secret = secretOf(settings);
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_FOR_PAGES.test(name))),
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    SIMPUL_APP_DATABASE_URL: appUrl,
    SIMPUL_AUTH_DATABASE_URL: authUrl,
    ...(publicUrl ? { SIMPUL_PUBLIC_DATABASE_URL: publicUrl } : {}),
    NEXTAUTH_URL: settings.baseUrl,
    NEXTAUTH_SECRET: deriveKey(secret, 'session cookie').toString('base64url'),
    // The same after an update, so that a form left open still works.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: deriveKey(secret, 'server actions').toString('base64'),
  };
}

/** Waits until /api/ready says yes; refuses when the pages end first or stay silent for a minute. */
export async function pagesReady(port: number, pages: Pages): Promise<void> {
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await sleep(100)) {
    if (!pages.isRunning()) throw new Error('Halaman berhenti sebelum siap.');
    const answer = await fetch(`http://127.0.0.1:${port}/api/ready`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error('Halaman tidak kunjung siap (/api/ready).');
}

/** Refuses a port that is taken before any work is done. */
export function refuseTakenPort(port: number): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) =>
      fail(new Error(code === 'EACCES' ? `Port ${port} tidak boleh dibuka oleh pengguna ini; atur PORT.` : `Port ${port} sudah dipakai program lain; atur PORT.`)));
    probe.listen(port, () => probe.close(() => done()));
  });
}
