import type { ImportForm } from '../input';

/** A column of a form: its name in the product, its title, other titles that are understood, and what it takes. */
export interface ImportColumn {
  key: string;
  title: string;
  names: readonly string[];
  expects: string;
  width: number;
  format?: 'text' | 'integer' | 'rupiah' | 'day';
  isHidden?: boolean;
  /** Filled in by the product; on a protected template it cannot be typed over. */
  isFixed?: boolean;
  csvOnly?: boolean;
}

const id: ImportColumn = { key: 'id', title: 'id', names: ['id baris'], expects: 'dibiarkan seperti dari templat', width: 10, isHidden: true, isFixed: true };
const version: ImportColumn = { key: 'versi', title: 'versi', names: ['version'], expects: 'dibiarkan seperti dari templat', width: 10, isHidden: true, isFixed: true };
const period: ImportColumn = { key: 'periode', title: 'Periode', names: ['triwulan', 'bulan', 'periode lapor'], expects: 'periode berkas ini, misalnya 2022-TW3', width: 12, csvOnly: true, isFixed: true };

const VALUE_COLUMNS: readonly ImportColumn[] = [
  { key: 'kecamatan', title: 'Kecamatan', names: ['kec', 'nama kecamatan'], expects: 'nama kecamatan', width: 16, isFixed: true },
  { key: 'kode_desa', title: 'Kode desa', names: ['kodedesa', 'kode wilayah', 'kode desa kelurahan', 'kode kemendagri', 'kode wilayah desa'], expects: 'kode desa, misalnya 63.11.04.2008', width: 15, format: 'text', isFixed: true },
  { key: 'desa', title: 'Desa', names: ['nama desa', 'desa kelurahan', 'kelurahan', 'desa lokus', 'nama desa kelurahan', 'wilayah'], expects: 'nama desa lokus', width: 20, isFixed: true },
  { key: 'kode_indikator', title: 'Kode indikator', names: ['kode', 'kodeindikator', 'kd indikator'], expects: 'kode indikator, misalnya SP01', width: 10, isFixed: true },
  { key: 'indikator', title: 'Indikator', names: ['nama indikator', 'uraian indikator'], expects: 'nama indikator', width: 44, isFixed: true },
  { key: 'n', title: 'Dilayani', names: ['yang dilayani', 'jumlah dilayani', 'pembilang', 'terlayani', 'capaian', 'numerator', 'n', 'realisasi', 'jumlah yang dilayani'], expects: 'bilangan bulat', width: 12, format: 'integer' },
  { key: 'd', title: 'Sasaran', names: ['jumlah sasaran', 'penyebut', 'denominator', 'd', 'total sasaran', 'target sasaran'], expects: 'bilangan bulat', width: 12, format: 'integer' },
  { key: 'keadaan', title: 'Keadaan', names: ['tanda', 'status', 'keterangan keadaan'], expects: 'pilihan dari daftar', width: 26 },
  { key: 'alasan', title: 'Alasan', names: ['alasan peringatan', 'penjelasan', 'alasan perubahan'], expects: 'alasan, sedikitnya 5 huruf', width: 34 },
  period, id, version,
];

const ACTIVITY_COLUMNS: readonly ImportColumn[] = [
  { key: 'name', title: 'Nama kegiatan', names: ['kegiatan', 'uraian kegiatan', 'nama'], expects: 'nama kegiatan, 3–200 huruf', width: 40 },
  { key: 'kind', title: 'Jenis', names: ['jenis kegiatan'], expects: 'jenis kegiatan', width: 18 },
  { key: 'state', title: 'Keadaan', names: ['status', 'status kegiatan'], expects: 'janji, rencana, berjalan, atau selesai', width: 12 },
  { key: 'plannedCount', title: 'Rencana', names: ['jumlah rencana', 'target kegiatan', 'volume rencana'], expects: 'bilangan bulat', width: 10, format: 'integer' },
  { key: 'doneCount', title: 'Terlaksana', names: ['jumlah terlaksana', 'realisasi kegiatan', 'volume terlaksana'], expects: 'bilangan bulat', width: 11, format: 'integer' },
  { key: 'countUnit', title: 'Satuan', names: [], expects: 'satuan, misalnya kali', width: 10 },
  { key: 'startsOn', title: 'Mulai', names: ['tanggal mulai', 'waktu mulai'], expects: 'tanggal, misalnya 3 Maret 2022', width: 16, format: 'day' },
  { key: 'endsOn', title: 'Selesai', names: ['tanggal selesai', 'waktu selesai'], expects: 'tanggal, misalnya 30 Juni 2022', width: 16, format: 'day' },
  { key: 'villages', title: 'Desa', names: ['lokasi', 'desa lokasi', 'desa kelurahan', 'lokasi desa'], expects: 'kode atau nama desa, dipisah titik koma', width: 34 },
  { key: 'indicators', title: 'Indikator', names: ['kode indikator', 'indikator terkait'], expects: 'kode indikator, dipisah titik koma', width: 18 },
  { key: 'spm', title: 'Bidang SPM', names: ['spm'], expects: 'bidang SPM, dipisah titik koma', width: 18 },
  { key: 'phi', title: 'Bagian PHI', names: ['phi'], expects: 'bagian PHI, dipisah titik koma', width: 18 },
  { key: 'aim', title: 'Tujuan', names: [], expects: 'teks', width: 28 },
  { key: 'output', title: 'Keluaran', names: ['output', 'hasil'], expects: 'teks', width: 28 },
  { key: 'beneficiaries', title: 'Penerima manfaat', names: ['jumlah penerima manfaat', 'sasaran penerima'], expects: 'bilangan bulat', width: 12, format: 'integer' },
  { key: 'note', title: 'Catatan', names: ['keterangan'], expects: 'teks', width: 24 },
  { key: 'moneySource', title: 'Sumber dana', names: ['sumber'], expects: 'sumber dana dari daftar', width: 14 },
  { key: 'moneyClass', title: 'Golongan', names: ['golongan dana', 'klasifikasi'], expects: 'spesifik, sensitif, atau pendukung', width: 12 },
  { key: 'moneyBudget', title: 'Anggaran', names: ['pagu', 'jumlah anggaran', 'anggaran rp', 'dana'], expects: 'rupiah utuh', width: 18, format: 'rupiah' },
  { key: 'moneySpent', title: 'Realisasi', names: ['realisasi anggaran', 'realisasi rp', 'terserap'], expects: 'rupiah utuh', width: 18, format: 'rupiah' },
  { key: 'spentOn', title: 'Realisasi sampai', names: ['realisasi sampai tanggal', 'per tanggal', 'tanggal realisasi'], expects: 'tanggal', width: 16, format: 'day' },
  { key: 'moneySplit', title: 'Dana per desa', names: ['pembagian dana'], expects: '“bagi rata” atau “tidak dibagi”', width: 14 },
  id, version,
];

const BUDGET_COLUMNS: readonly ImportColumn[] = [
  { key: 'name', title: 'Uraian', names: ['uraian belanja', 'nama', 'nama baris', 'belanja'], expects: 'uraian, 3–200 huruf', width: 40 },
  { key: 'subActivityCode', title: 'Kode subkegiatan', names: ['kode sub kegiatan', 'kode rekening'], expects: 'kode subkegiatan', width: 18, format: 'text' },
  { key: 'stage', title: 'Tahap', names: ['tahap anggaran'], expects: 'murni atau perubahan', width: 12 },
  { key: 'class', title: 'Golongan', names: ['klasifikasi'], expects: 'spesifik, sensitif, atau pendukung', width: 12 },
  { key: 'fundingSource', title: 'Sumber dana', names: ['sumber'], expects: 'sumber dana dari daftar', width: 14 },
  { key: 'funder', title: 'Pendana', names: ['kode pendana'], expects: 'kode instansi pendana', width: 14 },
  { key: 'activityId', title: 'Kegiatan', names: ['nama kegiatan', 'kegiatan terkait'], expects: 'nama kegiatan instansi ini', width: 36 },
  { key: 'budget', title: 'Pagu', names: ['anggaran', 'jumlah', 'pagu rp', 'anggaran rp'], expects: 'rupiah utuh', width: 18, format: 'rupiah' },
  { key: 'spent', title: 'Realisasi', names: ['realisasi rp', 'terserap'], expects: 'rupiah utuh', width: 18, format: 'rupiah' },
  { key: 'spentOn', title: 'Realisasi sampai', names: ['realisasi sampai tanggal', 'per tanggal', 'tanggal realisasi'], expects: 'tanggal', width: 16, format: 'day' },
  { key: 'split', title: 'Dana per desa', names: ['pembagian dana'], expects: '“tidak dibagi”, “bagi rata”, atau “per desa”', width: 14 },
  { key: 'villages', title: 'Desa', names: ['lokasi', 'desa kelurahan', 'lokasi desa'], expects: 'kode atau nama desa dipisah titik koma; per desa: 63.11.04.2008 = 1500000', width: 40 },
  { key: 'falls', title: 'Memang turun', names: ['realisasi turun'], expects: '“ya” bila realisasi memang turun', width: 12 },
  id, version,
];

/** The columns of a form in the order of its template. */
export const COLUMNS: Readonly<Record<ImportForm, readonly ImportColumn[]>> = { values: VALUE_COLUMNS, activities: ACTIVITY_COLUMNS, budgets: BUDGET_COLUMNS };

/** Groups of columns of which a file must have one each. */
export const NEEDED: Readonly<Record<ImportForm, readonly (readonly string[])[]>> = {
  values: [['kode_desa', 'desa'], ['kode_indikator', 'indikator'], ['n', 'keadaan']],
  activities: [['name']],
  budgets: [['name'], ['budget']],
};

/** A column of a form by its key; every key that a rule names exists. */
export function columnOf(form: ImportForm, key: string): ImportColumn {
  const found = COLUMNS[form].find((column) => column.key === key);
  if (!found) throw new RangeError(`No column ${key} in ${form}.`);
  return found;
}
