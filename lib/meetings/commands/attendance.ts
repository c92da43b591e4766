import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import { cleanText } from '@/lib/typed-field';
import type { AttendanceInput, InvitationInput } from '../input';
import { finishMeeting, openAgenda } from './open-meeting';

interface Row { id: string; code: string | null; words: string | null; attended: boolean | null }

const readRows = async (tx: Tx, { jurisdictionId }: Viewer, id: string): Promise<Row[]> => [...await tx.execute(sql`
  select t.id, a.code, t.words, t.attended from meeting_attendee t left join agency a on a.jurisdiction_id = t.jurisdiction_id and a.id = t.agency_id
  where t.jurisdiction_id = ${jurisdictionId} and t.meeting_id = ${id}::uuid order by t.ordinal`)] as unknown as Row[];

/** Sets who is asked. Whoever stays on the list keeps their attendance; whoever came cannot be taken off ('wrong-state'). */
export async function saveInvitation(tx: Tx, viewer: Viewer, { undangan, lain, ...key }: InvitationInput): Promise<void> {
  const facts = await openAgenda(tx, viewer, key);
  const words = [...new Set(lain.split('\n').map((line) => cleanText(line).slice(0, 200)).filter(Boolean))];
  const rows = await readRows(tx, viewer, facts.id);
  const gone = rows.filter((row) => (row.code === null ? !words.includes(row.words ?? '') : !undangan.includes(row.code)));
  const came = gone.find(({ attended }) => attended === true);
  if (came) throw refuse('wrong-state', `${came.words ?? came.code} tercatat hadir; ubah kehadirannya sebelum mencabut undangannya.`);
  for (const { id } of gone) await tx.execute(sql`delete from meeting_attendee where jurisdiction_id = ${viewer.jurisdictionId} and id = ${id}::uuid`);
  for (const code of new Set(undangan)) {
    if (rows.some((row) => row.code === code)) continue;
    const found = [...await tx.execute(sql`insert into meeting_attendee (jurisdiction_id, id, meeting_id, ordinal, agency_id)
      select ${viewer.jurisdictionId}, ${v7()}::uuid, ${facts.id}::uuid, 1 + coalesce((select max(ordinal) from meeting_attendee where jurisdiction_id = ${viewer.jurisdictionId} and meeting_id = ${facts.id}::uuid), 0), id
      from agency where jurisdiction_id = ${viewer.jurisdictionId} and code = ${code} returning id`)];
    if (found.length === 0) throw refuse('invalid', 'Periksa undangannya.', { undangan: `Instansi “${code.slice(0, 40)}” tidak ada dalam daftar tim Anda.` });
  }
  for (const word of words.filter((one) => !rows.some((row) => row.words === one))) {
    await tx.execute(sql`insert into meeting_attendee (jurisdiction_id, id, meeting_id, ordinal, words)
      select ${viewer.jurisdictionId}, ${v7()}::uuid, ${facts.id}::uuid, 1 + coalesce((select max(ordinal) from meeting_attendee where jurisdiction_id = ${viewer.jurisdictionId} and meeting_id = ${facts.id}::uuid), 0), ${word}`);
  }
  await finishMeeting(tx, viewer, facts, { verb: 'meeting.invite', detail: { agencies: undangan, others: words, withdrawn: gone.map(({ code, words: other }) => code ?? other) } });
}

const CAME: Readonly<Record<AttendanceInput['hadir'][number], boolean | null>> = { 'ya': true, 'tidak': false, '': null };

/** Notes who came, who did not, and of whom nothing was noted. */
export async function saveAttendance(tx: Tx, viewer: Viewer, { peserta, hadir, ...key }: AttendanceInput): Promise<void> {
  const facts = await openAgenda(tx, viewer, key);
  const known = new Set((await readRows(tx, viewer, facts.id)).map(({ id }) => id));
  if (peserta.length !== hadir.length || peserta.some((id) => !known.has(id))) throw refuse('stale', 'Daftar undangan sudah berubah. Muat ulang halaman, lalu catat lagi.');
  for (const [at, id] of peserta.entries()) {
    const came = CAME[hadir[at] ?? ''];
    await tx.execute(sql`update meeting_attendee set attended = ${came}::boolean where jurisdiction_id = ${viewer.jurisdictionId} and id = ${id}::uuid`);
  }
  await finishMeeting(tx, viewer, facts, { verb: 'meeting.attendance', detail: { came: peserta.filter((_, at) => hadir[at] === 'ya').length, absent: peserta.filter((_, at) => hadir[at] === 'tidak').length } });
}
