import postgres from 'postgres';
import { connect } from '@/db/client';
import { recomputeJurisdiction } from '@/lib/convergence/commands/figures';

/** A team as large as an import may be: one agency that is asked for every cell, all of them filled in once. */
export interface ImportTeam { id: number; code: string; period: string; username: string; cells: ImportCell[] }
export interface ImportCell { regionId: number; indicatorId: number; village: string; indicator: string }

const PROVINCE = '33';
const PERIOD = '2026-TW3';
/** Between n = 55 and 64 of 100: no soft check asks anything. */
export const PEOPLE = 100;
export const figureOf = (at: number, round: number): number => 55 + ((at + round) % 10);

/**
 * Makes a made-up team over the first villages of a real province, `rows` cells of one agency and one quarter: no kabupaten has so
 * many, and one file is one period. Every cell has a first figure (round 0), so that an import of others keeps a history of all.
 */
export async function makeImportTeam(ownerUrl: string, rows: number, like: string): Promise<ImportTeam> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const rollups = connect(ownerUrl, { max: 1 });
  try {
    const made = await owner.begin(async (sql) => {
      const [team] = await sql<{ id: number }[]>`insert into jurisdiction (code, region_id, level, name, slug, team_name, time_zone)
        select code, id, 'province', name, 'bench', 'Tim bench', 'Asia/Jakarta' from region where code = ${PROVINCE} returning id`;
      if (!team) throw new Error(`Region ${PROVINCE} is not there.`);
      await people(sql, team.id, like);
      const cells = await cellsOf(sql, team.id, rows);
      await firstFigures(sql, team.id, cells);
      return { id: team.id, code: PROVINCE, period: PERIOD, username: 'dinkes.bench', cells };
    });
    await rollups.db.transaction((tx) => recomputeJurisdiction(tx, made.id));
    return made;
  } finally {
    await rollups.close();
    await owner`vacuum analyze`;
    await owner.end();
  }
}

/** An agency with its operator and a verifier; their passwords are those of a demo account. */
async function people(sql: postgres.TransactionSql, team: number, like: string): Promise<void> {
  await sql`insert into agency (jurisdiction_id, id, code, short_name, full_name, kind) values (${team}, gen_random_uuid(), 'dinkes', 'Dinkes', 'Dinas Kesehatan', 'opd')`;
  await sql`insert into account (id, username, display_name, password_hash, is_demo)
    select gen_random_uuid(), name, name, password_hash, true from account, unnest(array['dinkes.bench', 'bappeda.bench']) as name where username = ${like}`;
  await sql`insert into membership (jurisdiction_id, id, account_id, agency_id, role)
    select ${team}, gen_random_uuid(), a.id, case when a.username like 'dinkes%' then g.id end, case when a.username like 'dinkes%' then 'operator' else 'verifier' end
    from account a, agency g where a.username like '%.bench' and g.jurisdiction_id = ${team}`;
  await sql`insert into jurisdiction_period (jurisdiction_id, period_id, state) select ${team}, id, 'open' from period where code = ${PERIOD}`;
  await sql`insert into responsibility (jurisdiction_id, year, lens, column_code, agency_id, role)
    select ${team}, 2026, 'indicator', i.code, g.id, 'lead' from indicator i, agency g
    where i.at_village and i.value_kind <> 'boolean' and i."group" in ('specific', 'sensitive') and g.jurisdiction_id = ${team}`;
}

async function cellsOf(sql: postgres.TransactionSql, team: number, rows: number): Promise<ImportCell[]> {
  await sql`insert into target_village (jurisdiction_id, year, region_id) select ${team}, 2026, id from region where level = 4 and code like ${`${PROVINCE}.%`} order by code
    limit (select ceil(${rows}::numeric / count(*)) from responsibility where jurisdiction_id = ${team})`;
  return [...await sql<ImportCell[]>`select r.id as "regionId", i.id as "indicatorId", r.code as village, i.code as indicator
    from target_village v join region r on r.id = v.region_id, responsibility l join indicator i on i.code = l.column_code
    where v.jurisdiction_id = ${team} and l.jurisdiction_id = ${team} order by r.code, i.sort_order limit ${rows}`];
}

async function firstFigures(sql: postgres.TransactionSql, team: number, cells: readonly ImportCell[]): Promise<void> {
  await sql`insert into indicator_value (jurisdiction_id, period_id, region_id, indicator_id, source_kind, stage, status, basis, numerator, denominator, state, agency_id, entered_by, origin, source)
    select ${team}, p.id, w.region_id, w.indicator_id, 'agency', 'working', 'reported', 'counted', w.n, ${PEOPLE}, 'draft', g.id, a.id, 'form', 'isian Dinkes'
    from unnest(${cells.map(({ regionId }) => regionId)}::int[], ${cells.map(({ indicatorId }) => indicatorId)}::int[], ${cells.map((_, at) => figureOf(at, 0))}::int[]) as w(region_id, indicator_id, n),
      period p, agency g, account a where p.code = ${PERIOD} and g.jurisdiction_id = ${team} and a.username = 'dinkes.bench'`;
}

/** The file that an agency would upload: the cells with the figures of a round, in the order of the template. */
export const importFile = (cells: readonly ImportCell[], round: number): string =>
  ['Kode desa;Kode indikator;Dilayani;Sasaran', ...cells.map(({ village, indicator }, at) => `${village};${indicator};${figureOf(at, round)};${PEOPLE}`)].join('\r\n');
