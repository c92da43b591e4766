import { formatIdr } from '@/lib/money';
import { MISSING } from '@/lib/format';
import { formatDay } from '@/lib/day';
import type { ImportForm } from '../input';
import { columnOf } from './columns';
import { sumOfTexts, templateText } from './record-words';

export type RecordForm = Exclude<ImportForm, 'values'>;
type Texts = Readonly<Record<string, string>>;

/** An activity with its money lines, or a budget line: texts as the form takes them, by column. */
export interface RecordTexts { head: Texts; lines: Texts[] }

/** The same as it is stored; `lineIds` stand in the order of `lines`. */
export interface StoredRecord extends RecordTexts { id: string; version: number; title: string; lineIds: { id: string; version: number }[] }

export const LINE_KEYS = ['moneySource', 'moneyClass', 'moneyBudget', 'moneySpent'] as const;
export const HEAD_KEYS: Readonly<Record<RecordForm, readonly string[]>> = {
  activities: ['name', 'kind', 'state', 'plannedCount', 'doneCount', 'countUnit', 'startsOn', 'endsOn', 'villages', 'indicators', 'spm', 'phi', 'aim', 'output', 'beneficiaries', 'note', 'spentOn', 'moneySplit'],
  budgets: ['name', 'subActivityCode', 'stage', 'class', 'fundingSource', 'funder', 'activityId', 'budget', 'spent', 'spentOn', 'split', 'villages', 'falls'],
};

/** What a new row says where its file says nothing. */
export const DEFAULTS: Readonly<Record<RecordForm, Texts>> = {
  activities: { state: 'planned', countUnit: 'kali', moneySplit: 'equal' },
  budgets: { stage: 'murni', class: 'sensitive', fundingSource: 'APBD_KAB', split: 'none' },
};
const LINE_DEFAULTS: Texts = { moneySource: 'APBD_KAB', moneyClass: 'sensitive' };

/** What the hidden column `versi` holds: the version and a sum over what the template showed. */
export const stampOf = (form: RecordForm, { version, ...texts }: StoredRecord): string => `${version}~${sumOfRecord(form, texts)}`;

/** A sum over all texts of a record. */
export const sumOfRecord = (form: RecordForm, { head, lines }: RecordTexts): string =>
  sumOfTexts([...HEAD_KEYS[form].map((key) => head[key] ?? ''), ...lines.flatMap((line) => LINE_KEYS.map((key) => line[key] ?? ''))]);

/** What a file says about a record, over what is stored: columns that it lacks and blank defaults stay as they are. */
export function mergeRecord(form: RecordForm, file: RecordTexts, stored: StoredRecord | null): RecordTexts {
  const before: Texts = stored ? stored.head : DEFAULTS[form];
  const keepsBlank = stored ? ['spent', 'spentOn', 'countUnit', 'state', 'stage', 'class', 'fundingSource', 'split', 'moneySplit'] : Object.keys(DEFAULTS[form]);
  const head = Object.fromEntries(HEAD_KEYS[form].map((key) => {
    const said = file.head[key];
    return [key, said === undefined || (said === '' && keepsBlank.includes(key)) ? before[key] ?? '' : said];
  }));
  const lines = file.lines.map((line, at) => {
    const known: Texts = stored?.lines[at] ?? LINE_DEFAULTS;
    return Object.fromEntries(LINE_KEYS.map((key) => [key, line[key] === undefined || (line[key] === '' && key !== 'moneyBudget') ? known[key] ?? '' : line[key] ?? '']));
  });
  return { head, lines };
}

const shown = (key: string, text: string): string => {
  if (text === '') return MISSING;
  if (/^(?:money)?(?:Budget|Spent|budget|spent)$/.test(key) && /^\d+$/.test(text)) return formatIdr(BigInt(text));
  if (key.endsWith('On') && /^\d{4}-\d\d-\d\d$/.test(text)) return formatDay(text);
  return templateText(key, text);
};

/** What differs between two states of a record, in words; both empty when nothing does. */
export function recordChanges(form: RecordForm, before: RecordTexts, after: RecordTexts): { before: string; after: string } | null {
  const pairs = [
    ...HEAD_KEYS[form].map((key) => [key, columnOf(form, key).title, before.head[key] ?? '', after.head[key] ?? ''] as const),
    ...after.lines.flatMap((line, at) => LINE_KEYS.map((key) => [key, `${columnOf(form, key).title}${after.lines.length > 1 ? ` ${at + 1}` : ''}`, before.lines[at]?.[key] ?? '', line[key] ?? ''] as const)),
  ].filter(([key, , from, to]) => from !== to && key !== 'falls');
  if (pairs.length === 0) return null;
  const tell = (side: 2 | 3): string => pairs.map((pair) => `${pair[1]}: ${shown(pair[0], pair[side])}`).join(' · ');
  return { before: tell(2), after: tell(3) };
}

/** The fields of the form of an activity, as the browser would send them. */
export function activityForm(year: number, { head, lines }: RecordTexts, stored: StoredRecord | null): Record<string, string | string[]> {
  const list = (key: string): string[] => (head[key] ? (head[key] ?? '').split(';') : []);
  const { villages: _v, indicators: _i, spm: _s, phi: _p, ...one } = head;
  const each = (key: string): string[] => lines.map((line) => line[key] ?? '');
  const known = lines.map((_, at) => stored?.lineIds[at]);
  return {
    ...one, year: String(year), villages: list('villages'), indicators: list('indicators'), spm: list('spm'), phi: list('phi'), moneyStage: 'murni',
    moneyLine: known.map((line) => line?.id ?? ''), moneyVersion: known.map((line) => (line ? String(line.version) : '')),
    moneySource: each('moneySource'), moneyClass: each('moneyClass'), moneyBudget: each('moneyBudget'), moneySpent: each('moneySpent'),
  };
}

/** The fields of the form of a budget line; spent goes along only when it differs, since each is an entry of its own. */
export function lineForm(year: number, { head }: RecordTexts, stored: StoredRecord | null): Record<string, string | string[]> {
  const parts = head.villages ? head.villages.split(';') : [];
  const amounts = parts.filter((part) => part.includes('=')).map((part) => part.split('='));
  const isSpentSame = stored !== null && stored.head.spent === head.spent && stored.head.spentOn === head.spentOn;
  const { villages: _v, ...one } = head;
  return {
    ...one, fiscalYear: String(year), villages: parts.filter((part) => !part.includes('=')),
    amountCodes: amounts.map(([code]) => code ?? '').join(','), amount: amounts.map(([, amount]) => amount ?? ''),
    ...(isSpentSame && { spent: '', spentOn: '' }),
  };
}
