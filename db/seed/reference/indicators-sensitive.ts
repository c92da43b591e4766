import { type Card, EVERY_AGE, fromCard, type IndicatorRow } from './indicator';

const LAW = 'Perpres 72/2021 Lampiran A (urutan dan nama: laporan TPPS Boalemo)';
const METADATA = `${LAW}; rumus: buku metadata BKKBN`;

// Why a timing: births, pregnancies, weddings and assisted families add up within the year (year_to_date);
// a household's connection, a membership, a payment round, a survey or a declaration is the state on a day (snapshot).
const cards: readonly Card[] = [
  {
    code: 'SE01', spmField: 'health', timing: 'year_to_date', unit: 'ibu', peopleGroup: 'women', lifeStages: ['pregnancy', 'adult'],
    definition: 'Bagian ibu bersalin yang memakai kontrasepsi sampai 42 hari setelah melahirkan.',
    numeratorText: 'ibu yang ber-KB sampai 42 hari setelah bersalin', denominatorText: 'seluruh ibu bersalin sejak awal tahun',
    whyYours: 'Penyuluh KB memberi konseling sejak hamil; puskesmas dan RSUD memasang alat kontrasepsinya saat bersalin.',
    example: '18 dari 30 ibu bersalin = 60 %. Target 70 % = 21 ibu, jadi 3 ibu lagi.',
    caution: 'Yang dihitung sampai 42 hari; akseptor baru setelah itu masuk pelayanan KB biasa.',
    lead: 'opd_kb', supports: ['dinkes'], source: METADATA,
  },
  {
    code: 'SE02', spmField: 'health', valueKind: 'survey', direction: 'down', timing: 'year_to_date', atVillage: false, unit: 'kehamilan', peopleGroup: 'women', lifeStages: ['pregnancy', 'adult'],
    definition: 'Bagian kehamilan yang tidak diinginkan atau belum direncanakan.',
    numeratorText: 'kehamilan yang tidak diinginkan', denominatorText: 'seluruh kehamilan (atau perempuan usia subur yang disurvei)',
    whyYours: 'Angka ini turun bila layanan dan konseling KB menjangkau pasangan yang tidak ingin menambah anak.',
    example: '40 dari 200 kehamilan = 20 %. Batas 15,5 % = 31 kehamilan, jadi 9 terlalu banyak.',
    caution: 'Makin rendah makin baik. Angka kabupaten dari survei atau pendataan keluarga, tidak diisi per desa. Sebutkan penyebut yang dipakai.',
    lead: 'opd_kb', supports: ['dinkes'], source: METADATA,
  },
  {
    code: 'SE03', spmField: 'health', timing: 'year_to_date', unit: 'pasangan', peopleGroup: 'people', lifeStages: ['adult'],
    definition: 'Bagian calon pengantin yang diperiksa kesehatannya dalam 3 bulan sebelum menikah.',
    numeratorText: 'pasangan catin yang diperiksa kesehatannya', denominatorText: 'seluruh pasangan yang mendaftar menikah sejak awal tahun',
    whyYours: 'KUA menerima pendaftaran nikah dan dapat meminta surat pemeriksaan; puskesmas memeriksa; penyuluh KB mendampingi.',
    example: '24 dari 30 pasangan = 80 %. Target 90 % = 27 pasangan, jadi 3 pasangan lagi.',
    caution: 'Hitung pasangan, bukan orang. Pasangan yang mendaftar di luar KUA (catatan sipil) ikut dihitung.',
    lead: 'kemenag', supports: ['dinkes', 'opd_kb'], source: METADATA,
  },
  {
    code: 'SE04', spmField: 'public_works', timing: 'snapshot', unit: 'rumah tangga', peopleGroup: 'families', lifeStages: EVERY_AGE,
    definition: 'Bagian rumah tangga yang memakai sumber air minum layak.',
    numeratorText: 'rumah tangga dengan air minum layak', denominatorText: 'seluruh rumah tangga',
    whyYours: 'Pipa, sumur bor, dan sambungan rumah dibangun Dinas PUPR; Dinkes memeriksa mutu air; desa merawatnya.',
    example: '74 dari 180 rumah tangga = 41,11 %. Target 100 % = 180, jadi 106 rumah tangga lagi.',
    caution: 'Layak belum tentu aman diminum. Jangan disamakan dengan KRS berair minum layak (EX08), yang penyebutnya keluarga berisiko stunting.',
    lead: 'pupr', supports: ['dinkes', 'dpmd'], source: LAW,
  },
  {
    code: 'SE05', spmField: 'public_works', timing: 'snapshot', unit: 'rumah tangga', peopleGroup: 'families', lifeStages: EVERY_AGE,
    definition: 'Bagian rumah tangga dengan sanitasi (air limbah domestik) layak.',
    numeratorText: 'rumah tangga dengan sanitasi layak', denominatorText: 'seluruh rumah tangga',
    whyYours: 'Tangki septik dan jaringan limbah dibangun Dinas PUPR atau Perkim; tanpa itu infeksi pencernaan terus menghambat gizi anak.',
    example: '50 dari 180 rumah tangga = 27,78 %. Target 90 % = 162, jadi 112 rumah tangga lagi.',
    caution: 'Sanitasi layak lebih dari sekadar Stop BABS (SE11). Jangan disamakan dengan KRS berjamban sehat (EX07), yang penyebutnya keluarga berisiko stunting.',
    lead: 'pupr', supports: ['perkim', 'dinkes', 'dlh', 'dpmd'], source: LAW,
  },
  {
    code: 'SE06', spmField: 'social', timing: 'snapshot', unit: 'jiwa', peopleGroup: 'people', lifeStages: EVERY_AGE,
    definition: 'Bagian penduduk miskin yang berhak yang menjadi peserta Penerima Bantuan Iuran JKN.',
    numeratorText: 'penduduk miskin peserta PBI JKN', denominatorText: 'penduduk miskin yang berhak',
    whyYours: 'Dinsos mengusulkan nama ke DTKS/DTSEN; tanpa kepesertaan, keluarga miskin menunda berobat.',
    example: '99 dari 108 jiwa = 91,67 %. Bila tim menargetkan 100 %, 9 jiwa lagi perlu diusulkan.',
    caution: 'Target nasionalnya jumlah (112,9 juta jiwa), bukan persen: daerah menetapkan sendiri, disarankan 100 % dari yang berhak. Tanpa itu tidak dinilai.',
    lead: 'dinsos', supports: ['dinkes'], source: LAW,
  },
  {
    code: 'SE07', spmField: 'social', timing: 'year_to_date', unit: 'keluarga', peopleGroup: 'families', lifeStages: ['pregnancy', 'early_childhood', 'adult'],
    definition: 'Bagian keluarga berisiko stunting (KRS) yang didampingi Tim Pendamping Keluarga.',
    numeratorText: 'keluarga berisiko stunting yang didampingi', denominatorText: 'seluruh keluarga berisiko stunting',
    whyYours: 'Tim Pendamping Keluarga dibentuk OPD KB; bidan, kader PKK, dan kader KB desa yang berkunjung.',
    example: '44 dari 63 keluarga = 69,84 %. Target 90 % dari 63 dibulatkan ke atas = 57, jadi 13 keluarga lagi.',
    caution: 'Keluarga berisiko bukan berarti ada anak stunting. Daftar KRS diperbarui; bila penyebut berubah, tulis sebabnya.',
    lead: 'opd_kb', supports: ['bkkbn', 'tp_pkk', 'dpmd', 'dinkes'], source: LAW,
  },
  {
    code: 'SE08', spmField: 'social', timing: 'snapshot', unit: 'keluarga', peopleGroup: 'families', lifeStages: EVERY_AGE,
    definition: 'Bagian keluarga miskin dan rentan yang berhak yang menerima bantuan tunai bersyarat (PKH).',
    numeratorText: 'keluarga yang menerima PKH', denominatorText: 'keluarga miskin dan rentan yang berhak',
    whyYours: 'Dinsos memegang data penerima dan pendamping PKH; dari pertemuan keluarga PKH pengetahuan gizi disampaikan.',
    example: '38 dari 40 keluarga = 95 %. Bila tim menargetkan 100 %, 2 keluarga lagi perlu diusulkan.',
    caution: 'Target nasionalnya jumlah (10 juta keluarga), bukan persen: daerah menetapkan sendiri. Hitung yang dibayar pada tahap terakhir.',
    lead: 'dinsos', supports: ['dpmd'], source: LAW,
  },
  {
    code: 'SE09', spmField: 'education', valueKind: 'survey', timing: 'snapshot', atVillage: false, unit: 'responden', peopleGroup: 'people', lifeStages: ['pregnancy', 'school_age', 'adult'],
    definition: 'Bagian responden di lokasi prioritas yang berpemahaman baik tentang stunting.',
    numeratorText: 'responden berpemahaman baik', denominatorText: 'responden yang disurvei',
    whyYours: 'Kampanye perubahan perilaku dijalankan bersama; yang mengadakan surveinya bertanggung jawab atas angkanya.',
    example: '54 dari 90 responden = 60 %. Target 70 %, jadi kurang 10 poin persen.',
    caution: 'Angka survei kabupaten, tidak diisi per desa: sebutkan jumlah responden. Penanggung jawabnya berbeda antardaerah (Diskominfo atau Dinkes).',
    lead: 'diskominfo', supports: ['dinkes', 'opd_kb', 'disdik', 'kemenag'], source: LAW,
  },
  {
    code: 'SE10', spmField: 'social', timing: 'snapshot', unit: 'keluarga', peopleGroup: 'families', lifeStages: EVERY_AGE,
    definition: 'Bagian keluarga miskin dan rentan yang berhak yang menerima bantuan sosial pangan.',
    numeratorText: 'keluarga yang menerima bantuan pangan', denominatorText: 'keluarga miskin dan rentan yang berhak',
    whyYours: 'Dinsos memverifikasi penerima sembako; dinas pangan dan Baznas mengisi keluarga yang belum terdaftar.',
    example: '38 dari 47 keluarga = 80,85 %. Bila tim menargetkan 100 %, 9 keluarga lagi.',
    caution: 'Target nasionalnya jumlah (sekitar 15,6 juta keluarga), bukan persen: daerah menetapkan sendiri. Jangan hitung satu keluarga dua kali dari dua program.',
    lead: 'dinsos', supports: ['ketapang', 'baznas'], source: LAW,
  },
  {
    code: 'SE11', spmField: 'public_works', valueKind: 'boolean', timing: 'snapshot', unit: 'desa/kelurahan', peopleGroup: 'villages', lifeStages: EVERY_AGE,
    definition: 'Bagian desa dan kelurahan yang sudah dinyatakan berhenti buang air besar sembarangan (ODF). Di desa: ya atau belum.',
    numeratorText: 'desa/kelurahan yang dinyatakan Stop BABS', denominatorText: 'seluruh desa/kelurahan',
    whyYours: 'Sanitarian puskesmas memicu dan memverifikasi; Dinas PUPR membangun jamban; DPMD mendorong aturan dan Dana Desa.',
    example: '83 dari 157 desa/kelurahan = 52,87 %. Target 90 % dari 157 dibulatkan ke atas = 142, jadi 59 desa lagi.',
    caution: 'Sepakati apakah kelurahan dihitung bersama desa; angka Balangan menghitung keduanya. Pernyataan ODF dapat dicabut bila verifikasi ulang gagal.',
    lead: 'dinkes', supports: ['pupr', 'dpmd', 'dlh'], source: LAW,
  },
];

export const sensitiveIndicators: readonly IndicatorRow[] = cards.map((card) => fromCard('sensitive', card));
