/** Reporting periods. A year has months, quarters (TW), halves (S) and itself; `id` orders them all by their end. */
export type PeriodKind = 'month' | 'quarter' | 'half' | 'year';

export interface Period {
  id: number;
  code: string;
  kind: PeriodKind;
  year: number;
  index: number;
  startsOn: string;
  endsOn: string;
}

const MONTHS: Record<PeriodKind, number> = { month: 1, quarter: 3, half: 6, year: 12 };
const RANK: Record<PeriodKind, number> = { month: 0, quarter: 1, half: 2, year: 3 };
export const MONTH_NAMES = [
  'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember',
] as const;
const ROMAN = ['I', 'II', 'III', 'IV'] as const;

const two = (n: number): string => String(n).padStart(2, '0');

/** The period of that kind and index (1-based); `id` = (months since year 0 to its last month) × 4 + rank of the kind. */
export function makePeriod(kind: PeriodKind, year: number, index: number): Period {
  const months = MONTHS[kind];
  if (!Number.isInteger(index) || index < 1 || index > 12 / months) throw new RangeError(`Tidak ada ${kind} ke-${index}.`);
  const last = index * months;
  const lastDay = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return {
    id: (year * 12 + last - 1) * 4 + RANK[kind],
    code: periodCode(kind, year, index),
    kind, year, index,
    startsOn: `${year}-${two(last - months + 1)}-01`,
    endsOn: `${year}-${two(last)}-${two(lastDay)}`,
  };
}

function periodCode(kind: PeriodKind, year: number, index: number): string {
  if (kind === 'year') return String(year);
  if (kind === 'quarter') return `${year}-TW${index}`;
  if (kind === 'half') return `${year}-S${index}`;
  return `${year}-${two(index)}`;
}

/** Reads `2022-TW2`, `2022-S1`, `2022-09` or `2022`; null for anything else or a year outside 2000–2099. */
export function parsePeriod(text: string): Period | null {
  const found = /^(20\d{2})(?:-(?:TW([1-4])|S([12])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (!found) return null;
  const year = Number(found[1]);
  if (found[2]) return makePeriod('quarter', year, Number(found[2]));
  if (found[3]) return makePeriod('half', year, Number(found[3]));
  if (found[4]) return makePeriod('month', year, Number(found[4]));
  return makePeriod('year', year, 1);
}

const isOutside = (text: string): boolean => /^\d{4}$/.test(text) && !text.startsWith('20');

/** What is wrong with a typed year: not four digits, or outside 2000–2099. */
export function yearRefusal(text: string): string {
  if (text.trim() === '') return 'Tahun belum diisi. Tulis empat angka, misalnya 2022.';
  return isOutside(text) ? `Tahun ${text} tidak dapat dibuka: Simpul mencatat tahun 2000 sampai 2099.` : `Tahun “${text.slice(0, 20)}” tidak dikenal. Tulis empat angka, misalnya 2022.`;
}

/** What is wrong with a period in an address: its form, or a year outside 2000–2099. */
export function periodRefusal(text: string): string {
  const year = /^\d{4}(?=$|-(?:TW[1-4]|S[12]|0[1-9]|1[0-2])$)/.exec(text)?.[0] ?? '';
  return isOutside(year) ? yearRefusal(year) : `Periode “${text}” tidak dikenal. Tulis misalnya 2022-TW3, 2022-S1, 2022-09, atau 2022.`;
}

/** "2022 · Triwulan III", "September 2022", "2022 · Semester I", "Tahun 2022". */
export function periodLabel({ kind, year, index }: Pick<Period, 'kind' | 'year' | 'index'>): string {
  if (kind === 'year') return `Tahun ${year}`;
  if (kind === 'quarter') return `${year} · Triwulan ${ROMAN[index - 1]}`;
  if (kind === 'half') return `${year} · Semester ${ROMAN[index - 1]}`;
  return `${MONTH_NAMES[index - 1]} ${year}`;
}
