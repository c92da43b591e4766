import { formatCount, formatPart } from '@/lib/format';

export const STRATA = ['pratama', 'madya', 'purnama', 'mandiri'] as const;
export type Strata = (typeof STRATA)[number];
export const STRATA_WORDS: Readonly<Record<Strata, string>> = { pratama: 'Pratama', madya: 'Madya', purnama: 'Purnama', mandiri: 'Mandiri' };

/** served of target; null where nobody has counted. */
export interface Reach { served: number | null; target: number | null }

/** What the table of strata looks at. `duty` in tenths; `weighed`: D and S of the months reported this year. null is unknown. */
export interface StrataFacts {
  sessionsYear: number | null; dutyTenths: number | null; weighed: Reach; kia: Reach; kb: Reach; vaccine: Reach; hasExtra: boolean | null; fund: Reach;
}

export type Met = 'met' | 'not_met' | 'unknown';
export interface Criterion { code: string; name: string; level: Exclude<Strata, 'pratama'>; bound: string; found: string; met: Met }

/** `isFloor`: something unknown stands between this level and the next, so that it may be higher. `stops`: what keeps it from the next one. */
export interface StrataResult { strata: Strata; isFloor: boolean; isKnown: boolean; next: Strata | null; criteria: Criterion[]; stops: Criterion[] }

const UNKNOWN = 'belum diketahui';
const known = (met: boolean | null): Met => (met === null ? 'unknown' : met ? 'met' : 'not_met');

const half = ({ served, target }: Reach): Met => (served === null || target === null || target === 0 ? 'unknown' : known(served * 2 >= target));
const reachWords = ({ served, target }: Reach): string =>
  (served === null || target === null || target === 0 ? UNKNOWN : `${formatCount(served)} dari ${formatCount(target)} (${formatPart(served, target, 1)}\u00A0%)`);

/** 52 → "5,2"; 50 → "5". */
export const tenthsText = (tenths: number): string => (tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)},${tenths % 10}`);

/** The criteria of the table of Kemenkes 2011 in its order (domain §4), each with what was found. */
export function strataCriteria(facts: StrataFacts): Criterion[] {
  const { sessionsYear, dutyTenths, weighed, kia, kb, vaccine, hasExtra, fund } = facts;
  const reach = (code: string, name: string, of: Reach, level: Criterion['level'] = 'purnama'): Criterion => ({ code, name, level, bound: '≥\u00A050\u00A0%', found: reachWords(of), met: half(of) });
  return [
    { code: 'sessions', name: 'Hari buka setahun', level: 'madya', bound: '≥\u00A08', found: sessionsYear === null ? UNKNOWN : formatCount(sessionsYear), met: known(sessionsYear === null ? null : sessionsYear >= 8) },
    { code: 'duty', name: 'Rata-rata kader bertugas', level: 'madya', bound: '≥\u00A05', found: dutyTenths === null ? UNKNOWN : tenthsText(dutyTenths), met: known(dutyTenths === null ? null : dutyTenths >= 50) },
    reach('weighed', 'D/S dari laporan bulanan', weighed), reach('kia', 'Cakupan kumulatif KIA', kia), reach('kb', 'Cakupan kumulatif KB', kb), reach('vaccine', 'Cakupan kumulatif imunisasi', vaccine),
    { code: 'extra', name: 'Program tambahan', level: 'purnama', bound: 'ada', found: hasExtra === null ? UNKNOWN : hasExtra ? 'ada' : 'tidak ada', met: known(hasExtra) },
    reach('fund', 'Cakupan dana sehat', fund, 'mandiri'),
  ];
}

/**
 * The level by the table: mandiri ⊃ purnama ⊃ madya, else pratama; never typed. What is unknown is not "no": it stops the
 * step, and the level is then the lowest that it can be (`isFloor`). Not even the first step known: `isKnown` is false.
 */
export function classifyStrata(facts: StrataFacts): StrataResult {
  const criteria = strataCriteria(facts);
  const stopsOf = (level: Strata): Criterion[] => criteria.filter((one) => one.level === level && one.met !== 'met');
  const index = STRATA.findIndex((_, at) => { const next = STRATA[at + 1]; return next === undefined || stopsOf(next).length > 0; });
  const strata = STRATA[index] ?? 'pratama';
  const next = STRATA[index + 1] ?? null;
  const stops = next === null ? [] : stopsOf(next);
  const isFloor = stops.length > 0 && stops.every(({ met }) => met === 'unknown');
  return { strata, isFloor, isKnown: !(isFloor && strata === 'pratama'), next, criteria, stops };
}

/** "Madya", "sedikitnya Madya", or that nothing can be said yet. */
export const strataWords = ({ strata, isFloor, isKnown }: Pick<StrataResult, 'strata' | 'isFloor' | 'isKnown'>): string =>
  (!isKnown ? 'belum dapat dihitung' : isFloor ? `sedikitnya ${STRATA_WORDS[strata]}` : STRATA_WORDS[strata]);

/** Why it is no higher: "Belum Purnama: D/S dari laporan bulanan 40 dari 100 (40,0 %), syaratnya ≥ 50 %." */
export function strataReason({ next, stops }: StrataResult): string {
  if (next === null) return 'Semua syarat Mandiri terpenuhi.';
  const said = stops.map(({ name, found, bound, met }) => (met === 'unknown' ? `${name} belum diketahui` : `${name} ${found}, syaratnya ${bound}`));
  return `Belum ${STRATA_WORDS[next]}: ${said.join('; ')}.`;
}

/** Purnama and mandiri may become a Posyandu Holistik Integratif (seed 001); what only may be as high is not one yet. */
export const isPhiCandidate = ({ strata }: Pick<StrataResult, 'strata'>): boolean => strata === 'purnama' || strata === 'mandiri';
