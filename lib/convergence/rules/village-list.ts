import { type AwaitedCell, type OpenSum, openSum, type PeopleGroup } from './gap-list';
import type { Cell } from './cell';

/** A column of the village grid as far as lists need it. */
export interface ListColumn {
  code: string;
  shortName: string;
  peopleGroup: PeopleGroup | null;
  lead: { code: string; name: string } | null;
}

/** A target village of a period: its score and its cells in the order of the columns. */
export interface ScoredVillage {
  code: string;
  name: string;
  districtCode: string;
  scoreBp: number | null;
  onTarget: number;
  applicable: number;
  reported: number;
  gaps: number;
  cells: readonly Cell[];
}

export interface ListOrder {
  sort: 'score' | 'name' | 'gaps' | 'met';
  descending: boolean;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sortKey = (village: ScoredVillage, sort: Exclude<ListOrder['sort'], 'name'>): number | null =>
  (sort === 'score' ? village.scoreBp : sort === 'gaps' ? village.gaps : village.onTarget);

/** In the order asked for; a withheld score goes last both ways, equals by code. */
export function orderVillages<T extends ScoredVillage>(villages: readonly T[], { sort, descending }: ListOrder): T[] {
  const way = descending ? -1 : 1;
  return [...villages].sort((a, b) => {
    if (sort === 'name') return way * byText(a.name, b.name) || byText(a.code, b.code);
    const [x, y] = [sortKey(a, sort), sortKey(b, sort)];
    if (x === y) return byText(a.code, b.code);
    return x === null ? 1 : y === null ? -1 : way * (x - y);
  });
}

/** The villages of a district, and of these only those with a celah when asked for. */
export const filterVillages = <T extends ScoredVillage>(villages: readonly T[], { district, gapsOnly }: { district: string | null; gapsOnly: boolean }): T[] =>
  villages.filter((village) => (district === null || village.districtCode === district) && (!gapsOnly || village.gaps > 0));

export interface ColumnCount {
  /** Villages that met the target, of those to which it applies; who has not reported has not met it. */
  onTarget: number;
  applicable: number;
  gaps: number;
}

const MET: ReadonlySet<Cell['letter']> = new Set(['T', 'S']);
const OUTSIDE: ReadonlySet<Cell['letter']> = new Set(['TS', 'N']);

/** The foot of the grid: per column "2/8" and how many celah. */
export const countColumns = (villages: readonly Pick<ScoredVillage, 'cells'>[], columns: readonly ListColumn[]): ColumnCount[] => columns.map((_, at) => {
  const cells = villages.flatMap((village) => village.cells[at] ?? []);
  return {
    onTarget: cells.filter((cell) => MET.has(cell.letter)).length,
    applicable: cells.filter((cell) => !OUTSIDE.has(cell.letter)).length,
    gaps: cells.filter((cell) => cell.letter === 'C').length,
  };
});

const NOBODY: OpenSum = { people: null, atLeast: false };
export type Need = Record<'women' | 'girls' | 'children' | 'families', OpenSum>;

/** People still to be reached by group; a cell without target group or target is no part of a sum, an unreported one makes it "≥". */
export function needOfVillages(villages: readonly Pick<ScoredVillage, 'cells'>[], columns: readonly ListColumn[]): Need {
  const of = (group: PeopleGroup): OpenSum => {
    const own = villages.flatMap(({ cells }) => cells.filter((cell, at) => columns[at]?.peopleGroup === group && !OUTSIDE.has(cell.letter)));
    return own.length === 0 ? NOBODY : openSum(own.map((cell) => cell.people));
  };
  return { women: of('women'), girls: of('girls'), children: of('children'), families: of('families') };
}

/**
 * Cells in which somebody is awaited: `gaps` = celah, `absent` = also every other cell whose lead is absent although others
 * act there (F100). A celah without a named lead is in both lists and in no count of absent leads.
 */
export const awaitedCells = (villages: readonly ScoredVillage[], columns: readonly ListColumn[], kind: 'gaps' | 'absent'): AwaitedCell[] =>
  villages.flatMap(({ code, name, cells }) => cells.flatMap((cell, at) => {
    const column = columns[at];
    const isAwaited = cell.letter === 'C' || (kind === 'absent' && cell.leadAbsent);
    if (!column || !isAwaited) return [];
    return [{ village: { code, name }, indicator: { code: column.code, name: column.shortName, group: column.peopleGroup }, lead: column.lead, people: cell.people }];
  }));
