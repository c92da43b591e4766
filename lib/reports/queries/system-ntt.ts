import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { formatCount, formatShareBp, MISSING } from '@/lib/format';
import type { Scope } from '@/lib/jurisdictions/queries';
import type { PaperBlock, PaperFact } from '@/lib/paper/document';
import { type ProgrammeReport, readProgrammePage } from '@/lib/programs/queries/programme-page';
import { outputFigure, shareWords } from '@/lib/programs/rules/outputs';
import { STAGE_STATE_WORDS, yearsWords } from '@/lib/programs/rules/words';
import { plainText } from '@/lib/sentence';
import { citeAll, citeOriginal, type Original } from '../rules/system-cite';
import { readRecord, type RecordReport } from './record';
import { type PrintedVillage, readPrintedVillages, readRegencyFigures, regencyBlocks, villageBlocks } from './system-ntt-places';
import { type Difference, differenceSection, LOST, type SystemPaper } from './system-parts';
import { logNotes, noteBlocks, notesOf, topicBlocks } from './system-tables';

const ORIGINAL: Original = { number: '002', title: 'Laporan Capaian Program Kemitraan Cegah Stunting NTT 2020–2021' };
const COORDINATION = 'Koordinasi rutin dengan stakeholder';

const headFacts = ({ row, villages, activities }: ProgrammeReport): PaperFact[] => [
  { label: 'Program', value: row.name, note: row.note }, { label: 'Periode', value: yearsWords(row.startsYear, row.endsYear) }, { label: 'Pelaksana', value: row.agency, note: row.partners },
  { label: 'Tujuan', value: row.objective ?? MISSING, note: citeOriginal(ORIGINAL, row.source) },
  { label: 'Jangkauan', value: `${formatCount(villages.length)} desa/kelurahan di ${formatCount(new Set(villages.map(({ team }) => team)).size)} kabupaten`, note: `${formatCount(activities.length)} kegiatan tercatat` },
];

/** The levels of the province, and the nation's year they are compared with. */
function levelBlocks({ figures }: RecordReport, province: string): PaperBlock[] {
  const rows = figures.filter(({ indicatorCode, regionCode }) => indicatorCode === 'OC01' && (regionCode === province || regionCode === '00')).sort((a, b) => b.regionCode.localeCompare(a.regionCode) || a.periodId - b.periodId);
  return [
    { kind: 'heading', level: 2, text: 'Prevalensi stunting' },
    {
      kind: 'table', caption: 'Prevalensi stunting', hasHiddenCaption: true, columns: [{ title: 'Wilayah', isHead: true }, { title: 'Waktu' }, { title: 'Prevalensi', align: 'right' }, { title: 'Catatan dan sumber' }],
      rows: rows.map(({ regionName, periodCode, shareBp, shown, remark, source }) => [
        regionName, periodCode === '2020-08' ? 'Agustus 2020' : periodCode, { text: shareBp === null ? shown : shareWords(shareBp), ...(shareBp === null ? {} : { value: { number: shareBp / 10_000, format: 'share' as const } }) },
        { text: remark ?? '', note: citeOriginal(ORIGINAL, source) },
      ]), empty: 'Belum ada angka prevalensi.',
    },
  ];
}

const stageBlocks = ({ stages }: ProgrammeReport): PaperBlock[] => [
  { kind: 'heading', level: 2, text: 'Tahapan kemitraan' },
  {
    kind: 'table', caption: 'Tahapan kemitraan', hasHiddenCaption: true, columns: [{ title: 'Tahap', isHead: true, width: 50 }, { title: 'Keadaan', width: 26 }, { title: 'Isi' }],
    rows: stages.map(({ name, state, note }) => [name, state === null ? MISSING : STAGE_STATE_WORDS[state], note ?? '']), footnotes: [citeAll(ORIGINAL, stages.map(({ source }) => source))], empty: 'Tahapan belum dicatat.',
  },
];

/** The steps of each kind of intervention, as the original lists them before its figures. */
const stepsOf = (page: ProgrammeReport): PaperBlock[] => [...new Set(notesOf(page, 'intervention').map(({ topic }) => topic))].flatMap((topic) => (topic === null ? [] : noteBlocks(ORIGINAL, `Jenis intervensi: ${topic}`, notesOf(page, 'intervention', topic))));

/** "81 + 18 + 2 = 101 %" from the stored shares of the named figures. */
function added({ topics }: ProgrammeReport, topic: string, start: string): string {
  const rows = (topics.find(({ name }) => name === topic)?.rows ?? []).filter(({ name }) => name.startsWith(start));
  const bps = rows.flatMap(({ amount }) => (amount === null ? [] : [Number(amount)]));
  return rows.length === 0 || bps.length < rows.length ? MISSING : `${bps.map((bp) => shareWords(bp)).join(' + ')} = ${shareWords(bps.reduce((sum, bp) => sum + bp, 0))}`;
}

function differencesOf(page: ProgrammeReport, record: RecordReport, villages: readonly PrintedVillage[]): Difference[] {
  const at = (place: string): string => `Dokumen 002, bagian ${place}`;
  const places = at('Penentuan target program intervensi dan lokasi');
  const national = record.figures.find(({ indicatorCode, regionCode }) => indicatorCode === 'OC01' && regionCode === '00');
  const village = (code: string): string => { const one = villages.find((row) => row.code === code); return one === undefined ? MISSING : `${one.name}, Kec. ${one.district} (${code})`; };
  const lost = page.topics.find(({ name }) => name === 'Kegiatan PMT ibu hamil dan Baduta')?.rows ?? [];
  return [
    { where: 'Dokumen 002, halaman kabupaten', printed: 'prevalensi nasional 2018: 30,08 %', here: formatShareBp(national?.shareBp ?? null), why: 'Angka resmi Riskesdas 2018 adalah 30,8 %; kemungkinan salah ketik. Disimpan seperti tercetak, tidak dipakai untuk membandingkan.' },
    { where: places, printed: '16 baris desa', here: `${formatCount(villages.length)} desa yang berbeda`, why: 'Tesiayofanu (Kec. Kie, TTS) tercetak dua kali; disimpan satu kali.' },
    { where: places, printed: 'Desa Sillu, Kec. Kupang Timur', here: village('53.01.10.2010'), why: 'Data wilayah menempatkan Sillu di kecamatan lain.' },
    { where: places, printed: 'Desa Oinlasi, Kec. Kie', here: village('53.02.10.2009'), why: 'Nama Oinlasi ada di tiga kecamatan TTS; dipilih menurut kecamatan yang tercetak.' },
    { where: places, printed: 'Kec. Kie; Kec. Miomafo Timur', here: 'Kec. KI\'E; Kec. Miomaffo Timur', why: 'Ejaan data wilayah.' },
    { where: at('Tahapan kemitraan'), printed: 'Kabupaten Timur Tengah Selatan', here: 'Kabupaten Timor Tengah Selatan', why: 'Salah tulis pada halaman survei.' },
    { where: at('Monitoring dampak PMT'), printed: 'ibu hamil 81 %, 18 %, 2 %', here: added(page, 'Monitoring dampak PMT', 'Ibu hamil'), why: 'Pembulatan di sumber; ketiganya disimpan seperti tercetak.' },
    { where: at('Monitoring perubahan pola makan'), printed: '72 % dan 27 %', here: added(page, 'Monitoring perubahan pola makan', ''), why: 'Pembulatan di sumber, atau sisa yang tidak disebut.' },
    { where: at('Monitoring Posyandu'), printed: '80 % berat dan tinggi anak “naik (dan tetap)”', here: 'naik dan tetap bersama-sama', why: 'Sumber tidak memisahkan yang naik dari yang tetap; bukan N/D.' },
    { where: at('Kegiatan PMT ibu hamil dan Baduta'), printed: 'total sajian PMT dan jumlah penerima manfaat (gambar)', here: [...new Set(lost.map(outputFigure))].join('; ') || LOST, why: 'Angkanya ada di gambar yang hilang.' },
    { where: at('Pembangunan toilet bersih'), printed: '“Monitoring kondisi kesehatan … 100% Sehat”', here: 'keadaan kesehatan penerima', why: 'Bukan pernyataan bahwa semua toilet sehat.' },
    { where: at('Pembangunan, renovasi, pengadaan alat'), printed: '74 paket perbaikan anthropometric', here: '74 paket perbaikan atau penggantian', why: 'Bukan bukti bahwa 74 posyandu memiliki alat baku lengkap.' },
    { where: 'Dokumen 002, bagian Kabupaten Kupang dan Kabupaten TTU', printed: '177 desa/kelurahan; 160 desa dan 33 kelurahan', here: 'seperti tercetak', why: 'Data wilayah kini: Kupang 160 desa dan 17 kelurahan, TTU 182 desa dan 11 kelurahan; jumlahnya sama.' },
    { where: 'Dokumen 002, seluruh laporan', printed: 'mitra tanpa nama; keluaran tanpa rincian kabupaten', here: `${page.row.agency}; angka pada ${page.row.region}`, why: 'Hanya jumlah posyandu yang tercetak per kabupaten.' },
    { where: at('Kemitraan Multipihak'), printed: 'Model Kemitraan Bersama dan Skema Kemitraan Bersama (gambar)', here: LOST, why: 'Gambar hilang.' },
  ];
}

/** "Laporan Kemitraan NTT": the partnership of the province in three kabupaten (seed 002), from its stored figures, villages and words. */
export async function buildNtt(tx: Tx, viewer: Viewer, scope: Scope): Promise<SystemPaper> {
  const page = await readProgrammePage(tx, viewer, 'kemitraan-ntt-2020', {});
  const [record, villages, figures] = [await readRecord(tx, scope), await readPrintedVillages(tx, page), await readRegencyFigures(tx, viewer)];
  return {
    subtitle: page.row.name, source: `Dokumen 002: ${ORIGINAL.title}`, isExample: page.hasExample,
    sections: [
      { orientation: 'lying', blocks: [
        { kind: 'heading', level: 1, text: 'Laporan Kemitraan NTT' }, { kind: 'text', tone: 'lead', text: plainText(page.headline) }, { kind: 'facts', rows: headFacts(page) }, ...levelBlocks(record, page.row.regionCode),
        { kind: 'heading', level: 2, text: 'Kabupaten program' }, ...regencyBlocks(ORIGINAL, { page, figures }),
        { kind: 'heading', level: 2, text: `Desa lokasi program: ${formatCount(villages.length)} desa/kelurahan` }, ...villageBlocks(ORIGINAL, villages), ...noteBlocks(ORIGINAL, 'Catatan lokasi', notesOf(page, 'remark', 'Lokasi')),
      ] },
      { blocks: [
        { kind: 'heading', level: 1, text: 'Sasaran, tahapan, dan jenis intervensi' }, ...noteBlocks(ORIGINAL, 'Sasaran gizi spesifik', notesOf(page, 'group', 'Gizi spesifik'), 'number'), ...noteBlocks(ORIGINAL, 'Sasaran gizi sensitif', notesOf(page, 'group', 'Gizi sensitif'), 'number'),
        ...stageBlocks(page), ...stepsOf(page), ...noteBlocks(ORIGINAL, 'Kenaikan yang diacu', notesOf(page, 'remark', 'Kenaikan yang diacu')),
      ] },
      { blocks: [{ kind: 'heading', level: 1, text: 'Keluaran program' }, ...topicBlocks(ORIGINAL, page, page.topics.map(({ name }) => name))] },
      { blocks: [
        { kind: 'heading', level: 1, text: 'Koordinasi dan tantangan' }, ...noteBlocks(ORIGINAL, 'Kemitraan multipihak', notesOf(page, 'strategy', 'Kemitraan multipihak')), ...noteBlocks(ORIGINAL, COORDINATION, notesOf(page, 'strategy', COORDINATION), 'number'),
        ...noteBlocks(ORIGINAL, 'Tantangan program', logNotes(page.log, 'obstacle'), 'number'), ...noteBlocks(ORIGINAL, 'Jawaban', logNotes(page.log, 'step')),
      ] },
      differenceSection(differencesOf(page, record, villages)),
    ],
  };
}
