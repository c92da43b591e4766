import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { ActiveFilter } from '@/lib/activities/queries/report';
import { SOURCE_WORDS } from '@/lib/activities/rules/funding';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDayLong } from '@/lib/day';
import type { Explanation } from '@/lib/explanation';
import { lensColumn } from '@/lib/indicators/rules/lenses';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { Scope } from '@/lib/jurisdictions/queries';
import { sumOf } from '@/lib/money';
import { periodLabel } from '@/lib/period';
import type { Segment } from '@/lib/sentence';
import { type BudgetFilter, type BudgetView, parseBudgetView } from '../input';
import { CLASS_WORDS, unlocatedOf } from '../rules';
import { explainBudget } from '../rules/explain';
import { type AgencyWhole, budgetHeadline, budgetOverview, type Overview, waitingSentence } from '../rules/overview';
import { type BudgetLine, filterLines, type FilterNames, readFilterNames, readLines, readTargetIds, readVillageNames } from './lines';
import { readMismatch } from './mismatch';
import { readZakat, type ZakatReport } from './zakat';

const PAGE_SIZE = 50;

/** A line of the list with the names of the villages it reaches, and what it places nowhere. */
export interface ListedLine extends BudgetLine { placeNames: string[]; unlocatedIdr: bigint }

/** Approved lines of a province's kabupaten: a band of its own, never added to the province's money. */
export interface ChildMoney { code: string; name: string; lines: number; budgetIdr: bigint; spentIdr: bigint; hasExample: boolean }

/** Everything the page /anggaran shows. The sums are of the whole year; only the list follows the filter. */
export interface BudgetReport {
  jurisdictionCode: string;
  year: number;
  period: string;
  until: string;
  stage: Scope['stage'];
  headline: Segment[];
  overview: Overview;
  /** Ids of the agencies of which something spent was told; of the others nothing is known, which is not Rp 0. */
  told: string[];
  /** Where the sums differ from the matrix; empty when they do not. */
  waiting: string;
  view: BudgetView;
  active: ActiveFilter[];
  agencies: { code: string; name: string }[];
  listed: { lines: number; budgetIdr: bigint; spentIdr: bigint; unlocatedIdr: bigint };
  rows: ListedLine[];
  children: ChildMoney[];
  /** The zakat rule; null where the team has no zakat. */
  zakat: ZakatReport | null;
  page: number;
  pageSize: number;
  mayWrite: boolean;
  /** The viewer's own agency, whose whole budget they may enter. */
  ownAgencyId: string | null;
  explanation: Explanation | null;
}

const LINK_WORDS = { linked: 'tertaut ke 20 indikator', general: 'kegiatan pendukung', untagged: 'belum ditandai' } as const;
const PLACE_WORDS = { unlocated: 'belum dilokasikan', located: 'sudah di desa', inside: 'di desa lokus', outside: 'di luar lokus' } as const;

function activeFilters(filter: BudgetFilter, names: FilterNames): ActiveFilter[] {
  const { source, link, place, example, search, indicator } = filter;
  const all: (ActiveFilter | null)[] = [
    names.agency === null ? null : { param: 'opd', label: 'Instansi', value: names.agency },
    names.village === null ? null : { param: 'desa', label: 'Desa', value: names.village.name },
    indicator === null ? null : { param: 'indikator', label: 'Indikator', value: `${indicator} ${lensColumn('indicator', indicator)?.shortName ?? ''}` },
    filter.class === null ? null : { param: 'golongan', label: 'Golongan', value: CLASS_WORDS[filter.class] },
    source === null ? null : { param: 'sumber', label: 'Sumber dana', value: SOURCE_WORDS[source] },
    link === null ? null : { param: 'tautan', label: 'Tautan', value: LINK_WORDS[link] },
    place === null ? null : { param: 'lokasi', label: 'Lokasi', value: PLACE_WORDS[place] },
    example === 'with' ? null : { param: 'contoh', label: 'Contoh', value: example === 'only' ? 'hanya contoh' : 'tanpa contoh' },
    search === null ? null : { param: 'cari', label: 'Cari', value: `“${search}”` },
  ];
  return all.filter((one) => one !== null);
}

/** Builds the budget page of a scope from its search parameters. Refuses an unknown agency or village ('not-found'). */
export const readBudgetReport = (tx: Tx, viewer: Viewer, scope: Scope, params: SearchParams): Promise<BudgetReport> => build(tx, viewer, { scope, params, pageSize: PAGE_SIZE });

/** The same with all lines on one page: what is frozen has no second one. */
export const readWholeBudgetReport = (tx: Tx, viewer: Viewer, scope: Scope, params: SearchParams): Promise<BudgetReport> => build(tx, viewer, { scope, params, pageSize: null });

interface Asked { scope: Scope; params: SearchParams; pageSize: number | null }

async function build(tx: Tx, viewer: Viewer, { scope, params, pageSize: asked }: Asked): Promise<BudgetReport> {
  const view = parseBudgetView(params);
  const names = await readFilterNames(tx, scope, view.filter);
  const targets = await readTargetIds(tx, scope);
  const all = await readLines(tx, scope);
  const agencies = await readAgencies(tx, scope);
  const overview = budgetOverview(all, agencies, targets);
  const listed = filterLines(all, view.filter, { names, targets });
  const pageSize = asked ?? Math.max(1, listed.length);
  const page = Math.min(view.page, Math.max(1, Math.ceil(listed.length / pageSize)));
  const until = formatDayLong(scope.period.endsOn);
  const stageWord = scope.stage === 'approved' ? 'disahkan' : 'sementara';
  return {
    jurisdictionCode: scope.jurisdictionCode, year: scope.year, period: periodLabel(scope.period), until, stage: scope.stage,
    headline: budgetHeadline(overview, scope.year), overview,
    told: [...new Set(all.filter(({ isSpentKnown }) => isSpentKnown).map(({ agencyId }) => agencyId))], waiting: waitingSentence(all, until), view, active: activeFilters(view.filter, names),
    agencies: overview.agencies.filter(({ lines }) => lines > 0).map(({ code, name }) => ({ code, name })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    listed: {
      lines: listed.length, budgetIdr: sumOf(listed.map((line) => line.budgetIdr)), spentIdr: sumOf(listed.map((line) => line.spentIdr)), unlocatedIdr: sumOf(listed.map(unlocatedOf)),
    },
    rows: await withPlaces(tx, listed.slice((page - 1) * pageSize, page * pageSize)),
    children: await readChildren(tx, viewer, scope.year), zakat: await readZakat(tx, scope), page, pageSize,
    mayWrite: may(viewer, 'budget:write'), ownAgencyId: viewer.agencyId,
    explanation: typeof params.jelas === 'string' ? explainBudget(params.jelas, overview, {
      until, year: scope.year, mismatch: params.jelas === 'tertaut' ? await readMismatch(tx, scope, all) : null, sources: [{ label: 'Data', value: `baris anggaran ${scope.jurisdictionName}, tahap terbaru, angka ${stageWord}` }],
    }) : null,
  };
}

async function withPlaces(tx: Tx, lines: readonly BudgetLine[]): Promise<ListedLine[]> {
  const names = await readVillageNames(tx, lines);
  return lines.map((line) => ({
    ...line, unlocatedIdr: unlocatedOf(line),
    placeNames: line.split === 'none' ? [] : line.villages.flatMap(({ regionId }) => names.get(regionId)?.name ?? []),
  }));
}

/** All agencies of the year with their whole budget; the newest stage counts. */
async function readAgencies(tx: Tx, { jurisdictionId, year }: Scope): Promise<AgencyWhole[]> {
  const rows = [...await tx.execute(sql`
    select g.id, g.code, g.short_name as name, b.total_idr::text as "totalIdr" from agency g
    left join lateral (select total_idr from agency_budget b where b.jurisdiction_id = g.jurisdiction_id and b.agency_id = g.id
      and b.fiscal_year = ${year} order by b.stage desc limit 1) b on true
    where g.jurisdiction_id = ${jurisdictionId} order by g.code`)] as unknown as { id: string; code: string; name: string; totalIdr: string | null }[];
  return rows.map((row) => ({ ...row, totalIdr: row.totalIdr === null ? null : BigInt(row.totalIdr) }));
}

async function readChildren(tx: Tx, { children }: Viewer, year: number): Promise<ChildMoney[]> {
  if (children.length === 0) return [];
  const rows = [...await tx.execute(sql`
    select j.code, j.name, count(*)::int as lines, sum(l.budget_idr)::text as "budgetIdr", coalesce(sum(s.spent_idr), 0)::text as "spentIdr", bool_or(l.is_example) as "hasExample"
    from current_budget_line l join jurisdiction j on j.id = l.jurisdiction_id
    left join lateral (select b.spent_idr from budget_spent b where b.jurisdiction_id = l.jurisdiction_id and b.line_id = l.id order by b.as_of desc limit 1) s on true
    where l.jurisdiction_id = any(${sql.param([...children])}::int[]) and l.fiscal_year = ${year} and l.verification = 'verified'
    group by j.id order by sum(l.budget_idr) desc`)] as unknown as (Omit<ChildMoney, 'budgetIdr' | 'spentIdr'> & { budgetIdr: string; spentIdr: string })[];
  return rows.map((row) => ({ ...row, budgetIdr: BigInt(row.budgetIdr), spentIdr: BigInt(row.spentIdr) }));
}
