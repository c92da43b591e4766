import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type Lens, LENSES } from '@/lib/indicators/rules/lenses';
import type { Scope } from '@/lib/jurisdictions/queries';
import { type Brought, buildMatrix, type Matrix, type MatrixAgency, type MatrixInput } from './rules';

type Raw<T> = Omit<T, 'budgetIdr' | 'spentIdr'> & { budgetIdr: string; spentIdr: string };

const money = <T extends { budgetIdr: string; spentIdr: string }>(row: T): Omit<T, 'budgetIdr' | 'spentIdr'> & { budgetIdr: bigint; spentIdr: bigint } =>
  ({ ...row, budgetIdr: BigInt(row.budgetIdr), spentIdr: BigInt(row.spentIdr) });

const BROUGHT = sql`c.activities, c.pledges, c.villages, c.planned_count as "plannedCount", c.done_count as "doneCount",
  c.budget_idr::text as "budgetIdr", c.spent_idr::text as "spentIdr", c.has_example as "hasExample"`;

/** Matrix agency: with the kind and note that the screen shows below the name. */
export interface MatrixAgencyRow extends MatrixAgency { kind: string; fullName: string; note: string | null; isExample: boolean }

/**
 * The contribution matrix of one lens for the period of the page, from the rollups (F01, F115).
 * An agency that ended before the year is left out unless it still has figures.
 */
export async function readMatrix(tx: Tx, scope: Scope, lens: Lens): Promise<Matrix & { agencies: MatrixAgencyRow[] }> {
  const { jurisdictionId, year, stage, period } = scope;
  const agencies = [...await tx.execute(sql`
    select a.id, a.code, a.short_name as name, a.full_name as "fullName", a.kind, a.note, a.is_example as "isExample" from agency a
    where a.jurisdiction_id = ${jurisdictionId} and (a.ended_on is null or a.ended_on >= make_date(${year}, 1, 1)
      or exists (select from agency_total t where t.jurisdiction_id = a.jurisdiction_id and t.period_id = ${period.id} and t.stage = ${stage} and t.agency_id = a.id))
    order by a.code`)] as unknown as MatrixAgencyRow[];
  const responsibilities = [...await tx.execute(sql`select agency_id as "agencyId", column_code as "columnCode", role from responsibility
    where jurisdiction_id = ${jurisdictionId} and year = ${year} and lens = ${lens}`)] as unknown as MatrixInput['responsibilities'];
  const contributions = [...await tx.execute(sql`select c.agency_id as "agencyId", c.column_code as "columnCode", ${BROUGHT} from contribution c
    where c.jurisdiction_id = ${jurisdictionId} and c.period_id = ${period.id} and c.stage = ${stage} and c.lens = ${lens}`)] as unknown as Raw<Brought & { agencyId: string; columnCode: string }>[];
  const totals = [...await tx.execute(sql`select c.agency_id as "agencyId", c.budget_lines as "budgetLines", ${BROUGHT} from agency_total c
    where c.jurisdiction_id = ${jurisdictionId} and c.period_id = ${period.id} and c.stage = ${stage}`)] as unknown as Raw<Brought & { agencyId: string; budgetLines: number }>[];
  const matrix = buildMatrix({
    columns: LENSES[lens], agencies, responsibilities, contributions: contributions.map(money), agencyTotals: totals.map(money),
  });
  return { ...matrix, agencies };
}
