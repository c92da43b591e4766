import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { countedActivities, type RollupScope } from '@/db/counted';
import type { ActivityState } from '@/lib/activities/rules';
import type { Scope } from '@/lib/jurisdictions/queries';
import type { Serving } from '../rules/cells';
import type { Outside, OutsideKind } from '../rules/outside';
import { outsideKind, outsideLines } from './outside';

/** The bounds of what a page of the matrix counts. */
export type CountedScope = Pick<Scope, 'jurisdictionId' | 'year' | 'stage'> & { period: Pick<Scope['period'], 'id' | 'endsOn'> };

const bounds = ({ jurisdictionId, period, year, stage }: CountedScope): RollupScope =>
  ({ jurisdictionId, periodId: period.id, year, endsOn: period.endsOn, stage });

const rows = async <T>(tx: Tx, query: ReturnType<typeof sql>): Promise<T[]> => [...await tx.execute(query)] as T[];

/** What each agency pledged, by its id, in the order of the names. */
export async function readPledges(tx: Tx, scope: CountedScope): Promise<Record<string, string[]>> {
  const found = await rows<{ agencyId: string; names: string[] }>(tx, sql`select a.agency_id as "agencyId", json_agg(a.name order by a.id) as names
    from (${countedActivities(bounds(scope))}) a where a.state = 'pledged' group by 1`);
  return Object.fromEntries(found.map(({ agencyId, names }) => [agencyId, names]));
}

/** Cells (`agencyId/column`) whose planned activities count in several units: those are never added (kali, paket …). */
export async function readMixedUnits(tx: Tx, scope: CountedScope, lens: string): Promise<string[]> {
  const found = await rows<{ cell: string }>(tx, sql`
    select a.agency_id || '/' || coalesce(c.column_code, 'umum') as cell from (${countedActivities(bounds(scope))}) a
    left join activity_column c on c.jurisdiction_id = a.jurisdiction_id and c.activity_id = a.id and c.lens = ${lens}
    where a.planned_count is not null group by 1 having count(distinct a.count_unit) > 1 order by 1`);
  return found.map(({ cell }) => cell);
}

/** Money in no column: lines without an activity ("belum ditandai", design §4.9), or whose activity does not count yet. By agency id and reason. */
export async function readOutside(tx: Tx, scope: CountedScope): Promise<Record<string, Outside>> {
  const found = await rows<{ agencyId: string; kind: OutsideKind; idr: string }>(tx, sql`
    select l.agency_id as "agencyId", ${outsideKind(bounds(scope))} as kind, sum(l.budget_idr)::text as idr from (${outsideLines(bounds(scope))}) l group by 1, 2`);
  const all: Record<string, Partial<Record<OutsideKind, bigint>>> = {};
  for (const { agencyId, kind, idr } of found) all[agencyId] = { ...all[agencyId], [kind]: BigInt(idr) };
  return all;
}

/** Located activities of a kind that more than one agency carries out: only those can overlap between agencies (F09). */
export async function readRivals(tx: Tx, scope: CountedScope): Promise<Serving[]> {
  return rows<Serving & { state: ActivityState }>(tx, sql`with act as (
      select a.* from (${countedActivities(bounds(scope))}) a where a.kind is not null
        and exists (select from activity_village v where v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id))
    select a.id, a.name, a.kind, a.state, a.year, a.starts_on::text as "startsOn", a.ends_on::text as "endsOn",
      json_build_object('id', g.id, 'name', g.short_name) as agency,
      (select json_agg(json_build_object('id', r.id, 'name', r.name) order by r.code) from activity_village v join region r on r.id = v.region_id
        where v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id) as villages,
      coalesce((select json_agg(json_build_object('lens', c.lens, 'code', c.column_code) order by c.lens, c.column_code) from activity_column c
        where c.jurisdiction_id = a.jurisdiction_id and c.activity_id = a.id), '[]') as columns
    from act a join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id
    where a.kind in (select kind from act group by 1 having count(distinct agency_id) > 1)
    order by a.id`);
}
