import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { EmptyCell, StateCounts } from '../rules/submission';
import { readSubmission, type Submission, type SubmissionKey } from './submission';
import { readEmptyCells, readStateCounts } from './submission-cells';

/** A cell that came back: where, and why. */
export interface ReturnedCell extends EmptyCell { reason: string | null }

/** How far the report of an agency for a period is: what it sent, its cells by state, what is empty or came back. */
export interface ReportState { sent: Submission; counts: StateCounts; asked: number; examples: number; empty: EmptyCell[]; returned: ReturnedCell[] }

/** Reads the report of an agency for the panel of its sheet and for its tasks. */
export async function readReportState(tx: Tx, key: SubmissionKey): Promise<ReportState> {
  return { sent: await readSubmission(tx, key), ...await readStateCounts(tx, key), empty: await readEmptyCells(tx, key), returned: await readReturned(tx, key) };
}

async function readReturned(tx: Tx, { jurisdictionId, periodId, agencyId }: SubmissionKey): Promise<ReturnedCell[]> {
  return [...await tx.execute(sql`
    select r.code as "regionCode", case when i.at_village then r.name else j.name end as place, i.code as indicator, coalesce(v.return_reason, v.remark) as reason
    from indicator_value v join region r on r.id = v.region_id join indicator i on i.id = v.indicator_id join jurisdiction j on j.id = v.jurisdiction_id
    where v.jurisdiction_id = ${jurisdictionId} and v.period_id = ${periodId} and v.agency_id = ${agencyId} and v.stage = 'working' and v.source_kind = 'agency' and v.state = 'returned'
    order by i.sort_order, r.name, r.code`)] as unknown as ReturnedCell[];
}
