import { formatDay } from '@/lib/day';
import type { ValueKind } from '@/lib/indicators/rules/reading';
import { readCount } from '@/lib/number-text';

export type CellStateName = 'draft' | 'submitted' | 'returned' | 'verified';
export const CELL_STATE_WORDS: Record<CellStateName, string> = { draft: 'Draf', submitted: 'Terkirim', returned: 'Dikembalikan', verified: 'Diperiksa' };

export interface DatedValue {
  periodId: number;
  status: 'reported' | 'missing' | 'not_applicable';
}

export interface Effective<T> {
  row: T;
  /** Whole months from the end of the value's period to the end of the asked one; 0 = of this period. */
  ageMonths: number;
  isOwn: boolean;
}

/** The month count of a period id (lib/period: months × 4 + rank of the kind). */
const monthOf = (periodId: number): number => Math.floor(periodId / 4);
const yearOf = (periodId: number): number => Math.floor(monthOf(periodId) / 12);

/**
 * The value that holds in a period: the newest row of the same year up to it (design §4.7). An explicit 'missing' does not
 * replace an older report, 'not_applicable' does. Null when nothing was said but 'missing'.
 */
export function effectiveValue<T extends DatedValue>(rows: readonly T[], periodId: number): Effective<T> | null {
  const held = rows.filter((row) => row.status !== 'missing' && row.periodId <= periodId && yearOf(row.periodId) === yearOf(periodId));
  const [first, ...rest] = held;
  if (!first) return null;
  const row = rest.reduce((newest, one) => (one.periodId > newest.periodId ? one : newest), first);
  return { row, ageMonths: monthOf(periodId) - monthOf(row.periodId), isOwn: row.periodId === periodId };
}

const LENGTH = [1, 3, 6, 12] as const;

/** The age in periods of the asked kind: a value of TW I seen in TW III is 2 old. */
export const ageInPeriods = (ageMonths: number, periodId: number): number => Math.floor(ageMonths / (LENGTH[periodId % 4] ?? 1));

/** Age in words: "periode ini", "2 triwulan lalu". */
export function ageLabel(ageMonths: number, periodId: number): string {
  const age = ageInPeriods(ageMonths, periodId);
  return age === 0 ? 'periode ini' : `${age} ${['bulan', 'triwulan', 'semester', 'tahun'][periodId % 4]} lalu`;
}

/** For "siapa belum melapor" only a value, a "tidak ada sasaran" or a "sama seperti periode lalu" of that very period counts. */
export const hasReported = (rows: readonly DatedValue[], periodId: number): boolean =>
  rows.some((row) => row.periodId === periodId && row.status !== 'missing');

export interface CellText {
  numeratorText: string;
  denominatorText: string;
  /** What the person ticked instead of numbers; 'same' carries the last period on, explicitly. */
  mark: 'none' | 'missing' | 'not_applicable' | 'same';
  valueKind: ValueKind;
}

export type CheckedCell =
  | { status: 'reported'; numerator: number; denominator: number | null; warning: string | null }
  | { status: 'missing' | 'not_applicable' | 'same' }
  | { status: 'problem'; fields: { numerator?: string; denominator?: string } };

const problem = (fields: { numerator?: string; denominator?: string }): CheckedCell => ({ status: 'problem', fields });

/**
 * Reads one cell of the entry sheet: counts, never percentages (design §4.1). Both empty is missing; 0 of 0 means nobody is
 * there to serve. Refuses n > d (a plain count only warns), negatives, texts, half-filled pairs, a mark beside numbers.
 */
export function checkCell({ numeratorText, denominatorText, mark, valueKind }: CellText): CheckedCell {
  const isEmpty = numeratorText.trim() === '' && denominatorText.trim() === '';
  if (mark !== 'none') return isEmpty ? { status: mark } : problem({ numerator: 'Pilih salah satu: isi angka, atau beri tanda.' });
  if (isEmpty) return { status: 'missing' };
  if (valueKind === 'boolean') return checkYesNo(numeratorText, denominatorText);
  const n = readCount(numeratorText);
  const d = readCount(denominatorText);
  if (n.kind === 'problem' || d.kind === 'problem') {
    return problem({ ...(n.kind === 'problem' && { numerator: n.sentence }), ...(d.kind === 'problem' && { denominator: d.sentence }) });
  }
  if (d.kind === 'empty') return n.kind === 'count' && valueKind === 'count' ? reported(n.count, null) : problem({ denominator: 'Isi juga jumlah sasarannya.' });
  if (n.kind === 'empty') return d.count === 0 ? { status: 'not_applicable' } : problem({ numerator: 'Isi juga yang dilayani; tulis 0 bila belum ada.' });
  return checkPair(n.count, d.count, valueKind);
}

const reported = (numerator: number, denominator: number | null, warning: string | null = null): CheckedCell =>
  ({ status: 'reported', numerator, denominator, warning });

function checkPair(n: number, d: number, valueKind: ValueKind): CheckedCell {
  if (n === 0 && d === 0) return { status: 'not_applicable' };
  if (n <= d) return reported(n, d);
  if (valueKind === 'count' && d > 0) return reported(n, d, `Lebih dari rencana (${d}). Benar?`);
  const of = valueKind === 'survey' ? 'jumlah responden' : 'jumlah sasaran';
  return problem({ numerator: `${n} melebihi ${of} (${d}). Periksa salah satunya.` });
}

const YES = new Set(['ya', 'y', 'sudah', '1']);
const NO = new Set(['tidak', 't', 'belum', '0']);

/** A village says yes (1 of 1) or no (0 of 1); above a village the pair "desa ya, desa melapor" is a plain pair. */
function checkYesNo(answerText: string, villagesText: string): CheckedCell {
  const word = answerText.trim().toLowerCase();
  if (villagesText.trim() !== '' && villagesText.trim() !== '1') return checkCell({ numeratorText: answerText, denominatorText: villagesText, mark: 'none', valueKind: 'ratio' });
  if (YES.has(word)) return reported(1, 1);
  return NO.has(word) ? reported(0, 1) : problem({ numerator: 'Jawab ya atau tidak.' });
}

const NEXT: Record<CellStateName, readonly CellStateName[]> = {
  draft: ['submitted'], returned: ['submitted'], submitted: ['returned', 'verified'], verified: ['returned'],
};

/** Why a step is not possible, as a sentence; null when it is. Who may take it is in lib/auth/access. */
export function stepRefusal(from: CellStateName, to: CellStateName, reason: string | null): string | null {
  if (!NEXT[from].includes(to)) return `Isian “${CELL_STATE_WORDS[from]}” tidak dapat menjadi “${CELL_STATE_WORDS[to]}”.`;
  return to === 'returned' && !reason?.trim() ? 'Tulis alasan pengembaliannya, agar OPD tahu yang perlu diperbaiki.' : null;
}

export interface WriteContext {
  cellState: CellStateName | null;
  periodState: 'open' | 'approved' | 'reopened';
  dueOn: string | null;
  today: string;
}

/**
 * Why a value may not be changed now: the specific reason and who can open it (F65); null when it may. `dueOn` is the last
 * day in the team's own zone; a return or a reopening lifts it.
 */
export function writeRefusal({ cellState, periodState, dueOn, today }: WriteContext): string | null {
  if (periodState === 'approved') return 'Periode ini sudah disahkan dan ditutup. Sekretaris tim dapat membukanya kembali dengan alasan.';
  if (cellState === 'verified') return 'Isian ini sudah diperiksa. Minta Bappeda mengembalikannya lebih dahulu.';
  if (cellState === 'submitted') return 'Isian ini sudah dikirim dan menunggu pemeriksaan. Tarik kembali kirimannya, atau minta Bappeda mengembalikannya.';
  const isLate = dueOn !== null && today > dueOn && periodState === 'open' && cellState !== 'returned';
  return isLate ? `Batas waktu pengisian sudah lewat (${formatDay(dueOn)}). Sekretaris tim dapat memperpanjangnya.` : null;
}
