import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '@/lib/auth/access';
import { freshDatabase } from '../support/database';
import { type Facts, type Owned, plantFacts } from './facts';
import { fillTables, firstRow, type Json } from './fill';

/*
 * Here nobody asks lib/auth/access: statements go straight to the database as simpul_app with a viewer set, as if every
 * check of the code had been taken out (trust B5, B6).
 */
const { owner, appUrl } = await freshDatabase({ seeded: true });
const app = postgres(appUrl, { max: 2, onnotice: () => {} });
afterAll(() => app.end());

const names = async (query: postgres.PendingQuery<postgres.Row[]>): Promise<string[]> => (await query).map((row) => String(row.name));
const owned = await names(owner`
  select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'jurisdiction_id'
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'session' order by 1`);
const columnsOf = async (table: string): Promise<string[]> => names(owner`
  select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`);
const keyOf = async (table: string): Promise<string[]> => names(owner`
  select a.attname as name from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
  where c.contype = 'p' and c.conrelid = ${table}::regclass and a.attname <> 'jurisdiction_id' order by a.attnum`);

interface Who { jurisdiction: number; agency?: string | null; role: Role; children?: number[] }

/** One transaction with this viewer; what it does is always rolled back. */
async function as<T>({ jurisdiction, agency, role, children = [] }: Who, work: (tx: postgres.TransactionSql) => Promise<T>): Promise<T> {
  const undo = new Error('undo');
  let result: T | undefined;
  await app.begin(async (tx) => {
    await tx`select set_config('simpul.jurisdiction', ${String(jurisdiction)}, true), set_config('simpul.agency', ${agency ?? ''}, true),
      set_config('simpul.role', ${role}, true), set_config('simpul.children', ${`{${children.join(',')}}`}, true), set_config('simpul.account', '', true)`;
    result = await work(tx);
    throw undo;
  }).catch((error: unknown) => { if (error !== undo) throw error; });
  return result as T;
}

/** How many rows a statement changed; null when the database refused it. A doubled or missing key is past the policy. */
async function tried(who: Who, statement: (tx: postgres.TransactionSql) => postgres.PendingQuery<postgres.Row[]>): Promise<number | null> {
  try {
    return await as(who, async (tx) => (await statement(tx)).count);
  } catch (error) {
    const code = error instanceof postgres.PostgresError ? error.code : '';
    if (code === '42501') return null;
    if (code === '23505' || code === '23503') return 1;
    throw error;
  }
}

const idOf = async (code: string): Promise<number> => Number((await owner`select id from jurisdiction where code = ${code}`)[0]?.id);
const [balangan, kupang, ntt] = [await idOf('63.11'), await idOf('53.01'), await idOf('53')];
let facts: Facts;

beforeAll(async () => {
  facts = await plantFacts(owner);
  await fillTables(owner, balangan, facts.dinkes);
  await fillTables(owner, balangan, facts.pupr);
  await fillTables(owner, kupang, facts.kupang);
});

const DEEDS = ['insert', 'update', 'delete'] as const;
type Deed = (typeof DEEDS)[number];

/** Whether the database lets this viewer do it to this row (a copy of it, for an insert). */
async function passes(who: Who, table: string, row: Json, deed: Deed): Promise<boolean> {
  const key = [...await keyOf(table), 'jurisdiction_id'];
  const copy = 'id' in row ? { ...row, id: randomUUID() } : row;
  const changed = await tried(who, (tx) => {
    if (deed === 'insert') return tx`insert into ${tx(table)} select * from jsonb_populate_record(null::${tx(table)}, ${JSON.stringify(copy)}::text::jsonb)`;
    const same = key.map((name) => tx`t.${tx(name)} = r.${tx(name)}`).reduce((all, one) => tx`${all} and ${one}`);
    const from = tx`jsonb_populate_record(null::${tx(table)}, ${JSON.stringify(row)}::text::jsonb) r`;
    return deed === 'update' ? tx`update ${tx(table)} t set jurisdiction_id = t.jurisdiction_id from ${from} where ${same}` : tx`delete from ${tx(table)} t using ${from} where ${same}`;
  });
  return changed !== null && changed > 0;
}

/** Every table × deed that this viewer gets through, on the row that `where` finds. `tables` without such a row are left out. */
async function throughs(who: Who, tables: readonly string[], where: (table: string) => Promise<string>): Promise<{ through: string[]; tries: number }> {
  const through: string[] = [];
  let tries = 0;
  for (const table of tables) {
    const row = await firstRow(owner, table, await where(table));
    if (!row) continue;
    for (const deed of DEEDS) {
      tries++;
      if (await passes(who, table, row, deed)) through.push(`${table} ${deed}`);
    }
  }
  return { through, tries };
}

const inTeam = (team: number) => async (): Promise<string> => `jurisdiction_id = ${team}`;

describe('tanpa satu pun pemeriksaan di kode, orang dari tim lain', () => {
  it('menghadapi tabel yang semuanya berisi', async () => {
    const empty = await Promise.all(owned.map(async (table) => ((await firstRow(owner, table, `jurisdiction_id = ${balangan}`)) ? null : table)));
    expect(empty.filter(Boolean)).toEqual([]);
    expect(owned.length).toBeGreaterThanOrEqual(27);
  });

  it.each(ROLES)('sebagai %s tidak menambah, mengubah, atau menghapus satu baris pun milik Balangan', async (role) => {
    const { through, tries } = await throughs({ jurisdiction: kupang, agency: facts.kupang.agency.id, role }, owned, inTeam(balangan));
    expect(through).toEqual([]);
    expect(tries).toBe(owned.length * DEEDS.length);
  });

  it.each(ROLES)('sebagai %s provinsi di atasnya pun tidak, pada milik Kabupaten Kupang', async (role) => {
    expect((await throughs({ jurisdiction: ntt, agency: facts.kupang.agency.id, role, children: [kupang] }, owned, inTeam(kupang))).through).toEqual([]);
  });

  it('tidak memindahkan barisnya sendiri ke tim lain', async () => {
    const moved: string[] = [];
    for (const role of ROLES) for (const table of owned) {
      const changed = await tried({ jurisdiction: kupang, agency: facts.kupang.agency.id, role }, (tx) => tx`update ${tx(table)} set jurisdiction_id = ${balangan}`);
      if (changed) moved.push(`${role} ${table}`);
    }
    expect(moved).toEqual([]);
  });
});

/** Rollups are rebuilt by whoever changes figures, for all agencies of the team; nothing is decided from them. */
const DERIVED = ['agency_total', 'contribution', 'jurisdiction_period_version', 'village_score', 'village_year'];
/** Everybody may say something and leaves a trace. */
const SPOKEN = ['audit_entry insert', 'value_remark insert'];

/** Whose row it is: by its agency, or by the activity or line that it belongs to. */
async function ownedBy(table: string, { agency, activity, line, posyandu }: Owned): Promise<string> {
  const columns = await columnsOf(table);
  if (columns.includes('activity_id') && table !== 'budget_line') return `activity_id = '${activity.draft.id}'`;
  if (table === 'posyandu_history') return `posyandu_id = '${posyandu.id}'`;
  if (columns.includes('set_id')) return `set_id = '${posyandu.set}'`;
  if (table === 'parameter_value') return `round_id = '${posyandu.round}'`;
  if (columns.includes('line_id')) return `line_id = '${line.draft.id}'`;
  if (table === 'activity' || table === 'budget_line') return `id = '${table === 'activity' ? activity.draft.id : line.draft.id}'`;
  if (table === 'indicator_value') return `source_kind = '${agency.id}'`;
  return columns.includes('agency_id') && table !== 'audit_entry' ? `agency_id = '${agency.id}'` : 'false';
}

describe('tanpa satu pun pemeriksaan di kode, orang dari tim yang sama', () => {
  const kept = owned.filter((table) => !DERIVED.includes(table));
  const who = (role: Role): Who => ({ jurisdiction: balangan, agency: facts.dinkes.agency.id, role });

  it('operator tidak menyentuh satu baris pun milik instansi lain', async () => {
    const { through, tries } = await throughs(who('operator'), kept, (table) => ownedBy(table, facts.pupr));
    expect(through).toEqual([]);
    expect(tries).toBeGreaterThanOrEqual(14 * DEEDS.length);
  });

  const KEPT = [
    'posyandu insert', 'posyandu update', 'posyandu_history insert', 'parameter_set insert', 'parameter_set update', 'parameter insert', 'parameter_round insert', 'parameter_round update', 'parameter_value delete',
    'parameter_value insert', 'parameter_history insert',
  ];
  /** By hand from the roles of design §2: who enters, who verifies, who decides, who administers. */
  const MAY: Record<Role, string[]> = {
    operator: [
      'innovation_assessment delete', 'innovation_assessment insert', 'innovation_assessment update', 'programme insert', 'programme update', 'programme_history insert', 'programme_note delete', 'programme_note insert', 'programme_note update', 'programme_output delete', 'programme_output insert', 'programme_output update',
      'programme_stage delete', 'programme_stage insert', 'programme_stage update', 'programme_stage_village delete', 'programme_stage_village insert', 'programme_stage_village update',
      ...KEPT, 'skdn_report insert', 'skdn_report update', 'skdn_report_history insert',
      'commitment update', 'commitment_history insert',
      'activity insert', 'activity update', 'activity_column delete', 'activity_column insert', 'activity_history insert', 'activity_village delete', 'activity_village insert',
      'agency_budget insert', 'agency_budget update', 'agency_budget_history insert', 'budget_line insert', 'budget_line update', 'budget_line_history insert',
      'budget_line_village delete', 'budget_line_village insert', 'budget_line_village update', 'budget_spent delete', 'budget_spent insert', 'budget_spent update',
      'indicator_value insert', 'indicator_value update', 'indicator_value_history insert', 'submission insert', 'submission update',
    ],
    verifier: [
      'skdn_report update', 'skdn_report_history insert',
      'activity update', 'activity_history insert', 'budget_line update', 'budget_line_history insert', 'indicator_value insert', 'indicator_value update', 'indicator_value_history insert',
      'submission insert', 'submission update', 'target_population insert', 'target_population update', 'target_population_history insert', 'value_candidate insert', 'value_candidate update',
    ],
    coordinator: [
      ...KEPT, 'village_hazard insert', 'village_hazard update',
      'innovation_assessment delete', 'innovation_assessment insert', 'innovation_assessment update', 'programme insert', 'programme update', 'programme_history insert', 'programme_note delete', 'programme_note insert', 'programme_note update', 'programme_output delete', 'programme_output insert', 'programme_output update',
      'programme_stage delete', 'programme_stage insert', 'programme_stage update', 'programme_stage_village delete', 'programme_stage_village insert', 'programme_stage_village update',
      'agenda_item delete', 'agenda_item insert', 'agenda_item update', 'body delete', 'body insert', 'body update', 'body_member delete', 'body_member insert', 'body_member update', 'decree_file delete', 'decree_file insert', 'decree_file update',
      'headline_indicator delete', 'headline_indicator insert', 'headline_indicator update', 'meeting delete', 'meeting insert', 'meeting update', 'meeting_attendee delete', 'meeting_attendee insert', 'meeting_attendee update', 'boundary delete', 'boundary insert', 'boundary update', 'boundary_import insert', 'boundary_import update',
      'commitment insert', 'commitment update', 'commitment_history insert', 'snapshot insert', 'snapshot_page insert', 'published_page delete', 'published_page insert', 'share_link insert',
      'assignment_change delete', 'assignment_change insert', 'assignment_change update', 'check_setting delete', 'check_setting insert', 'check_setting update',
      'decree delete', 'decree insert', 'decree update', 'indicator_target delete', 'indicator_target insert', 'indicator_target update', 'indicator_value insert', 'indicator_value update',
      'indicator_value_history insert', 'jurisdiction_period insert', 'jurisdiction_period update', 'jurisdiction_year delete', 'jurisdiction_year insert', 'jurisdiction_year update',
      'obstacle delete', 'obstacle insert', 'obstacle update', 'responsibility delete', 'responsibility insert', 'responsibility update', 'submission insert', 'submission update',
      'target_population insert', 'target_population update', 'target_population_history insert', 'target_village delete', 'target_village insert', 'target_village update', 'value_candidate insert', 'value_candidate update',
    ],
    leader: [],
    admin: ['boundary delete', 'boundary insert', 'boundary update', 'boundary_import insert', 'boundary_import update', 'agency insert', 'agency update', 'membership insert', 'membership update'],
  };

  it.each(ROLES)('%s menulis hanya di tabel yang menjadi tugasnya', async (role) => {
    const own = await throughs(who(role), kept, async (table) => {
      const where = await ownedBy(table, facts.dinkes);
      return where === 'false' ? `jurisdiction_id = ${balangan}` : where;
    });
    expect(own.through.sort()).toEqual([...MAY[role], ...SPOKEN].sort());
  });

  it('operator tidak mengubah isian menjadi terperiksa, dan tidak menulis angka yang disahkan', async () => {
    const operator = who('operator');
    expect(await tried(operator, (tx) => tx`update activity set verification = 'verified' where id = ${facts.dinkes.activity.draft.id}`)).toBeNull();
    expect(await tried(operator, (tx) => tx`update budget_line set verification = 'verified' where id = ${facts.dinkes.line.draft.id}`)).toBeNull();
    expect(await tried(operator, (tx) => tx`update indicator_value set state = 'verified' where agency_id = ${facts.dinkes.agency.id} and stage = 'working'`)).toBeNull();
    expect(await tried(operator, (tx) => tx`update indicator_value set stage = 'approved' where agency_id = ${facts.dinkes.agency.id} and stage = 'working'`)).toBeNull();
    expect(await tried(operator, (tx) => tx`update activity set agency_id = ${facts.pupr.agency.id} where id = ${facts.dinkes.activity.draft.id}`)).toBeNull();
  });
});

describe('membaca', () => {
  it('tanpa penanya: nol baris dari setiap tabel', async () => {
    for (const table of owned) expect([table, Number((await app`select count(*)::int as n from ${app(table)}`)[0]?.n)]).toEqual([table, 0]);
  });

  it('200 transaksi berselang-seling dari dua tim atas dua sambungan: 0 baris asing terbaca, 0 baris asing tertulis', async () => {
    const sides: Who[] = [
      { jurisdiction: balangan, agency: facts.dinkes.agency.id, role: 'operator' }, { jurisdiction: kupang, agency: facts.kupang.agency.id, role: 'operator' },
      { jurisdiction: balangan, agency: facts.pupr.agency.id, role: 'operator' },
    ];
    let foreign = 0;
    let seen = 0;
    await Promise.all(Array.from({ length: 200 }, (_, at) => as(sides[at % sides.length] as Who, async (tx) => {
      const { jurisdiction, agency } = sides[at % sides.length] as Who;
      const teams = await tx`select distinct jurisdiction_id as id from ${tx(['activity', 'indicator_value', 'agency', 'budget_line', 'village_score'][at % 5] as string)}`;
      foreign += teams.filter(({ id }) => id !== jurisdiction).length;
      foreign += (await tx`update activity set note = 'tersentuh' where agency_id <> ${agency ?? ''}`).count;
      const written = await tx`update activity set note = 'tersentuh' where name like 'Gerbang rencana%' returning agency_id as id`;
      foreign += written.filter(({ id }) => id !== agency).length;
      seen += teams.length + written.length;
    })));
    expect(foreign).toBe(0);
    expect(seen).toBeGreaterThan(300);
  });

  it('provinsi membaca dari kabupatennya hanya yang sudah disahkan atau diperiksa', async () => {
    await as({ jurisdiction: ntt, role: 'leader', children: [kupang] }, async (tx) => {
      const [kinds] = await tx`select
        (select count(*)::int from activity where jurisdiction_id = ${kupang} and verification <> 'verified') as activity,
        (select count(*)::int from budget_line where jurisdiction_id = ${kupang} and verification <> 'verified') as line,
        (select count(*)::int from indicator_value where jurisdiction_id = ${kupang} and stage <> 'approved') as value,
        (select count(*)::int from village_score where jurisdiction_id = ${kupang} and stage <> 'approved') as score,
        (select count(*)::int from audit_entry where jurisdiction_id = ${kupang}) as audit,
        (select count(*)::int from membership where jurisdiction_id = ${kupang}) as member,
        (select count(*)::int from indicator_value where jurisdiction_id = ${balangan}) as other`;
      expect(kinds).toEqual({ activity: 0, line: 0, value: 0, score: 0, audit: 0, member: 0, other: 0 });
    });
  });
});
