import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { ACTIVITY_KINDS } from '@/lib/activities/rules/kinds';
import { LENSES } from '@/lib/indicators/rules/lenses';
import { CHOICES, templateText } from '../rules/record-words';
import { HEAD_KEYS, type RecordForm, stampOf, type StoredRecord } from '../rules/records';
import { EXAMPLE_ID } from '../rules/rows';
import type { TemplateTable } from '../rules/template';
import { readOwnRecords, readRecordNames } from './own-records';

const EXAMPLES: Readonly<Record<RecordForm, Record<string, string>>> = {
  activities: { name: 'Contoh – tidak dibaca: Kelas ibu hamil', kind: 'Kelas ibu hamil', state: 'berjalan', plannedCount: '12', doneCount: '3', countUnit: 'kali', startsOn: '2022-03-01', endsOn: '2022-11-30', villages: 'Mampari; Marajai', indicators: 'SP01; SP02', spm: 'Kesehatan', moneySource: 'APBD kabupaten', moneyClass: 'spesifik', moneyBudget: '15000000', moneySplit: 'bagi rata', id: EXAMPLE_ID },
  budgets: { name: 'Contoh – tidak dibaca: Belanja PMT', stage: 'murni', class: 'spesifik', fundingSource: 'APBD kabupaten', budget: '15000000', spent: '4000000', spentOn: '2022-06-30', split: 'tidak dibagi', id: EXAMPLE_ID },
};

/** The activities with their money, or the budget lines, of the viewer's agency in a year, as they stand; lists to choose from. */
export async function readRecordTemplate(tx: Tx, viewer: Viewer, { form, year }: { form: RecordForm; year: number }): Promise<TemplateTable> {
  const stored = await readOwnRecords(tx, viewer, form, year);
  const { activities, agencies } = await readRecordNames(tx, viewer, year);
  const nameOf = new Map(activities.map(({ id, name }) => [id, name]));
  const words = (key: string, text: string): string => (key === 'activityId' ? nameOf.get(text) ?? text : templateText(key, text));
  const choices = Object.fromEntries(Object.entries(CHOICES).map(([key, of]) => [key, Object.values(of)]));
  const spm = LENSES.spm.map(({ name }) => name).join(', ');
  return {
    rows: stored.flatMap((record) => rowsOf(form, record, words)), example: EXAMPLES[form],
    choices: { ...choices, ...(form === 'activities' ? { kind: ACTIVITY_KINDS } : { activityId: activities.map(({ name }) => name), funder: agencies.map(({ code }) => code) }) },
    guide: form === 'activities' ? [['Bidang SPM', spm], ['Bagian PHI', LENSES.phi.map(({ name }) => name).join(', ')]] : [],
  };
}

/** One row per record, and one more for each further source of money. */
function rowsOf(form: RecordForm, record: StoredRecord, words: (key: string, text: string) => string): Record<string, string>[] {
  const shown = (texts: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, words(key, text)]));
  const head = shown(Object.fromEntries(HEAD_KEYS[form].map((key) => [key, record.head[key] ?? ''])));
  const id = (at: number): string => (record.lineIds[at] ? `${record.id}/${record.lineIds[at].id}` : record.id);
  const [first, ...more] = record.lines;
  return [
    { ...head, ...(first && shown(first)), id: id(0), versi: stampOf(form, record) },
    ...more.map((line, at) => ({ name: head.name ?? '', ...shown(line), id: id(at + 1), versi: '' })),
  ];
}
