import 'server-only';
import { sql } from 'drizzle-orm';
import { appDb, type Tx } from '@/db/client';
import { markDatabaseAway } from '@/lib/incident';
import type { PlatformOperator } from './platform';
import type { Viewer } from './viewer';

/** Tells the database who asks, for this transaction only (set_config local), so that row-level security knows. */
async function introduce(tx: Tx, viewer: Viewer): Promise<void> {
  await tx.execute(sql`select
    set_config('simpul.jurisdiction', ${String(viewer.jurisdictionId)}, true),
    set_config('simpul.children', ${`{${viewer.children.join(',')}}`}, true),
    set_config('simpul.agency', ${viewer.agencyId ?? ''}, true),
    set_config('simpul.role', ${viewer.role}, true),
    set_config('simpul.account', ${viewer.accountId}, true)`);
}

/**
 * All reads of one page in one READ ONLY, REPEATABLE READ transaction: the figures of a page agree (design §6).
 * Queries take the `tx` given here.
 */
export function readAs<T>(viewer: Viewer, read: (tx: Tx) => Promise<T>): Promise<T> {
  return appDb().transaction(
    async (tx) => {
      await introduce(tx, viewer);
      return read(tx);
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  ).catch((error: unknown) => { throw markDatabaseAway(error); });
}

/** One command = one transaction: allow, lock, rule, write, audit, refresh; anything thrown rolls all of it back. */
export function changeAs<T>(viewer: Viewer, change: (tx: Tx) => Promise<T>): Promise<T> {
  return appDb().transaction(async (tx) => {
    await introduce(tx, viewer);
    return change(tx);
  });
}

/** A transaction of the platform operator: no team is set, so it sees the list of teams and no row of any. */
export function changeAsPlatform<T>({ accountId }: PlatformOperator, change: (tx: Tx) => Promise<T>): Promise<T> {
  return appDb().transaction(async (tx) => {
    await tx.execute(sql`select set_config('simpul.role', 'platform', true), set_config('simpul.account', ${accountId}, true)`);
    return change(tx);
  });
}

declare const figures: unique symbol;

/** A transaction that will refresh the rollups before it commits. Only `changeFigures` (lib/convergence) gives one. */
export type FigureTx = Tx & { readonly [figures]: true };

/** What a command touched: figures from this period to the end of its year; null = the whole year. `stage`: values of that stage and nothing else, no activity and no money. */
export interface Touched { fromPeriodId: number | null; stage?: 'working' }
