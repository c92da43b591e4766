import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { countedActivities } from '@/db/counted';
import type { ActivityState } from '@/lib/activities/rules';
import { type FigureScope, rollupOf } from './facts';

/** An activity that reaches a village by the end of the period. */
export interface ThereActivity {
  id: string;
  name: string;
  agencyId: string;
  agencyCode: string;
  agency: string;
  state: ActivityState;
  plannedCount: number | null;
  doneCount: number | null;
  countUnit: string;
  indicators: string[];
  isExample: boolean;
}

/** Activities in one village, by agency and name. One without villages is "tingkat kabupaten" and not among them (design §1). */
export const readActivitiesThere = async (tx: Tx, scope: FigureScope, regionId: number): Promise<ThereActivity[]> => [...await tx.execute(sql`
  select a.id, a.name, a.agency_id as "agencyId", g.code as "agencyCode", g.short_name as agency, a.state, a.planned_count as "plannedCount",
    a.done_count as "doneCount", a.count_unit as "countUnit", a.is_example as "isExample",
    coalesce((select json_agg(c.column_code order by c.column_code) from activity_column c
      where c.jurisdiction_id = a.jurisdiction_id and c.activity_id = a.id and c.lens = 'indicator'), '[]') as indicators
  from (${countedActivities(rollupOf(scope))}) a
  join activity_village v on v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id and v.region_id = ${regionId}
  join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id
  order by g.short_name, a.name, a.id`)] as unknown as ThereActivity[];
