import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { type Day, dayIn } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope, type Scope } from '@/lib/jurisdictions/queries';
import { type Period, parsePeriod, periodLabel } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import { writeRefusal } from '../rules';
import { deadlineOf } from '../rules/deadline';
import { readSubmission, type Submission } from './submission';

/**
 * A period of the team for one agency: its state, the last day to fill in (an extension of the agency counts), what the
 * agency has handed in, and why nothing may be typed now (null: open).
 */
export interface TeamPeriod {
  period: Period; label: string; state: 'open' | 'approved' | 'reopened'; dueOn: Day | null; today: Day; sent: Submission | null; locked: string | null;
}

/** Reads a period of the viewer's team by its code, for their own agency. Refuses ('not-found') a period that the team does not work with. */
export async function readTeamPeriod(tx: Tx, viewer: Viewer, code: string): Promise<TeamPeriod> {
  const { jurisdictionId, agencyId } = viewer;
  const period = parsePeriod(code);
  const [row] = period === null ? [] : [...await tx.execute(sql`select state, due_on::text as "dueOn" from jurisdiction_period
    where jurisdiction_id = ${jurisdictionId} and period_id = ${period.id}`)] as unknown as Pick<TeamPeriod, 'state' | 'dueOn'>[];
  if (!period || !row) {
    throw refuse('not-found', `Periode ${period ? periodLabel(period) : `“${code.slice(0, 20)}”`} belum dibuka untuk ${viewer.jurisdictionName}. Sekretaris tim dapat membukanya.`);
  }
  const sent = agencyId === null ? null : await readSubmission(tx, { jurisdictionId, periodId: period.id, agencyId });
  const today = dayIn(clock.now(), viewer.timeZone);
  const dueOn = deadlineOf({ dueOn: row.dueOn, extendedUntil: sent?.extendedUntil ?? null });
  const locked = writeRefusal({ cellState: sent?.state === 'returned' ? 'returned' : null, periodState: row.state, dueOn, today });
  return { period, label: periodLabel(period), state: row.state, dueOn, today, sent, locked };
}

/** The scope of the entry page: the asked period, else the newest one that is open, else the newest with data. */
export async function readEntryScope(tx: Tx, viewer: Viewer, params: SearchParams): Promise<{ scope: Scope; team: TeamPeriod }> {
  const scope = await readScope(tx, viewer, params);
  const open = params.periode || params.tahun ? undefined : scope.periods.find(({ state }) => state !== 'approved');
  const asked = open && open.code !== scope.period.code ? await readScope(tx, viewer, { ...params, periode: open.code }) : scope;
  return { scope: asked, team: await readTeamPeriod(tx, viewer, asked.period.code) };
}
