import { z } from 'zod';
import { dayField, decreeField, optionalWords, reasonField, requiredWords } from '@/lib/jurisdictions/input/desk';
import { BODY_KINDS } from './rules/words';

const LOST = 'Tidak terbaca. Muat ulang halaman.';
const versionField = z.string(LOST).regex(/^\d{1,6}$/, LOST).transform(Number);
const optionalId = z.union([z.literal('').transform(() => null), z.uuid(LOST)], LOST);
const meetingKey = { id: z.uuid(LOST), versi: versionField };
const agencyCodes = z.array(z.string().max(40)).max(500, 'Terlalu banyak instansi.');

/** A meeting; `id` empty: a new one. Level and area are one choice: `wilayah`. */
export const meetingInput = z.strictObject({
  id: optionalId, versi: versionField, judul: requiredWords('Judul', { min: 5, max: 200 }), wilayah: z.string('Pilih wilayahnya.').min(1, 'Pilih wilayahnya.').max(13, 'Pilih wilayahnya.'),
  tanggal: dayField('Tanggal'), pukul: z.string(LOST).trim().regex(/^(?:([01]?\d|2[0-3])[.:][0-5]\d)?$/, 'Pukul: tulis misalnya 09.00.').transform((text) => text.replace(':', '.') || null),
  tempat: optionalWords('Tempat', 200), periode: z.string(LOST).max(10, LOST).transform((text) => text || null), kelompok: optionalId,
});
export type MeetingInput = z.output<typeof meetingInput>;

/** What becomes of a meeting: held, minutes closed, reopened, cancelled (with a reason). */
export const meetingStateInput = z.strictObject({ ...meetingKey, keadaan: z.enum(['planned', 'held', 'closed'], LOST) });
export const cancelMeetingInput = z.strictObject({ ...meetingKey, alasan: reasonField });

/** Who is asked: agencies by code, and bodies that are none of the team's agencies, one a line. */
export const invitationInput = z.strictObject({ ...meetingKey, undangan: agencyCodes, lain: z.string(LOST).max(4000, 'Peserta lain: paling panjang 4.000 huruf.') });
export type InvitationInput = z.output<typeof invitationInput>;

/** Who came: `peserta` and `hadir` belong together line by line. */
export const attendanceInput = z.strictObject({ ...meetingKey, peserta: z.array(z.uuid(LOST)).max(700), hadir: z.array(z.enum(['ya', 'tidak', ''], LOST)).max(700) });
export type AttendanceInput = z.output<typeof attendanceInput>;

export const acceptAgendaInput = z.strictObject({ ...meetingKey, subjek: z.array(z.string().max(120)).min(1, 'Centang sedikitnya satu hal.').max(20) });
export const moveItemInput = z.strictObject({ ...meetingKey, butir: z.uuid(LOST), arah: z.enum(['naik', 'turun', 'lepas', 'kembalikan'], LOST) });
export type MoveItemInput = z.output<typeof moveItemInput>;
export const addItemInput = z.strictObject({ ...meetingKey, judul: requiredWords('Hal', { min: 5, max: 200 }), alasan: requiredWords('Mengapa', { min: 5, max: 300 }) });
export const decideInput = z.strictObject({ ...meetingKey, butir: z.uuid(LOST), keputusan: optionalWords('Keputusan', 2000) });
export const minutesInput = z.strictObject({ ...meetingKey, catatan: optionalWords('Catatan', 10_000) });

/** A team with its members, one a line "kedudukan | jabatan | kode instansi"; `id` empty: a new one. */
export const bodyInput = z.strictObject({
  id: optionalId, versi: versionField, jenis: z.enum(BODY_KINDS, 'Pilih jenisnya.'), nama: requiredWords('Nama', { min: 3, max: 200 }), sk: decreeField,
  berakhir: dayField('Berakhir'), catatan: optionalWords('Catatan', 500), anggota: z.string(LOST).max(20_000, 'Anggota: paling panjang 20.000 huruf.'),
});
export type BodyInput = z.output<typeof bodyInput>;
