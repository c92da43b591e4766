import 'server-only';
import type { Tx } from '@/db/client';
import type { Scope } from '@/lib/jurisdictions/queries';
import { sumOf } from '@/lib/money';
import { readIndicatorLines } from '@/lib/reporting/queries/indicator-lines';
import { type Mismatch, mismatch, type NeedAndMoney } from '../rules/mismatch';
import type { BudgetLine } from './lines';

/** The twenty by achievement and by the money of the given lines that is linked to them (F106). */
export async function readMismatch(tx: Tx, scope: Scope, lines: readonly BudgetLine[]): Promise<Mismatch<NeedAndMoney & { name: string }>> {
  const indicators = await readIndicatorLines(tx, scope);
  return mismatch(indicators.map(({ code, shortName, achievementBp }) => ({
    code, name: shortName, achievementBp, budgetIdr: sumOf(lines.filter((line) => line.indicators.includes(code)).map((line) => line.budgetIdr)),
  })));
}
