import { type Card, fromCard, type IndicatorRow } from './indicator';

const LAW = 'Perpres 72/2021 Lampiran A (urutan dan nama: laporan TPPS Boalemo)';
const METADATA = `${LAW}; rumus: buku metadata BKKBN`;

// Why a timing: cases found one after another within the year (pregnancies, malnourished children, a cohort's immunisation)
// accumulate, so they are year_to_date; a habit or service seen in the month of report (TTD, ASI, MP-ASI, growth monitoring) is a snapshot.
const cards: readonly Card[] = [
  {
    code: 'SP01', spmField: 'health', timing: 'year_to_date', unit: 'ibu hamil KEK', peopleGroup: 'women', lifeStages: ['pregnancy'],
    definition: 'Bagian ibu hamil kurang energi kronis (LiLA < 23,5 cm) yang menerima makanan tambahan sejak awal tahun.',
    numeratorText: 'ibu hamil KEK yang mendapat tambahan asupan gizi (PMT)', denominatorText: 'seluruh ibu hamil KEK yang ditemukan sejak awal tahun',
    whyYours: 'Puskesmas mengukur LiLA dan memegang daftar ibu hamil KEK. Dinas pangan, perikanan, dan Baznas dapat mengisi bahan makanannya.',
    example: '14 dari 20 ibu hamil KEK menerima PMT = 70 %. Target 90 % = 18 ibu, jadi 4 ibu lagi perlu dijangkau.',
    caution: 'Penyebutnya ibu hamil KEK, bukan semua ibu hamil. Desa tanpa ibu hamil KEK ditulis "tidak ada sasaran", bukan 0 %. Target 90 % baru sebagian terkonfirmasi: cocokkan dengan naskah Perpres.',
    lead: 'dinkes', supports: ['dkp', 'ketapang', 'baznas', 'tp_pkk'], source: METADATA,
  },
  {
    code: 'SP02', spmField: 'health', timing: 'year_to_date', unit: 'ibu hamil', peopleGroup: 'women', lifeStages: ['pregnancy'],
    definition: 'Bagian ibu hamil yang menghabiskan sedikitnya 90 tablet tambah darah (TTD) selama kehamilan.',
    numeratorText: 'ibu hamil yang mengonsumsi minimal 90 TTD', denominatorText: 'seluruh ibu hamil sejak awal tahun',
    whyYours: 'TTD dibagikan puskesmas dan bidan desa. Kader PKK dan penyuluh KB memastikan tabletnya diminum, bukan hanya diterima.',
    example: '33 dari 80 ibu hamil = 41,25 %. Target 80 % = 64 ibu, jadi 31 ibu lagi.',
    caution: 'Hitung yang diminum. Ada formulir kabupaten yang menghitung "diberi TTD": tulis dalam catatan bila hanya itu yang tersedia.',
    lead: 'dinkes', supports: ['opd_kb', 'tp_pkk'], source: METADATA,
  },
  {
    code: 'SP03', spmField: 'health', timing: 'snapshot', unit: 'remaja putri', peopleGroup: 'girls', lifeStages: ['school_age'],
    definition: 'Bagian remaja putri yang rutin mengonsumsi tablet tambah darah.',
    numeratorText: 'remaja putri yang rutin mengonsumsi TTD', denominatorText: 'seluruh remaja putri',
    whyYours: 'Tabletnya dari puskesmas, minumnya di sekolah dan madrasah: tanpa Disdik dan Kemenag tidak ada hari minum TTD.',
    example: '66 dari 150 remaja putri = 44 %. Target 58 % = 87 orang, jadi 21 orang lagi.',
    caution: 'Dua target beredar: 58 % (Perpres) dan 80 % (buku metadata BKKBN). Bawaan 58 %; tim dapat menetapkan lain. Remaja yang tidak bersekolah ikut dihitung.',
    lead: 'dinkes', supports: ['disdik', 'kemenag', 'opd_kb'], source: METADATA,
  },
  {
    code: 'SP04', spmField: 'health', timing: 'snapshot', unit: 'bayi', peopleGroup: 'children', lifeStages: ['pregnancy', 'early_childhood'],
    definition: 'Bagian bayi di bawah 6 bulan yang hanya diberi ASI.',
    numeratorText: 'bayi < 6 bulan yang masih mendapat ASI eksklusif', denominatorText: 'bayi < 6 bulan yang dicatat atau diingat (recall)',
    whyYours: 'Konselor menyusui ada di puskesmas dan posyandu; PKK dan penyuluh KB mendampingi ibu di rumah dan tempat kerja.',
    example: '21 dari 30 bayi = 70 %. Target 80 % = 24 bayi, jadi 3 bayi lagi.',
    caution: 'Penyebutnya hanya bayi yang ditanya. Bila sedikit bayi yang ditanya, persennya tinggi tetapi rapuh.',
    lead: 'dinkes', supports: ['tp_pkk', 'opd_kb'], source: METADATA,
  },
  {
    code: 'SP05', spmField: 'health', timing: 'snapshot', unit: 'anak', peopleGroup: 'children', lifeStages: ['early_childhood'],
    definition: 'Bagian anak 6–23 bulan yang mendapat makanan pendamping ASI yang cukup.',
    numeratorText: 'anak 6–23 bulan yang mendapat MP-ASI', denominatorText: 'seluruh anak 6–23 bulan',
    whyYours: 'Dinkes menilai cukup tidaknya; dinas perikanan dan pangan menyediakan ikan, telur, dan sayur setempat; PKK mengajar memasaknya.',
    example: '54 dari 75 anak = 72 %. Target 80 % = 60 anak, jadi 6 anak lagi.',
    caution: 'Makanan pabrikan tanpa protein hewani bukan MP-ASI yang cukup. Anak di bawah 6 bulan tidak dihitung.',
    lead: 'dinkes', supports: ['dkp', 'ketapang', 'tp_pkk'], source: METADATA,
  },
  {
    code: 'SP06', spmField: 'health', timing: 'year_to_date', unit: 'balita', peopleGroup: 'children', lifeStages: ['early_childhood'],
    definition: 'Bagian balita gizi buruk yang ditangani menurut tata laksana gizi buruk.',
    numeratorText: 'balita gizi buruk yang mendapat tata laksana', denominatorText: 'seluruh balita gizi buruk yang ditemukan sejak awal tahun',
    whyYours: 'Puskesmas dan RSUD merawat; Dinsos menanggung keluarga yang tidak mampu selama anak dirawat.',
    example: '3 dari 4 balita = 75 %. Target 90 % dari 4 dibulatkan ke atas = 4 balita, jadi 1 balita lagi.',
    caution: 'Desa tanpa balita gizi buruk ditulis "tidak ada sasaran": bukan 0 % dan bukan 100 %. Jumlahnya kecil, satu anak mengubah banyak persen.',
    lead: 'dinkes', supports: ['dinsos'], source: METADATA,
  },
  {
    code: 'SP07', spmField: 'health', timing: 'snapshot', unit: 'balita', peopleGroup: 'children', lifeStages: ['early_childhood'],
    definition: 'Bagian balita yang pertumbuhan dan perkembangannya dipantau di posyandu, PAUD, atau kunjungan rumah.',
    numeratorText: 'balita yang dipantau tumbuh kembangnya', denominatorText: 'seluruh balita di wilayah (S pada SKDN)',
    whyYours: 'Dinkes memegang alat dan catatan, pemerintah desa dan PKK menggerakkan kunjungan, PAUD menjangkau anak yang tidak ke posyandu.',
    example: '136 dari 170 balita = 80 %. Target 90 % = 153 balita, jadi 17 balita lagi.',
    caution: 'Targetnya disebut berbeda: 90 % (Perpres), 80 % (paparan menteri 2021), 85 % (langkah Kemenkes 2023). Penyebutnya semua balita, bukan yang datang.',
    lead: 'dinkes', supports: ['dpmd', 'tp_pkk', 'disdik'], source: LAW,
  },
  {
    code: 'SP08', spmField: 'health', timing: 'year_to_date', unit: 'balita', peopleGroup: 'children', lifeStages: ['early_childhood'],
    definition: 'Bagian balita gizi kurang yang menerima makanan tambahan.',
    numeratorText: 'balita gizi kurang yang mendapat tambahan asupan gizi', denominatorText: 'seluruh balita gizi kurang yang ditemukan sejak awal tahun',
    whyYours: 'Daftar anaknya ada di puskesmas; dinas pangan, perikanan, Baznas, dan CSR dapat membiayai makanan pemulihannya.',
    example: '9 dari 12 balita = 75 %. Target 90 % dari 12 dibulatkan ke atas = 11 balita, jadi 2 balita lagi.',
    caution: 'Gizi kurang (BB/TB) bukan berat badan kurang (BB/U) dan bukan stunting. Tanpa balita gizi kurang ditulis "tidak ada sasaran".',
    lead: 'dinkes', supports: ['dkp', 'ketapang', 'baznas'], source: METADATA,
  },
  {
    code: 'SP09', spmField: 'health', timing: 'year_to_date', unit: 'balita', peopleGroup: 'children', lifeStages: ['early_childhood'],
    definition: 'Bagian anak yang sudah lengkap imunisasi dasarnya menurut umur.',
    numeratorText: 'anak yang imunisasi dasarnya lengkap', denominatorText: 'seluruh anak dalam kelompok umur sasaran tahun ini',
    whyYours: 'Vaksin dan jadwal di Dinkes; keraguan orang tua dijawab Kemenag dan PKK.',
    example: '16 dari 63 anak = 25,40 %. Target 90 % dari 63 dibulatkan ke atas = 57 anak, jadi 41 anak lagi.',
    caution: 'Penyebutnya kelompok umur sasaran. Formulir kabupaten ada yang memakai semua balita sehingga persennya lebih rendah: tulis yang dipakai.',
    lead: 'dinkes', supports: ['kemenag', 'tp_pkk'], source: METADATA,
  },
];

export const specificIndicators: readonly IndicatorRow[] = cards.map((card) => fromCard('specific', card));
