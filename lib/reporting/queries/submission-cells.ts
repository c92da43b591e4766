import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { EmptyCell, StateCounts } from '../rules/submission';
import type { SubmissionKey } from './submission';

/** Cells asked of the agency in the period of which nobody has said anything, by indicator and village. */
export async function readEmptyCells(tx: Tx, { jurisdictionId, periodId, agencyId }: SubmissionKey): Promise<EmptyCell[]> {
  return [...await tx.execute(sql`
    select r.code as "regionCode", case when c.at_village then r.name else j.name end as place, i.code as indicator
    from assigned_cell c join region r on r.id = c.region_id join jurisdiction j on j.id = c.jurisdiction_id join indicator i on i.id = c.indicator_id
    left join region d on d.id = r.parent_id
    where c.jurisdiction_id = ${jurisdictionId} and c.period_id = ${periodId} and c.agency_id = ${agencyId}
      and not exists (select from indicator_value v where v.jurisdiction_id = c.jurisdiction_id and v.period_id = c.period_id and v.region_id = c.region_id
        and v.indicator_id = c.indicator_id and v.stage = 'working' and v.source_kind = 'agency')
    order by i.sort_order, c.at_village desc, d.name, r.name, r.code`)] as unknown as EmptyCell[];
}

/** The agency's own provisional cells of the period by state, and how many cells it is asked for. */
export async function readStateCounts(tx: Tx, { jurisdictionId, periodId, agencyId }: SubmissionKey): Promise<{ counts: StateCounts; asked: number; examples: number }> {
  const [row] = [...await tx.execute(sql`
    select (count(*) filter (where state = 'draft'))::int as draft, (count(*) filter (where state = 'submitted'))::int as submitted,
      (count(*) filter (where state = 'returned'))::int as returned, (count(*) filter (where state = 'verified'))::int as verified,
      (count(*) filter (where is_example and state in ('draft', 'returned')))::int as examples,
      (select count(*)::int from assigned_cell where jurisdiction_id = ${jurisdictionId} and period_id = ${periodId} and agency_id = ${agencyId}) as asked
    from indicator_value
    where jurisdiction_id = ${jurisdictionId} and period_id = ${periodId} and agency_id = ${agencyId} and stage = 'working' and source_kind = 'agency'`)] as unknown as (StateCounts & { asked: number; examples: number })[];
  if (!row) throw new Error('A count always gives a row.');
  const { asked, examples, ...counts } = row;
  return { counts, asked, examples };
}
