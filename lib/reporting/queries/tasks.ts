import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { type Day, dayIn } from '@/lib/day';
import { parsePeriod, periodLabel } from '@/lib/period';
import type { CellStateName } from '../rules';
import { deadlineOf } from '../rules/deadline';
import type { EmptyCell } from '../rules/submission';
import { readAssignment } from './assignment';
import { type ReportState, readReportState } from './report-state';
import { readQueue, type QueueRow } from './review';
import { type AgencyReport, readAgencyReports, readPeriodRows, type PeriodRow } from './team-periods';

/** An operator's report of one open period: what is empty with the first cell, what came back, the deadline. */
export interface ReportTask {
  periodCode: string; periodLabel: string; agency: string; role: 'lead' | 'support'; state: CellStateName; report: Pick<ReportState, 'counts' | 'asked' | 'returned'>; empty: number;
  first: EmptyCell | null; dueOn: Day | null;
}

/** A coordinator's open period: how far it is, and who has not sent. */
export interface PeriodTask { period: PeriodRow; late: AgencyReport[]; unsent: AgencyReport[] }

/** "Untuk Anda sekarang" (F67); null for whoever only reads. */
export type Tasks = { today: Day } & ({ kind: 'operator'; reports: ReportTask[] } | { kind: 'verifier'; waiting: QueueRow[] } | { kind: 'coordinator'; periods: PeriodTask[] });

/** What is the viewer's to do now, by their role. */
export async function readTasks(tx: Tx, viewer: Viewer): Promise<Tasks | null> {
  const today = dayIn(clock.now(), viewer.timeZone);
  if (viewer.role === 'verifier') return { today, kind: 'verifier', waiting: (await readQueue(tx, viewer)).rows.filter(({ waiting }) => waiting > 0) };
  if (viewer.role === 'coordinator') return { today, kind: 'coordinator', periods: await readPeriodTasks(tx, viewer, today) };
  if (viewer.role === 'operator' && viewer.agencyId !== null) return { today, kind: 'operator', reports: await readReportTasks(tx, viewer, viewer.agencyId) };
  return null;
}

/** At most so many open periods are told of, the newest first. */
const MOST = 3;

async function readReportTasks(tx: Tx, viewer: Viewer, agencyId: string): Promise<ReportTask[]> {
  const { jurisdictionId } = viewer;
  const open = [...await tx.execute(sql`select p.id, p.code, p.year, j.due_on::text as "dueOn" from jurisdiction_period j join period p on p.id = j.period_id
    where j.jurisdiction_id = ${jurisdictionId} and j.state <> 'approved' order by p.id desc limit ${MOST}`)] as unknown as { id: number; code: string; year: number; dueOn: Day | null }[];
  const tasks: ReportTask[] = [];
  for (const { id: periodId, code, year, dueOn } of open) {
    const { role } = await readAssignment(tx, { jurisdictionId, year, agencyId, periodId });
    if (role === null) continue;
    const { sent, counts, asked, returned, empty } = await readReportState(tx, { jurisdictionId, periodId, agencyId });
    const period = parsePeriod(code);
    tasks.push({
      periodCode: code, periodLabel: period ? periodLabel(period) : code, agency: viewer.agencyName ?? '', role, state: sent.state, report: { counts, asked, returned },
      empty: empty.length, first: empty[0] ?? null, dueOn: deadlineOf({ dueOn, extendedUntil: sent.extendedUntil }),
    });
  }
  return tasks;
}

async function readPeriodTasks(tx: Tx, { jurisdictionId }: Viewer, today: Day): Promise<PeriodTask[]> {
  const open = (await readPeriodRows(tx, jurisdictionId)).filter(({ state }) => state !== 'approved').slice(0, MOST);
  const tasks: PeriodTask[] = [];
  for (const period of open) {
    const unsent = (await readAgencyReports(tx, jurisdictionId, period.periodId)).filter(({ state }) => state === 'draft');
    const isLate = ({ extendedUntil }: AgencyReport): boolean => (deadlineOf({ dueOn: period.dueOn, extendedUntil }) ?? today) < today;
    tasks.push({ period, unsent, late: unsent.filter(isLate) });
  }
  return tasks;
}
