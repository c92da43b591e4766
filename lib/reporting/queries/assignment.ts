import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Direction, ValueKind } from '@/lib/indicators/rules/reading';
import { readTargets } from '@/lib/indicators/queries/targets';
import type { ChosenTarget } from '@/lib/indicators/rules/target';

/** An indicator that an agency fills in, with the words that its columns need. */
export interface AssignedIndicator {
  id: number; code: string; name: string; shortName: string; group: 'specific' | 'sensitive' | 'extension';
  valueKind: ValueKind; direction: Direction; timing: 'snapshot' | 'year_to_date'; atVillage: boolean;
  numeratorText: string; denominatorText: string; definition: string; example: string | null; caution: string | null;
  role: 'lead' | 'support'; leadName: string | null; target: ChosenTarget | null;
}

/** `role`: as what the agency fills in; null when nothing is assigned to it in that year. */
export interface Assignment { role: 'lead' | 'support' | null; indicators: AssignedIndicator[] }

type Row = Omit<AssignedIndicator, 'target'>;

/**
 * What an agency fills in: the indicators it leads in that year and extensions assigned to it; an agency that leads
 * nothing fills in those it supports (F60). Targets are chosen by lib/indicators/rules.
 */
export async function readAssignment(tx: Tx, { jurisdictionId, year, agencyId }: { jurisdictionId: number; year: number; agencyId: string }): Promise<Assignment> {
  const rows = [...await tx.execute(sql`
    select i.id, i.code, i.name, i.short_name as "shortName", i."group", i.value_kind as "valueKind", i.direction, i.timing, i.at_village as "atVillage",
      i.numerator_text as "numeratorText", i.denominator_text as "denominatorText", i.definition, i.example, i.caution, r.role, la.short_name as "leadName"
    from responsibility r join indicator i on i.code = r.column_code
    left join responsibility l on l.jurisdiction_id = r.jurisdiction_id and l.year = r.year and l.lens = 'indicator' and l.column_code = r.column_code and l.role = 'lead'
    left join agency la on la.jurisdiction_id = l.jurisdiction_id and la.id = l.agency_id
    where r.jurisdiction_id = ${jurisdictionId} and r.year = ${year} and r.lens = 'indicator' and r.agency_id = ${agencyId}
      and r.role in ('lead', 'support') and i."group" in ('specific', 'sensitive', 'extension')
    order by i.sort_order`)] as unknown as Row[];
  const leads = rows.some(({ role }) => role === 'lead');
  const chosen = rows.filter(({ role, group }) => (leads ? role === 'lead' || group === 'extension' : true));
  return { role: chosen.length === 0 ? null : leads ? 'lead' : 'support', indicators: await withTargets(tx, jurisdictionId, year, chosen) };
}

async function withTargets(tx: Tx, jurisdictionId: number, year: number, rows: readonly Row[]): Promise<AssignedIndicator[]> {
  if (rows.length === 0) return [];
  const targets = await readTargets(tx, { jurisdictionId, year });
  return rows.map((row) => ({ ...row, target: targets.get(row.id) ?? null }));
}

/** Where an agency fills in: a target village, or the team's own region for what does not live in villages. */
export interface EntryPlace { regionId: number; code: string; name: string; district: string; atVillage: boolean }

/** The target villages of a year by district and name, then the region of the team itself. */
export async function readPlaces(tx: Tx, jurisdictionId: number, year: number): Promise<EntryPlace[]> {
  return [...await tx.execute(sql`
    select r.id as "regionId", r.code, r.name, coalesce(d.name, '') as district, true as "atVillage"
    from target_village v join region r on r.id = v.region_id left join region d on d.id = r.parent_id
    where v.jurisdiction_id = ${jurisdictionId} and v.year = ${year}
    union all select r.id, r.code, j.name, '', false from jurisdiction j join region r on r.id = j.region_id where j.id = ${jurisdictionId}
    order by "atVillage" desc, district, name, code`)] as unknown as EntryPlace[];
}
