import * as t from '@/db/schema';
import { activityId } from './activities';
import type { Place } from './place';
import { insertRows } from './rows';

type BodyRow = typeof t.body.$inferInsert;

/** A team as a document describes it; [seat, office, agency code]. What is not printed stays empty. */
export interface BodyFacts extends Pick<BodyRow, 'kind' | 'name' | 'note' | 'source'> { key: string; decree?: string; members: readonly (readonly [string, string, string?])[] }

export async function addBodies(place: Place, bodies: readonly BodyFacts[]): Promise<void> {
  const { tx, jurisdictionId, id, agencyId } = place;
  await insertRows(tx, t.body, bodies.map(({ key, decree, kind, name, note, source }) => ({ jurisdictionId, id: id('body', key), kind, name, note, source, ...(decree ? { decreeId: id('decree', decree) } : {}) })));
  await insertRows(tx, t.bodyMember, bodies.flatMap(({ key, members }) => members.map(([seat, office, agency], at) => ({
    jurisdictionId, id: id('body-member', key, at + 1), bodyId: id('body', key), ordinal: at + 1, seat, office, ...(agency ? { agencyId: agencyId(agency) } : {}),
  }))));
}

type MeetingRow = typeof t.meeting.$inferInsert;

/** A meeting of a document: who came as listed, and what was pledged, each pointing at its activity. */
export interface MeetingFacts extends Pick<MeetingRow, 'level' | 'title' | 'heldOn' | 'place' | 'state' | 'minutes' | 'source'> {
  key: string; region: string; period: number; body?: string; attended: readonly string[]; pledges: readonly { agency: string; text: string; activity: string }[];
}

export async function addMeeting(place: Place, facts: MeetingFacts): Promise<void> {
  const { tx, jurisdictionId, id, agencyId } = place;
  const { key, region, period, body, attended, pledges, source, ...row } = facts;
  const meetingId = id('meeting', key);
  await insertRows(tx, t.meeting, [{ jurisdictionId, id: meetingId, regionId: place.region(region), periodId: period, source, ...row, ...(body ? { bodyId: id('body', body) } : {}) }]);
  await insertRows(tx, t.meetingAttendee, attended.map((agency, at) => ({ jurisdictionId, id: id('attendee', key, agency), meetingId, ordinal: at + 1, agencyId: agencyId(agency), attended: true })));
  await insertRows(tx, t.commitment, pledges.map(({ agency, text, activity }, at) => ({
    jurisdictionId, id: id('commitment', key, at + 1), meetingId, agencyId: agencyId(agency), text, activityId: activityId(place, activity), source,
  })));
}
