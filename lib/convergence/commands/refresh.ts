import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { RollupScope } from '@/db/counted';
import { linePieces } from '@/lib/budgets/rules/pieces';
import { readTargets } from '@/lib/indicators/queries/targets';
import { readingOf } from '@/lib/indicators/rules/reading';
import { readSettings } from '@/lib/jurisdictions/queries';
import { effectiveValue } from '@/lib/reporting/rules';
import {
  type ActorFact, type LocatedLine, readActors, readColumns, readLocatedLines,
  readPresence, readTargetVillages, readValues, unpackValues, type VillageFact,
} from '../queries/facts';
import { type AssessedInput, assessVillage, type VillageAssessment } from '../rules/assess';
import { packCells } from '../rules/cell';
import { rankByScore } from '../rules/score';

/** Rebuilds village_score and village_year of one period and stage; only rows that differ are written. */
export async function refreshVillages(tx: Tx, scope: RollupScope): Promise<void> {
  const villages = await readTargetVillages(tx, scope);
  await deleteOthers(tx, scope, villages.map((village) => village.regionId));
  if (villages.length === 0) return;
  await writeScores(tx, scope, await assess(tx, scope, villages));
  await writeYears(tx, scope, villages);
}

/** The same after a change of values alone: village_year follows from activities and money and stays. */
export async function refreshScores(tx: Tx, scope: RollupScope): Promise<void> {
  const villages = await readTargetVillages(tx, scope);
  if (villages.length > 0) await writeScores(tx, scope, await assess(tx, scope, villages));
}

/** A village as it is stored: `cells` packed at once, since a province has 150,000 of them. */
interface Assessed extends Omit<VillageAssessment, 'cells'> { regionId: number; hasExample: boolean; cells: string }

async function assess(tx: Tx, scope: RollupScope, villages: readonly VillageFact[]): Promise<Assessed[]> {
  const columns = await readColumns(tx, scope);
  const settings = await readSettings(tx, scope.jurisdictionId, scope.year);
  const targets = await readTargets(tx, scope);
  const values = await readValues(tx, scope);
  const present = groupBy(await readPresence(tx, scope), (fact) => `${fact.regionId}/${fact.columnCode}`);
  const assessed: Assessed[] = [];
  for (const { regionId } of villages) {
    if (assessed.length % BREATH === BREATH - 1) await setImmediate();
    const known = unpackValues(values.get(regionId));
    const chosen = columns.map((column) => effectiveValue(known.get(column.indicatorId) ?? [], scope.periodId));
    const inputs: AssessedInput[] = columns.map((column, at) => ({
      code: column.code, group: column.group, direction: column.direction, leadId: column.leadId,
      reading: readingOf(chosen[at]?.row, column.valueKind) ?? 'missing',
      targetBp: targets.get(column.indicatorId)?.targetBp ?? null,
      agencyIds: (present.get(`${regionId}/${column.code}`) ?? []).map((fact) => fact.agencyId),
    }));
    const { cells, ...score } = assessVillage(inputs, settings);
    assessed.push({ regionId, hasExample: chosen.some((value) => value?.row.isExample), ...score, cells: packCells(cells) });
  }
  return assessed;
}

/** Villages after which others may have the thread: a province has 8,000 and its pages wait. */
const BREATH = 100;

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

async function deleteOthers(tx: Tx, { jurisdictionId, periodId, stage }: RollupScope, keep: number[]): Promise<void> {
  for (const table of [sql`village_score`, sql`village_year`]) {
    await tx.execute(sql`delete from ${table} where jurisdiction_id = ${jurisdictionId} and period_id = ${periodId}
      and stage = ${stage} and not (region_id = any(${sql.param(keep)}::int[]))`);
  }
}

/** One column of many rows as one parameter: a row of parameters each is slow, and a province has more villages than fit. */
const ints = (values: readonly (number | null)[]): SQL => sql`${sql.param([...values])}::int[]`;
const texts = (values: readonly (string | null)[]): SQL => sql`${sql.param([...values])}::text[]`;
const flags = (values: readonly boolean[]): SQL => ints(values.map(Number));

async function writeScores(tx: Tx, { jurisdictionId, periodId, stage }: RollupScope, assessed: readonly Assessed[]): Promise<void> {
  const of = <T>(value: (village: Assessed) => T): T[] => assessed.map(value);
  await tx.execute(sql`
    insert into village_score (jurisdiction_id, period_id, stage, region_id, score_bp, reason, on_target, applicable, reported, rank, is_convergent, gaps, leads_absent, cells, has_example)
    select ${jurisdictionId}, ${periodId}, ${stage}, w.region, w.score, w.reason, w.met, w.applicable, w.reported, w.rank, w.convergent <> 0, w.gaps, w.absent, w.cells, w.example <> 0
    from unnest(${ints(of(({ regionId }) => regionId))}, ${ints(of(({ scoreBp }) => scoreBp))}, ${texts(of(({ reason }) => reason))}, ${ints(of(({ onTarget }) => onTarget))},
      ${ints(of(({ applicable }) => applicable))}, ${ints(of(({ reported }) => reported))}, ${ints(rankByScore(of(({ scoreBp }) => scoreBp)))}, ${flags(of(({ isConvergent }) => isConvergent))},
      ${ints(of(({ gaps }) => gaps))}, ${ints(of(({ leadsAbsent }) => leadsAbsent))}, ${texts(of(({ cells }) => cells))}, ${flags(of(({ hasExample }) => hasExample))})
      as w(region, score, reason, met, applicable, reported, rank, convergent, gaps, absent, cells, example)
    on conflict (jurisdiction_id, period_id, stage, region_id) do update set score_bp = excluded.score_bp, reason = excluded.reason, on_target = excluded.on_target,
      applicable = excluded.applicable, reported = excluded.reported, rank = excluded.rank, is_convergent = excluded.is_convergent, gaps = excluded.gaps,
      leads_absent = excluded.leads_absent, cells = excluded.cells, has_example = excluded.has_example
    where (village_score.*) is distinct from (excluded.*)`);
}

async function writeYears(tx: Tx, scope: RollupScope, villages: readonly VillageFact[]): Promise<void> {
  const actors = new Map((await readActors(tx, scope)).map((fact) => [fact.regionId, fact]));
  const money = locatedMoney(await readLocatedLines(tx, scope));
  const { jurisdictionId, periodId, stage } = scope;
  const fresh = villages.map(({ regionId }) => {
    const there: ActorFact | undefined = actors.get(regionId);
    const amount = money.get(regionId) ?? { budgetIdr: 0n, spentIdr: 0n, hasExample: false };
    return { ...amount, regionId, agencies: there ? there.agencies : 0, activities: there ? there.activities : 0, hasExample: amount.hasExample || Boolean(there?.hasExample) };
  });
  await tx.execute(sql`
    insert into village_year (jurisdiction_id, period_id, stage, region_id, agencies, activities, budget_idr, spent_idr, has_example)
    select ${jurisdictionId}, ${periodId}, ${stage}, w.region, w.agencies, w.activities, w.budget::bigint, w.spent::bigint, w.example <> 0
    from unnest(${ints(fresh.map(({ regionId }) => regionId))}, ${ints(fresh.map(({ agencies }) => agencies))}, ${ints(fresh.map(({ activities }) => activities))},
      ${texts(fresh.map(({ budgetIdr }) => String(budgetIdr)))}, ${texts(fresh.map(({ spentIdr }) => String(spentIdr)))}, ${flags(fresh.map(({ hasExample }) => hasExample))})
      as w(region, agencies, activities, budget, spent, example)
    on conflict (jurisdiction_id, period_id, stage, region_id) do update set agencies = excluded.agencies, activities = excluded.activities,
      budget_idr = excluded.budget_idr, spent_idr = excluded.spent_idr, has_example = excluded.has_example
    where (village_year.*) is distinct from (excluded.*)`);
}

interface Money { budgetIdr: bigint; spentIdr: bigint; hasExample: boolean }

/** Money that lines place in each village; what no village has stays out. */
function locatedMoney(lines: readonly LocatedLine[]): Map<number, Money> {
  const money = new Map<number, Money>();
  for (const line of lines) {
    for (const { regionId, budgetIdr, spentIdr } of linePieces(line)) {
      if (regionId === null) continue;
      const sum = money.get(regionId) ?? { budgetIdr: 0n, spentIdr: 0n, hasExample: false };
      money.set(regionId, { budgetIdr: sum.budgetIdr + budgetIdr, spentIdr: sum.spentIdr + spentIdr, hasExample: sum.hasExample || line.isExample });
    }
  }
  return money;
}
