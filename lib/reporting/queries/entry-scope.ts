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

/** A period of the team: whether it takes values, until when, and why not. */
export interface TeamPeriod { period: Period; label: string; state: 'open' | 'approved' | 'reopened'; dueOn: Day | null; locked: string | null }

/** Reads a period of the viewer's team by its code. Refuses ('not-found') a period that the team does not work with. */
export async function readTeamPeriod(tx: Tx, viewer: Viewer, code: string): Promise<TeamPeriod> {
  const period = parsePeriod(code);
  const [row] = period === null ? [] : [...await tx.execute(sql`select state, due_on as "dueOn" from jurisdiction_period
    where jurisdiction_id = ${viewer.jurisdictionId} and period_id = ${period.id}`)] as unknown as Pick<TeamPeriod, 'state' | 'dueOn'>[];
  if (!period || !row) {
    throw refuse('not-found', `Periode ${period ? periodLabel(period) : `“${code.slice(0, 20)}”`} belum dibuka untuk ${viewer.jurisdictionName}. Sekretaris tim dapat membukanya.`);
  }
  const locked = writeRefusal({ cellState: null, periodState: row.state, dueOn: row.dueOn, today: dayIn(clock.now(), viewer.timeZone) });
  return { period, label: periodLabel(period), ...row, locked };
}

/** The scope of the entry page: the asked period, else the newest one that is open, else the newest with data. */
export async function readEntryScope(tx: Tx, viewer: Viewer, params: SearchParams): Promise<{ scope: Scope; team: TeamPeriod }> {
  const scope = await readScope(tx, viewer, params);
  const open = params.periode || params.tahun ? undefined : scope.periods.find(({ state }) => state !== 'approved');
  const asked = open && open.code !== scope.period.code ? await readScope(tx, viewer, { ...params, periode: open.code }) : scope;
  return { scope: asked, team: await readTeamPeriod(tx, viewer, asked.period.code) };
}
