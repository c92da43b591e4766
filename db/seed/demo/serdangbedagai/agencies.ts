import type { AgencyFacts } from '../agencies';
import type { RoleFacts } from '../responsibilities';

/** Seed 001: "Posyandu Holistik Integratif sebagai Inovasi Pelayanan Publik", Serdang Bedagai. */
export const DOCUMENT = 'Posyandu Holistik Integratif sebagai Inovasi Pelayanan Publik (Serdang Bedagai)';
const LIST = `${DOCUMENT}, bagian C butir 5 (SKPD pembina teknis)`;

const skpd = (code: string, no: number, [short, full, duty]: readonly [string, string, string], more: Partial<AgencyFacts> = {}): AgencyFacts =>
  ({ code, short, full, kind: 'opd', duty, source: `${LIST}, no. ${no}`, ...more });
const partner = (code: string, kind: AgencyFacts['kind'], [short, full, place]: readonly [string, string, string]): AgencyFacts =>
  ({ code, short, full, kind, source: `${DOCUMENT}, ${place}` });

/** Fifteen SKPD in the order of the list with their duties as printed, then the five partners. */
export const agencies: AgencyFacts[] = [
  skpd('dpmd', 1, ['BPMPD', 'Badan Pemberdayaan Masyarakat dan Pemerintahan Desa', 'Pembina Posyandu di bidang organisasi dan kelembagaan, serta merumuskan prosedur pengintegrasian layanan. Dalam pemenuhan dan peningkatan kapasitas kader, dapat bekerja sama dengan Tim Penggerak PKK Kabupaten Serdang Bedagai.'], { aliases: ['BPM dan Pemerintahan Desa'] }),
  skpd('bappeda', 2, ['Bappeda', 'Badan Perencanaan Pembangunan Daerah', 'Penelitian dan pengembangan, perencanaan, monitoring dan evaluasi.']),
  skpd('dinkes', 3, ['Dinkes', 'Dinas Kesehatan', 'Bidang pelayanan kesehatan dasar.']),
  skpd('disdik', 4, ['Disdik', 'Dinas Pendidikan', 'Bidang pelayanan PAUD dan bekerja sama dengan Gabungan Organisasi Pelaksana Taman Kanak-Kanak Indonesia (GOPTKI) Kabupaten Serdang Bedagai.']),
  skpd('opd_kb', 5, ['BP2AKB', 'Badan Pemberdayaan Perempuan, Anak dan Keluarga Berencana', 'Bidang pelayanan KB dan BKB, serta pembinaan anak dan remaja terhadap bahaya narkoba dan bekerja sama dengan BNN Kabupaten Serdang Bedagai.']),
  skpd('bapeluh', 6, ['Bapel Penyuluhan & Ketapang', 'Badan Pelaksana Penyuluhan dan Ketahanan Pangan', 'Bidang pelayanan terhadap penganekaragaman tanaman konsumsi pangan dan gizi keluarga dalam rangka peningkatan ekonomi keluarga.'], { catalog: 'ketapang' }),
  skpd('dinsos', 7, ['Dinsosnakerkop', 'Dinas Sosial, Ketenagakerjaan dan Koperasi', 'Bidang pelayanan penanggulangan masalah kemiskinan, sosial, pelatihan kerja, pengembangan UKM dan koperasi Posyandu/desa.'], { note: 'Tertulis "Dinas Sosial, Ketenaga kerjaan dan Koperasi".' }),
  skpd('tarukim', 8, ['Dinas Tarukim', 'Dinas Tarukim, Kebersihan dan Pertamanan', 'Bidang pembangunan infrastruktur desa.'], { catalog: 'pupr', note: 'Tertulis "Dinas Tarukim, KebersihandanPertamanan".' }),
  skpd('disperindag', 9, ['Disperindag & Pasar', 'Dinas Perindustrian, Perdagangan dan Pasar', 'Bidang pelatihan dan pengembangan kreatifitas masyarakat, kerajinan lokal. Dapat bekerja sama dengan Dewan Kerajinan Nasional Kabupaten Serdang Bedagai.']),
  skpd('distan', 10, ['Distanak', 'Dinas Pertanian dan Peternakan', 'Bidang pelayanan Bank Bibit dan Rumah pangan lestari.']),
  skpd('dkp', 11, ['Dinas Perikanan', 'Dinas Perikanan dan Kelautan', 'Bidang pengembangan usaha produktif dibidang perikanan dalam rangka pengembangan ekonomi keluarga.']),
  skpd('dishut', 12, ['Dishutbun', 'Dinas Kehutanan dan Perkebunan', 'Kegiatan pengembangan ekonomi keluarga/masyarakat dibidang kehutanan.']),
  skpd('dlh', 13, ['Kantor LH', 'Kantor Lingkungan Hidup', 'Bidang peningkatan kualitas lingkungan hidup, persampahan dan pembentukan Bank sampah.']),
  skpd('perpus', 14, ['Kantor Perpustakaan', 'Kantor Perpustakaan, Dokumentasi dan Arsip', 'Kegiatan perpustakaan posyandu dan Desa dalam rangka gerakan gemar membaca.']),
  skpd('dispar', 15, ['Disparbudpora', 'Dinas Pariwisata, Kebudayaan, Pemuda dan Olahraga', 'Pengembangan desa wisata.']),
  partner('tp_pkk', 'team', ['TP PKK', 'Tim Penggerak PKK Kabupaten Serdang Bedagai', 'bagian C butir 5 no. 1 (mitra)']),
  partner('goptki', 'ngo', ['GOPTKI', 'Gabungan Organisasi Pelaksana Taman Kanak-Kanak Indonesia (GOPTKI) Kabupaten Serdang Bedagai', 'bagian C butir 5 no. 4 (mitra)']),
  partner('bnn', 'vertical', ['BNN', 'BNN Kabupaten Serdang Bedagai', 'bagian C butir 5 no. 5 (mitra)']),
  partner('dekranas', 'team', ['Dekranas', 'Dewan Kerajinan Nasional Kabupaten Serdang Bedagai', 'bagian C butir 5 no. 9 (mitra)']),
  partner('bitra', 'ngo', ['BITRA', 'BITRA Indonesia', 'bagian C (pembinaan dan pelatihan kader dan tenaga pendamping)']),
];

/** PHI part per SKPD (domain §5; the split into parts and the lead are ours, the duty is printed). `umum` = all parts. */
export const roles: readonly RoleFacts[] = [
  ['phi', 'umum', 'dpmd', 'lead'], ['phi', 'umum', 'bappeda', 'support'],
  ['phi', 'healthy', 'dinkes', 'lead'], ['phi', 'healthy', 'opd_kb', 'support'],
  ['phi', 'smart', 'disdik', 'lead'], ['phi', 'smart', 'opd_kb', 'support'], ['phi', 'smart', 'perpus', 'support'],
  ['phi', 'green', 'distan', 'lead'], ['phi', 'green', 'bapeluh', 'support'], ['phi', 'green', 'dkp', 'support'], ['phi', 'green', 'dishut', 'support'], ['phi', 'green', 'dlh', 'support'],
  ['phi', 'care', 'dinsos', 'lead'], ['phi', 'care', 'tarukim', 'support'], ['phi', 'care', 'dlh', 'support'],
  ['phi', 'creative', 'disperindag', 'lead'], ['phi', 'creative', 'dinsos', 'support'], ['phi', 'creative', 'dkp', 'support'], ['phi', 'creative', 'dishut', 'support'], ['phi', 'creative', 'dispar', 'support'],
];
export const ROLE_SOURCE = `${LIST}; pembagian ke bagian PHI dan peran utama/pendukung disusun untuk Simpul`;
