import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDayLong, type TimeZone } from '@/lib/day';
import type { Explanation } from '@/lib/explanation';
import { type CardText, type IndicatorRole, readCardText, readIndicatorRoles } from '@/lib/indicators/queries/cards';
import { type NamedTarget, readTargets } from '@/lib/indicators/queries/targets';
import { gapBp, indicatorStatus, type IndicatorStatus, peopleToReach } from '@/lib/indicators/rules/achievement';
import { cardHeadline } from '@/lib/indicators/rules/card';
import { isFraction, type Reading, readingOf, shareBpOf } from '@/lib/indicators/rules/reading';
import { rollUp } from '@/lib/indicators/rules/rollup';
import { type Trend, trend } from '@/lib/indicators/rules/trend';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { Scope } from '@/lib/jurisdictions/queries';
import { parsePeriod, periodLabel } from '@/lib/period';
import type { Segment } from '@/lib/sentence';
import { ageLabel, effectiveValue } from '../rules';
import { areaSeries } from '../rules/area-series';
import { explainIndicator } from '../rules/explain-indicator';
import type { Freshness } from '../rules/freshness';
import { freshnessNow, newestOf } from './freshness';
import { type IndicatorLine, readIndicatorLines } from './indicator-lines';
import { readMeasuredWarning } from './measured';
import { readStored, type StoredValue } from './stored';

/** One period of the trend: the figure of the whole area and the roll-up of that year's target villages, side by side. */
export interface TrendPoint {
  code: string; label: string; wholeBp: number | null; basis: 'counted' | 'published' | null;
  rollUpBp: number | null; n: number | null; d: number | null; said: number; of: number; isExample: boolean;
}

/** A target village against the target; `n` of `d` null when nothing is known. */
export interface VillageLine {
  code: string; name: string; district: string | null; n: number | null; d: number | null; shareBp: number | null; status: IndicatorStatus;
  gapBp: number | null; people: number | null; age: string | null; isExample: boolean;
}

/** Everything of the card of one indicator. `line` only for the twenty; `stored` lists the figures of the others, newest first. */
export interface IndicatorCard {
  card: CardText;
  jurisdictionCode: string;
  jurisdictionName: string;
  year: number;
  period: string;
  until: string;
  headline: Segment[];
  line: (Omit<IndicatorLine, 'target'>) | null;
  target: NamedTarget | null;
  roles: IndicatorRole[];
  /** Who customarily answers, by agency name, where the team has not said it. */
  customary: { lead: string | null; supports: string[] };
  trend: TrendPoint[];
  /** Of one kind of figure only: a printed share is never compared with a roll-up. */
  change: (Trend & { of: 'whole' | 'roll-up' }) | null;
  /** Each figure against the target by itself. */
  statuses: { whole: IndicatorStatus; rollUp: IndicatorStatus };
  villages: VillageLine[];
  stored: StoredValue[];
  neighbours: { before: string | null; after: string | null };
  explanation: Explanation | null;
  /** Of an outcome: the area and those below it over the periods of one source; null for the others. */
  areas: { source: string; periods: { code: string; label: string }[]; places: { code: string; name: string; points: (number | null)[] }[]; hasExample: boolean } | null;
  freshness: Freshness | null;
  /** Said where too few under-fives were measured (F120). */
  measured: string | null;
}

const ORDER: Record<IndicatorStatus, number> = { L: 0, P: 0, none: 1, T: 2, no_target: 3, TS: 4 };

/** The card of one indicator for the period of the page. Refuses an unknown code ('not-found'). */
export async function readIndicatorCard(tx: Tx, _viewer: Viewer, scope: Scope, { code, params }: { code: string; params: SearchParams }): Promise<IndicatorCard> {
  const card = await readCardText(tx, code);
  const lines = await readIndicatorLines(tx, scope);
  const line = lines.find(({ id }) => id === card.id) ?? null;
  const target = (await readTargets(tx, scope)).get(card.id) ?? null;
  const stored = await readStored(tx, scope, sql`i.id = ${card.id} and v.period_id <= ${scope.period.id}`);
  const places = await readTargetPlaces(tx, scope);
  const points = trendOf(card, scope, { stored, places });
  const codes = lines.map((one) => one.code).sort((a, b) => rankOf(a) - rankOf(b));
  const at = codes.indexOf(card.code);
  const own = stored.find(({ regionId, status }) => regionId === scope.regionId && status === 'reported');
  const shareBp = line ? line.shareBp : own && card.valueKind !== 'count' ? shareOfStored(own, card) : null;
  const period = periodLabel(scope.period);
  const aged = line?.shown === 'whole' ? line.whole : own ?? newestOf(stored.filter((value) => value.status === 'reported' && value.year === scope.year && (line === null || isOfAgency(value))));
  return {
    card, jurisdictionCode: scope.jurisdictionCode, jurisdictionName: scope.jurisdictionName, year: scope.year, period, until: formatDayLong(scope.period.endsOn),
    headline: cardHeadline({ ...card, shareBp, targetBp: target && target.targetBp, gapBp: line ? line.gapBp : gapOf(shareBp, target, card), status: line ? line.status : 'none', lead: line && line.leadName, period, when: line === null && own && own.periodCode !== scope.period.code ? labelOf(own.periodCode) : null, isExplained: line !== null }),
    line, target, roles: (await readIndicatorRoles(tx, scope)).filter(({ columnCode }) => columnCode === card.code),
    customary: await readCustomary(tx, scope, card), trend: points, change: changeOf(points, card), statuses: statusesOf(line, target, scope),
    villages: villagesOf(card, scope, { stored, places, target }),
    stored: line ? stored.filter(({ regionId }) => regionId === scope.regionId) : stored,
    areas: line ? null : areasOf(card, scope, stored),
    neighbours: { before: at > 0 ? codes[at - 1] ?? null : null, after: at >= 0 ? codes[at + 1] ?? null : null },
    explanation: line && params.jelas === `nilai:${card.code}` ? explainIndicator({ ...line, target }, { place: scope.jurisdictionName, card }) : null,
    freshness: freshnessNow(aged, scope.timeZone as TimeZone), measured: card.group === 'outcome' && card.code === 'OC01' && own ? await readMeasuredWarning(tx, scope, own) : null,
  };
}

function areasOf(card: CardText, { jurisdictionCode, level }: Scope, stored: readonly StoredValue[]): IndicatorCard['areas'] {
  if (card.valueKind === 'count') return null;
  const figures = stored.map((row) => ({ ...row, shareBp: row.status === 'reported' ? shareOfStored(row, card) : null }));
  const found = areaSeries(figures, { code: jurisdictionCode, level: level === 'province' ? 1 : 2 });
  return found && { source: found.sourceKind, hasExample: found.hasExample, places: found.areas, periods: found.periods.map((code) => ({ code, label: labelOf(code) })) };
}

/** The last change of the whole area's figure, else of the roll-up. */
function changeOf(points: readonly TrendPoint[], { direction }: CardText): IndicatorCard['change'] {
  for (const kind of ['whole', 'roll-up'] as const) {
    const known = points.map((point) => (kind === 'whole' ? point.wholeBp : point.rollUpBp)).filter((bp) => bp !== null);
    const found = trend(known.at(-1) ?? null, known.at(-2) ?? null, direction);
    if (found) return { ...found, of: kind };
  }
  return null;
}

function statusesOf(line: IndicatorLine | null, target: NamedTarget | null, { settings }: Scope): IndicatorCard['statuses'] {
  if (line === null) return { whole: 'none', rollUp: 'none' };
  const { whole, valueKind, direction, rollUp: sum } = line;
  const of = (reading: Reading): IndicatorStatus => indicatorStatus(reading, target && target.targetBp, direction, settings.attentionRatioBp);
  return { whole: of(readingOf(whole, valueKind) ?? 'missing'), rollUp: of(sum.sum ?? 'missing') };
}

const labelOf = (code: string): string => {
  const period = parsePeriod(code);
  return period ? periodLabel(period) : code;
};

const rankOf = (code: string): number => (code.startsWith('SP') ? 0 : 100) + Number(code.slice(2));
const shareOfStored = (row: StoredValue, { valueKind }: CardText): number | null => {
  const reading = readingOf(row, valueKind);
  return reading === null ? null : shareBpOf(reading);
};
const gapOf = (shareBp: number | null, target: NamedTarget | null, { direction }: CardText): number | null =>
  (shareBp === null || target === null ? null : Math.max(0, direction === 'up' ? target.targetBp - shareBp : shareBp - target.targetBp));

interface Place { year: number; regionId: number; code: string; name: string; district: string | null }

async function readTargetPlaces(tx: Tx, { jurisdictionId, year }: Scope): Promise<Place[]> {
  return [...await tx.execute(sql`select t.year, t.region_id as "regionId", r.code, r.name, d.name as district from target_village t
    join region r on r.id = t.region_id left join region d on d.id = r.parent_id where t.jurisdiction_id = ${jurisdictionId} and t.year <= ${year} order by t.year, r.code`)] as unknown as Place[];
}

interface Facts { stored: readonly StoredValue[]; places: readonly Place[] }

/** The stored values by region, so that a period of 200 villages is not searched 200 times. */
function byRegion(stored: readonly StoredValue[]): Map<number, StoredValue[]> {
  const found = new Map<number, StoredValue[]>();
  for (const value of stored) {
    const rows = found.get(value.regionId);
    if (rows) rows.push(value);
    else found.set(value.regionId, [value]);
  }
  return found;
}

/** In a village the agencies report; a survey or another source there is a figure beside it, never the village's own. */
const isOfAgency = ({ sourceKind }: StoredValue): boolean => sourceKind === 'agency';
const ofAgencies = (rows: ReadonlyMap<number, StoredValue[]>, { regionId }: Pick<Place, 'regionId'>): StoredValue[] => (rows.get(regionId) ?? []).filter(isOfAgency);

/** One point per period in which something was reported, oldest first; a source is not mixed with another. */
function trendOf(card: CardText, { regionId }: Scope, { stored, places }: Facts): TrendPoint[] {
  const rows = byRegion(stored);
  const own = rows.get(regionId)?.filter(({ status }) => status === 'reported') ?? [];
  const kind = own[0]?.sourceKind;
  const inVillages = new Set(places.map((place) => place.regionId));
  const periods = [...new Map(stored.filter((value) => (value.regionId === regionId ? value.sourceKind === kind : inVillages.has(value.regionId) && isOfAgency(value)))
    .map((value) => [value.periodId, value.periodCode])).entries()].sort(([a], [b]) => a - b).slice(-12);
  return periods.map(([periodId, code]) => {
    const period = parsePeriod(code);
    const whole = own.find((value) => value.periodId === periodId && value.sourceKind === kind);
    const held = card.atVillage ? places.filter(({ year }) => year === period?.year).map((place) => effectiveValue(ofAgencies(rows, place), periodId)?.row ?? null) : [];
    const sum = rollUp(held.map((row) => readingOf(row, card.valueKind) ?? 'missing'));
    return {
      code, label: labelOf(code), wholeBp: whole ? shareOfStored(whole, card) : null, basis: whole ? whole.basis : null,
      rollUpBp: sum.sum ? shareBpOf(sum.sum) : null, n: sum.sum && sum.sum.n, d: sum.sum && sum.sum.d, said: sum.reported + sum.published + sum.notApplicable, of: sum.of,
      isExample: Boolean(whole?.isExample) || held.some((row) => row?.isExample),
    };
  });
}

/** The target villages of the year, furthest from the target first; those that say nothing after them. */
function villagesOf(card: CardText, { year, period, settings }: Scope, { stored, places, target }: Facts & { target: NamedTarget | null }): VillageLine[] {
  if (!card.atVillage) return [];
  const rows = byRegion(stored);
  return places.filter((place) => place.year === year).map(({ regionId, code, name, district }): VillageLine => {
    const held = effectiveValue(ofAgencies(rows, { regionId }), period.id);
    const reading = readingOf(held?.row, card.valueKind) ?? 'missing';
    const judged = isFraction(reading) && target ? { fraction: reading, targetBp: target.targetBp } : null;
    return {
      code, name, district, n: isFraction(reading) ? reading.n : null, d: isFraction(reading) ? reading.d : null, shareBp: shareBpOf(reading),
      status: indicatorStatus(reading, target && target.targetBp, card.direction, settings.attentionRatioBp),
      gapBp: judged && gapBp(judged.fraction, judged.targetBp, card.direction), people: judged && peopleToReach(judged.fraction, judged.targetBp, card.direction),
      age: held && !held.isOwn ? ageLabel(held.ageMonths, period.id) : null, isExample: Boolean(held?.row.isExample),
    };
  }).sort((a, b) => ORDER[a.status] - ORDER[b.status] || Number(b.gapBp) - Number(a.gapBp) || Number(b.people) - Number(a.people) || (a.code < b.code ? -1 : 1));
}

/** Short names of the customary agencies, as far as the team has them. */
async function readCustomary(tx: Tx, { jurisdictionId }: Scope, { customaryLead, customarySupports }: CardText): Promise<IndicatorCard['customary']> {
  const codes = [...(customaryLead ? [customaryLead] : []), ...customarySupports];
  const rows = [...await tx.execute(sql`select coalesce(catalog_code, code) as code, short_name as name from agency where jurisdiction_id = ${jurisdictionId} and coalesce(catalog_code, code) = any(${sql.param(codes)}::text[])`)] as unknown as { code: string; name: string }[];
  const nameOf = new Map(rows.map(({ code, name }) => [code, name]));
  return { lead: customaryLead === null ? null : nameOf.get(customaryLead) ?? null, supports: customarySupports.flatMap((code) => nameOf.get(code) ?? []) };
}
