import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { type Day, dayIn, formatInstant } from '@/lib/day';
import { parsePeriod, periodLabel } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import type { Candidate } from '../rules/agenda';
import { type AgendaKind, meetingHeadline, type MeetingState } from '../rules/words';
import { readProposal } from './agenda-facts';
import { type CommitmentRow, listCommitments } from './commitments';
import { type MeetingChoices, type MeetingRow, readMeetingChoices } from './meetings';

export interface MeetingFacts extends Pick<MeetingRow, 'id' | 'title' | 'level' | 'area' | 'heldOn' | 'startsAt' | 'place' | 'source' | 'isExample'> {
  state: MeetingState; areaCode: string; periodCode: string | null; period: string | null; bodyId: string | null; body: string | null; minutes: string | null; version: number;
}

export interface Attendee { id: string; name: string; agencyCode: string | null; office: string | null; isInvited: boolean; attended: boolean | null }
export interface AgendaItem {
  id: string; kind: AgendaKind; subject: string; title: string; reason: string; href: string | null; isDropped: boolean; decision: string | null;
  agency: string | null; agencyCode: string | null; villageCode: string | null; indicatorCode: string | null; people: number | null;
}

export interface MeetingReport {
  teamCode: string; teamName: string; headline: string; facts: MeetingFacts; attendees: Attendee[]; items: AgendaItem[]; dropped: AgendaItem[]; commitments: CommitmentRow[];
  /** Commitments of other meetings still open when this one is held. */
  open: CommitmentRow[];
  proposal: Candidate[]; mayManage: boolean; choices: MeetingChoices | null; agencies: { code: string; name: string; invited: boolean }[]; printedAt: string; today: Day;
}

const NOT_THERE = 'Rapat itu tidak ada dalam daftar tim Anda.';

/** The facts of one meeting. Refuses ('not-found') one that the team does not have. */
export async function readMeetingFacts(tx: Tx, { jurisdictionId }: Viewer, id: string): Promise<MeetingFacts> {
  if (!z.uuid().safeParse(id).success) throw refuse('not-found', NOT_THERE);
  const [found] = [...await tx.execute(sql`
    select m.id, m.title, m.level, r.name as area, r.code as "areaCode", m.held_on::text as "heldOn", m.starts_at as "startsAt", m.place, m.state, m.source, m.is_example as "isExample",
      p.code as "periodCode", m.body_id as "bodyId", b.name as body, m.minutes, m.version
    from meeting m join region r on r.id = m.region_id left join period p on p.id = m.period_id
    left join body b on b.jurisdiction_id = m.jurisdiction_id and b.id = m.body_id
    where m.jurisdiction_id = ${jurisdictionId} and m.id = ${id}::uuid`)] as unknown as Omit<MeetingFacts, 'period'>[];
  if (!found) throw refuse('not-found', NOT_THERE);
  const period = found.periodCode ? parsePeriod(found.periodCode) : null;
  return { ...found, period: period ? periodLabel(period) : null };
}

const readAttendees = async (tx: Tx, { jurisdictionId }: Viewer, id: string): Promise<Attendee[]> => [...await tx.execute(sql`
  select t.id, coalesce(a.short_name, t.words, '') as name, a.code as "agencyCode", t.office, t.is_invited as "isInvited", t.attended
  from meeting_attendee t left join agency a on a.jurisdiction_id = t.jurisdiction_id and a.id = t.agency_id
  where t.jurisdiction_id = ${jurisdictionId} and t.meeting_id = ${id}::uuid order by t.ordinal, t.id`)] as unknown as Attendee[];

/** What is on the agenda of a meeting, in its order, dropped things too. */
export const readItems = async (tx: Tx, { jurisdictionId }: Viewer, id: string): Promise<AgendaItem[]> => [...await tx.execute(sql`
  select i.id, i.kind, i.subject, i.title, i.reason, i.href, i.is_dropped as "isDropped", i.decision,
    a.short_name as agency, a.code as "agencyCode", r.code as "villageCode", n.code as "indicatorCode", i.people
  from agenda_item i left join agency a on a.jurisdiction_id = i.jurisdiction_id and a.id = i.agency_id
  left join region r on r.id = i.region_id left join indicator n on n.id = i.indicator_id
  where i.jurisdiction_id = ${jurisdictionId} and i.meeting_id = ${id}::uuid order by i.ordinal, i.id`)] as unknown as AgendaItem[];

/** Builds /rapat/[id] and its minutes: everything of one meeting; the proposal and the choices only for the coordinator. */
export async function readMeetingPage(tx: Tx, viewer: Viewer, id: string): Promise<MeetingReport> {
  const facts = await readMeetingFacts(tx, viewer, id);
  const attendees = await readAttendees(tx, viewer, id);
  const all = await readItems(tx, viewer, id);
  const items = all.filter(({ isDropped }) => !isDropped);
  const mayManage = may(viewer, 'meeting:manage');
  const isOpen = facts.state === 'planned' || facts.state === 'held';
  const now = clock.now();
  const proposal = mayManage && isOpen ? await readProposal(tx, viewer, { meetingId: id, periodCode: facts.periodCode, today: facts.heldOn ?? dayIn(now, viewer.timeZone) }) : [];
  const known = new Set(all.map(({ subject }) => subject));
  const invited = new Set(attendees.map(({ agencyCode }) => agencyCode));
  const agencies = [...await tx.execute(sql`select code, short_name as name from agency where jurisdiction_id = ${viewer.jurisdictionId} and ended_on is null order by short_name, code`)] as unknown as { code: string; name: string }[];
  return {
    teamCode: viewer.jurisdictionCode, teamName: viewer.jurisdictionName, facts, attendees, items, dropped: all.filter(({ isDropped }) => isDropped), mayManage, today: dayIn(now, viewer.timeZone),
    headline: meetingHeadline({ title: facts.title, state: facts.state, items: items.length, decided: items.filter(({ decision }) => decision !== null).length }),
    commitments: await listCommitments(tx, viewer, { meetingId: id }), open: isOpen ? (await listCommitments(tx, viewer, { live: true })).filter(({ meetingId }) => meetingId !== id) : [],
    proposal: proposal.filter(({ subject }) => !known.has(subject)), choices: mayManage ? await readMeetingChoices(tx, viewer) : null,
    agencies: agencies.map((agency) => ({ ...agency, invited: invited.has(agency.code) })), printedAt: formatInstant(now, viewer.timeZone),
  };
}
