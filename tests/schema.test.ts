import postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { ROLES } from '@/db/roles';
import { aBudgetLine, aJurisdiction, anActivity, aTarget, aValue, aVillage, aMembership } from './support/build';
import { freshDatabase } from './support/database';

const database = await freshDatabase();
const { owner } = database;
const app = postgres(database.appUrl, { max: 2, onnotice: () => {} });
afterAll(() => app.end());

/** Has a jurisdiction but belongs to nobody's team: the signed-in browser with its active membership (design §2). */
const NOT_OWNED = ['session'];

const names = async (query: postgres.PendingQuery<postgres.Row[]>): Promise<string[]> => (await query).map((row) => String(row.name));

const owned = await names(owner`
  select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'jurisdiction_id'
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relname = any(${NOT_OWNED}) order by 1`);
const tables = await names(owner`select tablename as name from pg_tables where schemaname = 'public' order by 1`);

const columns = await owner<{ table: string; name: string; type: string }[]>`
  select table_name as table, column_name as name, data_type as type from information_schema.columns where table_schema = 'public'`;

/** Tables on which simpul_app holds a privilege. */
const appMay = (privilege: string): Promise<string[]> =>
  names(owner`select t as name from unnest(${tables}::text[]) t where has_table_privilege('simpul_app', t::regclass, ${privilege}) order by 1`);

describe('the tables that a team owns', () => {
  it('are known', () => {
    expect(owned.length).toBeGreaterThanOrEqual(27);
    expect(owned).toEqual(expect.arrayContaining(['activity', 'agency', 'audit_entry', 'budget_line', 'indicator_value', 'membership', 'village_score']));
  });

  it('stand behind forced row-level security', async () => {
    expect(await names(owner`
      select relname as name from pg_class where oid = any(${owned}::regclass[]) and not (relrowsecurity and relforcerowsecurity)`)).toEqual([]);
  });

  it('have the jurisdiction first in their primary key', async () => {
    const first = await names(owner`
      select c.conrelid::regclass::text as name from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'p' and a.attname = 'jurisdiction_id' order by 1`);
    expect(owned.filter((table) => !first.includes(table))).toEqual([]);
  });

  it('require the jurisdiction', async () => {
    expect(await names(owner`
      select attrelid::regclass::text as name from pg_attribute
      where attname = 'jurisdiction_id' and not attnotnull and attrelid = any(${owned}::regclass[])`)).toEqual([]);
  });

  it('refer to one another only within a jurisdiction', async () => {
    expect(await names(owner`
      select c.conname as name from pg_constraint c
      where c.contype = 'f' and c.conrelid = any(${owned}::regclass[]) and c.confrelid = any(${owned}::regclass[])
        and not exists (
          select from unnest(c.conkey, c.confkey) k(mine, theirs)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.mine
          join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs
          where a.attname = 'jurisdiction_id' and b.attname = 'jurisdiction_id')`)).toEqual([]);
  });

  it('are reached from outside by no table that nobody owns', async () => {
    expect(await names(owner`
      select conname as name from pg_constraint
      where contype = 'f' and confrelid = any(${owned}::regclass[]) and not conrelid = any(${owned}::regclass[])`)).toEqual([]);
  });
});

describe('the role of the pages, simpul_app', () => {
  it('is no superuser, passes no policy and makes nothing', async () => {
    const [role] = await owner`
      select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships from pg_roles r where rolname = 'simpul_app'`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, rolreplication: false, memberships: 0 });
  });

  it('owns nothing', async () => {
    expect(await names(owner`
      select relname as name from pg_class where pg_get_userbyid(relowner) = any(${ROLES})
      union all select proname from pg_proc where pg_get_userbyid(proowner) = any(${ROLES})
      union all select nspname from pg_namespace where pg_get_userbyid(nspowner) = any(${ROLES})`)).toEqual([]);
  });

  it('may make no table and empty none', async () => {
    const [may] = await owner`select has_schema_privilege('simpul_app', 'public', 'create') as make`;
    expect(may).toEqual({ make: false });
    expect(await appMay('truncate')).toEqual([]);
    expect(await appMay('references')).toEqual([]);
    expect(await appMay('trigger')).toEqual([]);
  });

  it('may only add to the audit and to histories', async () => {
    const kept = tables.filter((table) => table === 'audit_entry' || table.endsWith('_history'));
    expect(kept).toEqual(expect.arrayContaining(['activity_history', 'audit_entry', 'budget_line_history', 'indicator_value_history']));
    expect((await appMay('insert')).filter((table) => kept.includes(table))).toEqual(kept);
    expect((await appMay('update')).filter((table) => kept.includes(table))).toEqual([]);
    expect((await appMay('delete')).filter((table) => kept.includes(table))).toEqual([]);
  });

  it('sees no password and no session', async () => {
    const [may] = await owner`select has_column_privilege('simpul_app', 'account', 'password_hash', 'select') as hash,
      has_any_column_privilege('simpul_app', 'session', 'select') as session`;
    expect(may).toEqual({ hash: false, session: false });
  });

  it('meets no function that acts as somebody else and no materialised view', async () => {
    expect(await names(owner`
      select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
      union all select matviewname from pg_matviews where schemaname = 'public'`)).toEqual([]);
  });

  it('meets no view that reads as its owner', async () => {
    expect(await names(owner`
      select relname as name from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace
        and not coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on}'::text[]`)).toEqual([]);
  });
});

describe('without a viewer', () => {
  it('every owned table shows no row, though there are rows', async () => {
    const team = await aJurisdiction(database);
    const village = await aVillage(team, { lokus: 2022 });
    const activity = await anActivity(team, { villages: [village], indicators: ['SP01'] });
    await aBudgetLine(team, { activity, villages: [village], spentIdr: 1n });
    await aTarget(team, { indicator: 'SP01', year: 2022, targetBp: 9000 });
    await aValue(team, { region: village, indicator: 'SP01', n: 1, d: 2 });
    await aMembership(team);
    const filled = ['activity', 'activity_column', 'activity_village', 'agency', 'budget_line', 'indicator_target', 'indicator_value', 'membership', 'target_village'];
    for (const table of filled) expect((await owner`select count(*)::int as n from ${owner(table)}`)[0], table).not.toEqual({ n: 0 });

    const readable = (await appMay('select')).filter((table) => owned.includes(table));
    expect(readable.length).toBeGreaterThanOrEqual(filled.length);
    for (const table of readable) expect((await app`select count(*)::int as n from ${app(table)}`)[0], table).toEqual({ n: 0 });
  });

  it('the words "maintenance" and a made-up role open nothing to it', async () => {
    const n = await app.begin(async (tx) => {
      await tx`select set_config('simpul.maintenance', 'on', true), set_config('simpul.role', 'admin', true)`;
      return (await tx`select count(*)::int as n from activity`)[0]?.n as number;
    });
    expect(n).toBe(0);
  });
});

describe('columns', () => {
  it('hold no broken number: counts, basis points and rupiah are whole', () => {
    expect(columns.filter(({ type }) => ['real', 'double precision', 'numeric', 'money'].includes(type))).toEqual([]);
    expect(columns.filter(({ name, type }) => name.endsWith('_idr') && type !== 'bigint')).toEqual([]);
  });

  it('hold no person of the villages (F88): no NIK, no family card, no name of mother or child, no date of birth', () => {
    const personal = /(?:^|_)(?:nik|no_?kk|kk|family_card|id_card|ktp|child_name|mother_name|father_name|patient|birth|born|dob|lahir|phone|address)(?:_|$)/;
    expect(columns.filter(({ name }) => personal.test(name))).toEqual([]);
    const people = columns.filter(({ name }) => /(?:^|_)name$/.test(name)).map(({ table }) => table);
    expect([...new Set(people)].filter((table) => /child|mother|family|person|household|beneficiar/.test(table))).toEqual([]);
  });

  it('keep days as days and moments with their zone', () => {
    expect(columns.filter(({ type }) => type === 'timestamp without time zone')).toEqual([]);
    expect(columns.filter(({ name, type }) => name.endsWith('_on') && type !== 'date')).toEqual([]);
  });
});
