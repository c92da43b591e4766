import { formatCount } from '@/lib/format';
import { shareBpOf } from '@/lib/indicators/rules/reading';
import type { Regency } from './regencies';
import { sumRegencies } from './regencies';

/** The newest printed or counted prevalence of a kabupaten that is approved. Basis points. */
export interface SidePrevalence { shareBp: number; periodCode: string; sourceKind: string }

/** A kabupaten beside the others: approved figures only. */
export interface SideLine {
  code: string; name: string; lokus: number; scored: number; convergent: number; gaps: number; reported: number; applicable: number; periodCode: string | null;
  prevalence: SidePrevalence | null; lines: number; budgetIdr: bigint; spentIdr: bigint; activities: number; hasExample: boolean;
}

/** Counts of one indicator in the target villages of a kabupaten; `villages` reporting of `lokus`. */
export interface SideCount { code: string; name: string; n: number; d: number; villages: number; lokus: number }

/** The same of all kabupaten together: Σn ÷ Σd over those that report, never a mean (design §4.4). */
export interface SideTotal { n: number; d: number; shareBp: number | null; reporting: number; of: number }

/** Adds the counts of kabupaten; those without a reporting village count as not reporting. */
export function totalOf(counts: readonly SideCount[]): SideTotal {
  const there = counts.filter(({ villages }) => villages > 0);
  const [n, d] = [there.reduce((sum, one) => sum + one.n, 0), there.reduce((sum, one) => sum + one.d, 0)];
  return { n, d, shareBp: d === 0 ? null : shareBpOf({ n, d }), reporting: there.length, of: counts.length };
}

/** A kecamatan of a kabupaten: counts over its target villages. */
export interface DistrictSum { name: string; lokus: number; scored: number; convergent: number; gaps: number; reported: number; applicable: number }

/** The kecamatan of a kabupaten from its villages, most celah first. */
export function districtsOf(regency: Regency): DistrictSum[] {
  const names = [...new Set(regency.villages.map(({ district }) => district))];
  return names.map((name) => {
    const villages = regency.villages.filter(({ district }) => district === name);
    const { scored, convergent, gaps, reported, applicable } = sumRegencies([{ ...regency, villages }]);
    return { name, lokus: villages.length, scored, convergent, gaps, reported, applicable };
  }).sort((a, b) => b.gaps - a.gaps || (a.name < b.name ? -1 : 1));
}

/** "2 dari 3 kabupaten sudah mengesahkan angka 2022; 15 desa lokus, 4 konvergen, 2 belum dapat dinilai." Unknown is not short of it. */
export function sideSentence(lines: readonly SideLine[], year: number): string {
  if (lines.length === 0) return 'Belum ada kabupaten atau kota yang bekerja di Simpul.';
  const approved = lines.filter(({ periodCode }) => periodCode !== null).length;
  return `${approved} dari ${lines.length} kabupaten sudah mengesahkan angka ${year}; ${villageClause(lines)}.`;
}

function villageClause(lines: readonly SideLine[]): string {
  const sum = (of: (line: SideLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const [lokus, scored, convergent] = [sum((one) => one.lokus), sum((one) => one.scored), sum((one) => one.convergent)];
  if (lokus === 0) return 'belum ada desa lokus';
  if (scored === 0) return `${formatCount(lokus)} desa lokus, belum satu pun dapat dinilai`;
  const reached = convergent === 0 ? 'belum satu pun konvergen' : `${formatCount(convergent)} konvergen`;
  return `${formatCount(lokus)} desa lokus, ${reached}${scored < lokus ? `, ${formatCount(lokus - scored)} belum dapat dinilai` : ''}`;
}
