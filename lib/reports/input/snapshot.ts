import { z } from 'zod';
import { parsePeriod } from '@/lib/period';

const uuid = z.uuid('Pilihan ini tidak dikenal.');
const title = z.string().trim().min(3, 'Judul: sedikitnya 3 huruf, misalnya “Rapat TP Posyandu November”.').max(120, 'Judul: paling panjang 120 huruf.');

/** A snapshot to take: its name, period and figures; of a meeting or of none. */
export const snapshotInput = z.strictObject({
  judul: title,
  periode: z.string().refine((text) => parsePeriod(text) !== null, 'Periode tidak dikenal. Tulis misalnya 2022-TW3.'),
  angka: z.enum(['sementara', 'disahkan'], 'Pilih sementara atau disahkan.'),
  rapat: z.union([z.literal('').transform(() => null), uuid]).optional(),
});

export const snapshotChoice = z.strictObject({ potret: uuid });

/** How long a share link may live, in days. */
export const LINK_DAYS = [7, 30, 90] as const;
export const shareLinkInput = z.strictObject({
  potret: uuid,
  untuk: z.string().trim().max(80, 'Untuk siapa: paling panjang 80 huruf.'),
  hari: z.coerce.number('Pilih masa berlaku.').refine((days) => LINK_DAYS.some((known) => known === days), 'Pilih masa berlaku dari daftar.'),
});
export type ShareLinkInput = z.output<typeof shareLinkInput>;
export const revokeLinkInput = z.strictObject({ tautan: uuid });
