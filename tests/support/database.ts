import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { closePools, type Database } from '@/db/client';
import * as schema from '@/db/schema';
import { borrowFrom } from './borrow';
import type { DatabaseUrls } from './cluster';

export interface TestDatabase extends DatabaseUrls {
  /** The owner (superuser): sees and writes everything. For arranging and for looking behind the product. */
  owner: postgres.Sql;
  /** The same owner through Drizzle; the builders of build.ts write with it. */
  db: Database;
}

/**
 * A migrated (or fully seeded) database of this test file's own; lib code reaches it as simpul_app, simpul_auth and simpul_public.
 * Await it at the top of the file: `const database = await freshDatabase();`. It is dropped after the file.
 */
export async function freshDatabase(options: { seeded?: boolean } = {}): Promise<TestDatabase> {
  const { release, ...urls } = await borrowFrom(inject('cluster'), options);
  process.env.SIMPUL_APP_DATABASE_URL = urls.appUrl;
  process.env.SIMPUL_AUTH_DATABASE_URL = urls.authUrl;
  process.env.SIMPUL_PUBLIC_DATABASE_URL = urls.publicUrl;
  const owner = postgres(urls.ownerUrl, { max: 4, onnotice: () => {} });
  afterAll(async () => {
    await closePools();
    await owner.end();
    await release();
  });
  return { ...urls, owner, db: drizzle(owner, { schema, casing: 'snake_case' }) };
}
