import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { dayIn } from '@/lib/day';
import { refuse } from '@/lib/refusal';
import type { MeetingInput } from '../input';
import { readProposal } from '../queries/agenda-facts';
import { readMeetingChoices } from '../queries/meetings';
import { levelOfArea, type MeetingState } from '../rules/words';
import { insertItems } from './agenda';
import { finishMeeting, type MeetingKey, openMeeting } from './open-meeting';

interface Named { regionId: number; level: string; periodId: number | null }

/** The ids behind the choices. Refuses an area, period or team that the form did not offer. */
async function named(tx: Tx, viewer: Viewer, { wilayah, periode, kelompok }: MeetingInput): Promise<Named> {
  const { areas, periods, bodies } = await readMeetingChoices(tx, viewer);
  const has = (list: readonly { value: string }[], value: string | null): boolean => value === null || list.some((one) => one.value === value);
  if (!has(areas, wilayah)) throw refuse('invalid', 'Periksa wilayahnya.', { wilayah: 'Pilih wilayah dari daftar.' });
  if (!has(periods, periode)) throw refuse('invalid', 'Periksa periodenya.', { periode: 'Pilih periode dari daftar.' });
  if (!has(bodies, kelompok)) throw refuse('invalid', 'Periksa timnya.', { kelompok: 'Pilih tim dari daftar.' });
  const [region] = [...await tx.execute(sql`select id, level from region where code = ${wilayah}`)] as unknown as { id: number; level: number }[];
  const [period] = [...await tx.execute(sql`select id from period where code = ${periode}`)] as unknown as { id: number }[];
  if (!region) throw refuse('invalid', 'Periksa wilayahnya.', { wilayah: 'Pilih wilayah dari daftar.' });
  return { regionId: region.id, level: levelOfArea(region.level), periodId: period?.id ?? null };
}

/** Plans a meeting or changes one; gives its id. Commitments still open stand on the agenda of a new one at once. */
export async function saveMeeting(tx: Tx, viewer: Viewer, input: MeetingInput): Promise<string> {
  allow(viewer, 'meeting:manage');
  const { id, versi, judul: title, tanggal: heldOn, pukul: startsAt, tempat: place, periode, kelompok: bodyId } = input;
  const before = id === null ? null : await openMeeting(tx, viewer, { id, versi });
  const { regionId, level, periodId } = await named(tx, viewer, input);
  const after = { title, level, area: input.wilayah, heldOn, startsAt, place, period: periode, bodyId };
  if (before) {
    await tx.execute(sql`update meeting set title = ${title}, level = ${level}, region_id = ${regionId}, held_on = ${heldOn}::date, starts_at = ${startsAt}, place = ${place}, period_id = ${periodId}, body_id = ${bodyId}::uuid
      where jurisdiction_id = ${viewer.jurisdictionId} and id = ${before.id}::uuid`);
    const { title: oldTitle, areaCode, heldOn: oldDay, startsAt: oldStart, place: oldPlace, periodCode, bodyId: oldBody } = before;
    await finishMeeting(tx, viewer, before, { verb: 'meeting.change', detail: { before: { title: oldTitle, area: areaCode, heldOn: oldDay, startsAt: oldStart, place: oldPlace, period: periodCode, bodyId: oldBody }, after } });
    return before.id;
  }
  const made = v7();
  await tx.execute(sql`insert into meeting (jurisdiction_id, id, level, region_id, title, held_on, starts_at, place, period_id, body_id, updated_by)
    values (${viewer.jurisdictionId}, ${made}::uuid, ${level}, ${regionId}, ${title}, ${heldOn}::date, ${startsAt}, ${place}, ${periodId}, ${bodyId}::uuid, ${viewer.accountId}::uuid)`);
  const open = (await readProposal(tx, viewer, { meetingId: made, periodCode: periode, today: heldOn ?? dayIn(clock.now(), viewer.timeZone) })).filter(({ kind }) => kind === 'overdue');
  await insertItems(tx, viewer, made, open);
  await record(tx, viewer, { verb: 'meeting.plan', subject: `meeting:${made}`, detail: { ...after, opensWith: open.map(({ subject }) => subject) } });
  return made;
}

const STEPS: Readonly<Record<'planned' | 'held' | 'closed', readonly MeetingState[]>> = { held: ['planned', 'closed'], closed: ['held'], planned: ['held', 'cancelled'] };

/** Says that a meeting took place, that its minutes are done, or takes that back. */
export async function setMeetingState(tx: Tx, viewer: Viewer, { keadaan: state, ...key }: MeetingKey & { keadaan: 'planned' | 'held' | 'closed' }): Promise<void> {
  const facts = await openMeeting(tx, viewer, key);
  if (!STEPS[state].includes(facts.state)) throw refuse('wrong-state', 'Keadaan rapat ini sudah lain. Muat ulang halaman.');
  await tx.execute(sql`update meeting set state = ${state} where jurisdiction_id = ${viewer.jurisdictionId} and id = ${facts.id}::uuid`);
  await finishMeeting(tx, viewer, facts, { verb: `meeting.${state}`, detail: { before: facts.state } });
}

/** Calls a planned meeting off, with a reason. */
export async function cancelMeeting(tx: Tx, viewer: Viewer, { alasan, ...key }: MeetingKey & { alasan: string }): Promise<void> {
  const facts = await openMeeting(tx, viewer, key);
  if (facts.state !== 'planned') throw refuse('wrong-state', 'Hanya rapat yang masih direncanakan yang dapat dibatalkan.');
  await tx.execute(sql`update meeting set state = 'cancelled' where jurisdiction_id = ${viewer.jurisdictionId} and id = ${facts.id}::uuid`);
  await finishMeeting(tx, viewer, facts, { verb: 'meeting.cancel', detail: { reason: alasan } });
}

/** Keeps the notes of the minutes. */
export async function saveMinutes(tx: Tx, viewer: Viewer, { catatan, ...key }: MeetingKey & { catatan: string | null }): Promise<void> {
  const facts = await openMeeting(tx, viewer, key);
  if (facts.state === 'closed' || facts.state === 'cancelled') throw refuse('wrong-state', 'Notulen rapat ini sudah selesai. Buka kembali lebih dahulu.');
  await tx.execute(sql`update meeting set minutes = ${catatan} where jurisdiction_id = ${viewer.jurisdictionId} and id = ${facts.id}::uuid`);
  await finishMeeting(tx, viewer, facts, { verb: 'meeting.minutes', detail: { before: facts.minutes, after: catatan } });
}
