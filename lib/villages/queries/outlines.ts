import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Outline } from '../rules/outlines';

export interface OutlineSet { outlines: Outline[]; /** "BIG 2023, dimuat 3 Okt 2026". */ sources: { source: string; importedAt: string }[] }

/** The borders that the team imported for areas of a level (2 kabupaten, 3 kecamatan, 4 village), by code; empty where it has none. */
export async function readOutlines(tx: Tx, jurisdictionId: number, level: number): Promise<OutlineSet> {
  const rows = [...await tx.execute(sql`
    select r.code, r.name, b.geometry, b.source, to_char(b.imported_at at time zone 'UTC', 'YYYY-MM-DD') as "importedAt"
    from boundary b join region r on r.id = b.region_id where b.jurisdiction_id = ${jurisdictionId} and r.level = ${level} and b.geometry ? 'path' order by r.code`)] as unknown as {
      code: string; name: string; geometry: Pick<Outline, 'path' | 'box' | 'label'>; source: string; importedAt: string }[];
  const sources = new Map(rows.map(({ source, importedAt }) => [`${source} ${importedAt}`, { source, importedAt }]));
  return { outlines: rows.map(({ code, name, geometry: { path, box, label } }) => ({ code, name, path, box, label })), sources: [...sources.values()] };
}

/** Names and codes of the areas right below a region: kabupaten of a province, kecamatan of a kabupaten. */
export const listAreasBelow = async (tx: Tx, regionId: number): Promise<{ code: string; name: string }[]> =>
  [...await tx.execute(sql`select code, name from region where parent_id = ${regionId} order by code`)] as unknown as { code: string; name: string }[];
