import { z } from 'zod';
import { ROLES } from './access';

const username = z.string().trim().min(1, 'Isi nama pengguna.').max(100, 'Nama pengguna: paling panjang 100 huruf.');
const password = z.string().min(1, 'Isi sandi.').max(1000, 'Sandi: paling panjang 1.000 huruf.');
const uuid = z.uuid('Pilihan ini tidak dikenal.');

export const signInInput = z.strictObject({ username, password, ke: z.string().max(500).optional() });

/** Setting a password by a one-time code. Its rules are asked by `passwordProblem`, which needs the name. */
export const redeemInput = z.strictObject({
  username, kode_masuk: z.string().trim().min(1, 'Isi kode sekali pakai.').max(40, 'Kode sekali pakai: paling panjang 40 huruf.'), password,
});

export const passwordInput = z.strictObject({ old_password: password, password });

export const noInput = z.strictObject({});
export const sessionInput = z.strictObject({ session: uuid });
export const membershipInput = z.strictObject({ membership: uuid });

export const ACCOUNT_DEEDS = ['disable', 'enable', 'reset', 'end-sessions'] as const;
export type AccountDeed = (typeof ACCOUNT_DEEDS)[number];
export const accountDeedInput = z.strictObject({ account: uuid, deed: z.enum(ACCOUNT_DEEDS) });

/** A person to add. Names of accounts look like `dinkes.balangan`: they are typed often and read aloud. */
export const newMemberInput = z.strictObject({
  username: z.string().trim().toLowerCase().regex(/^[a-z0-9][a-z0-9._-]{2,59}$/, 'Nama pengguna: huruf kecil, angka, titik, garis bawah atau tanda hubung; 3 sampai 60, misalnya dinkes.balangan.'),
  display_name: z.string().trim().min(3, 'Nama: sedikitnya 3 huruf.').max(100, 'Nama: paling panjang 100 huruf.'),
  role: z.enum(ROLES, 'Pilih peran.'),
  agency: z.union([z.literal('').transform(() => null), uuid]),
});

/** How long a token of the read API may live, in days. */
export const TOKEN_DAYS = [30, 90, 365] as const;
export const tokenInput = z.strictObject({
  name: z.string().trim().min(3, 'Nama token: sedikitnya 3 huruf, misalnya “SIPD Bappeda”.').max(80, 'Nama token: paling panjang 80 huruf.'),
  days: z.coerce.number('Pilih masa berlaku.').refine((days) => TOKEN_DAYS.some((known) => known === days), 'Pilih masa berlaku dari daftar.'),
});
export type TokenInput = z.output<typeof tokenInput>;
export const endTokenInput = z.strictObject({ token: uuid });
