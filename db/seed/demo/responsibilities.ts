import * as t from '@/db/schema';
import type { Place } from './place';
import { insertRows } from './rows';
import { EXAMPLE } from './values';

type Row = typeof t.responsibility.$inferInsert;
export type Role = Row['role'];
export type RoleFacts = readonly [lens: Row['lens'], column: string, agency: string, role: Role];

interface Whose { year: number; source?: string; isExample?: boolean }

export const addRoles = (place: Place, roles: readonly RoleFacts[], { year, source, isExample }: Whose): Promise<void> =>
  insertRows(place.tx, t.responsibility, roles.map(([lens, columnCode, agency, role]) => ({
    jurisdictionId: place.jurisdictionId, year, lens, columnCode, agencyId: place.agencyId(agency), role,
    ...EXAMPLE, ...(source === undefined ? {} : { source, isExample: isExample ?? false }),
  })));

/** Customary leads and supporters of the 20 (catalogue), restricted to the agencies that the team has. */
export async function customaryRoles(place: Place, agencies: readonly string[]): Promise<RoleFacts[]> {
  const cards = await place.tx<{ code: string; lead: string | null; supports: string[] }[]>`
    select code, customary_lead as lead, customary_supports as supports from indicator where "group" in ('specific', 'sensitive') order by sort_order`;
  return cards.flatMap(({ code, lead, supports }): RoleFacts[] => {
    const chief = code === 'SE09' && agencies.includes('diskominfo') ? 'diskominfo' : lead;
    const helpers = supports.filter((agency) => agency !== chief && agencies.includes(agency));
    const first: RoleFacts[] = chief !== null && agencies.includes(chief) ? [['indicator', code, chief, 'lead']] : [];
    return [...first, ...helpers.map((agency): RoleFacts => ['indicator', code, agency, 'support'])];
  });
}
