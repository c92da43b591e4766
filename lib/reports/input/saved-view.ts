import { z } from 'zod';
import { cleanText } from '@/lib/typed-field';

const MOST_NAME = 80;

/** A view to save: `nama`, `alamat` (path and query of this site), `bersama` = "ya" when the team shall see it. */
export const savedViewInput = z.strictObject({
  nama: z.string('Nama belum diisi.').transform(cleanText).refine((text) => text.length > 0, 'Nama belum diisi.').refine((text) => text.length <= MOST_NAME, `Nama: paling panjang ${MOST_NAME} huruf.`),
  alamat: z.string('Alamat tidak terbaca.').max(500, 'Alamat ini terlalu panjang untuk disimpan.').regex(/^\/(?![/\\])[^\s\\]*$/, 'Alamat harus halaman Simpul, misalnya /desa?periode=2022-TW3.'),
  bersama: z.enum(['', 'ya'], 'Pilihan tidak dikenal.').optional(),
});
export type SavedViewInput = z.output<typeof savedViewInput>;

/** A view to take off the list. */
export const dropViewInput = z.strictObject({ id: z.uuid('Tampilan ini tidak ada.') });
