import 'server-only';
import type { Tx } from '@/db/client';
import type { Explanation } from '@/lib/explanation';
import type { Scope } from '@/lib/jurisdictions/queries';
import { periodLabel } from '@/lib/period';
import { Refusal } from '@/lib/refusal';
import { readTargets } from '@/lib/indicators/queries/targets';
import type { GridRequest } from '../input';
import { peopleWords } from '../rules/explain-cell';
import { convergentExplanation, gapsExplanation, type ListContext, peopleExplanation, withheldExplanation } from '../rules/explain-list';
import { awaitedCells } from '../rules/village-list';
import type { VillageList } from './scores';
import { byRegion, heldValue, readValueRows } from './values';
import { needVillage, readVillageFacts } from './village-facts';
import { explainScoreOf } from './village-explanation';

interface Asked { scope: Scope; request: GridRequest; list: VillageList; hasExample: boolean; villageHref: (code: string) => string }

/** The explanation that `?jelas=` of /desa asks for: celah, konvergen, ditahan, skor.<village>, dinanti.<indicator>; null for none or an unknown key. */
export async function explainGrid(tx: Tx, asked: Asked): Promise<Explanation | null> {
  const { request: { explain }, scope, list, hasExample, villageHref } = asked;
  if (explain === null) return null;
  const context: ListContext = { period: periodLabel(scope.period), example: hasExample, settings: scope.settings, hrefOf: villageHref };
  if (explain === 'celah') return gapsExplanation(list.all, list.columns, context);
  if (explain === 'konvergen') return convergentExplanation(list.all, context);
  if (explain === 'ditahan') return withheldExplanation(list.all, list.columns, context);
  if (explain.startsWith('skor.')) return explainVillageScore(tx, asked, explain.slice('skor.'.length));
  return explain.startsWith('dinanti.') ? explainPeople(tx, asked, explain.slice('dinanti.'.length), context) : null;
}

async function explainVillageScore(tx: Tx, { scope, villageHref }: Asked, code: string): Promise<Explanation | null> {
  try {
    const facts = await readVillageFacts(tx, scope, await needVillage(tx, scope, code));
    return await explainScoreOf(tx, scope, facts, (indicator) => `${villageHref(code)}#${indicator}`);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function explainPeople(tx: Tx, { scope, list, request }: Asked, code: string, context: ListContext): Promise<Explanation | null> {
  const at = list.columns.findIndex((column) => column.code === code);
  const column = list.columns[at];
  if (!column) return null;
  const places = new Set(awaitedCells(list.matching, list.columns, request.awaited).filter((cell) => cell.indicator.code === code).map((cell) => cell.village.code));
  const villages = list.matching.filter((village) => places.has(village.code));
  const rows = byRegion(await readValueRows(tx, scope, villages.map(({ regionId }) => regionId), column.indicatorId));
  const targetBp = (await readTargets(tx, scope)).get(column.indicatorId)?.targetBp ?? null;
  const words = (villageCode: string): string | null => {
    const village = villages.find((one) => one.code === villageCode);
    const cell = village?.cells[at];
    if (!village || !cell) return null;
    const { reading } = heldValue(rows.get(village.regionId) ?? [], column, scope.period.id);
    return peopleWords({ reading, targetBp, direction: column.direction, cell, unit: column.unit });
  };
  return peopleExplanation(villages, { column, at, unit: column.unit }, words, context);
}
