import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import type { Owned } from './facts';

export type Json = Record<string, string | number | boolean | null>;

/** One row of a table as the owner sees it. */
export async function firstRow(owner: postgres.Sql, table: string, where: string): Promise<Json | null> {
  const [found] = await owner.unsafe(`select to_jsonb(t.*)::text as row from ${table} t where ${where} limit 1`);
  return found ? JSON.parse(String(found.row)) as Json : null;
}

/** What the seeds leave empty gets a row of each of the two agencies and of the other team: there must be something to protect. */
export async function fillTables(owner: postgres.Sql, team: number, { agency, activity, line, village, year, posyandu }: Owned): Promise<void> {
  const region = owner`(select id from region where code = ${village})`;
  const period = owner`(select max(period_id) from jurisdiction_period where jurisdiction_id = ${team})`;
  await owner`insert into activity_history (jurisdiction_id, id, activity_id, before) values (${team}, gen_random_uuid(), ${activity.draft.id}, '{}')`;
  await owner`insert into activity_village (jurisdiction_id, activity_id, region_id) values (${team}, ${activity.draft.id}, ${region})`;
  await owner`insert into activity_column (jurisdiction_id, activity_id, lens, column_code) values (${team}, ${activity.draft.id}, 'indicator', 'SP01')`;
  await owner`insert into budget_line_history (jurisdiction_id, id, line_id, before) values (${team}, gen_random_uuid(), ${line.draft.id}, '{}')`;
  await owner`insert into budget_line_village (jurisdiction_id, line_id, region_id) values (${team}, ${line.draft.id}, ${region})`;
  await owner`insert into budget_spent (jurisdiction_id, line_id, as_of, spent_idr) values (${team}, ${line.draft.id}, ${`${year}-06-30`}, 1)`;
  await owner`insert into submission (jurisdiction_id, period_id, agency_id) values (${team}, ${period}, ${agency.id})`;
  await owner`insert into agency_budget (jurisdiction_id, fiscal_year, stage, agency_id, total_idr) values (${team}, 2031, 'murni', ${agency.id}, 1)`;
  await owner`insert into target_population (jurisdiction_id, year, region_id, group_code, people) values (${team}, 2031, ${region}, ${agency.id}, 1)`;
  await owner`insert into jurisdiction_year (jurisdiction_id, year) values (${team}, 2031) on conflict do nothing`;
  await owner`insert into value_remark (jurisdiction_id, id, period_id, region_id, text) values (${team}, gen_random_uuid(), ${period}, ${region}, 'uji')`;
  await owner`insert into obstacle (jurisdiction_id, id, year, kind, ordinal, text) select ${team}, gen_random_uuid(), 2031, 'step', 1 + count(*), 'uji' from obstacle where jurisdiction_id = ${team} and year = 2031`;
  await owner`insert into decree (jurisdiction_id, id, kind, number, subject) values (${team}, gen_random_uuid(), 'lainnya', ${agency.id}, 'uji')`;
  await owner`insert into value_candidate (jurisdiction_id, id, period_id, region_id, indicator_id, source_kind, share_bp, source) values (${team}, gen_random_uuid(), ${period}, ${region}, 1, 'uji', 1, 'uji')`;
  await owner`insert into indicator_target (jurisdiction_id, year, indicator_id, target_bp) values (${team}, 2031, 1, 1) on conflict do nothing`;
  await owner`insert into audit_entry (jurisdiction_id, seq, at, verb, subject, detail, previous_hash, hash)
    select ${team}, coalesce(max(seq), 0) + 1, now(), 'uji', 'uji', '{}', ''::bytea, ''::bytea from audit_entry where jurisdiction_id = ${team}`;
  await owner`insert into overlap_decision (jurisdiction_id, id, subject, first_id, second_id, verdict, agency_id, reason, decided_by)
    values (${team}, gen_random_uuid(), 'activity', '00000000-0000-7000-8000-000000000000', ${activity.draft.id}, 'withdraw', ${agency.id}, 'uji', (select account_id from membership where jurisdiction_id = ${team} order by account_id limit 1))`;
  await fillProgramme(owner, team, { agency, village });
  await fillPosyandu(owner, team, { village, posyandu, agency });
  await fillCycle(owner, team, { agency, village });
  await fillMeetings(owner, team, { agency, village, activity });
  const value = { ...await firstRow(owner, 'indicator_value', 'true'), jurisdiction_id: team, region_id: (await owner`select ${region} as id`)[0]?.id as number, period_id: 4 * 12 * 2031, agency_id: agency.id, state: 'draft', stage: 'working', source_kind: agency.id };
  await owner`insert into period (id, code, kind, year, index, starts_on, ends_on) values (${4 * 12 * 2031}, '2031-01-uji', 'month', 2031, 1, '2031-01-01', '2031-01-31') on conflict do nothing`;
  await owner`insert into indicator_value select * from jsonb_populate_record(null::indicator_value, ${JSON.stringify(value)}::text::jsonb)`;
  await owner`insert into indicator_value_history select * from jsonb_populate_record(null::indicator_value_history, ${JSON.stringify({ ...value, id: randomUUID(), replaced_at: '2031-01-01' })}::text::jsonb)`;
}

/** The tables of posyandu: what `plantPosyandu` leaves out. */
async function fillPosyandu(owner: postgres.Sql, team: number, { village, posyandu, agency }: Pick<Owned, 'village' | 'posyandu' | 'agency'>): Promise<void> {
  const region = owner`(select id from region where code = ${village})`;
  await owner`insert into posyandu_history (jurisdiction_id, id, posyandu_id, before) values (${team}, gen_random_uuid(), ${posyandu.id}, '{}')`;
  await owner`insert into skdn_report_history (jurisdiction_id, id, period_id, posyandu_id, status, agency_id) select ${team}, gen_random_uuid(), id, ${posyandu.id}, 'missing', ${agency.id} from period where code = '2019-04'`;
  await owner`insert into village_hazard (jurisdiction_id, region_id, is_prone) values (${team}, ${region}, true) on conflict do nothing`;
  await owner`insert into posyandu_tally (jurisdiction_id, id, ordinal, region_id, topic, words) values (${team}, gen_random_uuid(), 99, ${region}, 'register', 'uji')`;
  await owner`insert into parameter_history (jurisdiction_id, id, set_id, round_id, before, reason) values (${team}, gen_random_uuid(), ${posyandu.set}, ${posyandu.round}, '{}', 'uji')`;
}

/** The tables of programmes. */
async function fillProgramme(owner: postgres.Sql, team: number, { agency, village }: Pick<Owned, 'agency' | 'village'>): Promise<void> {
  const region = owner`(select id from region where code = ${village})`;
  const own = owner`select jurisdiction_id, id, agency_id from programme where jurisdiction_id = ${team} and agency_id = ${agency.id} limit 1`;
  await owner`insert into programme_stage_village (jurisdiction_id, programme_code, stage_key, region_id, agency_id, state) values (${team}, ${`uji-${agency.id}`}, 'a', ${region}, ${agency.id}, 'done')`;
  await owner`insert into innovation_assessment (jurisdiction_id, id, programme_id, agency_id, year, row_code) select p.jurisdiction_id, gen_random_uuid(), p.id, p.agency_id, 2031, 'uji' from (${own}) p`;
  await owner`insert into programme_history (jurisdiction_id, id, programme_code, agency_id, kind, subject, before) values (${team}, gen_random_uuid(), 'uji', ${agency.id}, 'note', 'uji', '{}')`;
}

/** The tables of the reporting cycle. */
async function fillCycle(owner: postgres.Sql, team: number, { agency, village }: Pick<Owned, 'agency' | 'village'>): Promise<void> {
  const region = owner`(select id from region where code = ${village})`;
  const person = owner`(select account_id from membership where jurisdiction_id = ${team} order by account_id limit 1)`;
  const job = randomUUID();
  await owner`insert into assignment_change (jurisdiction_id, id, year, indicator_id, region_id, agency_id, reason) values (${team}, gen_random_uuid(), 2031, 1, ${region}, ${agency.id}, 'uji') on conflict do nothing`;
  await owner`insert into check_setting (jurisdiction_id, year, check_code) values (${team}, 2031, ${agency.id})`;
  await owner`insert into target_population_history (jurisdiction_id, id, year, region_id, group_code, people) values (${team}, gen_random_uuid(), 2031, ${region}, 'uji', 1)`;
  await owner`insert into agency_budget_history (jurisdiction_id, id, fiscal_year, stage, agency_id, total_idr) values (${team}, gen_random_uuid(), 2031, 'murni', ${agency.id}, 1)`;
  await owner`insert into import_job (jurisdiction_id, id, form, agency_id, year, file_name, size_bytes, sha256, file, created_by) values (${team}, ${job}, 'values', ${agency.id}, 2031, 'uji', 1, ''::bytea, ''::bytea, ${person})`;
  await owner`insert into import_part (jurisdiction_id, job_id, verdict, part, row_count, rows) values (${team}, ${job}, 'same', 0, 0, '[]')`;
  await owner`insert into api_token (jurisdiction_id, id, name, token_hash, created_by) values (${team}, gen_random_uuid(), 'uji', ${randomUUID()}::text::bytea, ${person})`;
}

/** The tables of meetings, snapshots and publication. */
async function fillMeetings(owner: postgres.Sql, team: number, { agency, village, activity }: Pick<Owned, 'agency' | 'village' | 'activity'>): Promise<void> {
  const region = owner`(select id from region where code = ${village})`;
  const period = owner`(select max(period_id) from jurisdiction_period where jurisdiction_id = ${team})`;
  const person = owner`(select account_id from membership where jurisdiction_id = ${team} order by account_id limit 1)`;
  const [body, meeting, snapshot, commitment, decree] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await owner`insert into body (jurisdiction_id, id, kind, name) values (${team}, ${body}, 'tpps', 'uji')`;
  await owner`insert into body_member (jurisdiction_id, id, body_id, ordinal, seat, office, agency_id) values (${team}, gen_random_uuid(), ${body}, 1, 'Ketua', 'uji', ${agency.id})`;
  await owner`insert into decree (jurisdiction_id, id, kind, number, subject) values (${team}, ${decree}, 'lainnya', ${`uji ${decree}`}, 'uji')`;
  await owner`insert into decree_file (jurisdiction_id, id, decree_id, file_name, media_type, size_bytes, sha256, file) values (${team}, gen_random_uuid(), ${decree}, 'uji.pdf', 'application/pdf', 1, ''::bytea, ''::bytea)`;
  await owner`insert into meeting (jurisdiction_id, id, level, region_id, title) values (${team}, ${meeting}, 'regency', ${region}, 'uji')`;
  await owner`insert into meeting_attendee (jurisdiction_id, id, meeting_id, ordinal, agency_id) values (${team}, gen_random_uuid(), ${meeting}, 1, ${agency.id})`;
  await owner`insert into agenda_item (jurisdiction_id, id, meeting_id, ordinal, kind, subject, title, reason, agency_id) values (${team}, gen_random_uuid(), ${meeting}, 1, 'manual', 'uji', 'uji', 'uji', ${agency.id})`;
  await owner`insert into commitment (jurisdiction_id, id, meeting_id, agency_id, text, activity_id) values (${team}, ${commitment}, ${meeting}, ${agency.id}, 'uji', ${activity.draft.id})`;
  await owner`insert into commitment_history (jurisdiction_id, id, commitment_id, before) values (${team}, gen_random_uuid(), ${commitment}, '{}')`;
  await owner`insert into snapshot (jurisdiction_id, id, title, period_id, stage, audit_seq, sha256) values (${team}, ${snapshot}, 'uji', ${period}, 'working', 1, ''::bytea)`;
  await owner`insert into snapshot_page (jurisdiction_id, snapshot_id, page, report) values (${team}, ${snapshot}, 'uji', '{}')`;
  await owner`insert into published_page (jurisdiction_id, snapshot_id, report) values (${team}, ${snapshot}, '{}')`;
  await owner`insert into share_link (jurisdiction_id, id, snapshot_id, token_hash, expires_at) values (${team}, gen_random_uuid(), ${snapshot}, ${randomUUID()}::text::bytea, now())`;
  await owner`insert into saved_view (jurisdiction_id, id, account_id, name, path) values (${team}, gen_random_uuid(), ${person}, 'uji', '/dasbor')`;
  await owner`insert into headline_indicator (jurisdiction_id, year, indicator_id, ordinal) values (${team}, 2031, 1, 1) on conflict do nothing`;
  await owner`insert into boundary_import (jurisdiction_id, id, file_name, size_bytes, sha256, source, areas, area_count) values (${team}, gen_random_uuid(), 'uji.geojson', 1, ''::bytea, 'uji', '{"level":4,"borders":[],"pointsBefore":0,"pointsAfter":0,"renamed":[]}', 0)`;
  await owner`insert into boundary (jurisdiction_id, region_id, geometry, source) values (${team}, ${region}, '{}', 'uji') on conflict do nothing`;
}
