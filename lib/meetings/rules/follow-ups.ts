/** A follow-up of the two lists that Balangan printed (seed 004, part III.A): the words are theirs, the indicators are ours. */
export interface FollowUp {
  code: string;
  list: FollowUpList;
  words: string;
  /** Codes of the 20 that it serves; none for what serves all of them. */
  indicators: readonly string[];
}

export type FollowUpList = 'household' | 'risk';

export const FOLLOW_UP_LISTS: Record<FollowUpList, string> = {
  household: 'Perilaku kunci rumah tangga 1.000 hari pertama kehidupan', risk: 'Kelompok sasaran berisiko',
};

export const FOLLOW_UP_SOURCE = 'Laporan BALANTING Kabupaten Balangan, bagian III.A (rencana tindak lanjut)';

type Printed = readonly (readonly [words: string, ...indicators: string[]])[];

/** 13 items, spelled as printed ("MTBN"). */
const HOUSEHOLD: Printed = [
  ['Pemberian Makanan Tambahan (PMT) untuk pemulihan balita gizi kurang', 'SP08'],
  ['PMT untuk ibu hamil Kurang Energi Kronik (KEK) dan anemia', 'SP01'],
  ['PMT balita gizi buruk', 'SP06'],
  ['Pelaksanaan kelas ibu hamil', 'SP02', 'SP04'],
  ['Pelaksanaan kelas balita', 'SP05', 'SP07'],
  ['PMT posyandu balita', 'SP07', 'SP08'],
  ['Pelayanan ibu hamil sesuai standar', 'SP02'],
  ['Pelayanan ibu hamil resiko tinggi kepuskesmas-puskesmas oleh dokter SPOG RS', 'SP01'],
  ['Pelayanan untuk bayi baru lahir, bayi dan balita sesuai standar', 'SP04', 'SP07'],
  ['Pemberian tablet tambah darah pada remaja putri dan ibu hamil', 'SP02', 'SP03'],
  ['Pelaksanaan Manajemen Terpadu Balita Muda (MTBN) dan Manajemen Terpadu Balita Sakit (MTBS)', 'SP06'],
  ['Pemberian imunisasi dasar lengkap pada bayi dan imunisasi TT lengkap pada ibu hamil', 'SP09'],
  ['pemberian paket bantuan pangan untuk 8 lokus desa stunting', 'SE10'],
];

/** 26 items, spelled as printed ("konsomsi"). */
const RISK: Printed = [
  ['Pelaksanaan kegiatan hari gizi', 'SE09'],
  ['Kampanye stunting melalui media cetak maupun elektronik (banner, poster, leaflet, spanduk, iklan/reklam)', 'SE09'],
  ['Pelaksanaan survei Pola Hidup Bersih dan Sehat (PHBS) untuk rumah tangga dan sekolah', 'SE11'],
  ['Pertemuan Peningkatan Kemampuan Keluarga (P2K2) oleh para pendamping sosial PKH menggunakan modul kesehatan dan modul pencegahan dan penanganan stunting', 'SE08'],
  ['Pelaksanaan surveilans kualitas air minum', 'SE04'],
  ['Pembinaan kelompok kegiatan Bina Keluarga Balita (BKB)', 'SE07'],
  ['Pembentukan kelompok kegiatan yang baru dan pembinaan POKTAN dikampung KB', 'SE01'],
  ['Melaksanakan orientasi kader POKtan', 'SE01', 'SE07'],
  ['Pembinaan remaja yang tergabung dengan PIK R dan Duta Genre', 'SE02', 'SP03'],
  ['Pemberian bibit tanaman sayur', 'SP05'],
  ['Pemberian saprodi', 'SP05'],
  ['Sosialisasi dan demonstrasi konsomsi pangan Beragam, Bergizi, Seimbang dan Aman (B2SA)', 'SP05', 'SE09'],
  ['Pelatihan Kader Pembangunan Manusia (KPM)', 'SE07'],
  ['Pelatihan kader Posyandu Balita', 'SP07'],
  ['Pembangunan septik komunal', 'SE05', 'SE11'],
  ['Pengembangan jaringan Distribusi dan Sambungan Rumah (SR)', 'SE04'],
  ['Pembangunan sumur bor', 'SE04'],
  ['Penyuluhan pencegahan perkawinan usia anak', 'SE02', 'SE03'],
  ['Pelayanan konseling puspaga bagi catin dan layanan pendampingan', 'SE03'],
  ['Pelatihan pengelolaan hasil perikanan', 'SP05'],
  ['Lomba masak serba ikan', 'SP05'],
  ['Pelaksanaan Gerakan masyarakat gemar makan ikan', 'SP05', 'SE09'],
  ['Sosialisasi parenting PAUD', 'SE09'],
  ['Pembinaan dan lomba posyandu', 'SP07'],
  ['Rapat koordinasi, monitoring dan evaluasi stunting'],
  ['Rapat koordinasi, monitoring, evaluasi kemiskinan', 'SE06', 'SE08', 'SE10'],
];

const numbered = (list: FollowUpList, prefix: string, printed: Printed): FollowUp[] => printed
  .map(([words, ...indicators], at) => ({ code: `${prefix}${String(at + 1).padStart(2, '0')}`, list, words, indicators }));

/** The library of follow-ups, in the order of the source: 13 and 26 items. */
export const FOLLOW_UPS: readonly FollowUp[] = [...numbered('household', 'RT', HOUSEHOLD), ...numbered('risk', 'RB', RISK)];

/** A follow-up by its code; null for none or an unknown code. */
export const followUpOf = (code: string | null): FollowUp | null => FOLLOW_UPS.find((one) => one.code === code) ?? null;

/** Follow-ups that serve an indicator, what serves it alone first; the first is what a new commitment suggests. */
export const followUpsFor = (indicator: string): FollowUp[] => FOLLOW_UPS.filter(({ indicators }) => indicators.includes(indicator))
  .sort((a, b) => a.indicators.indexOf(indicator) - b.indicators.indexOf(indicator) || a.indicators.length - b.indicators.length);
