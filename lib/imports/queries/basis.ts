import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

/**
 * A hash of everything that the check of figures compares with: the versions of the figures of this and the last year (they
 * change with every value, lokus, lead and group size), other assignments and the settings of the soft checks.
 */
export async function readBasis(tx: Tx, jurisdictionId: number, year: number): Promise<string> {
  const [row] = [...await tx.execute(sql`select md5(concat_ws('|',
    (select string_agg(v.period_id || ':' || v.version, ',' order by v.period_id) from jurisdiction_period_version v join period p on p.id = v.period_id
      where v.jurisdiction_id = ${jurisdictionId} and p.year between ${year - 1} and ${year} and v.version > 0),
    (select string_agg(c::text, ',' order by c.check_code) from check_setting c where c.jurisdiction_id = ${jurisdictionId} and c.year = ${year}),
    (select string_agg(a::text, ',' order by a.id) from assignment_change a where a.jurisdiction_id = ${jurisdictionId} and a.year = ${year}))) as basis`)] as unknown as { basis: string }[];
  return row?.basis ?? '';
}
