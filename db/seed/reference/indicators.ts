import { groupOfIndicator } from '@/lib/indicators/rules/groups';
import type { IndicatorRow } from './indicator';
import { extensionIndicators } from './indicators-extension';
import { contextIndicators, outcomeIndicators } from './indicators-outcome';
import { outputIndicators } from './indicators-output';
import { sensitiveIndicators } from './indicators-sensitive';
import { specificIndicators } from './indicators-specific';

const BASE: Readonly<Record<string, number>> = { SP: 0, SE: 10, EX: 100, OC: 200, CX: 300, OP: 400 };

/** Fixed id from the code: SP01 = 1 … SE01 = 11 … EX01 = 101, OC01 = 201, CX01 = 301, OP01 = 401. Refuses other shapes. */
export function indicatorId(code: string): number {
  const base = BASE[code.slice(0, 2)];
  if (base === undefined || !/^[A-Z]{2}\d\d$/.test(code)) throw new RangeError(`Kode indikator tidak dikenal: ${code}.`);
  return base + Number(code.slice(2));
}

export interface CatalogueEntry extends IndicatorRow { id: number; sortOrder: number; denominatorGroup: string | null }

/** Every indicator that any team may use; `sortOrder` is the order of screens: the 20, extensions, outcomes, context, outputs. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  ...specificIndicators, ...sensitiveIndicators, ...extensionIndicators, ...outcomeIndicators, ...contextIndicators, ...outputIndicators,
].map((row, index) => ({ ...row, id: indicatorId(row.code), sortOrder: index + 1, denominatorGroup: groupOfIndicator(row.code)?.code ?? null }));

export const indicatorIdByCode: Readonly<Record<string, number>> = Object.fromEntries(CATALOGUE.map(({ code, id }) => [code, id]));
