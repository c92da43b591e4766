import type { ActivityFacts } from '../activities';
import { at, PARTNER, PROGRAMME } from './document';

const done = (key: string, name: string, place: string, rest: Pick<ActivityFacts, 'columns'> & Partial<ActivityFacts>): ActivityFacts => ({
  key, name, agency: PARTNER.code, year: 2021, state: 'done', verification: 'verified', programmeCode: PROGRAMME, source: at(place),
  note: 'Periode 2020–2021; tanggal dan desa per kegiatan tidak tercetak. Kolom lensa disusun untuk Simpul.', ...rest,
});
const health = { spm: ['health'], phi: ['healthy'] };

/** Interventions of the partnership at province level: what the report counts, it counts for all three kabupaten together. */
export const provinceActivities: ActivityFacts[] = [
  done('verifikasi', 'Kegiatan verifikasi lapang', 'Tahapan kemitraan', {
    columns: {}, aim: 'Memperoleh deskripsi aktivitas program penanggulangan stunting di lapang melalui verifikasi bertingkat mulai dari kabupaten, kecamatan, desa, hingga masyarakat penerima manfaat program.',
  }),
  done('baseline', 'Kegiatan baseline survey', 'Tahapan kemitraan', {
    columns: {}, aim: 'Mengetahui kondisi terkini rumah tangga 1000 HPK di desa wilayah kemitraan dan ketersediaan sarana/prasarana dan akses.',
  }),
  done('monitoring', 'Monitoring Posyandu', 'Monitoring Posyandu', {
    columns: { ...health, indicator: ['SP07'] }, beneficiaries: 3662, doneCount: 74, countUnit: 'posyandu',
    aim: 'Perbaikan pengukuran berat dan tinggi badan; perapihan pencatatan; penguatan edukasi hasil pengukuran/KMS; membantu kader dalam tindak lanjut status gizi anak abnormal; pengadaan antropometri yang telah rusak.',
    output: '74 unit posyandu (46 Kupang, 17 TTS, 11 TTU), 3.662 anak peserta.',
  }),
  done('pmt', 'Kegiatan PMT ibu hamil dan baduta', 'Kegiatan PMT ibu hamil dan Baduta', {
    columns: health, aim: 'Edukasi pemanfaatan bahan pangan lokal; demo masak dan aneka menu saji oleh kader posyandu rekomendasi ahli gizi; makan bersama penerima manfaat.',
    output: 'Total sajian PMT dan jumlah penerima tidak tersedia di sumber (gambar hilang).',
  }),
  done('kunjungan', 'Home visit (kunjungan rumah)', 'Pemantauan home visit', {
    columns: health, aim: 'Promosi pertumbuhan bagi peserta posyandu yang tidak hadir; kunjungan ibu hamil dan baduta dengan masalah gizi bersama kader posyandu.',
  }),
  done('ttd-hamil', 'Edukasi TTD ibu hamil', 'Edukasi TTD ibu hamil', { columns: { ...health, indicator: ['SP02'] }, beneficiaries: 346, output: '25% mulai konsumsi TTD secara rutin; 49% mulai patuh; 26% mengetahui arti penting TTD.' }),
  done('ttd-remaja', 'Edukasi TTD remaja dan wanita subur', 'Edukasi TTD remaja & wanita subur', { columns: { ...health, indicator: ['SP03'] }, beneficiaries: 1956 }),
  done('phbs', 'Edukasi PHBS dan STBM', 'Edukasi PHBS dan STBM', { columns: { spm: ['health', 'public_works'], phi: ['healthy'] }, beneficiaries: 2185 }),
  done('pola-asuh', 'Edukasi pola asuh 1000 HPK', 'Edukasi pola asuh 1000 HPK', { columns: health, beneficiaries: 1499 }),
  done('toilet', 'Pembangunan toilet bersih', 'Pembangunan toilet bersih', {
    columns: { spm: ['public_works'], phi: ['healthy'], indicator: ['SE05'] }, beneficiaries: 366, doneCount: 75, countUnit: 'keluarga', output: '75 KK, 366 jiwa.',
  }),
  done('bangun', 'Pembangunan posyandu baru', 'Pembangunan, renovasi, pengadaan alat', { columns: health, doneCount: 3, countUnit: 'unit' }),
  done('renovasi', 'Renovasi posyandu', 'Pembangunan, renovasi, pengadaan alat', { columns: health, doneCount: 11, countUnit: 'unit' }),
  done('alat', 'Perbaikan alat antropometri', 'Pembangunan, renovasi, pengadaan alat', { columns: health, doneCount: 74, countUnit: 'paket' }),
  done('koordinasi', 'Koordinasi rutin dengan stakeholder', 'Koordinasi rutin dengan stakeholder', {
    columns: { indicator: ['umum'], spm: ['umum'], phi: ['umum'] },
    aim: 'Pelibatan aktif: bidan desa, pengurus posyandu dan kepala desa (desa); petugas puskesmas (kecamatan); dinas terkait stunting, Bappeda Kabupaten dan Bappelitbangda Provinsi.',
  }),
];

/** One activity per kabupaten that carries the villages of the programme; what was done in which village is not printed. */
export const programmeIn = (villages: readonly string[]): ActivityFacts => done('kemitraan', 'Program Kemitraan Cegah Stunting', 'Penentuan target program intervensi dan lokasi', {
  columns: { indicator: ['umum'], spm: ['umum'], phi: ['umum'] }, villages,
  note: 'Desa lokasi program 2020–2021; kegiatan per desa tidak tercetak, angka keluaran ada pada Provinsi NTT.',
});
