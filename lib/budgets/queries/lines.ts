import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { countedLines } from '@/db/counted';
import type { Verification } from '@/lib/activities/rules';
import type { Viewer } from '@/lib/auth/viewer';
import type { Scope } from '@/lib/jurisdictions/queries';
import { refuse } from '@/lib/refusal';
import type { BudgetFilter } from '../input';
import { type BudgetStage, type LocatableLine, lokusFit, unlocatedOf } from '../rules';
import type { CountedLine } from '../rules/overview';
import { linePieces } from '../rules/pieces';

/** A line that counts in the year, with names; spent by the end of the period (null = nothing told). */
export interface BudgetLine extends CountedLine {
  id: string;
  agencyCode: string;
  agency: string;
  fiscalYear: number;
  stage: BudgetStage;
  name: string;
  subActivityCode: string | null;
  funder: string | null;
  activity: string | null;
  isSpentKnown: boolean;
  /** Why its activity is in no column of the matrix yet: begins after the period, or is not checked; null when it is in one, or there is none. */
  waits: 'later' | 'unchecked' | null;
  verification: Verification;
  source: string | null;
}

/** What of a page's scope says which lines count. */
export type BudgetScope = Pick<Scope, 'jurisdictionId' | 'regionId' | 'year' | 'stage'> & { period: Pick<Scope['period'], 'id' | 'endsOn'> };

type Raw = Omit<BudgetLine, 'budgetIdr' | 'spentIdr' | 'villages'> & { budgetIdr: string; spentIdr: string; villages: [regionId: number, amount: string | null][] };

/**
 * All lines of the year that count by the end of the period, largest first; money of an activity cannot hide behind a page.
 * Money of a cancelled activity serves nothing and is "belum ditandai" again, as in the matrix.
 */
export async function readLines(tx: Tx, { jurisdictionId, year, stage, period }: BudgetScope): Promise<BudgetLine[]> {
  const rows = [...await tx.execute(sql`
    select l.id, l.agency_id as "agencyId", g.code as "agencyCode", g.short_name as agency, l.fiscal_year as "fiscalYear", l.stage, l.name,
      l.sub_activity_code as "subActivityCode", l.class, l.funding_source as "fundingSource", f.short_name as funder, a.id as "activityId", a.name as activity,
      l.split, l.budget_idr::text as "budgetIdr", l.spent_idr::text as "spentIdr", l.verification, l.source, l.is_example as "isExample",
      case when a.starts_on > ${period.endsOn}::date then 'later' when ${stage} = 'approved' and a.verification <> 'verified' then 'unchecked' end as waits,
      exists (select from budget_spent s where s.jurisdiction_id = l.jurisdiction_id and s.line_id = l.id and s.as_of <= ${period.endsOn}::date) as "isSpentKnown",
      coalesce((select array_agg(c.column_code order by c.column_code) from activity_column c where c.jurisdiction_id = l.jurisdiction_id
        and c.activity_id = a.id and c.lens = 'indicator' and c.column_code <> 'umum'), '{}') as indicators,
      coalesce((select json_agg(json_build_array(v.region_id, v.amount_idr::text) order by v.region_id) from budget_line_village v
        where v.jurisdiction_id = l.jurisdiction_id and v.line_id = l.id), '[]') as villages
    from (${countedLines({ jurisdictionId, periodId: period.id, year, endsOn: period.endsOn, stage })}) l
    join agency g on g.jurisdiction_id = l.jurisdiction_id and g.id = l.agency_id
    left join agency f on f.jurisdiction_id = l.jurisdiction_id and f.id = l.funder_id
    left join activity a on a.jurisdiction_id = l.jurisdiction_id and a.id = l.activity_id and a.state <> 'cancelled'
    order by l.budget_idr desc, lower(l.name), l.id`)] as unknown as Raw[];
  return rows.map((row) => ({
    ...row, budgetIdr: BigInt(row.budgetIdr), spentIdr: BigInt(row.spentIdr),
    villages: row.villages.map(([regionId, amount]) => ({ regionId, amountIdr: amount === null ? null : BigInt(amount) })),
  }));
}

/** The target villages of the year. */
export async function readTargetIds(tx: Tx, { jurisdictionId, year }: Pick<BudgetScope, 'jurisdictionId' | 'year'>): Promise<Set<number>> {
  return new Set([...await tx.execute(sql`select region_id as id from target_village where jurisdiction_id = ${jurisdictionId} and year = ${year}`)].map((row) => Number(row.id)));
}

export interface FilterNames { agency: string | null; village: { id: number; name: string } | null }

/** Names of what the filter names by code. Refuses an agency or village that the team does not have ('not-found'). */
export async function readFilterNames(tx: Tx, { jurisdictionId, regionId }: BudgetScope, { agency, village }: BudgetFilter): Promise<FilterNames> {
  const [office] = agency === null ? [] : [...await tx.execute(sql`select short_name as name from agency where jurisdiction_id = ${jurisdictionId} and code = ${agency}`)];
  if (agency !== null && !office) throw refuse('not-found', `Instansi berkode “${agency}” tidak ada di tim ini.`);
  const [place] = village === null ? [] : [...await tx.execute(sql`select r.id, r.name from region r join region home on home.id = ${regionId}
    where r.code = ${village} and r.level >= 4 and r.code like home.code || '.%'`)];
  if (village !== null && !place) throw refuse('not-found', `Desa atau kelurahan berkode “${village}” tidak ada di tim ini.`);
  return { agency: office ? String(office.name) : null, village: place ? { id: Number(place.id), name: String(place.name) } : null };
}

const ofLink = ({ activityId, indicators }: BudgetLine): BudgetFilter['link'] =>
  (activityId === null ? 'untagged' : indicators.length > 0 ? 'linked' : 'general');

function isPlaced(line: LocatableLine, place: BudgetFilter['place'], targets: ReadonlySet<number>): boolean {
  if (place === null) return true;
  if (place === 'unlocated') return unlocatedOf(line) > 0n;
  const { insideIdr, outsideIdr } = lokusFit([line], targets);
  return place === 'inside' ? insideIdr > 0n : place === 'outside' ? outsideIdr > 0n : insideIdr + outsideIdr > 0n;
}

const says = ({ name, agency, activity, subActivityCode }: BudgetLine, text: string): boolean =>
  [name, agency, activity, subActivityCode].some((part) => part?.toLowerCase().includes(text.toLowerCase()));

/** The lines that a filter leaves, in its order; ties stay largest first. */
export function filterLines(lines: readonly BudgetLine[], filter: BudgetFilter, { names, targets }: { names: FilterNames; targets: ReadonlySet<number> }): BudgetLine[] {
  const villageId = names.village?.id;
  const left = lines.filter((line) => (filter.agency === null || line.agencyCode === filter.agency)
    && (filter.class === null || line.class === filter.class) && (filter.source === null || line.fundingSource === filter.source)
    && (filter.indicator === null || line.indicators.includes(filter.indicator)) && (filter.link === null || ofLink(line) === filter.link)
    && (filter.example === 'with' || line.isExample === (filter.example === 'only')) && (filter.search === null || says(line, filter.search))
    && (villageId === undefined || (line.split !== 'none' && line.villages.some(({ regionId }) => regionId === villageId)))
    && isPlaced(line, filter.place, targets));
  return filter.sort === 'pagu' && filter.descending ? left : left.sort(orderOf(filter));
}

function orderOf({ sort, descending }: BudgetFilter): (a: BudgetLine, b: BudgetLine) => number {
  const sign = descending ? -1 : 1;
  const key = (line: BudgetLine): string => (sort === 'nama' ? line.name : sort === 'instansi' ? line.agency : sort === 'golongan' ? line.class : line.fundingSource);
  if (sort === 'pagu') return (a, b) => sign * Number(a.budgetIdr - b.budgetIdr);
  if (sort === 'serapan') return (a, b) => sign * Number(a.spentIdr * b.budgetIdr - b.spentIdr * a.budgetIdr);
  return (a, b) => sign * key(a).localeCompare(key(b), 'id', { numeric: true });
}

/** One row of the API: a line, or its part in one village; `village` null is the unlocated rest. Rows of a line add up to it. */
export interface BudgetRow {
  id: string; agency: string; agencyName: string; fiscalYear: number; stage: BudgetStage; name: string; class: string; fundingSource: string;
  activityId: string | null; budgetIdr: bigint; spentIdr: bigint; village: { code: string; name: string } | null; indicators: readonly string[];
  verification: Verification; source: string | null; isExample: boolean;
}

/** The lines under a filter, cut by village: a line in k villages is k rows and one for the unlocated rest (design §8). */
export async function listBudgetLines(tx: Tx, _viewer: Viewer, scope: BudgetScope, filter: BudgetFilter): Promise<BudgetRow[]> {
  const context = { names: await readFilterNames(tx, scope, filter), targets: await readTargetIds(tx, scope) };
  const lines = filterLines(await readLines(tx, scope), filter, context);
  const villages = await readVillageNames(tx, lines);
  return lines.flatMap((line) => linePieces(line).map(({ regionId, budgetIdr, spentIdr }): BudgetRow => ({
    id: line.id, agency: line.agencyCode, agencyName: line.agency, fiscalYear: line.fiscalYear, stage: line.stage, name: line.name, class: line.class,
    fundingSource: line.fundingSource, activityId: line.activityId, budgetIdr, spentIdr, village: regionId === null ? null : villages.get(regionId) ?? null,
    indicators: line.indicators, verification: line.verification, source: line.source, isExample: line.isExample,
  })));
}

/** Code and name of every village that the lines reach. */
export async function readVillageNames(tx: Tx, lines: readonly LocatableLine[]): Promise<Map<number, { code: string; name: string }>> {
  const ids = [...new Set(lines.flatMap((line) => line.villages.map(({ regionId }) => regionId)))];
  const rows = [...await tx.execute(sql`select id, code, name from region where id = any(${sql.param(ids)}::int[])`)] as unknown as { id: number; code: string; name: string }[];
  return new Map(rows.map(({ id, code, name }) => [id, { code, name }]));
}
