import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { type Lens, LENSES } from '@/lib/indicators/rules/lenses';
import type { Scope } from '@/lib/jurisdictions/queries';
import { type Brought, buildMatrix, type Matrix } from '../rules';

/** The second band of a province: approved contributions of its kabupaten, agencies met by their catalogue code (design §5). */
export interface ChildBand {
  matrix: Matrix;
  /** Kabupaten that act, by id of the row (the catalogue code). */
  places: Record<string, string[]>;
  /** Kabupaten by name, and those without an approved contribution in the year. */
  regencies: string[];
  silent: string[];
}

type Summed = Omit<Brought, 'budgetIdr' | 'spentIdr'> & { agencyId: string; budgetIdr: string; spentIdr: string };

const SUMS = sql`sum(c.activities)::int as activities, sum(c.pledges)::int as pledges, sum(c.villages)::int as villages,
  sum(c.planned_count)::int as "plannedCount", sum(c.done_count)::int as "doneCount", sum(c.budget_idr)::text as "budgetIdr",
  sum(c.spent_idr)::text as "spentIdr", bool_or(c.has_example) as "hasExample"`;

const exact = <T extends Summed>(row: T) => ({ ...row, budgetIdr: BigInt(row.budgetIdr), spentIdr: BigInt(row.spentIdr) });
const rows = async <T>(tx: Tx, query: ReturnType<typeof sql>): Promise<T[]> => [...await tx.execute(query)] as T[];

/** Of each kabupaten its newest period of the year up to the page's. Null when the team has no kabupaten. Only approved rows are readable. */
export async function readChildBand(tx: Tx, viewer: Viewer, scope: Scope, lens: Lens): Promise<ChildBand | null> {
  if (viewer.children.length === 0) return null;
  const children = sql`any(${sql.param([...viewer.children])}::int[])`;
  const newest = sql`newest as (select t.jurisdiction_id, max(t.period_id) as period_id from agency_total t join period p on p.id = t.period_id
    where t.jurisdiction_id = ${children} and t.stage = 'approved' and p.year = ${scope.year} and p.ends_on <= ${scope.period.endsOn}::date group by 1)`;
  const from = (table: 'contribution' | 'agency_total') => sql`from ${table === 'contribution' ? sql`contribution` : sql`agency_total`} c
    join newest using (jurisdiction_id, period_id) join agency a on a.jurisdiction_id = c.jurisdiction_id and a.id = c.agency_id
    where c.stage = 'approved'`;
  const code = sql`coalesce(a.catalog_code, a.code)`;
  const totals = await rows<Summed & { name: string; budgetLines: number; places: string[] }>(tx, sql`with ${newest}
    select ${code} as "agencyId", min(a.short_name) as name, sum(c.budget_lines)::int as "budgetLines", ${SUMS},
      (select json_agg(j.name order by j.code) from jurisdiction j where j.id = any(array_agg(c.jurisdiction_id))) as places
    ${from('agency_total')} group by 1`);
  const cells = await rows<Summed & { columnCode: string }>(tx, sql`with ${newest}
    select ${code} as "agencyId", c.column_code as "columnCode", ${SUMS} ${from('contribution')} and c.lens = ${lens} group by 1, 2`);
  const regencies = (await rows<{ name: string }>(tx, sql`select name from jurisdiction where id = ${children} order by code`)).map(({ name }) => name);
  const active = new Set(totals.flatMap(({ places }) => places));
  return {
    matrix: buildMatrix({
      columns: LENSES[lens], agencies: totals.map(({ agencyId, name }) => ({ id: agencyId, code: agencyId, name })), responsibilities: [],
      contributions: cells.map(exact), agencyTotals: totals.map(exact),
    }),
    places: Object.fromEntries(totals.map(({ agencyId, places }) => [agencyId, places])),
    regencies, silent: regencies.filter((name) => !active.has(name)),
  };
}
