/** The three ways to look at contributions (design §5 Lenses); `umum` takes coordination and enabling in each of them. */
export type Lens = 'indicator' | 'spm' | 'phi';

export interface LensColumn {
  code: string;
  name: string;
  shortName: string;
  order: number;
}

export const GENERAL_COLUMN = 'umum';

type Named = readonly [code: string, name: string, shortName: string];

/** The 20 service indicators in the order of Perpres 72/2021, Lampiran A (domain §2): 9 specific, then 11 sensitive. */
const INDICATORS = [
  ['SP01', 'Ibu hamil KEK yang mendapat tambahan asupan gizi', 'Gizi ibu hamil KEK'],
  ['SP02', 'Ibu hamil yang mengonsumsi TTD minimal 90 tablet selama kehamilan', 'Ibu hamil minum 90 TTD'],
  ['SP03', 'Remaja putri yang mengonsumsi TTD', 'Remaja putri minum TTD'],
  ['SP04', 'Bayi < 6 bulan mendapat ASI eksklusif', 'ASI eksklusif < 6 bulan'],
  ['SP05', 'Anak 6–23 bulan mendapat MP-ASI', 'MP-ASI 6–23 bulan'],
  ['SP06', 'Balita gizi buruk mendapat tata laksana gizi buruk', 'Tata laksana gizi buruk'],
  ['SP07', 'Balita dipantau pertumbuhan dan perkembangannya', 'Pantau tumbuh kembang'],
  ['SP08', 'Balita gizi kurang mendapat tambahan asupan gizi', 'Gizi balita gizi kurang'],
  ['SP09', 'Balita memperoleh imunisasi dasar lengkap', 'Imunisasi dasar lengkap'],
  ['SE01', 'Pelayanan KB pascapersalinan', 'KB pascapersalinan'],
  ['SE02', 'Kehamilan yang tidak diinginkan', 'Kehamilan tak diinginkan'],
  ['SE03', 'Calon PUS/catin memperoleh pemeriksaan kesehatan sebagai bagian pelayanan nikah', 'Catin diperiksa'],
  ['SE04', 'Rumah tangga mendapat akses air minum layak', 'Air minum layak'],
  ['SE05', 'Rumah tangga mendapat akses sanitasi (air limbah domestik) layak', 'Sanitasi layak'],
  ['SE06', 'Cakupan Penerima Bantuan Iuran (PBI) JKN', 'PBI JKN'],
  ['SE07', 'Keluarga berisiko stunting memperoleh pendampingan', 'Pendampingan KRS'],
  ['SE08', 'Keluarga miskin dan rentan memperoleh bantuan tunai bersyarat (PKH)', 'Bantuan tunai PKH'],
  ['SE09', 'Target sasaran memiliki pemahaman yang baik tentang stunting di lokasi prioritas', 'Paham stunting (survei)'],
  ['SE10', 'Keluarga miskin dan rentan menerima bantuan sosial pangan', 'Bantuan sosial pangan'],
  ['SE11', 'Desa/kelurahan Stop BABS (ODF)', 'Desa Stop BABS'],
] as const satisfies readonly Named[];

export type ServiceIndicatorCode = (typeof INDICATORS)[number][0];

const SPM_FIELDS: readonly Named[] = [
  ['education', 'Pendidikan', 'Didik'],
  ['health', 'Kesehatan', 'Sehat'],
  ['public_works', 'Pekerjaan Umum', 'PU'],
  ['housing', 'Perumahan Rakyat', 'Rumah'],
  ['public_order', 'Trantibumlinmas', 'Tertib'],
  ['social', 'Sosial', 'Sosial'],
];

const PHI_PARTS: readonly Named[] = [
  ['care', 'Posyandu Peduli', 'Peduli'],
  ['green', 'Posyandu Hijau', 'Hijau'],
  ['healthy', 'Posyandu Sehat', 'Sehat'],
  ['smart', 'Posyandu Pintar', 'Pintar'],
  ['creative', 'Posyandu Kreatif', 'Kreatif'],
];

const GENERAL: Named = [GENERAL_COLUMN, 'Koordinasi dan pendukung', 'Pendukung'];

const columns = (named: readonly Named[]): readonly LensColumn[] =>
  [...named, GENERAL].map(([code, name, shortName], index) => ({ code, name, shortName, order: index + 1 }));

/** Columns of each lens in the order of the screen, `umum` last. */
export const LENSES: Readonly<Record<Lens, readonly LensColumn[]>> = {
  indicator: columns(INDICATORS),
  spm: columns(SPM_FIELDS),
  phi: columns(PHI_PARTS),
};

export const LENS_NAMES: Readonly<Record<Lens, string>> = { indicator: '20 indikator', spm: '6 bidang SPM', phi: '5 bagian PHI' };

/** Two-line heads of narrow grids; a soft hyphen says where a long word may break. */
export const GRID_HEADS: Readonly<Record<ServiceIndicatorCode, string>> = {
  SP01: 'Gizi KEK', SP02: 'TTD hamil', SP03: 'TTD remaja', SP04: 'ASI eks.', SP05: 'MP-ASI', SP06: 'Gizi buruk',
  SP07: 'Pantau balita', SP08: 'Gizi kurang', SP09: 'Imu\u00adnisasi',
  SE01: 'KB pasca', SE02: 'KTD', SE03: 'Periksa catin', SE04: 'Air minum', SE05: 'Sani\u00adtasi', SE06: 'PBI JKN',
  SE07: 'Dam\u00adping KRS', SE08: 'PKH', SE09: 'Paham stunting', SE10: 'Bansos pangan', SE11: 'Stop BABS',
};

/** Life-cycle groups of ILP (domain §4), codes of `indicator.life_stages`. */
export const LIFE_STAGES: Readonly<Record<string, string>> = {
  pregnancy: 'Ibu hamil, nifas, menyusui',
  early_childhood: 'Bayi, balita, prasekolah',
  school_age: 'Usia sekolah dan remaja',
  adult: 'Dewasa',
  elderly: 'Lansia',
};

/** The column of that code, or null when the lens has none. */
export const lensColumn = (lens: Lens, code: string): LensColumn | null =>
  LENSES[lens].find((column) => column.code === code) ?? null;

/** Whether the lens has a column of that code (`umum` is one in each). */
export const isColumn = (lens: Lens, code: string): boolean => lensColumn(lens, code) !== null;
