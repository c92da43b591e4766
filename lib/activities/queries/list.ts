import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { Lens } from '@/lib/indicators/rules/lenses';
import type { ActivityFilter } from '../input';
import type { ActivityState, Verification } from '../rules';
import { filtered, type ActivityScope } from './filter';

/** One line of the 4W list. Money null = no budget line points to the activity ("tanpa dana"). Days are `YYYY-MM-DD`. */
export interface ActivityRow {
  id: string;
  agencyId: string;
  agencyCode: string;
  agency: string;
  name: string;
  kind: string | null;
  state: ActivityState;
  verification: Verification;
  plannedCount: number | null;
  doneCount: number | null;
  countUnit: string;
  startsOn: string | null;
  endsOn: string | null;
  beneficiaries: number | null;
  /** Of the team that owns it: where an activity without villages is. */
  level: 'regency' | 'province';
  villages: { code: string; name: string; district: string | null }[];
  columns: { lens: Lens; code: string }[];
  budgetIdr: bigint | null;
  spentIdr: bigint | null;
  source: string | null;
  isExample: boolean;
  moneyIsExample: boolean;
}

type RawRow = Omit<ActivityRow, 'budgetIdr' | 'spentIdr'> & { budgetIdr: string | null; spentIdr: string | null };

const URGENCY = sql`case a.state when 'running' then 0 when 'planned' then 1 when 'pledged' then 2 when 'done' then 3 else 4 end`;
const PROGRESS = sql`a.done_count::numeric / nullif(a.planned_count, 0)`;

/** Most urgent first: running ones that lag most, then planned, pledged, done. Ties by name, then id, so that pages never overlap. */
function orderOf({ sort, descending }: ActivityFilter): SQL {
  const way = descending ? sql`desc nulls last` : sql`asc nulls last`;
  const keys: Record<ActivityFilter['sort'], SQL> = {
    mendesak: sql`${URGENCY} ${way}, ${PROGRESS} ${way}`,
    nama: sql`lower(a.name) ${way}`,
    instansi: sql`g.short_name ${way}`,
    mulai: sql`a.starts_on ${way}`,
    kemajuan: sql`${PROGRESS} ${way}`,
    anggaran: sql`m.budget_idr ${way}`,
  };
  return sql`${keys[sort]}, lower(a.name), a.id`;
}

/**
 * The activities that count by the end of the scope's period under a filter, one row each, money of the year s.d. that day.
 * `byAgency` keeps those of one agency together. `limit` at most 200 on a page; an export pages through.
 */
export async function listActivities(
  tx: Tx, _viewer: Viewer, scope: ActivityScope,
  { filter, byAgency = false, limit, offset = 0 }: { filter: ActivityFilter; byAgency?: boolean; limit: number; offset?: number },
): Promise<ActivityRow[]> {
  const rows = [...await tx.execute(sql`with ${filtered(scope, filter)}
    select a.id, a.agency_id as "agencyId", g.code as "agencyCode", g.short_name as agency, a.name, a.kind, a.state, a.verification,
      a.planned_count as "plannedCount", a.done_count as "doneCount", a.count_unit as "countUnit",
      a.starts_on::text as "startsOn", a.ends_on::text as "endsOn", a.beneficiaries, a.source, a.is_example as "isExample",
      m.budget_idr as "budgetIdr", m.spent_idr as "spentIdr", coalesce(m.is_example, false) as "moneyIsExample",
      ${levelOf(sql`a`)} as level, ${villagesOf(sql`a`)} as villages, ${columnsOf(sql`a`)} as columns
    from act a join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id
    left join money m on m.activity_id = a.id
    order by ${byAgency ? sql`g.short_name, g.id, ` : sql``}${orderOf(filter)} limit ${limit} offset ${offset}`)] as unknown as RawRow[];
  return rows.map(({ budgetIdr, spentIdr, ...row }) => ({
    ...row, budgetIdr: budgetIdr === null ? null : BigInt(budgetIdr), spentIdr: spentIdr === null ? null : BigInt(spentIdr),
  }));
}

/** Level of the team of the activity aliased `a`. */
export const levelOf = (a: SQL): SQL => sql`(select j.level from jurisdiction j where j.id = ${a}.jurisdiction_id)`;

/** Villages of the activity aliased `a`, by code, as JSON. */
export const villagesOf = (a: SQL): SQL => sql`coalesce((
  select json_agg(json_build_object('code', r.code, 'name', r.name, 'district', d.name) order by r.code)
  from activity_village v join region r on r.id = v.region_id left join region d on d.id = r.parent_id
  where v.jurisdiction_id = ${a}.jurisdiction_id and v.activity_id = ${a}.id), '[]')`;

/** Lens columns of the activity aliased `a`, as JSON. */
export const columnsOf = (a: SQL): SQL => sql`coalesce((
  select json_agg(json_build_object('lens', c.lens, 'code', c.column_code) order by c.lens, c.column_code)
  from activity_column c where c.jurisdiction_id = ${a}.jurisdiction_id and c.activity_id = ${a}.id), '[]')`;
