import type { RegisterTotals } from './register';
import { isPhiCandidate, STRATA, type Strata, type StrataResult } from './strata';

/** What totals look at in a posyandu. */
export interface Counted {
  villageCode: string; village: string; districtCode: string; district: string; isActive: boolean; hasKit: boolean | null; cadres: number | null; s: number | null; d: number | null;
  isExample: boolean; phiSince: number | null; strata: Pick<StrataResult, 'strata' | 'isKnown'>;
}

/** Totals of some posyandu. `cadres` adds those that are known, of `cadresKnown` posyandu; `s` and `d` are null where none has reported. */
export interface Totals extends RegisterTotals { strata: Readonly<Record<Strata | 'unknown', number>>; cadres: number; cadresKnown: number; s: number | null; d: number | null; reported: number; hasExample: boolean }

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const known = (numbers: readonly (number | null)[]): number[] => numbers.filter((one) => one !== null);

/** A candidate may become a Posyandu Holistik Integratif and is none yet. */
export const isCandidate = ({ isActive, phiSince, strata }: Pick<Counted, 'isActive' | 'phiSince' | 'strata'>): boolean => isActive && phiSince === null && isPhiCandidate(strata);

/** Adds up the active ones among posyandu; what is unknown is counted apart and never as no or 0. */
export function totalsOf(rows: readonly Counted[]): Totals {
  const active = rows.filter(({ isActive }) => isActive);
  const weighed = active.filter(({ s, d }) => s !== null && d !== null);
  const of = (test: (row: Counted) => boolean): number => active.filter(test).length;
  const cadres = known(active.map((row) => row.cadres));
  return {
    posyandu: active.length, active: active.length, villages: new Set(active.map(({ villageCode }) => villageCode)).size,
    withKit: of(({ hasKit }) => hasKit === true), withoutKit: of(({ hasKit }) => hasKit === false), kitUnknown: of(({ hasKit }) => hasKit === null), candidates: of(isCandidate),
    strata: { ...Object.fromEntries(STRATA.map((level) => [level, of(({ strata }) => strata.isKnown && strata.strata === level)])) as Record<Strata, number>, unknown: of(({ strata }) => !strata.isKnown) },
    cadres: sum(cadres), cadresKnown: cadres.length, s: weighed.length === 0 ? null : sum(known(weighed.map(({ s }) => s))), d: weighed.length === 0 ? null : sum(known(weighed.map(({ d }) => d))),
    reported: weighed.length, hasExample: active.some(({ isExample }) => isExample),
  };
}

/** Totals of each kecamatan or village, in the order of the rows. */
export interface AreaTotals { code: string; name: string; within: string; totals: Totals }

/** Groups posyandu by their kecamatan or village. */
export function totalsByArea(rows: readonly Counted[], by: 'kecamatan' | 'desa'): AreaTotals[] {
  const groups = new Map<string, Counted[]>();
  for (const row of rows) {
    const code = by === 'desa' ? row.villageCode : row.districtCode;
    const group = groups.get(code);
    if (group) group.push(row);
    else groups.set(code, [row]);
  }
  return [...groups].map(([code, of]) => ({ code, name: (by === 'desa' ? of[0]?.village : of[0]?.district) ?? code, within: by === 'desa' ? of[0]?.district ?? '' : '', totals: totalsOf(of) }));
}
