import 'server-only';
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import { DECREE_MEDIA, LARGEST_DECREE_FILE, MOST_DECREE_FILES, provenMedia, safeFileName, type ScanOutcome } from '../rules/decree-file';

export interface DecreeUpload { decreeId: string; fileName: string; file: Buffer }

/**
 * Keeps a scan of a decree (F41) with one audit row, and says what became of it: what is none of PDF, JPEG and PNG by its own
 * bytes, too large, or there already is not kept. Refuses everybody but the coordinator, and a decree that the team does not have.
 */
export async function addDecreeFile(tx: Tx, viewer: Viewer, { decreeId, fileName, file }: DecreeUpload): Promise<ScanOutcome> {
  allow(viewer, 'decree:manage');
  const [decree] = [...await tx.execute(sql`select from decree where jurisdiction_id = ${viewer.jurisdictionId} and id = ${decreeId}::uuid for update`)];
  if (!decree) throw refuse('not-found', 'Keputusan itu tidak ada dalam daftar tim Anda.');
  if (file.length === 0) return 'kosong';
  if (file.length > LARGEST_DECREE_FILE) return 'terlalu-besar';
  const media = provenMedia(file);
  if (!media) return 'bukan-jenis';
  const sha256 = createHash('sha256').update(file).digest();
  const there = [...await tx.execute(sql`select sha256 = ${sha256} as same from decree_file where jurisdiction_id = ${viewer.jurisdictionId} and decree_id = ${decreeId}::uuid`)];
  if (there.some(({ same }) => same === true)) return 'sama';
  if (there.length >= MOST_DECREE_FILES) return 'penuh';
  const [id, name] = [v7(), safeFileName(fileName, media)];
  await tx.execute(sql`insert into decree_file (jurisdiction_id, id, decree_id, file_name, media_type, size_bytes, sha256, file, added_by)
    values (${viewer.jurisdictionId}, ${id}::uuid, ${decreeId}::uuid, ${name}, ${media}, ${file.length}, ${sha256}, ${file}, ${viewer.accountId}::uuid)`);
  await record(tx, viewer, { verb: 'decree-file.add', subject: `decree:${decreeId}`, detail: { id, name, kind: DECREE_MEDIA[media], bytes: file.length, sha256: sha256.toString('hex') } });
  return 'tersimpan';
}

/** Removes a scan; the audit row keeps its name and sha256. Refuses without the tick and what the team does not have. */
export async function removeDecreeFile(tx: Tx, viewer: Viewer, { berkas: id, setuju }: { berkas: string; setuju: boolean }): Promise<void> {
  allow(viewer, 'decree:manage');
  const [row] = [...await tx.execute(sql`select decree_id as "decreeId", file_name as name, size_bytes as bytes, encode(sha256, 'hex') as sha256 from decree_file
    where jurisdiction_id = ${viewer.jurisdictionId} and id = ${id}::uuid for update`)];
  if (!row) throw refuse('not-found', 'Berkas itu tidak ada lagi di tim Anda.');
  if (!setuju) throw refuse('invalid', `${String(row.name)} belum dihapus.`, { setuju: 'Centang bahwa berkas ini boleh dihapus.' });
  await tx.execute(sql`delete from decree_file where jurisdiction_id = ${viewer.jurisdictionId} and id = ${id}::uuid`);
  await record(tx, viewer, { verb: 'decree-file.remove', subject: `decree:${String(row.decreeId)}`, detail: { id, name: String(row.name), bytes: Number(row.bytes), sha256: String(row.sha256) } });
}
