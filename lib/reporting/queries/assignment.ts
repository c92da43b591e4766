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
  /** Where the agency is asked for it; null: wherever it is free to, as a supporter. */
  regionIds: number[] | null;
}

/** `role`: as what the agency fills in; null when nothing is assigned to it in that year. */
export interface Assignment { role: 'lead' | 'support' | null; indicators: AssignedIndicator[] }

type Row = Omit<AssignedIndicator, 'target'>;
export interface Asked { jurisdictionId: number; year: number; agencyId: string; periodId?: number }

/**
 * What an agency fills in (F60): the cells of `assigned_cell` in that year, or in `periodId` alone;
 * an agency that is asked for nothing fills in those it supports. Targets are chosen by lib/indicators/rules.
 */
export async function readAssignment(tx: Tx, asked: Asked): Promise<Assignment> {
  const rows = await readRows(tx, asked);
  const leads = rows.some(({ role }) => role === 'lead');
  const chosen = leads ? rows.filter(({ role }) => role === 'lead') : rows;
  return { role: chosen.length === 0 ? null : leads ? 'lead' : 'support', indicators: await withTargets(tx, asked.jurisdictionId, asked.year, chosen) };
}

/** Indicators asked of the agency with their regions; of a lead without target villages also those, with no region yet. */
async function readRows(tx: Tx, { jurisdictionId, year, agencyId, periodId }: Asked): Promise<Row[]> {
  return [...await tx.execute(sql`
    with asked as (
      select indicator_id, array_agg(distinct region_id) as regions from assigned_cell
      where jurisdiction_id = ${jurisdictionId} and year = ${year} and agency_id = ${agencyId} and (${periodId ?? null}::int is null or period_id = ${periodId ?? null}::int)
      group by indicator_id
    ), named as (
      select column_code, bool_or(role = 'lead') as leads from responsibility
      where jurisdiction_id = ${jurisdictionId} and year = ${year} and lens = 'indicator' and agency_id = ${agencyId} and role in ('lead', 'support')
      group by column_code
    )
    select i.id, i.code, i.name, i.short_name as "shortName", i."group", i.value_kind as "valueKind", i.direction, i.timing, i.at_village as "atVillage",
      i.numerator_text as "numeratorText", i.denominator_text as "denominatorText", i.definition, i.example, i.caution, la.short_name as "leadName",
      case when k.indicator_id is not null or n.leads then 'lead' else 'support' end as role,
      case when k.indicator_id is not null then k.regions when n.leads then '{}'::int[] end as "regionIds"
    from indicator i left join asked k on k.indicator_id = i.id left join named n on n.column_code = i.code
    left join responsibility l on l.jurisdiction_id = ${jurisdictionId} and l.year = ${year} and l.lens = 'indicator' and l.column_code = i.code and l.role = 'lead'
    left join agency la on la.jurisdiction_id = l.jurisdiction_id and la.id = l.agency_id
    where i."group" in ('specific', 'sensitive', 'extension') and (k.indicator_id is not null or not n.leads or (n.leads and i.at_village
      and not exists (select from target_village v where v.jurisdiction_id = ${jurisdictionId} and v.year = ${year})))
    order by i.sort_order`)] as unknown as Row[];
}

async function withTargets(tx: Tx, jurisdictionId: number, year: number, rows: readonly Row[]): Promise<AssignedIndicator[]> {
  if (rows.length === 0) return [];
  const targets = await readTargets(tx, { jurisdictionId, year });
  return rows.map((row) => ({ ...row, target: targets.get(row.id) ?? null }));
}

/** Where an agency fills in: a target village, or the team's own region for what does not live in villages. */
export interface EntryPlace { regionId: number; code: string; name: string; district: string; atVillage: boolean }

/** Whether a place is the agency's to fill in for an indicator. */
export const isAskedAt = ({ atVillage, regionIds }: Pick<AssignedIndicator, 'atVillage' | 'regionIds'>, place: Pick<EntryPlace, 'regionId' | 'atVillage'>): boolean =>
  place.atVillage === atVillage && (regionIds === null || regionIds.includes(place.regionId));

/** The target villages of a year by district and name, then the region of the team itself. */
export async function readPlaces(tx: Tx, jurisdictionId: number, year: number): Promise<EntryPlace[]> {
  return [...await tx.execute(sql`
    select r.id as "regionId", r.code, r.name, coalesce(d.name, '') as district, true as "atVillage"
    from target_village v join region r on r.id = v.region_id left join region d on d.id = r.parent_id
    where v.jurisdiction_id = ${jurisdictionId} and v.year = ${year}
    union all select r.id, r.code, j.name, '', false from jurisdiction j join region r on r.id = j.region_id where j.id = ${jurisdictionId}
    order by "atVillage" desc, district, name, code`)] as unknown as EntryPlace[];
}
