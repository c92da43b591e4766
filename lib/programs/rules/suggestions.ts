import { formatCount } from '@/lib/format';
import { formatIdr } from '@/lib/money';
import { shareWords } from './outputs';

/** What Simpul knows of a programme, for the rows of the LAN instrument that it can fill (F47). */
export interface Known {
  budgetIdr: bigint | null;
  spentIdr: bigint | null;
  agencies: number;
  /** "22 dari 29 kali" per unit. */
  progress: string[];
  beneficiaries: number | null;
  /** Whole years only: a part year is no comparison. */
  incomes: { year: string; totalIdr: bigint; groups: number }[];
  prevalence: KnownShare[];
  poverty: KnownShare[];
}

export interface KnownShare { name: string; region: string; period: string; bp: number; source: string | null }

export interface Suggestion { before: string | null; after: string | null; beforeHundredths: bigint | null; afterHundredths: bigint | null; unit: string | null; evidence: string }

const words = (after: string, evidence: string): Suggestion => ({ before: null, after, beforeHundredths: null, afterHundredths: null, unit: null, evidence });
const ofYear = (bp: KnownShare): string => `${bp.name} ${bp.region}, ${bp.period}${bp.source === null ? '' : ` (${bp.source})`}`;

function fromShares(shares: readonly KnownShare[]): Suggestion | null {
  const [first, last] = [shares[0], shares.at(-1)];
  if (!first || !last) return null;
  if (first === last) return { before: null, after: `${last.name} ${shareWords(last.bp)} (${last.period})`, beforeHundredths: null, afterHundredths: BigInt(last.bp), unit: '%', evidence: ofYear(last) };
  return {
    before: `${first.name} ${shareWords(first.bp)} (${first.period})`, after: `${last.name} ${shareWords(last.bp)} (${last.period})`,
    beforeHundredths: BigInt(first.bp), afterHundredths: BigInt(last.bp), unit: '%', evidence: `${ofYear(first)}; ${ofYear(last)}`,
  };
}

/** Incomes of the groups in the first and the last whole year, when the same number of groups told them. */
function fromIncomes(incomes: Known['incomes']): Suggestion | null {
  const [first, last] = [incomes[0], incomes.at(-1)];
  if (!first || !last) return null;
  const told = ({ year, totalIdr, groups }: Known['incomes'][number]): string => `${formatIdr(totalIdr)} dari ${formatCount(groups)} kelompok (${year})`;
  const evidence = 'Pendapatan kelompok program; tahun yang baru sebagian tidak dibandingkan.';
  if (first === last) return { before: null, after: told(last), beforeHundredths: null, afterHundredths: last.totalIdr * 100n, unit: 'Rp', evidence };
  return { before: told(first), after: told(last), beforeHundredths: first.totalIdr * 100n, afterHundredths: last.totalIdr * 100n, unit: 'Rp', evidence };
}

/** Suggestions by row code, each with where it comes from; rows that Simpul knows nothing of are absent. */
export function suggestionsOf(known: Known): Record<string, Suggestion> {
  const { budgetIdr, spentIdr, agencies, progress, beneficiaries } = known;
  const services = [...progress.map((one) => `${one} terlaksana`), ...(beneficiaries === null ? [] : [`${formatCount(beneficiaries)} penerima manfaat, dijumlahkan per kegiatan`])];
  const found: readonly (readonly [string, Suggestion | null])[] = [
    ['input-capital', budgetIdr === null ? null : { ...words(`Anggaran ${formatIdr(budgetIdr)}, realisasi ${formatIdr(spentIdr)}`, 'Baris anggaran yang menunjuk kegiatan program'), afterHundredths: budgetIdr * 100n, unit: 'Rp' }],
    ['input-staff', agencies === 0 ? null : words(`${formatCount(agencies)} instansi mempunyai kegiatan dalam program ini; jumlah orangnya tidak dicatat`, 'Kegiatan program')],
    ['output-services', services.length === 0 ? null : words(services.join('; '), 'Kegiatan program')],
    ['output-quality', fromShares(known.prevalence)],
    ['impact-income', fromIncomes(known.incomes)],
    ['impact-poverty', fromShares(known.poverty)],
  ];
  return Object.fromEntries(found.flatMap(([code, suggestion]) => (suggestion === null ? [] : [[code, suggestion]])));
}
