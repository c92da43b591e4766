import 'server-only';
import { sql } from 'drizzle-orm';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { addDays, type Day, formatDay } from '@/lib/day';
import { parsePeriod, periodLabel } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import { readAgencyByCode } from '../queries/agency';
import { readTeamPeriod, type TeamPeriod } from '../queries/entry-scope';
import { readPeriodDesk } from '../queries/team-periods';
import { holdSubmission, whose } from './submit';

/** The period that a coordinator works on. Refuses everybody else. */
export async function ownPeriod(tx: FigureTx, viewer: Viewer, periodCode: string): Promise<TeamPeriod> {
  allow(viewer, 'period:manage');
  return readTeamPeriod(tx, viewer, periodCode);
}

/** Opens the period after the newest one for filling in. Refuses any other. */
export async function openPeriod(tx: FigureTx, viewer: Viewer, { periodCode }: { periodCode: string }): Promise<Touched> {
  allow(viewer, 'period:manage');
  const period = parsePeriod(periodCode);
  const { next } = await readPeriodDesk(tx, viewer);
  if (!period || next?.code !== periodCode) throw refuse('wrong-state', next ? `Periode berikutnya adalah ${next.label}.` : 'Tim ini belum punya periode pertama.');
  const [known] = [...await tx.execute(sql`insert into jurisdiction_period (jurisdiction_id, period_id, state, changed_by, changed_at)
    select ${viewer.jurisdictionId}, id, 'open', ${viewer.accountId}, ${clock.now().toISOString()}::timestamptz from period where id = ${period.id}
    on conflict do nothing returning period_id`)];
  if (!known) throw refuse('wrong-state', `${periodLabel(period)} tidak dapat dibuka: periodenya belum ada dalam kalender.`);
  await record(tx, viewer, { verb: 'period.open', subject: periodCode });
  return { fromPeriodId: period.id };
}

/** Opens the first period of a team, with `days` after its end for filling in. Refuses a team that has periods. */
export async function openFirstPeriod(tx: FigureTx, viewer: Viewer, { periodCode, days }: { periodCode: string; days: number }): Promise<Touched> {
  allow(viewer, 'period:manage');
  const period = parsePeriod(periodCode);
  if ((await readPeriodDesk(tx, viewer)).periods.length > 0 || !period) throw refuse('wrong-state', 'Tim ini sudah punya periode; buka yang berikutnya.');
  const dueOn = addDays(period.endsOn, days);
  const [known] = [...await tx.execute(sql`insert into jurisdiction_period (jurisdiction_id, period_id, state, due_on, changed_by, changed_at)
    select ${viewer.jurisdictionId}, id, 'open', ${dueOn}::date, ${viewer.accountId}, ${clock.now().toISOString()}::timestamptz from period where id = ${period.id} returning period_id`)];
  if (!known) throw refuse('wrong-state', `${periodLabel(period)} tidak dapat dibuka: periodenya belum ada dalam kalender.`);
  await record(tx, viewer, { verb: 'period.open', subject: periodCode, detail: { dueOn, first: true } });
  return { fromPeriodId: period.id };
}

async function change(tx: FigureTx, viewer: Viewer, { period }: TeamPeriod, { state, reason }: { state: 'approved' | 'reopened'; reason: string | null }): Promise<void> {
  await tx.execute(sql`update jurisdiction_period set state = ${state}, reason = ${reason}, changed_by = ${viewer.accountId}, changed_at = ${clock.now().toISOString()}::timestamptz
    where jurisdiction_id = ${viewer.jurisdictionId} and period_id = ${period.id}`);
}

/** Closes a period: every cell in it is locked. What was copied to the approved stage is counted by `approvePeriod`. */
export const closePeriod = (tx: FigureTx, viewer: Viewer, team: TeamPeriod): Promise<void> => change(tx, viewer, team, { state: 'approved', reason: null });

/** Opens a closed period again with a reason. What was approved stays as it is until the period is approved anew. */
export async function reopenPeriod(tx: FigureTx, viewer: Viewer, { periodCode, reason }: { periodCode: string; reason: string }): Promise<Touched> {
  const team = await ownPeriod(tx, viewer, periodCode);
  if (team.state !== 'approved') throw refuse('wrong-state', `${team.label} belum disahkan, jadi tidak perlu dibuka kembali.`);
  await change(tx, viewer, team, { state: 'reopened', reason });
  await record(tx, viewer, { verb: 'period.reopen', subject: periodCode, detail: { reason } });
  return { fromPeriodId: team.period.id };
}

/** Sets or takes away the last day for filling in; it ends at midnight of the team's own zone. Refuses a closed period. */
export async function setDeadline(tx: FigureTx, viewer: Viewer, { periodCode, dueOn }: { periodCode: string; dueOn: Day | null }): Promise<Touched> {
  const team = await ownPeriod(tx, viewer, periodCode);
  if (team.state === 'approved') throw refuse('wrong-state', `${team.label} sudah disahkan; batas waktunya tidak dapat diubah.`);
  if (dueOn !== null && dueOn < team.period.startsOn) {
    throw refuse('invalid', 'Periksa tanggalnya.', { dueOn: `${formatDay(dueOn)} sebelum periode ini mulai (${formatDay(team.period.startsOn)}).` });
  }
  await tx.execute(sql`update jurisdiction_period set due_on = ${dueOn}::date where jurisdiction_id = ${viewer.jurisdictionId} and period_id = ${team.period.id}`);
  await record(tx, viewer, { verb: 'period.deadline', subject: periodCode, detail: { dueOn } });
  return { fromPeriodId: team.period.id };
}

interface Extension { periodCode: string; opd: string; until: Day | null; reason: string }

/** Gives one agency a later deadline (F65). Refuses a period without deadline and a day that is not later. */
export async function extendDeadline(tx: FigureTx, viewer: Viewer, { periodCode, opd, until, reason }: Extension): Promise<Touched> {
  allow(viewer, 'period:extend');
  const agency = await readAgencyByCode(tx, viewer, opd);
  const team = await readTeamPeriod(tx, viewer, periodCode);
  const [row] = [...await tx.execute(sql`select due_on::text as "dueOn" from jurisdiction_period where jurisdiction_id = ${viewer.jurisdictionId} and period_id = ${team.period.id}`)];
  const dueOn = typeof row?.dueOn === 'string' ? row.dueOn : null;
  if (team.state === 'approved') throw refuse('wrong-state', `${team.label} sudah disahkan; buka kembali periodenya lebih dahulu.`);
  if (dueOn === null) throw refuse('wrong-state', `${team.label} tidak punya batas waktu, jadi tidak perlu diperpanjang.`);
  if (until === null || until <= dueOn) throw refuse('invalid', 'Periksa tanggalnya.', { until: `Pilih hari setelah batas waktu periode ini (${formatDay(dueOn)}).` });
  const key = { jurisdictionId: viewer.jurisdictionId, periodId: team.period.id, agencyId: agency.id };
  await holdSubmission(tx, key);
  await tx.execute(sql`update submission set extended_until = ${until}::date, version = version + 1 where ${whose(key)}`);
  await record(tx, viewer, { verb: 'period.extend', subject: `${periodCode} ${agency.code}`, detail: { agency: agency.shortName, until, reason } });
  return { fromPeriodId: team.period.id };
}
