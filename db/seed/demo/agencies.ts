import * as t from '@/db/schema';
import type { Place } from './place';
import { insertRows } from './rows';

type AgencyRow = typeof t.agency.$inferInsert;

/** One agency of a team; without `source` it is fill and marked as an example. */
export interface AgencyFacts {
  code: string;
  short: string;
  full: string;
  kind: AgencyRow['kind'];
  catalog?: string;
  aliases?: string[];
  duty?: string;
  note?: string;
  source?: string;
}

export const addAgencies = (place: Place, agencies: readonly AgencyFacts[]): Promise<void> =>
  insertRows(place.tx, t.agency, agencies.map(({ code, short, full, catalog, source, ...rest }) => ({
    jurisdictionId: place.jurisdictionId, id: place.agencyId(code), code, catalogCode: catalog ?? code,
    shortName: short, fullName: full, source: source ?? 'contoh', isExample: source === undefined, ...rest,
  })));

type DecreeRow = typeof t.decree.$inferInsert;

export const addDecrees = (place: Place, decrees: readonly Omit<DecreeRow, 'jurisdictionId' | 'id'>[]): Promise<void> =>
  insertRows(place.tx, t.decree, decrees.map((decree) => ({
    jurisdictionId: place.jurisdictionId, id: place.id('decree', decree.number), ...decree,
  })));
