import { createReadStream, existsSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import postgres from 'postgres';
import { formatCount } from '@/lib/format';
import { refuse } from '@/lib/refusal';
import { type ArchivedTable, archivedTables, type ArchiveHead, END_OF_ROWS, linesOf, modelOf, sumOf, type TableSum } from './archive';

type Lines = AsyncGenerator<string>;

async function next(lines: Lines): Promise<Record<string, unknown>> {
  const { value, done } = await lines.next();
  if (done) throw refuse('invalid', 'Cadangan terpotong: berkasnya berakhir sebelum waktunya.');
  return parse(value);
}

function parse(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    throw refuse('invalid', 'Berkas itu bukan cadangan Simpul, atau rusak.');
  }
}

const AT_ONCE = 1000;

async function insert(sql: postgres.Sql, { name, columns }: ArchivedTable, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await sql`insert into ${sql(name)} (${sql(columns)}) overriding system value
    select ${sql(columns)} from json_populate_recordset(null::${sql(name)}, ${`[${lines.join(',')}]`}::text::json)`;
}

/** Reads the rows of one table; gives what the archive says of them. */
async function readTable(sql: postgres.Sql, lines: Lines, table: ArchivedTable): Promise<TableSum> {
  const { table: name, columns } = await next(lines) as { table?: string; columns?: string[] };
  if (name !== table.name || columns?.join() !== table.columns.join()) throw refuse('invalid', `Cadangan memuat tabel ${String(name)} di tempat ${table.name}, atau kolomnya berbeda.`);
  let waiting: string[] = [];
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw refuse('invalid', `Cadangan terpotong di tabel ${table.name}.`);
    if (value === END_OF_ROWS) break;
    waiting.push(value);
    if (waiting.length < AT_ONCE) continue;
    await insert(sql, table, waiting);
    waiting = [];
  }
  await insert(sql, table, waiting);
  return await next(lines) as unknown as TableSum;
}

/** The unpacked bytes of a file; a file that is no gzip ends the reading with its error. */
async function* unpacked(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  try {
    for await (const piece of gunzip) yield piece as Buffer;
  } catch (error) {
    throw refuse('invalid', `Berkas itu bukan cadangan Simpul, atau rusak (${(error as NodeJS.ErrnoException).code}).`);
  }
}

async function refuseFilled(sql: postgres.Sql): Promise<void> {
  const [row] = await sql`select (select count(*)::int from jurisdiction) as teams, (select count(*)::int from account) as accounts`;
  if (Number(row?.teams) + Number(row?.accounts) > 0) {
    throw refuse('wrong-state', `Basis data tujuan tidak kosong (${row?.teams} tim, ${row?.accounts} akun). Pulihkan ke basis data baru, lalu arahkan Simpul ke sana.`);
  }
}

async function readAll(sql: postgres.Sql, lines: Lines): Promise<{ head: ArchiveHead; rows: number }> {
  const head = await next(lines) as unknown as ArchiveHead;
  if (head.simpul !== 1) throw refuse('invalid', 'Berkas itu bukan cadangan Simpul.');
  const model = await modelOf(sql);
  if (head.model !== model) throw refuse('wrong-state', `Cadangan ini dari model ${head.model.split(' ')[0]}, basis data tujuan model ${model.split(' ')[0]}. Pulihkan dengan versi Simpul yang membuatnya, lalu perbarui.`);
  const tables = await archivedTables(sql);
  if (tables.map(({ name }) => name).join() !== head.tables.join()) throw refuse('invalid', 'Daftar tabel dalam cadangan berbeda dari modelnya.');
  await sql`truncate ${sql(head.tables)} cascade`;
  let rows = 0;
  for (const table of tables) {
    const said = await readTable(sql, lines, table);
    const found = await sumOf(sql, table);
    if (found.rows !== said.rows || found.sha256 !== said.sha256) throw refuse('invalid', `Tabel ${table.name} tidak sama dengan cadangannya: ${formatCount(found.rows)} dari ${formatCount(said.rows)} baris.`);
    rows += found.rows;
    for (const column of table.identity) await sql`select setval(pg_get_serial_sequence(${table.name}, ${column}), greatest(1, (select max(${sql(column)}) from ${sql(table.name)})))`;
  }
  const end = await next(lines);
  if (end.end !== tables.length) throw refuse('invalid', 'Cadangan terpotong: penutupnya tidak ada.');
  return { head, rows };
}

/** Fills an empty database from an archive in one transaction, and compares every table's count and sha256. Refuses a database with teams or accounts, another model, and a file cut short. */
export async function restore(ownerUrl: string, path: string): Promise<string[]> {
  if (!existsSync(path)) throw refuse('not-found', `Berkas ${path} tidak ada.`);
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const { head, rows } = await sql.begin(async (tx) => {
      const inTx = tx as unknown as postgres.Sql;
      await tx`select set_config('simpul.maintenance', 'on', true)`;
      await refuseFilled(inTx);
      return readAll(inTx, linesOf(unpacked(path)));
    });
    return [`Dipulihkan dari ${path} (dibuat ${head.madeAt}): ${formatCount(head.tables.length)} tabel, ${formatCount(rows)} baris, jumlah dan sidik setiap tabel sama.`, 'Semua orang masuk lagi dengan sandinya. Periksa rantai jejak audit dengan "verify-audit".'];
  } finally {
    await sql.end({ timeout: 5 });
  }
}
