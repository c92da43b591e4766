import { z } from 'zod';
import { seenField, yearField } from '@/lib/jurisdictions/input/desk';
import { MOST_HEADLINES } from '../rules/headline';

/** The indicators marked for a year. */
export const headlineInput = z.strictObject({
  tahun: yearField, seen: seenField,
  kode: z.array(z.string().max(10), 'Pilihan tidak terbaca.').transform((codes) => [...new Set(codes)]).refine((codes) => codes.length <= MOST_HEADLINES, `Paling banyak ${MOST_HEADLINES} indikator utama.`),
});
export type HeadlineInput = z.output<typeof headlineInput>;
