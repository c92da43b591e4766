import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { isAlive } from '@/db/embedded/postmaster';
import { startEmbedded, type Embedded } from '@/db/embedded/start';
import { migrate } from '@/db/migrate';
import { openRoles } from '@/db/roles';
import { refuseStrongRole } from '@/db/weak-role';
import type { Settings } from '@/lib/env';
import type { PageUrls } from './pages';
import { say } from './say';
import { keptSecrets } from './secrets';

export interface OpenDatabase { ownerUrl: string; embedded: Embedded | null }

/** The database of the settings: the operator's, or the embedded one, started or adopted. */
export async function openDatabase({ databaseUrl, dataDir }: Settings): Promise<OpenDatabase> {
  if (databaseUrl) return { ownerUrl: databaseUrl, embedded: null };
  const embedded = await startEmbedded({ dataDir });
  return { ownerUrl: embedded.ownerUrl, embedded };
}

/** The newest model and the reference data; example data and accounts where they are wanted. Safe to repeat. */
export async function fillDatabase(ownerUrl: string, settings: Settings, { demo }: { demo: boolean }): Promise<void> {
  await migrate(ownerUrl);
  const { seedAll } = await import('@/db/seed/run');
  await seedAll(ownerUrl, { demo, demoPassword: demo ? demoPassword(settings) : '', log: say });
}

export const demoPassword = ({ demoPassword: given, dataDir }: Settings): string => given ?? keptSecrets(dataDir).demoPassword;

export const secretOf = ({ secret, dataDir }: Settings): string => secret ?? keptSecrets(dataDir).secret;

/** URLs for the pages: given by the operator or opened by the owner; refused when one of them is strong. */
export async function weakUrls(ownerUrl: string, settings: Settings): Promise<PageUrls> {
  const urls: PageUrls = settings.roleUrls ?? await openRoles(ownerUrl, secretOf(settings));
  for (const url of [urls.appUrl, urls.authUrl, urls.publicUrl].filter((one) => one !== undefined)) {
    const sql = postgres(url, { max: 1, onnotice: () => {} });
    await refuseStrongRole(sql).finally(() => sql.end({ timeout: 2 }));
  }
  return urls;
}

const LOOK_EVERY_MS = 500;

/** Starts the embedded database again, on the same port, whenever it dies; returns how to end both. */
export function keepRunning(first: Embedded, dataDir: string): () => Promise<void> {
  let current = first;
  let ending = false;
  const watching = (async () => {
    for (; !ending; await sleep(LOOK_EVERY_MS)) {
      if (isAlive(current.pid)) continue;
      say('Basis data berhenti sendiri; dimulai lagi.');
      current = await startEmbedded({ dataDir, port: first.port }).catch((error: Error) => {
        say(error.message);
        return current;
      });
    }
  })();
  return async () => {
    ending = true;
    // A server that will not start is not waited for.
    await Promise.race([watching, sleep(5000, null, { ref: false })]);
    await current.stop();
  };
}
