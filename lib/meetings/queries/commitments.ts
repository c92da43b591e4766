import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { type Day, dayIn, formatDay } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { type CommitmentView, parseCommitmentView } from '../input/commitments';
import { type AgencyKeeping, type CommitmentStatus, commitmentsHeadline, dueWords, isOverdue, keepingByAgency } from '../rules/commitment';

/** A commitment as lists, print and API show it; days as YYYY-MM-DD. */
export interface CommitmentRow {
  id: string;
  text: string;
  agencyId: string | null;
  agencyCode: string | null;
  agency: string | null;
  villageCode: string | null;
  village: string | null;
  indicator: string | null;
  indicatorName: string | null;
  people: number | null;
  unit: string | null;
  followUpCode: string | null;
  dueOn: Day | null;
  status: CommitmentStatus;
  evidence: string | null;
  doneOn: Day | null;
  meetingId: string | null;
  meeting: string | null;
  meetingOn: Day | null;
  /** The thing on the agenda that it decides. */
  agendaItemId: string | null;
  activityId: string | null;
  activity: string | null;
  source: string | null;
  isExample: boolean;
  version: number;
}

/** Which commitments: of a village, of a meeting, only those still to be fulfilled, or one by its id. */
export interface CommitmentsAsked { village?: string; meetingId?: string; live?: boolean; id?: string }

/** Commitments of the viewer's team: what is due first, those without a day last, then what is fulfilled or cancelled. */
export const listCommitments = async (tx: Tx, viewer: Viewer, { village, meetingId, live = false, id }: CommitmentsAsked = {}): Promise<CommitmentRow[]> => [...await tx.execute(sql`
  select c.id, c.text, c.agency_id as "agencyId", a.code as "agencyCode", a.short_name as agency, r.code as "villageCode", r.name as village,
    i.code as indicator, i.short_name as "indicatorName", c.people, i.unit, c.follow_up_code as "followUpCode", c.due_on::text as "dueOn", c.status, c.evidence,
    c.done_on::text as "doneOn", c.meeting_id as "meetingId", m.title as meeting, m.held_on::text as "meetingOn", c.agenda_item_id as "agendaItemId", c.activity_id as "activityId", k.name as activity,
    c.source, c.is_example as "isExample", c.version
  from commitment c left join agency a on a.jurisdiction_id = c.jurisdiction_id and a.id = c.agency_id
  left join region r on r.id = c.region_id left join indicator i on i.id = c.indicator_id
  left join meeting m on m.jurisdiction_id = c.jurisdiction_id and m.id = c.meeting_id
  left join activity k on k.jurisdiction_id = c.jurisdiction_id and k.id = c.activity_id
  where c.jurisdiction_id = ${viewer.jurisdictionId} and (not ${live}::boolean or c.status in ('open', 'running'))
    and (${village ?? null}::text is null or r.code = ${village ?? null}::text)
    and (${meetingId ?? null}::uuid is null or c.meeting_id = ${meetingId ?? null}::uuid) and (${id ?? null}::uuid is null or c.id = ${id ?? null}::uuid)
  order by (c.status in ('done', 'cancelled')), c.due_on nulls last, c.id`)] as unknown as CommitmentRow[];

/** The calendar day in the team's zone. */
export const todayOf = (viewer: Viewer): Day => dayIn(clock.now(), viewer.timeZone);

/** What stands decided for a village, for its page and its sheet of paper: who, what and until when. */
export async function listDecided(tx: Tx, viewer: Viewer, village: string): Promise<{ id: string; who: string; what: string; due: string }[]> {
  const today = todayOf(viewer);
  return (await listCommitments(tx, viewer, { village, live: true })).map((row) => ({
    id: row.id, who: row.agency ?? 'belum ada instansi', what: row.text, due: row.dueOn === null ? dueWords(row, today) : `sampai ${formatDay(row.dueOn)}, ${dueWords(row, today)}`,
  }));
}

export interface CommitmentReport {
  headline: string;
  today: Day;
  rows: CommitmentRow[];
  all: number;
  agencies: AgencyKeeping[];
  view: CommitmentView;
  mayManage: boolean;
  hasExample: boolean;
  team: string;
}

/** Everything /rapat/komitmen shows. An agency that has no commitment is ignored by name. */
export async function readCommitmentReport(tx: Tx, viewer: Viewer, params: SearchParams): Promise<CommitmentReport> {
  const today = todayOf(viewer);
  const everything = await listCommitments(tx, viewer);
  const asked = parseCommitmentView(params);
  const isKnown = asked.agency === null || everything.some(({ agencyCode }) => agencyCode === asked.agency);
  const view = isKnown ? asked : { ...asked, agency: null, ignored: [...asked.ignored, `instansi=${asked.agency}`] };
  const rows = everything.filter((row) => (view.agency === null || row.agencyCode === view.agency)
    && (view.status === null || row.status === view.status) && (!view.overdue || isOverdue(row, today)));
  return {
    headline: commitmentsHeadline(everything, today), today, rows, all: everything.length, agencies: keepingByAgency(everything, today), view,
    mayManage: may(viewer, 'commitment:manage'), hasExample: everything.some(({ isExample }) => isExample), team: viewer.jurisdictionCode,
  };
}
