import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { type Day, dayIn, type TimeZone } from '@/lib/day';
import { parsePeriod, periodLabel } from '@/lib/period';
import { nextPeriod, periodsHeadline, type Unchecked } from '../rules/periods';

/** A period of the team as its coordinator sees it: state and stamps, deadline, cells asked for and how far they are. */
export interface PeriodRow extends Unchecked {
  code: string; label: string; periodId: number; state: 'open' | 'approved' | 'reopened'; dueOn: Day | null; reason: string | null; changedBy: string | null; changedAt: string | null;
  asked: number; verified: number;
}

export interface AgencyReport { code: string; shortName: string; state: string; asked: number; empty: number; submittedAt: string | null; extendedUntil: Day | null }

export interface PeriodDesk { today: Day; periods: PeriodRow[]; next: { code: string; label: string } | null }

type Found = Omit<PeriodRow, 'label'>;

/** Periods of the team, newest first; `only` one of them. Cells: what anybody entered or is asked for in the period. */
export async function readPeriodRows(tx: Tx, jurisdictionId: number, only: number | null = null): Promise<PeriodRow[]> {
  const rows = [...await tx.execute(sql`
    select p.code, j.period_id as "periodId", j.state, j.due_on::text as "dueOn", j.reason, a.display_name as "changedBy", j.changed_at::text as "changedAt",
      n.asked, n.empty, v.draft, v.submitted, v.returned, v.verified
    from jurisdiction_period j join period p on p.id = j.period_id left join account a on a.id::text = j.changed_by
    cross join lateral (
      select count(*)::int as asked, (count(*) filter (where not exists (select from indicator_value w where w.jurisdiction_id = c.jurisdiction_id and w.period_id = c.period_id
        and w.region_id = c.region_id and w.indicator_id = c.indicator_id and w.stage = 'working' and w.source_kind = 'agency')))::int as empty
      from assigned_cell c where c.jurisdiction_id = j.jurisdiction_id and c.period_id = j.period_id
    ) n
    cross join lateral (
      select (count(*) filter (where state = 'draft'))::int as draft, (count(*) filter (where state = 'submitted'))::int as submitted,
        (count(*) filter (where state = 'returned'))::int as returned, (count(*) filter (where state = 'verified'))::int as verified
      from indicator_value w where w.jurisdiction_id = j.jurisdiction_id and w.period_id = j.period_id and w.stage = 'working'
    ) v
    where j.jurisdiction_id = ${jurisdictionId} and (${only}::int is null or j.period_id = ${only}::int)
    order by j.period_id desc`)] as unknown as Found[];
  return rows.map((row) => ({ ...row, label: labelOf(row.code) }));
}

const labelOf = (code: string): string => {
  const period = parsePeriod(code);
  return period ? periodLabel(period) : code;
};

/** The coordinator's list of periods, and the one that may be opened next. */
export async function readPeriodDesk(tx: Tx, viewer: Viewer): Promise<PeriodDesk> {
  const periods = await readPeriodRows(tx, viewer.jurisdictionId);
  const newest = parsePeriod(periods[0]?.code ?? '');
  const next = newest ? nextPeriod(newest) : null;
  return { today: dayIn(clock.now(), viewer.timeZone), periods, next: next ? { code: next.code, label: periodLabel(next) } : null };
}

/** Agencies that are asked for something in the period: how much is empty, what they sent, their own deadline. Empty ones first. */
export async function readAgencyReports(tx: Tx, jurisdictionId: number, periodId: number): Promise<AgencyReport[]> {
  return [...await tx.execute(sql`
    select a.code, a.short_name as "shortName", coalesce(s.state, 'draft') as state, count(*)::int as asked, (count(*) filter (where v.state is null))::int as empty,
      s.submitted_at::text as "submittedAt", s.extended_until::text as "extendedUntil"
    from assigned_cell c join agency a on a.jurisdiction_id = c.jurisdiction_id and a.id = c.agency_id
    left join submission s on s.jurisdiction_id = c.jurisdiction_id and s.period_id = c.period_id and s.agency_id = c.agency_id
    left join indicator_value v on v.jurisdiction_id = c.jurisdiction_id and v.period_id = c.period_id and v.region_id = c.region_id and v.indicator_id = c.indicator_id
      and v.stage = 'working' and v.source_kind = 'agency'
    where c.jurisdiction_id = ${jurisdictionId} and c.period_id = ${periodId}
    group by a.code, a.short_name, s.state, s.submitted_at, s.extended_until order by empty desc, a.short_name`)] as unknown as AgencyReport[];
}

/** The coordinator's page: all periods, and for those that are not closed how far each agency is. */
export interface PeriodPage extends PeriodDesk { headline: string; teamCode: string; zone: TimeZone; agencies: Readonly<Record<string, AgencyReport[]>> }

/** Reads the coordinator's page. Refuses ('forbidden') everybody else. */
export async function readPeriodPage(tx: Tx, viewer: Viewer): Promise<PeriodPage> {
  allow(viewer, 'period:manage');
  const desk = await readPeriodDesk(tx, viewer);
  const open = desk.periods.filter(({ state }) => state !== 'approved');
  const agencies: Record<string, AgencyReport[]> = {};
  for (const { code, periodId } of open) agencies[code] = await readAgencyReports(tx, viewer.jurisdictionId, periodId);
  return { ...desk, headline: periodsHeadline(open.map(({ label }) => label)), teamCode: viewer.jurisdictionCode, zone: viewer.timeZone, agencies };
}
