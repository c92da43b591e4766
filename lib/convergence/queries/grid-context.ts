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
  /** The scans of these decrees, to download. */
  files?: { id: string; name: string }[];
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
          where x.jurisdiction_id = ${jurisdictionId} and x.year = ${year} and v.parent_id = r.id)) as districts,
      (select json_agg(json_build_object('id', f.id, 'name', f.file_name) order by f.added_at, f.id) from decree_file f where f.jurisdiction_id = ${jurisdictionId}
        and f.decree_id in (select o.decree_id from target_village o where o.jurisdiction_id = ${jurisdictionId} and o.year = ${year})) as files
    from target_village t left join decree d on d.jurisdiction_id = t.jurisdiction_id and d.id = t.decree_id
    where t.jurisdiction_id = ${jurisdictionId} and t.year = ${year}`)] as unknown as LokusContext[];
  return found ? { ...found, files: found.files ?? [] } : { decrees: [], count: 0, isExample: false, years: [], districts: [] };
}

/** How fresh the figures of the period itself are. `newest`: instant of the last entry; null = nothing was given for this period. */
export interface Freshness { newest: string | null; unverified: number }

/** Newest entry and what is not verified yet among the agencies' values of this very period: one range of the key. */
export async function readFreshness(tx: Tx, scope: Scope): Promise<Freshness> {
  const { jurisdictionId, periodId, stage } = rollupOf(scope);
  const [found] = [...await tx.execute(sql`
    select to_char(max(entered_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as newest, count(*) filter (where state <> 'verified')::int as unverified
    from indicator_value where jurisdiction_id = ${jurisdictionId} and period_id = ${periodId} and stage = ${stage} and source_kind = 'agency'`)] as unknown as Freshness[];
  return found ?? { newest: null, unverified: 0 };
}

/** SE02 and SE09: figures of the kabupaten, no columns of the grid (design §4.5). */
export interface UpperValue { column: ServiceColumn; reading: Reading; row: ValueRow | null; target: NamedTarget | null }

/** The service indicators that live at kabupaten level, with what the kabupaten reports. */
export async function readUpperValues(tx: Tx, scope: Scope, upper: readonly ServiceColumn[], targets: ReadonlyMap<number, NamedTarget>): Promise<UpperValue[]> {
  const rows = await readValueRows(tx, scope, [scope.regionId]);
  return upper.map((column) => {
    const { reading, row } = heldValue(rows, column, scope.period.id);
    return { column, reading, row, target: targets.get(column.indicatorId) ?? null };
  });
}
