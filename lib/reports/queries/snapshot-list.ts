import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { TimeZone } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { periodLabel } from '@/lib/period';
import { listSnapshots, type SnapshotHead } from './snapshots';

/** Page /rapat/potret: what was frozen, and what a coordinator may freeze now. */
export interface SnapshotListReport {
  teamCode: string; teamName: string; slug: string; timeZone: TimeZone; mayTake: boolean; snapshots: SnapshotHead[];
  periods: { code: string; label: string }[]; current: string; stage: 'sementara' | 'disahkan';
  meetings: { id: string; title: string; heldOn: string | null }[];
}

/** Builds the list of a team's snapshots. */
export async function readSnapshotList(tx: Tx, viewer: Viewer, params: SearchParams): Promise<SnapshotListReport> {
  const scope = await readScope(tx, viewer, params);
  const [team] = [...await tx.execute(sql`select slug from jurisdiction where id = ${viewer.jurisdictionId}`)];
  const meetings = [...await tx.execute(sql`select id::text, title, held_on::text as "heldOn" from meeting
    where jurisdiction_id = ${viewer.jurisdictionId} and state <> 'cancelled' order by held_on desc nulls last, id desc limit 20`)] as unknown as SnapshotListReport['meetings'];
  return {
    teamCode: viewer.jurisdictionCode, teamName: viewer.jurisdictionName, slug: String(team?.slug), timeZone: viewer.timeZone, mayTake: may(viewer, 'snapshot:take'),
    snapshots: await listSnapshots(tx, viewer), periods: scope.periods.map((period) => ({ code: period.code, label: periodLabel(period) })),
    current: scope.period.code, stage: scope.stage === 'approved' ? 'disahkan' : 'sementara', meetings,
  };
}
