import { z } from 'zod';
import { readDay } from '@/lib/day';
import { optionalWords, requiredWords } from '@/lib/jurisdictions/input/desk';
import { readCount } from '@/lib/number-text';
import { cleanText } from '@/lib/typed-field';
import { type Found, readFound, SET_KINDS } from '../rules/parameters';

export interface ParameterLine { name: string; side: 'specific' | 'sensitive' | null }

const SIDES: Readonly<Record<string, ParameterLine['side']>> = { spesifik: 'specific', sensitif: 'sensitive' };

/** "sensitif | Tidak memiliki saluran pembuangan": one parameter a line, its side before the bar where it has one. */
const lines = z.string('Tulis parameternya.').max(20_000, 'Parameter: terlalu panjang.').transform((text, ctx): ParameterLine[] => {
  const found = cleanText(text).split('\n').map((line) => line.trim()).filter(Boolean).map((line): ParameterLine => {
    const [side = '', ...rest] = line.split('|').map((part) => part.trim());
    return rest.length > 0 && Object.hasOwn(SIDES, side.toLowerCase()) ? { name: rest.join(' | '), side: SIDES[side.toLowerCase()] ?? null } : { name: line, side: null };
  });
  const names = new Set(found.map(({ name }) => name.toLowerCase()));
  if (found.length > 60) ctx.addIssue({ code: 'custom', message: `Parameter: ${found.length} baris, paling banyak 60.` });
  if (names.size < found.length) ctx.addIssue({ code: 'custom', message: 'Parameter: ada nama yang tertulis dua kali.' });
  if (found.some(({ name }) => name.length > 200)) ctx.addIssue({ code: 'custom', message: 'Parameter: nama paling panjang 200 huruf.' });
  return found;
});

/** A new set of parameters; for naik/tetap/turun its three parts are made by themselves. */
export const parameterSetInput = z.strictObject({
  nama: requiredWords('Nama', { min: 3, max: 200 }), jenis: z.enum(SET_KINDS, 'Pilih jenisnya.'), satuan: requiredWords('Satuan', { min: 3, max: 60 }),
  instansi: z.string('Instansi tidak terbaca.').max(60).transform((text) => text.trim() || null), catatan: optionalWords('Catatan', 1000), parameter: lines,
}).refine(({ jenis, parameter }) => jenis === 'change' || parameter.length >= (jenis === 'outcome' ? 2 : 1), { path: ['parameter'], message: 'Parameter belum ditulis. Satu baris satu parameter; hasil pemantauan sedikitnya dua.' });
export type ParameterSetInput = z.output<typeof parameterSetInput>;

/** A typed cell: of the whole (`district` empty) or of a kecamatan. */
export interface RoundCell { ordinal: number; district: string; found: Found }

export interface RoundInput {
  set: string; round: string | null; version: number; label: string; timeWords: string | null; heldOn: string | null; people: number | null; reason: string; isBaseline: boolean; note: string | null; correction: string; cells: RoundCell[];
}

const CELL = /^v\/(\d{1,2})(?:\/(\d\d\.\d\d\.\d\d))?$/;
const PLAIN = new Set(['daftar', 'kondisi', 'versi', 'label', 'waktu', 'tanggal', 'n', 'alasan', 'awal', 'catatan', 'koreksi']);

/** One look at a set: its label, day, n and why it changed, and `v/<ordinal>[/<kecamatan>]`; `kondisi`: a look that is corrected. */
export const roundInput = z.unknown().transform((raw, ctx): RoundInput => {
  const fields = Object(raw) as Record<string, unknown>;
  const problem = (field: string, message: string): void => { ctx.addIssue({ code: 'custom', path: [field], message }); };
  const text = (name: string): string => (typeof fields[name] === 'string' ? cleanText(fields[name]).slice(0, 1000) : '');
  const stranger = Object.keys(fields).find((name) => !PLAIN.has(name) && !CELL.test(name));
  if (stranger !== undefined) problem(stranger.slice(0, 60), `Isian tidak dikenal: ${stranger.slice(0, 60)}.`);
  const [set, round] = [text('daftar'), text('kondisi') || null];
  if (!z.uuid().safeParse(set).success || (round !== null && !z.uuid().safeParse(round).success)) problem('label', 'Daftar parameter ini tidak dikenal. Muat ulang halaman.');
  if (text('label').length < 3) problem('label', 'Nama kondisi: sedikitnya 3 huruf, misalnya “Kondisi awal, Mei 2022”.');
  const day = readDay(text('tanggal'));
  if (day.kind === 'problem') problem('tanggal', `Tanggal: ${day.sentence}`);
  const people = readCount(text('n'));
  if (people.kind === 'problem') problem('n', `Jumlah sasaran: ${people.sentence}`);
  const cells = Object.entries(fields).flatMap(([name, value]): RoundCell[] => {
    const [, ordinal, district = ''] = CELL.exec(name) ?? [];
    if (ordinal === undefined || typeof value !== 'string') return [];
    const found = readFound(value);
    if ('sentence' in found) { problem(name, found.sentence); return []; }
    return [{ ordinal: Number(ordinal), district, found }];
  });
  return {
    set, round, version: /^\d{1,6}$/.test(text('versi')) ? Number(text('versi')) : 0, label: text('label').slice(0, 120), timeWords: text('waktu') || null, heldOn: day.kind === 'day' ? day.day : null,
    people: people.kind === 'count' ? people.count : null, reason: text('alasan').slice(0, 500), isBaseline: text('awal') === 'ya', note: text('catatan') || null, correction: text('koreksi').slice(0, 500), cells,
  };
});
