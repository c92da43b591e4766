import { z } from 'zod';
import { dayField, decreeField, optionalWords, requiredWords } from '@/lib/jurisdictions/input/desk';
import { STAGE_STATES, PROGRAMME_STATES, REACHES } from './rules/words';

const year = (label: string) => z.string(`${label}: tidak terbaca.`).trim().regex(/^20\d\d$/, `${label}: tulis tahunnya dengan empat angka, misalnya 2026.`).transform(Number);
const versionField = z.coerce.number('Versi tidak terbaca. Muat ulang halaman.').int().nonnegative();

/** Addresses that are pages of their own. */
const TAKEN = ['baru', 'dampak'];

/** The programme that a form is about, by its code. */
export const programmeCode = z.string('Program tidak dikenal.').trim().regex(/^[a-z0-9-]{2,40}$/, 'Program tidak dikenal. Muat ulang halaman.');

/** A row that the form was opened on; empty and 0 for a new one. */
export const opened = {
  program: programmeCode, id: z.union([z.literal('').transform(() => null), z.uuid('Baris ini tidak dikenal. Muat ulang halaman.')], 'Baris ini tidak dikenal. Muat ulang halaman.'), versi: versionField,
};

/** "ya": take the row away; then a reason is asked for. The form of a new row has neither field. */
export const removal = { hapus: z.string().default('').transform((text) => text === 'ya'), alasan: z.preprocess((text) => text ?? '', optionalWords('Alasan', 500)) };

const content = {
  singkat: requiredWords('Nama singkat', { min: 2, max: 60 }), nama: requiredWords('Nama program', { min: 5, max: 200 }), tujuan: optionalWords('Tujuan', 2000), mitra: optionalWords('Pihak yang terlibat', 1000),
  cakupan: z.enum(REACHES, 'Pilih di mana program ini bekerja.'), mulai: year('Tahun mulai'), selesai: z.union([z.literal('').transform(() => null), year('Tahun selesai')], 'Tahun selesai: tulis empat angka, atau kosongkan.'),
  keadaan: z.enum(PROGRAMME_STATES, 'Pilih keadaan program.'), sk: decreeField, catatan: optionalWords('Catatan', 1000),
};

const ordered = (it: { mulai: number; selesai: number | null }): boolean => it.selesai === null || it.selesai >= it.mulai;
const DISORDERED = { error: 'Tahun selesai mendahului tahun mulai.', path: ['selesai'] };

/** A new programme; `instansi` is asked of the coordinator only, an operator writes for the own agency. */
export const newProgrammeInput = z.strictObject({
  kode: z.string('Kode belum diisi.').trim().toLowerCase().regex(/^[a-z0-9-]{2,40}$/, 'Kode: 2 sampai 40 huruf kecil, angka, atau tanda hubung, misalnya kebun-gizi.')
    .refine((code) => !TAKEN.includes(code), 'Kode ini dipakai halaman lain. Pilih kode lain.'),
  instansi: z.string('Instansi tidak dikenal.').trim().max(40).default('').transform((code) => code || null), ...content,
}).refine(ordered, DISORDERED);
export type NewProgramme = z.output<typeof newProgrammeInput>;

/** The same for one that exists; its code and agency stay. */
export const programmeInput = z.strictObject({ program: programmeCode, versi: versionField, ...content }).refine(ordered, DISORDERED);
export type ProgrammeEdit = z.output<typeof programmeInput>;

const stageState = z.union([z.literal('').transform(() => null), z.enum(STAGE_STATES)], 'Pilih keadaan tahapan.');

/** A step of the programme. */
export const stageInput = z.strictObject({ ...opened, nama: requiredWords('Tahapan', { min: 3, max: 400 }), keadaan: stageState, tanggal: dayField('Tanggal selesai'), catatan: optionalWords('Catatan', 500), ...removal });
export type StageInput = z.output<typeof stageInput>;

/** `<village code>|<version of the mark>`; 0: not marked yet. */
const place = z.string().regex(/^[\d.]{4,13}\|\d{1,6}$/, 'Desa tidak dikenal. Muat ulang halaman.').transform((text) => {
  const [code = '', version = '0'] = text.split('|');
  return { code, version: Number(version) };
});

/** How far one step is in several villages at once. */
export const marksInput = z.strictObject({
  program: programmeCode, tahapan: z.string('Pilih tahapan.').min(1, 'Pilih tahapan.').max(40), desa: z.array(place).min(1, 'Centang sedikitnya satu desa.').max(1000, 'Paling banyak 1.000 desa sekaligus.'),
  keadaan: z.enum(STAGE_STATES, 'Pilih keadaan tahapan.'), tanggal: dayField('Tanggal'), catatan: optionalWords('Catatan', 300),
});
export type MarksInput = z.output<typeof marksInput>;

/** Ties an activity of the own agency to the programme, or unties it. */
export const linkInput = z.strictObject({ program: programmeCode, kegiatan: z.uuid('Pilih kegiatan dari daftar.'), lepas: z.string().default('').transform((text) => text === 'ya') });
export type LinkInput = z.output<typeof linkInput>;
