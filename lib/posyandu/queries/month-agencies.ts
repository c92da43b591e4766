import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';

/** How far an agency is with a month: its active posyandu, and their reports by state. */
export interface AgencyMonth { code: string; name: string; posyandu: number; filled: number; missing: number; draft: number; submitted: number; returned: number; verified: number }

/** The agencies that report posyandu, by name. */
export const readAgencyMonths = async (tx: Tx, viewer: Viewer, periodId: number): Promise<AgencyMonth[]> => [...await tx.execute(sql`
  select a.code, a.short_name as name, count(*)::int as posyandu, count(r.posyandu_id)::int as filled, (count(*) filter (where r.status = 'missing'))::int as missing, (count(*) filter (where r.state = 'draft'))::int as draft,
    (count(*) filter (where r.state = 'submitted'))::int as submitted, (count(*) filter (where r.state = 'returned'))::int as returned, (count(*) filter (where r.state = 'verified'))::int as verified
  from posyandu p join agency a on a.jurisdiction_id = p.jurisdiction_id and a.id = p.agency_id left join skdn_report r on r.jurisdiction_id = p.jurisdiction_id and r.posyandu_id = p.id and r.period_id = ${periodId}
  where p.jurisdiction_id = ${viewer.jurisdictionId} and p.is_active group by a.code, a.short_name order by a.short_name`)] as unknown as AgencyMonth[];
