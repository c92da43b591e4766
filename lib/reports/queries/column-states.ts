import 'server-only';
import type { Tx } from '@/db/client';
import { readServiceColumns } from '@/lib/convergence/queries/columns';
import { readVillageRows } from '@/lib/convergence/queries/scores';
import type { CellLetter } from '@/lib/convergence/rules/cell';
import type { Scope } from '@/lib/jurisdictions/queries';

/** A cell of the village grid as a status: K that nobody acts on is KU, a value without target has none. */
export type ColumnState = Exclude<CellLetter, 'N'> | 'KU' | 'no_target';

/** Need × action of one indicator by code of the target village, as the grid of Desa shows it; empty for what is no indicator of a village. */
export async function readColumnStates(tx: Tx, scope: Scope, code: string): Promise<Record<string, ColumnState>> {
  const at = (await readServiceColumns(tx, scope)).filter(({ atVillage }) => atVillage).findIndex((column) => column.code === code);
  if (at < 0) return {};
  return Object.fromEntries((await readVillageRows(tx, scope)).flatMap(({ code: village, cells }) => {
    const cell = cells[at];
    if (!cell) return [];
    return [[village, cell.letter === 'K' && cell.unattended ? 'KU' : cell.letter === 'N' ? 'no_target' : cell.letter] as const];
  }));
}
