import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import type postgres from 'postgres';
import { fictionalAreas, HAMLETS } from './own-areas';
import { COUNTRY_CODE, hamletId, levelOf, parentCode, regionId, statusOf } from './region-code';

export interface RegionRow {
  id: number;
  code: string;
  parentId: number | null;
  level: number;
  name: string;
  status: string | null;
  isFictional: boolean;
}

/** "Lubuk Pakam I,II" and "Soka""an": the one quoted field of a line. */
const unquote = (text: string): string => (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);

function official(): [string, string][] {
  const text = gunzipSync(readFileSync(new URL('../regions/regions.csv.gz', import.meta.url))).toString('utf8');
  return text.trimEnd().split('\n').map((line) => {
    const cut = line.indexOf(',');
    return [line.slice(0, cut), unquote(line.slice(cut + 1))];
  });
}

function rowOf(code: string, name: string, isFictional: boolean): RegionRow {
  const parent = parentCode(code);
  return { id: regionId(code), code, parentId: parent === null ? null : regionId(parent), level: levelOf(code), name, status: statusOf(code, name), isFictional };
}

/** Every area we know, by id: Indonesia, the official ones, the fictional kabupaten, the hamlets. */
export function allRegions(): RegionRow[] {
  const rows = [
    rowOf(COUNTRY_CODE, 'Indonesia', false),
    ...official().map(([code, name]) => rowOf(code, name, false)),
    ...fictionalAreas().map(([code, name]) => rowOf(code, name, true)),
    ...HAMLETS.map(([code, name], index): RegionRow => ({
      id: hamletId(index + 1), code, parentId: regionId(code.slice(0, -3)), level: 5, name, status: null, isFictional: false,
    })),
  ];
  return rows.sort((a, b) => a.id - b.id);
}

const copyText = (value: string | number | boolean | null): string => {
  if (value === null) return '\\N';
  return String(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t');
};

const copyLine = (row: RegionRow): string =>
  [row.id, row.code, row.parentId, row.level, row.name, row.status, row.isFictional ? 't' : 'f'].map(copyText).join('\t');

/** md5 of what is stored, in the very words of `copyLine`: the content itself says whether it is loaded. */
async function storedHash(sql: postgres.Sql): Promise<string | null> {
  const [row] = await sql<{ hash: string | null }[]>`
    select md5(string_agg(concat_ws(E'\t', id, code, coalesce(parent_id::text, '\\N'), level, name, coalesce(status, '\\N'),
      case when is_fictional then 't' else 'f' end), E'\n' order by id)) as hash from region`;
  return row?.hash ?? null;
}

/** Loads all areas by COPY; an area that is there is changed only where it differs, none is removed. Returns whether anything was done. */
export async function loadRegions(sql: postgres.Sql): Promise<boolean> {
  const lines = allRegions().map(copyLine);
  const wanted = createHash('md5').update(lines.join('\n')).digest('hex');
  if (await storedHash(sql) === wanted) return false;
  await sql.begin(async (tx) => {
    await tx`create temporary table incoming (id int, code text, parent_id int, level smallint, name text, status text, is_fictional boolean) on commit drop`;
    const writable = await tx`copy incoming from stdin`.writable();
    await pipeline(Readable.from([`${lines.join('\n')}\n`]), writable);
    await tx`
      insert into region (id, code, parent_id, level, name, status, is_fictional)
      select * from incoming order by id
      on conflict (id) do update set code = excluded.code, parent_id = excluded.parent_id, level = excluded.level,
        name = excluded.name, status = excluded.status, is_fictional = excluded.is_fictional
      where (region.code, region.parent_id, region.level, region.name, region.status, region.is_fictional)
        is distinct from (excluded.code, excluded.parent_id, excluded.level, excluded.name, excluded.status, excluded.is_fictional)`;
  });
  await sql`analyze region`;
  return true;
}
