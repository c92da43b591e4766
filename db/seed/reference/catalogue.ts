import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import type { AnyPgTable, PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '../../client';
import { indicator, nationalTarget } from '../../schema/indicators';
import { CATALOGUE } from './indicators';
import { NATIONAL_TARGETS } from './targets';

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const names = (columns: PgColumn[], prefix: string): SQL =>
  sql.join(columns.map((column) => sql.raw(`${prefix}."${snake(column.name)}"`)), sql`, `);

/** "Overwrite, but only a row that says something else": keeps a second run from writing anything. */
function whereDifferent(table: AnyPgTable, keys: readonly string[]) {
  const rest = Object.entries(getTableColumns(table)).filter(([key]) => !keys.includes(key)) as [string, PgColumn][];
  const columns = rest.map(([, column]) => column);
  return {
    set: Object.fromEntries(rest.map(([key, column]) => [key, sql.raw(`excluded."${snake(column.name)}"`)])),
    setWhere: sql`(${names(columns, `"${getTableName(table)}"`)}) is distinct from (${names(columns, 'excluded')})`,
  };
}

/** Indicators and national targets as the code has them; a row that left the code stays, since values may point to it. */
export async function loadCatalogue(db: Database): Promise<void> {
  await db.insert(indicator).values([...CATALOGUE])
    .onConflictDoUpdate({ target: indicator.id, ...whereDifferent(indicator, ['id']) });
  await db.insert(nationalTarget).values([...NATIONAL_TARGETS])
    .onConflictDoUpdate({ target: [nationalTarget.indicatorId, nationalTarget.year], ...whereDifferent(nationalTarget, ['indicatorId', 'year']) });
}
