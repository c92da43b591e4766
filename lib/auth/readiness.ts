import 'server-only';
import { sql } from 'drizzle-orm';
import { appDb, authDb } from '@/db/client';
import journal from '@/db/migrations/meta/_journal.json';
import { isWeakRole } from '@/db/weak-role';

const WITHIN_MS = 2000;
const GOOD_FOR_MS = 500;

const newestMigration = Math.max(...journal.entries.map((entry) => entry.when));

let asked: { at: number; answer: Promise<boolean> } | null = null;

/**
 * Whether the pages can be served: simpul_app gets an answer within 2 s, is a weak role, and the database has this
 * build's migrations. Many who ask at once share one question, so that asking costs no connections.
 */
export function readiness(): Promise<boolean> {
  if (!asked || Date.now() - asked.at > GOOD_FOR_MS) asked = { at: Date.now(), answer: look() };
  return asked.answer;
}

async function look(): Promise<boolean> {
  const late = new Promise<boolean>((answer) => { setTimeout(answer, WITHIN_MS, false).unref(); });
  return Promise.race([late, lookNow().catch(() => false)]);
}

async function lookNow(): Promise<boolean> {
  const [applied] = await appDb().execute<{ newest: string }>(sql`select max(created_at) as newest from drizzle.__drizzle_migrations`);
  return Number(applied?.newest) >= newestMigration && await isWeakRole(appDb());
}

/** Whether a connection of the pages stands above row-level security. A database that is away is no reason to say so. */
export async function hasStrongRole(): Promise<boolean> {
  const weak = await Promise.all([appDb(), authDb()].map((db) => isWeakRole(db).catch(() => true)));
  return weak.includes(false);
}
