import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { groupByCode } from '@/lib/indicators/rules/groups';

/** A figure of one source for a cell. */
export interface RivalFigure { id: string; shareBp: number | null; source: string; chosen: boolean; reason: string | null; chosenBy: string | null; chosenAt: string | null }

/** Figures of different sources for the same thing (F110): indicator, place, period, kind of source. `locked`: its period is approved. */
export interface RivalSet { key: string; indicator: string; name: string; place: string; periodCode: string; sourceKind: string; locked: boolean; figures: RivalFigure[] }

type RivalRow = RivalFigure & Omit<RivalSet, 'figures' | 'key'>;

/** All noted rival figures of a team, newest period first; sets with one figure only are not in conflict and left out. */
export async function readRivalSets(tx: Tx, viewer: Viewer): Promise<RivalSet[]> {
  const rows = [...await tx.execute(sql`
    select c.id, c.share_bp as "shareBp", c.source, c.chosen, c.reason, a.display_name as "chosenBy", c.chosen_at::text as "chosenAt", i.code as indicator, i.short_name as name,
      case when r.level = 4 then r.name when r.id = t.region_id then t.name else 'Kecamatan ' || r.name end as place,
      p.code as "periodCode", c.source_kind as "sourceKind", coalesce(j.state = 'approved', false) as locked
    from value_candidate c join indicator i on i.id = c.indicator_id join region r on r.id = c.region_id join period p on p.id = c.period_id join jurisdiction t on t.id = c.jurisdiction_id
    left join account a on a.id = c.chosen_by left join jurisdiction_period j on j.jurisdiction_id = c.jurisdiction_id and j.period_id = c.period_id
    where c.jurisdiction_id = ${viewer.jurisdictionId} order by c.period_id desc, i.sort_order, r.code, c.source_kind, c.chosen desc, c.share_bp`)] as unknown as RivalRow[];
  const sets = new Map<string, RivalSet>();
  for (const { id, shareBp, source, chosen, reason, chosenBy, chosenAt, ...about } of rows) {
    const key = [about.periodCode, about.indicator, about.place, about.sourceKind].join(' ');
    const set = sets.get(key) ?? { key, ...about, figures: [] };
    set.figures.push({ id, shareBp, source, chosen, reason, chosenBy, chosenAt });
    sets.set(key, set);
  }
  return [...sets.values()].filter(({ figures }) => figures.length > 1);
}

/** A village where agencies divide by different sizes of the same group, newest figures of the year. */
export interface SizeConflict { village: string; name: string; groupCode: string; groupName: string; agreed: number | null; used: { indicator: string; agency: string | null; people: number }[]; isExample: boolean }

interface SizeRow { village: string; name: string; groupCode: string; agreed: number | null; indicator: string; agency: string | null; people: number; isExample: boolean }

/** Villages whose denominators of one group differ from each other or from the agreed size, without a reason given. */
export async function readSizeConflicts(tx: Tx, viewer: Viewer, year: number): Promise<SizeConflict[]> {
  const rows = [...await tx.execute(sql`
    with newest as (
      select distinct on (v.region_id, v.indicator_id) v.region_id, i.denominator_group as grp, i.code as indicator, v.denominator as people, v.agency_id, v.is_example
      from indicator_value v join indicator i on i.id = v.indicator_id and i.denominator_group is not null join period p on p.id = v.period_id
      where v.jurisdiction_id = ${viewer.jurisdictionId} and p.year = ${year} and v.stage = 'working' and v.source_kind = 'agency' and v.status = 'reported' and v.basis = 'counted'
        and not 'denominator' = any(v.warnings)
      order by v.region_id, v.indicator_id, v.period_id desc
    ), judged as (
      select n.*, g.people as agreed, min(n.people) over w as least, max(n.people) over w as most
      from newest n left join target_population g on g.jurisdiction_id = ${viewer.jurisdictionId} and g.year = ${year} and g.region_id = n.region_id and g.group_code = n.grp
      window w as (partition by n.region_id, n.grp)
    )
    select r.code as village, r.name, j.grp as "groupCode", j.agreed, j.indicator, a.short_name as agency, j.people, j.is_example as "isExample"
    from judged j join region r on r.id = j.region_id left join agency a on a.jurisdiction_id = ${viewer.jurisdictionId} and a.id = j.agency_id
    where j.least <> j.most or (j.agreed is not null and (j.least <> j.agreed or j.most <> j.agreed))
    order by j.grp, r.name, j.indicator`)] as unknown as SizeRow[];
  const conflicts = new Map<string, SizeConflict>();
  for (const { indicator, agency, people, ...about } of rows) {
    const key = `${about.village} ${about.groupCode}`;
    const conflict = conflicts.get(key) ?? { ...about, groupName: groupByCode(about.groupCode)?.name ?? about.groupCode, used: [] };
    conflict.used.push({ indicator, agency, people });
    conflicts.set(key, { ...conflict, isExample: conflict.isExample || about.isExample });
  }
  return [...conflicts.values()];
}
