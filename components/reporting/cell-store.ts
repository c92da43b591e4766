import { createStore, delMany, entries, setMany, type UseStore } from 'idb-keyval';

/** What a person typed into one cell, as it waits in the browser: counts of a village, no person's data. */
export interface KeptCell {
  periode: string;
  /** `village/indicator`. */
  address: string;
  n: string; d: string; m: string; r: string;
  /** What the sheet had shown when it was typed. */
  w: string;
  /** Words of an earlier try that got no answer: it may have arrived. */
  sent?: string;
}

/** Where cells wait. Nothing that it does may fail: without it they wait in the open page. */
export interface CellStore { keep(cells: readonly KeptCell[]): Promise<void>; forget(cells: readonly KeptCell[]): Promise<void>; all(): Promise<KeptCell[]> }

export const cellKey = ({ periode, address }: Pick<KeptCell, 'periode' | 'address'>): string => `${periode}|${address}`;

/** Cells of one account in one team and agency; whoever else signs in at this computer neither sees nor sends them. */
export function openCellStore(owner: string): CellStore {
  let store: UseStore | null = null;
  const ask = async <T>(work: (from: UseStore) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      store ??= createStore('simpul-isian', 'sel');
      return await work(store);
    } catch {
      return otherwise;
    }
  };
  const keyOf = (cell: KeptCell): string => `${owner}|${cellKey(cell)}`;
  return {
    keep: (cells) => ask((to) => setMany(cells.map((cell): [string, KeptCell] => [keyOf(cell), cell]), to), undefined),
    forget: (cells) => ask((from) => delMany(cells.map(keyOf), from), undefined),
    all: () => ask(async (from) => (await entries<string, KeptCell>(from)).flatMap(([key, cell]) => (key.startsWith(`${owner}|`) ? [cell] : [])), []),
  };
}
