import type { Printed, Said } from '../values';

/** Seed 000: PONSERA, PT Pertamina Patra Niaga DPPU Supadio, Kabupaten Kubu Raya. */
export const DOCUMENT = 'PONSERA, PT Pertamina Patra Niaga DPPU Supadio';
export const at = (place: string): string => `${DOCUMENT}, ${place}`;
const LIMBUNG = '61.12.01.2011';
const SUNGAI_RAYA = '61.12.01';

const LABEL = 'Bagian B menyebut 13,4 % "gizi buruk", bagian E menyebut "prevalensi stunting"; disimpan sebagai stunting karena 13,4 − 5,5 = 7,9.';
const DUSUN = 'Bagian dari 8,9 % KK miskin Desa Limbung: 1,2 + 2,0 + 2,6 + 3,1 = 8,9.';

const dusun = (no: number, shareBp: number, kind: string): Printed => ({
  region: `${LIMBUNG}.0${no}`, indicator: 'CX01', period: '2019', shareBp, sourceKind: 'bps', source: at('Tabel 6.1 (BPS 2019)'), remark: `${DUSUN} ${kind}.`,
});
const printed = (region: string, indicator: string, period: string, figure: Omit<Printed, 'region' | 'indicator' | 'period'>): Printed =>
  ({ region, indicator, period, ...figure });

/** Printed figures only; Grafik 5.1 is lost, so no other year or area has a level. */
export const figures: Printed[] = [
  printed('61.12', 'OC01', '2020', { shareBp: 1340, source: at('bagian E (2020)'), remark: LABEL }),
  printed('61.12', 'OC01', '2021', { shareBp: 790, source: at('bagian A (2021)'), remark: 'Bagian E: "hingga tahun 2021 terjadi penurunan 5,5%" (poin persen). Dokumen ini memuat data sampai Juni 2021.' }),
  printed(SUNGAI_RAYA, 'OC01', '2021', { shareBp: 670, source: at('bagian A'), remark: '637 balita atau 6,7 %; jumlah yang diukur tidak tercetak (kira-kira 9.507, turunan).' }),
  printed(SUNGAI_RAYA, 'CX11', '2021', { count: 637, source: at('bagian A') }),
  printed(LIMBUNG, 'CX12', '2020', { count: 42, source: at('bagian B'), remark: 'Desa Limbung "dengan jumlah 42 anak" gizi buruk, tahun 2020.' }),
  printed(LIMBUNG, 'OP31', '2021', { count: 5, source: at('Tabel 3.1'), remark: 'Penurunan 5 anak melalui PMT Delivery Service; tahunnya tidak tercetak.' }),
  printed(LIMBUNG, 'CX09', '2021', { count: 8, source: at('bagian B'), remark: 'Posyandu yang mendapat stimulus usaha (bibit pertanian dan ternak); tahunnya tidak tercetak.' }),
  printed(LIMBUNG, 'OP35', '2021', { count: 12, source: at('Tabel 2.1') }),
  printed('61.12', 'OP36', '2021', { count: 20, source: at('bagian A (USG portable di 20 puskesmas)') }),
  printed(LIMBUNG, 'CX01', '2019', { shareBp: 890, sourceKind: 'bps', source: at('bagian F (BPS 2019)'), remark: 'KK tergolong miskin, tersebar di empat dusun.' }),
  dusun(1, 120, 'Buruh perusahaan'), dusun(2, 200, 'Buruh harian lepas'), dusun(3, 260, 'Buruh dan petani'), dusun(4, 310, 'Petani'),
  printed(LIMBUNG, 'OP32', '2021', { count: 23, source: at('bagian F (DTKS)'), remark: '23 penerima manfaat masuk DTKS; berkurang 13 (3 mandiri, 10 naik ke desil 4).' }),
  printed(LIMBUNG, 'OP33', '2021', { count: 3, source: at('bagian F (DTKS)') }),
  printed(LIMBUNG, 'OP34', '2021', { count: 10, source: at('bagian F (DTKS)') }),
  printed('61', 'OC01', '2020', { shareBp: 1950, source: at('bagian B (Laporan Kinerja Kementerian Kesehatan, 2020)'), remark: 'Ditulis "penyumbang persentase tertinggi … 19,5% yang menduduki peringkat kelima".' }),
  printed('61', 'OC02', '2020', { shareBp: 2380, source: at('bagian B'), remark: '"Angka gizi buruk dan gizi kurang pada Balita"; tahun dan ukurannya (BB/U atau BB/TB) tidak tercetak.' }),
  printed('00', 'OC02', '2020', { shareBp: 1900, source: at('bagian B ("rata-rata nasional 19%")'), remark: 'Tahun dan ukurannya tidak tercetak.' }),
];

const income = (group: string, figuresText: string): Said =>
  ({ region: LIMBUNG, period: '2021', text: `Pendapatan ${group}: ${figuresText}. Angka 2021 sampai dengan bulan Juni, belum setahun penuh.`, source: at('Tabel 6.2') });

export const remarks: Said[] = [
  income('Kelompok Berdaya (Program Berdaya Bersama Pertamina)', '2019 Rp 2.400.000; 2020 Rp 11.688.000; 2021* Rp 6.372.000'),
  income('Posyandu PONSERA (Posyandu Integrasi Sehat Gembira)', '2019 Rp 1.200.000; 2020 Rp 2.400.000; 2021* Rp 2.100.000'),
  income('Kelompok Taman Emas (Taman Emas Pertamina)', '2019 tidak ada (-); 2020 Rp 1.152.000; 2021* Rp 840.000'),
  { region: LIMBUNG, period: '2021', text: 'Sumber menulis pendapatan meningkat "setiap tahunnya", padahal angka 2021 baru setengah tahun dan lebih kecil daripada 2020.', source: at('bagian F') },
  { region: '61.12', indicator: 'OC01', period: '2021', text: 'Penurunan 5,5 % sejak 2020 (13,4 % ke 7,9 %); ditulis %, maksudnya poin persen.', trend: 'down', deltaBp: -550, source: at('bagian E') },
  { region: '61.12', indicator: 'OC01', period: '2020', text: LABEL, source: at('bagian B dan E') },
  { region: '61.12.01.2014', indicator: 'OC01', period: '2021', text: 'Desa Mekarsari (di data wilayah: Mekar Sari) disebut desa dengan balita stunting terbanyak di Kecamatan Sungai Raya; jumlahnya tidak tercetak.', relation: 'highest', source: at('bagian A') },
  { region: '61.12', period: '2021', text: 'Penghargaan 2020: Juara 2 dan Juara Favorit Indonesia Local Hero Awards untuk seorang kader binaan (nama tidak disimpan). Kategori [3] Peningkatan Mutu Kesehatan. SDGs ke-1, ke-2, dan ke-3.', source: at('bagian D dan F') },
];
