import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { Recap, RecapLevel, RecapLine } from '../rules/recap';

const LEVELS: Readonly<Record<RecapLevel, number>> = { kabupaten: 2, kecamatan: 3, desa: 4 };

type Flat = Omit<RecapLine, 'pairs'> & Record<`${'ks' | 'ds' | 'nd' | 'ns' | 'dk' | 'ndStrict'}${'N' | 'D'}`, number | null>;

const pairsOf = (row: Flat): Recap['pairs'] => ({
  ks: [row.ksN, row.ksD], ds: [row.dsN, row.dsD], nd: [row.ndN, row.ndD], ns: [row.nsN, row.nsD], dk: [row.dkN, row.dkD], ndStrict: [row.ndStrictN, row.ndStrictD],
});

/** Sums of a month per area, Σ ÷ Σ over the posyandu that reported both parts of a ratio; `posyandu` counts all active ones. */
export async function readRecap(tx: Tx, viewer: Viewer, { periodId, level }: { periodId: number; level: RecapLevel }): Promise<RecapLine[]> {
  const cut = [0, 2, 5, 8, 13][LEVELS[level]] ?? 13;
  const rows = [...await tx.execute(sql`
    with line as (
      select left(v.code, ${cut}) as code, r.*, (r.status = 'reported') as told, (r.status = 'missing') as stated
      from posyandu p join region v on v.id = p.region_id left join skdn_report r on r.jurisdiction_id = p.jurisdiction_id and r.posyandu_id = p.id and r.period_id = ${periodId}
      where p.jurisdiction_id = ${viewer.jurisdictionId} and p.is_active
    ), total as (
      select code, count(*)::int as posyandu, (count(*) filter (where told))::int as reported, (count(*) filter (where stated))::int as missing, (count(*) filter (where participation = 'disturbed'))::int as disturbed,
        (count(*) filter (where told and state = 'verified'))::int as verified, sum(s)::int as s, sum(k)::int as k, sum(d)::int as d, sum(n)::int as n, sum(o)::int as o, sum(t)::int as t, sum(b)::int as b,
        sum(d_male)::int as "dMale", sum(d_female)::int as "dFemale", sum(visits_planned)::int as "visitsPlanned", sum(visits_done)::int as "visitsDone",
        (sum(k) filter (where s is not null))::int as "ksN", (sum(s) filter (where k is not null))::int as "ksD", sum(d)::int as "dsN", sum(s)::int as "dsD",
        sum(n)::int as "ndN", (sum(d) filter (where n is not null))::int as "ndD", sum(n)::int as "nsN", (sum(s) filter (where n is not null))::int as "nsD",
        (sum(d) filter (where k is not null))::int as "dkN", sum(k)::int as "dkD",
        (sum(n) filter (where b is not null and o is not null))::int as "ndStrictN", (sum(d - b - o) filter (where n is not null and b is not null and o is not null))::int as "ndStrictD", coalesce(bool_or(is_example), false) as "hasExample"
      from line group by code
    )
    select total.*, g.name, coalesce(u.name, '') as within from total join region g on g.code = total.code left join region u on u.id = g.parent_id order by total.code`)] as unknown as Flat[];
  return rows.map((row) => ({ ...row, pairs: pairsOf(row) }));
}
