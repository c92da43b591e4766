import { z } from 'zod';
import { readDay } from '@/lib/day';
import { parsePeriod } from '@/lib/period';
import type { Mark, TypedCell } from './rules/entry';

/** One sent cell: where, what, the version that the sheet had shown (0: there was no row), and the reason for an unusual figure. */
export interface EntryCell extends TypedCell { village: string; indicator: string; version: number; reason?: string }

export interface EntryInput { periodCode: string; year: number; cells: EntryCell[] }

/** More cells than any sheet shows are a mistake or an attack. */
const MOST_CELLS = 1000;
const NAME = /^([0-9A-Za-z.-]{2,24})\/([A-Z]{2}\d{1,4})\/([ndmrw])$/;
const WAS = /^(\d{1,9}):(\d{0,10}):(\d{0,10}):([a-z-]*)$/;

/** The states that a select of the sheet offers; a yes/no cell answers with `ya` or `belum`. */
const STATES: Readonly<Record<string, { mark: Mark; answer: string }>> = {
  '': { mark: 'none', answer: '' }, 'angka': { mark: 'none', answer: '' },
  'tanpa-sasaran': { mark: 'not_applicable', answer: '' }, 'belum-ada': { mark: 'missing', answer: '' },
  'sama': { mark: 'same', answer: '' },
  'ya': { mark: 'none', answer: 'ya' }, 'belum': { mark: 'none', answer: 'belum' },
};

type Parts = Partial<Record<'n' | 'd' | 'm' | 'r' | 'w', string>>;

function stateOf(word: string): { mark: Mark; answer: string } | null {
  return Object.hasOwn(STATES, word) ? STATES[word] ?? null : null;
}

function shownOf(text: string | undefined): { version: number; shown: TypedCell['shown'] } | null {
  if (text === undefined) return { version: 0, shown: null };
  const [, version, numeratorText = '', denominatorText = '', word = ''] = WAS.exec(text) ?? [];
  const state = version === undefined ? null : stateOf(word);
  if (!state) return null;
  return { version: Number(version), shown: { numeratorText: state.answer || numeratorText, denominatorText, mark: state.mark } };
}

/** One cell as it is sent, field by field; null when its state or its shown words cannot be read. */
export function readCell(village: string, indicator: string, { n = '', d = '', m = '', r = '', w }: Parts): EntryCell | null {
  const state = stateOf(m);
  const was = shownOf(w);
  if (!state || !was) return null;
  return { village, indicator, numeratorText: state.answer || n, denominatorText: d, mark: state.mark, ...(r.trim() && { reason: r.trim().slice(0, 500) }), ...was };
}

function gather(raw: unknown, problem: (field: string, sentence: string) => void): Map<string, Parts> {
  const cells = new Map<string, Parts>();
  for (const [name, value] of Object.entries(Object(raw) as Record<string, unknown>)) {
    if (name === 'periode') continue;
    const [, village = '', indicator = '', part] = NAME.exec(name) ?? [];
    if (!part) problem(name.slice(0, 60), `Isian tidak dikenal: ${name.slice(0, 60)}.`);
    else if (typeof value !== 'string') problem(name, 'Isian ini terkirim lebih dari sekali. Muat ulang halaman, lalu coba lagi.');
    else cells.set(`${village}/${indicator}`, { ...cells.get(`${village}/${indicator}`), [part]: value });
  }
  return cells;
}

type Complain = (field: string, sentence: string) => void;

function readEntry(raw: unknown, problem: Complain): EntryInput {
  const code = (Object(raw) as { periode?: unknown }).periode;
  const period = typeof code === 'string' ? parsePeriod(code) : null;
  if (!period) problem('periode', 'Periode lembar ini tidak dikenal. Buka lagi lewat menu Pengisian.');
  const parts = gather(raw, problem);
  if (parts.size > MOST_CELLS) problem('periode', `Terlalu banyak sel sekaligus (${parts.size}); paling banyak ${MOST_CELLS}.`);
  const cells = [...parts].flatMap(([address, part]) => {
    const [village = '', indicator = ''] = address.split('/');
    const cell = readCell(village, indicator, part);
    if (!cell) problem(`${address}/m`, `Isian ${address} tidak terbaca. Muat ulang halaman, lalu coba lagi.`);
    return cell ? [cell] : [];
  });
  return { periodCode: period?.code ?? '', year: period?.year ?? 2000, cells };
}

/** The form of the entry sheet: `periode`, and `n d m r w` of each cell. A field of any other name is refused. */
export const entryInput = z.unknown().transform((raw, ctx): EntryInput =>
  readEntry(raw, (field, message) => { ctx.addIssue({ code: 'custom', path: [field], message }); }));

const typedText = z.string().max(5000);
const sentCell = z.strictObject({
  desa: z.string().max(24), indikator: z.string().max(8), n: typedText, d: typedText, m: z.string().max(20), r: typedText.default(''),
  w: z.string().max(60), versi: z.int().min(0).optional(),
});
type SentCell = z.output<typeof sentCell>;

/** The fields of sent cells as the form names them. Each cell may come once; `versi`, if sent, is that of `w`. */
function formOf(periode: string, sel: readonly SentCell[], problem: Complain): Record<string, string> {
  const fields: Record<string, string> = { periode };
  for (const { desa, indikator, n, d, m, r, w, versi } of sel) {
    const address = `${desa}/${indikator}`;
    const isTold = versi === undefined || w.startsWith(`${versi}:`);
    if (`${address}/w` in fields || !isTold) problem(`${address}/m`, `Isian ${address} terkirim lebih dari sekali atau tanpa versi yang jelas. Muat ulang halaman.`);
    Object.assign(fields, { [`${address}/n`]: n, [`${address}/d`]: d, [`${address}/m`]: m, [`${address}/w`]: w, [`${address}/r`]: r });
  }
  return fields;
}

/**
 * One call of autosave: cells of one period. `tim`: the team of the sheet; `akun`: for whom the cells were kept, so that
 * nobody else who signs in at the same computer sends them. Problems go by the field names of the form.
 */
export const cellsInput = z.strictObject({ periode: z.string(), tim: z.string().max(20).optional(), akun: z.uuid().optional(), sel: z.array(sentCell).min(1).max(MOST_CELLS) })
  .transform(({ periode, tim, akun, sel }, ctx) => {
    const problem: Complain = (field, message) => { ctx.addIssue({ code: 'custom', path: [field], message }); };
    return { tim, akun, ...readEntry(formOf(periode, sel, problem), problem) };
  });

/** Problems of a call by field; what is wrong with its shape goes under `sel`. */
export function problemsOfCells({ issues }: z.ZodError): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const { code, path, message } of issues) problems[code === 'custom' ? String(path[0]) : 'sel'] ??= code === 'custom' ? message : 'Bentuk kiriman tidak dikenal.';
  return problems;
}

const periodCode = z.string('Periode tidak dikenal.').refine((code) => parsePeriod(code) !== null, 'Periode tidak dikenal.');
const withYear = <T extends { periode: string }>({ periode, ...rest }: T) => ({ ...rest, periodCode: periode, year: parsePeriod(periode)?.year ?? 2000 });
const reason = z.string('Tulis alasannya.').trim().min(5, 'Tulis alasannya, sedikitnya 5 huruf.').max(500, 'Alasan: paling panjang 500 huruf.');
const dayField = z.string().transform((text, ctx) => {
  const read = readDay(text);
  if (read.kind === 'problem') ctx.addIssue({ code: 'custom', message: read.sentence });
  return read.kind === 'day' ? read.day : null;
});
const agencyCode = z.string('Instansi tidak dikenal.').min(1).max(60);

/** A step that concerns a whole period: sending in, withdrawing, opening. */
export const periodStepInput = z.object({ periode: periodCode }).transform(withYear);
/** The first period of a team; `hari`: days after its end that are left for filling in. */
export const firstPeriodInput = z.object({
  periode: periodCode, hari: z.string('Isi batas waktunya.').regex(/^\d{1,2}$/, 'Batas waktu: tulis jumlah hari, 0 sampai 90, misalnya 15.').transform(Number).refine((days) => days <= 90, 'Batas waktu: paling lama 90 hari.'),
}).transform(({ hari, ...rest }) => ({ ...withYear(rest), days: hari }));
/** Closing a period; `belum`: how many cells were said not to be checked, `setuju`: that this was read. */
export const approveInput = z.object({ periode: periodCode, belum: z.coerce.number().int().min(0), setuju: z.literal('ya').optional() }).transform(withYear);
export const reopenInput = z.object({ periode: periodCode, reason }).transform(withYear);
export const deadlineInput = z.object({ periode: periodCode, dueOn: dayField }).transform(withYear);
export const extendInput = z.object({ periode: periodCode, opd: agencyCode, until: dayField, reason }).transform(withYear);

/** A ticked cell: where, what, and the version that was shown. */
export interface TickedCell { village: string; indicator: string; version: number }

const ticked = z.string().transform((text, ctx): TickedCell => {
  const [, village = '', indicator = '', version] = /^([0-9A-Za-z.-]{2,24})\/([A-Z]{2}\d{1,4})\/(\d{1,9})$/.exec(text) ?? [];
  if (version === undefined) ctx.addIssue({ code: 'custom', message: 'Pilihan tidak terbaca. Muat ulang halaman, lalu coba lagi.' });
  return { village, indicator, version: Number(version) };
});

/** A verifier's decision on the report of one agency; `reason` is asked where something goes back. */
export const decisionInput = z.object({
  periode: periodCode, opd: agencyCode, decision: z.enum(['verify', 'verify-all', 'return', 'return-all'], 'Pilih tindakan.'),
  sel: z.array(ticked).max(MOST_CELLS, `Paling banyak ${MOST_CELLS} sel sekaligus.`), seen: z.coerce.number().int().min(0), reason: z.string().trim().max(500, 'Alasan: paling panjang 500 huruf.'),
}).transform(({ opd, sel, ...rest }) => ({ ...withYear(rest), agencyCode: opd, cells: sel }));
export type DecisionInput = z.output<typeof decisionInput>;

/** Which sheet is asked for: agency (null: one's own), indicators, villages on a page, which page, or the cell that it should show. */
export interface EntryRequest { agency: string | null; everyone: boolean; codes: string[]; rows: number; page: number; cell: { village: string; indicator: string } | null; ignored: string[] }

/** Villages on a page of the sheet; the first unless asked otherwise. */
const ROWS: readonly number[] = [50, 100, 200];

const first = z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), z.string().trim().max(200).optional().catch(undefined));
const requestInput = z.object({ opd: first, indikator: first, baris: first, halaman: first, sel: first });

/** Reads `?opd=`, `?indikator=SP01,SP02`, `?baris=`, `?halaman=` and `?sel=63.11.04.2008/SP01`; what is no choice falls back and is named in `ignored`. */
export function parseEntryRequest(params: Readonly<Record<string, string | string[] | undefined>>): EntryRequest {
  const { opd, indikator, baris, halaman, sel } = requestInput.parse(params);
  const ignored: string[] = [];
  const wanted = indikator ? indikator.split(',').map((code) => code.trim()).filter(Boolean) : [];
  const codes = wanted.filter((code) => /^[A-Z]{2}\d{1,4}$/.test(code));
  if (codes.length < wanted.length) ignored.push(`indikator=${wanted.filter((code) => !codes.includes(code)).join(',').slice(0, 40)}`);
  const page = /^[1-9]\d{0,3}$/.test(halaman ?? '') ? Number(halaman) : 1;
  if (halaman && String(page) !== halaman) ignored.push(`halaman=${halaman.slice(0, 20)}`);
  const rows = ROWS.find((count) => String(count) === baris) ?? 50;
  if (baris && String(rows) !== baris) ignored.push(`baris=${baris.slice(0, 20)}`);
  const [, village, indicator] = /^([0-9A-Za-z.-]{2,24})\/([A-Z]{2}\d{1,4})$/.exec(sel ?? '') ?? [];
  if (sel && !village) ignored.push(`sel=${sel.slice(0, 40)}`);
  return { agency: opd && opd !== 'semua' ? opd : null, everyone: opd === 'semua', codes, rows, page, cell: village && indicator ? { village, indicator } : null, ignored };
}
