import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Direction, ValueKind } from '../rules/reading';

export interface CatalogueEntry {
  id: number; code: string; name: string; shortName: string; group: 'specific' | 'sensitive' | 'extension' | 'outcome' | 'context' | 'output';
  direction: Direction; valueKind: ValueKind; unit: string; atVillage: boolean;
}

/** Every indicator that the product knows, in the order of the catalogue: the 20, then extensions, outcomes, context, outputs. */
export const listCatalogue = async (tx: Tx): Promise<CatalogueEntry[]> => [...await tx.execute(sql`
  select id, code, name, short_name as "shortName", "group", direction, value_kind as "valueKind", unit, at_village as "atVillage"
  from indicator order by sort_order`)] as unknown as CatalogueEntry[];
