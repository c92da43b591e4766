import { z } from 'zod';
import { dayField, optionalWords, requiredWords } from '@/lib/jurisdictions/input/desk';
import { readCount, readRupiah } from '@/lib/number-text';
import { parsePeriod, periodRefusal } from '@/lib/period';
import { readShareText } from '@/lib/share';
import { opened, programmeCode, removal } from '../input';
import { assessmentRow } from '../rules/innovation';
import { readHundredths } from '../rules/hundredths';
import type { Measure } from '../rules/outputs';
import { CLASSES, NOTE_KINDS } from '../rules/words';

const MEASURES = ['count', 'share', 'rupiah'] as const;
const numberText = (label: string) => z.string(`${label}: tidak terbaca.`).trim().max(40, `${label}: terlalu panjang.`);

type ReadAmount = { amount: bigint | null } | { sentence: string };

/** One typed figure by its measure: whole count, percent, or whole rupiah; empty is unknown, never 0. */
function readAmount(measure: Measure, text: string): ReadAmount {
  if (text === '') return { amount: null };
  if (measure === 'share') {
    const read = readShareText(text);
    return 'bp' in read ? { amount: BigInt(read.bp) } : read;
  }
  if (measure === 'rupiah') {
    const read = readRupiah(text);
    return read.kind === 'amount' ? { amount: read.amount } : read.kind === 'problem' ? { sentence: read.sentence } : { amount: null };
  }
  const read = readCount(text);
  return read.kind === 'count' ? { amount: BigInt(read.count) } : read.kind === 'problem' ? { sentence: read.sentence } : { amount: null };
}

const rawOutput = z.strictObject({
  ...opened, topik: requiredWords('Kelompok angka', { min: 2, max: 120 }), nama: requiredWords('Nama keluaran', { min: 2, max: 200 }), ukuran: z.enum(MEASURES, 'Pilih ukurannya.'), satuan: optionalWords('Satuan', 40),
  golongan: z.union([z.literal('').transform(() => null), z.enum(CLASSES)], 'Pilih golongannya.'), sasaran: optionalWords('Kelompok sasaran', 200), bagian: optionalWords('Bagian dari', 200),
  saat: z.union([z.literal('').transform(() => null), z.enum(['before', 'after'])], 'Pilih sebelum atau sesudah.'), wilayah: z.string('Pilih wilayah.').trim().regex(/^[\d.]{2,16}$/, 'Pilih wilayah dari daftar.'),
  periode: z.string('Periode belum diisi.').trim().refine((text) => parsePeriod(text) !== null, { error: (issue) => periodRefusal(String(issue.input)) }),
  sampai: dayField('Data sampai tanggal'), angka: numberText('Angka'), rencana: numberText('Rencana'), catatan: optionalWords('Catatan', 1000), sumber: optionalWords('Sumber', 300), ...removal,
});

/** One figure of a programme; problems of the two numbers by their field. */
export const outputInput = rawOutput.transform(({ angka, rencana, ...rest }, ctx) => {
  const [amount, planned] = [readAmount(rest.ukuran, angka), readAmount(rest.ukuran, rencana)];
  if ('sentence' in amount) ctx.addIssue({ code: 'custom', path: ['angka'], message: `Angka: ${amount.sentence}` });
  if ('sentence' in planned) ctx.addIssue({ code: 'custom', path: ['rencana'], message: `Rencana: ${planned.sentence}` });
  return { ...rest, angka: 'amount' in amount ? amount.amount : null, rencana: 'amount' in planned ? planned.amount : null };
});
export type OutputInput = z.output<typeof outputInput>;

/** What the form of words offers beside the kinds of note: an obstacle or an answer goes to the team's log (F21). */
export const WORD_KINDS = [...NOTE_KINDS, 'obstacle', 'step'] as const;

/** Something the programme says in words; `sebelum` only beside an aspect. */
export const noteInput = z.strictObject({
  ...opened, jenis: z.enum(WORD_KINDS, 'Pilih jenis catatannya.'), topik: optionalWords('Bagian', 120), judul: optionalWords('Judul', 200), sebelum: optionalWords('Keadaan sebelum', 1000),
  isi: requiredWords('Isi', { min: 1, max: 2000 }), sumber: optionalWords('Sumber', 300), ...removal,
});
export type NoteInput = z.output<typeof noteInput>;

const figure = (label: string) => numberText(label).transform((text, ctx): bigint | null => {
  const read = readHundredths(text);
  if ('sentence' in read) ctx.addIssue({ code: 'custom', message: `${label}: ${read.sentence}` });
  return 'hundredths' in read ? read.hundredths : null;
});

/** One row of the LAN instrument: words, or figures with their unit, and the evidence. */
export const assessmentInput = z.strictObject({
  program: programmeCode, tahun: z.string('Tahun tidak dikenal.').regex(/^20\d\d$/, 'Tahun tidak dikenal. Muat ulang halaman.').transform(Number),
  baris: z.string('Baris tidak dikenal.').refine((code) => assessmentRow(code) !== null, 'Baris ini tidak ada dalam instrumen. Muat ulang halaman.'), versi: z.coerce.number('Versi tidak terbaca.').int().nonnegative(),
  sebelum: optionalWords('Sebelum', 1000), sesudah: optionalWords('Sesudah', 1000), angka_sebelum: figure('Angka sebelum'), angka_sesudah: figure('Angka sesudah'), satuan: optionalWords('Satuan', 60),
  bukti: optionalWords('Bukti', 500), alasan: optionalWords('Alasan', 500),
}).refine((it) => (it.angka_sebelum === null && it.angka_sesudah === null) || it.satuan !== null, { error: 'Satuan: tulis satuannya, misalnya Rp, orang, atau %.', path: ['satuan'] });
export type AssessmentInput = z.output<typeof assessmentInput>;
