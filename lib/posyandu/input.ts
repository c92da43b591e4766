import { z } from 'zod';
import { LIFE_STAGES } from '@/lib/indicators/rules/lenses';
import { LENSES } from '@/lib/indicators/rules/lenses';
import { dayField, decreeField, optionalWords, requiredWords } from '@/lib/jurisdictions/input/desk';
import { readCount } from '@/lib/number-text';
import { BUILDINGS, REPORTERS } from './rules/register';

const LOST = 'Tidak terbaca. Muat ulang halaman.';
const text = z.string(LOST).max(200, 'Terlalu panjang.');

/** A whole number; empty is unknown. */
const count = (label: string, most = 10_000_000) => text.transform((raw, ctx): number | null => {
  const read = readCount(raw);
  if (read.kind === 'problem') ctx.addIssue({ code: 'custom', message: `${label}: ${read.sentence}` });
  if (read.kind === 'count' && read.count > most) ctx.addIssue({ code: 'custom', message: `${label}: ${read.count} terlalu besar, paling banyak ${most}.` });
  return read.kind === 'count' ? read.count : null;
});

/** "5,2" in tenths; empty is unknown. */
const tenths = (label: string) => text.transform((raw, ctx): number | null => {
  const [, whole, tenth = '0'] = /^(\d{1,3})(?:[.,](\d))?$/.exec(raw.trim()) ?? [];
  if (raw.trim() === '') return null;
  if (whole === undefined) ctx.addIssue({ code: 'custom', message: `${label}: ‘${raw.slice(0, 20)}’ bukan rata-rata. Tulis misalnya 5 atau 5,2.` });
  return whole === undefined ? null : Number(whole) * 10 + Number(tenth);
});

const ANSWERS: Readonly<Record<string, boolean | null>> = { '': null, 'ada': true, 'tidak': false };
/** ada, tidak, or nothing: nobody has looked. */
const answer = (label: string) => z.enum(['', 'ada', 'tidak'], `${label}: pilih ada, tidak ada, atau belum diketahui.`).transform((word): boolean | null => ANSWERS[word] ?? null);

/** Ticked codes; `tidak` is none of them, nothing ticked is unknown. */
const codes = (known: readonly string[], label: string) => z.array(z.string()).max(20).transform((list, ctx): string[] | null => {
  const chosen = known.filter((code) => list.includes(code));
  if (list.some((code) => code !== 'tidak' && !known.includes(code))) ctx.addIssue({ code: 'custom', message: `${label}: pilihan tidak ada dalam daftar.` });
  if (list.includes('tidak') && chosen.length > 0) ctx.addIssue({ code: 'custom', message: `${label}: “tidak satu pun” dan ${chosen.length} pilihan lain tidak dapat bersama.` });
  return list.includes('tidak') ? [] : chosen.length > 0 ? chosen : null;
});

export const STAGE_CODES = Object.keys(LIFE_STAGES);
export const FIELD_CODES = LENSES.spm.map(({ code }) => code).filter((code) => code !== 'umum');

const fields = {
  nama: requiredWords('Nama posyandu', { min: 2, max: 100 }), desa: text.min(5, 'Pilih desanya.'), nomor: text.transform((raw) => raw.trim() || null),
  aktif: z.enum(['ya', 'tidak'], 'Pilih aktif atau tidak aktif.').transform((word) => word === 'ya'),
  pelapor: z.enum(REPORTERS, 'Pilih siapa yang melapor.'), instansi: text.transform((raw) => raw.trim() || null),
  kader: count('Kader', 500), kaderTerlatih: count('Kader terlatih', 500), hariBuka: count('Hari buka setahun', 366), kaderBertugas: tenths('Rata-rata kader bertugas'),
  kiaN: count('KIA terlayani'), kiaD: count('Sasaran KIA'), kbN: count('KB terlayani'), kbD: count('Sasaran KB'), imunisasiN: count('Imunisasi terlayani'), imunisasiD: count('Sasaran imunisasi'),
  tambahan: answer('Program tambahan'), namaTambahan: optionalWords('Nama program tambahan', 200), danaN: count('Peserta dana sehat'), danaD: count('Sasaran dana sehat'),
  pendamping: answer('Tenaga pendamping'), honor: optionalWords('Sumber honor', 200), alat: answer('Alat antropometri baku'), alatDiperiksa: dayField('Alat diperiksa'),
  gedung: z.enum(['', ...BUILDINGS], 'Pilih gedungnya.').transform((word) => word || null), air: answer('Air bersih'), jamban: answer('Jamban'), internet: answer('Internet'),
  siklus: codes(STAGE_CODES, 'Layanan siklus hidup'), spm: codes(FIELD_CODES, 'Layanan SPM'),
  phi: text.transform((raw, ctx): number | null => {
    if (raw.trim() === '') return null;
    if (!/^20\d\d$/.test(raw.trim())) ctx.addIssue({ code: 'custom', message: `Menjadi PHI sejak: ‘${raw.slice(0, 20)}’ bukan tahun. Tulis misalnya 2014, atau kosongkan.` });
    return Number(raw.trim());
  }),
  phiSk: decreeField, catatan: optionalWords('Catatan', 1000),
};

/** A new posyandu. */
export const newPosyanduInput = z.strictObject(fields);
export type PosyanduInput = z.output<typeof newPosyanduInput>;

const opened = { id: z.uuid('Posyandu ini tidak dikenal.'), versi: z.coerce.number('Versi tidak terbaca.').int().positive() };

/** The same for one that exists, with the version that was shown. */
export const editedPosyanduInput = z.strictObject({ ...opened, ...fields, alasan: optionalWords('Alasan', 500) });
export type EditedPosyandu = z.output<typeof editedPosyanduInput>;

/** The hazard of a village; `versi` 0: nobody has said yet. */
export const hazardInput = z.strictObject({
  desa: text.min(5, LOST), versi: z.coerce.number('Versi tidak terbaca.').int().min(0), rawan: z.enum(['ya', 'tidak'], 'Pilih rawan atau tidak rawan.').transform((word) => word === 'ya'),
  bencana: optionalWords('Jenis bencana', 200),
});
export type HazardInput = z.output<typeof hazardInput>;
