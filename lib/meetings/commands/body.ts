import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { decreeNumber } from '@/lib/jurisdictions/queries/decrees';
import { refuse } from '@/lib/refusal';
import type { BodyInput } from '../input';
import { listBodies } from '../queries/bodies';
import { type MemberFacts, readMembers } from '../rules/words';

/** Adds a team to the register or changes one, with all its seats (F42). Refuses unreadable lines and agencies that are not the team's. */
export async function saveBody(tx: Tx, viewer: Viewer, input: BodyInput): Promise<void> {
  allow(viewer, 'meeting:manage');
  const { id, versi, jenis: kind, nama: name, sk: decreeId, berakhir: endedOn, catatan: note } = input;
  const read = readMembers(input.anggota);
  if ('sentence' in read) throw refuse('invalid', 'Periksa daftar anggotanya.', { anggota: read.sentence });
  const decree = await decreeNumber(tx, viewer, decreeId);
  await tx.execute(sql`select from body where jurisdiction_id = ${viewer.jurisdictionId} for update`);
  const before = id === null ? null : (await listBodies(tx, viewer)).find((body) => body.id === id);
  if (before === undefined) throw refuse('not-found', 'Tim itu tidak ada dalam daftar Anda.');
  if (before && before.version !== versi) throw refuse('stale', `${before.name} sudah diubah sejak halaman ini dibuka. Muat ulang halaman, lalu ubah lagi bila perlu.`);
  const made = before?.id ?? v7();
  await (before
    ? tx.execute(sql`update body set kind = ${kind}, name = ${name}, decree_id = ${decreeId}::uuid, note = ${note}, ended_on = ${endedOn}::date, version = version + 1, updated_by = ${viewer.accountId}::uuid, updated_at = now()
      where jurisdiction_id = ${viewer.jurisdictionId} and id = ${made}::uuid`)
    : tx.execute(sql`insert into body (jurisdiction_id, id, kind, name, decree_id, note, ended_on, updated_by)
      values (${viewer.jurisdictionId}, ${made}::uuid, ${kind}, ${name}, ${decreeId}::uuid, ${note}, ${endedOn}::date, ${viewer.accountId}::uuid)`));
  await writeMembers(tx, viewer, made, read.members);
  await record(tx, viewer, { verb: before ? 'body.change' : 'body.add', subject: `body:${made}`, detail: { before, after: { kind, name, decree, note, endedOn, members: read.members } } });
}

async function writeMembers(tx: Tx, { jurisdictionId }: Viewer, bodyId: string, members: readonly MemberFacts[]): Promise<void> {
  await tx.execute(sql`delete from body_member where jurisdiction_id = ${jurisdictionId} and body_id = ${bodyId}::uuid`);
  for (const [at, { seat, office, agencyCode }] of members.entries()) {
    const [agency] = agencyCode === null ? [] : [...await tx.execute(sql`select id from agency where jurisdiction_id = ${jurisdictionId} and code = ${agencyCode}`)] as unknown as { id: string }[];
    if (agencyCode !== null && !agency) throw refuse('invalid', 'Periksa daftar anggotanya.', { anggota: `Baris ${at + 1}: kode instansi “${agencyCode.slice(0, 40)}” tidak ada dalam daftar tim Anda.` });
    await tx.execute(sql`insert into body_member (jurisdiction_id, id, body_id, ordinal, seat, office, agency_id)
      values (${jurisdictionId}, ${v7()}::uuid, ${bodyId}::uuid, ${at + 1}, ${seat}, ${office}, ${agency?.id ?? null}::uuid)`);
  }
}
