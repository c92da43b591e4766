import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Direction, ValueKind } from '@/lib/indicators/rules/reading';
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
