import type { ActivityFacts } from '../activities';
import { ARTICLE } from './agencies';

type Spm = 'health' | 'public_works' | 'housing' | 'public_order' | 'social' | 'umum';

/** A pledge said in the meeting: no date, village or rupiah is printed, so none is stored. */
const pledge = (agency: string, spm: readonly Spm[], name: string, aim: string): ActivityFacts => ({
  key: `pledge-${agency}-${name}`, agency, name, aim, year: 2025, kind: 'komitmen', state: 'pledged', verification: 'verified',
  columns: { spm }, source: ARTICLE,
  note: 'Komitmen dalam Rapat TP Posyandu di Samarinda; tanggal rapat, tenggat, desa, dan rupiah tidak tercetak.',
});

/** Domain §12.4. Satpol PP and Biro Kesra attended without a pledge; PAUD was called strategic, but no agency pledged for it. */
export const pledges: ActivityFacts[] = [
  pledge('dinkes', ['health'], 'Kaderisasi dan peningkatan kapasitas kader Posyandu', 'Berkomitmen mendukung kaderisasi dan peningkatan kapasitas kader.'),
  pledge('dinkes', ['health'], 'Jambore Kader Posyandu', 'Pelaksanaan Jambore Kader Posyandu.'),
  pledge('dinkes', ['health'], 'Pengembangan Posyandu berbasis Integrasi Layanan Primer (ILP)', 'Ke depan, Posyandu akan dikembangkan berbasis Integrasi Layanan Primer (ILP), yang mencakup siklus hidup dari bayi hingga lansia.'),
  pledge('pupr', ['public_works'], 'Penyediaan sarana MCK', 'Siap mendukung dari sisi infrastruktur, termasuk penyediaan sarana MCK.'),
  pledge('pupr', ['housing'], 'Pendataan Rumah Layak Huni (RLH) untuk direhabilitasi', 'Pendataan Rumah Layak Huni (RLH) untuk direhabilitasi.'),
  pledge('dinsos', ['social'], 'Koordinasi verifikasi data penerima bantuan', 'Pentingnya koordinasi dalam verifikasi data penerima bantuan, agar tidak terjadi tumpang tindih program.'),
  pledge('baznas', ['social'], '70 persen dana zakat untuk pemberdayaan keluarga miskin, termasuk penguatan Posyandu', 'Kami arahkan 70 persen dana zakat untuk program pemberdayaan keluarga miskin, termasuk penguatan Posyandu.'),
  pledge('dlh', ['public_works'], 'Penyuluhan pengelolaan sampah di lingkungan Posyandu', 'Akan memperkuat penyuluhan pengelolaan sampah di lingkungan Posyandu.'),
  pledge('bpbd', ['public_order'], 'Edukasi penanggulangan bencana melalui Posyandu', 'Akan memanfaatkan Posyandu sebagai sarana edukasi penanggulangan bencana, terutama di daerah rawan.'),
  pledge('dkp', ['health'], 'Bantuan makanan tambahan bergizi dan pelibatan UMKM di sekitar Posyandu', 'Menyiapkan bantuan makanan tambahan bergizi serta pelibatan UMKM di sekitar Posyandu.'),
  pledge('bkkbn', ['health'], 'Penyuluhan keluarga dan calon pengantin melalui Posyandu', 'BKKBN dan Kemenag menyatakan kesiapan mendukung kegiatan penyuluhan keluarga dan calon pengantin melalui Posyandu.'),
  pledge('kemenag', ['health'], 'Penyuluhan keluarga dan calon pengantin melalui Posyandu', 'BKKBN dan Kemenag menyatakan kesiapan mendukung kegiatan penyuluhan keluarga dan calon pengantin melalui Posyandu.'),
  pledge('diskominfo', ['umum'], 'Akses internet gratis di sejumlah lokasi menuju Posyandu Digital 2026', 'Akan mendukung digitalisasi layanan Posyandu menuju Posyandu Digital 2026 dengan penyediaan akses internet gratis di sejumlah lokasi.'),
  pledge('dpmd', ['umum'], 'Matriks input program dan indikator pemantauan lapangan antar-OPD', 'Melalui PSM Sarpras akan menyiapkan matriks input program dan indikator pemantauan lapangan antar-OPD.'),
];
