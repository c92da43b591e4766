import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { SkdnCounts } from '../rules/skdn';
import { askedMonth } from './recap-page';

/** A posyandu in a month as the downloads give it; `status` null: nothing was said. */
export interface MonthRow extends SkdnCounts {
  id: string; name: string; villageCode: string; village: string; district: string; agencyCode: string | null; month: string; status: string | null; participation: string | null; disturbance: string | null; verification: string | null; source: string | null; isExample: boolean;
}

/** All active posyandu of the team in the month that the address asks for (`?bulan=`), reported or not. */
export async function listMonth(tx: Tx, viewer: Viewer, params: SearchParams): Promise<MonthRow[]> {
  const { month } = await askedMonth(tx, viewer, params);
  return [...await tx.execute(sql`
    select p.id, p.name, v.code as "villageCode", v.name as village, coalesce(k.name, '') as district, a.code as "agencyCode", ${month.code} as month, r.status, r.s, r.k, r.d, r.n, r.o, r.t, r.b, r.d_male as "dMale", r.d_female as "dFemale",
      r.visits_planned as "visitsPlanned", r.visits_done as "visitsDone", r.participation, r.disturbance, r.state as verification, r.source, coalesce(r.is_example, p.is_example) as "isExample"
    from posyandu p join region v on v.id = p.region_id left join region k on k.id = v.parent_id left join agency a on a.jurisdiction_id = p.jurisdiction_id and a.id = p.agency_id
    left join skdn_report r on r.jurisdiction_id = p.jurisdiction_id and r.posyandu_id = p.id and r.period_id = ${month.id}
    where p.jurisdiction_id = ${viewer.jurisdictionId} and p.is_active order by k.code, v.code, p.name, p.id`)] as unknown as MonthRow[];
}
