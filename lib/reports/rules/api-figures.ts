import type { ApiTable, Field } from './api-columns';
import { asOfField, exampleAmongField, exampleField, levelField, sourceField, VERIFICATION_STATES } from './api-fields';

const SOURCE_KINDS = ['agency', 'published', 'e-ppgbm', 'ssgi', 'riskesdas'] as const;
const STATUSES = ['reported', 'missing', 'not_applicable'] as const;

export interface IndicatorRow {
  code: string; name: string; shortName: string; group: string; direction: 'up' | 'down'; valueKind: string; unit: string; atVillage: boolean;
  target: { targetBp: number; from: string; year: number; label: string; decree: string | null; source: string | null; isExample: boolean } | null;
  lead: string | null; supports: readonly string[];
}

const indicatorFields: readonly Field<IndicatorRow>[] = [
  { name: 'code', kind: 'text', of: (r) => r.code, says: 'Kode indikator.' },
  { name: 'name', kind: 'text', of: (r) => r.name, says: 'Nama indikator.' },
  { name: 'short_name', kind: 'text', of: (r) => r.shortName, says: 'Nama pendek.' },
  { name: 'group', kind: 'text', of: (r) => r.group, words: ['specific', 'sensitive', 'extension', 'outcome', 'context', 'output'], says: 'Kelompok; skor memakai specific dan sensitive.' },
  { name: 'direction', kind: 'text', of: (r) => r.direction, words: ['up', 'down'], says: 'Arah yang baik.' },
  { name: 'value_kind', kind: 'text', of: (r) => r.valueKind, words: ['ratio', 'boolean', 'survey', 'count'], says: 'Jenis nilai.' },
  { name: 'unit', kind: 'text', of: (r) => r.unit, says: 'Satuan.' },
  { name: 'at_village', kind: 'flag', of: (r) => r.atVillage, says: 'Diisi per desa.' },
  { name: 'target_share', kind: 'share', of: (r) => r.target?.targetBp ?? null, says: 'Target tahun ini, 0..1.' },
  { name: 'target_from', kind: 'text', of: (r) => r.target?.from ?? null, words: ['own', 'own_earlier', 'national'], says: 'Asal target: daerah tahun ini, daerah tahun sebelumnya, atau nasional.' },
  { name: 'target_year', kind: 'count', of: (r) => r.target?.year ?? null, says: 'Tahun target.' },
  { name: 'target_label', kind: 'text', of: (r) => r.target?.label ?? 'belum ada target', says: 'Asal target dalam kata.' },
  { name: 'target_decree', kind: 'text', of: (r) => r.target?.decree ?? null, says: 'Nomor keputusan target.' },
  { name: 'target_source', kind: 'text', of: (r) => r.target?.source ?? null, says: 'Sumber target.' },
  { name: 'lead', kind: 'text', of: (r) => r.lead, says: 'Kode instansi penanggung jawab utama.' },
  { name: 'supports', kind: 'list', of: (r) => r.supports, says: 'Kode instansi pendukung.' },
  { name: 'is_example', kind: 'example', of: (r) => r.target?.isExample ?? false, says: 'Targetnya data contoh.' },
];

export const INDICATORS: ApiTable<IndicatorRow> = { path: 'indicators', says: 'Katalog indikator dengan target dan penanggung jawab tahun ini', fields: indicatorFields };

export interface ValueRow {
  region: string; regionName: string; level: number; indicator: string; indicatorName: string; period: string; ageMonths: number | null; sourceKind: string;
  basis: 'counted' | 'published' | null; status: (typeof STATUSES)[number]; numerator: number | null; denominator: number | null; shareBp: number | null;
  source: string | null; asOf: string | null; state: string | null; isExample: boolean;
}

const VILLAGE_PARTS = 4;

/** The village of a region code; a hamlet belongs to one, a kecamatan and above to none. */
const villageOf = ({ region, level }: ValueRow): string | null => (level >= VILLAGE_PARTS ? region.split('.').slice(0, VILLAGE_PARTS).join('.') : null);

function shareReason({ status, shareBp }: ValueRow): string | null {
  if (shareBp !== null) return null;
  return status === 'reported' ? 'no_denominator' : status;
}

const valueFields: readonly Field<ValueRow>[] = [
  { name: 'region', kind: 'text', of: (r) => r.region, says: 'Kode wilayah Kemendagri.' },
  { name: 'region_name', kind: 'text', of: (r) => r.regionName, says: 'Nama wilayah.' },
  levelField((r) => r.level),
  { name: 'village', kind: 'text', of: villageOf, says: 'Kode desa; kosong di atas tingkat desa.' },
  { name: 'indicator', kind: 'text', of: (r) => r.indicator, says: 'Kode indikator.' },
  { name: 'indicator_name', kind: 'text', of: (r) => r.indicatorName, says: 'Nama indikator.' },
  { name: 'period', kind: 'text', of: (r) => r.period, says: 'Periode saat nilai ini diisi; untuk yang belum ada data, periode yang diminta.' },
  { name: 'age_months', kind: 'count', of: (r) => r.ageMonths, says: 'Umur nilai pada periode yang diminta, bulan.' },
  { name: 'source_kind', kind: 'text', of: (r) => r.sourceKind, words: SOURCE_KINDS, says: 'Jenis sumber; agency = laporan instansi.' },
  { name: 'basis', kind: 'text', of: (r) => r.basis, words: ['counted', 'published'], says: 'counted: dari hitungan; published: angka terbit tanpa hitungan, tidak ikut dijumlahkan.' },
  { name: 'status', kind: 'text', of: (r) => r.status, words: STATUSES, says: 'Belum ada data, tidak ada sasaran, dan 0 adalah tiga hal.' },
  { name: 'numerator', kind: 'count', of: (r) => r.numerator, says: 'Yang terlayani.' },
  { name: 'denominator', kind: 'count', of: (r) => r.denominator, says: 'Sasaran.' },
  { name: 'share', kind: 'share', of: (r) => r.shareBp, says: 'Capaian, 0..1.' },
  { name: 'reason', kind: 'text', of: shareReason, words: ['missing', 'not_applicable', 'no_denominator'], says: 'Sebab capaian kosong.' },
  sourceField,
  asOfField,
  { name: 'state', kind: 'text', of: (r) => r.state, words: VERIFICATION_STATES, says: 'Tahap pemeriksaan.' },
  exampleField,
];

export const INDICATOR_VALUES: ApiTable<ValueRow> = {
  path: 'indicator-values', says: 'Nilai indikator yang berlaku pada periode, satu baris per wilayah dan indikator; prevalensi stunting ada di jalur prevalence', fields: valueFields,
};

export interface ConvergenceRow {
  village: string; name: string; district: string; scoreBp: number | null; reason: string | null; onTarget: number; applicable: number; reported: number;
  completenessBp: number | null; rank: number | null; gaps: number; leadsAbsent: number; isConvergent: boolean; hasExample: boolean;
}

const convergenceFields: readonly Field<ConvergenceRow>[] = [
  { name: 'village', kind: 'text', of: (r) => r.village, says: 'Kode desa lokus.' },
  { name: 'name', kind: 'text', of: (r) => r.name, says: 'Nama desa.' },
  { name: 'district', kind: 'text', of: (r) => r.district, says: 'Kecamatan.' },
  { name: 'score', kind: 'score', of: (r) => r.scoreBp, says: 'Skor konvergensi, 0..100.' },
  { name: 'reason', kind: 'text', of: (r) => r.reason, words: ['incomplete', 'not_applicable'], says: 'Sebab skor kosong.' },
  { name: 'is_convergent', kind: 'flag', of: (r) => r.isConvergent, says: 'Memenuhi ambang konvergen.' },
  { name: 'on_target', kind: 'count', of: (r) => r.onTarget, says: 'Indikator yang mencapai target.' },
  { name: 'applicable', kind: 'count', of: (r) => r.applicable, says: 'Indikator yang berlaku di desa ini.' },
  { name: 'reported', kind: 'count', of: (r) => r.reported, says: 'Indikator yang dilaporkan.' },
  { name: 'completeness', kind: 'share', of: (r) => r.completenessBp, says: 'Kelengkapan, 0..1.' },
  { name: 'rank', kind: 'count', of: (r) => r.rank, says: 'Peringkat; kosong bila skor ditahan.' },
  { name: 'gaps', kind: 'count', of: (r) => r.gaps, says: 'Celah: target belum tercapai dan tanpa kegiatan.' },
  { name: 'leads_absent', kind: 'count', of: (r) => r.leadsAbsent, says: 'Indikator di bawah target yang penanggung jawabnya sendiri belum punya kegiatan di desa itu.' },
  exampleAmongField,
];

export const CONVERGENCE: ApiTable<ConvergenceRow> = { path: 'convergence', says: 'Skor konvergensi tiap desa lokus', fields: convergenceFields };

export interface PrevalenceRow {
  regionCode: string; regionName: string; regionLevel: number; year: number; periodCode: string; sourceKind: string; asOf: string | null; status: string;
  shareBp: number | null; source: string | null; isExample: boolean;
}

const prevalenceFields: readonly Field<PrevalenceRow>[] = [
  { name: 'area', kind: 'text', of: (r) => r.regionCode, says: 'Kode wilayah Kemendagri; 00 = Indonesia.' },
  { name: 'area_name', kind: 'text', of: (r) => r.regionName, says: 'Nama wilayah.' },
  levelField((r) => r.regionLevel),
  { name: 'year', kind: 'count', of: (r) => r.year, says: 'Tahun.' },
  { name: 'period', kind: 'text', of: (r) => r.periodCode, says: 'Periode.' },
  { name: 'source_kind', kind: 'text', of: (r) => r.sourceKind, words: SOURCE_KINDS, says: 'e-ppgbm, ssgi, riskesdas, atau published (angka terbit lain).' },
  asOfField,
  { name: 'share', kind: 'share', of: (r) => r.shareBp, says: 'Prevalensi stunting, 0..1; makin kecil makin baik.' },
  { name: 'reason', kind: 'text', of: (r) => (r.shareBp === null ? r.status : null), words: ['missing', 'not_applicable'], says: 'Sebab angka kosong.' },
  sourceField,
  exampleField,
];

export const PREVALENCE: ApiTable<PrevalenceRow> = { path: 'prevalence', says: 'Prevalensi stunting yang tersimpan sampai periode, terbaru lebih dahulu', fields: prevalenceFields };
