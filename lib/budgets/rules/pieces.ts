import { type Rupiah, sumOf } from '@/lib/money';
import { type LocatableLine, villageParts } from '../rules';

/** What of a line is in one village; `regionId` null: the rest that no village has. */
export interface Piece { regionId: number | null; budgetIdr: Rupiah; spentIdr: Rupiah }

/**
 * A line cut into its villages and the unlocated rest, so that budget and spent both add up to the line exactly.
 * Spent follows the budget; rupiah lost in rounding stay with the rest, or with the first village when all is located.
 */
export function linePieces(line: LocatableLine & { spentIdr: Rupiah }): Piece[] {
  const { budgetIdr, spentIdr } = line;
  const parts = budgetIdr === 0n ? [] : villageParts(line);
  const pieces = parts.map(({ regionId, amountIdr }): Piece => ({ regionId, budgetIdr: amountIdr, spentIdr: (spentIdr * amountIdr) / budgetIdr }));
  const rest: Piece = {
    regionId: null,
    budgetIdr: budgetIdr - sumOf(pieces.map((piece) => piece.budgetIdr)), spentIdr: spentIdr - sumOf(pieces.map((piece) => piece.spentIdr)),
  };
  const [first, ...others] = pieces;
  if (!first || rest.budgetIdr > 0n) return [...pieces, rest];
  return [{ ...first, spentIdr: first.spentIdr + rest.spentIdr }, ...others];
}
