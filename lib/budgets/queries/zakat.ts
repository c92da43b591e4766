import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Scope } from '@/lib/jurisdictions/queries';
import { type ZakatLine, type ZakatYear, zakatYears } from '../rules/zakat';

/** What an agency of zakat has pledged in words, with its source. */
export interface ZakatPledge { id: string; agency: string; name: string; source: string | null; isExample: boolean }

/** The zakat rule of a team: money by year against the 70 % line, and pledges beside it. */
export interface ZakatReport { years: ZakatYear[]; pledges: ZakatPledge[]; hasExample: boolean }

/** Zakat money by year; null for a team without zakat money and without a pledge of a zakat agency. Approved: checked lines only. */
export async function readZakat(tx: Tx, { jurisdictionId, stage }: Scope): Promise<ZakatReport | null> {
  const lines = [...await tx.execute(sql`
    select l.fiscal_year as year, l.budget_idr::text as budget, l.empowers_poor as "empowersPoor", l.is_example as "isExample" from current_budget_line l
    where l.jurisdiction_id = ${jurisdictionId} and l.funding_source = 'ZAKAT' and (${stage} = 'working' or l.verification = 'verified')`)] as unknown as (Omit<ZakatLine, 'budgetIdr'> & { budget: string; isExample: boolean })[];
  const pledges = [...await tx.execute(sql`
    select a.id, g.short_name as agency, a.name, a.source, a.is_example as "isExample" from activity a join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id and g.kind = 'zakat'
    where a.jurisdiction_id = ${jurisdictionId} and a.state = 'pledged' and (${stage} = 'working' or a.verification = 'verified') order by a.year desc, a.name limit 10`)] as unknown as ZakatPledge[];
  if (lines.length + pledges.length === 0) return null;
  return { years: zakatYears(lines.map(({ budget, ...line }) => ({ ...line, budgetIdr: BigInt(budget) }))), pledges, hasExample: lines.some(({ isExample }) => isExample) };
}
