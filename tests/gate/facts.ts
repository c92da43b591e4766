import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import * as schema from '@/db/schema';
import { aBudgetLine, type Agency, anActivity, type Team } from '../support/build';
import { type PlantedBorders, plantBorders } from './borders';
import { type PlantedPosyandu, plantPosyandu } from './posyandu';
import { type PlantedProgramme, plantProgramme } from './programmes';
import { type PlantedSnapshots, plantSnapshots } from './snapshots';

/** Stands in every text that belongs to the team; whoever is not in it must never be sent one. */
export const MARKS = { '63.11': 'PENANDA-BALANGAN-7f3a', '53.01': 'PENANDA-KUPANG-9c1e' } as const;
/** Stands in what Kupang has not had verified: nothing for its province either. */
export const DRAFT_MARK = 'PENANDA-DRAF-4d2b';

export interface Opened { id: string; version: number }

/** What one agency owns, one thing for each state that an action asks for. */
export interface Owned {
  agency: Opened;
  agencyCode: string;
  team: string;
  year: number;
  village: string;
  indicator: string;
  account: string;
  membership: string;
  activity: Record<'draft' | 'submitted' | 'cancelled', Opened>;
  line: Record<'draft' | 'submitted' | 'removed', Opened>;
  /** A noted figure of another source, in the newest period of the team. */
  candidate: string;
  /** An open remark of `account` on a cell of the newest period. */
  remark: string;
  /** An indicator whose cell in the village was changed once, in the newest period. */
  changed: string;
  /** What the coordinator's desk has of the team: a decree and a change of who reports. */
  decree: string;
  /** A scan of that decree. */
  scan: string;
  assignment: string;
  /** An open commitment of the agency. */
  commitment: Opened;
  /** A planned meeting with somebody invited and a thing on its agenda; a commitment still open; a team. */
  meeting: Opened & Record<'attendee' | 'item' | 'commitment' | 'body', string>;
  /** A live token of the team's read API. */
  token: string;
  /** Snapshots to publish, share and take back. */
  snapshots: PlantedSnapshots;
  borders: PlantedBorders;
  /** A view that `account` saved and shares with the team. */
  view: string;
  /** A programme of the agency in the target villages of the year, with a step, a figure and a note. */
  programme: PlantedProgramme;
  /** A posyandu that the agency reports, with reports sent for April to June 2019, and its set of parameters with one round. */
  posyandu: PlantedPosyandu;
  /** Imports of the agency's operator: one to save, one that was never read. */
  imports: Record<'checked' | 'reading', string>;
}

export interface Facts { dinkes: Owned; pupr: Owned; kupang: Owned }

type Sql = postgres.Sql;
const handle = (sql: Sql) => drizzle(sql, { schema, casing: 'snake_case' });

const TEXTS: Record<string, readonly string[]> = {
  agency: ['short_name', 'full_name', 'duty', 'note'], activity: ['kind', 'aim', 'output', 'note', 'source'], budget_line: ['name', 'source'],
  decree: ['subject', 'note'], obstacle: ['text'], value_remark: ['text'], indicator_value: ['remark', 'source'], target_village: ['note', 'source'],
  value_candidate: ['reason', 'source'], indicator_target: ['source'], responsibility: ['duty', 'source'], commitment: ['text', 'evidence', 'source'],
  programme: ['name', 'objective', 'source'], programme_stage: ['name'], programme_output: ['name', 'note'], programme_note: ['text', 'source'],
  posyandu: ['note', 'source'], parameter_set: ['note', 'source'], parameter_round: ['note', 'source'], posyandu_tally: ['note', 'source'],
};

/** Writes the marks into the texts of both teams. */
export async function plantMarks(sql: Sql): Promise<void> {
  for (const [code, mark] of Object.entries(MARKS)) {
    const team = sql`(select id from jurisdiction where code = ${code})`;
    for (const [table, columns] of Object.entries(TEXTS)) {
      for (const column of columns) await sql`update ${sql(table)} set ${sql(column)} = coalesce(${sql(column)}, '') || ' ' || ${mark} where jurisdiction_id = ${team}`;
    }
    await sql`update activity set name = left(name, 150) || ' ' || ${mark} where jurisdiction_id = ${team}`;
    await sql`update account set display_name = display_name || ' ' || ${mark} where id in (select account_id from membership where jurisdiction_id = ${team})`;
  }
}

async function teamOf(sql: Sql, code: string): Promise<Team> {
  const db = handle(sql);
  const team = await db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) });
  if (!team) throw new Error(`${code} is not seeded.`);
  return { ...team, db };
}

async function agencyOf(team: Team, code: string): Promise<Agency> {
  const agency = await team.db.query.agency.findFirst({ where: (row, { and, eq }) => and(eq(row.jurisdictionId, team.id), eq(row.code, code)) });
  if (!agency) throw new Error(`${code} is not seeded.`);
  return agency;
}

let planted = 0;

interface Where { code: string; agency: string; year: number; indicator: string; changed: string; person: string }

async function plantOwned(sql: Sql, { code, agency: agencyCode, year, indicator, changed, person }: Where): Promise<Owned> {
  const team = await teamOf(sql, code);
  const agency = await agencyOf(team, agencyCode);
  const [place] = await sql<{ code: string }[]>`
    select coalesce((select r.code from target_village v join region r on r.id = v.region_id where v.jurisdiction_id = ${team.id} and v.year = ${year} order by r.code limit 1),
      (select r.code from region r where r.code like ${`${code}.%`} and r.level = 4 order by r.code limit 1)) as code`;
  const [member] = await sql<{ account: string; membership: string }[]>`
    select a.id as account, m.id as membership from account a join membership m on m.account_id = a.id where a.username = ${person} and m.jurisdiction_id = ${team.id}`;
  if (!place || !member) throw new Error(`${code} lacks a village or ${person}.`);
  // A cell that nobody has filled in, so that filling it in needs no version.
  await sql`delete from indicator_value v using region r, indicator i where v.jurisdiction_id = ${team.id} and v.stage = 'working' and r.id = v.region_id
    and i.id = v.indicator_id and r.code = ${place.code} and i.code = ${indicator} and v.period_id = (select max(period_id) from jurisdiction_period where jurisdiction_id = ${team.id})`;
  const suffix = ` ${agencyCode} ${++planted}${code === '53.01' ? ` ${DRAFT_MARK}` : ''}`;
  const activity = (name: string, given: object) => anActivity(team, { agency, year, startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, name: `Gerbang ${name}${suffix}`, ...given });
  const line = (name: string, given: object) => aBudgetLine(team, { agency, fiscalYear: year, name: `Gerbang ${name}${suffix}`, ...given });
  const opened = ({ id, version }: Opened): Opened => ({ id, version });
  const [token] = await sql<{ id: string }[]>`insert into api_token (jurisdiction_id, id, name, token_hash, created_by)
    values (${team.id}, gen_random_uuid(), ${`Gerbang${suffix}`}, ${Buffer.from(suffix)}, ${member.account}) returning id`;
  const [commitment] = await sql<Opened[]>`insert into commitment (jurisdiction_id, id, agency_id, text, due_on)
    values (${team.id}, gen_random_uuid(), ${agency.id}, ${`Gerbang${suffix}`}, '2031-01-01') returning id, version`;
  const [rival] = await sql<{ id: string }[]>`insert into value_candidate (jurisdiction_id, id, period_id, region_id, indicator_id, source_kind, share_bp, source)
    select ${team.id}, gen_random_uuid(), max(period_id), ${team.regionId}, (select id from indicator where code = 'OC01'), 'e-ppgbm', ${100 + planted}, ${`Gerbang${suffix}`}
    from jurisdiction_period where jurisdiction_id = ${team.id} returning id`;
  const [view] = await sql<{ id: string }[]>`insert into saved_view (jurisdiction_id, id, account_id, name, path, is_shared)
    values (${team.id}, gen_random_uuid(), ${member.account}, ${`Gerbang${suffix}`}, '/desa', true) returning id`;
  const remark = await plantPast(sql, { team: team.id, agency: agency.id, village: place.code, indicator: changed, account: member.account });
  await plantCycle(sql, { team: team.id, agency: agency.id, village: place.code, indicator });
  return {
    meeting: await plantMeeting(sql, { team: team.id, agency: agency.id, region: team.regionId }),
    snapshots: await plantSnapshots(sql, team.id),
    borders: await plantBorders(sql, team.id, place.code),
    posyandu: await plantPosyandu(sql, { team: team.id, agency: agency.id, village: place.code }),
    programme: await plantProgramme(sql, { team: team.id, agency: agency.id, region: team.regionId, year, code: `gerbang-${planted}` }),
    ...await plantDesk(sql, { team: team.id, agency: agency.id, village: place.code }),
    imports: { checked: await plantImport(sql, { team, agency, place: place.code, indicator, state: 'checked' }), reading: await plantImport(sql, { team, agency, place: place.code, indicator, state: 'reading' }) },
    view: view?.id ?? '', commitment: commitment ?? { id: '', version: 1 }, remark, changed, candidate: rival?.id ?? '', token: token?.id ?? '', agency: opened(agency), agencyCode, team: code, year, village: place.code, indicator, ...member,
    activity: {
      draft: opened(await activity('rencana', {})), submitted: opened(await activity('terkirim', { verification: 'submitted' })), cancelled: opened(await activity('batal', { state: 'cancelled' })),
    },
    line: {
      draft: opened(await line('rencana', {})), submitted: opened(await line('terkirim', { verification: 'submitted' })), removed: opened(await line('hapus', { isRemoved: true })),
    },
  };
}

/** A meeting of 2031 with an invited agency and a thing on its agenda; a commitment of no meeting, longer overdue than those planted before, so that it is proposed. */
async function plantMeeting(sql: Sql, { team, agency, region }: { team: number; agency: string; region: number }): Promise<Owned['meeting']> {
  const [id, attendee, item, commitment, body] = Array.from({ length: 5 }, () => randomUUID()) as [string, string, string, string, string];
  await sql`insert into meeting (jurisdiction_id, id, level, region_id, title, held_on) values (${team}, ${id}, 'regency', ${region}, 'Rapat gerbang', '2031-01-05')`;
  await sql`insert into meeting_attendee (jurisdiction_id, id, meeting_id, ordinal, agency_id) values (${team}, ${attendee}, ${id}, 1, ${agency})`;
  await sql`insert into agenda_item (jurisdiction_id, id, meeting_id, ordinal, kind, subject, title, reason) values (${team}, ${item}, ${id}, 1, 'manual', 'manual:gerbang', 'Hal gerbang', 'Alasan gerbang')`;
  await sql`insert into commitment (jurisdiction_id, id, agency_id, text, due_on) values (${team}, ${commitment}, ${agency}, 'Komitmen gerbang', '2001-01-01'::date - ${planted}::int)`;
  await sql`insert into body (jurisdiction_id, id, kind, name) values (${team}, ${body}, 'tpps', 'Tim gerbang')`;
  return { id, version: 1, attendee, item, commitment, body };
}

/** A cell of the newest period with an older version behind it, and an open remark on it. Gives the id of the remark. */
async function plantPast(sql: Sql, { team, agency, village, indicator, account }: { team: number; agency: string; village: string; indicator: string; account: string }): Promise<string> {
  const cell = sql`select ${team}::int, (select max(period_id) from jurisdiction_period where jurisdiction_id = ${team}), r.id, i.id from region r, indicator i where r.code = ${village} and i.code = ${indicator}`;
  await sql`insert into indicator_value (jurisdiction_id, period_id, region_id, indicator_id, source_kind, stage, status, basis, numerator, denominator, state, agency_id, version)
    select c.*, 'agency', 'working', 'reported', 'counted', 1, 2, 'draft', ${agency}::uuid, 2 from (${cell}) c
    on conflict on constraint indicator_value_key do update set status = 'reported', basis = 'counted', numerator = 1, denominator = 2, share_bp = null, state = 'draft', agency_id = excluded.agency_id, version = 2`;
  await sql`delete from indicator_value_history h using (${cell}) c(team, period, region, indicator) where h.jurisdiction_id = c.team and h.period_id = c.period and h.region_id = c.region and h.indicator_id = c.indicator`;
  await sql`insert into indicator_value_history (jurisdiction_id, period_id, region_id, indicator_id, id, source_kind, stage, status, basis, numerator, denominator, state, agency_id, version)
    select c.*, gen_random_uuid(), 'agency', 'working', 'reported', 'counted', 2, 2, 'draft', ${agency}::uuid, 1 from (${cell}) c`;
  const [row] = await sql<{ id: string }[]>`insert into value_remark (jurisdiction_id, period_id, region_id, indicator_id, id, text, author_id) select c.*, gen_random_uuid(), 'Catatan gerbang', ${account}::uuid from (${cell}) c returning id`;
  if (!row) throw new Error(`${village} ${indicator} is not there.`);
  return row.id;
}

interface Planted { team: Team; agency: Agency; place: string; indicator: string; state: 'checked' | 'reading' }

/** An import of the agency's own operator with one new cell in it. */
async function plantImport(sql: Sql, { team, agency, place, indicator, state }: Planted): Promise<string> {
  const file = `Kode desa;Kode indikator;Dilayani;Sasaran\r\n${place};${indicator};1;2\r\n`;
  const report = { counts: { read: 1, new: 1, changed: 0, same: 0, left: 0, problems: 0, clashes: 0 }, problems: [], notes: [], noteCount: 0, left: [] };
  const [job] = await sql<{ id: string }[]>`insert into import_job (jurisdiction_id, id, form, agency_id, period_id, year, file_name, size_bytes, sha256, file, state, report, created_by, created_at)
    select ${team.id}, gen_random_uuid(), 'values', ${agency.id}, p.id, p.year, 'gerbang.csv', ${file.length}, sha256(${Buffer.from(file)}), ${Buffer.from(file)}, ${state}, ${state === 'checked' ? JSON.stringify(report) : null}::text::jsonb, a.id, '2022-10-01'
    from account a, period p where a.username = ${`${agency.code}.${team.slug}`} and p.id = (select max(period_id) from jurisdiction_period where jurisdiction_id = ${team.id}) returning id`;
  if (!job) throw new Error(`${agency.code}.${team.slug} is not seeded.`);
  if (state === 'checked') {
    await sql`insert into import_part (jurisdiction_id, job_id, verdict, part, row_count, rows, region_ids, indicator_ids, statuses, numerators, denominators, carried_from_ids, warnings, warning_reasons, versions)
      select ${team.id}, ${job.id}, 'new', 0, 1, ${JSON.stringify([[0, 'CSV!2', 'Gerbang', 'kosong', '1 dari 2']])}::text::jsonb, array[r.id], array[i.id::int], '{reported}', '{1}', '{2}', '{null}', '{""}', '{null}', '{0}'
      from region r, indicator i where r.code = ${place} and i.code = ${indicator}`;
  }
  return job.id;
}

/** Periods without target villages: 2019-TW1 is open and holds a draft, 2019-TW2 a report that was sent, 2018-TW4 is closed. */
async function plantCycle(sql: Sql, { team, agency, village, indicator }: { team: number; agency: string; village: string; indicator: string }): Promise<void> {
  for (const [code, state, cell] of [['2019-TW1', 'open', 'draft'], ['2019-TW2', 'open', 'submitted'], ['2018-TW4', 'approved', null]] as const) {
    const period = sql`(select id from period where code = ${code})`;
    await sql`insert into jurisdiction_period (jurisdiction_id, period_id, state, due_on) values (${team}, ${period}, ${state}, '2031-01-01')
      on conflict (jurisdiction_id, period_id) do update set state = excluded.state, due_on = excluded.due_on`;
    await sql`delete from submission where jurisdiction_id = ${team} and period_id = ${period} and agency_id = ${agency}`;
    if (cell === null) continue;
    await sql`insert into indicator_value (jurisdiction_id, period_id, region_id, indicator_id, source_kind, stage, status, basis, state, agency_id)
      select ${team}, ${period}, r.id, i.id, 'agency', 'working', 'missing', 'counted', ${cell}, ${agency} from region r, indicator i where r.code = ${village} and i.code = ${indicator}
      on conflict on constraint indicator_value_key do update set state = excluded.state, agency_id = excluded.agency_id, version = 1`;
    if (cell === 'submitted') await sql`insert into submission (jurisdiction_id, period_id, agency_id, state, submitted_at) values (${team}, ${period}, ${agency}, 'submitted', now())`;
  }
}

/**
 * Years of the coordinator's desk alone: 2014 holds one target village copied from 2013 and one supporter of SPM health per
 * agency, 2013 one change of who reports, 2015 nothing. The register has the decree "Gerbang".
 */
async function plantDesk(sql: Sql, { team, agency, village }: { team: number; agency: string; village: string }): Promise<Pick<Owned, 'decree' | 'scan' | 'assignment'>> {
  for (const table of ['indicator_target', 'jurisdiction_year', 'check_setting', 'assignment_change', 'target_village']) await sql`delete from ${sql(table)} where jurisdiction_id = ${team} and year in (2014, 2015)`;
  await sql`delete from target_village where jurisdiction_id = ${team} and year = 2013`;
  await sql`delete from responsibility where jurisdiction_id = ${team} and year in (2014, 2015) and lens <> 'spm'`;
  await sql`insert into target_village (jurisdiction_id, year, region_id, copied_from_year) select ${team}, 2014, id, 2013 from region where code = ${village}`;
  await sql`insert into responsibility (jurisdiction_id, year, lens, column_code, agency_id, role) values (${team}, 2014, 'spm', 'health', ${agency}, 'support') on conflict do nothing`;
  const [decree] = await sql<{ id: string }[]>`insert into decree (jurisdiction_id, id, kind, number, subject) values (${team}, gen_random_uuid(), 'keputusan', 'Gerbang', 'Dasar gerbang')
    on conflict on constraint decree_number_unique do update set subject = excluded.subject, kind = excluded.kind returning id`;
  await sql`insert into jurisdiction_year (jurisdiction_id, year) values (${team}, 2013) on conflict do nothing`;
  const [assignment] = await sql<{ id: string }[]>`insert into assignment_change (jurisdiction_id, id, year, indicator_id, reason) select ${team}, gen_random_uuid(), 2013, id, 'Gerbang' from indicator where code = 'SP01'
    on conflict on constraint assignment_change_unique do update set reason = excluded.reason returning id`;
  const [scan] = await sql<{ id: string }[]>`insert into decree_file (jurisdiction_id, id, decree_id, file_name, media_type, size_bytes, sha256, file)
    values (${team}, gen_random_uuid(), ${decree?.id ?? null}, 'gerbang.pdf', 'application/pdf', 5, sha256('%PDF-'), '%PDF-') returning id`;
  if (!decree || !scan || !assignment) throw new Error('The desk was not planted.');
  return { decree: decree.id, scan: scan.id, assignment: assignment.id };
}

/** Makes one thing of each state for two agencies of Balangan and one of Kupang. */
export async function plantFacts(sql: Sql): Promise<Facts> {
  const kupang = await plantOwned(sql, { code: '53.01', agency: 'dinkes', year: 2021, indicator: 'SP01', changed: 'SP02', person: 'dinsos.kupang' });
  const pupr = await plantOwned(sql, { code: '63.11', agency: 'pupr', year: 2022, indicator: 'SE05', changed: 'SE04', person: 'dlh.balangan' });
  // The last, because those who are in the right act on these, and some acts are for the newest of its kind.
  const dinkes = await plantOwned(sql, { code: '63.11', agency: 'dinkes', year: 2022, indicator: 'SP01', changed: 'SP02', person: 'disdik.balangan' });
  return { dinkes, pupr, kupang };
}

/** Session and counters of tries change with every visit; everything else must stand still. */
const RESTLESS = ['session', 'sign_in_attempt', 'api_use'];

/** Large tables of which the product may only read (db/migrations grants no more). */
const READ_ONLY = ['region', 'period', 'national_target'];

/**
 * A sum over all rows of every table, one line each, in no order: hashes are added up. `quick` leaves out what nobody can
 * write, for a look whether anything changed at all.
 */
export async function checksums(sql: Sql, { also = [] as readonly string[], quick = false } = {}): Promise<string> {
  const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const names = tables.map(({ name }) => name).filter((name) => (!RESTLESS.includes(name) || also.includes(name)) && !(quick && READ_ONLY.includes(name)));
  const rows = await sql.unsafe(names.map((name) => `select '${name}' as name, count(*)::text as rows, sum(hashtextextended((t.*)::text, 0)::numeric)::text as sum from ${name} t`).join(' union all '));
  return rows.map(({ name, rows: count, sum }) => `${String(name)} ${String(count)} ${String(sum)}`).join('\n');
}
