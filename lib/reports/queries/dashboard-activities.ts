import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { countedActivities } from '@/db/counted';
import { type ActivityState, progressBp } from '@/lib/activities/rules';
import type { Scope } from '@/lib/jurisdictions/queries';

const MOST_UNPLANNED = 14;

export interface DashboardActivities {
  /** Those with a plan that a source names; made-up ones stand apart and are not summed with them. */
  lines: { id: string; name: string; done: number; planned: number }[];
  done: number;
  planned: number;
  progressBp: number | null;
  /** The lines above are made up: nothing real is known. */
  isExample: boolean;
  examplesLeftOut: number;
  all: number;
  /** The first few without a plan, such as pledges, with the agency. */
  unplanned: { id: string; name: string; agency: string; state: ActivityState }[];
}

interface Row { id: string; name: string; agency: string; state: ActivityState; done: number | null; planned: number | null; isExample: boolean }

/** Plan and done of the year's activities by the end of the period (F15); real ones if there are any, else examples, never both. */
export async function readDashboardActivities(tx: Tx, { jurisdictionId, year, stage, period }: Scope): Promise<DashboardActivities> {
  const scope = { jurisdictionId, periodId: period.id, year, endsOn: period.endsOn, stage };
  const rows = [...await tx.execute(sql`
    select a.id, a.name, g.short_name as agency, a.state, a.done_count as done, a.planned_count as planned, a.is_example as "isExample"
    from (${countedActivities(scope)}) a join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id order by coalesce(a.planned_count, 0) - coalesce(a.done_count, 0) desc, a.name, a.id`)] as unknown as Row[];
  const planned = rows.flatMap((row) => (row.planned === null || row.done === null ? [] : [{ ...row, planned: row.planned, done: row.done }]));
  const real = planned.filter((row) => !row.isExample);
  const lines = real.length > 0 ? real : planned;
  const sum = lines.reduce((total, row) => ({ done: total.done + row.done, planned: total.planned + row.planned }), { done: 0, planned: 0 });
  return {
    ...sum, progressBp: progressBp(sum.done, sum.planned), all: rows.length,
    lines: lines.map(({ id, name, done, planned: of }) => ({ id, name, done, planned: of })),
    unplanned: rows.filter((row) => row.planned === null).slice(0, MOST_UNPLANNED).map(({ id, name, agency, state }) => ({ id, name, agency, state })),
    isExample: real.length === 0 && planned.length > 0,
    examplesLeftOut: real.length === 0 ? 0 : planned.length - real.length,
  };
}
