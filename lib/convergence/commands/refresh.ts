import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { RollupScope } from '@/db/counted';
import { villageScore, villageYear } from '@/db/schema';
import { linePieces } from '@/lib/budgets/rules/pieces';
import { readTargets } from '@/lib/indicators/queries/targets';
import { readingOf } from '@/lib/indicators/rules/reading';
import { readSettings } from '@/lib/jurisdictions/queries';
import { effectiveValue } from '@/lib/reporting/rules';
import {
  type ActorFact, type LocatedLine, readActors, readColumns, readLocatedLines,
  readPresence, readTargetVillages, readValues, type ValueFact, type VillageFact,
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

interface Assessed extends VillageAssessment { regionId: number; hasExample: boolean }

async function assess(tx: Tx, scope: RollupScope, villages: readonly VillageFact[]): Promise<Assessed[]> {
  const columns = await readColumns(tx, scope);
  const settings = await readSettings(tx, scope.jurisdictionId, scope.year);
  const targets = await readTargets(tx, scope);
  const values = groupBy(await readValues(tx, scope, villages.map((village) => village.regionId)), cellKey);
  const present = groupBy(await readPresence(tx, scope), (fact) => `${fact.regionId}/${fact.columnCode}`);
  return villages.map(({ regionId }) => {
    const chosen = columns.map((column) => effectiveValue(values.get(cellKey({ regionId, indicatorId: column.indicatorId })) ?? [], scope.periodId));
    const inputs: AssessedInput[] = columns.map((column, at) => ({
      code: column.code, group: column.group, direction: column.direction, leadId: column.leadId,
      reading: readingOf(chosen[at]?.row, column.valueKind) ?? 'missing',
      targetBp: targets.get(column.indicatorId)?.targetBp ?? null,
      agencyIds: (present.get(`${regionId}/${column.code}`) ?? []).map((fact) => fact.agencyId),
    }));
    return { regionId, hasExample: chosen.some((value) => value?.row.isExample), ...assessVillage(inputs, settings) };
  });
}

const cellKey = ({ regionId, indicatorId }: Pick<ValueFact, 'regionId' | 'indicatorId'>): string => `${regionId}/${indicatorId}`;

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

/** A statement takes 65,534 parameters at most; a province has more villages than fit. */
const parts = <T>(rows: readonly T[], size = 2000): T[][] => Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));

async function writeScores(tx: Tx, { jurisdictionId, periodId, stage }: RollupScope, assessed: readonly Assessed[]): Promise<void> {
  const ranks = rankByScore(assessed.map((village) => village.scoreBp));
  const fresh = assessed.map(({ cells, completenessBp: _, ...village }, at) => ({
    ...village, jurisdictionId, periodId, stage, rank: ranks[at] ?? null, cells: packCells(cells),
  }));
  for (const part of parts(fresh)) await tx.insert(villageScore).values(part).onConflictDoUpdate({
    target: [villageScore.jurisdictionId, villageScore.periodId, villageScore.stage, villageScore.regionId],
    set: {
      scoreBp: sql`excluded.score_bp`, reason: sql`excluded.reason`, onTarget: sql`excluded.on_target`, applicable: sql`excluded.applicable`,
      reported: sql`excluded.reported`, rank: sql`excluded.rank`, isConvergent: sql`excluded.is_convergent`, gaps: sql`excluded.gaps`,
      leadsAbsent: sql`excluded.leads_absent`, cells: sql`excluded.cells`, hasExample: sql`excluded.has_example`,
    },
    setWhere: sql`(village_score.*) is distinct from (excluded.*)`,
  });
}

async function writeYears(tx: Tx, scope: RollupScope, villages: readonly VillageFact[]): Promise<void> {
  const actors = new Map((await readActors(tx, scope)).map((fact) => [fact.regionId, fact]));
  const money = locatedMoney(await readLocatedLines(tx, scope));
  const { jurisdictionId, periodId, stage } = scope;
  const fresh = villages.map(({ regionId }) => {
    const there: ActorFact | undefined = actors.get(regionId);
    const amount = money.get(regionId) ?? { budgetIdr: 0n, spentIdr: 0n, hasExample: false };
    return {
      jurisdictionId, periodId, stage, regionId, agencies: there ? there.agencies : 0, activities: there ? there.activities : 0,
      budgetIdr: amount.budgetIdr, spentIdr: amount.spentIdr, hasExample: amount.hasExample || Boolean(there?.hasExample),
    };
  });
  for (const part of parts(fresh)) await tx.insert(villageYear).values(part).onConflictDoUpdate({
    target: [villageYear.jurisdictionId, villageYear.periodId, villageYear.stage, villageYear.regionId],
    set: {
      agencies: sql`excluded.agencies`, activities: sql`excluded.activities`, budgetIdr: sql`excluded.budget_idr`,
      spentIdr: sql`excluded.spent_idr`, hasExample: sql`excluded.has_example`,
    },
    setWhere: sql`(village_year.*) is distinct from (excluded.*)`,
  });
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
