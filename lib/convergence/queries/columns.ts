import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Direction, ValueKind } from '@/lib/indicators/rules/reading';
import { type ChosenTarget, targetFor, targetLabel } from '@/lib/indicators/rules/target';
import type { PeopleGroup } from '../rules/gap-list';
import type { FigureScope } from './facts';

export interface NamedAgency { id: string; code: string; name: string }

/** One of the 20 service indicators with who answers for it in the year. */
export interface ServiceColumn {
  indicatorId: number;
  code: string;
  name: string;
  shortName: string;
  group: 'specific' | 'sensitive';
  direction: Direction;
  valueKind: ValueKind;
  peopleGroup: PeopleGroup | null;
  unit: string;
  numeratorText: string;
  denominatorText: string;
  /** False for SE02 and SE09: kabupaten figures, no columns of the village grid (design §4.5). */
  atVillage: boolean;
  lead: NamedAgency | null;
  supports: NamedAgency[];
}

type Row = Omit<ServiceColumn, 'lead' | 'supports'> & { agencies: (NamedAgency & { role: 'lead' | 'support' | 'funder' })[] };

/** The 20 in the order of the catalogue; those at village level are the columns of the grid, in the order of the packed cells. */
export async function readServiceColumns(tx: Tx, { jurisdictionId, year }: Pick<FigureScope, 'jurisdictionId' | 'year'>): Promise<ServiceColumn[]> {
  const rows = [...await tx.execute(sql`
    select i.id as "indicatorId", i.code, i.name, i.short_name as "shortName", i."group", i.direction, i.value_kind as "valueKind",
      i.people_group as "peopleGroup", i.unit, i.numerator_text as "numeratorText", i.denominator_text as "denominatorText", i.at_village as "atVillage",
      coalesce((select json_agg(json_build_object('id', a.id, 'code', a.code, 'name', a.short_name, 'role', r.role) order by a.short_name)
        from responsibility r join agency a on a.jurisdiction_id = r.jurisdiction_id and a.id = r.agency_id
        where r.jurisdiction_id = ${jurisdictionId} and r.year = ${year} and r.lens = 'indicator' and r.column_code = i.code), '[]') as agencies
    from indicator i where i."group" in ('specific', 'sensitive') order by i.sort_order`)] as unknown as Row[];
  return rows.map(({ agencies, ...row }) => ({
    ...row,
    lead: agencies.find(({ role }) => role === 'lead') ?? null,
    supports: agencies.filter(({ role }) => role === 'support'),
  }));
}

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
export async function readNamedTargets(tx: Tx, { jurisdictionId, year }: Pick<FigureScope, 'jurisdictionId' | 'year'>): Promise<Map<number, NamedTarget>> {
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
