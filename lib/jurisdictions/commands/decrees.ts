import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDay } from '@/lib/day';
import { refuse } from '@/lib/refusal';
import type { DecreeInput } from '../input/desk';
import { type Decree, listDecrees, seenDecree } from '../queries/decrees';
import { requireSeen } from '../rules/desk';

/** Adds a decree to the register or changes one. Refuses a number that is taken and an end before its day. */
export async function saveDecree(tx: Tx, viewer: Viewer, given: DecreeInput): Promise<void> {
  allow(viewer, 'decree:manage');
  const { sk, seen, jenis: kind, nomor: number, perihal: subject, tanggal: issuedOn, berlaku: validUntil } = given;
  if (issuedOn !== null && validUntil !== null && validUntil < issuedOn) throw refuse('invalid', 'Periksa tanggalnya.', { berlaku: `Berlaku sampai ${formatDay(validUntil)}, sebelum tanggal ditetapkan (${formatDay(issuedOn)}).` });
  await tx.execute(sql`select from decree where jurisdiction_id = ${viewer.jurisdictionId} for update`);
  const decrees = await listDecrees(tx, viewer);
  if (decrees.some((other) => other.number === number && other.id !== sk)) throw refuse('invalid', `Nomor ${number} sudah ada dalam daftar.`, { nomor: 'Nomor ini sudah dicatat; ubah yang sudah ada.' });
  const after = { kind, number, subject, issuedOn, validUntil };
  if (sk === null) {
    const id = v7();
    await tx.execute(sql`insert into decree (jurisdiction_id, id, kind, number, subject, issued_on, valid_until, source)
      values (${viewer.jurisdictionId}, ${id}::uuid, ${kind}, ${number}, ${subject}, ${issuedOn}::date, ${validUntil}::date, 'dicatat di Simpul')`);
    await record(tx, viewer, { verb: 'decree.add', subject: `decree:${id}`, detail: after });
    return;
  }
  await change(tx, viewer, { before: decrees.find(({ id }) => id === sk), seen, after });
}

interface Change { before: Decree | undefined; seen: string; after: Omit<Decree, 'id' | 'source' | 'uses'> }

async function change(tx: Tx, viewer: Viewer, { before, seen, after }: Change): Promise<void> {
  if (!before) throw refuse('not-found', 'Keputusan itu tidak ada dalam daftar tim Anda.');
  requireSeen(seen, seenDecree(before), `Keputusan ${before.number}`);
  await tx.execute(sql`update decree set kind = ${after.kind}, number = ${after.number}, subject = ${after.subject}, issued_on = ${after.issuedOn}::date, valid_until = ${after.validUntil}::date
    where jurisdiction_id = ${viewer.jurisdictionId} and id = ${before.id}::uuid`);
  const { kind, number, subject, issuedOn, validUntil } = before;
  await record(tx, viewer, { verb: 'decree.change', subject: `decree:${before.id}`, detail: { before: { kind, number, subject, issuedOn, validUntil }, after } });
}
