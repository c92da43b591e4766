import { z } from 'zod';
import { readShareText } from '@/lib/share';

const text = (longest: number, empty: string) => z.string().trim().min(1, empty).max(longest, `Paling panjang ${longest} huruf.`);

/** A figure of another source for the same thing (F110). */
export const candidateInput = z.strictObject({
  indikator: text(8, 'Pilih indikatornya.'), wilayah: text(20, 'Pilih wilayahnya.'), periode: text(10, 'Pilih periodenya.'),
  persen: z.string().max(40, 'Paling panjang 40 huruf.').transform((raw, ctx) => {
    const read = readShareText(raw);
    if ('bp' in read) return read.bp;
    ctx.addIssue({ code: 'custom', message: read.sentence });
    return z.NEVER;
  }),
  sumber: text(300, 'Sebutkan sumbernya: dokumen, bagian, atau tanggal tarikan.'), jenis: text(40, 'Sebutkan jenis datanya, misalnya e-ppgbm.'),
});
export type CandidateInput = z.output<typeof candidateInput>;

/** The choice between rival figures. */
export const choiceInput = z.strictObject({
  calon: z.uuid('Pilih salah satu angka.'),
  alasan: z.string().trim().min(5, 'Tulis alasan memilih angka ini, paling sedikit lima huruf.').max(500, 'Paling panjang 500 huruf.'),
});
export type ChoiceInput = z.output<typeof choiceInput>;
