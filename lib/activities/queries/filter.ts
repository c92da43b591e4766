import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { countedActivities, countedLines, datedActivities, type RollupScope } from '@/db/counted';
import type { Scope } from '@/lib/jurisdictions/queries';
import { refuse } from '@/lib/refusal';
import type { ActivityFilter } from '../input';

/** What of a page's scope says which activities and rupiah count. */
export type ActivityScope = Pick<Scope, 'jurisdictionId' | 'regionId' | 'year' | 'stage'> & { period: Pick<Scope['period'], 'id' | 'endsOn'> };

/** The bounds of what counts on a page. */
export const rollupScope = ({ jurisdictionId, period, year, stage }: ActivityScope): RollupScope =>
  ({ jurisdictionId, periodId: period.id, year, endsOn: period.endsOn, stage });

/** The conditions of a filter on activities aliased `a`. */
export function conditions({ agency, district, village, columns, kind, example, search, state }: ActivityFilter): SQL {
  const all: SQL[] = [];
  if (agency) all.push(sql`exists (select from agency g where g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id and g.code = ${agency})`);
  const place = village ?? district;
  if (place) {
    all.push(sql`exists (select from activity_village v join region r on r.id = v.region_id left join region d on d.id = r.parent_id
      where v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id and (r.code = ${place} or (${village === null} and d.code = ${place})))`);
  }
  for (const { lens, code } of columns) {
    const named = sql`select from activity_column c where c.jurisdiction_id = a.jurisdiction_id and c.activity_id = a.id and c.lens = ${lens}`;
    all.push(code === 'umum' ? sql`(not exists (${named}) or exists (${named} and c.column_code = 'umum'))` : sql`exists (${named} and c.column_code = ${code})`);
  }
  if (state) all.push(sql`a.state = ${state}`);
  if (kind) all.push(sql`lower(a.kind) = lower(${kind})`);
  if (example === 'only') all.push(sql`a.is_example`);
  if (example === 'without') all.push(sql`not a.is_example`);
  if (search) {
    const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    all.push(sql`(a.name ilike ${like} or a.kind ilike ${like} or a.aim ilike ${like} or a.output ilike ${like} or exists (
      select from agency g where g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id and (g.short_name ilike ${like} or g.full_name ilike ${like})))`);
  }
  return all.length > 0 ? sql.join(all, sql` and `) : sql`true`;
}

/** The activities that a filter leaves, each once: `act`, their budget lines `line`, and `money` per activity. For a `with`. */
export function filtered(scope: ActivityScope, filter: ActivityFilter): SQL {
  const bounds = rollupScope(scope);
  const source = filter.state === 'cancelled' ? datedActivities(bounds) : countedActivities(bounds);
  return sql`act as (select a.* from (${source}) a where ${conditions(filter)}),
    line as (select l.* from (${countedLines(bounds)}) l where l.activity_id in (select id from act)
      and (${filter.example !== 'without'} or not l.is_example)),
    money as (select activity_id, sum(budget_idr)::bigint as budget_idr, sum(spent_idr)::bigint as spent_idr, bool_or(is_example) as is_example
      from line group by activity_id)`;
}

interface PlaceRow { kind: 'agency' | 'district' | 'village'; code: string; name: string }

/** Names of what the filter names by code. Refuses an agency, kecamatan or village that the team does not have ('not-found'). */
export async function readFilterNames(tx: Tx, scope: ActivityScope, filter: ActivityFilter): Promise<Record<PlaceRow['kind'], string | null>> {
  const { agency, district, village } = filter;
  const rows = [...await tx.execute(sql`
    select 'agency' as kind, g.code, g.short_name as name from agency g where g.jurisdiction_id = ${scope.jurisdictionId} and g.code = ${agency}
    union all select case r.level when 3 then 'district' else 'village' end, r.code, r.name from region r
    join region home on home.id = ${scope.regionId} and r.code like home.code || '.%'
    where (r.level = 3 and r.code = ${district}) or (r.level >= 4 and r.code = ${village})`)] as unknown as PlaceRow[];
  const nameOf = (kind: PlaceRow['kind'], code: string | null, noun: string): string | null => {
    if (code === null) return null;
    const found = rows.find((row) => row.kind === kind && row.code === code);
    if (!found) throw refuse('not-found', `${noun} “${code}” tidak ada di tim ini.`);
    return found.name;
  };
  return {
    agency: nameOf('agency', agency, 'Instansi berkode'),
    district: nameOf('district', district, 'Kecamatan berkode'),
    village: nameOf('village', village, 'Desa atau kelurahan berkode'),
  };
}
