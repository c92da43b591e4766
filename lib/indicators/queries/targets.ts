import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Scope } from '@/lib/jurisdictions/queries';
import { type ChosenTarget, targetFor, targetLabel } from '../rules/target';

/** A target as the screen says it: "target nasional 2024", with its decree, source and remark where there are. */
export interface NamedTarget extends ChosenTarget {
  label: string;
  decree: string | null;
  source: string | null;
  note: string | null;
  isExample: boolean;
}

interface TargetRow { indicatorId: number; year: number; targetBp: number; decree: string | null; source: string | null; note: string | null; isExample: boolean; isOwn: boolean }

/** The target of each indicator in the year, by its id; `targetFor` (lib/indicators/rules) picks. No entry: no target. */
export async function readTargets(tx: Tx, { jurisdictionId, year }: Pick<Scope, 'jurisdictionId' | 'year'>): Promise<Map<number, NamedTarget>> {
  const rows = [...await tx.execute(sql`
    select t.indicator_id as "indicatorId", t.year, t.target_bp as "targetBp", d.number as decree, t.source, null as note, t.is_example as "isExample", true as "isOwn"
    from indicator_target t left join decree d on d.jurisdiction_id = t.jurisdiction_id and d.id = t.decree_id
    where t.jurisdiction_id = ${jurisdictionId} and t.year <= ${year}
    union all
    select indicator_id, year, target_bp, null, null, note, false, false from national_target`)] as unknown as TargetRow[];
  const found = new Map<number, NamedTarget>();
  for (const id of new Set(rows.map(({ indicatorId }) => indicatorId))) {
    const own = rows.filter((row) => row.indicatorId === id && row.isOwn);
    const national = rows.filter((row) => row.indicatorId === id && !row.isOwn);
    const chosen = targetFor(year, own, national);
    const from = chosen && (chosen.from === 'national' ? national : own).find((row) => row.year === chosen.year);
    if (from) {
      const { decree, source, note, isExample } = from;
      found.set(id, { year: chosen.year, targetBp: chosen.targetBp, from: chosen.from, label: targetLabel(chosen), decree, source, note, isExample });
    }
  }
  return found;
}
