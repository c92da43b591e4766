import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';

export interface CustomaryRow { column: string; agencyId: string; agency: string; role: 'lead' | 'support' }

/** Who would lead and support by custom (domain §2) the indicators among the 20 that nobody leads in the year, as far as the team has that agency. */
export const listCustomary = async (tx: Tx, { jurisdictionId }: Viewer, year: number): Promise<CustomaryRow[]> => [...await tx.execute(sql`
  select i.code as column, a.id as "agencyId", a.short_name as agency, case when a.catalog_code = i.customary_lead then 'lead' else 'support' end as role
  from indicator i join agency a on a.jurisdiction_id = ${jurisdictionId} and a.ended_on is null and (a.catalog_code = i.customary_lead or a.catalog_code = any(i.customary_supports))
  where i."group" in ('specific', 'sensitive')
    and exists (select from agency l where l.jurisdiction_id = ${jurisdictionId} and l.ended_on is null and l.catalog_code = i.customary_lead)
    and not exists (select from responsibility r where r.jurisdiction_id = ${jurisdictionId} and r.year = ${year} and r.lens = 'indicator' and r.column_code = i.code and r.role = 'lead')
  order by i.sort_order, role, a.short_name`)] as unknown as CustomaryRow[];
