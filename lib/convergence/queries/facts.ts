import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { countedActivities, countedLines, type RollupScope } from '@/db/counted';
import type { Scope } from '@/lib/jurisdictions/queries';

/** What of a page's scope a slice of figures is. */
export type FigureScope = Pick<Scope, 'jurisdictionId' | 'regionId' | 'year' | 'stage'> & { period: Pick<Scope['period'], 'id' | 'endsOn'> };

/** The slice of figures that a page shows. */
export const rollupOf = ({ jurisdictionId, period, year, stage }: FigureScope): RollupScope =>
  ({ jurisdictionId, periodId: period.id, year, endsOn: period.endsOn, stage });

export interface ValueFact {
  indicatorId: number; periodId: number;
  status: 'reported' | 'missing' | 'not_applicable'; basis: 'counted' | 'published';
  numerator: number | null; denominator: number | null; shareBp: number | null; isExample: boolean;
}
export interface PresenceFact { regionId: number; columnCode: string; agencyId: string }
export interface VillageFact { regionId: number; code: string }
export interface ColumnFact {
  indicatorId: number; code: string; group: 'specific' | 'sensitive'; direction: 'up' | 'down';
  valueKind: 'ratio' | 'boolean' | 'survey' | 'count'; leadId: string | null;
}

const rows = async <T>(tx: Tx, query: ReturnType<typeof sql>): Promise<T[]> => [...(await tx.execute(query))] as T[];

/** The target villages of a year, by code. */
export const readTargetVillages = (tx: Tx, { jurisdictionId, year }: RollupScope): Promise<VillageFact[]> =>
  rows(tx, sql`select r.id as "regionId", r.code from target_village v join region r on r.id = v.region_id
    where v.jurisdiction_id = ${jurisdictionId} and v.year = ${year} order by r.code`);

/** The columns of the village grid: service indicators that live in a village, with the lead of the year. */
export const readColumns = (tx: Tx, { jurisdictionId, year }: RollupScope): Promise<ColumnFact[]> =>
  rows(tx, sql`select i.id as "indicatorId", i.code, i."group", i.direction, i.value_kind as "valueKind", r.agency_id as "leadId"
    from indicator i left join responsibility r on r.jurisdiction_id = ${jurisdictionId} and r.year = ${year}
      and r.lens = 'indicator' and r.column_code = i.code and r.role = 'lead'
    where i."group" in ('specific', 'sensitive') and i.at_village order by i.sort_order`);

/**
 * All value rows of the year up to the period by region, packed: a province has 100,000 of them. `unpackValues` opens one region;
 * `effectiveValue` (lib/reporting/rules) picks per cell.
 */
export async function readValues(tx: Tx, { jurisdictionId, year, periodId, stage }: RollupScope): Promise<Map<number, string>> {
  const found = await rows<{ regionId: number; packed: string }>(tx, sql`select v.region_id as "regionId", string_agg(v.indicator_id || ',' || v.period_id || ',' || v.status || ',' || v.basis || ','
      || coalesce(v.numerator::text, '') || ',' || coalesce(v.denominator::text, '') || ',' || coalesce(v.share_bp::text, '') || ',' || v.is_example::int, ';') as packed
    from indicator_value v where v.jurisdiction_id = ${jurisdictionId} and v.stage = ${stage} and v.source_kind = 'agency'
      and v.period_id in (select id from period where year = ${year} and id <= ${periodId}) group by v.region_id`);
  return new Map(found.map(({ regionId, packed }) => [regionId, packed]));
}

const numberOrNull = (text: string | undefined): number | null => (text ? Number(text) : null);

/** The value rows of one region as `readValues` gives them, by indicator. */
export function unpackValues(packed: string | undefined): Map<number, ValueFact[]> {
  const values = new Map<number, ValueFact[]>();
  for (const entry of packed ? packed.split(';') : []) {
    const [indicator, period, status, basis, numerator, denominator, share, example] = entry.split(',');
    const fact = {
      indicatorId: Number(indicator), periodId: Number(period), status: status as ValueFact['status'], basis: basis as ValueFact['basis'],
      numerator: numberOrNull(numerator), denominator: numberOrNull(denominator), shareBp: numberOrNull(share), isExample: example === '1',
    };
    const known = values.get(fact.indicatorId);
    if (known) known.push(fact);
    else values.set(fact.indicatorId, [fact]);
  }
  return values;
}

/** Which agency acts in which village for which indicator, by the end of the period. */
export const readPresence = (tx: Tx, scope: RollupScope): Promise<PresenceFact[]> =>
  rows(tx, sql`select distinct v.region_id as "regionId", c.column_code as "columnCode", a.agency_id as "agencyId"
    from (${countedActivities(scope)}) a
    join activity_village v on v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id
    join activity_column c on c.jurisdiction_id = a.jurisdiction_id and c.activity_id = a.id and c.lens = 'indicator'`);

export interface ActorFact { regionId: number; agencies: number; activities: number; hasExample: boolean }

/** Agencies and activities per village, each once. */
export const readActors = (tx: Tx, scope: RollupScope): Promise<ActorFact[]> =>
  rows(tx, sql`select v.region_id as "regionId", count(distinct a.agency_id)::int as agencies, count(distinct a.id)::int as activities,
      bool_or(a.is_example) as "hasExample"
    from (${countedActivities(scope)}) a
    join activity_village v on v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id group by 1`);

export interface LocatedLine {
  lineId: string; budgetIdr: bigint; spentIdr: bigint; split: 'none' | 'equal' | 'explicit'; isExample: boolean;
  villages: { regionId: number; amountIdr: bigint | null }[];
}

/** Lines that reach villages, with their villages; parts are made by lib/budgets/rules. '' = no amount: the driver reads NULL in an array as text. */
export async function readLocatedLines(tx: Tx, scope: RollupScope): Promise<LocatedLine[]> {
  const found = await rows<Omit<LocatedLine, 'budgetIdr' | 'spentIdr' | 'villages'> & {
    budgetIdr: string; spentIdr: string; regionIds: number[]; amounts: string[];
  }>(tx, sql`select l.id as "lineId", l.budget_idr as "budgetIdr", l.spent_idr as "spentIdr", l.split, l.is_example as "isExample",
      array_agg(v.region_id order by v.region_id) as "regionIds", array_agg(coalesce(v.amount_idr::text, '') order by v.region_id) as amounts
    from (${countedLines(scope)}) l
    join budget_line_village v on v.jurisdiction_id = l.jurisdiction_id and v.line_id = l.id
    group by 1, 2, 3, 4, 5 order by 1`);
  return found.map(({ regionIds, amounts, budgetIdr, spentIdr, ...line }) => ({
    ...line, budgetIdr: BigInt(budgetIdr), spentIdr: BigInt(spentIdr),
    villages: regionIds.map((regionId, at) => ({ regionId, amountIdr: amounts[at] ? BigInt(amounts[at]) : null })),
  }));
}
