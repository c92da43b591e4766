import { BUILDINGS, REPORTERS } from '@/lib/posyandu/rules/register';
import { PARTS, type SkdnCounts } from '@/lib/posyandu/rules/skdn';
import { STRATA, strataReason, type StrataResult } from '@/lib/posyandu/rules/strata';
import type { ApiTable, Field } from './api-columns';
import { exampleField, sourceField, VERIFICATION_STATES } from './api-fields';

interface Placed { id: string; name: string; villageCode: string; village: string; district: string; agencyCode: string | null; source: string | null; isExample: boolean }

interface PosyanduRow extends Placed {
  officialNumber: string | null; isActive: boolean; reporter: string; strata: StrataResult; s: number | null; d: number | null; months: number; cadres: number | null; sessionsYear: number | null; hasKit: boolean | null; building: string | null;
  hasWater: boolean | null; hasToilet: boolean | null; hasInternet: boolean | null; hasFacilitator: boolean | null; lifeStages: string[] | null; spmFields: string[] | null; isProne: boolean | null; phiSince: number | null;
}

interface MonthRow extends Placed, SkdnCounts { month: string; status: string | null; participation: string | null; disturbance: string | null; verification: string | null }

const answer = (value: boolean | null): string | null => (value === null ? null : value ? 'yes' : 'no');
const said = (name: string, says: string, of: (row: PosyanduRow) => boolean | null): Field<PosyanduRow> => ({ name, kind: 'text', words: ['yes', 'no'], of: (r) => answer(of(r)), says: `${says}; kosong bila belum diketahui.` });
const count = (name: string, says: string, of: (row: PosyanduRow) => number | null): Field<PosyanduRow> => ({ name, kind: 'count', of, says });

const place: readonly Field<Placed>[] = [
  { name: 'id', kind: 'text', of: (r) => r.id, says: 'Nomor posyandu di Simpul.' },
  { name: 'posyandu', kind: 'text', of: (r) => r.name, says: 'Nama posyandu.' },
  { name: 'village', kind: 'text', of: (r) => r.villageCode, says: 'Kode desa.' },
  { name: 'village_name', kind: 'text', of: (r) => r.village, says: 'Nama desa.' },
  { name: 'district', kind: 'text', of: (r) => r.district, says: 'Kecamatan.' },
  { name: 'agency', kind: 'text', of: (r) => r.agencyCode, says: 'Kode instansi yang mengisi laporannya.' },
];

/** The register of posyandu with its computed strata. */
export const POSYANDU: ApiTable<PosyanduRow> = {
  path: 'posyandu', says: 'Daftar posyandu dengan strata yang dihitung',
  fields: [
    ...place,
    { name: 'official_number', kind: 'text', of: (r) => r.officialNumber, says: 'Nomor resmi PP.KK.CC.DDDD.NNN.' },
    { name: 'is_active', kind: 'flag', of: (r) => r.isActive, says: 'Masih aktif.' },
    { name: 'reporter', kind: 'text', words: REPORTERS, of: (r) => r.reporter, says: 'Siapa yang melapor: pemerintah desa, puskesmas, atau mitra.' },
    { name: 'strata', kind: 'text', words: STRATA, of: (r) => (r.strata.isKnown ? r.strata.strata : null), says: 'Strata menurut tabel Kemenkes; kosong bila belum dapat dihitung.' },
    { name: 'strata_is_floor', kind: 'flag', of: (r) => r.strata.isFloor, says: 'Sedikitnya strata itu: ada syarat berikut yang belum diketahui.' },
    { name: 'strata_reason', kind: 'text', of: (r) => strataReason(r.strata), says: 'Mengapa belum lebih tinggi.' },
    count('weighed', 'D pada bulan-bulan yang dilaporkan tahun ini.', (r) => r.d), count('under_fives', 'S pada bulan-bulan itu.', (r) => r.s), count('months', 'Bulan yang dilaporkan.', (r) => r.months),
    count('cadres', 'Jumlah kader.', (r) => r.cadres), count('sessions_year', 'Hari buka setahun.', (r) => r.sessionsYear),
    said('has_kit', 'Alat antropometri baku', (r) => r.hasKit), { name: 'building', kind: 'text', words: BUILDINGS, of: (r) => r.building, says: 'Gedung sendiri, menumpang, atau tanpa gedung.' },
    said('has_water', 'Air bersih', (r) => r.hasWater), said('has_toilet', 'Jamban', (r) => r.hasToilet), said('has_internet', 'Internet', (r) => r.hasInternet), said('has_facilitator', 'Tenaga pendamping', (r) => r.hasFacilitator),
    { name: 'life_stages', kind: 'list', of: (r) => r.lifeStages, says: 'Layanan siklus hidup (ILP); kosong bila belum diketahui.' },
    { name: 'spm_fields', kind: 'list', of: (r) => r.spmFields, says: 'Layanan enam SPM; kosong bila belum diketahui.' },
    said('is_hazard_prone', 'Desanya rawan bencana', (r) => r.isProne), count('phi_since', 'Tahun menjadi PHI.', (r) => r.phiSince), sourceField, exampleField,
  ],
};

const SNAKE: Readonly<Record<string, string>> = { dMale: 'd_male', dFemale: 'd_female', visitsPlanned: 'visits_planned', visitsDone: 'visits_done' };

/** One month of SKDN, posyandu by posyandu, with its sexes where they were entered (F89). */
export const POSYANDU_MONTHS: ApiTable<MonthRow> = {
  path: 'posyandu-skdn', says: 'SKDN satu bulan menurut posyandu',
  fields: [
    ...place,
    { name: 'month', kind: 'text', of: (r) => r.month, says: 'Bulan, TTTT-BB.' },
    { name: 'status', kind: 'text', words: ['reported', 'missing'], of: (r) => r.status, says: 'Dilaporkan, dinyatakan belum ada data, atau kosong bila belum diisi.' },
    ...PARTS.map(([part, letter, meaning]): Field<MonthRow> => ({ name: SNAKE[part] ?? part, kind: 'count', of: (r) => r[part], says: `${letter}: ${meaning}.` })),
    { name: 'participation', kind: 'text', words: ['normal', 'disturbed'], of: (r) => r.participation, says: 'Partisipasi normal atau terganggu.' },
    { name: 'disturbance', kind: 'text', of: (r) => r.disturbance, says: 'Sebab terganggu.' },
    { name: 'verification', kind: 'text', words: VERIFICATION_STATES, of: (r) => r.verification, says: 'Tahap pemeriksaan.' },
    sourceField, exampleField,
  ],
};
