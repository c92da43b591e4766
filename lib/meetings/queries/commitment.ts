import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { type Day, formatInstant } from '@/lib/day';
import { refuse } from '@/lib/refusal';
import { changesOf, type CommitmentChange } from '../rules/commitment-history';
import { type CommitmentStatus, stepsFrom } from '../rules/commitment';
import { type FollowUp, followUpOf } from '../rules/follow-ups';
import { type CommitmentRow, listCommitments, todayOf } from './commitments';

/** Everything /rapat/komitmen/<id> shows. */
export interface CommitmentDetail {
  row: CommitmentRow;
  followUp: FollowUp | null;
  today: Day;
  /** Earlier versions, newest first: when, by whom, why and what differed. */
  history: { at: string; by: string | null; reason: string | null; changes: CommitmentChange[] }[];
  steps: readonly CommitmentStatus[];
  /** Activities of the agency that it may point to. */
  activities: { value: string; label: string }[];
  mayManage: boolean;
  mayUpdate: boolean;
}

/** One commitment of the viewer's team. Refuses an unknown id and one of another team ('not-found'). */
export async function readCommitment(tx: Tx, viewer: Viewer, id: string): Promise<CommitmentDetail> {
  const [row] = z.uuid().safeParse(id).success ? await listCommitments(tx, viewer, { id }) : [];
  if (!row) throw refuse('not-found', 'Komitmen ini tidak ada di tim Anda.');
  const kept = [...await tx.execute(sql`select h.before, to_char(h.replaced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, a.display_name as "by", h.reason
    from commitment_history h left join account a on a.id = h.replaced_by
    where h.jurisdiction_id = ${viewer.jurisdictionId} and h.commitment_id = ${id}::uuid order by h.id desc`)] as unknown as { before: string; at: string; by: string | null; reason: string | null }[];
  const mayManage = may(viewer, 'commitment:manage');
  const mayUpdate = mayManage || may(viewer, 'commitment:update', { agencyId: row.agencyId });
  return {
    row, followUp: followUpOf(row.followUpCode), today: todayOf(viewer), mayManage, mayUpdate, steps: mayUpdate ? stepsFrom(row.status, mayManage) : [],
    history: kept.map(({ before, at, by, reason }, index) => ({ at: formatInstant(new Date(at), viewer.timeZone), by, reason, changes: changesOf(before, index === 0 ? row : kept[index - 1]?.before ?? row) })),
    activities: mayUpdate && row.agencyId !== null ? await readAgencyActivities(tx, viewer, row.agencyId) : [],
  };
}

const readAgencyActivities = async (tx: Tx, viewer: Viewer, agencyId: string): Promise<CommitmentDetail['activities']> => [...await tx.execute(sql`
  select id as value, name || ' (' || year || ')' as label from activity where jurisdiction_id = ${viewer.jurisdictionId} and agency_id = ${agencyId}::uuid and state <> 'cancelled'
  order by year desc, name limit 200`)] as unknown as CommitmentDetail['activities'];
