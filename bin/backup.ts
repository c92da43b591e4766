import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import postgres from 'postgres';
import { formatCount } from '@/lib/format';
import { refuse } from '@/lib/refusal';
import { type ArchivedTable, archivedTables, type ArchiveHead, END_OF_ROWS, modelOf, rowsOf, RowSum } from './archive';

async function write(file: Gzip, bytes: string): Promise<void> {
  if (!file.write(bytes)) await once(file, 'drain');
}

async function writeTable(sql: postgres.Sql, file: Gzip, table: ArchivedTable): Promise<number> {
  const sum = new RowSum();
  await write(file, `${JSON.stringify({ table: table.name, columns: table.columns })}\n`);
  for await (const lines of rowsOf(sql, table)) {
    sum.add(lines);
    await write(file, `${lines.join('\n')}\n`);
  }
  const { rows, sha256 } = sum.end();
  await write(file, `${END_OF_ROWS}\n${JSON.stringify({ rows, sha256 })}\n`);
  return rows;
}

/** Writes all tables as they stand in one moment; gives their number and rows. */
async function writeAll(sql: postgres.Sql, file: Gzip): Promise<{ tables: number; rows: number }> {
  return sql.begin('isolation level repeatable read read only', async (tx) => {
    await tx`select set_config('simpul.maintenance', 'on', true)`;
    const inTx = tx as unknown as postgres.Sql;
    const tables = await archivedTables(inTx);
    const head: ArchiveHead = { simpul: 1, madeAt: new Date().toISOString(), model: await modelOf(inTx), tables: tables.map(({ name }) => name) };
    await write(file, `${JSON.stringify(head)}\n`);
    let rows = 0;
    for (const table of tables) rows += await writeTable(inTx, file, table);
    await write(file, `${JSON.stringify({ end: tables.length, rows })}\n`);
    return { tables: tables.length, rows };
  });
}

/** Archives a database into one new file, readable by its owner only. Refuses a file that exists. */
export async function backup(ownerUrl: string, path: string): Promise<string[]> {
  if (existsSync(path)) throw refuse('wrong-state', `Berkas ${path} sudah ada; pilih nama lain.`);
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const unfinished = `${path}.belum`;
  const file = createGzip();
  const disk = createWriteStream(unfinished, { mode: 0o600 });
  file.pipe(disk);
  try {
    const { tables, rows } = await writeAll(sql, file);
    file.end();
    await finished(disk);
    await rename(unfinished, path);
    return [`Cadangan ditulis ke ${path}: ${formatCount(tables)} tabel, ${formatCount(rows)} baris.`, 'Sesi masuk tidak ikut; sandi tersimpan sebagai sidik. Simpan berkas ini seperti menyimpan basis datanya.'];
  } finally {
    await rm(unfinished, { force: true });
    await sql.end({ timeout: 5 });
  }
}
