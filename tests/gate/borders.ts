import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';

/** Files of borders of a team: one to save, one to put aside, one that was saved last. */
export interface PlantedBorders { checked: string; unwanted: string; saved: string }

async function plant(sql: postgres.Sql, { team, village }: { team: number; village: string }, state: 'checked' | 'saved', at = 0): Promise<string> {
  const id = randomUUID();
  const outcome = { level: 4, borders: [{ code: village, path: 'M0 0l10 0 0 10-10 0z', box: [0, 0, 10, 10], label: [5, 5] }], pointsBefore: 5, pointsAfter: 5, renamed: [] };
  // Each is newer than those planted before, as only the newest can be taken back.
  await sql`insert into boundary_import (jurisdiction_id, id, file_name, size_bytes, sha256, source, areas, area_count, state, saved_at)
    values (${team}, ${id}, 'gerbang.geojson', 1, ''::bytea, 'Sumber gerbang', ${JSON.stringify(outcome)}, 1, ${state}, ${state === 'saved' ? sql`'2040-01-01'::timestamptz + ${at} * interval '1 day'` : null})`;
  return id;
}

/** Plants them, with a border for one village. */
export async function plantBorders(sql: postgres.Sql, team: number, village: string): Promise<PlantedBorders> {
  const [before] = await sql<{ count: number }[]>`select count(*)::int as count from boundary_import where jurisdiction_id = ${team}`;
  return { checked: await plant(sql, { team, village }, 'checked'), unwanted: await plant(sql, { team, village }, 'checked'), saved: await plant(sql, { team, village }, 'saved', before?.count) };
}
