import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../../client';
import { indicator, nationalTarget } from '../../schema/indicators';
import { CATALOGUE } from './indicators';
import { NATIONAL_TARGETS } from './targets';

/** Indicators and national targets as the code has them; a row that left the code stays, since values may point to it. */
export async function loadCatalogue(db: Database): Promise<void> {
  await loadIndicators(db);
  await loadTargets(db);
}

async function loadIndicators(db: Database): Promise<void> {
  const stored = new Map((await db.select().from(indicator)).map((row) => [row.id, row]));
  for (const entry of CATALOGUE) {
    if (isDeepStrictEqual(stored.get(entry.id), { ...entry })) continue;
    await db.insert(indicator).values(entry).onConflictDoUpdate({ target: indicator.id, set: entry });
  }
}

async function loadTargets(db: Database): Promise<void> {
  const stored = await db.select().from(nationalTarget);
  for (const row of NATIONAL_TARGETS) {
    if (stored.some((known) => isDeepStrictEqual(known, { ...row }))) continue;
    await db.insert(nationalTarget).values(row)
      .onConflictDoUpdate({ target: [nationalTarget.indicatorId, nationalTarget.year], set: row });
  }
}
