import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded, type Embedded } from '@/db/embedded/start';
import { migrate } from '@/db/migrate';
import { openRoles, type RoleUrls } from '@/db/roles';
import { refuseStrongRole } from '@/db/weak-role';
import { weakUrls } from '@/bin/database';
import { readSettings } from '@/lib/env';

const SECRET = 'uji-0f9b4c7e1d2a8635-uji-0f9b4c7e1d2a8635';
const dataDir = mkdtempSync(join(tmpdir(), 'simpul-roles-'));
let embedded: Embedded;
let urls: RoleUrls;
let owner: postgres.Sql;
let app: postgres.Sql;
const open = (url: string): postgres.Sql => postgres(url, { max: 1, onnotice: () => {} });

beforeAll(async () => {
  embedded = await startEmbedded({ dataDir });
  await migrate(embedded.ownerUrl);
  urls = await openRoles(embedded.ownerUrl, SECRET);
  owner = open(embedded.ownerUrl);
  app = open(urls.appUrl);
});

afterAll(async () => {
  await Promise.all([owner?.end(), app?.end()]);
  await embedded?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Everything that a migration could change, as one text. */
const shape = async (): Promise<string> => JSON.stringify(await owner`
  select (select json_agg(m order by id) from drizzle.__drizzle_migrations m) as migrations,
    (select json_agg(c order by table_name, column_name) from information_schema.columns c where table_schema = 'public') as columns,
    (select json_agg(p order by tablename, policyname) from pg_policies p) as policies,
    (select json_agg(g order by grantee, table_name, privilege_type) from information_schema.role_table_grants g where grantee like 'simpul%') as grants`);

describe('migrations', () => {
  it('change nothing the second time, also when two starts run them at once', async () => {
    const before = await shape();
    await Promise.all([migrate(embedded.ownerUrl), migrate(embedded.ownerUrl)]);
    expect(await shape()).toBe(before);
  });
});

describe('the weak roles', () => {
  it('are opened with the same URLs for the same secret, and a new secret locks the old ones out', async () => {
    expect(await openRoles(embedded.ownerUrl, SECRET)).toEqual(urls);
    const renewed = await openRoles(embedded.ownerUrl, `${SECRET}-baru`);
    await expect(open(urls.publicUrl)`select 1`).rejects.toMatchObject({ code: '28P01' });
    expect(renewed.appUrl).not.toBe(urls.appUrl);
    expect(await openRoles(embedded.ownerUrl, SECRET)).toEqual(urls);
  });

  it('see nothing of a team without saying who asks, whatever they set', async () => {
    await owner`insert into region (id, code, level, name) values (1, '00', 0, 'Indonesia')`;
    await owner`insert into jurisdiction (code, region_id, level, name, slug, team_name, time_zone)
      values ('00', 1, 'province', 'Uji', 'uji', 'Tim Uji', 'Asia/Jakarta')`;
    await owner`insert into agency (jurisdiction_id, id, code, short_name, full_name, kind)
      select id, gen_random_uuid(), 'dinkes', 'Dinkes', 'Dinas Kesehatan', 'opd' from jurisdiction`;
    expect(await app`select code from agency`).toEqual([]);
    await app`set simpul.maintenance = 'on'`;
    await app`set row_security = off`;
    await expect(app`select code from agency`).rejects.toMatchObject({ code: '42501' });
    await app`set row_security = on`;
    expect(await app`select code from agency`).toEqual([]);
  });

  it('cannot make themselves strong', async () => {
    for (const deed of [
      'set role simpul_owner', 'set session authorization simpul_owner', 'alter role simpul_app bypassrls', 'alter role simpul_app superuser',
      'alter table agency disable row level security', 'drop policy agency_read on agency', 'truncate agency', 'create role penyusup',
      'create table public.titipan (n int)', 'select * from session', 'select password_hash from account', 'delete from audit_entry',
      'update audit_entry set verb = verb', 'update drizzle.__drizzle_migrations set hash = hash',
    ]) await expect(app.unsafe(deed), deed).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the pages', () => {
  it('start with the weak roles', async () => {
    for (const url of Object.values(urls) as string[]) {
      const sql = open(url);
      await refuseStrongRole(sql).finally(() => sql.end());
    }
  });

  it('do not start as the owner, with BYPASSRLS, or as a member of the owner\'s role', async () => {
    await owner`create role penembus login bypassrls password 'uji-uji-uji'`;
    await owner`create role anak login in role penembus password 'uji-uji-uji'`;
    await owner`create role juragan login password 'uji-uji-uji'`;
    await owner`alter table decree owner to juragan`;
    for (const name of ['simpul_owner', 'penembus', 'anak', 'juragan']) {
      const url = new URL(embedded.ownerUrl);
      if (name !== 'simpul_owner') Object.assign(url, { username: name, password: 'uji-uji-uji' });
      const settings = readSettings({ NODE_ENV: 'production', DATABASE_URL: embedded.ownerUrl, SIMPUL_APP_DATABASE_URL: url.href, SIMPUL_AUTH_DATABASE_URL: urls.authUrl });
      await expect(weakUrls(embedded.ownerUrl, settings), name).rejects.toThrow(`Peran basis data "${name}" terlalu kuat`);
    }
    await owner`alter table decree owner to simpul_owner`;
  });

  it('get a plain sentence when the owner may not open roles', async () => {
    await owner`create role terbatas login password 'uji-uji-uji'`;
    const url = new URL(embedded.ownerUrl);
    Object.assign(url, { username: 'terbatas', password: 'uji-uji-uji' });
    await expect(openRoles(url.href, 'rahasia lain yang panjang sekali untuk uji')).rejects.toThrow('atur SIMPUL_APP_DATABASE_URL dan SIMPUL_AUTH_DATABASE_URL');
  });
});
