import { type IndicatorRow, plain } from './indicator';

/** Result figures of the seeds' own programmes. Each keeps the wording of its document. */
type Line = readonly [code: string, shortName: string, unit: string, group: IndicatorRow['peopleGroup'], definition: string];

const NTT = 'Seed 002, Laporan Capaian Program Kemitraan Cegah Stunting NTT 2020–2021';
const PONSERA = 'Seed 000, PONSERA, PT Pertamina Patra Niaga DPPU Supadio';
const BALANTING = 'Seed 004, Laporan Penelitian Monev BALANTING, Bappedalitbang Balangan 2023';
const PHI = 'Seed 001, Posyandu Holistik Integratif Serdang Bedagai';

const counts = (source: string, lines: readonly Line[]): IndicatorRow[] => lines.map(([code, shortName, unit, peopleGroup, definition]) =>
  plain('output', {
    code, shortName, name: definition, unit, peopleGroup, definition: `${definition}.`, source,
    valueKind: 'count', timing: 'year_to_date', numeratorText: `jumlah ${unit}`, denominatorText: 'tidak ada: angka jumlah',
  }));

const shares = (source: string, lines: readonly Line[]): IndicatorRow[] => lines.map(([code, shortName, unit, peopleGroup, definition]) =>
  plain('output', {
    code, shortName, name: definition, unit, peopleGroup, definition: `${definition}.`, source,
    valueKind: 'survey', numeratorText: `${unit} dengan keadaan itu`, denominatorText: `seluruh ${unit} yang dipantau`,
  }));

const nttCounts = counts(NTT, [
  ['OP01', 'Posyandu dibina', 'posyandu', null, 'Posyandu yang didampingi program'],
  ['OP02', 'Peserta posyandu', 'anak', 'children', 'Anak peserta posyandu dampingan'],
  ['OP14', 'Edukasi TTD ibu hamil', 'ibu hamil', 'women', 'Ibu hamil penerima edukasi TTD'],
  ['OP18', 'Edukasi TTD remaja dan WUS', 'remaja dan wanita subur', 'women', 'Remaja dan wanita usia subur penerima edukasi TTD'],
  ['OP19', 'Edukasi PHBS dan STBM', 'jiwa', 'people', 'Penerima edukasi PHBS dan STBM'],
  ['OP20', 'Edukasi pola asuh 1.000 HPK', 'jiwa', 'people', 'Penerima edukasi pola asuh 1.000 HPK'],
  ['OP21', 'Toilet bersih, keluarga', 'keluarga', 'families', 'Keluarga penerima toilet bersih'],
  ['OP22', 'Toilet bersih, jiwa', 'jiwa', 'people', 'Jiwa penerima manfaat toilet bersih'],
  ['OP28', 'Posyandu dibangun', 'posyandu', null, 'Posyandu baru yang dibangun'],
  ['OP29', 'Posyandu direnovasi', 'posyandu', null, 'Posyandu yang direnovasi'],
  ['OP30', 'Paket antropometri', 'paket', null, 'Paket perbaikan atau penggantian alat antropometri'],
]);

const nttShares = shares(NTT, [
  ['OP03', 'BB dan TB anak naik (dan tetap)', 'anak', 'children', 'Anak yang berat dan tinggi badannya naik atau tetap'],
  ['OP04', 'Cakupan posyandu, normal', 'anak', 'children', 'Cakupan kegiatan posyandu, rata-rata kondisi normal'],
  ['OP05', 'Cakupan posyandu, pandemi dan bencana', 'anak', 'children', 'Cakupan kegiatan posyandu, rata-rata kondisi pandemi dan bencana'],
  ['OP06', 'PMT ibu hamil: BB naik', 'ibu hamil', 'women', 'Ibu hamil penerima PMT yang berat badannya naik'],
  ['OP07', 'PMT ibu hamil: BB tetap', 'ibu hamil', 'women', 'Ibu hamil penerima PMT yang berat badannya tetap'],
  ['OP08', 'PMT ibu hamil: BB turun', 'ibu hamil', 'women', 'Ibu hamil penerima PMT yang berat badannya turun'],
  ['OP09', 'PMT baduta: BB naik', 'baduta', 'children', 'Baduta penerima PMT yang berat badannya naik'],
  ['OP10', 'PMT baduta: BB tetap', 'baduta', 'children', 'Baduta penerima PMT yang berat badannya tetap'],
  ['OP11', 'PMT baduta: BB turun', 'baduta', 'children', 'Baduta penerima PMT yang berat badannya turun'],
  ['OP12', 'Praktik masak dan makan sehat', 'penerima PMT', 'people', 'Penerima PMT yang mempraktikkan masak dan konsumsi makanan sehat'],
  ['OP13', 'Tambah tahu pola makan sehat', 'penerima PMT', 'people', 'Penerima PMT yang bertambah informasi tentang pola makan sehat'],
  ['OP15', 'TTD ibu hamil: mulai rutin', 'ibu hamil', 'women', 'Ibu hamil peserta edukasi yang mulai rutin mengonsumsi TTD'],
  ['OP16', 'TTD ibu hamil: mulai patuh', 'ibu hamil', 'women', 'Ibu hamil peserta edukasi yang mulai patuh mengonsumsi TTD'],
  ['OP17', 'TTD ibu hamil: tahu pentingnya', 'ibu hamil', 'women', 'Ibu hamil peserta edukasi yang mengetahui arti penting TTD'],
  ['OP23', 'Toilet: keluarga 1.000 HPK', 'keluarga', 'families', 'Penerima toilet bersih yang keluarga 1.000 HPK'],
  ['OP24', 'Toilet: keluarga lainnya', 'keluarga', 'families', 'Penerima toilet bersih yang keluarga dengan balita, anak, atau usia produktif'],
  ['OP25', 'Sebelum: tidak punya toilet', 'keluarga', 'families', 'Penerima toilet bersih yang sebelumnya tidak memiliki toilet'],
  ['OP26', 'Sebelum: toilet rusak', 'keluarga', 'families', 'Penerima toilet bersih yang toiletnya semula rusak atau darurat'],
  ['OP27', 'Penerima toilet sehat', 'jiwa', 'people', 'Penerima toilet bersih yang sehat pada pemantauan kondisi kesehatan'],
]);

const ponsera = counts(PONSERA, [
  ['OP31', 'Gizi buruk berkurang', 'anak', 'children', 'Penurunan jumlah anak gizi buruk melalui PMT Delivery Service'],
  ['OP32', 'Penerima manfaat DTKS', 'orang', 'people', 'Penerima manfaat kelompok binaan yang tercatat di DTKS'],
  ['OP33', 'DTKS: menjadi mandiri', 'orang', 'people', 'Penerima manfaat DTKS yang dinyatakan mandiri'],
  ['OP34', 'DTKS: naik ke desil 4', 'orang', 'people', 'Penerima manfaat DTKS yang naik ke desil 4'],
  ['OP35', 'Lahan menjadi produktif', 'm²', null, 'Lahan tidak produktif yang menjadi media tanam bahan baku PMT'],
  ['OP36', 'Puskesmas dengan USG portabel', 'puskesmas', null, 'Puskesmas yang memiliki USG portabel untuk posyandu'],
]);

const balanting = counts(BALANTING, [
  ['OP41', 'Sasaran balita stunting', 'balita', 'children', 'Balita stunting sasaran BALANTING yang dipantau'],
  ['OP42', 'Sasaran keluarga balita stunting', 'sasaran', null, 'Sasaran pada parameter keluarga balita stunting BALANTING'],
  ['OP43', 'Sasaran ibu hamil KEK', 'ibu hamil KEK', 'women', 'Ibu hamil KEK sasaran awal BALANTING'],
  ['OP44', 'KEK: hamil dan normal', 'ibu', 'women', 'Sasaran KEK yang masih hamil dan sudah normal'],
  ['OP45', 'KEK: melahirkan dan normal', 'ibu', 'women', 'Sasaran KEK yang sudah melahirkan dan normal'],
  ['OP46', 'KEK: masih dipantau', 'ibu', 'women', 'Sasaran KEK yang masih dalam pemantauan'],
]);

const phi = counts(PHI, [
  ['OP51', 'Posyandu HI percontohan', 'posyandu', null, 'Posyandu yang ditetapkan sebagai model Posyandu Holistik Integratif'],
  ['OP52', 'PHI dengan bank sampah', 'posyandu', null, 'Posyandu Holistik Integratif dengan bank sampah yang berjalan'],
]);

const CAUTIONS: Readonly<Record<string, string>> = {
  OP03: 'Sumber menulis "naik (dan tetap)", Januari–April 2021: bukan hanya yang naik.',
  OP08: '81 + 18 + 2 = 101 % pada ibu hamil: pembulatan di sumber.',
  OP13: '72 + 27 = 99 %: pembulatan di sumber.',
  OP27: 'Yang sehat adalah penerima manfaat, bukan keadaan toiletnya.',
  OP30: 'Perbaikan atau penggantian alat; bukan bukti kelengkapan alat sesuai standar.',
  OP41: '171 sasaran (Mei 2022) menjadi 201: pengukuran ulang dan perbaikan alat menjelaskan pengurangan, kenaikannya tidak dijelaskan sumber.',
  OP42: '171 menjadi "245 sasaran" tanpa penjelasan di sumber; jangan dibandingkan sebagai penyebut yang sama.',
};
const LOWER_IS_BETTER = new Set(['OP08', 'OP11', 'OP25', 'OP26', 'OP32', 'OP46']);

export const outputIndicators: readonly IndicatorRow[] = [...nttCounts, ...nttShares, ...ponsera, ...balanting, ...phi]
  .map((row) => ({ ...row, caution: CAUTIONS[row.code] ?? null, direction: LOWER_IS_BETTER.has(row.code) ? 'down' as const : row.direction }))
  .sort((a, b) => a.code.localeCompare(b.code));
