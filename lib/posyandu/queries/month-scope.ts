import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { dayIn } from '@/lib/day';
import { makePeriod, parsePeriod, type Period, periodLabel } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import { readTeamPeriod, type TeamPeriod } from '@/lib/reporting/queries/entry-scope';

/** A month of the team: it is open while the period that holds it is. `locked`: why nothing may be typed now. */
export interface MonthScope { month: Period; label: string; within: TeamPeriod; locked: string | null }

/** The shortest period of the team that holds the month. */
const holding = async (tx: Tx, viewer: Viewer, month: Period): Promise<string | null> => {
  const [row] = [...await tx.execute(sql`select p.code from jurisdiction_period j join period p on p.id = j.period_id
    where j.jurisdiction_id = ${viewer.jurisdictionId} and p.starts_on <= ${month.startsOn}::date and p.ends_on >= ${month.endsOn}::date order by p.ends_on - p.starts_on limit 1`)] as unknown as { code: string }[];
  return row ? row.code : null;
};

/** Reads a month by its code. Refuses ('not-found') one that no period of the team holds. */
export async function readMonth(tx: Tx, viewer: Viewer, code: string): Promise<MonthScope> {
  const month = parsePeriod(code);
  const within = month?.kind === 'month' ? await holding(tx, viewer, month) : null;
  if (month === null || within === null) {
    const said = month?.kind === 'month' ? periodLabel(month) : `“${code.slice(0, 20)}”`;
    throw refuse('not-found', `Bulan ${said} belum dibuka untuk ${viewer.jurisdictionName}. Tulis misalnya 2026-07; sekretaris tim membuka periodenya.`);
  }
  const team = await readTeamPeriod(tx, viewer, within);
  const future = month.startsOn > dayIn(clock.now(), viewer.timeZone) ? `${periodLabel(month)} belum mulai.` : null;
  return { month, label: periodLabel(month), within: team, locked: team.locked ? `${team.label}: ${team.locked}` : future };
}

/** The months of a period, oldest first: of a quarter three, of a year twelve. */
export function monthsOf({ startsOn, endsOn, year }: Period): Period[] {
  const [from, to] = [startsOn, endsOn].map((day) => Number(day.slice(5, 7)));
  return Array.from({ length: (to ?? 12) - (from ?? 1) + 1 }, (_, at) => makePeriod('month', year, (from ?? 1) + at));
}

/** The month that a page opens with: the newest with reports in the period, else its last that has begun, else its first. */
export async function newestMonth(tx: Tx, viewer: Viewer, period: Period): Promise<Period> {
  const months = monthsOf(period);
  const [row] = [...await tx.execute(sql`select max(period_id)::int as id from skdn_report where jurisdiction_id = ${viewer.jurisdictionId} and period_id = any(${sql.param(months.map(({ id }) => id))}::int[])`)] as unknown as { id: number | null }[];
  const today = dayIn(clock.now(), viewer.timeZone);
  const found = months.find(({ id }) => id === row?.id) ?? months.filter(({ startsOn }) => startsOn <= today).at(-1) ?? months[0];
  return found ?? period;
}
