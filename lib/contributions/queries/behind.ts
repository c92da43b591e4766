import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type ActivityFilter, parseActivityView } from '@/lib/activities/input';
import { type ActivityRow, listActivities } from '@/lib/activities/queries/list';
import { activityTotals, readLeftOut } from '@/lib/activities/queries/totals';
import { type ActivityTotals, explainTotals } from '@/lib/activities/rules/totals';
import { AGENCY_KIND_LABELS } from '@/lib/agencies/rules';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDayLong } from '@/lib/day';
import type { Explanation } from '@/lib/explanation';
import { type Lens, type LensColumn, lensColumn } from '@/lib/indicators/rules/lenses';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { Scope } from '@/lib/jurisdictions/queries';
import { periodLabel } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import { type MatrixAgencyRow, matrixOf } from '../queries';
import type { Matrix, MatrixCell, MatrixFoot, MatrixRow, Role } from '../rules';
import { agencyHeadline, cellHeadline } from '../rules/behind';
import { overlapNotes } from '../rules/cells';
import { COLUMN_WORDS, lensOfColumn } from '../rules/lens';
import { reminderText } from '../rules/reminder';
import { readMixedUnits, readRivals } from './beside';
import { type LineBehind, type OutsideLine, readLinesBehind, readOutsideLines, readVillagesBehind, type VillageBehind } from './money';
import { openMatrix } from './report';

/** A role as a decree or source gives it. */
export interface RoleBehind { lens: Lens; column: LensColumn; role: Role; duty: string | null; decree: string | null; source: string | null; isExample: boolean }

/** What every page below the matrix says of itself. */
export interface BehindBase {
  jurisdictionCode: string; jurisdictionName: string; year: number; period: string; until: string; stage: Scope['stage']; lens: Lens; headline: string; explanation: Explanation | null;
}

export interface AgencyFacts extends Omit<MatrixAgencyRow, 'kind'> { kind: string; isMine: boolean }

/** One agency in one column, down to activities, money and villages. */
export interface CellReport extends BehindBase {
  agency: AgencyFacts;
  column: LensColumn;
  cell: MatrixCell | null;
  roles: RoleBehind[];
  totals: ActivityTotals;
  activities: ActivityRow[];
  lines: LineBehind[];
  villages: VillageBehind[];
  note: string | null;
  reminder: string;
  mayWrite: boolean;
}

/** One agency across the columns of a lens. */
export interface AgencyReport extends Omit<CellReport, 'column' | 'cell' | 'note'> { row: MatrixRow; columns: MatrixFoot[]; outside: OutsideLine[]; /** Cells in several units, which are never added. */ mixed: string[] }

/** Activities on a page below the matrix; the rest stands in /kegiatan under the same filter. */
const MOST = 25;

/** As indicators are called: "SE05 Sanitasi layak"; fields by their name. */
export const columnTitle = (lens: Lens, { code, name, shortName }: LensColumn): string => (lens === 'indicator' && code !== 'umum' ? `${code} ${shortName}` : name);

/** Finds the agency of a code in the matrix. Refuses one that the team does not have ('not-found'). */
export function needAgency(matrix: Matrix, agencies: readonly MatrixAgencyRow[], code: string, viewer: Viewer): { facts: AgencyFacts; row: MatrixRow } {
  const found = agencies.find((agency) => agency.code === code);
  const row = matrix.rows.find((one) => one.agency.code === code);
  if (!found || !row) throw refuse('not-found', `Instansi berkode “${code.slice(0, 40)}” tidak ada di tim ini.`);
  return { facts: { ...found, kind: AGENCY_KIND_LABELS[found.kind], isMine: found.id === viewer.agencyId }, row };
}

/** The lens and column of a code. Refuses an unknown one ('not-found'). */
export function needColumn(code: string, asked: Lens | null, own: Lens): { lens: Lens; column: LensColumn } {
  const lens = lensOfColumn(code, asked, own);
  const column = lens && lensColumn(lens, code);
  if (!lens || !column) throw refuse('not-found', `Kolom “${code.slice(0, 40)}” tidak ada. Pilih indikator SP01–SP09 atau SE01–SE11, bidang SPM, atau bagian PHI dari Matriks.`);
  return { lens, column };
}

/** The facts common to the pages below the matrix. */
export const baseOf = (scope: Scope, lens: Lens): Omit<BehindBase, 'headline' | 'explanation'> => ({
  jurisdictionCode: scope.jurisdictionCode, jurisdictionName: scope.jurisdictionName, year: scope.year, period: periodLabel(scope.period),
  until: formatDayLong(scope.period.endsOn), stage: scope.stage, lens,
});

/** Roles of the year in the words of their source, of one agency or column; ordered as the screen. */
export async function readRoles(tx: Tx, { jurisdictionId, year }: Scope, { agencyId, column }: { agencyId?: string; column?: { lens: Lens; code: string } }): Promise<(RoleBehind & { agencyId: string })[]> {
  const found = [...await tx.execute(sql`
    select r.agency_id as "agencyId", r.lens, r.column_code as code, r.role, r.duty, d.number as decree, r.source, r.is_example as "isExample"
    from responsibility r left join decree d on d.jurisdiction_id = r.jurisdiction_id and d.id = r.decree_id
    where r.jurisdiction_id = ${jurisdictionId} and r.year = ${year} and (${agencyId ?? null}::uuid is null or r.agency_id = ${agencyId ?? null}::uuid)
      and (${column?.code ?? null}::text is null or (r.lens = ${column?.lens ?? null} and r.column_code = ${column?.code ?? null}))`)] as unknown as (Omit<RoleBehind, 'column'> & { agencyId: string; code: string })[];
  return found.flatMap(({ code, ...role }) => {
    const named = lensColumn(role.lens, code);
    return named ? [{ ...role, column: named }] : [];
  }).sort((a, b) => a.lens.localeCompare(b.lens) || a.column.order - b.column.order);
}

/** The list's own order may be asked for (`?urut=`); what it shows is fixed by the page. */
const filterOf = (params: SearchParams, fixed: Pick<ActivityFilter, 'agency' | 'columns'>): ActivityFilter =>
  ({ ...parseActivityView({ urut: params.urut }).filter, ...fixed });

async function readBehind(tx: Tx, viewer: Viewer, scope: Scope, { params, filter }: { params: SearchParams; filter: ActivityFilter }) {
  const totals = await activityTotals(tx, viewer, scope, filter);
  const until = formatDayLong(scope.period.endsOn);
  const source = `kegiatan ${scope.jurisdictionName}, sampai ${until}, angka ${scope.stage === 'approved' ? 'disahkan' : 'sementara'}`;
  const left = await readLeftOut(tx, viewer, scope, filter);
  return {
    totals, mayWrite: may(viewer, 'activity:write'),
    activities: await listActivities(tx, viewer, scope, { filter, limit: MOST }),
    lines: await readLinesBehind(tx, scope, filter), villages: await readVillagesBehind(tx, scope, filter),
    explanation: typeof params.jelas === 'string' ? explainTotals(params.jelas, totals, { left, until, source }) : null,
  };
}

/** What stands behind one cell of the matrix. Refuses an unknown agency or column ('not-found'). */
export async function readCellReport(tx: Tx, viewer: Viewer, scope: Scope, { params, agency, column: code }: { params: SearchParams; agency: string; column: string }): Promise<CellReport> {
  const { view, facts, own } = await openMatrix(tx, scope, params);
  const { lens, column } = needColumn(code, view.lens, own);
  const matrix = matrixOf(facts, lens);
  const { facts: who, row } = needAgency(matrix, facts.agencies, agency, viewer);
  const cell = row.cells[matrix.columns.findIndex((one) => one.code === code)] ?? null;
  const filter = filterOf(params, { agency, columns: [{ lens, code }] });
  const roles = await readRoles(tx, scope, { agencyId: who.id, column: { lens, code } });
  const title = columnTitle(lens, column);
  return {
    ...baseOf(scope, lens), ...await readBehind(tx, viewer, scope, { params, filter }), agency: who, column, cell, roles,
    headline: cellHeadline(who.name, title, cell), note: overlapNotes(await readRivals(tx, scope), lens)[`${who.id}/${code}`] ?? null,
    reminder: reminderText({ agency: who, jurisdictionName: scope.jurisdictionName, period: periodLabel(scope.period), roles: roles.map(({ role }) => ({ role, column: title })) }),
  };
}

/** One agency across the columns of a lens, with its duty, all its activities and money. Refuses an unknown one ('not-found'). */
export async function readAgencyReport(tx: Tx, viewer: Viewer, scope: Scope, { params, agency }: { params: SearchParams; agency: string }): Promise<AgencyReport> {
  const { facts, lens } = await openMatrix(tx, scope, params);
  const matrix = matrixOf(facts, lens);
  const { facts: who, row } = needAgency(matrix, facts.agencies, agency, viewer);
  const roles = await readRoles(tx, scope, { agencyId: who.id });
  const named = roles.filter((role) => role.lens === lens).map(({ role, column }) => ({ role, column: columnTitle(lens, column) }));
  return {
    ...baseOf(scope, lens), ...await readBehind(tx, viewer, scope, { params, filter: filterOf(params, { agency, columns: [] }) }),
    agency: who, row, columns: matrix.columns, roles, headline: agencyHeadline(row, COLUMN_WORDS[lens]),
    outside: await readOutsideLines(tx, scope, who.id), mixed: await readMixedUnits(tx, scope, lens),
    reminder: reminderText({ agency: who, jurisdictionName: scope.jurisdictionName, period: periodLabel(scope.period), roles: named }),
  };
}
