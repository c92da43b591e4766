import { EVERY_AGE, type IndicatorRow, type Plain, plain } from './indicator';

const BANGDA = 'Indikator esensial Web Aksi Bangda (SE Mendagri 400.5/8476/SJ)';
const BALANGAN = 'Seed 004, Laporan Monev BALANTING, III.A';
const SUPPLY = 'Indikator pasokan, formulir Dinkes Web Aksi Bangda';
const POSYANDU = 'Permendagri 13/2024, layanan Posyandu enam bidang SPM';

const village = (facts: Plain): IndicatorRow => plain('extension', { atVillage: true, ...facts });
const regency = (facts: Plain): IndicatorRow => plain('extension', facts);

/** Figures of seed 004 that are outside the 20, in the order of its two lists. */
const fromBalangan: IndicatorRow[] = [
  village({
    code: 'EX01', name: 'PIK-R dan BKR yang memberi edukasi kesehatan reproduksi dan gizi', shortName: 'Edukasi PIK-R dan BKR', unit: 'kelompok',
    spmField: 'education', timing: 'year_to_date', numeratorText: 'kelompok PIK-R dan BKR yang melaksanakan edukasi', denominatorText: 'seluruh kelompok PIK-R dan BKR',
    definition: 'Bagian Pusat Informasi dan Konseling Remaja serta Bina Keluarga Remaja yang memberi edukasi kesehatan reproduksi dan gizi.',
    lifeStages: ['school_age'], customaryLead: 'opd_kb', customarySupports: ['dinkes', 'disdik', 'bkkbn'], source: BALANGAN,
  }),
  village({
    code: 'EX02', name: 'Remaja putri menerima pemeriksaan status anemia (Hb)', shortName: 'Remaja putri diperiksa anemia', unit: 'remaja putri', peopleGroup: 'girls',
    spmField: 'health', timing: 'year_to_date', numeratorText: 'remaja putri yang diperiksa Hb', denominatorText: 'seluruh remaja putri sasaran',
    definition: 'Bagian remaja putri yang diperiksa kadar hemoglobinnya tahun ini.', caution: 'Balangan 2022 mencetak 0 %: nol yang sebenarnya, bukan data kosong.',
    lifeStages: ['school_age'], customaryLead: 'dinkes', customarySupports: ['disdik', 'kemenag'], source: BALANGAN,
  }),
  regency({
    code: 'EX03', name: 'Unmet need KB', shortName: 'Unmet need KB', unit: 'PUS', peopleGroup: 'women', direction: 'down', spmField: 'health', valueKind: 'survey',
    numeratorText: 'PUS yang ingin menunda atau berhenti punya anak tetapi tidak ber-KB', denominatorText: 'seluruh PUS',
    definition: 'Bagian pasangan usia subur yang kebutuhan ber-KB-nya tidak terpenuhi.', caution: 'Makin rendah makin baik.',
    lifeStages: ['adult'], customaryLead: 'opd_kb', customarySupports: ['dinkes', 'bkkbn'], source: BALANGAN,
  }),
  regency({
    code: 'EX04', name: 'Angka kelahiran remaja 15–19 tahun (ASFR)', shortName: 'ASFR 15–19 tahun', unit: 'kelahiran', peopleGroup: 'girls', direction: 'down', spmField: 'health', valueKind: 'survey',
    timing: 'year_to_date', numeratorText: 'kelahiran dari perempuan 15–19 tahun', denominatorText: 'perempuan 15–19 tahun',
    definition: 'Kelahiran dari perempuan 15–19 tahun dibandingkan jumlah perempuan seumur itu.',
    caution: 'Lazimnya per 1.000 perempuan; Balangan mencetak 0,71 "%". Jangan dibandingkan dengan angka per 1.000. Makin rendah makin baik.',
    lifeStages: ['school_age'], customaryLead: 'opd_kb', customarySupports: ['dinkes', 'disdik', 'kemenag'], source: BALANGAN,
  }),
  village({
    code: 'EX05', name: 'Keluarga melaksanakan perilaku hidup bersih dan sehat (PHBS)', shortName: 'Keluarga ber-PHBS', unit: 'keluarga', peopleGroup: 'families', spmField: 'health', valueKind: 'survey',
    numeratorText: 'keluarga yang memenuhi seluruh butir PHBS', denominatorText: 'keluarga yang disurvei',
    definition: 'Bagian keluarga yang memenuhi butir PHBS rumah tangga menurut survei.', caution: 'Angka survei: sebutkan jumlah keluarga yang disurvei.',
    lifeStages: [...EVERY_AGE], customaryLead: 'dinkes', customarySupports: ['tp_pkk', 'dpmd'], source: BALANGAN,
  }),
  village({
    code: 'EX06', name: 'Lembaga PAUD yang mengembangkan PAUD Holistik Integratif', shortName: 'PAUD HI', unit: 'lembaga PAUD', spmField: 'education',
    numeratorText: 'lembaga PAUD yang menjalankan PAUD HI', denominatorText: 'seluruh lembaga PAUD',
    definition: 'Bagian lembaga PAUD yang menggabungkan layanan pendidikan, kesehatan, gizi, pengasuhan, dan perlindungan.',
    lifeStages: ['early_childhood'], customaryLead: 'disdik', customarySupports: ['dinkes', 'opd_kb', 'kemenag'], source: BALANGAN,
  }),
  village({
    code: 'EX07', name: 'Keluarga berisiko stunting memiliki jamban sehat', shortName: 'KRS punya jamban sehat', unit: 'keluarga', peopleGroup: 'families', spmField: 'public_works',
    numeratorText: 'keluarga berisiko stunting dengan jamban sehat', denominatorText: 'seluruh keluarga berisiko stunting',
    definition: 'Bagian keluarga berisiko stunting yang memiliki jamban sehat.', caution: 'Mirip SE05, tetapi penyebutnya keluarga berisiko stunting, bukan semua rumah tangga.',
    lifeStages: [...EVERY_AGE], customaryLead: 'pupr', customarySupports: ['dinkes', 'perkim', 'dpmd'], source: BALANGAN,
  }),
  village({
    code: 'EX08', name: 'Keluarga berisiko stunting mengakses air minum layak', shortName: 'KRS berair minum layak', unit: 'keluarga', peopleGroup: 'families', spmField: 'public_works',
    numeratorText: 'keluarga berisiko stunting dengan air minum layak', denominatorText: 'seluruh keluarga berisiko stunting',
    definition: 'Bagian keluarga berisiko stunting yang memakai sumber air minum layak.', caution: 'Mirip SE04, tetapi penyebutnya keluarga berisiko stunting, bukan semua rumah tangga.',
    lifeStages: [...EVERY_AGE], customaryLead: 'pupr', customarySupports: ['dinkes', 'dpmd'], source: BALANGAN,
  }),
  village({
    code: 'EX09', name: 'Keluarga berisiko stunting memanfaatkan pekarangan untuk asupan gizi', shortName: 'KRS manfaatkan pekarangan', unit: 'keluarga', peopleGroup: 'families', spmField: 'housing',
    numeratorText: 'keluarga berisiko stunting yang mendapat manfaat pekarangan', denominatorText: 'seluruh keluarga berisiko stunting',
    definition: 'Bagian keluarga berisiko stunting yang menambah asupan gizi dari sumber daya pekarangan.',
    lifeStages: [...EVERY_AGE], customaryLead: 'ketapang', customarySupports: ['tp_pkk', 'dpmd'], source: BALANGAN,
  }),
  village({
    code: 'EX10', name: 'Keluarga berisiko stunting mendapat promosi makan ikan', shortName: 'KRS dapat promosi ikan', unit: 'keluarga', peopleGroup: 'families', spmField: 'health',
    timing: 'year_to_date', numeratorText: 'keluarga berisiko stunting yang mendapat promosi', denominatorText: 'seluruh keluarga berisiko stunting',
    definition: 'Bagian keluarga berisiko stunting yang mendapat promosi peningkatan konsumsi ikan dalam negeri.',
    caution: 'Balangan mencetak 0,02 %: mungkin perbandingan, bukan persen. Periksa ke sumber.', lifeStages: [...EVERY_AGE], customaryLead: 'dkp', customarySupports: ['tp_pkk'], source: BALANGAN,
  }),
  village({
    code: 'EX11', name: 'Desa prioritas melaksanakan dapur gizi keluarga berbasis pangan lokal', shortName: 'Desa dengan dapur gizi', unit: 'desa', peopleGroup: 'villages', spmField: 'health', valueKind: 'boolean',
    numeratorText: 'desa prioritas dengan dapur gizi', denominatorText: 'seluruh desa prioritas',
    definition: 'Ya bila desa menjalankan dapur gizi keluarga (DASHAT) berbasis pangan lokal tahun ini.', caution: '27,27 % = 3 dari 11 atau 6 dari 22; sumber tidak menyebut.',
    lifeStages: ['pregnancy', 'early_childhood'], customaryLead: 'opd_kb', customarySupports: ['ketapang', 'dpmd', 'tp_pkk'], source: BALANGAN,
  }),
  village({
    code: 'EX12', name: 'KPM PKH mengikuti P2K2 dengan modul kesehatan dan gizi', shortName: 'KPM PKH ikut P2K2', unit: 'keluarga', peopleGroup: 'families', spmField: 'social', timing: 'year_to_date',
    numeratorText: 'keluarga PKH yang hadir minimal sekali', denominatorText: 'seluruh keluarga penerima PKH',
    definition: 'Bagian keluarga penerima PKH yang hadir pada pertemuan P2K2 dengan modul kesehatan dan gizi.',
    lifeStages: ['pregnancy', 'early_childhood'], customaryLead: 'dinsos', customarySupports: ['dinkes'], source: BALANGAN,
  }),
];

type Short = readonly [code: string, shortName: string, lead: string, facts: Pick<Plain, 'unit' | 'numeratorText' | 'denominatorText' | 'definition'> & Partial<Plain>];

const couple = { unit: 'pasangan', peopleGroup: 'people', timing: 'year_to_date', lifeStages: ['adult'], denominatorText: 'seluruh calon PUS/catin terdaftar', spmField: 'health' } satisfies Partial<Plain>;
const poorCouple = { unit: 'PUS', peopleGroup: 'families', lifeStages: ['adult'], denominatorText: 'seluruh PUS miskin', spmField: 'social' } satisfies Partial<Plain>;
const yesNo = { unit: 'desa/kelurahan', peopleGroup: 'villages', valueKind: 'boolean', denominatorText: 'seluruh desa/kelurahan' } satisfies Partial<Plain>;

const others: readonly (readonly [source: string, ...Short])[] = [
  [BANGDA, 'EX13', 'Catin mendapat TTD', 'dinkes', { ...couple, numeratorText: 'catin perempuan yang mendapat TTD', denominatorText: 'seluruh catin perempuan terdaftar', definition: 'Calon pengantin perempuan yang mendapat tablet tambah darah.' }],
  [BANGDA, 'EX14', 'Catin didampingi pranikah', 'opd_kb', { ...couple, numeratorText: 'calon PUS yang didampingi sejak 3 bulan pranikah', definition: 'Calon PUS yang menerima pendampingan kesehatan reproduksi dan edukasi gizi sejak 3 bulan pranikah.' }],
  [BANGDA, 'EX15', 'Bimbingan perkawinan stunting', 'kemenag', { ...couple, numeratorText: 'pasangan yang mendapat bimbingan dengan materi stunting', definition: 'Pasangan calon pengantin yang mendapat bimbingan perkawinan dengan materi pencegahan stunting.' }],
  [BANGDA, 'EX16', 'PUS miskin terima tunai bersyarat', 'dinsos', { ...poorCouple, numeratorText: 'PUS miskin penerima bantuan tunai bersyarat', definition: 'PUS miskin dan penyandang masalah sosial yang menerima bantuan tunai bersyarat.' }],
  [BANGDA, 'EX17', 'PUS miskin terima pangan nontunai', 'dinsos', { ...poorCouple, numeratorText: 'PUS miskin penerima bantuan pangan nontunai', definition: 'PUS miskin dan penyandang masalah sosial yang menerima bantuan pangan nontunai.' }],
  [BANGDA, 'EX18', 'PUS miskin terima PBI', 'dinsos', { ...poorCouple, numeratorText: 'PUS miskin peserta PBI JKN', definition: 'PUS miskin dan penyandang masalah sosial yang menjadi peserta PBI JKN.' }],
  [BANGDA, 'EX19', 'KRS Stop BABS', 'dinkes', { unit: 'keluarga', peopleGroup: 'families', spmField: 'public_works', lifeStages: [...EVERY_AGE], numeratorText: 'keluarga berisiko stunting yang tidak lagi BABS', denominatorText: 'seluruh keluarga berisiko stunting', definition: 'Keluarga berisiko stunting yang sudah berhenti buang air besar sembarangan.' }],
  [BANGDA, 'EX20', 'Variasi bantuan pangan', 'dinsos', { unit: 'keluarga', peopleGroup: 'families', spmField: 'social', lifeStages: ['pregnancy', 'early_childhood'], numeratorText: 'keluarga yang menerima variasi bantuan pangan', denominatorText: 'keluarga penerima bantuan pangan dengan ibu hamil, ibu menyusui, atau baduta', definition: 'Keluarga penerima bantuan pangan yang menerima ragam pangan selain beras dan telur.' }],
  [SUPPLY, 'EX21', 'Desa menjalankan STBM', 'dinkes', { ...yesNo, spmField: 'public_works', numeratorText: 'desa/kelurahan yang menjalankan STBM', definition: 'Ya bila desa menjalankan sanitasi total berbasis masyarakat tahun ini.' }],
  [SUPPLY, 'EX22', 'Audit baduta stunting', 'opd_kb', { ...yesNo, spmField: 'health', numeratorText: 'desa/kelurahan yang diaudit', definition: 'Ya bila audit kasus baduta stunting sudah dilakukan tahun ini.' }],
  [SUPPLY, 'EX23', 'Data stunting dipublikasikan', 'dinkes', { ...yesNo, numeratorText: 'desa/kelurahan yang datanya dipublikasikan', definition: 'Ya bila data stunting desa sudah dipublikasikan tahun ini.' }],
  [SUPPLY, 'EX24', 'Bidan desa tersedia', 'dinkes', { ...yesNo, spmField: 'health', numeratorText: 'desa/kelurahan dengan bidan', definition: 'Ya bila desa memiliki bidan yang menetap.' }],
  ['Seed 004, Laporan Monev BALANTING, III.C kendala 3', 'EX25', 'Posyandu berantropometri standar', 'dinkes', { unit: 'posyandu', spmField: 'health', lifeStages: ['early_childhood'], numeratorText: 'posyandu dengan antropometri sesuai standar', denominatorText: 'seluruh posyandu', definition: 'Posyandu yang memiliki alat ukur berat, panjang, dan tinggi badan sesuai standar.' }],
  [POSYANDU, 'EX26', 'Rumah tidak layak diperbaiki', 'pupr', { unit: 'rumah', peopleGroup: 'families', timing: 'year_to_date', spmField: 'housing', lifeStages: [...EVERY_AGE], customarySupports: ['perkim', 'baznas'], numeratorText: 'rumah tidak layak huni yang diperbaiki tahun ini', denominatorText: 'rumah tidak layak huni terdata', definition: 'Rumah tidak layak huni (RTLH) yang sudah diperbaiki.' }],
  [POSYANDU, 'EX27', 'Posyandu siaga bencana', 'bpbd', { unit: 'posyandu', timing: 'year_to_date', spmField: 'public_order', lifeStages: [...EVERY_AGE], customarySupports: ['satpolpp'], numeratorText: 'posyandu yang mengadakan edukasi kebencanaan', denominatorText: 'seluruh posyandu', definition: 'Posyandu yang menjadi tempat edukasi penanggulangan bencana tahun ini.' }],
];

/** "Ya bila desa memiliki bidan." names itself "Desa memiliki bidan". */
function nameOf(definition: string): string {
  const bare = definition.replace(/^Ya bila /, '').replace(/\.$/, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

export const extensionIndicators: readonly IndicatorRow[] = [
  ...fromBalangan,
  ...others.map(([source, code, shortName, lead, facts]) =>
    village({ ...facts, code, shortName, name: nameOf(facts.definition), customaryLead: lead, source })),
];
