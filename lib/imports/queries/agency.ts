import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agency } from '@/db/schema';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';

/** The code of the viewer's own agency. Refuses ('forbidden') who works for none. */
export async function readAgencyCode(tx: Tx, viewer: Viewer): Promise<string> {
  const [row] = viewer.agencyId === null ? [] : await tx.select({ code: agency.code }).from(agency).where(and(eq(agency.jurisdictionId, viewer.jurisdictionId), eq(agency.id, viewer.agencyId)));
  if (!row) throw refuse('forbidden', 'Akun Anda belum terikat pada instansi. Minta admin tim mengaturnya.');
  return row.code;
}
