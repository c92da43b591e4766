import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { BorderFile, KnownArea } from '@/lib/borders/message';
import { type Day, formatInstant } from '@/lib/day';
import { borderHeadline } from '../rules/border-words';
import type { Outline } from '../rules/outlines';
import { type OutlineSet, readOutlines } from './outlines';

/** Areas of which a team may bring borders: villages and kecamatan of a kabupaten, kabupaten of a province. */
export const listBorderAreas = async (tx: Tx, { jurisdictionCode, jurisdictionLevel }: Viewer): Promise<KnownArea[]> => [...await tx.execute(sql`
  select code, name, level from region where code like ${`${jurisdictionCode}.%`} and level = any(${sql.param(jurisdictionLevel === 'province' ? [2] : [3, 4])}::int[]) order by code`)] as unknown as KnownArea[];

interface Row { id: string; fileName: string; source: string; sourcedOn: Day | null; areaCount: number; state: 'checked' | 'refused' | 'saved'; areas: string; createdAt: string; savedAt: string | null; by: string | null }

/** A file that waits for a decision: what it brings, or why it was refused. */
export interface PendingBorders { id: string; fileName: string; source: string; sourcedOn: Day | null; refusal: string | null; file: BorderFile | null; outlines: Outline[]; replaces: number; bare: number }

export interface BorderDesk {
  teamCode: string; headline: string; isProvince: boolean; now: { level: number; set: OutlineSet; of: number }[];
  pending: PendingBorders | null; saved: { id: string; fileName: string; source: string; sourcedOn: Day | null; areaCount: number; savedAt: string; by: string | null; isNewest: boolean }[];
}

const readRows = async (tx: Tx, { jurisdictionId }: Viewer): Promise<Row[]> => [...await tx.execute(sql`
  select b.id, b.file_name as "fileName", b.source, b.sourced_on::text as "sourcedOn", b.area_count as "areaCount", b.state, case when b.state = 'saved' then '' else b.areas end as areas,
    to_char(b.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt", to_char(b.saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "savedAt", a.display_name as by
  from boundary_import b left join account a on a.id = b.created_by
  where b.jurisdiction_id = ${jurisdictionId} and b.state in ('checked', 'refused', 'saved') order by coalesce(b.saved_at, b.created_at) desc, b.id desc limit 30`)] as unknown as Row[];

function pendingOf(row: Row | undefined, areas: readonly KnownArea[], now: BorderDesk['now']): PendingBorders | null {
  if (!row) return null;
  const { id, fileName, source, sourcedOn } = row;
  const outcome = JSON.parse(row.areas) as BorderFile | { refusal: string };
  if ('refusal' in outcome) return { id, fileName, source, sourcedOn, refusal: outcome.refusal, file: null, outlines: [], replaces: 0, bare: 0 };
  const names = new Map(areas.map((area) => [area.code, area]));
  const standing = new Set(now.flatMap(({ set }) => set.outlines.map(({ code }) => code)));
  const brought = new Set(outcome.borders.map(({ code }) => code));
  return {
    id, fileName, source, sourcedOn, refusal: null, file: outcome, outlines: outcome.borders.map((border) => ({ ...border, name: names.get(border.code)?.name ?? border.code })),
    replaces: outcome.borders.filter(({ code }) => standing.has(code)).length, bare: areas.filter(({ code, level }) => level === outcome.level && !brought.has(code)).length,
  };
}

/** Everything /pengaturan/peta shows: the borders that stand, the file that waits, the files that were saved. Coordinator or admin only. */
export async function readBorderDesk(tx: Tx, viewer: Viewer): Promise<BorderDesk> {
  allow(viewer, 'boundary:import');
  const areas = await listBorderAreas(tx, viewer);
  const levels = viewer.jurisdictionLevel === 'province' ? [2] : [4, 3];
  const now: BorderDesk['now'] = [];
  for (const level of levels) now.push({ level, set: await readOutlines(tx, viewer.jurisdictionId, level), of: areas.filter((area) => area.level === level).length });
  const rows = await readRows(tx, viewer);
  const saved = rows.filter(({ state }) => state === 'saved');
  return {
    teamCode: viewer.jurisdictionCode, isProvince: viewer.jurisdictionLevel === 'province', now, headline: borderHeadline(now.map(({ level, set, of }) => ({ level, count: set.outlines.length, of }))),
    pending: pendingOf(rows.find(({ state }) => state !== 'saved'), areas, now),
    saved: saved.map(({ id, fileName, source, sourcedOn, areaCount, savedAt, by }, at) => ({ id, fileName, source, sourcedOn, areaCount, by, isNewest: at === 0, savedAt: savedAt === null ? '' : formatInstant(new Date(savedAt), viewer.timeZone) })),
  };
}
