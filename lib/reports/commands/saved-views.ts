import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { HOME, localPath } from '@/lib/auth/local-path';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { SavedViewInput } from '../input/saved-view';

const MOST_OWN = 100;

/** Saves an address of this site under a name, for oneself or for the team (U24). Refuses an address that leads elsewhere, a name taken, and more than 100. */
export async function saveView(tx: Tx, viewer: Viewer, { nama, alamat, bersama }: SavedViewInput): Promise<void> {
  allow(viewer, 'view:save');
  const { jurisdictionId, accountId } = viewer;
  const path = localPath(alamat);
  if (path === HOME && !/^\/dasbor(?:[?#]|$)/.test(alamat)) throw refuse('invalid', 'Alamat ini tidak dapat disimpan.', { alamat: 'Alamat harus halaman Simpul.' });
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('simpul.view'), hashtext(${accountId}))`);
  const names = [...await tx.execute(sql`select lower(name) as name from saved_view where jurisdiction_id = ${jurisdictionId} and account_id = ${accountId}`)].map(({ name }) => name);
  if (names.includes(nama.toLowerCase())) throw refuse('invalid', 'Periksa namanya.', { nama: `Anda sudah punya tampilan “${nama}”. Pilih nama lain.` });
  if (names.length >= MOST_OWN) throw refuse('too-many', `Paling banyak ${MOST_OWN} tampilan; hapus yang tidak dipakai lagi.`);
  const id = v7();
  await tx.execute(sql`insert into saved_view (jurisdiction_id, id, account_id, name, path, is_shared) values (${jurisdictionId}, ${id}, ${accountId}, ${nama}, ${path}, ${bersama === 'ya'})`);
  await record(tx, viewer, { verb: 'view.save', subject: id, detail: { name: nama, path, shared: bersama === 'ya' } });
}

/** Takes an own view off the list; one of somebody else is 'not-found'. Gives its name. */
export async function dropView(tx: Tx, viewer: Viewer, { id }: { id: string }): Promise<string> {
  allow(viewer, 'view:save');
  const [gone] = [...await tx.execute(sql`delete from saved_view where jurisdiction_id = ${viewer.jurisdictionId} and id = ${id} and account_id = ${viewer.accountId} returning name`)];
  if (!gone) throw refuse('not-found', 'Tampilan ini bukan milik Anda atau sudah dihapus.');
  await record(tx, viewer, { verb: 'view.drop', subject: id, detail: { name: gone.name } });
  return String(gone.name);
}
