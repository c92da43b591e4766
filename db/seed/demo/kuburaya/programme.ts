import type { NoteFacts, OutputFacts, ProgrammeFacts } from '../programs';
import { at, DOCUMENT } from './figures';

const LIMBUNG = '61.12.01.2011';
const SUNGAI_RAYA = '61.12.01';

const share = { measure: 'share', unit: '%' } as const;
const count = (unit: string) => ({ measure: 'count', unit }) as const;

const state = (name: string, rest: Omit<OutputFacts, 'topic' | 'name'>): OutputFacts => ({ topic: 'Keadaan wilayah', name, ...rest });
const area: OutputFacts[] = [
  state('Prevalensi stunting Kabupaten Kubu Raya', { ...share, moment: 'before', period: '2020', indicator: 'OC01', source: at('bagian E') }),
  state('Prevalensi stunting Kabupaten Kubu Raya', { ...share, moment: 'after', period: '2021', indicator: 'OC01', note: 'Turun 5,5 poin persen; sumber menulis "penurunan 5,5%".', source: at('bagian A dan E') }),
  state('Prevalensi stunting Kecamatan Sungai Raya', { ...share, period: '2021', region: SUNGAI_RAYA, indicator: 'OC01', source: at('bagian A') }),
  state('Balita stunting Kecamatan Sungai Raya', { ...count('balita'), period: '2021', region: SUNGAI_RAYA, indicator: 'CX11', source: at('bagian A') }),
  state('Anak gizi buruk Desa Limbung', { ...count('anak'), period: '2020', region: LIMBUNG, indicator: 'CX12', source: at('bagian B') }),
];

const nutrition: OutputFacts[] = [
  { topic: 'PMT dan posyandu', name: 'Posyandu yang mendapat stimulus bibit pertanian dan ternak', ...count('posyandu'), class: 'sensitive', targetGroup: 'Kader posyandu', period: '2021', region: LIMBUNG, indicator: 'CX09', source: at('bagian B') },
  { topic: 'PMT dan posyandu', name: 'Pemberian Makanan Tambahan (PMT)', ...count('kali per bulan'), class: 'specific', targetGroup: 'Balita dan ibu hamil', period: '2021', region: LIMBUNG, amount: 1n, note: '"sebanyak 1 bulan 1 kali dalam pelaksanaan posyandu"; jumlah sajian dan penerima tidak tercetak.', source: at('bagian B') },
  { topic: 'PMT dan posyandu', name: 'Anak gizi buruk berkurang melalui PMT Delivery Service', ...count('anak'), class: 'specific', targetGroup: 'Balita gizi buruk', period: '2021', region: LIMBUNG, indicator: 'OP31', source: at('Tabel 3.1') },
  { topic: 'PMT dan posyandu', name: 'Lahan tidak produktif menjadi media tanam bahan baku PMT', ...count('m²'), class: 'sensitive', period: '2021', region: LIMBUNG, indicator: 'OP35', source: at('Tabel 2.1') },
];

const GROWTH = 'Sumber menulis pendapatan meningkat "setiap tahunnya", padahal angka 2021 baru sampai Juni dan lebih kecil daripada 2020.';
type Amounts = readonly [y2019: bigint | null, y2020: bigint, y2021: bigint];
const income = (name: string, programme: string, [y2019, y2020, y2021]: Amounts): OutputFacts[] => {
  const row = { topic: 'Pendapatan kelompok', name, measure: 'rupiah', unit: 'Rp', class: 'sensitive', targetGroup: programme, region: LIMBUNG, source: at('Tabel 6.2') } as const;
  return [
    { ...row, period: '2019', amount: y2019, ...(y2019 === null ? { note: 'Tercetak "-".' } : {}) },
    { ...row, period: '2020', amount: y2020 },
    { ...row, period: '2021', amount: y2021, coversUntil: '2021-06-30', note: `Data sampai dengan bulan Juni. ${GROWTH}` },
  ];
};

const dusun = (no: number, name: string, kind: string): OutputFacts =>
  ({ topic: 'Kemiskinan per dusun', name: `Dusun ${name}`, ...share, targetGroup: kind, partOf: 'Desa Limbung', period: '2019', region: `${LIMBUNG}.0${no}`, indicator: 'CX01', source: at('Tabel 6.1 (BPS 2019)') });

const poverty: OutputFacts[] = [
  { topic: 'Kemiskinan per dusun', name: 'Desa Limbung', ...share, targetGroup: 'KK tergolong miskin', period: '2019', region: LIMBUNG, indicator: 'CX01', source: at('bagian F (BPS 2019)') },
  dusun(1, 'Merdeka', 'Buruh perusahaan'), dusun(2, 'Limbung Jaya', 'Buruh harian lepas'), dusun(3, 'Mulyorejo', 'Buruh dan petani'), dusun(4, 'Sidomulyo', 'Petani'),
];

const DTKS = { topic: 'Keluar dari DTKS', ...count('orang'), class: 'sensitive', period: '2021', region: LIMBUNG, source: at('bagian F (DTKS)') } as const;
const registry: OutputFacts[] = [
  { ...DTKS, name: 'Penerima manfaat yang masuk DTKS', indicator: 'OP32' },
  { ...DTKS, name: 'Berkurang dari DTKS', amount: 13n, note: '13 = 3 mandiri + 10 naik ke desil 4. Desil 1 adalah rumah tangga 10 % terendah.' },
  { ...DTKS, name: 'Dinyatakan mandiri', partOf: 'Berkurang dari DTKS', indicator: 'OP33' },
  { ...DTKS, name: 'Naik kepada Desil 4', partOf: 'Berkurang dari DTKS', indicator: 'OP34' },
];

const aspects = (topic: string, source: string, rows: readonly (readonly [string, string])[]): NoteFacts[] =>
  rows.map(([heading, text]) => ({ kind: 'aspect', topic, heading, text, source: at(source) }));

const notes: NoteFacts[] = [
  { kind: 'intervention', heading: 'Program Inovasi Olahan PMT', text: 'Mengintegrasikan pelayanan posyandu khususnya Pemberian Makanan Tambahan (PMT) dengan aset dan sumber potensi yang dimiliki desa yaitu sektor pertanian dan peternakan.', source: at('bagian B') },
  { kind: 'intervention', heading: 'Program PMT Delivery Service', text: 'Pelayanan gizi buruk di tengah pandemi COVID-19: layanan antar PMT secara door-to-door oleh kelompok kader.', source: at('bagian C') },
  ...aspects('Inovasi Olahan PMT', 'Tabel 2.1', [
    ['Kuantifikasi perbaikan lingkungan', 'Menghasilkan optimalisasi 12 m² lahan yang pada awalnya tidak produktif menjadi lahan produktif yang digunakan sebagai media tanam bahan baku PMT.'],
    ['Perubahan yang terjadi', 'Para kader yang memiliki latar belakang petani dan peternak dapat mengoptimalkan keahliannya untuk mengelola tanaman dan ternak untuk menjadi bahan baku sehingga hal ini dapat meningkatkan pendapatan kelompok.'],
    ['Perubahan rantai nilai yang dihasilkan', 'Menumbuhkan kemandirian pada kelompok masyarakat serta terciptanya rasa gotong royong dalam mengolah olahan bahan baku yang berasal dari lokal serta mengurangi ketergantungan pada pemerintah karena memiliki kemandirian dalam pasokan makanan bergizi bagi kelompok rentan.'],
    ['Perubahan layanan produk yang dihasilkan', 'Mengubah bahan baku lokal menjadi sesuatu yang lebih memiliki nilai dan bermanfaat dalam memecahkan masalah sosial khususnya dalam pengurangan gizi buruk'],
    ['Perubahan perilaku dari personel', 'Meningkatnya keterampilan kelompok dalam mengolah makanan lokal serta terciptanya jiwa kewirausahaan dan rasa gotong royong antar masyarakat'],
  ]),
  ...aspects('PMT Delivery Service', 'Tabel 3.1', [
    ['Kuantifikasi perbaikan lingkungan', '-'],
    ['Perubahan yang terjadi', 'Penurunan angka gizi buruk sebanyak 5 anak melalui PMT Delivery Service dengan mencukupi kebutuhan gizi penerima manfaat ditengah pandemi COVID-19'],
    ['Perubahan rantai nilai yang dihasilkan', 'Mendukung upaya dalam mencegah penularan COVID-19 pada aktivitas dan kegiatan posyandu.'],
    ['Perubahan layanan produk yang dihasilkan', 'Memberikan layanan antar PMT secara door-to-door oleh kelompok kader untuk memudahkan penerima manfaat'],
    ['Perubahan perilaku dari personel', 'Meningkatnya rasa gotong royong antar masyarakat'],
  ]),
  { kind: 'award', heading: '2020', text: 'Juara 2 dan Juara Favorit Indonesia Local Hero Awards untuk seorang kader binaan (nama tidak disimpan).', source: at('bagian D') },
  { kind: 'award', heading: 'Kategori', text: '[3] Peningkatan Mutu Kesehatan', source: at('kepala dokumen') },
  { kind: 'sdg', heading: '1', text: 'Tanpa Kemiskinan', source: at('bagian F') },
  { kind: 'sdg', heading: '2', text: 'Mengakhiri Kelaparan', source: at('bagian F') },
  { kind: 'sdg', heading: '3', text: 'Kesehatan yang baik dan Kesejahteraan', source: at('bagian F') },
  { kind: 'group', heading: 'Kelompok Berdaya', text: 'Program Berdaya Bersama Pertamina', source: at('Tabel 6.2') },
  { kind: 'group', heading: 'Posyandu PONSERA', text: 'Posyandu Integrasi Sehat Gembira', source: at('Tabel 6.2') },
  { kind: 'group', heading: 'Kelompok Taman Emas', text: 'Taman Emas Pertamina', source: at('Tabel 6.2') },
  { kind: 'rule', text: 'Permendagri Nomor 11 Tahun 2011', source: at('bagian B dan C') },
  { kind: 'remark', text: 'Angka 13,4 % (2020) disebut "gizi buruk" di bagian B dan "prevalensi stunting" di bagian E; disimpan sebagai stunting karena 13,4 − 5,5 = 7,9.', source: at('bagian B dan E') },
  { kind: 'remark', text: GROWTH, source: at('bagian F') },
  { kind: 'remark', text: 'Inovasi kabupaten yang disebut di samping program ini: SiBunda (Sistem Informasi Ibu Hamil dan Melahirkan) dan USG portable di 20 puskesmas.', source: at('bagian A') },
  { kind: 'remark', text: 'Grafik 5.1 dan skema sebelum–sesudah tidak tersedia di sumber (gambar hilang).', source: at('bagian B dan E') },
];

export const PONSERA: ProgrammeFacts = {
  code: 'ponsera', shortName: 'PONSERA', name: 'Program Posyandu Integrasi Sehat Gembira (PONSERA)', agency: 'ppn_supadio', region: '61.12', reach: 'activities',
  objective: 'Integrasi pelayanan posyandu, khususnya PMT berbahan lokal, dengan potensi pertanian dan peternakan desa, untuk pemenuhan gizi, penurunan stunting, dan pengurangan kemiskinan.',
  partners: '8 posyandu dan kelompok binaan di Desa Limbung', startsYear: 2020, endsYear: null, state: 'running',
  note: '"Pada tahun 2020 sejak program ini dicanangkan"; dokumen memuat data sampai Juni 2021. Pendapatan kelompok dicatat sejak 2019.', source: `${DOCUMENT}, kepala dokumen dan bagian E`,
  outputs: [
    ...area, ...nutrition,
    ...income('Kelompok Berdaya', 'Program Berdaya Bersama Pertamina', [2_400_000n, 11_688_000n, 6_372_000n]),
    ...income('Posyandu PONSERA', 'Posyandu Integrasi Sehat Gembira', [1_200_000n, 2_400_000n, 2_100_000n]),
    ...income('Kelompok Taman Emas', 'Taman Emas Pertamina', [null, 1_152_000n, 840_000n]),
    ...poverty, ...registry,
  ],
  notes,
};
