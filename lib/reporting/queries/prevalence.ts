import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { TimeZone } from '@/lib/day';
import { readingOf, shareBpOf } from '@/lib/indicators/rules/reading';
import { trend, TREND_TOLERANCE_BP } from '@/lib/indicators/rules/trend';
import type { ChosenTarget } from '@/lib/indicators/rules/target';
import type { Scope } from '@/lib/jurisdictions/queries';
import { readTargets } from '@/lib/indicators/queries/targets';
import { earlierFigures } from '../rules/last-known';
import type { Freshness } from '../rules/freshness';
import { freshnessNow } from './freshness';
import { readMeasuredWarning } from './measured';
import { readStored, type StoredValue } from './stored';

const PREVALENCE = 'OC01';

export interface PrintedRemark {
  regionId: number; year: number; text: string; source: string | null;
  trend: 'up' | 'down' | 'level' | null; deltaBp: number | null; relation: 'above_mean' | 'below_mean' | 'highest' | 'lowest' | null;
}

/** An area with this year's and last year's prevalence as far as a source prints them; a remark never becomes a level. */
export interface PrevalenceArea {
  regionId: number; code: string; name: string;
  now: StoredValue | null;
  before: StoredValue | null;
  word: 'naik' | 'tetap' | 'turun' | null;
  /** Points (bp): from the two levels, else as printed (`isPrinted`). */
  deltaBp: number | null;
  isPrinted: boolean;
  side: 'above' | 'below' | null;
  /** A source prints another change than its own two levels give (Lampihong: 2,49 and 4,86). */
  isContradicted: boolean;
  remarks: PrintedRemark[];
}

export interface RivalValue { shareBp: number | null; source: string; chosen: boolean; reason: string | null; periodCode: string }

export interface PrevalenceReport {
  whole: PrevalenceArea;
  districts: PrevalenceArea[];
  target: (ChosenTarget & { label: string }) | null;
  national: { year: number; targetBp: number } | null;
  comparators: StoredValue[];
  rivals: RivalValue[];
  sourceKind: string | null;
  /** The whole area's figures from before the year, newest first: told with their date where the year has none. */
  earlier: StoredValue[];
  /** Said where too few under-fives were measured (F120). */
  measured: string | null;
  freshness: Freshness | null;
}

/** All stored prevalence of a team, newest first (the API's `prevalence`). */
export async function listPrevalence(tx: Tx, scope: Pick<Scope, 'jurisdictionId' | 'stage'>): Promise<StoredValue[]> {
  const stored = await readStored(tx, scope, sql`i.code = ${PREVALENCE}`);
  return stored.map((value) => ({ ...value, shareBp: shareBpOf(readingOf(value, 'ratio') ?? 'missing') }));
}

/**
 * Prevalence of the year against the year before, for the whole area and its districts (F12), with the targets (F13).
 * Sources are not mixed: only rows of the source of the newest figure are compared (domain §9.8).
 */
export async function readPrevalence(tx: Tx, scope: Scope): Promise<PrevalenceReport> {
  const all = await listPrevalence(tx, scope);
  const stored = all.filter((value) => value.periodId <= scope.period.id && value.year >= scope.year - 1);
  const sourceKind = stored.find((value) => value.regionId === scope.regionId && value.year === scope.year)?.sourceKind ?? null;
  const compared = stored.filter((value) => sourceKind === null || value.sourceKind === sourceKind);
  const remarks = await readRemarks(tx, scope);
  const areas = await readAreas(tx, scope);
  const targets = await readTargets(tx, scope);
  const own = (regionId: number, year: number): StoredValue | null => compared.find((value) => value.regionId === regionId && value.year === year) ?? null;
  const describe = (area: AreaRow): PrevalenceArea => areaOf(area, own(area.regionId, scope.year), own(area.regionId, scope.year - 1),
    remarks.filter((remark) => remark.regionId === area.regionId && remark.year === scope.year));
  const known = new Set(areas.map((area) => area.regionId));
  const target = targets.get(await prevalenceId(tx)) ?? null;
  const whole = areas.find((area) => area.regionId === scope.regionId);
  if (!whole) throw new Error('The area of the team is missing.');
  const shown = own(scope.regionId, scope.year);
  return {
    whole: describe(whole), measured: await readMeasuredWarning(tx, scope, shown), freshness: freshnessNow(shown, scope.timeZone as TimeZone),
    districts: areas.filter((area) => area.regionId !== scope.regionId).map(describe).sort(byLevel),
    target: target && { targetBp: target.targetBp, year: target.year, from: target.from, label: target.from === 'national' ? 'nasional' : scope.level === 'province' ? 'provinsi' : 'RPJMD' },
    national: await nationalTarget(tx),
    comparators: stored.filter((value) => !known.has(value.regionId)),
    rivals: await readRivals(tx, scope),
    sourceKind,
    earlier: earlierFigures(all, scope),
  };
}

const SIGNS = { up: 'naik', down: 'turun', level: 'tetap' } as const;

function areaOf({ regionId, code, name }: AreaRow, now: StoredValue | null, before: StoredValue | null, remarks: PrintedRemark[]): PrevalenceArea {
  const measured = trend(now?.shareBp ?? null, before?.shareBp ?? null, 'down');
  const printed = remarks.find((remark) => remark.trend !== null);
  const relations = remarks.map((remark) => remark.relation);
  return {
    regionId, code, name, now, before, remarks,
    word: measured?.word ?? (printed?.trend ? SIGNS[printed.trend] : null),
    deltaBp: measured?.deltaBp ?? printed?.deltaBp ?? null,
    isPrinted: measured === null && printed !== undefined,
    isContradicted: measured !== null && remarks.some((remark) => remark.deltaBp !== null && Math.abs(remark.deltaBp - measured.deltaBp) > TREND_TOLERANCE_BP),
    side: relations.includes('above_mean') ? 'above' : relations.includes('below_mean') ? 'below' : null,
  };
}

/** Highest first: printed levels by size, then those only known to lie above, then unknown, then below the mean. */
function byLevel(a: PrevalenceArea, b: PrevalenceArea): number {
  const rank = (area: PrevalenceArea): number => (
    area.remarks.some((remark) => remark.relation === 'lowest') ? 3 : area.side === 'above' ? 0 : area.side === 'below' ? 2 : 1);
  if (a.now && b.now) return Number(b.now.shareBp) - Number(a.now.shareBp);
  if (a.now || b.now) return rank(a) !== rank(b) ? rank(a) - rank(b) : a.now ? -1 : 1;
  return rank(a) - rank(b) || (a.code < b.code ? -1 : 1);
}

interface AreaRow { regionId: number; code: string; name: string }

async function readAreas(tx: Tx, { regionId }: Scope): Promise<AreaRow[]> {
  return [...await tx.execute(sql`select id as "regionId", code, name from region where id = ${regionId} or parent_id = ${regionId} order by level, code`)] as unknown as AreaRow[];
}

async function readRemarks(tx: Tx, { jurisdictionId, year }: Scope): Promise<PrintedRemark[]> {
  return [...await tx.execute(sql`select m.region_id as "regionId", p.year, m.text, m.source, m.trend, m.delta_bp as "deltaBp", m.relation
    from value_remark m join period p on p.id = m.period_id join indicator i on i.id = m.indicator_id
    where m.jurisdiction_id = ${jurisdictionId} and i.code = ${PREVALENCE} and p.year between ${year - 1} and ${year} order by m.id`)] as unknown as PrintedRemark[];
}

async function readRivals(tx: Tx, { jurisdictionId, regionId, year }: Scope): Promise<RivalValue[]> {
  return [...await tx.execute(sql`select c.share_bp as "shareBp", c.source, c.chosen, c.reason, p.code as "periodCode"
    from value_candidate c join period p on p.id = c.period_id join indicator i on i.id = c.indicator_id
    where c.jurisdiction_id = ${jurisdictionId} and c.region_id = ${regionId} and i.code = ${PREVALENCE} and p.year between ${year - 1} and ${year}
    order by c.chosen desc, c.share_bp`)] as unknown as RivalValue[];
}

async function prevalenceId(tx: Tx): Promise<number> {
  const [row] = [...await tx.execute(sql`select id from indicator where code = ${PREVALENCE}`)];
  return Number(row?.id);
}

async function nationalTarget(tx: Tx): Promise<{ year: number; targetBp: number } | null> {
  const [row] = [...await tx.execute(sql`select n.year, n.target_bp as "targetBp" from national_target n join indicator i on i.id = n.indicator_id
    where i.code = ${PREVALENCE} order by n.year desc limit 1`)] as unknown as { year: number; targetBp: number }[];
  return row ?? null;
}
