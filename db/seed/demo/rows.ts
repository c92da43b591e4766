import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';

export type Tx = postgres.TransactionSql;
type Row = Record<string, unknown>;

const columnOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const plain = (key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/**
 * Inserts rows of a table in one statement per set of columns; columns that a row does not name keep their default.
 * One JSON parameter instead of thousands, so 50,000 rows take about a second.
 */
export async function insertRows<T extends PgTable>(tx: Tx, table: T, rows: readonly T['$inferInsert'][], { skipKnown = false } = {}): Promise<void> {
  const batches = new Map<string, Row[]>();
  for (const row of rows as readonly Row[]) {
    const keys = Object.keys(row).filter((key) => row[key] !== undefined).join(' ');
    const batch = batches.get(keys);
    if (batch) batch.push(row);
    else batches.set(keys, [row]);
  }
  for (const [keys, batch] of batches) await insertBatch(tx, getTableName(table), keys.split(' '), { batch, skipKnown });
}

async function insertBatch(tx: Tx, table: string, keys: string[], { batch, skipKnown }: { batch: Row[]; skipKnown: boolean }): Promise<void> {
  const columns = keys.map((key) => `"${columnOf(key)}"`).join(', ');
  const named = batch.map((row) => Object.fromEntries(keys.map((key) => [columnOf(key), row[key]])));
  await tx.unsafe(
    `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1::text::json)${skipKnown ? ' on conflict do nothing' : ''}`,
    [JSON.stringify(named, plain)],
  );
}
