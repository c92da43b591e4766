import { numberWord } from '@/lib/format';
import { shortAreaName } from '@/lib/jurisdictions/rules';
import { type Segment, sentence } from '@/lib/sentence';

/** A target village of a kabupaten as its province reads it: the approved rollup of one period. */
export interface RegencyVillage {
  code: string; name: string; district: string;
  scoreBp: number | null; isConvergent: boolean;
  onTarget: number; applicable: number; reported: number; gaps: number; hasExample: boolean;
}

/** A kabupaten with the villages of its newest approved period of the year; `periodCode` null = nothing is approved yet. */
export interface Regency { code: string; name: string; lokus: number; periodCode: string | null; villages: RegencyVillage[] }

export interface RegencySum { lokus: number; scored: number; convergent: number; gaps: number; reported: number; applicable: number; hasExample: boolean }

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

/** Counts over the villages of one or more kabupaten; counts only, a mean of scores would weigh a hamlet like a town. */
export function sumRegencies(regencies: readonly Regency[]): RegencySum {
  const villages = regencies.flatMap((one) => one.villages);
  return {
    lokus: sum(regencies.map(({ lokus }) => lokus)),
    scored: villages.filter(({ scoreBp }) => scoreBp !== null).length,
    convergent: villages.filter(({ isConvergent }) => isConvergent).length,
    gaps: sum(villages.map(({ gaps }) => gaps)),
    reported: sum(villages.map(({ reported }) => reported)),
    applicable: sum(villages.map(({ applicable }) => applicable)),
    hasExample: villages.some(({ hasExample }) => hasExample),
  };
}

const places = (count: number): string => (count === 1 ? 'satu kabupaten' : `${numberWord(count)} kabupaten`);

function mostGaps(regencies: readonly Regency[], { gaps }: RegencySum): Segment[] {
  if (gaps === 0) return sentence('Tidak ada celah.');
  const [most] = regencies.map((one) => ({ name: one.name, gaps: sumRegencies([one]).gaps })).sort((a, b) => b.gaps - a.gaps);
  const where = most && regencies.length > 1 ? `, terbanyak di ${shortAreaName(most.name)} (${most.gaps})` : '';
  return sentence(`${gaps} celah${where}.`);
}

/** The sentence of a province's /desa: "15 desa lokus di tiga kabupaten; belum satu pun dapat dinilai: nilai yang disahkan belum cukup." */
export function provinceHeadline(regencies: readonly Regency[], { province, year }: { province: string; year: number }): Segment[] {
  if (regencies.length === 0) return sentence(`Belum ada kabupaten atau kota di ${province} yang bekerja di Simpul.`);
  const withLokus = regencies.filter(({ lokus }) => lokus > 0);
  const total = sumRegencies(withLokus);
  if (total.lokus === 0) return sentence(`Belum ada desa lokus ${year} di ${places(regencies.length)} ${province}.`);
  const start = `${total.lokus} desa lokus di ${places(withLokus.length)}`;
  if (total.scored === 0) return sentence(`${start}; belum satu pun dapat dinilai: nilai yang disahkan belum cukup.`);
  const reached = total.convergent === 0 ? 'belum satu pun konvergen' : total.convergent === total.lokus ? 'semuanya konvergen' : `${total.convergent} sudah konvergen`;
  return sentence(`Dari ${start}, ${reached}. `, mostGaps(withLokus, total));
}
