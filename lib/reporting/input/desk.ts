import { z } from 'zod';
import { reasonField, seenField, yearField } from '@/lib/jurisdictions/input/desk';
import { readCount } from '@/lib/number-text';
import { parsePeriod } from '@/lib/period';
import { CHECK_CODES } from '../rules/checks';
import { ROLLED_KINDS } from '../rules/rollover';

const village = z.string('Desa tidak terbaca.').regex(/^[0-9.]{5,16}$/, 'Desa tidak terbaca. Muat ulang halaman.');

/** Who reports an indicator instead of its lead. `desa` empty: everywhere; `periode` empty: all year; `opd` empty: nobody is asked. */
export const assignmentInput = z.strictObject({
  tahun: yearField, seen: seenField, indikator: z.string('Pilih indikatornya.').regex(/^[A-Z]{2}\d{1,4}$/, 'Pilih indikatornya.'), desa: z.array(village).max(400, 'Paling banyak 400 desa sekaligus.'),
  periode: z.string('Periode tidak dikenal.').refine((code) => code === '' || parsePeriod(code) !== null, 'Periode tidak dikenal.').transform((code) => code || null),
  opd: z.string('Pilih instansinya.').regex(/^[a-z0-9_]{0,40}$/, 'Pilih instansinya.').transform((code) => code || null), alasan: reasonField,
});
export type AssignmentInput = z.output<typeof assignmentInput>;

export const removeAssignmentInput = z.strictObject({ tahun: yearField, seen: seenField, id: z.uuid('Penugasan ini tidak dikenal.') });
export type RemoveAssignment = z.output<typeof removeAssignmentInput>;

const checkRow = z.strictObject({ tahun: yearField, seen: seenField, kode: z.enum(CHECK_CODES, 'Pemeriksaan ini tidak dikenal.'), aktif: z.literal('ya').optional(), batas: z.string().max(10).optional() });

/** One soft check of a year: on or off, and its limit in whole points where it has one. */
export const checkInput = checkRow.transform(({ tahun, seen, kode, aktif, batas = '' }, ctx) => {
  const read = readCount(batas);
  const points = read.kind === 'count' ? read.count : null;
  if (read.kind === 'problem') ctx.addIssue({ code: 'custom', path: ['batas'], message: `Batas: ${read.sentence}` });
  else if (points !== null && (points < 1 || points > 100)) ctx.addIssue({ code: 'custom', path: ['batas'], message: `Batas ${points} poin tidak mungkin. Tulis 1 sampai 100.` });
  return { year: tahun, seen, code: kode, isActive: aktif === 'ya', limitBp: points === null ? null : points * 100 };
});
export type CheckInput = z.output<typeof checkInput>;

/** What to take over from one year to the next. */
export const rolloverInput = z.strictObject({ dari: yearField, ke: yearField, seen: seenField, bagian: z.array(z.enum(ROLLED_KINDS, 'Bagian tidak dikenal.')), buka: z.literal('ya').optional() });
export type RolloverInput = z.output<typeof rolloverInput>;

const reviewed = z.string('Pilihan tidak terbaca.').regex(/^(?:lokus\/[0-9.]{5,16}|target\/[A-Z]{2}\d{1,4}|duty\/(?:indicator|spm|phi)\/[A-Za-z0-9_]{2,20}\/[a-z0-9_]{2,40})$/, 'Pilihan tidak terbaca. Muat ulang halaman, lalu coba lagi.');

/** Rows taken over that were looked at; `semua`: all that the page listed, as counted there. */
export const reviewInput = z.strictObject({ tahun: yearField, baris: z.array(reviewed).max(2000, 'Terlalu banyak baris sekaligus.'), semua: z.coerce.number().int().positive().optional() });
export type ReviewInput = z.output<typeof reviewInput>;
