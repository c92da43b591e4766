import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { type Day, dayIn, type TimeZone } from '@/lib/day';
import { parsePeriod, periodLabel } from '@/lib/period';
import type { CellStateName } from '../rules';
import { type BoardMark, boardDays, boardMark, type BoardRates, boardRates, type BoardReport, isOnTime, isReported, reportingHeadline } from '../rules/board';
import { deadlineOf } from '../rules/deadline';

/** The report of one agency for one period, judged as of today. */
export interface ReportCell extends BoardReport {
  code: string; shortName: string; periodCode: string; filled: number; declared: number; returned: number; indicators: number; examples: number;
  firstSubmittedAt: string | null; lastAt: string | null; mark: BoardMark; days: string | null; reported: boolean; onTime: boolean | null;
}

/** A period of the year with its rates; `label` "2022 · Triwulan III". */
export interface BoardPeriod { code: string; label: string; state: 'open' | 'approved' | 'reopened'; dueOn: Day | null; rates: BoardRates }

/** Who has not reported (F66): the asked period in full, and the year agency by agency; null where nothing is asked. */
export interface ReportingBoard {
  headline: string; today: Day; zone: TimeZone; period: BoardPeriod; rows: ReportCell[]; periods: BoardPeriod[];
  year: { code: string; shortName: string; cells: (ReportCell | null)[] }[];
  villages: number;
}

type Found = Omit<ReportCell, 'mark' | 'days' | 'reported' | 'onTime' | 'said' | 'sentOn' | 'dueOn' | 'isClosed'>
  & { dueOn: Day | null; extendedUntil: Day | null; periodState: BoardPeriod['state'] };

interface Asked { year: number; periodCode: string }

/** Reads the board of a year; days and deadlines in the team's own zone. A report without stamp counts as sent once none of its cells is a draft. */
export async function readReportingBoard(tx: Tx, viewer: Viewer, { year, periodCode }: Asked): Promise<ReportingBoard> {
  const zone = viewer.timeZone;
  const today = dayIn(clock.now(), zone);
  const cells = await listReports(tx, viewer, year);
  const periods = (await readPeriods(tx, viewer.jurisdictionId, year)).map((one) => ({ ...one, rates: boardRates(cells.filter((cell) => cell.periodCode === one.code), today) }));
  const period = periods.find(({ code }) => code === periodCode);
  if (!period) throw new RangeError(`Periode ${periodCode} tidak ada pada papan ${year}.`);
  const rows = cells.filter((cell) => cell.periodCode === periodCode).sort(byWaiting);
  const agencies = [...new Map(cells.map(({ code, shortName }) => [code, shortName])).entries()].sort((a, b) => a[1].localeCompare(b[1], 'id'));
  const [count] = [...await tx.execute(sql`select count(*)::int as villages from target_village where jurisdiction_id = ${viewer.jurisdictionId} and year = ${year}`)] as unknown as { villages: number }[];
  return {
    headline: reportingHeadline(period.rates, period.dueOn), today, zone, period, rows, periods, villages: Number(count?.villages),
    year: agencies.map(([code, shortName]) => ({ code, shortName, cells: periods.map((one) => cells.find((cell) => cell.code === code && cell.periodCode === one.code) ?? null) })),
  };
}

/** All reports of a year, by period and agency. */
export async function listReports(tx: Tx, viewer: Viewer, year: number): Promise<ReportCell[]> {
  const zone = viewer.timeZone;
  const today = dayIn(clock.now(), zone);
  return (await readReports(tx, viewer.jurisdictionId, year)).map((found) => judged(found, { zone, today }));
}

const WAITING: readonly BoardMark[] = ['late', 'empty', 'partial', 'complete'];

/** Late first, then empty, then what misses most. */
function byWaiting(a: ReportCell, b: ReportCell): number {
  const rank = ({ mark, reported }: ReportCell): number => (reported ? 9 : WAITING.indexOf(mark));
  return rank(a) - rank(b) || (b.expected - b.said) - (a.expected - a.said) || a.shortName.localeCompare(b.shortName, 'id');
}

function judged(found: Found, { zone, today }: { zone: TimeZone; today: Day }): ReportCell {
  const { dueOn: periodDue, extendedUntil, periodState, ...rest } = found;
  const report: BoardReport = {
    expected: rest.expected, said: rest.filled + rest.declared, state: rest.state, isClosed: periodState === 'approved',
    sentOn: rest.firstSubmittedAt === null ? null : dayIn(new Date(rest.firstSubmittedAt), zone), dueOn: deadlineOf({ dueOn: periodDue, extendedUntil }),
  };
  return { ...rest, ...report, mark: boardMark(report, today), days: boardDays(report, today), reported: isReported(report), onTime: isOnTime(report) };
}

async function readReports(tx: Tx, jurisdictionId: number, year: number): Promise<Found[]> {
  return [...await tx.execute(sql`
    select a.code, a.short_name as "shortName", p.code as "periodCode", j.due_on::text as "dueOn", j.state as "periodState", s.extended_until::text as "extendedUntil",
      s.first_submitted_at::text as "firstSubmittedAt", (count(distinct c.indicator_id))::int as indicators, count(*)::int as expected,
      (count(*) filter (where v.status <> 'missing'))::int as filled, (count(*) filter (where v.status = 'missing'))::int as declared,
      (count(*) filter (where v.state = 'returned'))::int as returned, (count(*) filter (where v.is_example))::int as examples,
      (max(v.entered_at) filter (where v.entered_by is not null))::text as "lastAt",
      coalesce(s.state, case when bool_and(v.state is not null and v.state = 'verified') then 'verified' when bool_and(v.state is not null and v.state <> 'draft') then 'submitted' else 'draft' end) as state
    from assigned_cell c join period p on p.id = c.period_id join agency a on a.jurisdiction_id = c.jurisdiction_id and a.id = c.agency_id
    join jurisdiction_period j on j.jurisdiction_id = c.jurisdiction_id and j.period_id = c.period_id
    left join submission s on s.jurisdiction_id = c.jurisdiction_id and s.period_id = c.period_id and s.agency_id = c.agency_id
    left join indicator_value v on v.jurisdiction_id = c.jurisdiction_id and v.period_id = c.period_id and v.region_id = c.region_id and v.indicator_id = c.indicator_id
      and v.stage = 'working' and v.source_kind = 'agency'
    where c.jurisdiction_id = ${jurisdictionId} and c.year = ${year}
    group by a.code, a.short_name, p.id, p.code, j.due_on, j.state, s.extended_until, s.first_submitted_at, s.state order by p.id, a.short_name`)] as unknown as (Found & { state: CellStateName })[];
}

async function readPeriods(tx: Tx, jurisdictionId: number, year: number): Promise<Omit<BoardPeriod, 'rates'>[]> {
  const rows = [...await tx.execute(sql`select p.code, j.state, j.due_on::text as "dueOn" from jurisdiction_period j join period p on p.id = j.period_id
    where j.jurisdiction_id = ${jurisdictionId} and p.year = ${year} order by p.id`)] as unknown as Omit<BoardPeriod, 'rates' | 'label'>[];
  return rows.map((row) => {
    const period = parsePeriod(row.code);
    return { ...row, label: period ? periodLabel(period) : row.code };
  });
}
