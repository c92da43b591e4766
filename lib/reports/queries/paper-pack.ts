import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { listDecided } from '@/lib/meetings/queries/commitments';
import { type MeetingReport, readMeetingPage } from '@/lib/meetings/queries/meeting';
import { dayWords } from '@/lib/meetings/rules/words';
import type { PaperBlock, PaperDocument, PaperSection } from '@/lib/paper/document';
import { formatCount } from '@/lib/format';
import { plainText } from '@/lib/sentence';
import { paperSize } from '../input/paper';
import { gridBlocks, matrixBlocks } from './paper-grids';
import { dashboardExample, dashboardSources } from './paper-leader';
import { metaOf } from './paper-meta';
import { agendaBlock, meetingFacts } from './paper-minutes';
import { prevalenceBlocks } from './paper-outcome';
import { type MeetingPages, readFrozenPages, readLivePages, readMeetingSnapshot } from './paper-snapshot';
import { activityBlocks, awaitedBlocks, commitmentBlocks, indicatorBlocks, moneyBlocks, villageBlocks } from './paper-tables';
import { villagePage } from './paper-village';

/** Empty rows for those who come without invitation. */
const GUESTS = 6;
const LEAST_ROWS = 20;

function attendanceSheet({ attendees }: MeetingReport): PaperBlock[] {
  const invited = attendees.map(({ name, office }) => ({ text: name, note: office }));
  return [
    { kind: 'heading', level: 2, text: 'Daftar hadir' },
    {
      kind: 'table', caption: 'Daftar hadir', hasHiddenCaption: true, rowHeight: 9, columns: [{ title: 'No.', align: 'right', width: 10 }, { title: 'Instansi atau jabatan', isHead: true, width: 80 }, { title: 'Tanda tangan' }],
      rows: [...invited, ...Array.from({ length: Math.max(GUESTS, LEAST_ROWS - invited.length) }, () => ({ text: '', note: null }))].map((one, at) => [String(at + 1), one, '']),
    },
    { kind: 'signatures', offices: ['Pimpinan rapat', 'Sekretaris'] },
  ];
}

function overview({ team: { dasbor } }: MeetingPages): PaperBlock[] {
  return [
    { kind: 'heading', level: 1, text: plainText(dasbor.headline) }, ...prevalenceBlocks(dasbor.prevalence, dasbor.scope.year), ...villageBlocks(dasbor.villages, dasbor.scope),
    ...indicatorBlocks(dasbor.lines, { title: 'Dua puluh indikator, selisih terbesar di atas' }),
  ];
}

async function villageSections(tx: Tx, viewer: Viewer, { villages, left }: MeetingPages): Promise<PaperSection[]> {
  const sections: PaperSection[] = [];
  for (const report of villages) sections.push({ isOnePage: true, blocks: villagePage(report, await listDecided(tx, viewer, report.place.code)) });
  if (left > 0) sections.push({ blocks: [{ kind: 'text', text: `${formatCount(left)} desa lokus lain tidak dimuat; ringkasannya ada di halaman tiap desa.` }] });
  return sections;
}

function opening(report: MeetingReport, { snapshot }: MeetingPages): PaperBlock[] {
  const frozen = snapshot ? [{ label: 'Potret', value: snapshot.title, note: `nomor ${snapshot.id}; angka seperti saat dibekukan` }] : [{ label: 'Potret', value: 'belum diambil', note: 'angka seperti saat bahan ini dibuat' }];
  return [
    { kind: 'heading', level: 1, text: report.headline }, { kind: 'facts', rows: [...meetingFacts(report), ...frozen] },
    { kind: 'heading', level: 2, text: 'Agenda' }, report.items.length === 0 ? { kind: 'text', text: 'Agenda belum disusun. Susun di halaman rapat, lalu buat bahan ini lagi.' } : agendaBlock(report, false),
  ];
}

/** The period of the meeting, else of the address; the snapshot of the meeting settles both. */
async function pagesOf(tx: Tx, viewer: Viewer, params: SearchParams, { facts }: MeetingReport): Promise<MeetingPages> {
  const snapshot = await readMeetingSnapshot(tx, viewer, facts.id);
  if (snapshot) return readFrozenPages(tx, viewer, snapshot);
  return readLivePages(tx, viewer, { angka: params.angka, periode: params.periode ?? facts.periodCode ?? undefined });
}

/** The pack of a meeting: agenda, outcome, matrix, grid, gaps, money, a page for each village, commitments, attendance. From its snapshot where it has one (F102). */
export async function readMeetingPack(tx: Tx, viewer: Viewer, params: SearchParams, id: string): Promise<PaperDocument> {
  const report = await readMeetingPage(tx, viewer, id);
  const pages = await pagesOf(tx, viewer, params, report);
  const { dasbor, matriks, desa } = pages.team;
  const units = new Map(dasbor.lines.map(({ code, unit }) => [code, unit]));
  const grid = gridBlocks(desa);
  return {
    meta: metaOf(dasbor.scope, { title: `Bahan ${report.facts.title}`, subtitle: dayWords(report.facts), source: dashboardSources(dasbor), snapshot: pages.snapshot, isExample: dashboardExample(dasbor) || report.facts.isExample, size: paperSize(params), fileName: `bahan-rapat-${report.facts.heldOn ?? dasbor.scope.period.code}` }),
    sections: [
      { blocks: opening(report, pages) }, { blocks: overview(pages) },
      { orientation: 'lying', isOnePage: true, blocks: matrixBlocks(matriks.matrix, matriks.lens) },
      ...(grid.length > 0 ? [{ orientation: 'lying' as const, blocks: grid }] : []),
      { blocks: [...(grid.length > 0 ? awaitedBlocks(dasbor.awaited, units) : []), ...moneyBlocks(dasbor.money), ...activityBlocks(dasbor.activities)] },
      ...await villageSections(tx, viewer, pages),
      { blocks: [...commitmentBlocks([...report.commitments, ...report.open], report.today, 'Komitmen rapat ini dan yang masih terbuka'), { kind: 'page-break' }, ...attendanceSheet(report)] },
    ],
  };
}
