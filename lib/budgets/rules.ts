import { type Absorption, absorption, type Rupiah, shareOfMoney, sharesOf, splitEqually, sumOf } from '@/lib/money';
import type { BasisPoints } from '@/lib/share';

export type BudgetStage = 'murni' | 'perubahan';
export type BudgetClass = 'specific' | 'sensitive' | 'enabling';
export type Split = 'none' | 'equal' | 'explicit';

export const CLASS_WORDS: Record<BudgetClass, string> = { specific: 'Gizi spesifik', sensitive: 'Gizi sensitif', enabling: 'Pendampingan / dukungan' };

/** A line with the villages it reaches: an explicit amount each, or null under an equal split. */
export interface LocatableLine {
  budgetIdr: Rupiah;
  split: Split;
  villages: readonly { regionId: number; amountIdr: Rupiah | null }[];
}

export interface VillagePart {
  regionId: number;
  amountIdr: Rupiah;
}

/**
 * The parts of a line by village, in order of the region. An equal split adds up to the line exactly (the first villages
 * take one rupiah of the remainder each); explicit amounts stand as typed; no split places nothing. Source: domain §9.6.
 */
export function villageParts({ budgetIdr, split, villages }: LocatableLine): VillagePart[] {
  const ordered = [...villages].sort((a, b) => a.regionId - b.regionId);
  if (split === 'none' || ordered.length === 0) return [];
  if (split === 'equal') {
    const amounts = splitEqually(budgetIdr, ordered.length);
    return ordered.flatMap(({ regionId }, at) => (amounts[at] === undefined ? [] : [{ regionId, amountIdr: amounts[at] }]));
  }
  return ordered.flatMap(({ regionId, amountIdr }) => (amountIdr === null ? [] : [{ regionId, amountIdr }]));
}

/** What is wrong with the villages of a line, as a sentence; null when all is well. Parts never exceed the line. */
export function locationProblem(line: LocatableLine): string | null {
  const { budgetIdr, split, villages } = line;
  if (split === 'none') return villages.length === 0 ? null : 'Pilih cara membagi ke desa: jumlah per desa atau sama rata.';
  if (villages.length === 0) return 'Pilih sedikitnya satu desa, atau nyatakan belum dilokasikan.';
  if (new Set(villages.map((v) => v.regionId)).size < villages.length) return 'Satu desa tercantum dua kali.';
  if (split === 'explicit' && villages.some((v) => v.amountIdr === null)) return 'Isi jumlah rupiah untuk setiap desa.';
  if (villages.some((v) => v.amountIdr !== null && v.amountIdr < 0n)) return 'Jumlah per desa tidak boleh negatif.';
  if (split === 'explicit' && locatedOf(line) > budgetIdr) return 'Jumlah per desa melebihi pagu baris ini.';
  return null;
}

/** What a line places in villages. */
export const locatedOf = (line: LocatableLine): Rupiah => sumOf(villageParts(line).map((part) => part.amountIdr));

/** What a line does not place: "belum dilokasikan", never spread silently. */
export const unlocatedOf = (line: LocatableLine): Rupiah => line.budgetIdr - locatedOf(line);

/** Of each line (same key and agency) the newest stage counts: 'perubahan' over 'murni'. Keeps the order (design §4.9). */
export function newestStage<T extends { lineKey: string; agencyId: string; stage: BudgetStage }>(lines: readonly T[]): T[] {
  const keyOf = (line: T): string => JSON.stringify([line.agencyId, line.lineKey]);
  const changed = new Set(lines.filter((line) => line.stage === 'perubahan').map(keyOf));
  return lines.filter((line) => line.stage === 'perubahan' || !changed.has(keyOf(line)));
}

/** Spent so far by a day: the newest cumulative figure up to it; null when nothing was told. */
export function spentBy(figures: readonly { asOf: string; spentIdr: Rupiah }[], day: string): Rupiah | null {
  const newest = figures.filter((figure) => figure.asOf <= day).sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
  return newest ? newest.spentIdr : null;
}

/** An agency's stunting money ÷ its whole budget (F06: 2 of 40 billion = 5,00 %); null when the whole is not known. */
export const intensityBp = (stuntingIdr: Rupiah, totalIdr: Rupiah | null): BasisPoints | null =>
  (totalIdr === null ? null : shareOfMoney(stuntingIdr, totalIdr));

export interface AgencyMoney {
  agencyId: string;
  budgetIdr: Rupiah;
  spentIdr: Rupiah;
  /** The agency's whole budget of the year, null when not entered. */
  totalIdr: Rupiah | null;
}

export interface AgencyShare extends AgencyMoney {
  /** Part of all stunting money; over the agencies exactly 100,00 %. */
  shareBp: BasisPoints | null;
  intensityBp: BasisPoints | null;
  absorption: Absorption;
}

/** "Matriks persentase anggaran per SKPD": both percentages, named apart. Sources: seed 004, domain §9.6. */
export function agencyShares(agencies: readonly AgencyMoney[]): AgencyShare[] {
  const shares = sharesOf(agencies.map((agency) => agency.budgetIdr));
  return agencies.map((agency, at) => ({
    ...agency,
    shareBp: shares[at] ?? null,
    intensityBp: intensityBp(agency.budgetIdr, agency.totalIdr),
    absorption: absorption(agency.spentIdr, agency.budgetIdr),
  }));
}

export interface TaggedLine {
  budgetIdr: Rupiah;
  /** Null: "belum ditandai". */
  activityId: string | null;
  /** Indicators of the activity, among the 20 only. */
  indicators: readonly string[];
}

export interface Tagging {
  totalIdr: Rupiah;
  /** Linked to at least one of the 20, each rupiah once (F07). */
  linkedIdr: Rupiah;
  linkedBp: BasisPoints | null;
  untaggedIdr: Rupiah;
  untaggedLines: number;
}

/** How much of the money is linked to the 20 indicators, and how much names no activity at all (F07, F84). */
export function tagging(lines: readonly TaggedLine[]): Tagging {
  const sum = (of: readonly TaggedLine[]): Rupiah => sumOf(of.map((line) => line.budgetIdr));
  const untagged = lines.filter((line) => line.activityId === null);
  const totalIdr = sum(lines);
  const linkedIdr = sum(lines.filter((line) => line.activityId !== null && line.indicators.length > 0));
  return { totalIdr, linkedIdr, linkedBp: shareOfMoney(linkedIdr, totalIdr), untaggedIdr: sum(untagged), untaggedLines: untagged.length };
}

export interface KeyTotal<K> {
  key: K;
  budgetIdr: Rupiah;
  shareBp: BasisPoints | null;
}

/** Totals by class, source or any other key of a line; they add to the grand total (F08). Largest first, then by key. */
export function totalsBy<T extends { budgetIdr: Rupiah }, K extends string>(lines: readonly T[], keyOf: (line: T) => K): KeyTotal<K>[] {
  const totals = new Map<K, Rupiah>();
  for (const line of lines) {
    const before = totals.get(keyOf(line));
    totals.set(keyOf(line), before === undefined ? line.budgetIdr : before + line.budgetIdr);
  }
  const ordered = [...totals].sort(([a, x], [b, y]) => (x === y ? (a < b ? -1 : 1) : x > y ? -1 : 1));
  const shares = sharesOf(ordered.map(([, budgetIdr]) => budgetIdr));
  return ordered.map(([key, budgetIdr], at) => ({ key, budgetIdr, shareBp: shares[at] ?? null }));
}

export interface LokusFit {
  insideIdr: Rupiah;
  outsideIdr: Rupiah;
  unlocatedIdr: Rupiah;
  /** Inside ÷ located: unlocated money belongs to neither (F85). */
  insideBp: BasisPoints | null;
}

/** Whether located money reaches the target villages of the year (F85). */
export function lokusFit(lines: readonly LocatableLine[], targetVillages: ReadonlySet<number>): LokusFit {
  const parts = lines.flatMap(villageParts);
  const insideIdr = sumOf(parts.filter((part) => targetVillages.has(part.regionId)).map((part) => part.amountIdr));
  const locatedIdr = sumOf(parts.map((part) => part.amountIdr));
  return {
    insideIdr,
    outsideIdr: locatedIdr - insideIdr,
    unlocatedIdr: sumOf(lines.map(unlocatedOf)),
    insideBp: shareOfMoney(insideIdr, locatedIdr),
  };
}
