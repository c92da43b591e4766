import { z } from 'zod';
import { type Day, readDay } from '@/lib/day';
import { parsePeriod } from '@/lib/period';
import { LONGEST_REMARK } from '../rules/remarks';

/** What is asked of the history: a cell, all cells of a place, or all places of an indicator; two days to compare. */
export interface HistoryRequest { place: string | null; indicator: string | null; from: Day | null; to: Day | null; ignored: string[] }

type Params = Readonly<Record<string, string | string[] | undefined>>;
const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value)?.trim() ?? '';

/** Reads `?desa=&indikator=&dari=&sampai=`; a day that cannot be read is left out and named in `ignored`. */
export function parseHistoryRequest(params: Params): HistoryRequest {
  const ignored: string[] = [];
  const dayOf = (name: string): Day | null => {
    const text = first(params[name]);
    const read = readDay(text);
    if (read.kind === 'problem') ignored.push(`${name}=${text.slice(0, 20)}`);
    return read.kind === 'day' ? read.day : null;
  };
  const [from, to] = [dayOf('dari'), dayOf('sampai')];
  const [early, late] = from !== null && to !== null && from > to ? [to, from] : [from, to];
  return { place: first(params.desa) || null, indicator: first(params.indikator) || null, from: early, to: late, ignored };
}

const cell = {
  periode: z.string('Periode tidak dikenal.').refine((code) => parsePeriod(code) !== null, 'Periode tidak dikenal.'),
  desa: z.string('Wilayah tidak dikenal.').regex(/^[0-9.]{2,24}$/, 'Wilayah tidak dikenal.'), indikator: z.string('Indikator tidak dikenal.').regex(/^[A-Z]{2}\d{1,4}$/, 'Indikator tidak dikenal.'),
};
const cellOf = <T extends { periode: string; desa: string; indikator: string }>({ periode, desa, indikator, ...rest }: T) =>
  ({ ...rest, periodCode: periode, year: parsePeriod(periode)?.year ?? 2000, village: desa, indicator: indikator });

/** Going back to an older figure of a cell: which version, the one that was shown, and why. */
export const restoreInput = z.object({
  ...cell, versi: z.coerce.number('Pilih angka yang dikembalikan.').int().min(1, 'Pilih angka yang dikembalikan.'), tampil: z.coerce.number().int().min(0),
  alasan: z.string('Tulis alasannya.').trim().min(5, 'Tulis alasannya, sedikitnya 5 huruf.').max(400, 'Alasan: paling panjang 400 huruf.'),
}).transform(cellOf);
export type RestoreInput = z.output<typeof restoreInput>;

const words = z.string('Tulis catatannya.').trim().max(LONGEST_REMARK, `Paling panjang ${LONGEST_REMARK} huruf.`);

/** A remark on a cell; `instansi`: the agency that is asked to answer. */
export const remarkInput = z.object({ ...cell, catatan: words.min(3, 'Tulis catatannya, sedikitnya 3 huruf.'), instansi: z.string().max(60).default('') }).transform(cellOf);
export type RemarkInput = z.output<typeof remarkInput>;

/** Settling a remark, with an answer or without. */
export const resolveInput = z.object({ catatan: z.uuid('Catatan tidak dikenal.'), jawaban: words.default('') });
export type ResolveInput = z.output<typeof resolveInput>;
