import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { readBudgetSummary } from '@/lib/budgets/queries/summary';
import { type Day, formatDay } from '@/lib/day';
import { readScope, type Scope } from '@/lib/jurisdictions/queries';
import { todayOf } from '@/lib/meetings/queries/commitments';
import { readIndicatorLines } from '@/lib/reporting/queries/indicator-lines';
import { thaw } from '../rules/frozen';
import { changesSince, type PeriodChange, type PeriodFacts } from '../rules/leader-changes';
import { commitmentWords, historyChanges } from '../rules/since-meeting';
import { readCommitments } from './changes';
import type { DashboardReport } from './dashboard';
import { readDashboardVillages } from './dashboard-villages';
import { readHistoryFacts } from './since-history';
import { needSnapshot, readSnapshotPage } from './snapshots';

/**
 * What is different, and against what: the frozen figures of the last meeting (`snapshot`), the histories from the end of its
 * day on (`history`),, the period before (`period`), or nothing (`none`). `basis` says which it is; `path` opens what is compared with.
 */
export interface LeaderSince { against: 'snapshot' | 'history' | 'period' | 'none'; basis: string; label: string; path: string; period: string | null; changes: PeriodChange[] }

interface LastMeeting { id: string; title: string; heldOn: Day | null; snapshotId: string | null; dayEnd: string | null }

/** The team's own newest meeting that was held, with the snapshot that belongs to it: by name, else by its day. */
async function readLastMeeting(tx: Tx, viewer: Viewer, { stage, period, timeZone }: Scope): Promise<LastMeeting | null> {
  const [found] = [...await tx.execute(sql`
    select m.id::text, m.title, m.held_on::text as "heldOn", to_char(((m.held_on + 1)::timestamp at time zone ${timeZone}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "dayEnd",
      (select s.id::text from snapshot s where s.jurisdiction_id = m.jurisdiction_id and s.stage = ${stage} and s.period_id <= ${period.id}
        and (s.meeting_id = m.id or (s.taken_at at time zone ${timeZone})::date = m.held_on)
        and exists (select from snapshot_page p where p.jurisdiction_id = s.jurisdiction_id and p.snapshot_id = s.id and p.page = 'dasbor')
        order by coalesce(s.meeting_id = m.id, false) desc, s.taken_at desc limit 1) as "snapshotId"
    from meeting m join jurisdiction j on j.id = m.jurisdiction_id
    where m.jurisdiction_id = ${viewer.jurisdictionId} and m.region_id = j.region_id and m.state in ('held', 'closed') and (m.held_on is null or m.held_on <= ${todayOf(viewer)}::date)
    order by m.held_on desc nulls last, m.id desc limit 1`)] as unknown as LastMeeting[];
  return found ?? null;
}

type Compared = Pick<DashboardReport, 'scope' | 'lines' | 'money'> & { villages: Pick<DashboardReport['villages'], 'rows' | 'convergent' | 'gaps'> };

const factsOf = ({ scope, villages, lines, money }: Compared): PeriodFacts => ({
  year: scope.year, convergent: villages.convergent, gaps: villages.gaps, villages: villages.rows,
  lines: lines.map(({ code, shortName, status }) => ({ code, name: shortName, status })), spentIdr: money.spentIdr,
});

const meetingWords = ({ title, heldOn }: LastMeeting): string => (heldOn === null ? title : `${title}, ${formatDay(heldOn)}`);

async function sinceSnapshot(tx: Tx, viewer: Viewer, now: DashboardReport, meeting: LastMeeting): Promise<LeaderSince> {
  const head = await needSnapshot(tx, viewer, String(meeting.snapshotId));
  const then = thaw<DashboardReport>(await readSnapshotPage(tx, viewer, head.id, 'dasbor'));
  return {
    against: 'snapshot', basis: `${meetingWords(meeting)}: dibandingkan dengan potret angka rapat itu (${head.period}, nomor ${head.auditSeq}).`, label: 'Potret rapat', path: `/rapat/potret/${head.id}#berubah`, period: null,
    changes: [...changesSince(factsOf(then), factsOf(now)), ...commitmentWords(await readCommitments(tx, viewer, head.takenAt))],
  };
}

async function sinceHistory(tx: Tx, viewer: Viewer, now: DashboardReport, meeting: LastMeeting & { dayEnd: string }): Promise<LeaderSince> {
  return {
    against: 'history', basis: `${meetingWords(meeting)}: rapat itu tidak berpotret, jadi dibandingkan dengan riwayat isian sejak akhir hari itu.`, label: 'Rapat itu', path: `/rapat/${meeting.id}`, period: null,
    changes: [...historyChanges(await readHistoryFacts(tx, now.scope, meeting.dayEnd)), ...commitmentWords(await readCommitments(tx, viewer, meeting.dayEnd))],
  };
}

interface Before { code: string; label: string }

async function sincePeriod(tx: Tx, viewer: Viewer, now: DashboardReport, { before, meeting }: { before: Before; meeting: LastMeeting | null }): Promise<LeaderSince> {
  const scope = await readScope(tx, viewer, { periode: before.code, angka: now.scope.stage === 'approved' ? 'disahkan' : 'sementara' });
  const { awaited: _, ...villages } = await readDashboardVillages(tx, scope);
  const old = { scope, villages, lines: await readIndicatorLines(tx, scope), money: await readBudgetSummary(tx, scope) };
  const why = whyNot(meeting);
  return { against: 'period', basis: `${why}; dibandingkan dengan periode sebelumnya, ${before.label}.`, label: before.label, path: '/pimpinan', period: before.code, changes: changesSince(factsOf(old), factsOf(now)) };
}

const whyNot = (meeting: LastMeeting | null): string => (meeting ? `${meeting.title} tidak bertanggal dan tidak berpotret` : 'Belum ada rapat tim yang sudah berlangsung');

/** "Apa yang berubah sejak rapat terakhir" (F116). */
export async function readLeaderSince(tx: Tx, viewer: Viewer, now: DashboardReport, before: Before | null): Promise<LeaderSince> {
  const meeting = await readLastMeeting(tx, viewer, now.scope);
  if (meeting?.snapshotId) return sinceSnapshot(tx, viewer, now, meeting);
  if (meeting?.dayEnd) return sinceHistory(tx, viewer, now, { ...meeting, dayEnd: meeting.dayEnd });
  if (before) return sincePeriod(tx, viewer, now, { before, meeting });
  return { against: 'none', basis: `${whyNot(meeting)}, dan belum ada periode sebelumnya. Bekukan potret saat rapat; sesudahnya tampil di sini apa yang berubah.`, label: 'Rapat', path: '/rapat', period: null, changes: [] };
}
