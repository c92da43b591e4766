import { type Rupiah, sumOf } from '@/lib/money';

export interface MoneyPart {
  agencyCode: string;
  agency: string;
  funder: string | null;
  fundingSource: string;
  budgetIdr: Rupiah;
  spentIdr: Rupiah;
  indicators: readonly string[];
  isExample: boolean;
}

export interface MoneyLine {
  agencyCode: string;
  agency: string;
  funder: string | null;
  fundingSource: string;
  budgetIdr: Rupiah;
  spentIdr: Rupiah;
  isExample: boolean;
}

export interface VillageMoney {
  /** By agency, funder and source, largest first; each rupiah once, so the lines add up to the total. */
  lines: MoneyLine[];
  budgetIdr: Rupiah;
  spentIdr: Rupiah;
  /** Located here, but for no indicator of the 20. */
  untaggedIdr: Rupiah;
  hasExample: boolean;
}

/** The money that lines place in one village, by agency and source. */
export function moneyThere(parts: readonly MoneyPart[]): VillageMoney {
  const groups = new Map<string, MoneyPart[]>();
  for (const part of parts) {
    const key = JSON.stringify([part.agencyCode, part.funder, part.fundingSource]);
    groups.set(key, [...groups.get(key) ?? [], part]);
  }
  const lines = [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { agencyCode, agency, funder, fundingSource } = first;
    return [{ agencyCode, agency, funder, fundingSource, ...totals(own), isExample: own.some((part) => part.isExample) }];
  }).sort((a, b) => (a.budgetIdr === b.budgetIdr ? (a.agency < b.agency ? -1 : 1) : a.budgetIdr > b.budgetIdr ? -1 : 1));
  return {
    lines, ...totals(parts), untaggedIdr: sumOf(parts.filter(({ indicators }) => indicators.length === 0).map(({ budgetIdr }) => budgetIdr)),
    hasExample: parts.some((part) => part.isExample),
  };
}

const totals = (parts: readonly MoneyPart[]): { budgetIdr: Rupiah; spentIdr: Rupiah } =>
  ({ budgetIdr: sumOf(parts.map((part) => part.budgetIdr)), spentIdr: sumOf(parts.map((part) => part.spentIdr)) });

export interface SourceCount { text: string; values: number; isExample: boolean }

/** Where the values come from, most first; made-up ones say so. */
export function sourcesOf(values: readonly { source: string | null; isExample: boolean }[]): SourceCount[] {
  const counts = new Map<string, SourceCount>();
  for (const { source, isExample } of values) {
    const text = isExample ? 'contoh, bukan data nyata' : source ?? 'isian instansi';
    const known = counts.get(text);
    counts.set(text, { text, values: (known ? known.values : 0) + 1, isExample });
  }
  return [...counts.values()].sort((a, b) => b.values - a.values || (a.text < b.text ? -1 : 1));
}
