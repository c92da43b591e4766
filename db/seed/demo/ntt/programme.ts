import type { NoteFacts, OutputFacts, ProgrammeFacts } from '../programs';
import { at, PARTNER, PROGRAMME, REPORT } from './document';

const LAST = '2021';
const WATCHED = '2021-04';

type Class = NonNullable<OutputFacts['class']>;
type Rest = Partial<OutputFacts>;

const of = (topic: string, classOf: Class, targetGroup?: string) => ({
  count: (name: string, unit: string, indicator: string, more: Rest = {}): OutputFacts =>
    ({ topic, class: classOf, targetGroup, name, measure: 'count', unit, indicator, period: LAST, source: at(topic), ...more }),
  share: (name: string, indicator: string, more: Rest = {}): OutputFacts =>
    ({ topic, class: classOf, targetGroup, name, measure: 'share', unit: '%', indicator, period: LAST, source: at(topic), ...more }),
});

const CHILDREN = 'Ibu menyusui & anak 0–23 bulan; anak 24–59 bulan';
const posyandu = of('Monitoring Posyandu', 'sensitive', 'Posyandu');
const growth = of('Monitoring Posyandu', 'specific', CHILDREN);
const pmtWomen = of('Monitoring dampak PMT', 'specific', 'Ibu hamil');
const pmtChildren = of('Monitoring dampak PMT', 'specific', 'Baduta');
const diet = of('Monitoring perubahan pola makan', 'specific', 'Ibu hamil dan baduta');
const ironWomen = of('Edukasi TTD ibu hamil', 'specific', 'Ibu hamil');
const ironGirls = of('Edukasi TTD remaja & wanita subur', 'specific', 'Remaja puteri & wanita usia subur');
const hygiene = of('Edukasi PHBS dan STBM', 'sensitive', 'Masyarakat');
const parenting = of('Edukasi pola asuh 1000 HPK', 'sensitive', 'Keluarga 1000 HPK');
const toilets = of('Pembangunan toilet bersih', 'sensitive', 'Keluarga penerima toilet');
const building = of('Pembangunan, renovasi, pengadaan alat', 'sensitive', 'Posyandu');

const UNITS = 'Posyandu dampingan';
const TOILETS = 'Keluarga penerima toilet bersih';
const WOMEN = 'Ibu hamil penerima edukasi TTD';
const ROUNDED = '81 + 18 + 2 = 101 %, pembulatan di sumber.';
const NEAR = '72 + 27 = 99 %, pembulatan di sumber.';
const HEALTHY = '"Monitoring kondisi kesehatan Januari-April 2021: 100% Sehat": keadaan penerima, bukan toiletnya.';

/** What the report counts for all three kabupaten together stands at the province; only the posyandu are printed per kabupaten. */
const outputs: OutputFacts[] = [
  posyandu.count(UNITS, 'posyandu', 'OP01'),
  posyandu.count('Kabupaten Kupang', 'posyandu', 'OP01', { partOf: UNITS, region: '53.01' }),
  posyandu.count('Kabupaten Timor Tengah Selatan', 'posyandu', 'OP01', { partOf: UNITS, region: '53.02' }),
  posyandu.count('Kabupaten Timor Tengah Utara', 'posyandu', 'OP01', { partOf: UNITS, region: '53.03' }),
  posyandu.count('Peserta posyandu', 'anak', 'OP02'),
  growth.share('Berat dan tinggi anak naik (dan tetap)', 'OP03', { period: WATCHED, note: 'Periode Januari–April 2021; "naik (dan tetap)", bukan hanya yang naik.' }),
  posyandu.share('Cakupan kegiatan posyandu, rata-rata kondisi normal', 'OP04'),
  posyandu.share('Cakupan kegiatan posyandu, rata-rata kondisi pandemi & bencana', 'OP05'),
  { topic: 'Kegiatan PMT ibu hamil dan Baduta', class: 'specific', targetGroup: 'Ibu hamil dan baduta', name: 'Total sajian PMT', measure: 'count', unit: 'sajian', period: LAST, note: 'Tidak tersedia di sumber (gambar hilang).', source: at('Kegiatan PMT ibu hamil dan Baduta') },
  { topic: 'Kegiatan PMT ibu hamil dan Baduta', class: 'specific', targetGroup: 'Ibu hamil dan baduta', name: 'Penerima manfaat PMT', measure: 'count', unit: 'orang', period: LAST, note: 'Tidak tersedia di sumber (gambar hilang).', source: at('Kegiatan PMT ibu hamil dan Baduta') },
  pmtWomen.share('Ibu hamil: kenaikan berat badan', 'OP06', { note: ROUNDED }), pmtWomen.share('Ibu hamil: tidak mengalami perubahan', 'OP07', { note: ROUNDED }), pmtWomen.share('Ibu hamil: penurunan berat badan', 'OP08', { note: ROUNDED }),
  pmtChildren.share('Baduta: kenaikan berat badan', 'OP09'), pmtChildren.share('Baduta: tidak mengalami perubahan', 'OP10'), pmtChildren.share('Baduta: penurunan berat badan', 'OP11'),
  diet.share('Praktik masak dan konsumsi makanan sehat', 'OP12', { note: NEAR }), diet.share('Penambahan informasi tentang pola makan sehat', 'OP13', { note: NEAR }),
  ironWomen.count(WOMEN, 'ibu hamil', 'OP14'),
  ironWomen.share('Mulai konsumsi TTD secara rutin', 'OP15', { partOf: WOMEN }), ironWomen.share('Mulai patuh konsumsi TTD', 'OP16', { partOf: WOMEN }), ironWomen.share('Mengetahui arti penting TTD', 'OP17', { partOf: WOMEN }),
  ironGirls.count('Remaja & wanita subur penerima edukasi TTD', 'orang', 'OP18', { note: 'Dilakukan puskesmas atau dinas kesehatan setempat di Kupang, TTU, dan TTS.' }),
  hygiene.count('Penerima edukasi PHBS dan STBM', 'jiwa', 'OP19'), parenting.count('Penerima edukasi pola asuh 1000 HPK', 'jiwa', 'OP20'),
  toilets.count(TOILETS, 'KK', 'OP21'), toilets.share('Keluarga 1000 HPK', 'OP23', { partOf: TOILETS }), toilets.share('Keluarga dengan balita/anak/produktif', 'OP24', { partOf: TOILETS }),
  toilets.count('Jiwa penerima manfaat toilet bersih', 'jiwa', 'OP22'),
  toilets.share('Tidak memiliki toilet', 'OP25', { moment: 'before', partOf: TOILETS }), toilets.share('Kondisi toilet rusak/darurat', 'OP26', { moment: 'before', partOf: TOILETS }),
  toilets.share('Penerima manfaat sehat', 'OP27', { moment: 'after', period: WATCHED, note: HEALTHY }),
  building.count('Posyandu baru', 'unit', 'OP28'), building.count('Renovasi posyandu', 'unit', 'OP29'),
  building.count('Perbaikan anthropometric', 'paket', 'OP30', { note: 'Perbaikan atau penggantian alat yang rusak; bukan bukti alat standar lengkap.' }),
];

const list = (kind: NoteFacts['kind'], topic: string, texts: readonly string[], source = topic): NoteFacts[] => texts.map((text) => ({ kind, topic, text, source: at(source) }));
const GROUPS = 'Penentuan target program intervensi dan lokasi';

const notes: NoteFacts[] = [
  ...list('strategy', 'Kemitraan multipihak', ['Prakarsa pemerintah dalam mencegah terjadinya stunting membutuhkan dukungan dan peran pelaku pembangunan, seperti: dunia usaha, universitas, organisasi masyarakat madani (civil society organization), masyarakat.'], 'Latar Belakang no. 3'),
  ...list('strategy', 'Koordinasi rutin dengan stakeholder', [
    'Lingkup desa: bidan desa, pengurus posyandu dan kepala desa.', 'Lingkup kecamatan: petugas kesehatan puskesmas.',
    'Kabupaten: Dinas Kesehatan, Dinas Sosial, Dinas Pendidikan, Dinas Pertanian dan Ketahanan Pangan, Dinas PUPR, BKKBN, dan Bappeda Kabupaten; provinsi: Bappelitbangda.',
  ]),
  ...list('group', 'Gizi spesifik', ['Ibu hamil', 'Ibu menyusui & anak 0–23 bulan', 'Anak 24–59 bulan', 'Remaja puteri & wanita usia subur'], GROUPS),
  ...list('group', 'Gizi sensitif', ['Peningkatan kesadaran, komitmen, gizi ibu dan anak', 'Posyandu', 'Sanitasi dan air bersih'], GROUPS),
  ...list('intervention', 'Monitoring Posyandu', [
    'Perbaikan pengukuran berat dan tinggi badan', 'Perapihan pencatatan hasil pengukuran', 'Penguatan edukasi hasil pengukuran/ KMS',
    'Membantu kader dalam tindak lanjut status gizi anak abnormal sesuai tatalaksana yang berlaku', 'Pengadaan Antropometri yang telah rusak',
  ]),
  ...list('intervention', 'Kegiatan PMT ibu hamil dan Baduta', ['Edukasi pemanfaatan bahan pangan lokal yang bernilai gizi baik', 'Demo masak dan aneka menu saji oleh kader posyandu rekomendasi ahli gizi', 'Makan bersama penerima manfaat']),
  ...list('intervention', 'Pemantauan Home visit (kunjungan rumah)', [
    'Melakukan promosi pertumbuhan bagi peserta posyandu yang tidak hadir', 'Melakukan kunjungan ibu hamil dan baduta dengan status masalah gizi', 'Kegiatan kunjungan dilakukan bersama kader posyandu',
    'Membantu kader dalam mengkomunikasikan tindakan penanganan status gizi yang ditemukan sesuai dengan tata laksana yang standar',
  ]),
  ...list('remark', 'Kenaikan yang diacu', ['Kenaikan berat badan mulai 100-200 gr per bulan, tinggi badan 1-2 cm per bulan.'], 'Monitoring Posyandu'),
  ...list('remark', 'Lokasi', [
    'Tercetak 16 baris desa, 15 desa yang berbeda: Tesiayofanu tercetak dua kali.', 'Sillu tercetak di Kec. Kupang Timur; data wilayah menempatkannya di Kec. Fatuleu.',
    'Pada halaman survei tertulis "Kabupaten Timur Tengah Selatan" (maksudnya Timor).',
  ], GROUPS),
  ...list('remark', 'Pembanding nasional', ['Prevalensi nasional 2018 tercetak 30,08 %; angka resmi Riskesdas 2018 adalah 30,8 %.'], 'halaman kabupaten (Riskesdas 2018)'),
];

export const PARTNERSHIP: ProgrammeFacts = {
  code: PROGRAMME, shortName: 'Kemitraan Cegah Stunting', name: 'Program Kemitraan Cegah Stunting di Provinsi Nusa Tenggara Timur', agency: PARTNER.code, region: '53', reach: 'activities',
  objective: 'Upaya peningkatan status gizi masyarakat termasuk penurunan prevalensi balita pendek, melalui kemitraan multipihak di Kabupaten Kupang, Timor Tengah Selatan, dan Timor Tengah Utara.',
  partners: 'Pemerintah provinsi dan kabupaten, puskesmas, bidan desa, pengurus posyandu, kepala desa', startsYear: 2020, endsYear: 2021, state: 'done',
  note: 'Laporan tidak menyebut nama maupun jenis mitranya. Angka yang tidak dirinci per kabupaten disimpan pada Provinsi NTT.', source: REPORT,
  stages: [
    { key: 'verifikasi', name: 'Kegiatan verifikasi lapang', state: 'done', note: 'Verifikasi bertingkat mulai dari kabupaten, kecamatan, desa, hingga masyarakat penerima manfaat program.', source: at('Tahapan kemitraan') },
    { key: 'baseline', name: 'Kegiatan baseline survey', state: 'done', note: 'Kondisi terkini rumah tangga 1000 HPK di desa wilayah kemitraan dan ketersediaan sarana/prasarana dan akses.', source: at('Tahapan kemitraan') },
  ],
  outputs, notes,
};
