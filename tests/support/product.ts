import { freePort } from '@/db/embedded/postmaster';
import { pagesReady, startPages } from '@/bin/pages';
import { readSettings } from '@/lib/env';
import { borrowFrom } from './borrow';
import { DEMO_PASSWORD, TEST_SECRET } from './cluster';

/** `pause`: the pages go down, the database stays; what it gives starts them again at the same address. */
export interface RunningProduct { url: string; ownerUrl: string; stop(): Promise<void>; pause(): Promise<() => Promise<void>> }

/** The pages as they were last built, on a free port, with a database of their own on that cluster. */
export async function launchProduct(cluster: string, { seeded = true } = {}): Promise<RunningProduct> {
  const { ownerUrl, appUrl, authUrl, publicUrl, release } = await borrowFrom(cluster, { seeded });
  const port = await freePort();
  const settings = readSettings({
    NODE_ENV: 'production', PORT: String(port), DATABASE_URL: ownerUrl, SIMPUL_APP_DATABASE_URL: appUrl, SIMPUL_AUTH_DATABASE_URL: authUrl,
    SIMPUL_SECRET: TEST_SECRET, SIMPUL_DEMO: '1', SIMPUL_DEMO_PASSWORD: DEMO_PASSWORD,
  });
  let pages = startPages(settings, { appUrl, authUrl, publicUrl }, { dev: false });
  await pagesReady(port, pages);
  const pause = async (): Promise<() => Promise<void>> => {
    await pages.stop();
    return async () => {
      pages = startPages(settings, { appUrl, authUrl, publicUrl }, { dev: false });
      await pagesReady(port, pages);
    };
  };
  return { url: settings.baseUrl, ownerUrl, pause, stop: async () => { await pages.stop(); await release(); } };
}
