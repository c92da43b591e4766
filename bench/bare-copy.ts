import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { figureOf, type ImportTeam, PEOPLE } from './import-team';

/**
 * The lower bound: all figures of a round by COPY into a typed temporary table and one upsert into the table of values, as the
 * owner: no check, no history, no audit row, no score, no row-level security. Milliseconds, committed.
 */
export async function bareCopy(ownerUrl: string, { id, period, cells }: ImportTeam, round: number): Promise<number> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const lines = cells.map(({ regionId, indicatorId }, at) => `${regionId}\t${indicatorId}\t${figureOf(at, round)}\t${PEOPLE}\n`);
  const blocks = Array.from({ length: Math.ceil(lines.length / 1000) }, (_, at) => lines.slice(at * 1000, (at + 1) * 1000).join(''));
  try {
    await owner`select 1`;
    const from = performance.now();
    await owner.begin(async (sql) => {
      await sql`create temp table typed (region_id int, indicator_id smallint, numerator int, denominator int) on commit drop`;
      await pipeline(Readable.from(blocks), await sql`copy typed from stdin`.writable());
      await sql`insert into indicator_value as v (jurisdiction_id, period_id, region_id, indicator_id, source_kind, stage, status, basis, numerator, denominator, state, agency_id, entered_by, entered_at, origin, source)
        select ${id}, p.id, t.region_id, t.indicator_id, 'agency', 'working', 'reported', 'counted', t.numerator, t.denominator, 'draft', g.id, a.id, now(), 'import', 'isian Dinkes'
        from typed t, period p, agency g, account a where p.code = ${period} and g.jurisdiction_id = ${id} and a.username = 'dinkes.bench'
        on conflict on constraint indicator_value_key do update set status = excluded.status, basis = excluded.basis, numerator = excluded.numerator, denominator = excluded.denominator,
          state = excluded.state, agency_id = excluded.agency_id, entered_by = excluded.entered_by, entered_at = excluded.entered_at, origin = excluded.origin, source = excluded.source, version = v.version + 1`;
    });
    return performance.now() - from;
  } finally {
    await owner.end();
  }
}
