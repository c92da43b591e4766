import { type CsvCell } from '@/lib/csv';
import type { ColumnSpec, PlainCell, SheetSpec, WriteCell } from '@/lib/workbook/spec';
import { FORM_WORDS, type ImportForm } from '../input';
import { COLUMNS, type ImportColumn } from './columns';
import { type Stamp, stampText } from './stamp';

/** What a template shows: rows by column key as texts, an example row, dropdowns, and lines for the sheet Petunjuk. */
export interface TemplateTable {
  rows: Record<string, string>[];
  example: Record<string, string>;
  choices: Readonly<Record<string, readonly string[]>>;
  guide: [string, string][];
}

interface Template { form: ImportForm; stamp: Stamp; agency: string; label: string; table: TemplateTable }

/** Excel holds 15 digits exactly; a longer amount stays text. */
const numberOf = (text: string): PlainCell => (/^\d{1,15}$/.test(text) ? Number(text) : text);

function cellOf({ format }: ImportColumn, text: string | undefined): PlainCell {
  if (!text) return null;
  if (format === 'integer' || format === 'rupiah') return numberOf(text);
  return format === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(text) ? { day: text } : text;
}

const SPARE: Readonly<Record<ImportForm, number>> = { values: 0, activities: 100, budgets: 100 };

const HOW: Readonly<Record<ImportForm, readonly [string, string][]>> = {
  values: [
    ['Yang diisi', 'Hanya kolom Dilayani, Sasaran, Keadaan, dan Alasan. Kolom lain menunjukkan desa dan indikatornya.'],
    ['Bilangan', 'Tulis jumlah orang atau keluarga sebagai bilangan bulat tanpa titik. Persen dihitung sendiri.'],
    ['Angka 0', 'Nol adalah angka: sasaran ada, belum seorang pun dilayani. Sel kosong berarti belum diisi; keduanya berbeda.'],
    ['tidak ada sasaran (TS)', 'Di desa itu tidak ada yang perlu dilayani. Pilih di kolom Keadaan dan kosongkan angkanya.'],
    ['belum ada data', 'Angkanya ada di lapangan, tetapi belum sampai. Pilih di kolom Keadaan.'],
    ['sama seperti periode lalu', 'Angka periode lalu masih berlaku. Pilih di kolom Keadaan; angkanya disalin dan diberi tanda.'],
    ['Alasan', 'Diminta bila angkanya meloncat jauh, turun, atau berbeda dari sasaran yang disepakati.'],
    ['Baris yang dihapus', 'Baris yang tidak ada di berkas dibiarkan seperti tersimpan. Impor tidak menghapus apa pun.'],
  ],
  activities: [
    ['Kegiatan baru', 'Tulis di baris kosong di bawah. Satu kegiatan satu baris.'],
    ['Lebih dari satu sumber dana', 'Tambah baris di bawahnya dengan nama kegiatan yang sama; cukup isi Sumber dana sampai Realisasi.'],
    ['Desa', 'Kode atau nama desa, dipisah titik koma. Kosong berarti tingkat kabupaten.'],
    ['Rupiah', 'Rupiah utuh, misalnya 1500000 atau 1.500.000. “1,5 juta” akan ditanyakan.'],
    ['Tanggal', 'Misalnya 30 Juni 2022.'],
    ['Baris yang dihapus', 'Kegiatan yang tidak ada di berkas dibiarkan. Untuk membatalkan, buka halamannya.'],
  ],
  budgets: [
    ['Baris baru', 'Tulis di baris kosong di bawah. Satu baris DPA satu baris di sini.'],
    ['Kegiatan', 'Nama kegiatan instansi ini persis seperti di daftar; kosong berarti belum ditandai.'],
    ['Desa', 'Bagi rata: kode atau nama desa dipisah titik koma. Per desa: 63.11.04.2008 = 1500000; 63.11.02.2020 = 2000000.'],
    ['Rupiah', 'Rupiah utuh, misalnya 1500000 atau 1.500.000. “1,5 juta” akan ditanyakan.'],
    ['Baris yang dihapus', 'Baris anggaran yang tidak ada di berkas dibiarkan. Untuk menghapus, buka halamannya.'],
  ],
};

/** The workbook of a form: *Petunjuk*, the table with locked headers and hidden id and version, dropdowns no longer than the rows. */
export function templateSheets({ form, stamp, agency, label, table }: Template): SheetSpec[] {
  const columns = COLUMNS[form].filter(({ csvOnly }) => !csvOnly);
  const { title } = FORM_WORDS[form];
  const example: WriteCell[] = columns.map((column) => ({ value: cellOf(column, table.example[column.key]), look: 'example', isOpen: false }));
  const data: SheetSpec = {
    name: title.slice(0, 31), frozenColumns: form === 'values' ? 3 : 1, isProtected: true, spareRows: SPARE[form],
    columns: columns.map((column): ColumnSpec => ({
      title: column.title, width: column.width, format: column.format, isHidden: column.isHidden, isOpen: !column.isFixed, choices: table.choices[column.key],
      note: column.isHidden ? undefined : `Diisi: ${column.expects}.`,
    })),
    lead: [[{ value: `${title} · ${agency} · ${label}`, look: 'title' }], [{ value: stampText(stamp), look: 'muted' }]],
    rows: [example, ...table.rows.map((row) => columns.map((column) => cellOf(column, row[column.key])))],
  };
  const guide: SheetSpec = {
    name: 'Petunjuk', columns: [{ width: 34 }, { width: 96 }],
    rows: [
      [{ value: `${title} · ${agency} · ${label}`, look: 'title' }, null], [null, null],
      ...HOW[form].map(([word, meaning]): WriteCell[] => [{ value: word, look: 'head' }, meaning]), [null, null], ...table.guide,
    ],
  };
  return [data, guide];
}

/** The same rows for a CSV: titles and texts, with the period of each row; no example, no leading lines. */
export function templateCsv(form: ImportForm, { rows }: TemplateTable): { header: string[]; rows: CsvCell[][] } {
  const columns = COLUMNS[form];
  return { header: columns.map(({ title }) => title), rows: rows.map((row) => columns.map(({ key }) => row[key] ?? '')) };
}
