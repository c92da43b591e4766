import { afterEach, expect, it } from 'vitest';
import { GET as health } from '@/app/api/health/route';
import { GET as ready } from '@/app/api/ready/route';
import { closePools } from '@/db/client';
import { freshDatabase } from '@/tests/support/database';

const database = await freshDatabase();

/** An answer holds for half a second, for all who ask. */
const later = () => new Promise((go) => setTimeout(go, 600));
afterEach(later);

async function answers(response: Response): Promise<{ code: number; body: unknown }> {
  return { code: response.status, body: await response.json() };
}

it('is ready with the newest model and the weak role', async () => {
  await database.owner`grant usage on schema drizzle to simpul_app`;
  await database.owner`grant select on drizzle.__drizzle_migrations to simpul_app`;
  expect(await answers(await ready())).toEqual({ code: 200, body: { status: 'ready' } });
});

it('is not ready while a migration is missing', async () => {
  const [last] = await database.owner`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations) returning *`;
  expect(await answers(await ready())).toEqual({ code: 503, body: { status: 'unavailable' } });
  await database.owner`insert into drizzle.__drizzle_migrations ${database.owner(last!)}`;
});

it('is not ready as the owner, and says nothing about why', async () => {
  await closePools();
  process.env.SIMPUL_APP_DATABASE_URL = database.ownerUrl;
  expect(await answers(await ready())).toEqual({ code: 503, body: { status: 'unavailable' } });
});

it('without a database: the process lives, the pages are not ready, and both say so within two seconds', async () => {
  await closePools();
  process.env.SIMPUL_APP_DATABASE_URL = 'postgres://simpul_app:x@127.0.0.1:1/simpul';
  const began = Date.now();
  expect(await answers(await ready())).toEqual({ code: 503, body: { status: 'unavailable' } });
  expect(await answers(health())).toEqual({ code: 200, body: { status: 'ok' } });
  expect(Date.now() - began).toBeLessThan(2200);
  await closePools();
  process.env.SIMPUL_APP_DATABASE_URL = database.appUrl;
  await later();
  expect((await ready()).status).toBe(200);
});
