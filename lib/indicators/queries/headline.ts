import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { type DeskYear, readDeskYear } from '@/lib/jurisdictions/queries/years';

/** Codes of the headline indicators of a year in their order; a year without marks takes those of the latest year before it. */
export async function readHeadlines(tx: Tx, { jurisdictionId, year }: { jurisdictionId: number; year: number }): Promise<string[]> {
  const rows = await tx.execute(sql`select i.code from headline_indicator h join indicator i on i.id = h.indicator_id
    where h.jurisdiction_id = ${jurisdictionId} and h.year = (select max(year) from headline_indicator where jurisdiction_id = ${jurisdictionId} and year <= ${year})
    order by h.ordinal, i.sort_order`);
  return [...rows].map(({ code }) => String(code));
}

export interface HeadlineDesk extends DeskYear { marked: string[]; indicators: { code: string; name: string; group: 'specific' | 'sensitive' }[]; seen: string }

/** What a form had shown. */
export const seenHeadlines = (codes: readonly string[]): string => codes.join('|');

/** The twenty, of which the marks are chosen. */
export const listMarkable = async (tx: Tx): Promise<HeadlineDesk['indicators']> => [...await tx.execute(sql`
  select code, short_name as name, "group" from indicator where "group" in ('specific', 'sensitive') order by sort_order`)] as unknown as HeadlineDesk['indicators'];

/** Builds /pengaturan/utama. Coordinator only. */
export async function readHeadlineDesk(tx: Tx, viewer: Viewer, params: SearchParams): Promise<HeadlineDesk> {
  allow(viewer, 'headline:manage');
  const desk = await readDeskYear(tx, viewer, params);
  const marked = await readHeadlines(tx, { jurisdictionId: viewer.jurisdictionId, year: desk.year });
  return { ...desk, marked, indicators: await listMarkable(tx), seen: seenHeadlines(marked) };
}
