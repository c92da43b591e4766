import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { changeAs, type FigureTx, type Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import type { RollupScope } from '@/db/counted';
import { refreshContributions } from '@/lib/contributions/commands';
import { refuse } from '@/lib/refusal';
import { refreshScores, refreshVillages } from './refresh';

interface PeriodRow { periodId: number; endsOn: string; year: number }

/**
 * Runs a command that changes figures of a year and keeps the rollups true, in one transaction:
 * locks the version rows of the year's periods first, runs the command, refreshes every period from the
 * touched one to the end of the year in both stages, bumps the versions last (design §5 Rollups). Refuses a leader.
 * `{ from }`: all years from that one on, for what later years inherit. `before`: what has to be locked even earlier.
 */
export async function changeFigures<T extends Touched>(viewer: Viewer, span: number | { from: number }, change: (tx: FigureTx) => Promise<T>, before?: (tx: Tx) => Promise<void>): Promise<T> {
  if (viewer.role === 'leader') throw refuse('forbidden', 'Pimpinan membaca dan memberi catatan; angka diubah oleh operator instansinya.');
  const years = typeof span === 'number' ? { first: span, last: span } : { first: span.from, last: LAST_YEAR };
  return changeAs(viewer, async (tx) => {
    await before?.(tx);
    await lockPeriods(tx, viewer.jurisdictionId, years);
    const touched = await change(tx as FigureTx);
    const from = touched.fromPeriodId;
    // Read again: the command may have opened a period.
    const affected = (await lockPeriods(tx, viewer.jurisdictionId, years)).filter(({ periodId }) => from === null || periodId >= from);
    await refreshPeriods(tx, viewer.jurisdictionId, { periods: affected, stages: touched.stage ? [touched.stage] : STAGES, isOnlyValues: touched.stage !== undefined });
    return touched;
  });
}

/** Rebuilds every rollup of a team, as the owner (maintenance) or inside a command. Used by the seeds and `recompute`. */
export async function recomputeJurisdiction(tx: Tx, jurisdictionId: number): Promise<void> {
  const periods = [...await tx.execute(sql`select p.id as "periodId", p.ends_on::text as "endsOn", p.year
    from jurisdiction_period j join period p on p.id = j.period_id where j.jurisdiction_id = ${jurisdictionId} order by p.id`)] as unknown as PeriodRow[];
  for (const table of ['village_score', 'village_year', 'contribution', 'agency_total'] as const) {
    await tx.execute(sql`delete from ${ROLLUPS[table]} where jurisdiction_id = ${jurisdictionId}`);
  }
  await refreshPeriods(tx, jurisdictionId, { periods, stages: STAGES });
}

const STAGES = ['working', 'approved'] as const;

const ROLLUPS = {
  village_score: sql`village_score`, village_year: sql`village_year`, contribution: sql`contribution`, agency_total: sql`agency_total`,
};

interface Years { first: number; last: number }
const LAST_YEAR = 2099;

/** Locks the version rows of the years in the order of the periods, so that two commands never wait for each other crosswise. */
async function lockPeriods(tx: Tx, jurisdictionId: number, { first, last }: Years): Promise<PeriodRow[]> {
  await tx.execute(sql`insert into jurisdiction_period_version (jurisdiction_id, period_id)
    select j.jurisdiction_id, j.period_id from jurisdiction_period j join period p on p.id = j.period_id
    where j.jurisdiction_id = ${jurisdictionId} and p.year between ${first} and ${last} on conflict do nothing`);
  return [...await tx.execute(sql`select v.period_id as "periodId", p.ends_on::text as "endsOn", p.year
    from jurisdiction_period_version v join period p on p.id = v.period_id
    where v.jurisdiction_id = ${jurisdictionId} and p.year between ${first} and ${last} order by v.period_id for update of v`)] as unknown as PeriodRow[];
}

interface Refresh { periods: readonly PeriodRow[]; stages: readonly RollupScope['stage'][]; isOnlyValues?: boolean }

/** `isOnlyValues`: what follows from activities, money and target villages alone stays as it is. */
async function refreshPeriods(tx: Tx, jurisdictionId: number, { periods, stages, isOnlyValues = false }: Refresh): Promise<void> {
  for (const { periodId, year, endsOn } of periods) {
    for (const stage of stages) {
      const scope: RollupScope = { jurisdictionId, periodId, year, endsOn, stage };
      if (!isOnlyValues) await refreshContributions(tx, scope);
      await (isOnlyValues ? refreshScores : refreshVillages)(tx, scope);
    }
    await tx.execute(sql`insert into jurisdiction_period_version as v (jurisdiction_id, period_id, version)
      values (${jurisdictionId}, ${periodId}, 1)
      on conflict on constraint jurisdiction_period_version_key do update set version = v.version + 1`);
  }
}
