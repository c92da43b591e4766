import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { listVillageValues } from '@/lib/convergence/queries/values';
import { type CatalogueEntry, listCatalogue } from '@/lib/indicators/queries/catalogue';
import { isFraction, readingOf, shareBpOf } from '@/lib/indicators/rules/reading';
import type { Scope } from '@/lib/jurisdictions/queries';
import { readStored, type StoredValue } from '@/lib/reporting/queries/stored';
import { effectiveValue } from '@/lib/reporting/rules';
import type { ValueRow } from '../rules/api-figures';

const VILLAGE = 4;

/**
 * What holds in the period, by indicator and region: every target village × column of the grid (also what is missing),
 * and every other stored value of the year, printed ones among them. Stunting prevalence has its own table.
 */
export async function listIndicatorValues(tx: Tx, viewer: Viewer, scope: Scope): Promise<ValueRow[]> {
  const catalogue = await listCatalogue(tx);
  const grid = await listVillageValues(tx, viewer, scope);
  const inGrid = new Set(grid.map(({ village, indicator }) => `${village}/${indicator}/agency`));
  const stored = await readStored(tx, scope, sql`p.year = ${scope.year} and v.period_id <= ${scope.period.id} and i.code <> 'OC01'`);
  const cells = new Map<string, StoredValue[]>();
  for (const value of stored) {
    const key = `${value.regionCode}/${value.indicatorCode}/${value.sourceKind}`;
    if (!inGrid.has(key)) cells.set(key, [...cells.get(key) ?? [], value]);
  }
  const names = new Map(catalogue.map((entry) => [entry.code, entry]));
  const villages = grid.map(({ village, name, period, ...value }): ValueRow => ({
    ...value, region: village, regionName: name, level: VILLAGE, indicatorName: names.get(value.indicator)?.name ?? value.indicator,
    period: period ?? scope.period.code, sourceKind: 'agency',
  }));
  const others = [...cells.values()].flatMap((rows) => heldRow(rows, names, scope.period.id));
  const order = new Map(catalogue.map(({ code }, at) => [code, at]));
  return [...villages, ...others].sort((a, b) => Number(order.get(a.indicator)) - Number(order.get(b.indicator)) || (a.region < b.region ? -1 : 1));
}

/** The row that holds among those of one cell; nothing but "missing" gives the newest of them. */
function heldRow(rows: readonly StoredValue[], names: ReadonlyMap<string, CatalogueEntry>, periodId: number): ValueRow[] {
  const held = effectiveValue(rows, periodId);
  const row = held?.row ?? rows[0];
  const entry = row && names.get(row.indicatorCode);
  if (!row || !entry) return [];
  const reading = readingOf(row, entry.valueKind);
  return [{
    region: row.regionCode, regionName: row.regionName, level: row.regionLevel, indicator: row.indicatorCode, indicatorName: entry.name,
    period: row.periodCode, ageMonths: held?.ageMonths ?? null, sourceKind: row.sourceKind, status: row.status, basis: row.status === 'reported' ? row.basis : null,
    numerator: row.numerator, denominator: row.denominator, shareBp: reading !== null && isFraction(reading) ? shareBpOf(reading) : null,
    source: row.source, asOf: row.asOf, state: row.state, isExample: row.isExample,
  }];
}
