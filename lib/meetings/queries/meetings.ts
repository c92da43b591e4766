import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { type Day, dayIn } from '@/lib/day';
import { parsePeriod, periodLabel } from '@/lib/period';
import { type MeetingLevel, meetingsHeadline, type MeetingState, splitMeetings } from '../rules/words';

/** A meeting as the list shows it; `decided` counts agenda items with a decision. */
export interface MeetingRow {
  id: string; title: string; level: MeetingLevel; area: string; heldOn: Day | null; startsAt: string | null; place: string | null; state: MeetingState;
  source: string | null; isExample: boolean; items: number; decided: number; invited: number; attended: number; commitments: number;
}

export interface Choice { value: string; label: string; group?: string }

/** What a form of a meeting lets choose: areas, periods and teams of this jurisdiction. */
export interface MeetingChoices { areas: Choice[]; periods: Choice[]; bodies: Choice[] }

export interface MeetingsPage { teamCode: string; headline: string; next: MeetingRow[]; past: MeetingRow[]; mayManage: boolean; choices: MeetingChoices | null; bodies: number }

/** All meetings of the team. */
export const listMeetings = async (tx: Tx, { jurisdictionId }: Viewer): Promise<MeetingRow[]> => [...await tx.execute(sql`
  select m.id, m.title, m.level, r.name as area, m.held_on::text as "heldOn", m.starts_at as "startsAt", m.place, m.state, m.source, m.is_example as "isExample",
    (select count(*)::int from agenda_item i where i.jurisdiction_id = m.jurisdiction_id and i.meeting_id = m.id and not i.is_dropped) as items,
    (select count(*)::int from agenda_item i where i.jurisdiction_id = m.jurisdiction_id and i.meeting_id = m.id and not i.is_dropped and i.decision is not null) as decided,
    (select count(*)::int from meeting_attendee a where a.jurisdiction_id = m.jurisdiction_id and a.meeting_id = m.id) as invited,
    (select count(*)::int from meeting_attendee a where a.jurisdiction_id = m.jurisdiction_id and a.meeting_id = m.id and a.attended) as attended,
    (select count(*)::int from commitment c where c.jurisdiction_id = m.jurisdiction_id and c.meeting_id = m.id) as commitments
  from meeting m join region r on r.id = m.region_id where m.jurisdiction_id = ${jurisdictionId} order by m.id`)] as unknown as MeetingRow[];

const AREA_GROUPS = ['', 'Provinsi', 'Kabupaten/kota', 'Kecamatan', 'Desa'] as const;

/** Areas a meeting may be held for: the team's own, what is right below it, and its target villages; its periods; its living teams. */
export async function readMeetingChoices(tx: Tx, { jurisdictionId }: Viewer): Promise<MeetingChoices> {
  const areas = [...await tx.execute(sql`
    select r.code as value, r.name as label, r.level from region r join jurisdiction j on j.id = ${jurisdictionId}
    where r.id = j.region_id or r.parent_id = j.region_id or r.id in (select t.region_id from target_village t where t.jurisdiction_id = j.id)
    order by r.level, r.name, r.code`)] as unknown as (Choice & { level: number })[];
  const periods = [...await tx.execute(sql`select p.code from jurisdiction_period j join period p on p.id = j.period_id where j.jurisdiction_id = ${jurisdictionId} order by p.id desc`)] as unknown as { code: string }[];
  const bodies = [...await tx.execute(sql`select id as value, name as label from body where jurisdiction_id = ${jurisdictionId} and ended_on is null order by name, id`)] as unknown as Choice[];
  return {
    areas: areas.map(({ value, label, level }) => ({ value, label, group: AREA_GROUPS[level] })), bodies,
    periods: periods.map(({ code }) => { const period = parsePeriod(code); return { value: code, label: period ? periodLabel(period) : code }; }),
  };
}

/** Builds /rapat: the next meeting first, the past ones, and for the coordinator the form of a new one. */
export async function readMeetingsPage(tx: Tx, viewer: Viewer): Promise<MeetingsPage> {
  const split = splitMeetings(await listMeetings(tx, viewer), dayIn(clock.now(), viewer.timeZone));
  const mayManage = may(viewer, 'meeting:manage');
  const [count] = [...await tx.execute(sql`select count(*)::int as bodies from body where jurisdiction_id = ${viewer.jurisdictionId}`)] as unknown as { bodies: number }[];
  return { teamCode: viewer.jurisdictionCode, headline: meetingsHeadline(split), ...split, mayManage, choices: mayManage ? await readMeetingChoices(tx, viewer) : null, bodies: Number(count?.bodies) };
}
