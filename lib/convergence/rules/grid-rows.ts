import { formatAtLeast, MINUS } from '@/lib/format';
import type { Direction, ValueKind } from '@/lib/indicators/rules/reading';
import { cutShort, gapShort } from '@/lib/indicators/rules/shown';
import { formatMillions, type Rupiah } from '@/lib/money';
import type { VillageGridCell, VillageGridRow } from '../grid';
import type { GridView } from '../input';
import type { Cell } from './cell';
import { type ListColumn, type Need, needOfVillages, type ScoredVillage } from './village-list';

export interface GridVillageRow extends ScoredVillage { regionId: number; district: string; rank: number | null; reason: 'incomplete' | 'not_applicable' | null }
export interface DrawnColumn extends ListColumn { valueKind: ValueKind; direction: Direction }

/** What drawing needs beside the rows: the view and its figures, and where the links lead. */
export interface GridDrawing {
  view: GridView;
  /** Target in basis points by column, for the view "Capaian %". */
  targets: readonly (number | null)[];
  /** Money located in a village for a column; null = no line names it. For the view "Rupiah". */
  moneyOf: (regionId: number, code: string) => Rupiah | null;
  hrefOf: (villageCode: string) => string;
  scoreHrefOf?: (villageCode: string) => string;
}

const yesNo = ({ cutBp }: Cell): 'ya' | 'belum' | undefined => (cutBp === null ? undefined : cutBp > 0 ? 'ya' : 'belum');

/** Share and distance with one decimal, as on the page of the village; 89,99 % does not pass for 90. */
function shareAndGap({ letter }: Cell, cutBp: number, targetBp: number | null, direction: Direction): { value: string; note: string } {
  if ((letter !== 'B' && letter !== 'C') || targetBp === null) return { value: cutShort(cutBp, null), note: '' };
  return { value: cutShort(cutBp, { targetBp, direction }), note: `${direction === 'up' ? MINUS : '+'}${gapShort(cutBp, targetBp, direction)}` };
}

function shown(cell: Cell, column: DrawnColumn, at: number, { village, drawing }: { village: GridVillageRow; drawing: GridDrawing }): Pick<VillageGridCell, 'value' | 'unit' | 'note'> {
  if (drawing.view === 'money') {
    const money = drawing.moneyOf(village.regionId, column.code);
    return { value: money === null ? '—' : formatMillions(money), unit: 'million' };
  }
  if (drawing.view === 'state' || cell.cutBp === null || column.valueKind === 'boolean') return {};
  return shareAndGap(cell, cell.cutBp, drawing.targets[at] ?? null, column.direction);
}

/** People to reach as text: "48", "≥ 241", "—". */
export const needWords = ({ women, girls, children, families }: Need): Required<VillageGridRow['people']> =>
  ({ women: formatAtLeast(women), girls: formatAtLeast(girls), children: formatAtLeast(children), families: formatAtLeast(families) });

/** Villages as rows of the grid, ready for `packVillages`. */
export const gridRows = (villages: readonly GridVillageRow[], columns: readonly DrawnColumn[], drawing: GridDrawing): VillageGridRow[] => villages.map((village) => {
  const href = drawing.hrefOf(village.code);
  return {
    href, name: village.name, district: village.district, scoreBp: village.scoreBp, rank: village.rank,
    ...(drawing.scoreHrefOf ? { scoreHref: drawing.scoreHrefOf(village.code) } : {}),
    reason: village.scoreBp !== null ? null : village.reason === 'not_applicable' ? 'tanpa sasaran' : `data ${village.reported}/${village.applicable}`,
    onTarget: village.onTarget, applicable: village.applicable, reported: village.reported,
    people: needWords(needOfVillages([village], columns)),
    cells: columns.map((column, at): VillageGridCell => {
      const cell = village.cells[at] ?? { letter: 'K', cutBp: null, people: null, leadAbsent: false, unattended: false };
      const answer = column.valueKind === 'boolean' ? yesNo(cell) : undefined;
      return {
        letter: cell.letter, shareBp: cell.cutBp, unattended: cell.unattended, leadAbsent: cell.leadAbsent,
        people: cell.people === 0 ? null : cell.people, href: `${href}#${column.code}`,
        ...(answer ? { boolean: answer } : {}), ...shown(cell, column, at, { village, drawing }),
      };
    }),
  };
});
