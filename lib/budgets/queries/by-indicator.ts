import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { countedActivities } from '@/db/counted';
import { sumOf } from '@/lib/money';
import { type BudgetLine, type BudgetScope, readLines } from './lines';

/** What is done and paid for one of the twenty (F78): a line or activity of two indicators stands in full in both, so columns do not add up. */
export interface IndicatorMoney { activities: number; lines: number; budgetIdr: bigint; spentIdr: bigint; hasExample: boolean }

const moneyOf = (lines: readonly BudgetLine[], activities: number): IndicatorMoney => ({
  activities, lines: lines.length, budgetIdr: sumOf(lines.map((line) => line.budgetIdr)), spentIdr: sumOf(lines.map((line) => line.spentIdr)), hasExample: lines.some((line) => line.isExample),
});

/** Activities and money by indicator code, for the catalogue. Indicators without either are absent. */
export async function readMoneyByIndicator(tx: Tx, scope: BudgetScope): Promise<Record<string, IndicatorMoney>> {
  const lines = await readLines(tx, scope);
  const counts = [...await tx.execute(sql`
    select c.column_code as code, count(*)::int as activities from (${countedActivities({ jurisdictionId: scope.jurisdictionId, periodId: scope.period.id, year: scope.year, endsOn: scope.period.endsOn, stage: scope.stage })}) a
    join activity_column c on c.jurisdiction_id = a.jurisdiction_id and c.activity_id = a.id and c.lens = 'indicator' and c.column_code <> 'umum'
    group by 1`)] as unknown as { code: string; activities: number }[];
  const countOf = new Map(counts.map(({ code, activities }) => [code, activities]));
  const codes = new Set([...countOf.keys(), ...lines.flatMap(({ indicators }) => indicators)]);
  return Object.fromEntries([...codes].map((code) => {
    const activities = countOf.get(code);
    return [code, moneyOf(lines.filter(({ indicators }) => indicators.includes(code)), activities === undefined ? 0 : activities)];
  }));
}

/** The lines of the year linked to one indicator, largest first. */
export const readIndicatorLinesOfMoney = async (tx: Tx, scope: BudgetScope, code: string): Promise<BudgetLine[]> =>
  (await readLines(tx, scope)).filter(({ indicators }) => indicators.includes(code));
