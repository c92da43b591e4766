import { formatShareBp, formatShareBare } from '@/lib/format';
import { SOURCE_WORDS } from '@/lib/activities/rules/funding';
import { FULL } from '@/lib/share';
import type { PlainCell, SheetSpec, WriteCell } from '@/lib/workbook/spec';
import { type LevelRow, type Measurement, type ReceiptRow, SIZE_WORDS, type TargetSize, usedWords } from './scorecard';
import type { VillageFund } from './village-fund';

/** What the workbook of a scorecard is made of. */
export interface CardBook {
  village: string; code: string; district: string; team: string; period: string; stage: string; madeAt: string; scoreBp: number | null; onTarget: number; applicable: number; reported: number;
  sizes: readonly TargetSize[]; measurements: readonly Measurement[]; watched: ReceiptRow | null; receipts: readonly ReceiptRow[]; levels: readonly LevelRow[]; fund: VillageFund;
}

const share = (bp: number | null): PlainCell => (bp === null ? null : bp / FULL);
const example = (is: boolean): PlainCell => (is ? 'contoh' : null);
const total = (value: PlainCell, format?: 'integer' | 'share' | 'rupiah'): WriteCell => ({ value, look: 'total', ...(format ? { format } : {}) });
const lead = (title: string, book: CardBook): WriteCell[][] => [[{ value: title, look: 'title' }], [`${book.village} (${book.code}), Kec. ${book.district}, ${book.period}, angka ${book.stage}`], []];

const sizeSheet = (book: CardBook): SheetSpec => ({
  name: '1 Sasaran', lead: lead('Tabel 1. Jumlah sasaran', book),
  columns: [{ title: 'Sasaran', width: 46 }, { title: 'Jumlah', format: 'integer' }, { title: 'Satuan', width: 14 }, { title: 'Keterangan', width: 36 }, { title: 'Menurut isian', width: 30 }, { title: 'Contoh' }],
  rows: book.sizes.map(({ label, people, unit, from, used, isExample }) => [label, people, unit, SIZE_WORDS[from], usedWords(used), example(isExample)]),
});

const measureSheet = (book: CardBook): SheetSpec => ({
  name: '2 Pengukuran', lead: [...lead('Tabel 2. Hasil pengukuran', book).slice(0, 2), [NO_MAT], []],
  columns: [{ title: 'Ukuran', width: 46 }, { title: 'Jumlah', format: 'integer' }, { title: 'Dari', format: 'integer' }, { title: 'Bagian', format: 'share' }, { title: 'Periode' }, { title: 'Sumber', width: 36 }, { title: 'Contoh' }],
  rows: [
    ...(book.watched ? [[book.watched.name, book.watched.received, book.watched.due, share(book.watched.shareBp), book.period, 'isian instansi', example(book.watched.isExample)]] : []),
    ...book.measurements.map(({ name, n, d, shareBp, periodCode, source, sourceKind, isExample }) => [name, n, d, share(shareBp), periodCode, source ?? sourceKind, example(isExample)]),
  ],
});

const receiptSheet = (book: CardBook): SheetSpec => ({
  name: '3 Layanan', lead: lead('Tabel 3. Kelengkapan paket layanan', book), frozenColumns: 3,
  columns: [{ title: 'Sasaran', width: 14 }, { title: 'Kode' }, { title: 'Layanan', width: 48 }, { title: 'Menerima', format: 'integer' }, { title: 'Seharusnya', format: 'integer' },
    { title: 'Capaian', format: 'share' }, { title: 'Target', format: 'share' }, { title: 'Keadaan', width: 20 }, { title: 'Umur nilai', width: 18 }, { title: 'Contoh' }],
  rows: book.receipts.map(({ group, code, name, received, due, shareBp, targetBp, state, age, isExample }) => [group, code, name, received, due, share(shareBp), share(targetBp), state, age, example(isExample)]),
});

const levelSheet = (book: CardBook): SheetSpec => ({
  name: '4 Konvergensi', lead: lead('Tabel 4. Tingkat konvergensi desa', book),
  columns: [{ title: 'Sasaran', width: 30 }, { title: 'Layanan diterima', format: 'integer' }, { title: 'Seharusnya diterima', format: 'integer' }, { title: 'Tingkat konvergensi', format: 'share' }, { title: 'Indikator berisi', format: 'integer' }, { title: 'Indikator berlaku', format: 'integer' }],
  rows: book.levels.map(({ label, received, due, shareBp, indicators, of }, at) => {
    const cells = [label, due === 0 ? null : received, due === 0 ? null : due, share(shareBp), indicators, of];
    return at < book.levels.length - 1 ? cells : cells.map((cell, column) => total(cell, column === 0 ? undefined : column === 3 ? 'share' : 'integer'));
  }),
});

const fundSheet = ({ fund, ...book }: CardBook): SheetSpec => ({
  name: '5 Dana desa', lead: lead('Tabel 5. Penggunaan dana desa untuk pencegahan stunting', { ...book, fund }),
  columns: [{ title: 'Bidang atau baris', width: 50 }, { title: 'Alokasi tercatat', format: 'rupiah', width: 22 }, { title: 'Khusus stunting', format: 'rupiah', width: 22 }, { title: 'Bagian', format: 'share' }, { title: 'Sumber dana', width: 16 }, { title: 'Dicatat oleh', width: 20 }, { title: 'Contoh' }],
  rows: [
    ...fund.rows.map(({ label, lines, recordedIdr, stuntingIdr, shareBp }): WriteCell[] => [label, lines === 0 ? null : recordedIdr, lines === 0 ? null : stuntingIdr, share(shareBp)]),
    [total('Jumlah'), total(fund.total.lines === 0 ? null : fund.total.recordedIdr, 'rupiah'), total(fund.total.lines === 0 ? null : fund.total.stuntingIdr, 'rupiah'), total(share(fund.total.shareBp), 'share')],
    ...(fund.parts.length > 0 ? [[], [{ value: 'Baris anggaran', look: 'head' }] as WriteCell[]] : []),
    ...fund.parts.map((part): WriteCell[] => [part.name, part.budgetIdr, part.indicators.length > 0 ? part.budgetIdr : 0n, null, SOURCE_WORDS[part.fundingSource as keyof typeof SOURCE_WORDS] ?? part.fundingSource, part.agency, example(part.isExample)]),
  ],
});

/** Why tables 2 to 4 are sums and not lists of children. */
export const NO_MAT = 'Simpul tidak menyimpan data per anak: warna tikar pertumbuhan tetap di e-PPGBM dan kartu KPM. Yang ada di sini bentuk gabungannya.';
export const LEVEL_HELP = 'Layanan diterima ÷ layanan yang seharusnya diterima, dijumlah atas indikator yang berisi hitungan. Bentuk gabungan dari kartu KPM, yang menghitung orang per orang; rumah tangga yang banyak lebih menentukan.';
export const FUND_HELP = 'Baris anggaran bersumber dana desa, ADD, atau APBDes yang menyebut desa ini. Khusus stunting: yang tertaut ke sedikitnya satu dari 20 indikator. Bidang menurut kode APBDes (2 pembangunan, 4 pemberdayaan).';

function aboutSheet(book: CardBook): SheetSpec {
  const { scoreBp, onTarget, applicable, reported } = book;
  const facts: [string, PlainCell][] = [
    ['Desa', `${book.village} (${book.code})`], ['Kecamatan', book.district], ['Tim', book.team], ['Periode', book.period], ['Angka', book.stage],
    ['Skor konvergensi', scoreBp === null ? `ditahan, data ${reported}/${applicable}` : formatShareBare(scoreBp)], ['Indikator tercapai', `${onTarget} dari ${applicable}`],
    ['Tingkat konvergensi', formatShareBp(book.levels.at(-1)?.shareBp ?? null)], ['Tabel 2', NO_MAT], ['Tabel 4', LEVEL_HELP], ['Tabel 5', FUND_HELP],
    ['Sel kosong', 'belum ada data atau tidak ada sasaran, bukan nol; lihat kolom keadaan'], ['Contoh', 'baris bertanda contoh bukan data nyata'], ['Dibuat', book.madeAt],
  ];
  return { name: 'Keterangan', lead: [[{ value: `Kartu konvergensi desa ${book.village}`, look: 'title' }], []], columns: [{ width: 24 }, { width: 110 }], rows: facts.map(([name, value]): WriteCell[] => [{ value: name, look: 'muted' }, value]) };
}

/** The scorecard as a workbook: a sheet for each of the five tables, and what they are. */
export const scorecardSheets = (book: CardBook): SheetSpec[] => [sizeSheet(book), measureSheet(book), receiptSheet(book), levelSheet(book), fundSheet(book), aboutSheet(book)];
