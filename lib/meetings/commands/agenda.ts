import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { dayIn } from '@/lib/day';
import { refuse } from '@/lib/refusal';
import type { MoveItemInput } from '../input';
import { readProposal } from '../queries/agenda-facts';
import { type Candidate, moved } from '../rules/agenda';
import { finishMeeting, type MeetingKey, openAgenda } from './open-meeting';

/** Puts things at the end of an agenda; what is there already under its subject, even dropped, stays as it is. Places are numbered from 1. */
export async function insertItems(tx: Tx, { jurisdictionId }: Viewer, meetingId: string, items: readonly Candidate[]): Promise<void> {
  for (const { kind, subject, title, reason, href, agencyCode, villageCode, indicatorCode, people } of items) {
    await tx.execute(sql`insert into agenda_item (jurisdiction_id, id, meeting_id, ordinal, kind, subject, title, reason, href, agency_id, region_id, indicator_id, people)
      select ${jurisdictionId}, ${v7()}::uuid, ${meetingId}::uuid, 1 + coalesce((select max(ordinal) from agenda_item where jurisdiction_id = ${jurisdictionId} and meeting_id = ${meetingId}::uuid), 0),
        ${kind}, ${subject}, ${title}, ${reason}, ${href}, (select id from agency where jurisdiction_id = ${jurisdictionId} and code = ${agencyCode}),
        (select id from region where code = ${villageCode}), (select id from indicator where code = ${indicatorCode}), ${people}
      on conflict on constraint agenda_item_subject do nothing`);
  }
}

/** Takes the ticked things of the proposal, in the proposal's order. What is no longer proposed is refused ('stale'). */
export async function acceptAgenda(tx: Tx, viewer: Viewer, { subjek, ...key }: MeetingKey & { subjek: string[] }): Promise<void> {
  const facts = await openAgenda(tx, viewer, key);
  const proposal = await readProposal(tx, viewer, { meetingId: facts.id, periodCode: facts.periodCode, today: facts.heldOn ?? dayIn(clock.now(), viewer.timeZone) });
  const taken = proposal.filter(({ subject }) => subjek.includes(subject));
  if (taken.length !== new Set(subjek).size) throw refuse('stale', 'Usulan sudah berubah karena datanya berubah. Muat ulang halaman, lalu pilih lagi.');
  await insertItems(tx, viewer, facts.id, taken);
  await finishMeeting(tx, viewer, facts, { verb: 'agenda.accept', detail: { subjects: taken.map(({ subject }) => subject) } });
}

/** Adds a thing by hand. */
export async function addItem(tx: Tx, viewer: Viewer, { judul, alasan, ...key }: MeetingKey & { judul: string; alasan: string }): Promise<void> {
  const facts = await openAgenda(tx, viewer, key);
  await tx.execute(sql`insert into agenda_item (jurisdiction_id, id, meeting_id, ordinal, kind, subject, title, reason)
    select ${viewer.jurisdictionId}, ${v7()}::uuid, ${facts.id}::uuid, 1 + coalesce((select max(ordinal) from agenda_item where jurisdiction_id = ${viewer.jurisdictionId} and meeting_id = ${facts.id}::uuid), 0), 'manual', ${`manual:${v7()}`}, ${judul}, ${alasan}`);
  await finishMeeting(tx, viewer, facts, { verb: 'agenda.add', detail: { title: judul, reason: alasan } });
}

interface Item { id: string; title: string; isDropped: boolean; decision: string | null }

async function needItem(tx: Tx, { jurisdictionId }: Viewer, meetingId: string, id: string): Promise<{ items: Item[]; item: Item }> {
  const items = [...await tx.execute(sql`select id, title, is_dropped as "isDropped", decision from agenda_item
    where jurisdiction_id = ${jurisdictionId} and meeting_id = ${meetingId}::uuid order by ordinal, id`)] as unknown as Item[];
  const item = items.find((one) => one.id === id);
  if (!item) throw refuse('not-found', 'Hal itu tidak ada dalam agenda rapat ini.');
  return { items, item };
}

/** Moves a thing a place up or down, drops it (it stays below, and is not proposed again), or takes it back. */
export async function moveItem(tx: Tx, viewer: Viewer, { butir, arah, ...key }: MoveItemInput): Promise<void> {
  const facts = await openAgenda(tx, viewer, key);
  const { items, item } = await needItem(tx, viewer, facts.id, butir);
  if (arah === 'lepas' && item.decision !== null) throw refuse('wrong-state', `“${item.title}” sudah diputuskan; kosongkan keputusannya sebelum melepasnya dari agenda.`);
  if (arah === 'lepas' || arah === 'kembalikan') {
    await tx.execute(sql`update agenda_item set is_dropped = ${arah === 'lepas'} where jurisdiction_id = ${viewer.jurisdictionId} and id = ${butir}::uuid`);
  } else {
    for (const [at, id] of moved(items, butir, arah).entries()) await tx.execute(sql`update agenda_item set ordinal = ${at + 1} where jurisdiction_id = ${viewer.jurisdictionId} and id = ${id}::uuid`);
  }
  await finishMeeting(tx, viewer, facts, { verb: 'agenda.move', detail: { item: butir, title: item.title, way: arah } });
}

/** Writes what was decided on a thing; empty takes it back. */
export async function decideItem(tx: Tx, viewer: Viewer, { butir, keputusan, ...key }: MeetingKey & { butir: string; keputusan: string | null }): Promise<void> {
  const facts = await openAgenda(tx, viewer, key);
  const { item } = await needItem(tx, viewer, facts.id, butir);
  await tx.execute(sql`update agenda_item set decision = ${keputusan} where jurisdiction_id = ${viewer.jurisdictionId} and id = ${butir}::uuid`);
  await finishMeeting(tx, viewer, facts, { verb: 'agenda.decide', detail: { item: butir, title: item.title, before: item.decision, after: keputusan } });
}
