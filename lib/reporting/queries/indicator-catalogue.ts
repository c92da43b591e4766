import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDayLong } from '@/lib/day';
import type { Explanation } from '@/lib/explanation';
import { type CatalogueView, parseCatalogueView } from '@/lib/indicators/input';
import { type CardText, type IndicatorRole, readCardTexts, readIndicatorRoles } from '@/lib/indicators/queries/cards';
import { type NamedTarget, readTargets } from '@/lib/indicators/queries/targets';
import { catalogueHeadline } from '@/lib/indicators/rules/card';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { Scope } from '@/lib/jurisdictions/queries';
import { periodLabel } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import type { Segment } from '@/lib/sentence';
import { explainIndicator } from '../rules/explain-indicator';
import { type IndicatorLine, readIndicatorLines } from './indicator-lines';
import { readStored, type StoredValue } from './stored';

/** One of the twenty in the catalogue: its line, the words that a filter needs, who answers for it. */
export interface CatalogueLine extends Omit<IndicatorLine, 'target'> { target: NamedTarget | null; lifeStages: string[]; definition: string; roles: IndicatorRole[] }

/** An indicator outside the twenty with the newest figure of the whole area, if any. */
export interface OtherIndicator { card: CardText; value: StoredValue | null; target: NamedTarget | null }

export interface CatalogueReport {
  year: number;
  period: string;
  until: string;
  jurisdictionCode: string;
  jurisdictionName: string;
  headline: Segment[];
  view: CatalogueView;
  lines: CatalogueLine[];
  /** Of how many; the filter left `lines.length`. */
  of: number;
  others: { group: 'extension' | 'outcome' | 'context' | 'output'; indicators: OtherIndicator[] }[];
  agencies: { code: string; name: string }[];
  hasExample: boolean;
  explanation: Explanation | null;
}

const OTHER_GROUPS = ['outcome', 'context', 'extension', 'output'] as const;

/** Builds the catalogue of a scope from its search parameters. Refuses an unknown agency ('not-found'). */
export async function readIndicatorCatalogue(tx: Tx, _viewer: Viewer, scope: Scope, params: SearchParams): Promise<CatalogueReport> {
  const view = parseCatalogueView(params);
  const cards = await readCardTexts(tx);
  const roles = await readIndicatorRoles(tx, scope);
  const targets = await readTargets(tx, scope);
  const agencies = [...new Map(roles.map(({ agencyCode, name }) => [agencyCode, { code: agencyCode, name }])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const { agency } = view.filter;
  if (agency !== null && !agencies.some(({ code }) => code === agency)) throw refuse('not-found', `Instansi berkode “${agency.slice(0, 40)}” tidak tercatat pada indikator mana pun tahun ${scope.year}.`);
  const all = (await readIndicatorLines(tx, scope)).map((line): CatalogueLine => {
    const card = cards.find(({ id }) => id === line.id);
    return { ...line, target: targets.get(line.id) ?? null, lifeStages: card ? card.lifeStages : [], definition: card ? card.definition : '', roles: roles.filter(({ columnCode }) => columnCode === line.code) };
  });
  const lines = all.filter((line) => matches(line, view));
  if (view.filter.sort === 'catalogue') lines.sort((a, b) => cards.findIndex(({ id }) => id === a.id) - cards.findIndex(({ id }) => id === b.id));
  const key = typeof params.jelas === 'string' ? params.jelas : '';
  const explained = all.find(({ code }) => key === `nilai:${code}`);
  return {
    year: scope.year, period: periodLabel(scope.period), until: formatDayLong(scope.period.endsOn), jurisdictionCode: scope.jurisdictionCode, jurisdictionName: scope.jurisdictionName,
    headline: catalogueHeadline(all.map((line) => ({ ...line, targetBp: line.target && line.target.targetBp }))), view, lines, of: all.length,
    others: await readOthers(tx, scope, { cards, targets }), agencies, hasExample: lines.some(({ isExample }) => isExample),
    explanation: explained ? explainIndicator(explained, { place: scope.jurisdictionName, card: cards.find(({ id }) => id === explained.id) ?? null }) : null,
  };
}

const matches = ({ group, spmField, lifeStages, roles }: CatalogueLine, { filter }: CatalogueView): boolean =>
  (filter.group === null || group === filter.group) && (filter.spmField === null || spmField === filter.spmField)
  && (filter.lifeStage === null || lifeStages.includes(filter.lifeStage)) && (filter.agency === null || roles.some(({ agencyCode }) => agencyCode === filter.agency));

async function readOthers(tx: Tx, scope: Scope, { cards, targets }: { cards: readonly CardText[]; targets: ReadonlyMap<number, NamedTarget> }): Promise<CatalogueReport['others']> {
  const values = await readStored(tx, scope, sql`i."group" not in ('specific', 'sensitive') and v.region_id = ${scope.regionId} and v.period_id <= ${scope.period.id} and v.status = 'reported'`);
  return OTHER_GROUPS.map((group) => ({
    group,
    indicators: cards.filter((card) => card.group === group).map((card) => ({ card, value: values.find((value) => value.indicatorId === card.id) ?? null, target: targets.get(card.id) ?? null })),
  }));
}
