import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { AgencyKind } from '@/lib/agencies/rules';
import type { Viewer } from '@/lib/auth/viewer';
import { type Lens, LENSES } from '@/lib/indicators/rules/lenses';
import type { Scope } from '@/lib/jurisdictions/queries';
import { type Brought, buildMatrix, type Matrix, type MatrixAgency, type MatrixInput, type Role } from './rules';

type Raw<T> = Omit<T, 'budgetIdr' | 'spentIdr'> & { budgetIdr: string; spentIdr: string };

const money = <T extends { budgetIdr: string; spentIdr: string }>(row: T): Omit<T, 'budgetIdr' | 'spentIdr'> & { budgetIdr: bigint; spentIdr: bigint } =>
  ({ ...row, budgetIdr: BigInt(row.budgetIdr), spentIdr: BigInt(row.spentIdr) });

const BROUGHT = sql`c.activities, c.pledges, c.villages, c.planned_count as "plannedCount", c.done_count as "doneCount",
  c.budget_idr::text as "budgetIdr", c.spent_idr::text as "spentIdr", c.has_example as "hasExample"`;

/** What of a page's scope says which matrix it is. */
export type MatrixScope = Pick<Scope, 'jurisdictionId' | 'year' | 'stage'> & { period: Pick<Scope['period'], 'id'> };

/** Matrix agency: with the kind, duty and note that the screen shows below the name. */
export interface MatrixAgencyRow extends MatrixAgency { kind: AgencyKind; fullName: string; duty: string | null; note: string | null; isExample: boolean }

/** Roles, contributions and totals of a period in all three lenses, from the rollups. */
export interface MatrixFacts {
  agencies: MatrixAgencyRow[];
  responsibilities: (MatrixInput['responsibilities'][number] & { lens: Lens })[];
  contributions: (Brought & { lens: Lens; agencyId: string; columnCode: string })[];
  totals: (Brought & { agencyId: string; budgetLines: number })[];
}

/** Reads them once for every lens; an agency that ended before the year is left out unless it still has figures. */
export async function readMatrixFacts(tx: Tx, { jurisdictionId, year, stage, period }: MatrixScope): Promise<MatrixFacts> {
  const key = sql`c.jurisdiction_id = ${jurisdictionId} and c.period_id = ${period.id} and c.stage = ${stage}`;
  const [agencies, responsibilities, contributions, totals] = await Promise.all([
    tx.execute(sql`
      select a.id, a.code, a.short_name as name, a.full_name as "fullName", a.kind, a.duty, a.note, a.is_example as "isExample" from agency a
      where a.jurisdiction_id = ${jurisdictionId} and (a.ended_on is null or a.ended_on >= make_date(${year}, 1, 1)
        or exists (select from agency_total c where ${key} and c.agency_id = a.id))
      order by a.code`),
    tx.execute(sql`select lens, agency_id as "agencyId", column_code as "columnCode", role from responsibility
      where jurisdiction_id = ${jurisdictionId} and year = ${year}`),
    tx.execute(sql`select c.lens, c.agency_id as "agencyId", c.column_code as "columnCode", ${BROUGHT} from contribution c where ${key}`),
    tx.execute(sql`select c.agency_id as "agencyId", c.budget_lines as "budgetLines", ${BROUGHT} from agency_total c where ${key}`),
  ]);
  return {
    agencies: [...agencies] as unknown as MatrixAgencyRow[],
    responsibilities: [...responsibilities] as unknown as MatrixFacts['responsibilities'],
    contributions: ([...contributions] as unknown as Raw<MatrixFacts['contributions'][number]>[]).map(money),
    totals: ([...totals] as unknown as Raw<MatrixFacts['totals'][number]>[]).map(money),
  };
}

/** The matrix of one lens from facts that were read for all; totals are the same in each (F115). */
export const matrixOf = (facts: MatrixFacts, lens: Lens): Matrix => buildMatrix({
  columns: LENSES[lens], agencies: facts.agencies, agencyTotals: facts.totals,
  responsibilities: facts.responsibilities.filter((row) => row.lens === lens),
  contributions: facts.contributions.filter((row) => row.lens === lens),
});

/** The contribution matrix of one lens for the period of the page, from the rollups (F01, F115). */
export async function readMatrix(tx: Tx, scope: MatrixScope, lens: Lens): Promise<Matrix & { agencies: MatrixAgencyRow[] }> {
  const facts = await readMatrixFacts(tx, scope);
  return { ...matrixOf(facts, lens), agencies: facts.agencies };
}

/** A cell for API and CSV; a role alone is a row with zeros. Rupiah whole, each cell in full. */
export interface ContributionRow extends Brought { agency: string; agencyName: string; column: string; columnName: string; role: Role | null }

/** The cells of a lens by agency and column, who brings nothing, which column nobody serves, and the totals that count once. */
export async function listContributions(tx: Tx, _viewer: Viewer, scope: MatrixScope, lens: Lens): Promise<{
  rows: ContributionRow[]; agenciesWithoutContribution: string[]; columnsWithoutAgency: string[]; total: Matrix['total'];
}> {
  const matrix = await readMatrix(tx, scope, lens);
  const names = new Map(matrix.columns.map(({ code, name }) => [code, name]));
  const rows = matrix.rows.flatMap(({ agency, cells }) => cells.flatMap((cell): ContributionRow[] => {
    if (!cell) return [];
    const { column, role, activities, pledges, villages, plannedCount, doneCount, budgetIdr, spentIdr, hasExample } = cell;
    return [{
      agency: agency.code, agencyName: agency.name, column, columnName: names.get(column) ?? column, role,
      activities, pledges, villages, plannedCount, doneCount, budgetIdr, spentIdr, hasExample,
    }];
  }));
  return {
    rows: rows.sort((a, b) => (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : 0)),
    agenciesWithoutContribution: matrix.agenciesWithoutContribution.map(({ code }) => code).sort(),
    columnsWithoutAgency: matrix.columnsWithoutAgency.map(({ code }) => code),
    total: matrix.total,
  };
}
