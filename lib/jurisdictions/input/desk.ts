import { z } from 'zod';
import { readDay } from '@/lib/day';
import { readShareText } from '@/lib/share';
import { cleanText } from '@/lib/typed-field';
import { DECREE_KINDS } from '../rules/desk';

/** The year that a form of the coordinator's desk is about. */
export const yearField = z.string('Tahun tidak dikenal.').regex(/^20\d\d$/, 'Tahun tidak dikenal. Muat ulang halaman.').transform(Number);

/** What the form had shown (rules/desk seenOf). */
export const seenField = z.string('Versi tidak terbaca. Muat ulang halaman.').max(2000, 'Versi tidak terbaca. Muat ulang halaman.');

/** A decree of the team's register by its id; empty: none. */
export const decreeField = z.union([z.literal('').transform(() => null), z.uuid('Keputusan ini tidak ada dalam daftar. Pilih lagi.')], 'Keputusan ini tidak ada dalam daftar. Pilih lagi.');

/** Words of a limited length; empty: null. */
export const optionalWords = (label: string, longest: number) => z.string(`${label}: tidak terbaca.`).transform(cleanText)
  .refine((text) => text.length <= longest, `${label}: paling panjang ${longest} huruf.`).transform((text) => text || null);

/** Words that must say something. */
export const requiredWords = (label: string, { min, max }: { min: number; max: number }) => z.string(`${label} belum diisi.`).transform(cleanText)
  .refine((text) => text.length >= min, `${label}: sedikitnya ${min} huruf.`).refine((text) => text.length <= max, `${label}: paling panjang ${max} huruf.`);

/** Why something is changed. */
export const reasonField = requiredWords('Alasan', { min: 5, max: 500 });

/** A calendar day; empty: null. */
export const dayField = (label: string) => z.string(`${label}: tidak terbaca.`).transform((text, ctx) => {
  const read = readDay(text);
  if (read.kind === 'problem') ctx.addIssue({ code: 'custom', message: `${label}: ${read.sentence}` });
  return read.kind === 'day' ? read.day : null;
});

const shareField = (label: string) => z.string(`${label}: tidak terbaca.`).transform((text, ctx): number => {
  const read = readShareText(text);
  if ('bp' in read) return read.bp;
  ctx.addIssue({ code: 'custom', message: `${label}: ${read.sentence}` });
  return z.NEVER;
});

/** A row of the register of decrees; `sk` empty: a new one. */
export const decreeInput = z.strictObject({
  sk: decreeField, seen: seenField, jenis: z.enum(DECREE_KINDS, 'Pilih jenis dasarnya.'),
  nomor: requiredWords('Nomor', { min: 2, max: 120 }), perihal: requiredWords('Perihal', { min: 5, max: 300 }), tanggal: dayField('Tanggal'), berlaku: dayField('Berlaku sampai'),
});
export type DecreeInput = z.output<typeof decreeInput>;

/** Removes one scan; `setuju`: the box was ticked. */
export const removeDecreeFileInput = z.strictObject({ berkas: z.uuid('Berkas ini tidak dikenal. Muat ulang halaman.'), setuju: z.string().default('').transform((text) => text === 'ya') });

/** The thresholds of a year in percent: skor konvergen, kelengkapan, and the ratio from which "perhatian" begins. */
export const thresholdInput = z.strictObject({
  tahun: yearField, seen: seenField, konvergen: shareField('Ambang konvergen'), lengkap: shareField('Batas kelengkapan'), perhatian: shareField('Batas perhatian'), dasar: optionalWords('Dasar', 300),
});
export type ThresholdInput = z.output<typeof thresholdInput>;
