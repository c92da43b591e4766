import 'server-only';
import type { Tx } from '@/db/client';
import type { TimeZone } from '@/lib/day';
import type { Explanation } from '@/lib/explanation';
import { readingOf } from '@/lib/indicators/rules/reading';
import type { Scope } from '@/lib/jurisdictions/queries';
import { periodLabel } from '@/lib/period';
import { effectiveValue } from '@/lib/reporting/rules';
import { type CellContext, cellExplanation } from '../rules/explain-cell';
import { onTargetExplanation, type ScoreContext, scoreExplanation } from '../rules/explain-score';
import { type ActorPresence, actorPresence } from '../rules/presence';
import { readReplaced } from './values';
import { readRank, readScoreBefore, type VillageFacts } from './village-facts';

/** Who of the leads and supports works there; a village without activities has nobody. */
function presenceOf({ columns, assessment, activities }: VillageFacts): ActorPresence {
  const duties = columns.flatMap(({ lead, supports }, at) => {
    const cell = assessment.cells[at];
    return cell ? [{ letter: cell.letter, agencies: [...(lead ? [lead.name] : []), ...supports.map(({ name }) => name)] }] : [];
  });
  return actorPresence(duties, new Set(activities.map(({ agency }) => agency)));
}

async function contextOf(tx: Tx, scope: Scope, facts: VillageFacts, hrefOf: (code: string) => string): Promise<ScoreContext> {
  const { place } = facts;
  return {
    presence: presenceOf(facts),
    village: place.name, period: periodLabel(scope.period), settings: scope.settings, hrefOf,
    beforeBp: place.lokus ? await readScoreBefore(tx, scope, place.regionId) : null, rank: place.lokus ? await readRank(tx, scope, place.regionId) : null,
  };
}

/** The score of a village down to its parts (F104). */
export const explainScoreOf = async (tx: Tx, scope: Scope, facts: VillageFacts, hrefOf: (code: string) => string): Promise<Explanation> =>
  scoreExplanation(facts.lines, await contextOf(tx, scope, facts, hrefOf));

/** "12 dari 18" of a village, indicator by indicator. */
export const explainOnTarget = async (tx: Tx, scope: Scope, facts: VillageFacts, hrefOf: (code: string) => string): Promise<Explanation> =>
  onTargetExplanation(facts.lines, await contextOf(tx, scope, facts, hrefOf));

/** One cell: what is known of it, from whom, and what stood before. Null for a code that is no column of the village. */
export async function explainCellOf(tx: Tx, scope: Scope, facts: VillageFacts, { code, hrefs }: { code: string; hrefs: CellContext['hrefs'] }): Promise<Explanation | null> {
  const { place, columns, lines, held, targets, rows } = facts;
  const line = lines.find((one) => one.code === code);
  const column = columns.find((one) => one.code === code);
  const value = held.get(code);
  if (!line || !column || !value) return null;
  const older = effectiveBefore(rows.filter((row) => row.indicatorId === column.indicatorId), value.row?.periodId ?? scope.period.id);
  const target = targets.get(column.indicatorId);
  const replaced = await readReplaced(tx, scope, place.regionId, column.indicatorId);
  return cellExplanation(line, {
    village: place.name, period: { id: scope.period.id, label: periodLabel(scope.period) }, timeZone: scope.timeZone as TimeZone,
    numeratorText: column.numeratorText, denominatorText: column.denominatorText, origin: value.row, ageMonths: value.ageMonths,
    before: older ? { reading: readingOf(older, column.valueKind) ?? 'missing', periodCode: older.periodCode } : null,
    replaced: replaced.map((old) => ({ ...old, reading: readingOf(old, column.valueKind) ?? 'missing' })),
    targetSource: target ? { source: target.source, note: target.note, isExample: target.isExample } : null, hrefs,
  });
}

/** The newest report before a period; a value of another year counts as a comparison, never as the value. */
function effectiveBefore(rows: VillageFacts['rows'], periodId: number): VillageFacts['rows'][number] | null {
  const earlier = rows.filter((row) => row.periodId < periodId && row.status !== 'missing');
  const newest = earlier[0];
  return newest ? effectiveValue(earlier, newest.periodId)?.row ?? null : null;
}
