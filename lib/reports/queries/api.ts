import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { parseActivityView } from '@/lib/activities/input';
import { readFilterNames } from '@/lib/activities/queries/filter';
import { type ActivityRow, listActivities } from '@/lib/activities/queries/list';
import type { Viewer } from '@/lib/auth/viewer';
import { parseBudgetView } from '@/lib/budgets/input';
import { listBudgetLines } from '@/lib/budgets/queries/lines';
import { listContributions } from '@/lib/contributions/queries';
import { readServiceColumns } from '@/lib/convergence/queries/columns';
import { listConvergence } from '@/lib/convergence/queries/scores';
import { listCatalogue } from '@/lib/indicators/queries/catalogue';
import { type Lens, lensColumn, LENSES } from '@/lib/indicators/rules/lenses';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope, type Scope } from '@/lib/jurisdictions/queries';
import { listCommitments, todayOf } from '@/lib/meetings/queries/commitments';
import { isOverdue } from '@/lib/meetings/rules/commitment';
import { listMonth } from '@/lib/posyandu/queries/month-list';
import { readRegister } from '@/lib/posyandu/queries/register-page';
import { listProgrammeOutputs } from '@/lib/programs/queries/outputs';
import { refuse } from '@/lib/refusal';
import { listPrevalence } from '@/lib/reporting/queries/prevalence';
import { listReports } from '@/lib/reporting/queries/reporting-board';
import { readTargets } from '@/lib/indicators/queries/targets';
import { ACTIVITIES, BUDGETS, CONTRIBUTIONS } from '../rules/api-actions';
import { type JsonValue, type RenderedTable, renderTable } from '../rules/api-columns';
import { CONVERGENCE, INDICATOR_VALUES, type IndicatorRow, INDICATORS, PREVALENCE } from '../rules/api-figures';
import { COMMITMENTS } from '../rules/api-meetings';
import { POSYANDU, POSYANDU_MONTHS } from '../rules/api-posyandu';
import { PROGRAMME_OUTPUTS } from '../rules/api-programs';
import { REPORTING } from '../rules/api-reporting';
import { listIndicatorValues } from './api-values';

/** What only one table says about itself, for `meta`. */
type Notes = Record<string, JsonValue | Record<string, JsonValue>>;
interface Read { table: RenderedTable; notes?: Notes }
type Reader = (tx: Tx, viewer: Viewer, scope: Scope, params: SearchParams) => Promise<Read>;

export interface ApiAnswer extends Read { scope: Scope }

const READERS: Readonly<Record<string, Reader>> = {
  'indicators': async (tx, _viewer, scope) => ({ table: renderTable(INDICATORS, await readIndicators(tx, scope)) }),
  'indicator-values': async (tx, viewer, scope) => ({ table: renderTable(INDICATOR_VALUES, await listIndicatorValues(tx, viewer, scope)) }),
  'convergence': async (tx, viewer, scope) => ({ table: renderTable(CONVERGENCE, await listConvergence(tx, viewer, scope)) }),
  'contributions': readContributions,
  'activities': async (tx, viewer, scope, params) => ({ table: renderTable(ACTIVITIES, await readActivities(tx, viewer, scope, params)) }),
  'budgets': async (tx, viewer, scope, params) => {
    const { filter } = known(parseBudgetView(withoutPaging(params)));
    return { table: renderTable(BUDGETS, await listBudgetLines(tx, viewer, scope, filter)) };
  },
  'prevalence': async (tx, _viewer, scope) => {
    const rows = await listPrevalence(tx, scope);
    return { table: renderTable(PREVALENCE, rows.filter(({ periodId }) => periodId <= scope.period.id)) };
  },
  'reporting': async (tx, viewer, { year, period }) => ({ table: renderTable(REPORTING, (await listReports(tx, viewer, year)).filter(({ periodCode }) => periodCode === period.code)) }),
  'commitments': async (tx, viewer) => {
    const today = todayOf(viewer);
    return { table: renderTable(COMMITMENTS, (await listCommitments(tx, viewer)).map((row) => ({ ...row, isOverdue: isOverdue(row, today) }))) };
  },
  'posyandu': async (tx, viewer, _scope, params) => {
    const { rows, view } = await readRegister(tx, viewer, withoutPaging(params));
    known(view);
    return { table: renderTable(POSYANDU, rows) };
  },
  'posyandu-skdn': async (tx, viewer, _scope, params) => ({ table: renderTable(POSYANDU_MONTHS, await listMonth(tx, viewer, params)) }),
  'programme-outputs': async (tx, viewer, _scope, params) => ({ table: renderTable(PROGRAMME_OUTPUTS, await listProgrammeOutputs(tx, viewer, first(params.program) || null)) }),
};

/** Whether the API has this table below a team. */
export const isApiTable = (path: string): boolean => Object.hasOwn(READERS, path);

/**
 * A table of the API in the scope of the request, by the queries that the pages use. Refuses an unknown table, period or
 * place ('not-found') and an unknown lens, filter or choice of figures ('invalid').
 */
export async function readApiTable(tx: Tx, viewer: Viewer, path: string, params: SearchParams): Promise<ApiAnswer> {
  const read = isApiTable(path) ? READERS[path] : undefined;
  if (!read) throw refuse('not-found', `Tabel “${path.slice(0, 60)}” tidak ada. Daftarnya di /api/v1/openapi.json.`);
  const figures = first(params.angka);
  if (figures && figures !== 'sementara' && figures !== 'disahkan') throw refuse('invalid', `Pilihan angka “${figures.slice(0, 60)}” tidak dikenal. Tulis sementara atau disahkan.`);
  const scope = await readScope(tx, viewer, params);
  return { scope, ...await read(tx, viewer, scope, params) };
}

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

async function readIndicators(tx: Tx, scope: Scope): Promise<IndicatorRow[]> {
  const [catalogue, targets, services] = [await listCatalogue(tx), await readTargets(tx, scope), await readServiceColumns(tx, scope)];
  const byCode = new Map(services.map((service) => [service.code, service]));
  return catalogue.map((entry) => ({
    ...entry, target: targets.get(entry.id) ?? null,
    lead: byCode.get(entry.code)?.lead?.code ?? null, supports: byCode.get(entry.code)?.supports.map(({ code }) => code) ?? [],
  }));
}

async function readContributions(tx: Tx, viewer: Viewer, scope: Scope, params: SearchParams): Promise<Read> {
  const lens = lensOf(first(params.lens));
  const { rows, agenciesWithoutContribution: silent, columnsWithoutAgency: empty, total } = await listContributions(tx, viewer, scope, lens);
  const agencies = [...await tx.execute(sql`select code, short_name as name from agency where jurisdiction_id = ${scope.jurisdictionId}`)];
  const names = new Map(agencies.map(({ code, name }) => [String(code), String(name)]));
  return {
    table: renderTable(CONTRIBUTIONS, rows),
    notes: {
      lens, agencies_without_contribution: silent, agencies_without_contribution_names: silent.map((code) => names.get(code) ?? code),
      columns_without_agency: empty, columns_without_agency_names: empty.map((code) => lensColumn(lens, code)?.name ?? code),
      total: {
        agencies: total.agencies, contributing: total.contributing, activities: total.activities,
        budget_idr: String(total.budgetIdr), spent_idr: String(total.spentIdr),
        note: 'Tiap kegiatan dan rupiah dihitung sekali; jumlah kolom dapat melebihinya.',
      },
    },
  };
}

const isLens = (word: string): word is Lens => Object.hasOwn(LENSES, word);

function lensOf(asked: string | undefined): Lens {
  if (!asked) return 'indicator';
  if (!isLens(asked)) throw refuse('invalid', `Lensa “${asked.slice(0, 60)}” tidak dikenal. Tulis ${Object.keys(LENSES).join(', ')}.`, { lens: 'tidak dikenal' });
  return asked;
}

const BATCH = 1000;

/** All pages of the list under the filter of /kegiatan. */
async function readActivities(tx: Tx, viewer: Viewer, scope: Scope, params: SearchParams): Promise<ActivityRow[]> {
  const { filter } = known(parseActivityView(withoutPaging(params)));
  await readFilterNames(tx, scope, filter);
  const rows: ActivityRow[] = [];
  for (;;) {
    const batch = await listActivities(tx, viewer, scope, { filter, limit: BATCH, offset: rows.length });
    rows.push(...batch);
    if (batch.length < BATCH) return rows;
  }
}

const withoutPaging = ({ halaman: _page, kelompok: _group, ...params }: SearchParams): SearchParams => params;

/** A page says which words of its address it ignored; a program would take the wrong rows for the right ones. */
function known<V extends { ignored: readonly string[] }>(view: V): V {
  if (view.ignored.length > 0) throw refuse('invalid', `Saringan tidak dikenal: ${view.ignored.join(', ')}.`);
  return view;
}
