import type { NoteFacts, OutputFacts, ProgrammeFacts } from '../programs';
import { DOCUMENT } from './agencies';

const at = (place: string): string => `${DOCUMENT}, ${place}`;
const YEAR = '2014';
const PILOTS = 'Posyandu model (pilot proyek)';
const printed = (name: string, unit: string, rest: Partial<OutputFacts>): OutputFacts =>
  ({ topic: 'Model dan pendampingan', name, measure: 'count', unit, period: YEAR, source: at('bagian A dan C'), ...rest });

const outputs: OutputFacts[] = [
  printed(PILOTS, 'posyandu', { indicator: 'OP51', note: 'Nama posyandu, desa, dan kecamatannya tidak tercetak.' }),
  printed('Desa dengan posyandu model', 'desa', { amount: 10n }),
  printed('Kecamatan dengan posyandu model', 'kecamatan', { amount: 10n }),
  printed('Posyandu model dengan bank sampah yang berjalan cukup baik', 'posyandu', { indicator: 'OP52', partOf: PILOTS, source: at('bagian C') }),
  printed('Tenaga pendamping', 'orang per PHI', { amount: 1n, targetGroup: 'Kader posyandu', note: 'Diangkat dari kader; honor dari APBD pada TKPKD di Bappeda. Besarnya tidak tercetak.', source: at('bagian C') }),
];

const part = (heading: string, text: string): NoteFacts => ({ kind: 'intervention', topic: 'Lima bagian PHI', heading, text, source: at('bagian B') });
const strategy = (text: string): NoteFacts => ({ kind: 'strategy', topic: 'Strategi pelaksanaan', text, source: at('bagian C butir 1–5') });
const training = (heading: string): NoteFacts => ({ kind: 'intervention', topic: 'Pelatihan', text: heading, source: at('bagian C') });
const group = (heading: string, text: string): NoteFacts => ({ kind: 'group', heading, text, source: at('bagian C') });

const notes: NoteFacts[] = [
  strategy('Meningkatkan komitmen, koordinasi dan kerjasama antar instansi pemerintah, organisasi terkait dengan lembaga penyelenggara pelayanan Posyandu Holistik Integratif.'),
  strategy('Meningkatkan pengetahuan, jumlah dan kompetensi kader serta pemahaman pengelola dalam penyelenggaraan Posyandu Holistik Integratif.'),
  strategy('Menumbuhkembangkan layanan Posyandu Holistik Integratif.'),
  strategy('Meningkatkan sarana dan prasarana pelayanan sesuai kebutuhan.'),
  strategy('Meningkatkan peran serta masyarakat, organisasi profesi dan dunia usaha.'),
  part('Posyandu Peduli', 'Memasyarakatkan gotong royong, penanggulangan bencana, penanggulangan kemiskinan, peningkatan lingkungan hidup dan persampahan.'),
  part('Posyandu Hijau', 'Penghijauan, bank bibit, pemenuhan pangan dan gizi anak, dan penganekaragaman tanaman konsumsi pangan.'),
  part('Posyandu Sehat', 'Pelayanan kesehatan dasar, keluarga berencana, deteksi dini tumbuh kembang anak, bahaya narkoba, serta pengadaan mandi cuci kakus (MCK).'),
  part('Posyandu Pintar', 'PAUD, pengembangan budaya dan seni, Bina Keluarga Balita (BKB) dan peningkatan gemar membaca masyarakat, serta pengembangan sekolah adiwiyata.'),
  part('Posyandu Kreatif', 'Pengembangan kerajinan lokal, pelatihan ketenagakerjaan dan pemasaran, serta study dan penelitian pengembangan ekonomi lokal.'),
  ...['masak-memasak', 'asesoris', 'tata rias', 'anyaman lidi sawit', 'memangkas', 'pembuatan koperasi'].map((name) => training(`Pelatihan ${name}`)),
  training('Penyusunan RPJMDes, RKPDes dan APBDes bagi pemerintahan desa; website desa dengan aplikasi Sistem Informasi Desa (SID) di beberapa desa'),
  group('Kelompok UKM', 'Kader diberdayakan dalam bentuk kelompok; produk UKM binaan PHI yang memiliki I-PRT dan label halal dipakai sebagai snack dalam rapat-rapat pemerintahan. Jumlah kelompok tidak tercetak.'),
  group('Kelompok tani', 'Pemanfaatan pekarangan dan bahu jalan desa: buah naga, pepaya kalifornia dan serai. Jumlah kelompok tidak tercetak.'),
  group('Kelompok ternak', 'Jumlah kelompok tidak tercetak.'),
  group('Bank sampah', '5 dari 10 pilot; beberapa macam produk turunan hasil kreasi dari sampah telah dipasarkan meskipun masih taraf lokal.'),
  { kind: 'rule', text: '23 Tahun 2013', source: at('bagian C butir 1') }, { kind: 'rule', text: '154/060/tahun 2014', source: at('bagian C butir 1') },
  { kind: 'rule', text: '208/050/tahun 2014', source: at('bagian C butir 1') }, { kind: 'rule', text: '31 Tahun 2014', source: at('bagian A') },
  { kind: 'remark', text: 'Sasaran PHI: ibu, bayi (usia 0-1 tahun), anak usia dini (usia 0-6 tahun), remaja (usia 13-15 tahun), keluarga, lansia (usia > 50 tahun), dan masyarakat.', source: at('bagian B') },
  { kind: 'remark', text: 'Penunjukan sepuluh posyandu disebut dengan dua nomor: "surat keputusan Bupati No 31 Tahun 2014" (bagian A) dan 154/060/tahun 2014 (bagian C).', source: at('bagian A dan C') },
  { kind: 'remark', text: 'Posyandu purnama ditulis memiliki kader "lebih dari 5 (lima) orang"; tabel strata memakai 5 atau lebih.', source: at('bagian A') },
  { kind: 'remark', text: 'Monitoring dan evaluasi berjenjang mulai dari tingkat kabupaten, kecamatan dan desa, dikoordinasikan Bappeda, pada sisi masukan (input) dan keluaran (output).', source: at('bagian C') },
];

export const PHI: ProgrammeFacts = {
  code: 'phi', shortName: 'PHI', name: 'Posyandu Holistik Integratif (PHI)', agency: 'bappeda', region: '12.18', reach: 'activities',
  objective: 'Revitalisasi posyandu mandiri dan purnama yang diintegrasikan dengan jenis layanan sosial lainnya di desa secara terpadu, sebagai upaya penanggulangan kemiskinan berbasis pemberdayaan masyarakat.',
  partners: '15 SKPD pembina teknis, Tim Penggerak PKK, GOPTKI, BNN, Dewan Kerajinan Nasional, BITRA Indonesia, pemerintah kecamatan dan desa, dunia usaha (CSR)',
  startsYear: 2013, endsYear: null, state: 'running', decree: '23 Tahun 2013', lens: 'phi',
  note: '"Program posyandu sudah berjalan sejak awal tahun 2014"; pedomannya terbit 2013. Bappeda mengoordinasikan; pelaksananya 15 SKPD.', source: at('bagian A dan C'),
  outputs, notes,
};
