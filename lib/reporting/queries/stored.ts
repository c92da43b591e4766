import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Scope } from '@/lib/jurisdictions/queries';

/** A stored value with who stands behind it; days as text. */
export interface StoredValue {
  regionId: number; regionCode: string; regionName: string; regionLevel: number;
  indicatorId: number; indicatorCode: string; periodId: number; periodCode: string; year: number; sourceKind: string;
  status: 'reported' | 'missing' | 'not_applicable'; basis: 'counted' | 'published';
  numerator: number | null; denominator: number | null; shareBp: number | null;
  asOf: string | null; state: 'draft' | 'submitted' | 'returned' | 'verified'; remark: string | null;
  source: string | null; isExample: boolean;
  agencyName: string | null; enteredBy: string | null; enteredAt: string; verifiedBy: string | null; verifiedAt: string | null;
}

/** Value rows of the page's team and stage with names, newest period first. `where` narrows by v (value), p (period), r (region), i (indicator). */
export async function readStored(tx: Tx, { jurisdictionId, stage }: Pick<Scope, 'jurisdictionId' | 'stage'>, where: SQL): Promise<StoredValue[]> {
  return [...await tx.execute(sql`
    select v.region_id as "regionId", r.code as "regionCode", r.name as "regionName", r.level as "regionLevel",
      v.indicator_id as "indicatorId", i.code as "indicatorCode", v.period_id as "periodId", p.code as "periodCode", p.year, v.source_kind as "sourceKind",
      v.status, v.basis, v.numerator, v.denominator, v.share_bp as "shareBp", v.as_of::text as "asOf", v.state, v.remark, v.source,
      v.is_example as "isExample", a.short_name as "agencyName", e.display_name as "enteredBy", v.entered_at::text as "enteredAt",
      c.display_name as "verifiedBy", v.verified_at::text as "verifiedAt"
    from indicator_value v
    join region r on r.id = v.region_id
    join indicator i on i.id = v.indicator_id
    join period p on p.id = v.period_id
    left join agency a on a.jurisdiction_id = v.jurisdiction_id and a.id = v.agency_id
    left join account e on e.id = v.entered_by
    left join account c on c.id = v.verified_by
    where v.jurisdiction_id = ${jurisdictionId} and v.stage = ${stage} and ${where}
    order by i.sort_order, r.code, v.period_id desc, v.source_kind`)] as unknown as StoredValue[];
}
