import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { formatCount } from '@/lib/format';
import { listOpenAgencies } from '@/lib/indicators/queries/responsibility-desk';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { type DeskYear, readDeskYear } from '@/lib/jurisdictions/queries/years';
import { seenOf } from '@/lib/jurisdictions/rules/desk';
import { parsePeriod, periodLabel } from '@/lib/period';
import { listTargetVillages } from '@/lib/villages/queries';

/** A change of who reports: `agency` null: nobody is asked; `village` null: everywhere; `period` null: all year. */
export interface AssignmentChange { id: string; indicator: string; indicatorName: string; village: string | null; period: string | null; agency: string | null; reason: string; by: string | null }

/** What one agency reports in a period: its indicators, with the number of villages where it is not all of them. */
export interface AgencyLoad { agency: string; agencyCode: string; cells: number; indicators: { code: string; villages: number; isChanged: boolean }[] }

interface LoadRow { agency: string; agencyCode: string; code: string; villages: number; isChanged: boolean }

/** The changes of a year, by indicator and place. */
export async function listAssignmentChanges(tx: Tx, { jurisdictionId }: Viewer, year: number): Promise<AssignmentChange[]> {
  const rows = [...await tx.execute(sql`
    select c.id, i.code as indicator, i.short_name as "indicatorName", r.name as village, p.code as period, a.short_name as agency, c.reason, u.display_name as by
    from assignment_change c join indicator i on i.id = c.indicator_id left join region r on r.id = c.region_id left join period p on p.id = c.period_id
    left join agency a on a.jurisdiction_id = c.jurisdiction_id and a.id = c.agency_id left join account u on u.id = c.decided_by
    where c.jurisdiction_id = ${jurisdictionId} and c.year = ${year} order by i.sort_order, r.name nulls first, p.id nulls first`)] as unknown as AssignmentChange[];
  return rows.map((row) => ({ ...row, period: labelOf(row.period) }));
}

const labelOf = (code: string | null): string | null => {
  const period = parsePeriod(code ?? '');
  return period ? periodLabel(period) : code;
};

/** What a form had shown: all changes of the year. */
export const seenChanges = (changes: readonly AssignmentChange[]): string => seenOf(changes.length, ...changes.slice(-3).map(({ id, agency }) => `${id}${agency ?? ''}`));

async function readLoads(tx: Tx, { jurisdictionId }: Viewer, periodId: number): Promise<AgencyLoad[]> {
  const rows = [...await tx.execute(sql`
    select a.short_name as agency, a.code as "agencyCode", i.code, count(*)::int as villages, bool_or(c.is_changed) as "isChanged"
    from assigned_cell c join agency a on a.jurisdiction_id = c.jurisdiction_id and a.id = c.agency_id join indicator i on i.id = c.indicator_id
    where c.jurisdiction_id = ${jurisdictionId} and c.period_id = ${periodId} group by a.short_name, a.code, i.code, i.sort_order order by a.short_name, i.sort_order`)] as unknown as LoadRow[];
  return [...new Set(rows.map(({ agencyCode }) => agencyCode))].map((agencyCode) => {
    const of = rows.filter((row) => row.agencyCode === agencyCode);
    return {
      agencyCode, agency: of[0]?.agency ?? agencyCode, cells: of.reduce((sum, { villages }) => sum + villages, 0),
      indicators: of.map(({ code, villages, isChanged }) => ({ code, villages, isChanged })),
    };
  });
}

export interface AssignmentPage extends DeskYear {
  changes: AssignmentChange[]; seen: string; period: { code: string; label: string } | null; loads: AgencyLoad[]; unasked: { code: string; name: string }[]; sentence: string;
  villages: { code: string; name: string; district: string | null }[]; agencies: { code: string; name: string }[]; indicators: { code: string; name: string; atVillage: boolean }[]; periods: { code: string; label: string }[];
}

interface PeriodRow { code: string; id: number; state: string }
interface IndicatorRow { code: string; name: string; atVillage: boolean; group: string }

/** Builds /pengaturan/penugasan: the changes of the year, and who reports what in its newest period. Coordinator only. */
export async function readAssignmentPage(tx: Tx, viewer: Viewer, params: SearchParams): Promise<AssignmentPage> {
  allow(viewer, 'assignment:manage');
  const desk = await readDeskYear(tx, viewer, params);
  const periods = [...await tx.execute(sql`select p.code, p.id, j.state from jurisdiction_period j join period p on p.id = j.period_id where j.jurisdiction_id = ${viewer.jurisdictionId} and p.year = ${desk.year} order by p.id desc`)] as unknown as PeriodRow[];
  const indicators = [...await tx.execute(sql`select code, short_name as name, at_village as "atVillage", "group" from indicator where "group" in ('specific', 'sensitive', 'extension') order by sort_order`)] as unknown as IndicatorRow[];
  const [newest] = periods;
  const changes = await listAssignmentChanges(tx, viewer, desk.year);
  const loads = newest ? await readLoads(tx, viewer, newest.id) : [];
  const asked = new Set(loads.flatMap((load) => load.indicators.map(({ code }) => code)));
  const cells = loads.reduce((sum, load) => sum + load.cells, 0);
  const named = ({ code }: { code: string }) => ({ code, label: labelOf(code) ?? code });
  return {
    ...desk, changes, seen: seenChanges(changes), period: newest ? named(newest) : null, loads, indicators, periods: periods.filter(({ state }) => state !== 'approved').map(named),
    unasked: newest ? indicators.filter(({ code, group }) => group !== 'extension' && !asked.has(code)) : [],
    villages: await listTargetVillages(tx, viewer, desk.year), agencies: await listOpenAgencies(tx, viewer),
    sentence: newest ? `${formatCount(loads.length)} instansi diminta mengisi ${formatCount(cells)} sel pada ${named(newest).label}.` : `Belum ada periode ${desk.year} yang dibuka, jadi belum ada yang diminta mengisi.`,
  };
}
