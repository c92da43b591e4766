import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { type DeskYear, readDeskYear } from '@/lib/jurisdictions/queries/years';
import { seenOf } from '@/lib/jurisdictions/rules/desk';
import { type CheckCode, type CheckSetting, SOFT_CHECKS } from '../rules/checks';

/** A soft check with what the year changed about it. `limitBp`: what holds; null: it has none. `asked`: cells of the year that it made somebody answer. */
export interface CheckLine { code: CheckCode; title: string; explanation: string; isActive: boolean; limitBp: number | null; defaultLimitBp: number | null; isChanged: boolean; asked: number; seen: string }

/** The soft checks in a team's year. */
export async function readCheckLines(tx: Tx, { jurisdictionId }: Viewer, year: number): Promise<CheckLine[]> {
  const set = [...await tx.execute(sql`select check_code as "checkCode", is_active as "isActive", limit_bp as "limitBp" from check_setting where jurisdiction_id = ${jurisdictionId} and year = ${year}`)] as unknown as CheckSetting[];
  const asked = [...await tx.execute(sql`select w as code, count(*)::int as asked from indicator_value v join period p on p.id = v.period_id cross join lateral unnest(v.warnings) w
    where v.jurisdiction_id = ${jurisdictionId} and p.year = ${year} and v.stage = 'working' group by w`)] as unknown as { code: string; asked: number }[];
  return SOFT_CHECKS.map(({ code, title, explanation, defaultLimitBp }) => {
    const own = set.find(({ checkCode }) => checkCode === code);
    const isActive = own?.isActive ?? true;
    const limitBp = own?.limitBp ?? defaultLimitBp;
    return { code, title, explanation, defaultLimitBp, isActive, limitBp, isChanged: own !== undefined, asked: asked.filter((row) => row.code === code).reduce((sum, row) => sum + row.asked, 0), seen: seenOf(isActive, limitBp) };
  });
}

export interface CheckPage extends DeskYear { checks: CheckLine[]; sentence: string }

/** Builds /pengaturan/pemeriksaan. Coordinator only. */
export async function readCheckPage(tx: Tx, viewer: Viewer, params: SearchParams): Promise<CheckPage> {
  allow(viewer, 'check:manage');
  const desk = await readDeskYear(tx, viewer, params);
  const checks = await readCheckLines(tx, viewer, desk.year);
  const active = checks.filter(({ isActive }) => isActive).length;
  return { ...desk, checks, sentence: active === checks.length ? `Semua ${checks.length} pemeriksaan berlaku pada ${desk.year}.` : `${active} dari ${checks.length} pemeriksaan berlaku pada ${desk.year}.` };
}
