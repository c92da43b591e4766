import { z } from 'zod';
import { decreeField, optionalWords, reasonField, seenField, yearField } from '@/lib/jurisdictions/input/desk';

const MOST = 400;
const code = z.string('Desa tidak terbaca.').regex(/^[0-9.]{5,16}$/, 'Desa tidak terbaca. Muat ulang halaman.');

/** Villages to make target villages of a year. */
export const addVillagesInput = z.strictObject({
  tahun: yearField, desa: z.array(code).min(1, 'Centang sedikitnya satu desa.').max(MOST, `Paling banyak ${MOST} desa sekaligus.`), sk: decreeField, catatan: optionalWords('Catatan', 300),
});
export type AddVillages = z.output<typeof addVillagesInput>;

/** A target village to take off the list; `setuju`: that the counts beside it were read. */
export const removeVillageInput = z.strictObject({ tahun: yearField, desa: code, seen: seenField, alasan: reasonField, setuju: z.literal('ya').optional() });
export type RemoveVillage = z.output<typeof removeVillageInput>;

/** A ticked village with the decree that was shown beside it. */
const ticked = z.string('Pilihan tidak terbaca.').transform((text, ctx): { code: string; decreeId: string | null } => {
  const [, village, decreeId = ''] = /^([0-9.]{5,16})\|([0-9a-f-]{36})?$/.exec(text) ?? [];
  if (village === undefined) ctx.addIssue({ code: 'custom', message: 'Pilihan tidak terbaca. Muat ulang halaman, lalu coba lagi.' });
  return { code: village ?? '', decreeId: decreeId || null };
});

/** The decree of ticked target villages. */
export const villageDecreeInput = z.strictObject({ tahun: yearField, desa: z.array(ticked).min(1, 'Centang sedikitnya satu desa.').max(MOST, `Paling banyak ${MOST} desa sekaligus.`), sk: decreeField });
export type VillageDecree = z.output<typeof villageDecreeInput>;
