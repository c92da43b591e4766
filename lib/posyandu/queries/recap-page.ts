import 'server-only';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { type Period, periodLabel } from '@/lib/period';
import { parseMonthView } from '../input/view';
import { LEVELS, type RecapLevel, type RecapLine } from '../rules/recap';
import { monthHeadline } from '../rules/register';
import { type AgencyMonth, readAgencyMonths } from './month-agencies';
import { monthsOf, newestMonth, readMonth } from './month-scope';
import { readRecap } from './recap';

export interface MonthLink { code: string; label: string; here: boolean }

/** What /posyandu/skdn shows: a month, Σ ÷ Σ per area, and who has sent what. */
export interface RecapReport {
  headline: string; label: string; month: string; level: RecapLevel; months: MonthLink[]; lines: RecapLine[]; whole: RecapLine | null; agencies: AgencyMonth[]; ignored: string[]; mayWrite: boolean; ownAgency: string | null; locked: string | null; team: string; teamCode: string;
}

/** The month that the address asks for, else the newest with reports in the period of the page. */
export async function askedMonth(tx: Tx, viewer: Viewer, params: SearchParams): Promise<{ month: Period; period: Period; ignored: string[] }> {
  const scope = await readScope(tx, viewer, params);
  const { month, ignored } = parseMonthView(params);
  return { month: month ?? await newestMonth(tx, viewer, scope.period), period: scope.period, ignored };
}

/** The months that hang together with a month: those of the team's period that holds it. */
export const monthLinks = (within: Period, here: string): MonthLink[] => monthsOf(within).map((month) => ({ code: month.code, label: periodLabel(month), here: month.code === here }));

/** Reads the month; refuses ('not-found') one that no period of the team holds. */
export async function readRecapReport(tx: Tx, viewer: Viewer, params: SearchParams): Promise<RecapReport> {
  const { month, ignored } = await askedMonth(tx, viewer, params);
  const { label, within, locked } = await readMonth(tx, viewer, month.code);
  const level = LEVELS.find((one) => one === params.tingkat) ?? 'kecamatan';
  const [whole = null] = await readRecap(tx, viewer, { periodId: month.id, level: 'kabupaten' });
  return {
    headline: monthHeadline(label, whole ?? { reported: 0, posyandu: 0, s: null, d: null }), label, month: month.code, level, months: monthLinks(within.period, month.code),
    lines: await readRecap(tx, viewer, { periodId: month.id, level }), whole, agencies: await readAgencyMonths(tx, viewer, month.id), ignored: [...ignored, ...(params.tingkat && level !== params.tingkat ? [`tingkat=${String(params.tingkat).slice(0, 20)}`] : [])],
    mayWrite: may(viewer, 'posyandu:write') && viewer.agencyId !== null, ownAgency: viewer.agencyName, locked, team: viewer.jurisdictionName, teamCode: viewer.jurisdictionCode,
  };
}
