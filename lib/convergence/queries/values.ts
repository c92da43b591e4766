import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { isFraction, type Reading, readingOf, shareBpOf, type StoredFigure } from '@/lib/indicators/rules/reading';
import { effectiveValue } from '@/lib/reporting/rules';
import type { Replacement, ValueOrigin } from '../rules/explain-cell';
import { readServiceColumns, type ServiceColumn } from './columns';
import { type FigureScope, rollupOf } from './facts';

/** A stored value of one region and indicator with where it comes from and who stands behind it. */
export interface ValueRow extends StoredFigure, ValueOrigin { regionId: number; indicatorId: number }

const COLUMNS = sql`v.region_id as "regionId", v.indicator_id as "indicatorId", v.period_id as "periodId", p.code as "periodCode", v.status, v.basis,
  v.numerator, v.denominator, v.share_bp as "shareBp", v.as_of::text as "asOf", v.state, a.short_name as agency, e.display_name as "enteredBy",
  to_char(v.entered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "enteredAt", c.display_name as "verifiedBy",
  to_char(v.verified_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "verifiedAt", v.remark, v.source, v.is_example as "isExample"`;

const JOINS = sql`join period p on p.id = v.period_id left join agency a on a.jurisdiction_id = v.jurisdiction_id and a.id = v.agency_id
  left join account e on e.id = v.entered_by left join account c on c.id = v.verified_by`;

/** Values of some regions up to the period, of its year and the year before, newest first. `effectiveValue` picks what holds. */
export async function readValueRows(tx: Tx, scope: FigureScope, regionIds: readonly number[], indicatorId: number | null = null): Promise<ValueRow[]> {
  const { jurisdictionId, year, periodId, stage } = rollupOf(scope);
  return [...await tx.execute(sql`select ${COLUMNS} from indicator_value v ${JOINS}
    where v.jurisdiction_id = ${jurisdictionId} and v.stage = ${stage} and v.source_kind = 'agency' and v.period_id <= ${periodId}
      and p.year between ${year - 1} and ${year} and v.region_id = any(${sql.param([...regionIds])}::int[])
      and (${indicatorId}::int is null or v.indicator_id = ${indicatorId}::int)
    order by v.region_id, v.indicator_id, v.period_id desc`)] as unknown as ValueRow[];
}

/** An earlier version of a value that was replaced, newest first (design §4.10). */
export interface ReplacedValue extends StoredFigure, Replacement {}

/** What stood in one cell of the year before it was replaced, the newest five. */
export async function readReplaced(tx: Tx, scope: FigureScope, regionId: number, indicatorId: number): Promise<ReplacedValue[]> {
  const { jurisdictionId, year, stage } = rollupOf(scope);
  return [...await tx.execute(sql`select h.status, h.basis, h.numerator, h.denominator, h.share_bp as "shareBp", p.code as "periodCode",
      to_char(h.replaced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, e.display_name as "by", h.reason
    from indicator_value_history h join period p on p.id = h.period_id left join account e on e.id = h.replaced_by
    where h.jurisdiction_id = ${jurisdictionId} and h.stage = ${stage} and h.source_kind = 'agency' and p.year = ${year}
      and h.region_id = ${regionId} and h.indicator_id = ${indicatorId}
    order by h.replaced_at desc limit 5`)] as unknown as ReplacedValue[];
}

/** The value that holds in the period for one indicator; `row` null = nobody said anything. */
export interface HeldValue {
  reading: Reading;
  row: ValueRow | null;
  ageMonths: number | null;
}

/** The value of one column among the rows of one region, as of the period. */
export function heldValue(rows: readonly ValueRow[], { indicatorId, valueKind }: Pick<ServiceColumn, 'indicatorId' | 'valueKind'>, periodId: number): HeldValue {
  const held = effectiveValue(rows.filter((row) => row.indicatorId === indicatorId), periodId);
  return { reading: readingOf(held?.row, valueKind) ?? 'missing', row: held?.row ?? null, ageMonths: held?.ageMonths ?? null };
}

/** Value rows by region, in the same order. */
export function byRegion(rows: readonly ValueRow[]): Map<number, ValueRow[]> {
  const found = new Map<number, ValueRow[]>();
  for (const row of rows) {
    const own = found.get(row.regionId);
    if (own) own.push(row);
    else found.set(row.regionId, [row]);
  }
  return found;
}

/** A village × indicator for the API; figures null with status 'missing' or 'not_applicable'. */
export interface VillageValue {
  village: string;
  name: string;
  indicator: string;
  status: 'reported' | 'missing' | 'not_applicable';
  basis: 'counted' | 'published' | null;
  numerator: number | null;
  denominator: number | null;
  shareBp: number | null;
  source: string | null;
  asOf: string | null;
  state: ValueRow['state'] | null;
  /** Period in which the value was given, and how many months it is old in the asked one. */
  period: string | null;
  ageMonths: number | null;
  isExample: boolean;
}

/** Every target village × column of the grid: what holds in the period. The same reading as the screen. */
export async function listVillageValues(tx: Tx, _viewer: Viewer, scope: FigureScope): Promise<VillageValue[]> {
  const villages = [...await tx.execute(sql`select r.id as "regionId", r.code, r.name from target_village t join region r on r.id = t.region_id
    where t.jurisdiction_id = ${scope.jurisdictionId} and t.year = ${scope.year} order by r.code`)] as unknown as { regionId: number; code: string; name: string }[];
  const columns = (await readServiceColumns(tx, scope)).filter(({ atVillage }) => atVillage);
  const rows = byRegion(await readValueRows(tx, scope, villages.map(({ regionId }) => regionId)));
  return villages.flatMap(({ regionId, code, name }) => columns.map((column) => {
    return valueOf({ village: code, name, indicator: column.code }, heldValue(rows.get(regionId) ?? [], column, scope.period.id));
  }));
}

type Place = Pick<VillageValue, 'village' | 'name' | 'indicator'>;

function valueOf(place: Place, { reading, row, ageMonths }: HeldValue): VillageValue {
  const counted = isFraction(reading) && !reading.published ? reading : null;
  return {
    ...place, status: isFraction(reading) ? 'reported' : reading, basis: isFraction(reading) && row ? row.basis : null,
    numerator: counted?.n ?? null, denominator: counted?.d ?? null, shareBp: shareBpOf(reading), source: row?.source ?? null,
    asOf: row?.asOf ?? null, state: row?.state ?? null, period: row?.periodCode ?? null, ageMonths, isExample: row?.isExample ?? false,
  };
}
