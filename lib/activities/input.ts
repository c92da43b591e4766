import { z } from 'zod';
import { type Day, formatDay } from '@/lib/day';
import { formatCount } from '@/lib/format';
import { isColumn, type Lens } from '@/lib/indicators/rules/lenses';
import { yearRefusal } from '@/lib/period';
import { choiceField, cleanText, countField, dayField, type Note, rupiahField, wordsField } from '@/lib/typed-field';
import type { ActivityState } from './rules';
import { BUDGET_CLASSES, FUNDING_SOURCES, type FundingSource } from './rules/funding';

/** Words of the URL for the state of an activity. */
export const STATE_SLUGS: Readonly<Record<string, ActivityState>> = {
  janji: 'pledged', rencana: 'planned', berjalan: 'running', selesai: 'done', batal: 'cancelled',
};

export type ActivitySort = 'mendesak' | 'nama' | 'instansi' | 'mulai' | 'kemajuan' | 'anggaran';

const SORT_WORDS: Readonly<Record<ActivitySort, ActivitySort>> = {
  mendesak: 'mendesak', nama: 'nama', instansi: 'instansi', mulai: 'mulai', kemajuan: 'kemajuan', anggaran: 'anggaran',
};

/** Which activities a list shows; null or empty means "all". Regions and agencies by their code. */
export interface ActivityFilter {
  agency: string | null;
  district: string | null;
  village: string | null;
  /** Columns of the lenses, at most one each, all of which must hold. */
  columns: { lens: Lens; code: string }[];
  state: ActivityState | null;
  kind: string | null;
  example: 'with' | 'without' | 'only';
  search: string | null;
  sort: ActivitySort;
  descending: boolean;
}

/** Where in a list the reader is, and whether it is grouped by agency. */
export interface ActivityView { filter: ActivityFilter; page: number; byAgency: boolean; ignored: string[] }

const MAX_WORD = 200;
const TOO_LONG = '…';

const text = z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), z.string().trim().max(MAX_WORD).optional().catch(TOO_LONG));

const filterInput = z.object({
  opd: text, kecamatan: text, desa: text, indikator: text, spm: text, phi: text, keadaan: text, jenis: text,
  contoh: text, cari: text, urut: text, halaman: text, kelompok: text,
});

const LENS_PARAMS = [['indikator', 'indicator'], ['spm', 'spm'], ['phi', 'phi']] as const;

const WORD_PARAMS = ['opd', 'kecamatan', 'desa', 'jenis', 'cari'] as const;

/** Reads the filter of /kegiatan and of the API; a value that is no choice falls back and is named in `ignored`. */
export function parseActivityView(params: Readonly<Record<string, string | string[] | undefined>>): ActivityView {
  const given = filterInput.parse(params);
  const descending = given.urut?.startsWith('-') ?? false;
  given.urut = given.urut?.replace(/^-/, '');
  const ignored: string[] = [];
  const words = (name: (typeof WORD_PARAMS)[number]): string | null => {
    if (given[name] !== TOO_LONG) return given[name] || null;
    ignored.push(`${name} (lebih dari ${MAX_WORD} huruf)`);
    return null;
  };
  const choose = <T>(name: keyof typeof given, choices: Readonly<Record<string, T>>, fallback: T): T => {
    const word = given[name];
    if (!word) return fallback;
    if (Object.hasOwn(choices, word)) return choices[word] as T;
    ignored.push(`${name}=${word}`);
    return fallback;
  };
  const columns = LENS_PARAMS.flatMap(([name, lens]) => {
    const code = given[name];
    if (!code) return [];
    if (isColumn(lens, code)) return [{ lens, code }];
    ignored.push(`${name}=${code}`);
    return [];
  });
  const filter: ActivityFilter = {
    agency: words('opd'), district: words('kecamatan'), village: words('desa'), kind: words('jenis'), search: words('cari'), columns,
    state: choose<ActivityState | null>('keadaan', STATE_SLUGS, null),
    example: choose<ActivityFilter['example']>('contoh', { ya: 'only', tidak: 'without' }, 'with'),
    sort: choose<ActivitySort>('urut', SORT_WORDS, 'mendesak'),
    descending,
  };
  const page = /^[1-9]\d{0,4}$/.test(given.halaman ?? '') ? Number(given.halaman) : 1;
  if (given.halaman && String(page) !== given.halaman) ignored.push(`halaman=${given.halaman}`);
  return { filter, page, byAgency: choose('kelompok', { opd: true }, false), ignored };
}

/** A row of the money table. `lineId` null = a new line; an existing line with neither budget nor spent is taken away. */
export interface MoneyRow {
  /** Place in the form, for problems: `moneyBudget.2`. */
  at: number;
  lineId: string | null;
  version: number | null;
  fundingSource: FundingSource;
  class: (typeof BUDGET_CLASSES)[number];
  budgetIdr: bigint | null;
  spentIdr: bigint | null;
}

/** What the form says of an activity; regions by code. Missing counts and days are null, never 0. */
export interface ActivityInput {
  year: number;
  name: string;
  kind: string | null;
  state: Exclude<ActivityState, 'cancelled'>;
  plannedCount: number | null;
  doneCount: number | null;
  countUnit: string;
  startsOn: Day | null;
  endsOn: Day | null;
  villages: string[];
  columns: { lens: Lens; code: string }[];
  aim: string | null;
  output: string | null;
  beneficiaries: number | null;
  note: string | null;
  money: MoneyRow[];
  moneyStage: 'murni' | 'perubahan';
  moneySplit: 'none' | 'equal';
  spentOn: Day | null;
}

const one = z.string({ error: 'Isian ini tidak terbaca.' }).default('');
const many = z.array(z.string({ error: 'Isian ini tidak terbaca.' })).max(1000, 'Pilihan terlalu banyak.').default([]);

const rawActivity = z.object({
  year: one, name: one, kind: one, state: one, plannedCount: one, doneCount: one, countUnit: one, startsOn: one, endsOn: one,
  villages: many, indicators: many, spm: many, phi: many, aim: one, output: one, beneficiaries: one, note: one,
  moneyLine: many, moneyVersion: many, moneySource: many, moneyClass: many, moneyBudget: many, moneySpent: many,
  moneyStage: one, moneySplit: one, spentOn: one,
});

type Raw = z.output<typeof rawActivity>;
function readColumns(note: Note, raw: Raw): ActivityInput['columns'] {
  const given = [['indicators', 'indicator'], ['spm', 'spm'], ['phi', 'phi']] as const;
  return given.flatMap(([field, lens]) => [...new Set(raw[field])].flatMap((code) => {
    if (isColumn(lens, code)) return [{ lens, code }];
    note(field, `Pilihan “${code.slice(0, 30)}” tidak ada dalam daftar.`);
    return [];
  }));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readMoneyRows(note: Note, raw: Raw): MoneyRow[] {
  return raw.moneyBudget.flatMap((typed, at) => {
    const place = `Sumber dana baris ${at + 1}`;
    const line = raw.moneyLine[at] ?? '';
    const budgetIdr = rupiahField(note, `moneyBudget.${at}`, typed, `${place}, anggaran`);
    const spentIdr = rupiahField(note, `moneySpent.${at}`, raw.moneySpent[at] ?? '', `${place}, realisasi`);
    if (line === '' && typed.trim() === '' && (raw.moneySpent[at] ?? '').trim() === '') return [];
    if (line !== '' && !UUID.test(line)) note(`moneyBudget.${at}`, `${place} tidak dikenal. Muat ulang halaman ini.`);
    if (typed.trim() === '' && spentIdr !== null) note(`moneyBudget.${at}`, `${place}: ada realisasi, tetapi anggarannya belum diisi.`);
    const version = /^\d{1,9}$/.test(raw.moneyVersion[at] ?? '') ? Number(raw.moneyVersion[at]) : null;
    return [{
      at, lineId: line === '' ? null : line, version, budgetIdr, spentIdr,
      fundingSource: choiceField(note, `moneySource.${at}`, raw.moneySource[at] ?? '', FUNDING_SOURCES),
      class: choiceField(note, `moneyClass.${at}`, raw.moneyClass[at] ?? '', BUDGET_CLASSES),
    }];
  });
}

const ACROSS = 'Kegiatan lintas tahun dicatat sekali tiap tahun.';
const EDITABLE_STATES = ['pledged', 'planned', 'running', 'done'] as const;

function readActivity(raw: Raw, note: Note): ActivityInput {
  const year = /^20\d{2}$/.test(raw.year) ? Number(raw.year) : 0;
  if (year === 0) note('year', yearRefusal(raw.year));
  return {
    year,
    name: wordsField(note, 'name', raw.name, { label: 'Nama kegiatan', min: 3, max: 200 }) ?? '',
    kind: wordsField(note, 'kind', raw.kind, { label: 'Jenis', max: 120 }),
    state: choiceField(note, 'state', raw.state, EDITABLE_STATES),
    plannedCount: countField(note, 'plannedCount', raw.plannedCount, 'Rencana'),
    doneCount: countField(note, 'doneCount', raw.doneCount, 'Terlaksana'),
    countUnit: wordsField(note, 'countUnit', raw.countUnit, { label: 'Satuan', max: 30 }) ?? 'kali',
    startsOn: dayField(note, 'startsOn', raw.startsOn, { label: 'Mulai', year, why: ACROSS }),
    endsOn: dayField(note, 'endsOn', raw.endsOn, { label: 'Selesai', year, why: ACROSS }),
    villages: [...new Set(raw.villages)],
    columns: readColumns(note, raw),
    aim: wordsField(note, 'aim', raw.aim, { label: 'Tujuan', max: 2000 }),
    output: wordsField(note, 'output', raw.output, { label: 'Keluaran', max: 2000 }),
    beneficiaries: countField(note, 'beneficiaries', raw.beneficiaries, 'Penerima manfaat'),
    note: wordsField(note, 'note', raw.note, { label: 'Catatan', max: 1000 }),
    money: readMoneyRows(note, raw),
    moneyStage: choiceField(note, 'moneyStage', raw.moneyStage || 'murni', ['murni', 'perubahan']),
    moneySplit: choiceField(note, 'moneySplit', raw.moneySplit || 'none', ['none', 'equal']),
    spentOn: dayField(note, 'spentOn', raw.spentOn, { label: 'Realisasi sampai tanggal', year }),
  };
}

function checkTogether(it: ActivityInput, note: Note): void {
  if (it.startsOn !== null && it.endsOn !== null && it.endsOn < it.startsOn) {
    note('endsOn', `Selesai ${formatDay(it.endsOn)} mendahului mulai ${formatDay(it.startsOn)}.`);
  }
  if (it.doneCount !== null && it.plannedCount === null) note('plannedCount', 'Rencana belum diisi, padahal yang terlaksana ada.');
  if (it.doneCount !== null && it.plannedCount !== null && it.doneCount > it.plannedCount && it.note === null) {
    note('note', `Terlaksana ${formatCount(it.doneCount)} melebihi rencana ${formatCount(it.plannedCount)}. Bila benar, tulis alasannya di Catatan.`);
  }
  if (it.money.some(({ spentIdr }) => spentIdr !== null) && it.spentOn === null) {
    note('spentOn', 'Realisasi diisi: tulis sampai tanggal berapa.');
  }
  if (it.moneySplit === 'equal' && it.money.length > 0 && it.villages.length === 0) {
    note('moneySplit', 'Dana dibagi rata, tetapi belum ada desa yang dipilih.');
  }
}

function read(raw: Raw, issue: (path: string, message: string) => void): ActivityInput {
  const told = new Set<string>();
  const note: Note = (field, sentence) => {
    if (!told.has(field)) issue(field, sentence);
    told.add(field);
  };
  const input = readActivity(raw, note);
  checkTogether(input, note);
  return input;
}

/** The form of a new activity. All problems at once, by field; money rows as `moneyBudget.0`. */
export const newActivityInput = rawActivity.transform((raw, ctx) => read(raw, (field, message) => ctx.addIssue({ code: 'custom', path: [field], message })));

/** The row that a form was opened on: its id and the version that was shown. */
const opened = { id: z.uuid('Kegiatan ini tidak dikenal.'), version: z.coerce.number('Versi tidak terbaca.').int().positive() };

/** The form of an existing activity. */
export const editedActivityInput = rawActivity.extend(opened).transform(({ id, version, ...raw }, ctx) => ({
  id, version, activity: read(raw, (field, message) => ctx.addIssue({ code: 'custom', path: [field], message })),
}));

const reason = z.string('Tulis alasannya.').transform(cleanText).pipe(
  z.string().min(5, 'Tulis alasannya, sedikitnya 5 huruf.').max(500, 'Alasan: paling panjang 500 huruf. Ringkaskan.'));

/** Cancelling, restoring and returning say why. */
export const reasonedInput = z.object({ ...opened, reason });
export const openedInput = z.object(opened);
export type Opened = z.output<typeof openedInput>;
export type Reasoned = z.output<typeof reasonedInput>;
