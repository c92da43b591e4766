import { formatCount } from '@/lib/format';
import { checkMonth, type CheckedMonth, NO_TEXTS, type Part, PARTS, type SkdnCounts, type SkdnTexts } from './skdn';

/** The name of each part in the form: short, since a sheet has hundreds. */
export const FIELDS: readonly (readonly [Part, string])[] = [
  ['s', 's'], ['k', 'k'], ['d', 'd'], ['n', 'n'], ['o', 'o'], ['t', 't'], ['b', 'b'], ['dMale', 'l'], ['dFemale', 'p'], ['visitsPlanned', 'kr'], ['visitsDone', 'kt'],
];
const FIELD_OF = Object.fromEntries(FIELDS) as Readonly<Record<Part, string>>;

export type MonthState = '' | 'terganggu' | 'belum-ada';
export interface MonthWords { texts: SkdnTexts; state: MonthState; reason: string }

/** One row of the sheet as it is sent, beside what the sheet had shown. */
export interface MonthCell extends MonthWords { posyandu: string; version: number; shown: MonthWords }

/** A stored month. */
export interface StoredMonth extends SkdnCounts { status: 'reported' | 'missing'; participation: 'normal' | 'disturbed'; disturbance: string | null }

/** A stored month as the sheet shows it; none: an empty row. */
export function wordsOfMonth(stored: StoredMonth | null): MonthWords {
  if (stored === null) return { texts: NO_TEXTS, state: '', reason: '' };
  if (stored.status === 'missing') return { texts: NO_TEXTS, state: 'belum-ada', reason: '' };
  const texts = Object.fromEntries(PARTS.map(([part]) => [part, stored[part] === null ? '' : String(stored[part])])) as Record<Part, string>;
  return { texts, state: stored.participation === 'disturbed' ? 'terganggu' : '', reason: stored.disturbance ?? '' };
}

/** What the hidden field of a row carries: version, numbers, state, reason. */
export const shownMonth = (version: number, { texts, state, reason }: MonthWords): string => [version, ...PARTS.map(([part]) => texts[part]), state, reason].join('|');

/** Reads it again; null when it is no such text. */
export function readShown(text: string): (MonthWords & { version: number }) | null {
  const [version = '', ...rest] = text.split('|');
  const state = rest[PARTS.length];
  if (!/^\d{1,9}$/.test(version) || (state !== '' && state !== 'terganggu' && state !== 'belum-ada')) return null;
  const texts = Object.fromEntries(PARTS.map(([part], at) => [part, rest[at] ?? ''])) as Record<Part, string>;
  return { version: Number(version), texts, state, reason: rest.slice(PARTS.length + 1).join('|') };
}

const isBlank = ({ texts }: MonthWords): boolean => PARTS.every(([part]) => texts[part].trim() === '');

/** Whether anything differs from what the sheet had shown: an untouched row is never written. */
export const isMonthTouched = (cell: MonthCell): boolean =>
  cell.state !== cell.shown.state || cell.reason !== cell.shown.reason || PARTS.some(([part]) => cell.texts[part].trim() !== cell.shown.texts[part].trim());

/** A newly chosen "belum ada data" beside untouched numbers replaces them; newly typed numbers replace that mark. */
function settled(cell: MonthCell): MonthWords {
  const numbersTouched = PARTS.some(([part]) => cell.texts[part].trim() !== cell.shown.texts[part].trim());
  if (cell.state === 'belum-ada' && cell.shown.state !== 'belum-ada' && !numbersTouched) return { ...cell, texts: NO_TEXTS };
  if (cell.state === 'belum-ada' && cell.shown.state === 'belum-ada' && !isBlank(cell)) return { ...cell, state: '' };
  return cell;
}

/** Judges a touched row. Emptying it needs "belum ada data". */
export function judgeMonth(cell: MonthCell): CheckedMonth {
  const { texts, state, reason } = settled(cell);
  if (state !== 'belum-ada' && isBlank({ texts, state, reason })) {
    return { status: 'problem', fields: { s: isBlank(cell.shown) ? 'Isi S dan D, atau pilih “belum ada data”.' : 'Isiannya dikosongkan. Bila memang belum ada datanya, pilih “belum ada data”.' } };
  }
  return checkMonth({ texts, participation: state === 'terganggu' ? 'disturbed' : 'normal', disturbance: reason, isMissing: state === 'belum-ada' });
}

/** The field of the form that a problem belongs to. */
export const fieldOfMonth = (posyandu: string, part: string): string =>
  `${posyandu}/${part === 'mark' || part === 'participation' ? 'm' : part === 'disturbance' ? 'y' : FIELD_OF[part as Part]}`;

/** A month in a sentence: "S 40, D 30, N 24", "belum ada data", "kosong". */
export function monthWords(stored: StoredMonth | null): string {
  if (stored === null) return 'kosong';
  if (stored.status === 'missing') return 'belum ada data';
  const said = PARTS.flatMap(([part, letter]) => { const count = stored[part]; return count === null ? [] : [`${letter} ${formatCount(count)}`]; });
  return `${said.join(', ')}${stored.participation === 'disturbed' ? `, terganggu (${stored.disturbance ?? ''})` : ''}`;
}

const sameMonth = (a: StoredMonth, b: StoredMonth): boolean =>
  a.status === b.status && a.participation === b.participation && a.disturbance === b.disturbance && PARTS.every(([part]) => a[part] === b[part]);

/** Whether two months say the same; nothing stored says nothing. */
export const saysSame = (a: StoredMonth, b: StoredMonth | null): boolean => b !== null && sameMonth(a, b);
