import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type Reading } from '@/lib/indicators/rules/reading';
import type { Scope } from '@/lib/jurisdictions/queries';
import type { NamedTarget } from '@/lib/indicators/queries/targets';
import type { ServiceColumn } from './columns';
import { rollupOf } from './facts';
import { heldValue, readValueRows, type ValueRow } from './values';

/** By which decree the villages of the year were chosen, and in which years there are any. */
export interface LokusContext {
  decrees: string[];
  count: number;
  isExample: boolean;
  years: number[];
  districts: { code: string; name: string }[];
}

/** Decrees and kecamatan of the year's target villages. Nothing chosen: count 0 and the years that have some. */
export async function readLokusContext(tx: Tx, { jurisdictionId, year, regionId }: Scope): Promise<LokusContext> {
  const [found] = [...await tx.execute(sql`
    select coalesce(array_agg(distinct case d.kind when 'keputusan' then 'SK ' else '' end || d.number) filter (where d.number is not null), '{}') as decrees, count(*)::int as count,
      coalesce(bool_or(t.is_example), false) as "isExample",
      (select coalesce(json_agg(distinct o.year), '[]') from target_village o where o.jurisdiction_id = ${jurisdictionId}) as years,
      (select coalesce(json_agg(json_build_object('code', r.code, 'name', r.name) order by r.code), '[]') from region r
        where r.parent_id = ${regionId} and r.level = 3 and exists (select from target_village x join region v on v.id = x.region_id
          where x.jurisdiction_id = ${jurisdictionId} and x.year = ${year} and v.parent_id = r.id)) as districts
    from target_village t left join decree d on d.jurisdiction_id = t.jurisdiction_id and d.id = t.decree_id
    where t.jurisdiction_id = ${jurisdictionId} and t.year = ${year}`)] as unknown as LokusContext[];
  return found ?? { decrees: [], count: 0, isExample: false, years: [], districts: [] };
}

/** How fresh the village values of the page are. `newest`: day of the last entry, in UTC. */
export interface Freshness { newest: string | null; unverified: number; examples: boolean; real: boolean }

/** Newest entry and what is not verified yet among the target villages' values of the year up to the period. */
export async function readFreshness(tx: Tx, scope: Scope): Promise<Freshness> {
  const { jurisdictionId, year, periodId, stage } = rollupOf(scope);
  const [found] = [...await tx.execute(sql`
    select to_char(max(v.entered_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as newest, count(*) filter (where v.state <> 'verified')::int as unverified,
      coalesce(bool_or(v.is_example), false) as examples, coalesce(bool_or(not v.is_example), false) as real
    from indicator_value v join target_village t on t.jurisdiction_id = v.jurisdiction_id and t.year = ${year} and t.region_id = v.region_id
    join period p on p.id = v.period_id
    where v.jurisdiction_id = ${jurisdictionId} and v.stage = ${stage} and v.source_kind = 'agency' and p.year = ${year} and v.period_id <= ${periodId}`)] as unknown as Freshness[];
  return found ?? { newest: null, unverified: 0, examples: false, real: false };
}

/** SE02 and SE09: figures of the kabupaten, no columns of the grid (design §4.5). */
export interface UpperValue { column: ServiceColumn; reading: Reading; row: ValueRow | null; target: NamedTarget | null }

/** The service indicators that live at kabupaten level, with what the kabupaten reports. */
export async function readUpperValues(tx: Tx, scope: Scope, columns: readonly ServiceColumn[], targets: ReadonlyMap<number, NamedTarget>): Promise<UpperValue[]> {
  const rows = await readValueRows(tx, scope, [scope.regionId]);
  return columns.filter(({ atVillage }) => !atVillage).map((column) => {
    const { reading, row } = heldValue(rows, column, scope.period.id);
    return { column, reading, row, target: targets.get(column.indicatorId) ?? null };
  });
}
