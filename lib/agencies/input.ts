import { z } from 'zod';
import { typedRows } from '@/lib/typed-rows';
import { AGENCY_KINDS } from './rules';
import { AGENCY_TEMPLATE } from './rules/template';

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

/** Agencies taken from the catalogue, by row: `p/<code>` = ya, `s/<code>` short name, `l/<code>` full name. */
export const templateInput = z.unknown().transform((raw, ctx): NewAgency[] => {
  const { rows, strangers } = typedRows(Object(raw) as Record<string, unknown>, 'psl');
  for (const name of strangers) ctx.addIssue({ code: 'custom', path: [name], message: `Isian tidak dikenal: ${name}.` });
  const taken = AGENCY_TEMPLATE.filter(({ code }) => rows.get(code)?.p === 'ya');
  if (taken.length === 0) ctx.addIssue({ code: 'custom', path: [''], message: 'Centang sedikitnya satu instansi.' });
  return taken.flatMap(({ code, kind }) => {
    const read = newAgencyInput.safeParse({ code, kind, duty: '', short_name: rows.get(code)?.s ?? '', full_name: rows.get(code)?.l ?? '' });
    if (read.success) return [read.data];
    for (const { path, message } of read.error.issues) ctx.addIssue({ code: 'custom', path: [`${path[0] === 'full_name' ? 'l' : 's'}/${code}`], message });
    return [];
  });
});
