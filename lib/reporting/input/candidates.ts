import { z } from 'zod';

const text = (longest: number, empty: string) => z.string().trim().min(1, empty).max(longest, `Paling panjang ${longest} huruf.`);

/** "17,89" or "17.89" (percent, at most two decimals) as basis points; a sentence when it is no such figure. */
export function readShareText(raw: string): { bp: number } | { sentence: string } {
  const clean = raw.trim().replace(/\s*%$/, '');
  const [, whole, decimals = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(clean) ?? [];
  if (whole === undefined) return { sentence: `‘${raw.slice(0, 24)}’ bukan persen. Tulis misalnya 17,89.` };
  const bp = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return bp > 10_000 ? { sentence: `${clean} % melebihi 100 %.` } : { bp };
}

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
