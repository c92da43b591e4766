import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Day } from '@/lib/day';
import type { CellStateName } from '../rules';

/** What an agency has handed in for a period: state, stamps with names (times as text), the reason it came back for. */
export interface Submission {
  state: CellStateName;
  firstSubmittedAt: string | null;
  submittedAt: string | null;
  submittedBy: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  /** Whether somebody has decided on a cell since it was sent. */
  isDecided: boolean;
  reason: string | null;
  extendedUntil: Day | null;
  version: number;
}

/** Of an agency that has not sent anything yet. */
const NOTHING: Submission = {
  state: 'draft', firstSubmittedAt: null, submittedAt: null, submittedBy: null, decidedAt: null, decidedBy: null, isDecided: false, reason: null, extendedUntil: null, version: 0,
};

/** Whose submission for which period. */
export interface SubmissionKey { jurisdictionId: number; periodId: number; agencyId: string }

/** The submission of an agency for a period; a draft of version 0 when there is none yet. */
export async function readSubmission(tx: Tx, { jurisdictionId, periodId, agencyId }: SubmissionKey): Promise<Submission> {
  const [row] = [...await tx.execute(sql`
    select s.state, s.first_submitted_at::text as "firstSubmittedAt", s.submitted_at::text as "submittedAt", sent.display_name as "submittedBy",
      s.decided_at::text as "decidedAt", judge.display_name as "decidedBy",
      coalesce(s.decided_at >= s.submitted_at, false) as "isDecided", s.reason, s.extended_until::text as "extendedUntil", s.version
    from submission s left join account sent on sent.id = s.submitted_by left join account judge on judge.id = s.decided_by
    where s.jurisdiction_id = ${jurisdictionId} and s.period_id = ${periodId} and s.agency_id = ${agencyId}`)] as unknown as Submission[];
  return row ?? NOTHING;
}
