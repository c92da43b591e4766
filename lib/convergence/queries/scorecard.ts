import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { isFraction, readingOf, shareBpOf } from '@/lib/indicators/rules/reading';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { Scope } from '@/lib/jurisdictions/queries';
import { readStored, type StoredValue } from '@/lib/reporting/queries/stored';
import { type AgreedPeople, type LevelRow, levelRows, type Measurement, type ReceiptRow, receiptRows, type TargetSize, targetSizes } from '../rules/scorecard';
import { type VillageFund, villageFund } from '../rules/village-fund';
import type { IndicatorLine } from '../rules/village-lines';
import { readServiceColumns } from './columns';
import { readLocatedParts } from './money';
import { buildVillage, type VillageReport } from './village-report';

/** The five tables of a village and period (F80), from the same report as /desa/<kode>. */
export interface Scorecard {
  village: VillageReport;
  sizes: TargetSize[];
  /** Children whose growth is watched (SP07): what the aggregate says of the growth mat. */
  watched: ReceiptRow | null;
  measurements: Measurement[];
  receipts: ReceiptRow[];
  levels: LevelRow[];
  fund: VillageFund;
  /** Agencies that record the village's own money, and whether the viewer writes for one of them. */
  fundWriters: string[];
  mayRecordFund: boolean;
}

/** Builds the scorecard of a village. Refuses like `buildVillage`. */
export async function buildScorecard(tx: Tx, viewer: Viewer, params: SearchParams, code: string): Promise<Scorecard> {
  const village = await buildVillage(tx, viewer, { ...params, jelas: undefined }, code);
  const { scope, place } = village;
  const served = await readServiceColumns(tx, scope);
  const lines = linesOf(village, served);
  const writers = await readFundWriters(tx, scope);
  const receipts = receiptRows(lines, served);
  return {
    village, receipts, watched: receipts.find((row) => row.code === 'SP07') ?? null,
    sizes: targetSizes(lines, served, await readAgreedPeople(tx, scope, place.regionId)),
    measurements: await readMeasurements(tx, scope, place.regionId),
    levels: levelRows(lines, served),
    fund: villageFund(await readLocatedParts(tx, scope, place.regionId)),
    fundWriters: writers.map(({ name }) => name),
    mayRecordFund: may(viewer, 'budget:write') && writers.some(({ id }) => id === viewer.agencyId),
  };
}

/** The lines of the page in the order of the catalogue. */
function linesOf({ groups }: VillageReport, served: readonly { code: string }[]): IndicatorLine[] {
  const lines = new Map(groups.flatMap((group) => group.lines).map((line) => [line.code, line]));
  return served.flatMap(({ code }) => lines.get(code) ?? []);
}

async function readAgreedPeople(tx: Tx, { jurisdictionId, year }: Scope, regionId: number): Promise<AgreedPeople[]> {
  return [...await tx.execute(sql`select group_code as "groupCode", people, is_example as "isExample" from target_population
    where jurisdiction_id = ${jurisdictionId} and year = ${year} and region_id = ${regionId}`)] as unknown as AgreedPeople[];
}

/** What was measured in the village up to the period of its year: the newest of each outcome and source. */
async function readMeasurements(tx: Tx, scope: Scope, regionId: number): Promise<Measurement[]> {
  const { period, year } = scope;
  const stored = await readStored(tx, scope, sql`v.region_id = ${regionId} and i."group" = 'outcome' and p.year = ${year} and v.period_id <= ${period.id}`);
  const names = new Map(([...await tx.execute(sql`select code, name from indicator where "group" = 'outcome'`)] as unknown as { code: string; name: string }[]).map(({ code, name }) => [code, name]));
  const newest = new Map<string, StoredValue>();
  for (const row of stored) {
    const key = `${row.indicatorCode}/${row.sourceKind}`;
    if (row.status === 'reported' && !newest.has(key)) newest.set(key, row);
  }
  return [...newest.values()].map((row) => {
    const reading = readingOf(row, 'ratio');
    return {
      code: row.indicatorCode, name: names.get(row.indicatorCode) ?? row.indicatorCode, periodCode: row.periodCode, sourceKind: row.sourceKind, n: row.numerator, d: row.denominator,
      shareBp: reading !== null && isFraction(reading) ? shareBpOf(reading) : null, source: row.source, isExample: row.isExample,
    };
  });
}

/** Village governments of the team and the agency for villages (DPMD). */
async function readFundWriters(tx: Tx, { jurisdictionId, year }: Scope): Promise<{ id: string; name: string }[]> {
  return [...await tx.execute(sql`select id, short_name as name from agency where jurisdiction_id = ${jurisdictionId} and (kind = 'village' or code = 'dpmd' or catalog_code = 'dpmd')
    and (ended_on is null or ended_on >= make_date(${year}, 1, 1)) order by kind = 'village', short_name`)] as unknown as { id: string; name: string }[];
}
