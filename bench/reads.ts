import { isDeepStrictEqual } from 'node:util';
import { sql, type SQL } from 'drizzle-orm';
import { connect, type Database, type Tx } from '@/db/client';
import type { RollupScope } from '@/db/counted';
import { median } from './load';
import { figuresFromBase, figuresFromRollup } from './village-figures';

const TIMES = 30;
const WARM_UP = 3;

export interface ReadTimes { rollupMs: number; baseMs: number; villages: number; differing: number }

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Medians of two readings taken in turns. */
async function inTurns(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let at = -WARM_UP; at < TIMES; at += 1) {
    const [a, b] = [await timed(one), await timed(other)];
    if (at >= 0) { times[0].push(a); times[1].push(b); }
  }
  return [median(times[0]), median(times[1])];
}

/** The village list from the rollups and from the base rows, and in how many villages they differ (0, or one of them is wrong). */
export async function timeRollup(ownerUrl: string, scope: RollupScope, completenessFloorBp: number): Promise<ReadTimes> {
  const { db, close } = connect(ownerUrl, { max: 1 });
  try {
    const read = async (query: SQL): Promise<unknown[]> => [...await db.execute(query)];
    const [rollup, base] = [figuresFromRollup(scope), figuresFromBase(scope, completenessFloorBp)];
    const [kept, computed] = [await read(rollup), await read(base)];
    const differing = kept.filter((row, at) => !isDeepStrictEqual(row, computed[at])).length + Math.abs(kept.length - computed.length);
    const [rollupMs, baseMs] = await inTurns(() => read(rollup), () => read(base));
    return { rollupMs, baseMs, villages: kept.length, differing };
  } finally {
    await close();
  }
}

export interface SecurityTimes { ownerMs: number; appMs: number; ownerWholeMs: number; appWholeMs: number }

/** The rollup read as owner (no row-level security) and as simpul_app, in transactions of the same shape; alone and with BEGIN … COMMIT. */
export async function timeSecurity(urls: { ownerUrl: string; appUrl: string }, scope: RollupScope): Promise<SecurityTimes> {
  const [owner, app] = [connect(urls.ownerUrl, { max: 1 }), connect(urls.appUrl, { max: 1 })];
  const query = figuresFromRollup(scope);
  const introduce = (tx: Tx): Promise<unknown> => tx.execute(sql`select set_config('simpul.jurisdiction', ${String(scope.jurisdictionId)}, true),
    set_config('simpul.children', '{}', true), set_config('simpul.agency', '', true), set_config('simpul.role', 'leader', true), set_config('simpul.account', '', true)`);
  const whole = (db: Database) => () => db.transaction(async (tx) => { await introduce(tx); await tx.execute(query); }, { isolationLevel: 'repeatable read', accessMode: 'read only' });
  try {
    const [ownerWholeMs, appWholeMs] = await inTurns(whole(owner.db), whole(app.db));
    const [ownerMs, appMs] = await owner.db.transaction((asOwner) => app.db.transaction(async (asApp) => {
      await introduce(asOwner);
      await introduce(asApp);
      return inTurns(() => asOwner.execute(query), () => asApp.execute(query));
    }));
    return { ownerMs, appMs, ownerWholeMs, appWholeMs };
  } finally {
    await owner.close();
    await app.close();
  }
}
