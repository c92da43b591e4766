import 'server-only';
import type { Tx } from '@/db/client';
import { listAgencies } from '@/lib/agencies/queries';
import type { Viewer } from '@/lib/auth/viewer';
import { formatCount, formatPoints, formatShareShort } from '@/lib/format';
import type { Scope } from '@/lib/jurisdictions/queries';
import type { PaperBlock, PaperCell, PaperFact } from '@/lib/paper/document';
import { listTallies, type Tally } from '@/lib/posyandu/queries/register';
import { type ProgrammeReport, readProgrammePage } from '@/lib/programs/queries/programme-page';
import { byPeriod, type Output, outputFigure } from '@/lib/programs/rules/outputs';
import { plainText } from '@/lib/sentence';
import { citeAll, citeOriginal, type Original } from '../rules/system-cite';
import { type PrintedFigure, readRecord, type RecordReport } from './record';
import { type Difference, differenceSection, LOST, type SystemPaper } from './system-parts';
import { figureCell, noteBlocks, notesOf, topicTable } from './system-tables';

const ORIGINAL: Original = { number: '000', title: 'PONSERA, PT Pertamina Patra Niaga DPPU Supadio' };
const INCOME = 'Pendapatan kelompok';
const POVERTY = 'Kemiskinan per dusun';

/** What the builders of this report share. */
interface Read { page: ProgrammeReport; record: RecordReport; tallies: Tally[]; company: string }

const rowsOf = ({ topics }: ProgrammeReport, topic: string): Output[] => topics.find(({ name }) => name === topic)?.rows ?? [];

const printedShare = ({ shareBp, shown }: PrintedFigure): PaperCell => (shareBp === null ? { text: shown } : { text: formatShareShort(shareBp), value: { number: shareBp / 10_000, format: 'share' } });

/** Levels and counts of the areas: the programme's own district and village, and the province and nation it is compared with. */
function areaBlocks({ record }: Read): PaperBlock[] {
  const rows = record.figures.filter(({ indicatorCode }) => ['OC01', 'OC02', 'CX11', 'CX12', 'OP36'].includes(indicatorCode));
  return [
    { kind: 'heading', level: 2, text: 'Keadaan wilayah', note: 'Angka tercetak bagian A, B, dan E.' },
    {
      kind: 'table', caption: 'Keadaan wilayah', hasHiddenCaption: true, columns: [{ title: 'Wilayah', isHead: true, width: 38 }, { title: 'Angka' }, { title: 'Tahun', width: 14 }, { title: 'Nilai', align: 'right', width: 26 }, { title: 'Sumber', width: 44 }],
      rows: rows.map((row) => [row.regionName, { text: row.indicatorName, note: row.remark }, row.periodCode, printedShare(row), citeOriginal(ORIGINAL, row.source)]), empty: 'Belum ada angka wilayah.',
    },
  ];
}

const aspectBlocks = ({ page }: Read, title: string, topic: string): PaperBlock[] => {
  const aspects = notesOf(page, 'aspect', topic);
  return [{
    kind: 'table', caption: title, columns: [{ title: 'Aspek', isHead: true, width: 46 }, { title: 'Deskripsi' }],
    rows: aspects.map(({ heading, text }) => [heading ?? '', text]), footnotes: [citeAll(ORIGINAL, aspects.map(({ source }) => source))], empty: 'Uraian belum dicatat.',
  }];
};

/** Table 6.2 with its part-year column. */
function incomeBlocks({ page }: Read): PaperBlock[] {
  const topic = page.topics.find(({ name }) => name === INCOME);
  const table = topic === undefined ? null : byPeriod(topic);
  if (topic === undefined || table === null) return [];
  return [{
    kind: 'table', caption: 'Tabel 6.2 Pendapatan kelompok (rupiah)',
    columns: [{ title: 'No', align: 'right', width: 9 }, { title: 'Program' }, { title: 'Nama kelompok', isHead: true }, ...table.periods.map(({ label }) => ({ title: label, align: 'right' as const, width: 30 }))],
    rows: table.rows.map(({ name, group, cells }, at) => [String(at + 1), group ?? '', name, ...cells.map((cell) => (cell === null || cell.amount === null ? '–' : figureCell(cell, formatCount(cell.amount))))]),
    footnotes: ['Tahun terakhir baru setengah tahun (s.d. Juni), sehingga tidak dibandingkan dengan tahun penuh.', '“–”: tercetak “-”, tidak ada angka.', citeAll(ORIGINAL, topic.rows.map(({ source }) => source))],
  }];
}

/** Table 6.1: each dusun, the village as their sum. */
function povertyBlocks({ page }: Read): PaperBlock[] {
  const topic = page.topics.find(({ name }) => name === POVERTY);
  if (topic === undefined) return [];
  const share = (row: Output): PaperCell => figureCell(row, row.amount === null ? outputFigure(row) : formatShareShort(Number(row.amount)));
  const [parts, wholes] = [topic.rows.filter(({ partOf }) => partOf !== null), topic.rows.filter(({ partOf }) => partOf === null)];
  return [{
    kind: 'table', caption: 'Tabel 6.1 Sebaran kemiskinan Desa Limbung', columns: [{ title: 'No', align: 'right', width: 9 }, { title: 'Dusun', isHead: true }, { title: 'Persentase', align: 'right', width: 30 }, { title: 'Karakteristik wilayah' }],
    rows: parts.map((row, at) => [String(at + 1), row.name, share(row), row.targetGroup ?? '']), totals: wholes.map((row) => ['', row.name, share(row), row.targetGroup ?? '']),
    footnotes: [...topic.checks, citeAll(ORIGINAL, topic.rows.map(({ source }) => source))],
  }];
}

function headFacts({ page, tallies, company }: Read): PaperFact[] {
  const { row, notes } = page;
  const award = notes.find(({ kind, heading }) => kind === 'award' && heading === 'Kategori');
  return [
    { label: 'Perusahaan', value: company },
    ...(award ? [{ label: 'Kategori', value: award.text, note: citeOriginal(ORIGINAL, award.source) }] : []),
    { label: 'Program', value: row.name, note: row.note }, { label: 'Lokasi', value: row.region, note: page.villages.map(({ name, district }) => `Desa ${name}, Kec. ${district}`).join('; ') || null },
    { label: 'Tujuan', value: row.objective ?? '—', note: citeOriginal(ORIGINAL, row.source) },
    ...tallies.map(({ words, count, unit, note, source }) => ({ label: words, value: `${formatCount(count)} ${unit ?? ''}`.trim(), note: [note, citeOriginal(ORIGINAL, source)].filter(Boolean).join(' ') })),
  ];
}

const figureOf = ({ figures }: RecordReport, region: string, indicator: string, period: string): PrintedFigure | undefined =>
  figures.find((one) => one.regionCode === region && one.indicatorCode === indicator && one.periodCode === period);

const shareIn = (record: RecordReport, region: string, period: string): number | null => figureOf(record, region, 'OC01', period)?.shareBp ?? null;

function fall(record: RecordReport): string {
  const [before, after] = [shareIn(record, '61.12', '2020'), shareIn(record, '61.12', '2021')];
  return before === null || after === null ? '—' : `${formatShareShort(before)} ke ${formatShareShort(after)}: ${formatPoints(after - before)}`;
}

function differencesOf({ record, page }: Read): Difference[] {
  const stunted = figureOf(record, '61.12.01', 'CX11', '2021')?.numerator ?? null;
  const incomes = rowsOf(page, INCOME).filter(({ coversUntil }) => coversUntil !== null).length;
  const at = (text: string): string => `Dokumen 000, ${text}`;
  return [
    { where: at('bagian B dan E'), printed: '13,4 % (2020) disebut “gizi buruk” di bagian B, “prevalensi stunting” di bagian E', here: `prevalensi stunting ${formatShareShort(shareIn(record, '61.12', '2020'))}`, why: 'Label tertukar: 13,4 − 5,5 = 7,9, dan 7,9 % adalah prevalensi stunting 2021 di bagian A.' },
    { where: at('bagian E'), printed: '“penurunan 5,5%”', here: fall(record), why: 'Selisih dua persentase adalah poin persen, bukan persen.' },
    { where: at('bagian F, Tabel 6.2'), printed: 'pendapatan meningkat “setiap tahunnya”', here: `${formatCount(incomes)} angka 2021 bertanda s.d. Juni, tanpa kesimpulan naik atau turun`, why: 'Angka 2021 baru setengah tahun; ketiganya lebih kecil daripada setahun 2020.' },
    { where: at('Tabel 6.2'), printed: 'Kelompok Taman Emas 2019 “-”', here: 'kosong, bukan 0', why: 'Tanda “-” tidak mengatakan nol.' },
    { where: at('bagian A'), printed: '637 balita atau 6,7 % di Kec. Sungai Raya', here: `${formatCount(stunted)} balita dan ${formatShareShort(shareIn(record, '61.12.01', '2021'))}, disimpan terpisah`, why: 'Jumlah balita yang diukur tidak tercetak (637 ÷ 6,7 % kira-kira 9.507), jadi persentase tidak dihitung ulang.' },
    { where: at('bagian A'), printed: 'Desa Mekarsari', here: 'Desa Mekar Sari (61.12.01.2014)', why: 'Ejaan data wilayah; jumlah balita stuntingnya tidak tercetak.' },
    { where: at('bagian B'), printed: 'gizi buruk dan gizi kurang 23,8 %, nasional 19 %', here: 'dicatat pada 2020 dengan catatan', why: 'Tahun dan ukurannya (BB/U atau BB/TB) tidak tercetak.' },
    { where: at('bagian B dan C'), printed: 'Permendagri Nomor 11 Tahun 2011', here: page.decrees.map(({ number }) => number).join('; ') || '—', why: 'Disimpan seperti tercetak; pengintegrasian layanan di posyandu diatur Permendagri 19/2011. Periksa ke naskah.' },
    { where: at('bagian D'), printed: 'nama kader penerima penghargaan', here: 'tidak disimpan', why: 'Nama orang tidak disimpan di Simpul.' },
    { where: at('bagian B'), printed: '8 posyandu di Desa Limbung', here: 'jumlahnya saja', why: 'Nama kedelapan posyandu tidak tercetak.' },
    { where: at('bagian E, Grafik 5.1'), printed: 'gambar', here: LOST, why: 'Gambar hilang; hanya 2020 dan 2021 yang disebut dalam teks.' },
    { where: at('bagian B dan F'), printed: 'Skema Before–After, Gambar 2.1, skema penurunan DTKS, Gambar 6.1', here: LOST, why: 'Gambar hilang; yang disebut dalam teks ada di atas.' },
  ];
}

/** "Profil PONSERA": the profile of the company's programme in Kubu Raya, from its stored figures and words (seed 000). */
export async function buildPonsera(tx: Tx, viewer: Viewer, scope: Scope): Promise<SystemPaper> {
  const page = await readProgrammePage(tx, viewer, 'ponsera', {});
  const company = (await listAgencies(tx, viewer)).find(({ id }) => id === page.row.agencyId)?.fullName ?? page.row.agency;
  const read: Read = { page, company, record: await readRecord(tx, scope), tallies: await listTallies(tx, viewer) };
  const topic = (name: string): PaperBlock[] => page.topics.filter((one) => one.name === name).map((one) => topicTable(ORIGINAL, one));
  return {
    subtitle: page.row.name, source: `Dokumen 000: ${ORIGINAL.title}`, isExample: page.hasExample,
    sections: [
      { isOnePage: true, blocks: [
        { kind: 'heading', level: 1, text: 'Profil PONSERA' }, { kind: 'text', tone: 'lead', text: `${plainText(page.headline)} Prevalensi stunting ${page.row.region}: ${fall(read.record)}.` }, { kind: 'facts', rows: headFacts(read) }, ...areaBlocks(read),
        { kind: 'text', tone: 'small', text: `Grafik 5.1 Prevalensi stunting Kabupaten Kubu Raya: ${LOST} (gambar hilang).` }, ...noteBlocks(ORIGINAL, 'Catatan sumber', notesOf(page, 'remark')),
      ] },
      { blocks: [
        { kind: 'heading', level: 1, text: 'Inovasi olahan PMT dan PMT Delivery Service' }, ...noteBlocks(ORIGINAL, 'Program', notesOf(page, 'intervention')), ...topic('PMT dan posyandu'),
        ...aspectBlocks(read, 'Tabel 2.1 Uraian inovasi sosial', 'Inovasi Olahan PMT'), ...aspectBlocks(read, 'Tabel 3.1 Uraian inovasi program', 'PMT Delivery Service'),
      ] },
      { blocks: [
        { kind: 'heading', level: 1, text: 'Pengurangan kemiskinan, SDGs, dan penghargaan' }, ...povertyBlocks(read), { kind: 'heading', level: 2, text: 'Keluar dari DTKS' }, ...topic('Keluar dari DTKS'), ...incomeBlocks(read),
        ...noteBlocks(ORIGINAL, 'Tujuan Pembangunan Berkelanjutan (SDGs)', notesOf(page, 'sdg').map(({ heading, ...note }) => ({ ...note, heading: heading === null ? null : `Tujuan ke-${heading}` }))), ...noteBlocks(ORIGINAL, 'Penghargaan', notesOf(page, 'award')),
      ] },
      differenceSection(differencesOf(read)),
    ],
  };
}
