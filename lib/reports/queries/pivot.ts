import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { readServiceColumns, type ServiceColumn } from '@/lib/convergence/queries/columns';
import { listVillageValues, type VillageValue } from '@/lib/convergence/queries/values';
import { readTargets } from '@/lib/indicators/queries/targets';
import { indicatorStatus } from '@/lib/indicators/rules/achievement';
import { publishedShare, type Reading } from '@/lib/indicators/rules/reading';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope, type Scope } from '@/lib/jurisdictions/queries';
import { parsePeriod, type Period, periodLabel } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import { parsePivot, type PivotAxis, type PivotView } from '../input/pivot';
import { AXIS_WORDS, buildPivot, type Pivot, type PivotFact, type PivotHead, type PivotRule, VALUE_WORDS } from '../rules/pivot';

export interface PivotReport { scope: Scope; view: PivotView; pivot: Pivot; sentence: string; indicators: { code: string; name: string }[]; pages: number }

const NOBODY = '–';
export const PIVOT_PAGE = 50;
/** More columns than this are no table any more. */
const MOST_COLUMNS = 30;

/** Builds /laporan/pivot: village values of the period (of its year's periods so far where these are an axis), laid out as asked (F69). */
export async function buildPivotPage(tx: Tx, viewer: Viewer, params: SearchParams): Promise<PivotReport> {
  const scope = await readScope(tx, viewer, params);
  const asked = parsePivot(params);
  const columns = (await readServiceColumns(tx, scope)).filter(({ atVillage }) => atVillage);
  const rules = await readRules(tx, scope, columns);
  const periods = asked.rows === 'periode' || asked.columns === 'periode' ? periodsOf(scope) : [scope.period];
  const facts: PivotFact[] = [];
  const villages = new Map<string, string>();
  for (const period of periods) {
    for (const value of await listVillageValues(tx, viewer, { ...scope, period })) {
      villages.set(value.village, value.name);
      if (asked.indicator === null || value.indicator === asked.indicator) facts.push(factOf(value, { period, columns, rules }));
    }
  }
  const shown = asked.indicator === null ? columns : columns.filter(({ code }) => code === asked.indicator);
  const heads = headsOf({ villages, periods, columns: shown });
  const view = heads[asked.columns].length > MOST_COLUMNS ? { ...asked, rows: asked.columns, columns: asked.rows } : asked;
  const pivot = buildPivot(facts, { view, heads, rules });
  const pages = Math.max(1, Math.ceil(pivot.rows.length / PIVOT_PAGE));
  if (view.page > pages) throw refuse('not-found', `Halaman ${view.page} tidak ada; tabel ini punya ${pages}.`);
  return { scope, view, pivot, sentence: sentenceOf({ scope, view, pivot }), indicators: columns.map(({ code, shortName }) => ({ code, name: shortName })), pages };
}

/** Periods of the team of the same kind and year, up to the one shown, oldest first. */
const periodsOf = ({ period, year, periods }: Scope): Period[] => {
  const own = periods.flatMap(({ code }) => parsePeriod(code) ?? []).filter((one) => one.kind === period.kind && one.year === year && one.id < period.id);
  return [...own, period].sort((a, b) => a.id - b.id);
};

async function readRules(tx: Tx, scope: Scope, columns: readonly ServiceColumn[]): Promise<Map<string, PivotRule>> {
  const targets = await readTargets(tx, scope);
  return new Map(columns.map(({ code, indicatorId, direction }) => [code, { direction, targetBp: targets.get(indicatorId)?.targetBp ?? null, attentionRatioBp: scope.settings.attentionRatioBp }]));
}

function factOf(value: VillageValue, { period, columns, rules }: { period: Period; columns: readonly ServiceColumn[]; rules: ReadonlyMap<string, PivotRule> }): PivotFact {
  const { status, numerator, denominator, shareBp } = value;
  const reading: Reading = status !== 'reported' ? status : numerator !== null && denominator !== null ? { n: numerator, d: denominator } : shareBp === null ? 'missing' : publishedShare(shareBp);
  const rule = rules.get(value.indicator);
  const lead = columns.find(({ code }) => code === value.indicator)?.lead;
  return {
    keys: { desa: value.village, indikator: value.indicator, periode: period.code, instansi: lead?.code ?? NOBODY }, reading, isExample: value.isExample,
    status: rule ? indicatorStatus(reading, rule.targetBp, rule.direction, rule.attentionRatioBp) : 'no_target',
  };
}

function headsOf({ villages, periods, columns }: { villages: ReadonlyMap<string, string>; periods: readonly Period[]; columns: readonly ServiceColumn[] }): Record<PivotAxis, PivotHead[]> {
  const leads = new Map(columns.map(({ lead }) => [lead?.code ?? NOBODY, lead?.name ?? 'Belum ditunjuk']));
  return {
    desa: [...villages].map(([key, name]) => ({ key, label: name, title: key })),
    indikator: columns.map(({ code, shortName, name }) => ({ key: code, label: `${code} ${shortName}`, title: name })),
    periode: periods.map((period) => ({ key: period.code, label: period.code, title: periodLabel(period) })),
    instansi: [...leads].map(([key, name]) => ({ key, label: name, title: name })).sort((a, b) => (a.label < b.label ? -1 : 1)),
  };
}

function sentenceOf({ scope, view, pivot }: Pick<PivotReport, 'scope' | 'view' | 'pivot'>): string {
  if (pivot.rows.length === 0) return 'Belum ada desa lokus untuk tahun ini; pivot menyusun nilai desa lokus.';
  const what = pivot.isCounted ? 'indikator tercapai' : `capaian${view.indicator === null ? '' : ` ${view.indicator}`}`;
  const axes = `${pivot.rows.length} ${AXIS_WORDS[view.rows].toLowerCase()} × ${pivot.columns.length} ${AXIS_WORDS[view.columns].toLowerCase()}`;
  return `${axes}: ${what}, ${VALUE_WORDS[view.value]}, ${periodLabel(scope.period)}.`;
}
