import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { achievementBp, gapBp, indicatorStatus, type IndicatorStatus, peopleToReach } from '@/lib/indicators/rules/achievement';
import { type Direction, type Fraction, isFraction, type Reading, readingOf, shareBpOf, type StoredFigure, type ValueKind } from '@/lib/indicators/rules/reading';
import { rollUp, type RollUp } from '@/lib/indicators/rules/rollup';
import { readTargets } from '@/lib/indicators/queries/targets';
import type { ChosenTarget } from '@/lib/indicators/rules/target';
import type { Scope } from '@/lib/jurisdictions/queries';
import { makePeriod } from '@/lib/period';
import { effectiveValue } from '../rules';
import { readStored, type StoredValue } from './stored';

export interface ServiceIndicator {
  id: number; code: string; name: string; shortName: string; group: 'specific' | 'sensitive'; spmField: string | null;
  direction: Direction; valueKind: ValueKind; atVillage: boolean; unit: string;
  leadId: string | null; leadName: string | null; supports: string[];
}

/** One of the twenty at team level. A published share and the roll-up stand side by side; `shown` says which one the line draws. */
export interface IndicatorLine extends ServiceIndicator {
  /** A figure of the whole area: a printed share, or counts entered for it. */
  whole: StoredValue | null;
  rollUp: RollUp;
  shown: 'whole' | 'roll-up' | null;
  /** What is shown, exact; for places with one decimal. */
  fraction: Fraction | null;
  shareBp: number | null;
  status: IndicatorStatus;
  target: ChosenTarget | null;
  gapBp: number | null;
  achievementBp: number | null;
  people: number | null;
  isExample: boolean;
}

/**
 * The twenty service indicators of a team for a period, furthest from target first, without data last (F03, F76).
 * The printed or entered figure of the whole area is shown if there is one, else Σn/Σd of the target villages (design §4.3).
 */
export async function readIndicatorLines(tx: Tx, scope: Scope): Promise<IndicatorLine[]> {
  const indicators = await readServiceIndicators(tx, scope);
  const targets = await readTargets(tx, scope);
  const villages = await readVillageIds(tx, scope);
  const wholes = await readStored(tx, scope, sql`p.year = ${scope.year} and v.period_id <= ${scope.period.id} and i."group" in ('specific', 'sensitive') and v.region_id = ${scope.regionId}`);
  const figures = await readVillageFigures(tx, scope, villages);
  return indicators.map((indicator) => lineOf(indicator, {
    whole: effectiveValue(wholes.filter(({ indicatorId }) => indicatorId === indicator.id), scope.period.id)?.row ?? null,
    villages: indicator.atVillage ? villages.map((id) => figures.get(`${id}/${indicator.id}`) ?? null) : [],
    target: targets.get(indicator.id) ?? null,
    attentionRatioBp: scope.settings.attentionRatioBp,
  })).sort(byGap);
}

interface LineFacts { whole: StoredValue | null; villages: (VillageFigure | null)[]; target: ChosenTarget | null; attentionRatioBp: number }

function lineOf(indicator: ServiceIndicator, { whole, villages, target, attentionRatioBp }: LineFacts): IndicatorLine {
  const { direction, valueKind } = indicator;
  const summed = rollUp(villages.map((row) => readingOf(row, valueKind) ?? 'missing'));
  const own = readingOf(whole, valueKind);
  const shown = own !== null && isFraction(own) ? 'whole' as const : summed.sum ? 'roll-up' as const : null;
  const reading: Reading = shown === 'whole' && own ? own : shown === 'roll-up' && summed.sum ? summed.sum : own === 'not_applicable' ? own : 'missing';
  const fraction: Fraction | null = isFraction(reading) ? reading : null;
  const judged = fraction && target ? { fraction, targetBp: target.targetBp } : null;
  return {
    ...indicator, whole, rollUp: summed, shown, fraction, target,
    shareBp: shareBpOf(reading),
    status: indicatorStatus(reading, target?.targetBp ?? null, direction, attentionRatioBp),
    gapBp: judged && gapBp(judged.fraction, judged.targetBp, direction),
    achievementBp: judged && achievementBp(judged.fraction, judged.targetBp, direction),
    people: judged && peopleToReach(judged.fraction, judged.targetBp, direction),
    isExample: shown === 'whole' ? Boolean(whole?.isExample) : shown === 'roll-up' && villages.some((row) => row?.isExample),
  };
}

const ORDER: Record<IndicatorStatus, number> = { L: 0, P: 0, T: 1, no_target: 2, TS: 3, none: 4 };

/** Largest gap first, then reached ones, without target, not applicable, and last those without data. */
function byGap(a: IndicatorLine, b: IndicatorLine): number {
  if (ORDER[a.status] !== ORDER[b.status]) return ORDER[a.status] - ORDER[b.status];
  if (a.gapBp !== b.gapBp) return (b.gapBp ?? -1) - (a.gapBp ?? -1);
  return a.code < b.code ? -1 : 1;
}

/** The twenty with lead and supports of the year, in the order of the catalogue. */
export async function readServiceIndicators(tx: Tx, { jurisdictionId, year }: Pick<Scope, 'jurisdictionId' | 'year'>): Promise<ServiceIndicator[]> {
  return [...await tx.execute(sql`
    select i.id, i.code, i.name, i.short_name as "shortName", i."group", i.spm_field as "spmField", i.direction, i.value_kind as "valueKind",
      i.at_village as "atVillage", i.unit, min(a.id::text) filter (where r.role = 'lead') as "leadId", min(a.short_name) filter (where r.role = 'lead') as "leadName",
      coalesce(array_agg(a.short_name order by a.short_name) filter (where r.role <> 'lead'), '{}') as supports
    from indicator i
    left join responsibility r on r.jurisdiction_id = ${jurisdictionId} and r.year = ${year} and r.lens = 'indicator' and r.column_code = i.code
    left join agency a on a.jurisdiction_id = r.jurisdiction_id and a.id = r.agency_id
    where i."group" in ('specific', 'sensitive') group by i.id order by i.sort_order`)] as unknown as ServiceIndicator[];
}

async function readVillageIds(tx: Tx, { jurisdictionId, year }: Scope): Promise<number[]> {
  const rows = await tx.execute(sql`select region_id as id from target_village where jurisdiction_id = ${jurisdictionId} and year = ${year} order by 1`);
  return [...rows].map((row) => Number(row.id));
}

interface VillageFigure extends StoredFigure { regionId: number; indicatorId: number; isExample: boolean }

/** The agencies' figure that each village holds, by `region/indicator`; as `effectiveValue` picks it, but few and narrow rows: 200 villages would send 13,000 wide ones. */
async function readVillageFigures(tx: Tx, { jurisdictionId, stage, year, period }: Scope, villages: readonly number[]): Promise<Map<string, VillageFigure>> {
  const rows = [...await tx.execute(sql`
    select distinct on (v.region_id, v.indicator_id) v.region_id as "regionId", v.indicator_id as "indicatorId",
      v.status, v.basis, v.numerator, v.denominator, v.share_bp as "shareBp", v.is_example as "isExample"
    from indicator_value v
    where v.jurisdiction_id = ${jurisdictionId} and v.stage = ${stage} and v.source_kind = 'agency' and v.status <> 'missing' and v.region_id = any(${sql.param([...villages])}::int[])
      and v.period_id between ${makePeriod('month', year, 1).id} and ${period.id} and v.indicator_id in (select id from indicator where "group" in ('specific', 'sensitive'))
    order by v.region_id, v.indicator_id, v.period_id desc`)] as unknown as VillageFigure[];
  return new Map(rows.map((row) => [`${row.regionId}/${row.indicatorId}`, row]));
}
