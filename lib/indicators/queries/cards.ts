import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Scope } from '@/lib/jurisdictions/queries';
import { refuse } from '@/lib/refusal';
import type { CatalogueEntry } from './catalogue';

/** An indicator with all the words of its card. Only the twenty have `whyYours`, `example` and `caution`. */
export interface CardText extends CatalogueEntry {
  spmField: string | null;
  timing: 'snapshot' | 'year_to_date';
  peopleGroup: string | null;
  numeratorText: string;
  denominatorText: string;
  definition: string;
  whyYours: string | null;
  example: string | null;
  caution: string | null;
  lifeStages: string[];
  customaryLead: string | null;
  customarySupports: string[];
  source: string;
}

/** An agency that answers for an indicator in the year, with its decree. */
export interface IndicatorRole {
  columnCode: string; agencyId: string; agencyCode: string; name: string; fullName: string; kind: string; role: 'lead' | 'support' | 'funder'; duty: string | null; decree: string | null; isExample: boolean;
}

/** The words of every indicator, in the order of the catalogue. */
export const readCardTexts = async (tx: Tx): Promise<CardText[]> => [...await tx.execute(sql`
  select id, code, name, short_name as "shortName", "group", direction, value_kind as "valueKind", unit, at_village as "atVillage", spm_field as "spmField", timing,
    people_group as "peopleGroup", numerator_text as "numeratorText", denominator_text as "denominatorText", definition, why_yours as "whyYours", example, caution,
    life_stages as "lifeStages", customary_lead as "customaryLead", customary_supports as "customarySupports", source
  from indicator order by sort_order`)] as unknown as CardText[];

/** The words of one indicator. Refuses an unknown code ('not-found'). */
export async function readCardText(tx: Tx, code: string): Promise<CardText> {
  const found = (await readCardTexts(tx)).find((card) => card.code === code.toUpperCase());
  if (!found) throw refuse('not-found', `Indikator “${code.slice(0, 20)}” tidak ada dalam katalog. Periksa kodenya, misalnya SP02 atau SE05.`);
  return found;
}

const RANK = sql`case r.role when 'lead' then 0 when 'support' then 1 else 2 end`;

/** Who leads, supports and funds the indicators of the year; leads first. */
export const readIndicatorRoles = async (tx: Tx, { jurisdictionId, year }: Pick<Scope, 'jurisdictionId' | 'year'>): Promise<IndicatorRole[]> => [...await tx.execute(sql`
  select r.column_code as "columnCode", a.id as "agencyId", a.code as "agencyCode", a.short_name as name, a.full_name as "fullName", a.kind, r.role, r.duty,
    d.number as decree, r.is_example as "isExample"
  from responsibility r join agency a on a.jurisdiction_id = r.jurisdiction_id and a.id = r.agency_id
  left join decree d on d.jurisdiction_id = r.jurisdiction_id and d.id = r.decree_id
  where r.jurisdiction_id = ${jurisdictionId} and r.year = ${year} and r.lens = 'indicator' order by r.column_code, ${RANK}, a.short_name`)] as unknown as IndicatorRole[];
