import { createServer } from 'node:net';
import postgres from 'postgres';
import { afterAll } from 'vitest';
import { buildPages } from '@/bin/build';
import { pagesReady, startPages } from '@/bin/pages';
import { readSettings } from '@/lib/env';
import { DEMO_PASSWORD, TEST_SECRET } from './cluster';
import { borrowDatabase } from './database';

export interface Product {
  /** Origin, without a slash at the end. */
  url: string;
  /** Of every demo account, such as `dinkes.balangan`. */
  password: string;
  owner: postgres.Sql;
}

const freePort = (): Promise<number> => new Promise((done) => {
  const probe = createServer().listen(0, () => {
    const { port } = probe.address() as { port: number };
    probe.close(() => done(port));
  });
});

/**
 * The built product on a free port with a database of its own, for this test file: `const product = await startProduct();`
 * at its top. Builds first when the sources changed; ends after the file.
 */
export async function startProduct({ seeded = true } = {}): Promise<Product> {
  const { ownerUrl, appUrl, authUrl, release } = await borrowDatabase({ seeded });
  await buildPages(new AbortController().signal);
  const port = await freePort();
  const settings = readSettings({
    NODE_ENV: 'production', PORT: String(port), DATABASE_URL: ownerUrl, SIMPUL_APP_DATABASE_URL: appUrl, SIMPUL_AUTH_DATABASE_URL: authUrl,
    SIMPUL_SECRET: TEST_SECRET, SIMPUL_DEMO: '1', SIMPUL_DEMO_PASSWORD: DEMO_PASSWORD,
  });
  const pages = startPages(settings, { appUrl, authUrl }, { dev: false });
  const owner = postgres(ownerUrl, { max: 2, onnotice: () => {} });
  afterAll(async () => {
    await pages.stop();
    await owner.end();
    await release();
  });
  await pagesReady(port, pages);
  return { url: settings.baseUrl, password: DEMO_PASSWORD, owner };
}
