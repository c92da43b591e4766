import { z } from 'zod';
import { typedRows } from '@/lib/typed-rows';
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

/** Roles that are filled from the list of accounts; operators stand for an agency each. */
export const LISTED_ROLES = ['operator', 'verifier', 'coordinator', 'leader'] as const;
export interface ListedMember { row: string; username: string; displayName: string; role: (typeof LISTED_ROLES)[number]; agencyCode: string | null }

const listedRow = (row: string): Pick<ListedMember, 'role' | 'agencyCode'> | null => {
  const [role, code = ''] = row.split('.');
  const known = LISTED_ROLES.find((one) => one === role);
  return known && (known === 'operator') === (code !== '') ? { role: known, agencyCode: code || null } : null;
};

/** Accounts made at once, by row `operator.<agency>` or `verifier.`: `p/` = ya, `u/` user name, `n/` name. */
export const listedMembersInput = z.unknown().transform((raw, ctx): ListedMember[] => {
  const { rows, strangers } = typedRows(Object(raw) as Record<string, unknown>, 'pun');
  const problem = (field: string, message: string): void => { ctx.addIssue({ code: 'custom', path: [field], message }); };
  for (const name of strangers) problem(name, `Isian tidak dikenal: ${name}.`);
  const members = [...rows].filter(([, { p }]) => p === 'ya').flatMap(([row, { u = '', n = '' }]): ListedMember[] => {
    const place = listedRow(row);
    const name = newMemberInput.shape.username.safeParse(u);
    const display = newMemberInput.shape.display_name.safeParse(n);
    if (!place) problem(`p/${row}`, `Baris ${row} tidak dikenal. Muat ulang halaman.`);
    if (!name.success) problem(`u/${row}`, name.error.issues[0]?.message ?? '');
    if (!display.success) problem(`n/${row}`, display.error.issues[0]?.message ?? '');
    return place && name.success && display.success ? [{ row, username: name.data, displayName: display.data, ...place }] : [];
  });
  for (const { row, username: name } of members) if (members.some((other) => other.row !== row && other.username === name)) problem(`u/${row}`, `${name} dipakai dua kali dalam daftar ini.`);
  if (![...rows.values()].some(({ p }) => p === 'ya')) problem('', 'Centang sedikitnya satu akun.');
  if (members.length > 100) problem('', 'Paling banyak 100 akun sekaligus.');
  return members;
});

const noText = z.literal('').transform(() => null);

/** A new team: its area and the first people. The coordinator may be left out and added by the admin. */
export const newTeamInput = z.strictObject({
  kode: z.string('Pilih wilayahnya.').regex(/^\d{2}(\.\d{2})?$/, 'Kode wilayah: provinsi (63) atau kabupaten dan kota (63.10).'),
  admin_akun: newMemberInput.shape.username, admin_nama: newMemberInput.shape.display_name,
  koordinator_akun: z.union([noText, newMemberInput.shape.username]), koordinator_nama: z.union([noText, newMemberInput.shape.display_name]),
}).refine(({ koordinator_akun: akun, koordinator_nama: nama }) => (akun === null) === (nama === null), { path: ['koordinator_nama'], error: 'Koordinator: isi nama pengguna dan namanya, atau kosongkan keduanya.' })
  .refine(({ admin_akun: admin, koordinator_akun: other }) => admin !== other, { path: ['koordinator_akun'], error: 'Nama pengguna koordinator sama dengan admin; pilih nama lain.' });
export type NewTeam = z.output<typeof newTeamInput>;
