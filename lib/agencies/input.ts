import { z } from 'zod';
import { AGENCY_KINDS } from './rules';

const optionalText = (label: string, longest: number) => z.string().trim().max(longest, `${label}: paling panjang ${longest} huruf.`).transform((text) => text || null);

const facts = {
  short_name: z.string().trim().min(2, 'Nama singkat minimal 2 huruf.').max(40, 'Nama singkat paling panjang 40 huruf.'),
  full_name: z.string().trim().min(3, 'Nama lengkap minimal 3 huruf.').max(200, 'Nama lengkap paling panjang 200 huruf.'),
  kind: z.enum(AGENCY_KINDS, 'Pilih jenis instansi.'),
  duty: optionalText('Tugas', 500),
};

/** A new agency. Its code stands in names of accounts and in sheets, so it never changes. */
export const newAgencyInput = z.strictObject({
  code: z.string().trim().toLowerCase().regex(/^[a-z0-9_]{2,40}$/, 'Kode: huruf kecil, angka atau garis bawah; 2 sampai 40, misalnya dinkes.'),
  ...facts,
});

export const agencyInput = z.strictObject({
  agency: z.uuid('Instansi ini tidak dikenal.'),
  version: z.coerce.number().int().positive(),
  ended_on: z.union([z.literal('').transform(() => null), z.iso.date('Berhenti pada: tanggal itu tidak ada. Pilih dari kalender, atau kosongkan.')]),
  ...facts,
});

export type NewAgency = z.output<typeof newAgencyInput>;
export type AgencyChange = z.output<typeof agencyInput>;
