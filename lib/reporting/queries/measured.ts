import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { measuredWarning } from '@/lib/indicators/rules/prevalence';
import type { StoredValue } from './stored';

/** A prevalence with its counts: where and of which year. */
type Counted = Pick<StoredValue, 'regionId' | 'year' | 'periodId' | 'basis' | 'denominator'>;

/**
 * The warning of a prevalence of which too few under-fives were measured (F120); null without counts, and where the number of
 * under-fives is not known: the agreed size, else the largest denominator of the year that counts them in the same place.
 */
export async function readMeasuredWarning(tx: Tx, { jurisdictionId, stage }: { jurisdictionId: number; stage: string }, value: Counted | null): Promise<string | null> {
  if (!value || value.basis !== 'counted' || value.denominator === null) return null;
  const [found] = [...await tx.execute(sql`
    select coalesce(
      (select people from target_population where jurisdiction_id = ${jurisdictionId} and year = ${value.year} and region_id = ${value.regionId} and group_code = 'under_five'),
      (select max(v.denominator) from indicator_value v join indicator i on i.id = v.indicator_id join period p on p.id = v.period_id
        where v.jurisdiction_id = ${jurisdictionId} and v.stage = ${stage} and v.region_id = ${value.regionId} and p.year = ${value.year} and v.period_id <= ${value.periodId}
          and v.basis = 'counted' and i.denominator_group = 'under_five' and i."group" <> 'outcome')) as people`)] as unknown as { people: number | null }[];
  return measuredWarning({ measured: value.denominator, target: found ? found.people : null });
}
