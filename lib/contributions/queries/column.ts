import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { countedActivities } from '@/db/counted';
import { rollupScope } from '@/lib/activities/queries/filter';
import { addressOf, carry } from '@/lib/address';
import type { Viewer } from '@/lib/auth/viewer';
import type { Lens, LensColumn } from '@/lib/indicators/rules/lenses';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { Scope } from '@/lib/jurisdictions/queries';
import { LENS_SLUGS } from '../input';
import { matrixOf } from '../queries';
import type { MatrixCell, MatrixFoot } from '../rules';
import { columnHeadline } from '../rules/behind';
import { explainMatrix } from '../rules/explain';
import { type BehindBase, baseOf, columnTitle, needColumn, readRoles, type RoleBehind } from './behind';
import { readMixedUnits } from './beside';
import { openMatrix } from './report';

/** An agency in the column, named or acting, with where its role comes from. */
export interface ColumnAgency { id: string; code: string; name: string; isExample: boolean; cell: MatrixCell; role: RoleBehind | null }

/** A target village of the year: who acts there for the column, and whether the lead does (null: no lead is named). */
export interface ColumnVillage { code: string; name: string; district: string | null; agencies: { id: string; name: string }[]; leadThere: boolean | null }

/** One column of the matrix: who leads, supports and acts, and in which target villages nobody does. */
export interface ColumnReport extends BehindBase {
  column: LensColumn;
  title: string;
  foot: MatrixFoot;
  leads: string[];
  agencies: ColumnAgency[];
  /** A page of the target villages: those that nobody touches first, then those whose lead is absent. */
  villages: ColumnVillage[];
  /** Of all target villages: how many there are, how many nobody touches, in how many the named lead is absent. */
  villageCounts: { all: number; empty: number; leadAbsent: number };
  page: number;
  /** Agencies in the column that count in several units, by id: those are never added. */
  mixed: string[];
}

async function readColumnVillages(tx: Tx, scope: Scope, { lens, code }: { lens: Lens; code: string }): Promise<Omit<ColumnVillage, 'leadThere'>[]> {
  const served = sql`c.jurisdiction_id = a.jurisdiction_id and c.activity_id = a.id and c.lens = ${lens}`;
  const own = code === 'umum'
    ? sql`(not exists (select from activity_column c where ${served}) or exists (select from activity_column c where ${served} and c.column_code = 'umum'))`
    : sql`exists (select from activity_column c where ${served} and c.column_code = ${code})`;
  return [...await tx.execute(sql`
    with there as (select distinct v.region_id, g.id, g.short_name from (${countedActivities(rollupScope(scope))}) a
      join activity_village v on v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id
      join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id where ${own})
    select r.code, r.name, d.name as district,
      coalesce((select json_agg(json_build_object('id', h.id, 'name', h.short_name) order by h.short_name) from there h where h.region_id = r.id), '[]') as agencies
    from target_village t join region r on r.id = t.region_id left join region d on d.id = r.parent_id
    where t.jurisdiction_id = ${scope.jurisdictionId} and t.year = ${scope.year} order by r.code`)] as unknown as Omit<ColumnVillage, 'leadThere'>[];
}

const PAGE_SIZE = 50;

const urgency = ({ agencies, leadThere }: ColumnVillage): number => (agencies.length === 0 ? 0 : leadThere === false ? 1 : 2);
const inOrder = (villages: ColumnVillage[]): ColumnVillage[] => villages.sort((a, b) => urgency(a) - urgency(b));

/** One column across agencies and target villages; villages without anybody first. Refuses an unknown column ('not-found'). */
export async function readColumnReport(tx: Tx, _viewer: Viewer, scope: Scope, { params, column: code }: { params: SearchParams; column: string }): Promise<ColumnReport> {
  const { view, facts, own } = await openMatrix(tx, scope, params);
  const { lens, column } = needColumn(code, view.lens, own);
  const matrix = matrixOf(facts, lens);
  const at = matrix.columns.findIndex((one) => one.code === code);
  const foot = matrix.columns[at];
  if (!foot) throw new Error(`The lens ${lens} lacks its column ${code}.`);
  const roles = await readRoles(tx, scope, { column: { lens, code } });
  const examples = new Set(facts.agencies.filter(({ isExample }) => isExample).map(({ id }) => id));
  const agencies = matrix.rows.flatMap(({ agency, cells }): ColumnAgency[] => {
    const cell = cells[at];
    return cell ? [{ ...agency, isExample: examples.has(agency.id), cell, role: roles.find(({ agencyId }) => agencyId === agency.id) ?? null }] : [];
  });
  const leads = agencies.filter(({ cell }) => cell.role === 'lead');
  const villages = inOrder((await readColumnVillages(tx, scope, { lens, code })).map((village): ColumnVillage =>
    ({ ...village, leadThere: leads.length === 0 ? null : village.agencies.some((there) => leads.some(({ id }) => id === there.id)) })));
  const page = Math.min(view.page, Math.max(1, Math.ceil(villages.length / PAGE_SIZE)));
  const title = columnTitle(lens, column);
  const base = baseOf(scope, lens);
  const source = `kegiatan dan anggaran ${scope.jurisdictionName}, sampai ${base.until}`;
  return {
    ...base, column, title, foot, leads: leads.map(({ name }) => name), agencies, headline: columnHeadline(title, foot, leads.map(({ name }) => name)),
    mixed: (await readMixedUnits(tx, scope, lens)).flatMap((key) => (key.endsWith(`/${code}`) ? [key.split('/')[0] ?? ''] : [])),
    villages: villages.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), page,
    villageCounts: { all: villages.length, empty: villages.filter((village) => village.agencies.length === 0).length, leadAbsent: villages.filter(({ leadThere }) => leadThere === false).length },
    explanation: params.jelas === `kolom.${code}` ? explainMatrix(params.jelas, { matrix, lens, outside: {}, until: base.until, source, link: (path) => carry(addressOf('/matriks', params), path, { lensa: LENS_SLUGS[lens] }) }) : null,
  };
}
