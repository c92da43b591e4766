import { totalProgress } from '@/lib/activities/rules';
import { linePieces } from '@/lib/budgets/rules/pieces';
import type { LocatableLine } from '@/lib/budgets/rules';
import { formatCount } from '@/lib/format';
import type { Output } from './outputs';

export type TierLevel = 'province' | 'regency' | 'district' | 'village';
export const TIER_WORDS: Readonly<Record<TierLevel, string>> = { province: 'Provinsi', regency: 'Kabupaten', district: 'Kecamatan', village: 'Desa/kelurahan' };

export interface TierActivity { agency: string; plannedCount: number | null; doneCount: number | null; countUnit: string; villages: readonly string[] }
export type TierLine = LocatableLine & { spentIdr: bigint };
export interface TierArea { code: string; name: string; level: TierLevel }

/** Input and output of the programme in one area (F46). Money null: no line reaches it. */
export interface TierRow extends TierArea { activities: number; agencies: number; progress: string[]; budgetIdr: bigint | null; spentIdr: bigint | null; outputs: Output[] }

interface Facts { areas: readonly TierArea[]; activities: readonly TierActivity[]; lines: readonly TierLine[]; outputs: readonly Output[]; codeOf: ReadonlyMap<number, string> }

const isIn = (code: string, area: string): boolean => code === area || code.startsWith(`${area}.`);

type Counted = Pick<TierActivity, 'plannedCount' | 'doneCount' | 'countUnit'>;

/** "22 dari 29 kali" per unit, "74 posyandu" where nobody planned a number; units are never added together. */
export function progressWords(activities: readonly Counted[]): string[] {
  const units = [...new Set(activities.filter(({ plannedCount, doneCount }) => plannedCount !== null || doneCount !== null).map(({ countUnit }) => countUnit))];
  return units.flatMap((unit) => {
    const of = activities.filter(({ countUnit }) => countUnit === unit);
    const planned = of.filter(({ plannedCount }) => plannedCount !== null);
    const loose = of.flatMap(({ plannedCount, doneCount }) => (plannedCount === null && doneCount !== null ? [doneCount] : []));
    const sums = totalProgress(planned);
    return [
      ...(planned.length > 0 ? [`${formatCount(sums.done)} dari ${formatCount(sums.planned)} ${unit}`] : []),
      ...(loose.length > 0 ? [`${formatCount(loose.reduce((sum, count) => sum + count, 0))} ${unit}${planned.length > 0 ? ' tanpa rencana' : ''}`] : []),
    ];
  });
}

/**
 * One row per area, from the top down: an activity counts once in every area where it has a village, and at the top also
 * without one; money by the explicit or equal parts of its lines. What is in no village stands at the top alone.
 */
export function tierRows({ areas, activities, lines, outputs, codeOf }: Facts): TierRow[] {
  const pieces = lines.flatMap((line) => linePieces(line).map(({ regionId, budgetIdr, spentIdr }) => ({ code: regionId === null ? null : codeOf.get(regionId) ?? null, budgetIdr, spentIdr })));
  return areas.map((area, at): TierRow => {
    const isTop = at === 0;
    const here = activities.filter(({ villages }) => isTop || villages.some((code) => isIn(code, area.code)));
    const money = pieces.filter(({ code }) => isTop || (code !== null && isIn(code, area.code)));
    const sum = (of: 'budgetIdr' | 'spentIdr'): bigint | null => (money.length === 0 ? null : money.reduce((total, piece) => total + piece[of], 0n));
    return {
      ...area, activities: here.length, agencies: new Set(here.map(({ agency }) => agency)).size, progress: progressWords(here), budgetIdr: sum('budgetIdr'), spentIdr: sum('spentIdr'),
      outputs: outputs.filter(({ regionCode }) => regionCode === area.code || (area.level === 'village' && isIn(regionCode, area.code))),
    };
  });
}

const LEVELS: Readonly<Record<number, TierLevel>> = { 2: 'province', 5: 'regency', 8: 'district', 13: 'village' };

/** Codes of all areas above and at the given ones, within the top area, top first and then in the order of their codes. */
export function tierCodes(top: string, codes: readonly string[]): { code: string; level: TierLevel }[] {
  const all = codes.filter((code) => isIn(code, top)).flatMap((code) => [2, 5, 8, 13].filter((length) => length <= code.length && length >= top.length).map((length) => code.slice(0, length)));
  return [...new Set([top, ...all])].sort().flatMap((code) => {
    const level = LEVELS[code.length];
    return level === undefined ? [] : [{ code, level }];
  });
}
