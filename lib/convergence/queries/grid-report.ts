import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { type Address, addressOf, carry, linkTo } from '@/lib/address';
import type { Explanation } from '@/lib/explanation';
import { readScope, type Scope } from '@/lib/jurisdictions/queries';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { formatMillions } from '@/lib/money';
import type { Segment } from '@/lib/sentence';
import { readTargets } from '@/lib/indicators/queries/targets';
import type { VillageGridRow } from '../grid';
import { type GridRequest, parseGridRequest, WHOLE_GRID } from '../input';
import { type AwaitedGroup, groupAwaited } from '../rules/gap-list';
import { type GridDrawing, gridRows, needWords } from '../rules/grid-rows';
import { gridHeadline } from '../rules/headline';
import { provinceHeadline, type Regency } from '../rules/regencies';
import { awaitedCells, type ColumnCount, countColumns, needOfVillages } from '../rules/village-list';
import { moneyFor } from '../rules/village-lines';
import type { ServiceColumn } from './columns';
import { explainGrid } from './grid-explanation';
import { type Freshness, type LokusContext, readFreshness, readLokusContext, readUpperValues, type UpperValue } from './grid-context';
import { type LocatedPart, readLocatedParts } from './money';
import { readRegencies } from './regencies';
import { readRollUp, type RollUpReport } from './rollup';
import { listVillages, type VillageList } from './scores';

/** `?tahun=` names no period that links could carry on; the period that it stands for does. */
export const withPeriod = (params: SearchParams, { period }: Scope): SearchParams => (params.tahun ? { ...params, tahun: undefined, periode: period.code } : params);

/** Everything /desa shows, as one plain object: screen, print and CSV draw it. */
export interface GridReport {
  address: Address;
  scope: Scope;
  request: GridRequest;
  headline: (Segment & { href?: string })[];
  lokus: LokusContext;
  freshness: Freshness;
  list: VillageList;
  rows: VillageGridRow[];
  totals: (ColumnCount & { money?: string })[];
  people: Required<VillageGridRow['people']>;
  awaited: { groups: AwaitedGroup[]; gaps: number; absent: number };
  upper: UpperValue[];
  rollUp: RollUpReport | null;
  /** The kabupaten of a province; null for a team that chooses villages itself. */
  regencies: Regency[] | null;
  hasExample: boolean;
  explanation: Explanation | null;
}

/** Builds the report of /desa from its address. Refuses an unknown period, kecamatan or page ('not-found'). */
export const buildGrid = (tx: Tx, viewer: Viewer, params: SearchParams): Promise<GridReport> => build(tx, viewer, { params, request: parseGridRequest(params) });

/** The same with every village on one page: what is frozen has no second one. */
export function buildWholeGrid(tx: Tx, viewer: Viewer, params: SearchParams): Promise<GridReport> {
  const request = parseGridRequest(params);
  return build(tx, viewer, { params, request: { ...request, filter: { ...request.filter, page: 1, size: WHOLE_GRID } } });
}

async function build(tx: Tx, viewer: Viewer, { params, request }: { params: SearchParams; request: GridRequest }): Promise<GridReport> {
  const scope = await readScope(tx, viewer, params);
  const address = addressOf('/desa', withPeriod(params, scope));
  const [list, lokus, freshness, targets] = await Promise.all([
    listVillages(tx, viewer, scope, request.filter), readLokusContext(tx, scope), readFreshness(tx, scope), readTargets(tx, scope),
  ]);
  const parts = request.view === 'money' ? await readLocatedParts(tx, scope) : [];
  const villageHref = (code: string): string => carry(address, `/desa/${code}`);
  const drawing: GridDrawing = {
    view: request.view, targets: list.columns.map(({ indicatorId }) => targets.get(indicatorId)?.targetBp ?? null),
    moneyOf: moneyByVillage(parts), hrefOf: villageHref, scoreHrefOf: (code) => linkTo(address, { jelas: `skor.${code}` }),
  };
  const hasExample = list.all.some((village) => village.hasExample);
  const regencies = await readRegencies(tx, viewer, scope);
  return {
    address, scope, request, lokus, freshness, list, hasExample, regencies,
    headline: regencies ? provinceHeadline(regencies, { province: scope.jurisdictionName.replace(/^Provinsi /, ''), year: scope.year }) : headlineOf(list, address, villageHref),
    rows: gridRows(list.rows, list.columns, drawing),
    totals: totalsOf(list, request, parts),
    people: needWords(needOfVillages(list.matching, list.columns)),
    awaited: awaitedOf(list, request),
    upper: await readUpperValues(tx, scope, list.upper, targets),
    rollUp: request.indicator === null ? null : await readRollUp(tx, viewer, scope, { indicator: request.indicator, everyVillage: request.everyVillage }),
    explanation: await explainGrid(tx, { scope, request, list, hasExample, villageHref }),
  };
}

function headlineOf({ all }: VillageList, address: Address, villageHref: (code: string) => string): GridReport['headline'] {
  const keys: Readonly<Record<string, string>> = { convergent: 'konvergen', gaps: 'celah', withheld: 'ditahan' };
  return gridHeadline(all.map(({ code, name, isConvergent, gaps, scoreBp }) => ({ code, name, isConvergent, gaps, isWithheld: scoreBp === null })))
    .map(({ text, ref }) => {
      if (ref?.startsWith('village:')) return { text, href: villageHref(ref.slice('village:'.length)) };
      return ref && keys[ref] ? { text, ref: keys[ref] } : { text };
    });
}

function moneyByVillage(parts: readonly LocatedPart[]): GridDrawing['moneyOf'] {
  const byVillage = new Map<number, LocatedPart[]>();
  for (const part of parts) byVillage.set(part.regionId, [...byVillage.get(part.regionId) ?? [], part]);
  return (regionId, code) => moneyFor(code, byVillage.get(regionId) ?? []);
}

function totalsOf({ matching, columns }: VillageList, { view }: GridRequest, parts: readonly LocatedPart[]): GridReport['totals'] {
  const counts = countColumns(matching, columns);
  if (view !== 'money') return counts;
  const shown = new Set(matching.map(({ regionId }) => regionId));
  const own = parts.filter(({ regionId }) => shown.has(regionId));
  return counts.map((count, at) => {
    const money = moneyFor(columns[at]?.code ?? '', own);
    return { ...count, money: money === null ? '—' : formatMillions(money) };
  });
}

function awaitedOf({ matching, columns }: { matching: VillageList['matching']; columns: readonly ServiceColumn[] }, { awaited }: GridRequest): GridReport['awaited'] {
  const gaps = awaitedCells(matching, columns, 'gaps');
  const absent = awaitedCells(matching, columns, 'absent');
  return { groups: groupAwaited(awaited === 'gaps' ? gaps : absent), gaps: gaps.length, absent: absent.length };
}
