import { z } from 'zod';
import { dayField } from '@/lib/jurisdictions/input/desk';

/** The largest file of borders, in bytes. */
export const LARGEST_BORDERS = 8 * 1024 * 1024;

/** What stands beside the file: whose data it is, and of which day. */
export const borderUploadInput = z.object({
  sumber: z.string('Sumber: tidak terbaca.').trim().min(5, 'Sumber: tulis lembaga dan tahunnya, misalnya Badan Informasi Geospasial 2023.').max(200, 'Sumber: paling panjang 200 huruf.'), tanggal: dayField('Tanggal data'),
});

/** A sent file by its id. */
export const borderImportInput = z.strictObject({ id: z.uuid('Berkas ini tidak dikenal. Muat ulang halaman.') });
export type BorderImport = z.output<typeof borderImportInput>;

/** A file name as it is kept: without folders and signs that no name has. */
export const plainFileName = (name: string): string => (name.split(/[\\/]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069<>"]/g, '').trim().slice(0, 120) || 'tanpa nama';
