import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { effectiveValue, type CellStateName } from '../rules';
import type { KeptFigure } from '../rules/entry';

/** Which provisional values of agencies are meant. */
export interface CellScope { jurisdictionId: number; year: number; periodId: number; regionIds: readonly number[]; indicatorIds: readonly number[] }

export interface StoredCell extends KeptFigure {
  regionId: number; indicatorId: number; periodId: number; state: CellStateName; agencyId: string | null; agencyName: string | null;
  isExample: boolean; remark: string | null; returnReason: string | null; warningReason: string | null; origin: string | null; version: number;
}

/** A cell of the period: its own row, and the earlier row of the year that holds while it is empty. */
export interface PeriodCell { own: StoredCell | null; before: StoredCell | null }

/** The key of a cell in the map of `readCells`. */
export const cellKey = (regionId: number, indicatorId: number): string => `${regionId}/${indicatorId}`;

/** All cells of the scope that say anything in the year up to the period; a cell that is not in the map is empty. */
export async function readCells(tx: Tx, { jurisdictionId, year, periodId, regionIds, indicatorIds }: CellScope): Promise<Map<string, PeriodCell>> {
  const rows = [...await tx.execute(sql`
    select v.region_id as "regionId", v.indicator_id as "indicatorId", v.period_id as "periodId", v.status, v.numerator, v.denominator, v.state,
      v.agency_id as "agencyId", a.short_name as "agencyName", v.is_example as "isExample", v.remark, v.return_reason as "returnReason", v.carried_from_id as "carriedFromId", v.origin, v.version
    from indicator_value v join period p on p.id = v.period_id
    left join agency a on a.jurisdiction_id = v.jurisdiction_id and a.id = v.agency_id
    where v.jurisdiction_id = ${jurisdictionId} and v.stage = 'working' and v.source_kind = 'agency' and p.year = ${year} and v.period_id <= ${periodId}
      and v.region_id = any(${sql.param([...regionIds])}::int[]) and v.indicator_id = any(${sql.param([...indicatorIds])}::int[])`)] as unknown as StoredCell[];
  const grouped = new Map<string, StoredCell[]>();
  for (const row of rows) {
    const key = cellKey(row.regionId, row.indicatorId);
    grouped.set(key, [...(grouped.get(key) ?? []), row]);
  }
  return new Map([...grouped].map(([key, of]) => {
    const own = of.find((row) => row.periodId === periodId) ?? null;
    return [key, { own, before: effectiveValue(of.filter((row) => row !== own), periodId)?.row ?? null }];
  }));
}

/** How far an indicator has come in the period: cells by what they say and by state. */
export interface IndicatorProgress {
  indicatorId: number; filled: number; declared: number; draft: number; submitted: number; returned: number; verified: number; examples: number;
}

/** Counts the cells of the period per indicator, with `askedOf` only those asked of that agency; one that nobody filled in is not in the list. */
export async function readProgress(tx: Tx, { jurisdictionId, periodId, regionIds, indicatorIds, askedOf }: CellScope & { askedOf: string | null }): Promise<IndicatorProgress[]> {
  return [...await tx.execute(sql`
    select v.indicator_id as "indicatorId", (count(*) filter (where v.status <> 'missing'))::int as filled, (count(*) filter (where v.status = 'missing'))::int as declared,
      (count(*) filter (where v.state = 'draft'))::int as draft, (count(*) filter (where v.state = 'submitted'))::int as submitted,
      (count(*) filter (where v.state = 'returned'))::int as returned, (count(*) filter (where v.state = 'verified'))::int as verified,
      (count(*) filter (where v.is_example))::int as examples
    from indicator_value v
    where v.jurisdiction_id = ${jurisdictionId} and v.stage = 'working' and v.source_kind = 'agency' and v.period_id = ${periodId}
      and v.region_id = any(${sql.param([...regionIds])}::int[]) and v.indicator_id = any(${sql.param([...indicatorIds])}::int[])
      and (${askedOf}::uuid is null or exists (select from assigned_cell c where c.jurisdiction_id = v.jurisdiction_id and c.period_id = v.period_id
        and c.region_id = v.region_id and c.indicator_id = v.indicator_id and c.agency_id = ${askedOf}::uuid))
    group by v.indicator_id`)] as unknown as IndicatorProgress[];
}
