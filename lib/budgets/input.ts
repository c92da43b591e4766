import { z } from 'zod';
import { BUDGET_CLASSES, FUNDING_SOURCES, type FundingSource } from '@/lib/activities/rules/funding';
import type { Day } from '@/lib/day';
import { isColumn } from '@/lib/indicators/rules/lenses';
import { reasonField, seenField, yearField } from '@/lib/jurisdictions/input/desk';
import { yearRefusal } from '@/lib/period';
import { choiceField, cleanText, dayField, type Note, rupiahField, wordsField } from '@/lib/typed-field';
import { type BudgetClass, type BudgetStage, locationProblem, type Split } from './rules';
import { VERDICTS } from './rules/overlap';
import { CLASS_SLUGS } from './rules/words';

export type BudgetSort = 'pagu' | 'nama' | 'instansi' | 'golongan' | 'sumber' | 'serapan';

/** Which lines a list shows; null means "all". Agencies and villages by their code. */
export interface BudgetFilter {
  agency: string | null;
  village: string | null;
  indicator: string | null;
  class: BudgetClass | null;
  source: FundingSource | null;
  link: 'linked' | 'general' | 'untagged' | null;
  place: 'unlocated' | 'located' | 'inside' | 'outside' | null;
  example: 'with' | 'without' | 'only';
  search: string | null;
  sort: BudgetSort;
  descending: boolean;
}

export interface BudgetView { filter: BudgetFilter; page: number; ignored: string[] }

const MAX_WORD = 200;
const word = z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), z.string().trim().max(MAX_WORD).optional().catch('…'));
const filterInput = z.object({ opd: word, desa: word, indikator: word, golongan: word, sumber: word, tautan: word, lokasi: word, contoh: word, cari: word, urut: word, halaman: word });

const SOURCE_SLUGS: Readonly<Record<string, FundingSource>> = Object.fromEntries(FUNDING_SOURCES.map((code) => [code.toLowerCase(), code]));
const LINKS = { tertaut: 'linked', pendukung: 'general', belum: 'untagged' } as const;
const PLACES = { belum: 'unlocated', desa: 'located', lokus: 'inside', luar: 'outside' } as const;
const SORTS: Readonly<Record<string, BudgetSort>> = { pagu: 'pagu', nama: 'nama', instansi: 'instansi', golongan: 'golongan', sumber: 'sumber', serapan: 'serapan' };

/** Reads the filter of /anggaran and of the API; a value that is no choice falls back and is named in `ignored`. */
export function parseBudgetView(params: Readonly<Record<string, string | string[] | undefined>>): BudgetView {
  const given = filterInput.parse(params);
  const ignored: string[] = [];
  const choose = <T>(name: keyof typeof given, choices: Readonly<Record<string, T>>, fallback: T, text = given[name]): T => {
    if (!text) return fallback;
    if (Object.hasOwn(choices, text)) return choices[text] as T;
    ignored.push(`${name}=${text}`);
    return fallback;
  };
  const descending = given.urut === undefined || given.urut.startsWith('-');
  const isIndicator = given.indikator !== undefined && given.indikator !== 'umum' && isColumn('indicator', given.indikator);
  if (given.indikator && !isIndicator) ignored.push(`indikator=${given.indikator}`);
  const page = /^[1-9]\d{0,4}$/.test(given.halaman ?? '') ? Number(given.halaman) : 1;
  if (given.halaman && String(page) !== given.halaman) ignored.push(`halaman=${given.halaman}`);
  const filter: BudgetFilter = {
    agency: given.opd || null, village: given.desa || null, search: given.cari || null, indicator: isIndicator ? given.indikator ?? null : null,
    class: choose<BudgetClass | null>('golongan', CLASS_SLUGS, null),
    source: choose<FundingSource | null>('sumber', SOURCE_SLUGS, null, given.sumber?.toLowerCase()),
    link: choose<BudgetFilter['link']>('tautan', LINKS, null),
    place: choose<BudgetFilter['place']>('lokasi', PLACES, null),
    example: choose<BudgetFilter['example']>('contoh', { ya: 'only', tidak: 'without' }, 'with'),
    sort: choose<BudgetSort>('urut', SORTS, 'pagu', given.urut?.replace(/^-/, '')),
    descending,
  };
  return { filter, page, ignored };
}

/** What the form says of a line; villages by code, agencies by code. Money is whole rupiah. */
export interface BudgetLineInput {
  fiscalYear: number;
  stage: BudgetStage;
  name: string;
  subActivityCode: string | null;
  class: BudgetClass;
  fundingSource: FundingSource;
  funder: string | null;
  activityId: string | null;
  budgetIdr: bigint;
  split: Split;
  /** Amounts are null under an equal split. */
  villages: { code: string; amountIdr: bigint | null }[];
  spent: { asOf: Day; spentIdr: bigint } | null;
  /** The writer has seen that spent falls and says it is right. */
  fallsKnowingly: boolean;
}

const one = z.string({ error: 'Isian ini tidak terbaca.' }).default('');
const many = z.array(z.string({ error: 'Isian ini tidak terbaca.' })).max(1000, 'Pilihan terlalu banyak.').default([]);
const rawLine = z.object({
  fiscalYear: one, stage: one, name: one, subActivityCode: one, class: one, fundingSource: one, funder: one, activityId: one, budget: one, split: one,
  villages: many, amountCodes: one, amount: many, spentOn: one, spent: one, falls: one,
});
type Raw = z.output<typeof rawLine>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const AGENCY_CODE = /^[a-z0-9_]{2,40}$/;

/** The villages that the split needs; problems of an amount begin small, since the form puts the name of the village before them: ticked ones share equally, with explicit amounts those that have one. */
function readVillages(raw: Raw, split: Split, note: Note): BudgetLineInput['villages'] {
  const codes = raw.amountCodes.split(',').filter((code) => code !== '');
  const typed = new Map(codes.map((code, at) => [code, raw.amount[at] ?? '']));
  if (split !== 'explicit') {
    const filled = [...typed].filter(([, text]) => text.trim() !== '');
    if (filled.length > 0) note('split', 'Ada jumlah per desa yang diisi. Pilih “jumlah per desa”, atau kosongkan jumlahnya.');
    if (split === 'none' && raw.villages.length > 0) note('split', 'Ada desa yang dicentang. Pilih “bagi rata”, atau hapus centangnya.');
    return split === 'none' ? [] : [...new Set(raw.villages)].map((code) => ({ code, amountIdr: null }));
  }
  for (const code of raw.villages) if ((typed.get(code) ?? '').trim() === '') note(`amount.${code}`, 'dicentang tanpa jumlah: isi jumlah rupiahnya, atau hapus centangnya.');
  return [...typed].flatMap(([code, text]) => {
    const amountIdr = rupiahField(note, `amount.${code}`, text, 'jumlah');
    return amountIdr === null ? [] : [{ code, amountIdr }];
  });
}

function readSpent(raw: Raw, year: number, note: Note): BudgetLineInput['spent'] {
  const spentIdr = rupiahField(note, 'spent', raw.spent, 'Realisasi');
  const asOf = dayField(note, 'spentOn', raw.spentOn, { label: 'Realisasi sampai tanggal', year });
  if (raw.spent.trim() !== '' && raw.spentOn.trim() === '') note('spentOn', 'Realisasi diisi: tulis sampai tanggal berapa.');
  if (raw.spent.trim() === '' && raw.spentOn.trim() !== '') note('spent', 'Tanggal diisi: tulis juga realisasinya; 0 bila belum ada.');
  return spentIdr === null || asOf === null ? null : { asOf, spentIdr };
}

function read(raw: Raw, note: Note): BudgetLineInput {
  const fiscalYear = /^20\d{2}$/.test(raw.fiscalYear) ? Number(raw.fiscalYear) : 0;
  if (fiscalYear === 0) note('fiscalYear', yearRefusal(raw.fiscalYear));
  const name = wordsField(note, 'name', raw.name, { label: 'Uraian', min: 3, max: 200 }) ?? '';
  const subActivityCode = wordsField(note, 'subActivityCode', raw.subActivityCode, { label: 'Kode subkegiatan', max: 40 });
  const split = choiceField<Split>(note, 'split', raw.split || 'none', ['none', 'equal', 'explicit']);
  const budgetIdr = rupiahField(note, 'budget', raw.budget, 'Pagu');
  if (raw.budget.trim() === '') note('budget', 'Pagu belum diisi. Tulis rupiah utuh, misalnya 150.000.000.');
  if (raw.activityId !== '' && !UUID.test(raw.activityId)) note('activityId', 'Kegiatan ini tidak dikenal. Pilih dari daftar.');
  if (raw.funder !== '' && !AGENCY_CODE.test(raw.funder)) note('funder', 'Pendana ini tidak dikenal. Pilih dari daftar.');
  const villages = readVillages(raw, split, note);
  const whole = budgetIdr === null ? 0n : budgetIdr;
  const problem = locationProblem({ budgetIdr: whole, split, villages: villages.map(({ amountIdr }, regionId) => ({ regionId, amountIdr })) });
  if (problem && budgetIdr !== null) note('split', problem);
  return {
    fiscalYear, name, subActivityCode, split, villages, budgetIdr: whole,
    stage: choiceField<BudgetStage>(note, 'stage', raw.stage || 'murni', ['murni', 'perubahan']),
    class: choiceField(note, 'class', raw.class, BUDGET_CLASSES),
    fundingSource: choiceField(note, 'fundingSource', raw.fundingSource, FUNDING_SOURCES),
    funder: raw.funder || null, activityId: raw.activityId || null,
    spent: readSpent(raw, fiscalYear, note), fallsKnowingly: raw.falls === 'ya',
  };
}

const noted = <T>(ctx: { addIssue(issue: { code: 'custom'; path: string[]; message: string }): void }, make: (note: Note) => T): T => {
  const told = new Set<string>();
  return make((field, message) => {
    if (!told.has(field)) ctx.addIssue({ code: 'custom', path: [field], message });
    told.add(field);
  });
};

/** The form of a new line. All problems at once, by field; an amount of a village as `amount.<code>`. */
export const newLineInput = rawLine.transform((raw, ctx) => noted(ctx, (note) => read(raw, note)));

const opened = { id: z.uuid('Baris ini tidak dikenal.'), version: z.coerce.number('Versi tidak terbaca.').int().positive() };

/** The form of an existing line; another stage than the line's makes its perubahan row. */
export const editedLineInput = rawLine.extend(opened).transform(({ id, version, ...raw }, ctx) => ({ id, version, line: noted(ctx, (note) => read(raw, note)) }));

const reason = z.string('Tulis alasannya.').transform(cleanText).pipe(z.string().min(5, 'Tulis alasannya, sedikitnya 5 huruf.').max(500, 'Alasan: paling panjang 500 huruf. Ringkaskan.'));

export const openedLineInput = z.object(opened);
export const reasonedLineInput = z.object({ ...opened, reason });

/** The whole budget of the viewer's agency; `seen` is the amount that the form showed ('' for none), against overwriting unseen. */
export const wholeBudgetInput = z.object({ fiscalYear: one, stage: one, total: one, seen: one }).transform((raw, ctx) => noted(ctx, (note) => {
  const totalIdr = rupiahField(note, 'total', raw.total, 'Seluruh anggaran');
  if (raw.total.trim() === '') note('total', 'Seluruh anggaran belum diisi. Tulis rupiah utuh, misalnya 40.000.000.000.');
  if (!/^20\d{2}$/.test(raw.fiscalYear)) note('fiscalYear', 'Tahun tidak dikenal. Tulis empat angka, misalnya 2022.');
  if (totalIdr === 0n) note('total', 'Seluruh anggaran 0 tidak dapat menjadi pembagi. Kosongkan halaman ini bila belum diketahui.');
  return {
    fiscalYear: Number(raw.fiscalYear), totalIdr: totalIdr === null ? 0n : totalIdr, seen: /^\d{1,18}$/.test(raw.seen) ? BigInt(raw.seen) : null,
    stage: choiceField<BudgetStage>(note, 'stage', raw.stage || 'murni', ['murni', 'perubahan']),
  };
}));

export type OpenedLine = z.output<typeof openedLineInput>;
export type ReasonedLine = z.output<typeof reasonedLineInput>;
export type LineEdit = z.output<typeof editedLineInput>;
export type WholeBudget = z.output<typeof wholeBudgetInput>;

/** How two that seem the same are settled; `seen`: the decision that was shown, empty for none. */
export const settleOverlapInput = z.strictObject({
  tahun: yearField, pasangan: z.string('Pasangan tidak terbaca.').regex(/^[0-9a-f-]{36}_[0-9a-f-]{36}$/, 'Pasangan tidak terbaca. Muat ulang halaman.'), seen: seenField,
  putusan: z.enum(VERDICTS, 'Pilih putusannya.'), instansi: z.union([z.literal('').transform(() => null), z.uuid('Pilih instansinya.')]), alasan: reasonField,
});
export type SettleOverlap = z.output<typeof settleOverlapInput>;

/** Whether a zakat line lifts poor families: `ya`, `tidak`, or empty for "not said". */
export const zakatMarkInput = z.strictObject({
  id: z.uuid('Baris tidak dikenal.'), version: z.coerce.number().int().positive(),
  tanda: z.enum(['ya', 'tidak', ''], 'Pilih tandanya.').transform((mark) => (mark === '' ? null : mark === 'ya')),
});
export type ZakatMark = z.output<typeof zakatMarkInput>;
