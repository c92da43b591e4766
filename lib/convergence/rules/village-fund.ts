import { type Rupiah, shareOfMoney, sumOf } from '@/lib/money';
import type { FundingSource } from '@/lib/activities/rules/funding';

/** Money of the village itself: Dana Desa, ADD and its own APBDes (domain §6). */
export const VILLAGE_FUNDS: readonly FundingSource[] = ['DANA_DESA', 'ADD', 'APBDES'];

export type VillageFundField = 'development' | 'empowerment' | 'other';

export const FUND_FIELDS: Readonly<Record<VillageFundField, string>> = {
  development: 'Bidang pembangunan desa', empowerment: 'Bidang pemberdayaan masyarakat desa', other: 'Bidang lain atau belum berkode',
};

/** What a budget line places in the village, as far as this table asks. */
export interface FundPart { name: string; agency: string; fundingSource: string; code: string | null; budgetIdr: Rupiah; indicators: readonly string[]; isExample: boolean }

/** One field: all recorded there, the part for stunting (an activity that serves one of the 20), and its share. */
export interface FundRow { field: VillageFundField; label: string; recordedIdr: Rupiah; stuntingIdr: Rupiah; shareBp: number | null; lines: number }

export interface VillageFund { rows: FundRow[]; total: Omit<FundRow, 'field' | 'label'>; parts: FundPart[]; hasExample: boolean }

/** The bidang of an APBDes code (Permendagri 20/2018): 2 development, 4 empowerment, e.g. "2.2.01" or "4.3.02"; the sub-bidang has one digit, unlike in SIPD. */
export function fieldOf(code: string | null): VillageFundField {
  const bidang = /^0?([1-5])\.\d(?:\.|$)/.exec(code?.trim() ?? '')?.[1];
  return bidang === '2' ? 'development' : bidang === '4' ? 'empowerment' : 'other';
}

const sumUp = (parts: readonly FundPart[]): VillageFund['total'] => {
  const recordedIdr = sumOf(parts.map(({ budgetIdr }) => budgetIdr));
  const stuntingIdr = sumOf(parts.filter(({ indicators }) => indicators.length > 0).map(({ budgetIdr }) => budgetIdr));
  return { recordedIdr, stuntingIdr, shareBp: shareOfMoney(stuntingIdr, recordedIdr), lines: parts.length };
};

/** Table 5 of the scorecard: the village's own money by bidang, with the share for stunting. Both bidang always stand there. */
export function villageFund(all: readonly FundPart[]): VillageFund {
  const parts = all.filter(({ fundingSource }) => (VILLAGE_FUNDS as readonly string[]).includes(fundingSource));
  const rows = (Object.keys(FUND_FIELDS) as VillageFundField[]).map((field) => ({ field, label: FUND_FIELDS[field], ...sumUp(parts.filter(({ code }) => fieldOf(code) === field)) }))
    .filter(({ field, lines }) => field !== 'other' || lines > 0);
  return { rows, total: sumUp(parts), parts, hasExample: parts.some(({ isExample }) => isExample) };
}
