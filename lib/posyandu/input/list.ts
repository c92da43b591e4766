import { z } from 'zod';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { STRATA, type Strata } from '../rules/strata';
import { STAGE_CODES } from '../input';

export const KITS = { ada: true, tidak: false, belum: null } as const;
export const SORTS = ['nama', 'desa', 'strata', 'ds', 'kader'] as const;
export type RegisterSort = (typeof SORTS)[number];
export const GROUPS = ['kecamatan', 'desa'] as const;

/** What the register is filtered by; null means all. `kit` undefined: all. `ignored`: words of the address that mean nothing. */
export interface RegisterView {
  district: string | null; village: string | null; strata: Strata | null; kit: boolean | null | undefined; candidates: boolean; prone: boolean; stage: string | null; agency: string | null; all: boolean;
  group: (typeof GROUPS)[number]; sort: RegisterSort | null; down: boolean; page: number; ignored: string[];
}

const first = z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), z.string().trim().max(60).optional().catch('…'));
const params = z.object({ kecamatan: first, desa: first, strata: first, alat: first, calon: first, rawan: first, tahap: first, opd: first, aktif: first, kelompok: first, urut: first, halaman: first });

const pick = <T extends string>(choices: readonly T[], text: string | undefined): T | null => choices.find((one) => one === text) ?? null;

/** Reads the filters of /posyandu; an unknown word falls back and is named. */
export function parseRegisterView(given: SearchParams): RegisterView {
  const read = params.parse(given);
  const ignored: string[] = [];
  const known = <T>(name: keyof typeof read, value: T | null): T | null => {
    if (read[name] && value === null) ignored.push(`${name}=${read[name]}`);
    return value;
  };
  const [, sign = '', key] = /^(-?)(.+)$/.exec(read.urut ?? '') ?? [];
  const page = /^[1-9]\d{0,3}$/.test(read.halaman ?? '') ? Number(read.halaman) : null;
  return {
    district: known('kecamatan', /^\d\d\.\d\d\.\d\d$/.test(read.kecamatan ?? '') ? read.kecamatan ?? null : null), village: known('desa', /^[\d.]{13}$/.test(read.desa ?? '') ? read.desa ?? null : null),
    strata: known('strata', pick(STRATA, read.strata)), kit: read.alat && Object.hasOwn(KITS, read.alat) ? KITS[read.alat as keyof typeof KITS] : known('alat', null) ?? undefined,
    candidates: known('calon', pick(['1'], read.calon)) !== null, prone: known('rawan', pick(['1'], read.rawan)) !== null, stage: known('tahap', pick(STAGE_CODES, read.tahap)),
    agency: read.opd || null, all: known('aktif', pick(['semua'], read.aktif)) !== null, group: known('kelompok', pick(GROUPS, read.kelompok)) ?? 'kecamatan',
    sort: known('urut', pick(SORTS, key)), down: sign === '-', page: known('halaman', page) ?? 1, ignored,
  };
}
