import { FUNDING_SOURCES } from '@/lib/activities/rules/funding';
import type { ApiTable, Field } from './api-columns';
import { exampleAmongField, exampleField, moneyFields, sourceField, verificationField } from './api-fields';

export interface ContributionRow {
  agency: string; agencyName: string; column: string; columnName: string; role: string | null; activities: number; pledges: number; villages: number;
  plannedCount: number; doneCount: number; budgetIdr: bigint; spentIdr: bigint; hasExample: boolean;
}

const contributionFields: readonly Field<ContributionRow>[] = [
  { name: 'agency', kind: 'text', of: (r) => r.agency, says: 'Kode instansi.' },
  { name: 'agency_name', kind: 'text', of: (r) => r.agencyName, says: 'Nama instansi.' },
  { name: 'column', kind: 'text', of: (r) => r.column, says: 'Kode kolom lensa: indikator, bidang SPM, atau bagian PHI; umum = koordinasi.' },
  { name: 'column_name', kind: 'text', of: (r) => r.columnName, says: 'Nama kolom.' },
  { name: 'role', kind: 'text', of: (r) => r.role, words: ['lead', 'support', 'funder'], says: 'Peran menurut keputusan; peran saja bukan kontribusi.' },
  { name: 'activities', kind: 'count', of: (r) => r.activities, says: 'Kegiatan, termasuk komitmen.' },
  { name: 'pledges', kind: 'count', of: (r) => r.pledges, says: 'Di antaranya komitmen.' },
  { name: 'villages', kind: 'count', of: (r) => r.villages, says: 'Desa yang dijangkau.' },
  { name: 'planned_count', kind: 'count', of: (r) => r.plannedCount, says: 'Rencana, jumlah dari semua satuan.' },
  { name: 'done_count', kind: 'count', of: (r) => r.doneCount, says: 'Terlaksana.' },
  ...moneyFields('Anggaran, rupiah; kegiatan pada dua kolom dihitung penuh di keduanya.', 'Realisasi, rupiah.'),
  exampleAmongField,
];

export const CONTRIBUTIONS: ApiTable<ContributionRow> = { path: 'contributions', says: 'Matriks kontribusi instansi per kolom lensa', fields: contributionFields };

export interface ActivityRow {
  id: string; agencyCode: string; agency: string; name: string; kind: string | null; state: string; verification: string; plannedCount: number | null; doneCount: number | null;
  countUnit: string; villages: readonly { code: string }[]; columns: readonly { lens: string; code: string }[]; startsOn: string | null; endsOn: string | null;
  beneficiaries: number | null; budgetIdr: bigint | null; spentIdr: bigint | null; source: string | null; isExample: boolean;
}

const codesOf = ({ columns }: ActivityRow): string[] => [...new Set(columns.map(({ code }) => code))];
const indicatorsOf = ({ columns }: ActivityRow): string[] => columns.filter(({ lens, code }) => lens === 'indicator' && code !== 'umum').map(({ code }) => code);

const activityFields: readonly Field<ActivityRow>[] = [
  { name: 'id', kind: 'text', of: (r) => r.id, says: 'Nomor kegiatan.' },
  { name: 'agency', kind: 'text', of: (r) => r.agencyCode, says: 'Kode instansi pemilik.' },
  { name: 'agency_name', kind: 'text', of: (r) => r.agency, says: 'Nama instansi.' },
  { name: 'name', kind: 'text', of: (r) => r.name, says: 'Nama kegiatan.' },
  { name: 'kind', kind: 'text', of: (r) => r.kind, says: 'Jenis kegiatan.' },
  { name: 'state', kind: 'text', of: (r) => r.state, words: ['pledged', 'planned', 'running', 'done', 'cancelled'], says: 'Keadaan.' },
  { name: 'planned_count', kind: 'count', of: (r) => r.plannedCount, says: 'Rencana.' },
  { name: 'done_count', kind: 'count', of: (r) => r.doneCount, says: 'Terlaksana; kosong bila belum dilaporkan.' },
  { name: 'count_unit', kind: 'text', of: (r) => r.countUnit, says: 'Satuan rencana dan terlaksana.' },
  { name: 'villages', kind: 'list', of: (r) => r.villages.map(({ code }) => code), says: 'Kode desa; kosong = tingkat kabupaten atau provinsi.' },
  { name: 'indicators', kind: 'list', of: indicatorsOf, says: 'Kode dari 20 indikator yang dilayani.' },
  { name: 'columns', kind: 'list', of: codesOf, says: 'Semua kolom lensa: indikator, bidang SPM, bagian PHI, umum.' },
  { name: 'starts_on', kind: 'day', of: (r) => r.startsOn, says: 'Mulai, TTTT-BB-HH.' },
  { name: 'ends_on', kind: 'day', of: (r) => r.endsOn, says: 'Selesai, TTTT-BB-HH.' },
  { name: 'beneficiaries', kind: 'count', of: (r) => r.beneficiaries, says: 'Penerima manfaat.' },
  ...moneyFields('Anggaran yang ditandai ke kegiatan ini, rupiah; kosong = tanpa dana.', 'Realisasi, rupiah.'),
  verificationField,
  sourceField,
  exampleField,
];

export const ACTIVITIES: ApiTable<ActivityRow> = { path: 'activities', says: 'Kegiatan yang terhitung sampai akhir periode, tiap kegiatan satu baris', fields: activityFields };

export interface BudgetRow {
  id: string; agency: string; agencyName: string; fiscalYear: number; stage: string; name: string; class: string; fundingSource: string; activityId: string | null;
  budgetIdr: bigint; spentIdr: bigint; village: { code: string; name: string } | null; indicators: readonly string[]; verification: string; source: string | null; isExample: boolean;
}

const budgetFields: readonly Field<BudgetRow>[] = [
  { name: 'id', kind: 'text', of: (r) => r.id, says: 'Nomor baris anggaran; satu baris anggaran terbagi atas desanya dan sisanya.' },
  { name: 'agency', kind: 'text', of: (r) => r.agency, says: 'Kode instansi pemilik DPA.' },
  { name: 'agency_name', kind: 'text', of: (r) => r.agencyName, says: 'Nama instansi.' },
  { name: 'fiscal_year', kind: 'count', of: (r) => r.fiscalYear, says: 'Tahun anggaran.' },
  { name: 'stage', kind: 'text', of: (r) => r.stage, words: ['murni', 'perubahan'], says: 'Tahap APBD; yang terbaru yang terhitung.' },
  { name: 'name', kind: 'text', of: (r) => r.name, says: 'Uraian.' },
  { name: 'class', kind: 'text', of: (r) => r.class, words: ['specific', 'sensitive', 'enabling'], says: 'Golongan.' },
  { name: 'funding_source', kind: 'text', of: (r) => r.fundingSource, words: FUNDING_SOURCES, says: 'Sumber dana.' },
  ...moneyFields('Anggaran bagian ini, rupiah; jumlah semua baris = jumlah seluruhnya.', 'Realisasi bagian ini sampai akhir periode, rupiah.'),
  { name: 'village', kind: 'text', of: (r) => r.village?.code ?? null, says: 'Kode desa; kosong = belum dilokasikan.' },
  { name: 'village_name', kind: 'text', of: (r) => r.village?.name ?? null, says: 'Nama desa.' },
  { name: 'activity', kind: 'text', of: (r) => r.activityId, says: 'Nomor kegiatan; kosong = belum ditandai.' },
  { name: 'indicators', kind: 'list', of: (r) => r.indicators, says: 'Kode dari 20 indikator yang dilayani kegiatannya.' },
  verificationField,
  sourceField,
  exampleField,
];

export const BUDGETS: ApiTable<BudgetRow> = { path: 'budgets', says: 'Baris anggaran tahun ini per desa; jumlah rupiah semua baris = jumlah seluruhnya', fields: budgetFields };

export interface TeamRow { jurisdictionCode: string; jurisdictionName: string; jurisdictionLevel: string; role: string; agencyName: string | null; isActive: boolean }

const teamFields: readonly Field<TeamRow>[] = [
  { name: 'code', kind: 'text', of: (r) => r.jurisdictionCode, says: 'Kode wilayah tim, dipakai dalam jalur lain.' },
  { name: 'name', kind: 'text', of: (r) => r.jurisdictionName, says: 'Nama wilayah.' },
  { name: 'level', kind: 'text', of: (r) => r.jurisdictionLevel, words: ['province', 'regency'], says: 'Tingkat.' },
  { name: 'role', kind: 'text', of: (r) => r.role, words: ['operator', 'verifier', 'coordinator', 'leader', 'admin'], says: 'Peran Anda di tim ini.' },
  { name: 'agency_name', kind: 'text', of: (r) => r.agencyName, says: 'Nama instansi Anda di tim ini.' },
  { name: 'is_active', kind: 'flag', of: (r) => r.isActive, says: 'Tim yang sedang Anda buka.' },
];

export const JURISDICTIONS: ApiTable<TeamRow> = { path: 'jurisdictions', says: 'Tim yang Anda ikuti', fields: teamFields };
