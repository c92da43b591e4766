import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { parsePeriod } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import { scopeInput, type SearchParams } from '../input';
import { readSettings } from '../queries';
import { seenThresholds, type Thresholds } from '../rules/desk';

/** The year that a page of the coordinator's desk is about, and the years that have anything. */
export interface DeskYear { year: number; years: number[]; teamCode: string; teamName: string }

/** Years with periods, target villages, targets, responsibilities or thresholds, newest first. */
async function listYears(tx: Tx, { jurisdictionId }: Pick<Viewer, 'jurisdictionId'>): Promise<{ year: number; isOpen: boolean }[]> {
  return [...await tx.execute(sql`
    select year, bool_or(is_open) as "isOpen" from (
      select p.year, j.state <> 'approved' as is_open from jurisdiction_period j join period p on p.id = j.period_id where j.jurisdiction_id = ${jurisdictionId}
      union all select year, false from target_village where jurisdiction_id = ${jurisdictionId}
      union all select year, false from indicator_target where jurisdiction_id = ${jurisdictionId}
      union all select year, false from responsibility where jurisdiction_id = ${jurisdictionId}
      union all select year, false from jurisdiction_year where jurisdiction_id = ${jurisdictionId}
    ) known group by year order by year desc`)] as unknown as { year: number; isOpen: boolean }[];
}

/** Reads `?tahun=` (or the year of `?periode=`); by default the newest year with an open period. Refuses a year that nobody has prepared. */
export async function readDeskYear(tx: Tx, viewer: Viewer, params: SearchParams): Promise<DeskYear> {
  const parsed = scopeInput.safeParse(params);
  if (!parsed.success) throw refuse('not-found', parsed.error.issues[0]?.message ?? 'Alamat halaman tidak dikenal.');
  const known = await listYears(tx, viewer);
  const asked = parsed.data.tahun ? Number(parsed.data.tahun) : parsePeriod(parsed.data.periode ?? '')?.year ?? null;
  const year = asked ?? known.find(({ isOpen }) => isOpen)?.year ?? known[0]?.year;
  if (year === undefined || !known.some((one) => one.year === year)) {
    throw refuse('not-found', year === undefined ? 'Tim ini belum punya satu tahun pun. Buka dahulu periode pertamanya lewat Pengaturan, Periode.' : `Tahun ${year} belum disiapkan. Siapkan lewat Pengaturan, Tahun baru.`);
  }
  return { year, years: known.map((one) => one.year), teamCode: viewer.jurisdictionCode, teamName: viewer.jurisdictionName };
}

/** Refuses a year that the team has not prepared. */
export async function requireYear(tx: Tx, viewer: Viewer, year: number): Promise<void> {
  if (!(await listYears(tx, viewer)).some((known) => known.year === year)) throw refuse('not-found', `Tahun ${year} belum disiapkan. Siapkan lewat Pengaturan, Tahun baru.`);
}

export interface ThresholdPage extends DeskYear { thresholds: Thresholds; from: number | null; note: string | null; seen: string; laterYears: number[] }

/** Builds /pengaturan/ambang. `from`: the year whose row holds (an earlier one is inherited; null: the usual ones). */
export async function readThresholdPage(tx: Tx, viewer: Viewer, params: SearchParams): Promise<ThresholdPage> {
  allow(viewer, 'threshold:manage');
  const desk = await readDeskYear(tx, viewer, params);
  const thresholds = await readSettings(tx, viewer.jurisdictionId, desk.year);
  const rows = [...await tx.execute(sql`select year, note from jurisdiction_year where jurisdiction_id = ${viewer.jurisdictionId} order by year desc`)] as unknown as { year: number; note: string | null }[];
  const row = rows.find(({ year }) => year <= desk.year);
  const nextOwn = rows.filter(({ year }) => year > desk.year).at(-1)?.year ?? Infinity;
  const laterYears = desk.years.filter((year) => year > desk.year && year < nextOwn);
  return { ...desk, thresholds, from: row?.year ?? null, note: row?.year === desk.year ? row.note : null, seen: seenThresholds(thresholds), laterYears };
}
