import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { localPath } from '@/lib/auth/local-path';
import type { Viewer } from '@/lib/auth/viewer';

export interface SavedView { id: string; name: string; path: string; isShared: boolean; isOwn: boolean }

/** The viewer's own views and those that others of the team share, own ones first. What could lead elsewhere leads to the dashboard. */
export async function listSavedViews(tx: Tx, { jurisdictionId, accountId }: Viewer): Promise<SavedView[]> {
  const rows = [...await tx.execute(sql`select id, name, path, is_shared as "isShared", account_id = ${accountId} as "isOwn" from saved_view
    where jurisdiction_id = ${jurisdictionId} and (account_id = ${accountId} or is_shared) order by account_id <> ${accountId}, name, id`)] as unknown as SavedView[];
  return rows.map((row) => ({ ...row, path: localPath(row.path) }));
}
