import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type DistrictVillages, readFormChoices } from '@/lib/activities/queries/choices';
import type { Viewer } from '@/lib/auth/viewer';
import type { BudgetStage } from '../rules';

/** What the form of a line offers. Activities are the viewer's agency's own, of the opened years. */
export interface LineChoices {
  years: number[];
  activities: { id: string; name: string; year: number; indicators: string[] }[];
  agencies: { code: string; name: string }[];
  districts: DistrictVillages[];
}

const rows = async <T>(tx: Tx, query: ReturnType<typeof sql>): Promise<T[]> => [...await tx.execute(query)] as T[];

/** Choices of the form for a year; villages with target ones first. */
export async function readLineChoices(tx: Tx, viewer: Viewer, year: number): Promise<LineChoices> {
  const of = sql`jurisdiction_id = ${viewer.jurisdictionId}`;
  const activities = await rows<LineChoices['activities'][number]>(tx, sql`select a.id, a.name, a.year,
      coalesce((select array_agg(c.column_code order by c.column_code) from activity_column c where c.jurisdiction_id = a.jurisdiction_id and c.activity_id = a.id
        and c.lens = 'indicator' and c.column_code <> 'umum'), '{}') as indicators
    from activity a where a.${of} and a.agency_id = ${viewer.agencyId}::uuid and a.state <> 'cancelled' order by a.year desc, lower(a.name)`);
  return {
    years: await readOpenYears(tx, viewer), activities,
    agencies: await rows(tx, sql`select code, short_name as name from agency where ${of} and (ended_on is null or ended_on >= make_date(${year}, 1, 1)) order by short_name`),
    districts: (await readFormChoices(tx, viewer, year)).districts,
  };
}

/** Years in which the team works, newest first. */
export async function readOpenYears(tx: Tx, viewer: Viewer): Promise<number[]> {
  const found = await rows<{ year: number }>(tx, sql`select distinct p.year from jurisdiction_period j join period p on p.id = j.period_id
    where j.jurisdiction_id = ${viewer.jurisdictionId} order by 1 desc`);
  return found.map(({ year }) => year);
}

/** The whole budget of the viewer's agency as far as entered, newest year first. */
export interface WholeBudgetRow { fiscalYear: number; stage: BudgetStage; totalIdr: bigint; isExample: boolean }

/** What the viewer's agency has entered as its whole budget, by year and stage. */
export async function readWholeBudgets(tx: Tx, viewer: Viewer): Promise<WholeBudgetRow[]> {
  const found = await rows<Omit<WholeBudgetRow, 'totalIdr'> & { total: string }>(tx, sql`select fiscal_year as "fiscalYear", stage, total_idr::text as total, is_example as "isExample"
    from agency_budget where jurisdiction_id = ${viewer.jurisdictionId} and agency_id = ${viewer.agencyId}::uuid order by fiscal_year desc, stage`);
  return found.map(({ total, ...row }) => ({ ...row, totalIdr: BigInt(total) }));
}

/** A total that another one replaced: who did that and when (ISO instant); `by` null when it was not a person of the team. */
export interface FormerWhole { id: string; fiscalYear: number; stage: BudgetStage; totalIdr: bigint; isExample: boolean; at: string; by: string | null }

const MOST_FORMER = 20;

/** The replaced totals of the viewer's agency, newest first (design §4.10). */
export async function readFormerWholes(tx: Tx, viewer: Viewer): Promise<FormerWhole[]> {
  const found = await rows<Omit<FormerWhole, 'totalIdr' | 'at'> & { total: string; at: string | Date }>(tx, sql`
    select h.id, h.fiscal_year as "fiscalYear", h.stage, h.total_idr::text as total, h.is_example as "isExample", h.replaced_at as at, a.display_name as by
    from agency_budget_history h left join account a on a.id = h.replaced_by
    where h.jurisdiction_id = ${viewer.jurisdictionId} and h.agency_id = ${viewer.agencyId}::uuid order by h.replaced_at desc, h.id desc limit ${MOST_FORMER}`);
  return found.map(({ total, at, ...row }) => ({ ...row, totalIdr: BigInt(total), at: new Date(at).toISOString() }));
}
