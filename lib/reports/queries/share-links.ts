import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';

/** A share link as its snapshot lists it; the token is kept nowhere. Instants as ISO text. */
export interface ShareLinkRow { id: string; label: string | null; createdAt: string; expiresAt: string; state: 'live' | 'expired' | 'revoked' }

/** The links to one snapshot, newest first. */
export async function listShareLinks(tx: Tx, viewer: Viewer, snapshotId: string): Promise<ShareLinkRow[]> {
  const now = clock.now().toISOString();
  const rows = [...await tx.execute(sql`select id::text, label, created_at::text as "createdAt", expires_at::text as "expiresAt",
      case when revoked_at is not null then 'revoked' when expires_at <= ${now}::timestamptz then 'expired' else 'live' end as state
    from share_link where jurisdiction_id = ${viewer.jurisdictionId} and snapshot_id = ${snapshotId}::uuid order by created_at desc, id`)] as unknown as ShareLinkRow[];
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString(), expiresAt: new Date(row.expiresAt).toISOString() }));
}
