import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { countedLines } from '@/db/counted';
import { villageParts } from '@/lib/budgets/rules';
import { type FigureScope, rollupOf } from './facts';

/** What one budget line places in one village: whole rupiah, spent in proportion to the part. */
export interface LocatedPart {
  regionId: number;
  agencyCode: string;
  agency: string;
  funder: string | null;
  fundingSource: string;
  name: string;
  /** Code of the line in the budget, of SIPD or of a village's APBDes. */
  code: string | null;
  /** Indicators of the line's activity; empty = "belum ditandai" or an activity without indicator. */
  indicators: string[];
  budgetIdr: bigint;
  spentIdr: bigint;
  source: string | null;
  isExample: boolean;
}

type Raw = Omit<LocatedPart, 'regionId' | 'budgetIdr' | 'spentIdr'> & {
  budgetIdr: string; spentIdr: string; split: 'none' | 'equal' | 'explicit'; villages: { regionId: number; amount: string | null }[];
};

/** Parts of the year's lines that reach a village, of one village or of all; `villageParts` (lib/budgets/rules) divides. */
export async function readLocatedParts(tx: Tx, scope: FigureScope, regionId: number | null = null): Promise<LocatedPart[]> {
  const rows = [...await tx.execute(sql`
    select a.code as "agencyCode", a.short_name as agency, f.short_name as funder, l.funding_source as "fundingSource", l.name, l.sub_activity_code as code, l.split,
      l.budget_idr::text as "budgetIdr", l.spent_idr::text as "spentIdr", l.source, l.is_example as "isExample",
      (select json_agg(json_build_object('regionId', v.region_id, 'amount', v.amount_idr::text) order by v.region_id)
        from budget_line_village v where v.jurisdiction_id = l.jurisdiction_id and v.line_id = l.id) as villages,
      coalesce((select json_agg(c.column_code order by c.column_code) from activity_column c
        where c.jurisdiction_id = l.jurisdiction_id and c.activity_id = l.activity_id and c.lens = 'indicator' and c.column_code <> 'umum'), '[]') as indicators
    from (${countedLines(rollupOf(scope))}) l
    join agency a on a.jurisdiction_id = l.jurisdiction_id and a.id = l.agency_id
    left join agency f on f.jurisdiction_id = l.jurisdiction_id and f.id = l.funder_id
    where l.split <> 'none' and exists (select from budget_line_village v where v.jurisdiction_id = l.jurisdiction_id and v.line_id = l.id
      and (${regionId}::int is null or v.region_id = ${regionId}::int))
    order by a.short_name, l.name, l.id`)] as unknown as Raw[];
  return rows.flatMap(({ budgetIdr, spentIdr, split, villages, ...line }) => {
    const [budget, spent] = [BigInt(budgetIdr), BigInt(spentIdr)];
    const places = villages.map((village) => ({ regionId: village.regionId, amountIdr: village.amount === null ? null : BigInt(village.amount) }));
    return villageParts({ budgetIdr: budget, split, villages: places }).filter((part) => regionId === null || part.regionId === regionId)
      .map((part) => ({ ...line, regionId: part.regionId, budgetIdr: part.amountIdr, spentIdr: budget === 0n ? 0n : (spent * part.amountIdr) / budget }));
  });
}
