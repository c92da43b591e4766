import type { Rupiah } from '@/lib/money';
import { divideHalfUp } from '@/lib/share';

/** Money ÷ people or families it is meant for, whole rupiah, half up; null when there is nobody. Source: domain §9.6. */
export const costPerTarget = (budgetIdr: Rupiah, population: number): Rupiah | null =>
  (population === 0 ? null : divideHalfUp(budgetIdr, BigInt(population)));
