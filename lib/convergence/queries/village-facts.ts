import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { isFraction, shareBpOf } from '@/lib/indicators/rules/reading';
import type { Scope } from '@/lib/jurisdictions/queries';
import { refuse } from '@/lib/refusal';
import { ageInPeriods, ageLabel, effectiveValue } from '@/lib/reporting/rules';
import { readingOf } from '@/lib/indicators/rules/reading';
import { type NamedTarget, readTargets } from '@/lib/indicators/queries/targets';
import { type AssessedInput, assessVillage, type VillageAssessment } from '../rules/assess';
import { recentPeriods } from '../rules/recent';
import { changeOf, gapOf, type IndicatorLine, moneyFor } from '../rules/village-lines';
import { readActivitiesThere, type ThereActivity } from './actors';
import { readServiceColumns, type ServiceColumn } from './columns';
import { type LocatedPart, readLocatedParts } from './money';
import { type HeldValue, heldValue, readValueRows, type ValueRow } from './values';

/** A village of the team's area, and whether the year's decree names it. */
export interface VillagePlace {
  regionId: number;
  code: string;
  name: string;
  kind: 'desa' | 'kelurahan';
  districtCode: string;
  district: string;
  lokus: { decree: string | null; printedName: string | null; source: string | null } | null;
  /** Years in which it is lokus. */
  lokusYears: number[];
}

/** Finds a village by its code. Refuses one outside the team's area and an unknown code ('not-found'). */
export async function needVillage(tx: Tx, scope: Scope, code: string): Promise<VillagePlace> {
  const { jurisdictionId, year, regionId } = scope;
  const [found] = [...await tx.execute(sql`
    select r.id as "regionId", r.code, r.name, coalesce(r.status, 'desa') as kind, d.code as "districtCode", d.name as district,
      (select json_build_object('decree', case c.kind when 'keputusan' then 'SK ' else '' end || c.number, 'printedName', t.printed_name, 'source', t.source) from target_village t
        left join decree c on c.jurisdiction_id = t.jurisdiction_id and c.id = t.decree_id
        where t.jurisdiction_id = ${jurisdictionId} and t.year = ${year} and t.region_id = r.id) as lokus,
      coalesce((select json_agg(t.year order by t.year) from target_village t where t.jurisdiction_id = ${jurisdictionId} and t.region_id = r.id), '[]') as "lokusYears"
    from region r join region d on d.id = r.parent_id
    where r.code = ${code} and r.level = 4 and d.parent_id = ${regionId}`)] as unknown as VillagePlace[];
  if (!found) throw refuse('not-found', `Desa atau kelurahan berkode “${code.slice(0, 40)}” tidak ada di ${scope.jurisdictionName}.`);
  return found;
}

/** Everything known of one village in a period, judged by `assessVillage`. Lines stand in the order of the catalogue. */
export interface VillageFacts {
  place: VillagePlace;
  columns: ServiceColumn[];
  lines: IndicatorLine[];
  held: Map<string, HeldValue>;
  targets: Map<number, NamedTarget>;
  rows: ValueRow[];
  /** What `assessVillage` judged, in the order of the columns. */
  inputs: AssessedInput[];
  assessment: VillageAssessment;
  activities: ThereActivity[];
  money: LocatedPart[];
}

/** Reads and judges one village; the same rules as the rollup, also for a village that is no lokus. */
export async function readVillageFacts(tx: Tx, scope: Scope, place: VillagePlace): Promise<VillageFacts> {
  const { regionId } = place;
  const [all, targets, rows, activities, money] = await Promise.all([
    readServiceColumns(tx, scope), readTargets(tx, scope), readValueRows(tx, scope, [regionId]),
    readActivitiesThere(tx, scope, regionId), readLocatedParts(tx, scope, regionId),
  ]);
  const columns = all.filter(({ atVillage }) => atVillage);
  const held = new Map(columns.map((column) => [column.code, heldValue(rows, column, scope.period.id)]));
  const inputs = columns.map((column): AssessedInput => ({
    code: column.code, group: column.group, direction: column.direction, leadId: column.lead?.id ?? null,
    reading: held.get(column.code)?.reading ?? 'missing', targetBp: targets.get(column.indicatorId)?.targetBp ?? null,
    agencyIds: activities.filter(({ indicators }) => indicators.includes(column.code)).map(({ agencyId }) => agencyId),
  }));
  const assessment = assessVillage(inputs, scope.settings);
  const facts = { place, columns, held, targets, rows, inputs, assessment, activities, money };
  return { ...facts, lines: columns.map((column, at) => lineOf(facts, scope, column, at)) };
}

function lineOf(facts: Omit<VillageFacts, 'lines'>, { period }: Scope, column: ServiceColumn, at: number): IndicatorLine {
  const { held, targets, rows, assessment, activities, money } = facts;
  const value = held.get(column.code);
  const cell = assessment.cells[at];
  if (!value || !cell) throw new RangeError(`Kolom ${column.code} tidak dinilai.`);
  const target = targets.get(column.indicatorId) ?? null;
  const there = [...new Set(activities.filter(({ indicators }) => indicators.includes(column.code)).map(({ agency }) => agency))];
  const points = pointsOf(rows, column, period);
  const age = value.ageMonths === null || ageInPeriods(value.ageMonths, period.id) === 0 ? null : ageLabel(value.ageMonths, period.id);
  return {
    code: column.code, name: column.name, shortName: column.shortName, unit: column.unit, group: column.group, direction: column.direction,
    valueKind: column.valueKind, reading: value.reading, cell, targetBp: target?.targetBp ?? null, targetLabel: target?.label ?? 'belum ada target',
    targetDecree: target?.decree ?? null, gapBp: gapOf(value.reading, target?.targetBp ?? null, column), points,
    change: column.valueKind === 'boolean' ? null : changeOf(points, column.direction),
    lead: column.lead, present: there, awaitedSupports: column.supports.map(({ name }) => name).filter((name) => !there.includes(name)),
    moneyIdr: moneyFor(column.code, money), isExample: value.row?.isExample ?? false, age,
  };
}

/** Shares given in the last four periods of the same kind; a period without its own report is null. */
function pointsOf(rows: readonly ValueRow[], { indicatorId, valueKind }: ServiceColumn, period: Scope['period']): (number | null)[] {
  return recentPeriods(period, 4).map(({ id }) => {
    const own = effectiveValue(rows.filter((row) => row.indicatorId === indicatorId && row.periodId === id), id);
    const reading = readingOf(own?.row, valueKind);
    return reading !== null && isFraction(reading) ? shareBpOf(reading) : null;
  });
}

/** The score of the period before in the same year or the last one of the year before; null when there is none. */
export async function readScoreBefore(tx: Tx, scope: Scope, regionId: number): Promise<number | null> {
  const before = recentPeriods(scope.period, 2)[0];
  const [found] = [...await tx.execute(sql`select score_bp as "scoreBp" from village_score where jurisdiction_id = ${scope.jurisdictionId}
    and period_id = ${before?.id ?? null} and stage = ${scope.stage} and region_id = ${regionId}`)] as unknown as { scoreBp: number | null }[];
  return found?.scoreBp ?? null;
}

/** Rank among the ranked target villages of the period; null when not ranked. */
export async function readRank(tx: Tx, scope: Scope, regionId: number): Promise<{ rank: number; of: number } | null> {
  const [found] = [...await tx.execute(sql`select (select rank from village_score where jurisdiction_id = s.jurisdiction_id and period_id = s.period_id
      and stage = s.stage and region_id = ${regionId}) as rank, count(s.rank)::int as of
    from village_score s where s.jurisdiction_id = ${scope.jurisdictionId} and s.period_id = ${scope.period.id} and s.stage = ${scope.stage}
    group by s.jurisdiction_id, s.period_id, s.stage`)] as unknown as { rank: number | null; of: number }[];
  return found && found.rank !== null ? { rank: found.rank, of: found.of } : null;
}
