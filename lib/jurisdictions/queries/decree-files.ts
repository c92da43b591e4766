import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { dayIn, formatDay } from '@/lib/day';
import { refuse } from '@/lib/refusal';
import { DECREE_MEDIA, type DecreeMedia, sizeWords } from '../rules/decree-file';

/** A scan of a decree as a list shows it; `about`: "PDF, 340 KB, diunggah 22 Nov 2026". */
export interface DecreeFile { id: string; name: string; about: string; sha256: string }

interface Raw { id: string; decreeId: string; number: string; name: string; media: DecreeMedia; size: number; sha256: string; at: string }

/** The scans of the team by the decree's id, oldest first; without their bytes. */
export async function readDecreeFiles(tx: Tx, { jurisdictionId, timeZone }: Viewer): Promise<Map<string, DecreeFile[]>> {
  const rows = [...await tx.execute(sql`
    select f.id, f.decree_id as "decreeId", f.file_name as name, f.media_type as media, f.size_bytes as size, encode(f.sha256, 'hex') as sha256,
      to_char(f.added_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from decree_file f where f.jurisdiction_id = ${jurisdictionId} order by f.added_at, f.id`)] as unknown as Raw[];
  const found = new Map<string, DecreeFile[]>();
  for (const { id, decreeId, name, media, size, sha256, at } of rows) {
    const about = `${DECREE_MEDIA[media]}, ${sizeWords(size)}, diunggah ${formatDay(dayIn(new Date(at), timeZone))}`;
    found.set(decreeId, [...found.get(decreeId) ?? [], { id, name, about, sha256 }]);
  }
  return found;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface DecreeScan { name: string; media: DecreeMedia; file: Buffer }

/** One scan with its bytes, for everybody of the team. Refuses one that the team does not have ('not-found'). */
export async function readDecreeScan(tx: Tx, viewer: Viewer, id: string): Promise<DecreeScan> {
  allow(viewer, 'read');
  const [row] = UUID.test(id) ? [...await tx.execute(sql`select file_name as name, media_type as media, file from decree_file
    where jurisdiction_id = ${viewer.jurisdictionId} and id = ${id}::uuid`)] as unknown as DecreeScan[] : [];
  if (!row) throw refuse('not-found', 'Berkas keputusan ini tidak ada di tim Anda.');
  return row;
}
