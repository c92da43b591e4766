import { createHash } from 'node:crypto';
import type postgres from 'postgres';

/** A table of the product as it is archived: in an order in which foreign keys hold, rows by primary key. */
export interface ArchivedTable { name: string; columns: string[]; key: string[]; identity: string[] }

/** What one table of an archive or database holds. */
export interface TableSum { rows: number; sha256: string }

export interface ArchiveHead { simpul: 1; madeAt: string; model: string; tables: string[] }

/** Sign-ins and counters of the moment; after a restore everybody signs in again. */
const PASSING = ['session', 'sign_in_attempt', 'api_use'];

interface Edge { child: string; parent: string }

/** Parents before children; a table that refers to itself is one statement, which PostgreSQL allows. */
function inOrder(names: readonly string[], edges: readonly Edge[]): string[] {
  const done: string[] = [];
  const left = new Set(names);
  while (left.size > 0) {
    const free = [...left].filter((name) => edges.every(({ child, parent }) => child !== name || child === parent || !left.has(parent)));
    if (free.length === 0) throw new Error(`Tabel saling merujuk: ${[...left].join(', ')}.`);
    for (const name of free) {
      left.delete(name);
      done.push(name);
    }
  }
  return done;
}

/** All tables that are archived, in the order of restoring. */
export async function archivedTables(sql: postgres.Sql): Promise<ArchivedTable[]> {
  const tables = await sql<{ name: string; columns: string[]; key: string[]; identity: string[] | null }[]>`
    select c.relname as name, array_agg(a.attname order by a.attnum) as columns, array_agg(a.attname order by a.attnum) filter (where a.attidentity <> '') as identity,
      (select array_agg(k.attname order by array_position(p.conkey, k.attnum)) from pg_constraint p join pg_attribute k on k.attrelid = p.conrelid and k.attnum = any(p.conkey) where p.conrelid = c.oid and p.contype = 'p') as key
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relname = any(${PASSING}) group by c.oid, c.relname order by c.relname`;
  const edges = await sql<Edge[]>`select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f'`;
  const byName = new Map(tables.map((table) => [table.name, { ...table, key: table.key ?? table.columns, identity: table.identity ?? [] }]));
  return inOrder([...byName.keys()], edges).flatMap((name) => byName.get(name) ?? []);
}

/** Which model the database has: number and hash of its newest migration. */
export async function modelOf(sql: postgres.Sql): Promise<string> {
  const [row] = await sql`select count(*)::int as n, (select hash from drizzle.__drizzle_migrations order by id desc limit 1) as hash from drizzle.__drizzle_migrations`;
  return `${row?.n} ${row?.hash}`;
}

const AT_ONCE = 2000;

/** A table's rows as JSON by primary key, one a line, some thousand lines at once: the same rows always give the same text. */
export async function* rowsOf(sql: postgres.Sql, { name, columns, key }: ArchivedTable): AsyncGenerator<string[]> {
  const order = key.map((column) => sql`${sql(column)}`).reduce((all, one) => sql`${all}, ${one}`);
  const query = sql<{ line: string }[]>`select row_to_json(archived_row)::text as line from (select ${sql(columns)} from ${sql(name)}) archived_row order by ${order}`;
  for await (const rows of query.cursor(AT_ONCE)) yield rows.map(({ line }) => line);
}

/** Number and sha256 of a table's rows. */
export async function sumOf(sql: postgres.Sql, table: ArchivedTable): Promise<TableSum> {
  const sum = new RowSum();
  for await (const lines of rowsOf(sql, table)) sum.add(lines);
  return sum.end();
}

/** Counts and hashes lines as they pass. */
export class RowSum {
  #hash = createHash('sha256');
  #rows = 0;

  add(lines: readonly string[]): void {
    for (const line of lines) this.#hash.update(`${line}\n`);
    this.#rows += lines.length;
  }

  end(): TableSum {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}

const NEWLINE = 10;

/** Lines of a byte stream, each without its end. By byte: text of people may hold any other sign of a line's end. */
export async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of source) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      yield bytes.toString('utf8', from, at);
      from = at + 1;
    }
    rest = bytes.subarray(from);
  }
  if (rest.length > 0) yield String(rest);
}

/** Ends the rows of a table in an archive; no row is written like this. */
export const END_OF_ROWS = '.';
