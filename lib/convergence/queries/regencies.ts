import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { Scope } from '@/lib/jurisdictions/queries';
import type { Regency } from '../rules/regencies';

/**
 * The kabupaten of a province with their target villages of the year: of each its newest approved period up to the page's.
 * Null for a kabupaten's own team. Only approved rows of children are readable (design §6).
 */
export async function readRegencies(tx: Tx, viewer: Viewer, scope: Scope): Promise<Regency[] | null> {
  if (scope.level !== 'province') return null;
  return [...await tx.execute(sql`
    with newest as (
      select s.jurisdiction_id, max(s.period_id) as period_id from village_score s join period p on p.id = s.period_id
      where s.jurisdiction_id = any(${sql.param([...viewer.children])}::int[]) and s.stage = 'approved'
        and p.year = ${scope.year} and p.ends_on <= ${scope.period.endsOn}::date
      group by 1)
    select j.code, j.name, p.code as "periodCode",
      (select count(*)::int from target_village t where t.jurisdiction_id = j.id and t.year = ${scope.year}) as lokus,
      coalesce((select json_agg(json_build_object('code', r.code, 'name', r.name, 'district', d.name, 'scoreBp', s.score_bp, 'isConvergent', s.is_convergent,
          'onTarget', s.on_target, 'applicable', s.applicable, 'reported', s.reported, 'gaps', s.gaps, 'hasExample', s.has_example) order by s.score_bp nulls last, r.code)
        from village_score s join region r on r.id = s.region_id join region d on d.id = r.parent_id
        where s.jurisdiction_id = j.id and s.period_id = n.period_id and s.stage = 'approved'), '[]') as villages
    from jurisdiction j left join newest n on n.jurisdiction_id = j.id left join period p on p.id = n.period_id
    where j.id = any(${sql.param([...viewer.children])}::int[]) order by j.code`)] as unknown as Regency[];
}
