import { type Rupiah, sumOf } from '@/lib/money';
import { type BasisPoints, divideHalfUp, FULL } from '@/lib/share';
import type { BudgetClass } from '../rules';

/** How much of a class counts as money for nutrition, 0–10 000; null = the class stays outside. */
export type ClassWeights = Readonly<Record<BudgetClass, BasisPoints | null>>;

/** The ends of what is usual: sensitive money counts 25–100 % as a workshop agrees; nothing is said of enabling money. Source: domain §9.6. */
export const LOWEST_WEIGHTS: ClassWeights = { specific: FULL, sensitive: 2500, enabling: null };
export const HIGHEST_WEIGHTS: ClassWeights = { specific: FULL, sensitive: FULL, enabling: null };

/** Third step of SUN: Σ amount × weight of its class, rounded once to whole rupiah. Raw amounts are what is stored. Source: domain §9.6. */
export function weightedSum(amounts: readonly { class: BudgetClass; budgetIdr: Rupiah }[], weights: ClassWeights): Rupiah {
  const weighed = amounts.flatMap(({ class: of, budgetIdr }) => {
    const weight = weights[of];
    return weight === null ? [] : [budgetIdr * BigInt(weight)];
  });
  return divideHalfUp(sumOf(weighed), BigInt(FULL));
}
