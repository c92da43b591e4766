import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { readOwnRecords, readRecordNames } from '../queries/own-records';
import { readVillages } from '../queries/value-scope';
import { plainWords } from '../rules/cells';
import { listOf, sameText } from '../rules/record-words';
import { HEAD_KEYS, LINE_KEYS, mergeRecord, recordChanges, type RecordForm, type RecordTexts, type StoredRecord, sumOfRecord } from '../rules/records';
import type { Findings } from '../rules/report';
import { type ReadTexts, tellProblem } from '../rules/rows';
import { VillageFinder } from '../rules/villages';
import { readRupiah } from '@/lib/number-text';

/** A record of a file: its rows, what it would become, and what stands now. `kind` same: nothing would be written. */
export interface PlannedRecord { kind: 'new' | 'changed' | 'same'; rows: ReadTexts[]; stored: StoredRecord | null; merged: RecordTexts; isClash: boolean }

interface Ask { form: RecordForm; year: number; findings: Findings; columns: ReadonlySet<string> }
interface Names { villages: VillageFinder; activities: Map<string, string[]>; agencies: Map<string, string> }

/** Matches the rows of a file with the stored records of the agency: by hidden id, else by name; what cannot be named is a problem. */
export async function planRecords(tx: Tx, viewer: Viewer, rows: readonly ReadTexts[], ask: Ask): Promise<{ planned: PlannedRecord[]; left: StoredRecord[] }> {
  const stored = await readOwnRecords(tx, viewer, ask.form, ask.year);
  const names = await readNames(tx, viewer, ask);
  const free = new Map(stored.map((record) => [record.id, record]));
  const planned = groupRows(ask, rows).map((group) => {
    const texts = readRecord(ask, names, group);
    const found = findStored(ask, free, group, texts);
    if (found) free.delete(found.id);
    return plan(ask, group, { texts, stored: found });
  });
  return { planned, left: [...free.values()] };
}

async function readNames(tx: Tx, viewer: Viewer, { year }: Ask): Promise<Names> {
  const { activities, agencies } = await readRecordNames(tx, viewer, year);
  const byName = new Map<string, string[]>();
  for (const { id, name } of activities) byName.set(plainWords(name), [...(byName.get(plainWords(name)) ?? []), id]);
  const villages = (await readVillages(tx, viewer)).map((village) => ({ ...village, isAsked: true }));
  return {
    villages: new VillageFinder(villages, { name: viewer.jurisdictionName, notAsked: '' }), activities: byName,
    agencies: new Map(agencies.flatMap(({ code, name, fullName }) => [code, name, fullName].map((one): [string, string] => [plainWords(one), code]))),
  };
}

const idOf = (row: ReadTexts): [string, string] => { const [id = '', line = ''] = row.of('id').split('/'); return [id, line]; };

/** Rows of one activity stand together: by hidden id or name; a row without either belongs to the one above. */
function groupRows({ form }: Ask, rows: readonly ReadTexts[]): ReadTexts[][] {
  if (form === 'budgets') return rows.map((row) => [row]);
  const groups = new Map<string, ReadTexts[]>();
  let last = '';
  for (const row of rows) {
    const [id] = idOf(row);
    const key = id || plainWords(row.of('name')) || last;
    const named = [...groups.values()].find(([first]) => first && row.of('name') !== '' && plainWords(first.of('name')) === plainWords(row.of('name')));
    const group = groups.get(key) ?? (id === '' ? named : undefined);
    if (group) group.push(row);
    else groups.set(key, [row]);
    last = key;
  }
  return [...groups.values()];
}

function readRecord(ask: Ask, names: Names, group: readonly ReadTexts[]): RecordTexts {
  const [first, ...more] = group;
  const read = (row: ReadTexts, key: string): string => {
    const text = row.of(key);
    if (text === '') return '';
    if (key === 'villages') return readPlaces(ask, names, row);
    if (key === 'activityId') return readActivity(ask, names, row);
    if (key === 'funder') return names.agencies.get(plainWords(text)) ?? text;
    return sameText(key, text);
  };
  const keysOf = (keys: readonly string[], row: ReadTexts): Record<string, string> => Object.fromEntries(keys.filter((key) => ask.columns.has(key)).map((key) => [key, read(row, key)]));
  const head = first ? keysOf(HEAD_KEYS[ask.form], first) : {};
  for (const row of more) {
    const other = HEAD_KEYS[ask.form].find((key) => row.of(key) !== '' && read(row, key) !== head[key]);
    if (other) tellProblem(ask, row, other, `Berbeda dari baris ${first?.row ?? ''} untuk kegiatan yang sama. Samakan, atau kosongkan di baris ini.`);
  }
  return { head, lines: moneyRows(ask.form, group).map((row) => keysOf(LINE_KEYS, row)) };
}

/** The rows of an activity that name a source of money, in the order of its lines. */
export const moneyRows = (form: RecordForm, rows: readonly ReadTexts[]): ReadTexts[] =>
  (form === 'budgets' ? [] : rows.filter((row) => idOf(row)[1] !== '' || row.of('moneyBudget') !== '' || row.of('moneySpent') !== ''));

function readPlaces(ask: Ask, { villages }: Names, row: ReadTexts): string {
  const found = listOf(row.of('villages')).map((one) => {
    const [name = '', amount] = one.split('=').map((part) => part.trim());
    const isCode = /^[\d.\s]+$/.test(name);
    const village = villages.find({ code: isCode ? name : '', name: isCode ? '' : name, district: '' });
    if (village.kind === 'problem') { tellProblem(ask, row, 'villages', village.sentence); return one; }
    if (village.note) ask.findings.note({ sheet: row.sheet, cell: row.cellOf('villages'), sentence: village.note });
    const read = amount === undefined ? null : readRupiah(amount);
    return amount === undefined ? village.code : `${village.code}=${read?.kind === 'amount' ? read.amount : amount}`;
  });
  return [...new Set(found)].sort((a, b) => (a < b ? -1 : 1)).join(';');
}

function readActivity(ask: Ask, { activities }: Names, row: ReadTexts): string {
  const text = row.of('activityId');
  const found = activities.get(plainWords(text)) ?? [];
  if (found.length === 1 && found[0]) return found[0];
  tellProblem(ask, row, 'activityId', found.length === 0 ? `Kegiatan “${text.slice(0, 60)}” tidak ada pada ${ask.year}. Tulis namanya persis seperti di daftar Kegiatan, atau kosongkan.` : `Ada ${found.length} kegiatan bernama itu. Pilih di formulirnya.`);
  return text;
}

/** Who stands behind a row: its hidden id, else an activity of that name, else a line that says the same. */
function findStored({ form }: Ask, free: ReadonlyMap<string, StoredRecord>, group: readonly ReadTexts[], { head }: RecordTexts): StoredRecord | null {
  const [id = ''] = group[0] ? idOf(group[0]) : [];
  const known = free.get(id);
  if (known) return known;
  const sameName = [...free.values()].filter((record) => plainWords(record.head.name ?? '') === plainWords(head.name ?? ''));
  if (form === 'activities') return sameName[0] ?? null;
  return sameName.find((record) => ['subActivityCode', 'stage', 'class', 'fundingSource', 'activityId'].every((key) => !head[key] || head[key] === record.head[key])) ?? null;
}

/** The stored money lines in the order of the file's rows, by hidden id, else by source and class; any other row is a new line. */
function aligned(stored: StoredRecord, rows: readonly ReadTexts[], lines: RecordTexts['lines']): StoredRecord {
  const named = new Set(rows.map((row) => idOf(row)[1]));
  const left = new Map(stored.lineIds.map(({ id }, at) => [id, at]));
  const order = rows.map((row, index) => {
    const line = idOf(row)[1];
    const alike = [...left].find(([id, at]) => !named.has(id) && ['moneySource', 'moneyClass'].every((key) => !lines[index]?.[key] || lines[index]?.[key] === stored.lines[at]?.[key]))?.[0];
    const found = line === '' ? alike : line;
    const at = found === undefined ? undefined : left.get(found);
    if (found !== undefined) left.delete(found);
    return at;
  });
  return {
    ...stored, lines: order.map((at) => (at === undefined ? {} : stored.lines[at] ?? {})),
    lineIds: order.map((at) => (at === undefined ? { id: '', version: 0 } : stored.lineIds[at] ?? { id: '', version: 0 })),
  };
}

function plan(ask: Ask, rows: ReadTexts[], { texts, stored: found }: { texts: RecordTexts; stored: StoredRecord | null }): PlannedRecord {
  const money = moneyRows(ask.form, rows);
  const stored = found && aligned(found, money, texts.lines);
  const merged = mergeRecord(ask.form, texts, stored);
  const [version = '', sum = ''] = (rows[0]?.of('versi') ?? '').split('~');
  const isUntouched = stored !== null && sum !== '' && sum === sumOfRecord(ask.form, mergeRecord(ask.form, texts, null));
  const isSame = stored !== null && (isUntouched || recordChanges(ask.form, stored, merged) === null);
  const emptied = stored ? merged.lines.findIndex((line, at) => line.moneyBudget === '' && (stored.lineIds[at]?.id ?? '') !== '') : -1;
  const row = money[emptied];
  if (!isSame && emptied >= 0 && row) tellProblem(ask, row, 'moneyBudget', 'Anggaran baris ini dikosongkan. Tulis jumlahnya; menghapus sumber dana dilakukan di halaman kegiatan.');
  return { kind: isSame ? 'same' : stored ? 'changed' : 'new', rows, stored, merged, isClash: !isSame && stored !== null && version !== '' && version !== String(stored.version) };
}
