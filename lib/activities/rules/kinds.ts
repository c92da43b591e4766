/**
 * Kinds of activity to choose from: the follow-up plan of seed 004 (13 for key household behaviour, 26 for families at
 * risk). A kind may also be typed freely; the same words in two agencies make an overlap visible (F09).
 */
export const ACTIVITY_KINDS: readonly string[] = [
  'PMT pemulihan balita gizi kurang', 'PMT ibu hamil KEK dan anemia', 'PMT balita gizi buruk', 'Kelas ibu hamil', 'Kelas balita',
  'PMT posyandu balita', 'Pelayanan ibu hamil sesuai standar', 'Pelayanan ibu hamil risiko tinggi oleh dokter SpOG',
  'Pelayanan bayi baru lahir, bayi, dan balita sesuai standar', 'Pemberian TTD remaja putri dan ibu hamil', 'Pelaksanaan MTBM dan MTBS',
  'Imunisasi dasar lengkap bayi dan TT ibu hamil', 'Paket bantuan pangan desa lokus',
  'Hari gizi', 'Kampanye stunting', 'Survei PHBS rumah tangga dan sekolah', 'P2K2 modul kesehatan dan gizi', 'Surveilans kualitas air minum',
  'Pembinaan BKB', 'Pembentukan dan pembinaan poktan kampung KB', 'Orientasi kader poktan', 'Pembinaan PIK-R dan duta GenRe',
  'Pemberian bibit tanaman sayur', 'Pemberian saprodi', 'Sosialisasi dan demonstrasi pangan B2SA', 'Pelatihan kader pembangunan manusia',
  'Pelatihan kader posyandu balita', 'Pembangunan septik komunal', 'Jaringan distribusi dan sambungan rumah', 'Pembangunan sumur bor',
  'Penyuluhan pencegahan perkawinan usia anak', 'Konseling puspaga bagi catin', 'Pelatihan pengolahan hasil perikanan', 'Lomba masak serba ikan',
  'Gerakan gemar makan ikan', 'Sosialisasi parenting PAUD', 'Pembinaan dan lomba posyandu',
  'Rapat koordinasi dan monev stunting', 'Rapat koordinasi dan monev kemiskinan',
];
