import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDayLong } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import type { PaperBlock, PaperDocument } from '@/lib/paper/document';
import { plainText } from '@/lib/sentence';
import { paperSize } from '../input/paper';
import { buildDashboard } from './dashboard';
import { dashboardExample, dashboardSources, leaderOf } from './paper-leader';
import { metaOf } from './paper-meta';
import { prevalenceBlocks } from './paper-outcome';
import { activityBlocks, indicatorBlocks, moneyBlocks, villageBlocks } from './paper-tables';
import { type Lesson, readRecord, type RecordReport } from './record';

const KINDS = { advice: 'Saran', strategy: 'Langkah strategis' } as const;

/** The lessons of the year; where it has none, the newest before it, with their year. */
function lessonsOf(all: readonly Lesson[], year: number): { lessons: Lesson[]; from: number } | null {
  const from = Math.max(...all.map((lesson) => lesson.year).filter((one) => one <= year));
  return Number.isFinite(from) ? { lessons: all.filter((lesson) => lesson.year === from), from } : null;
}

function lessonBlocks({ lessons: all }: RecordReport, year: number): PaperBlock[] {
  const told = lessonsOf(all.filter(({ kind }) => kind !== 'stage'), year);
  if (!told) return [{ kind: 'heading', level: 2, text: 'Kendala dan langkah' }, { kind: 'text', text: 'Belum ada kendala dan langkah yang dicatat.' }];
  const { lessons, from } = told;
  const obstacles = lessons.filter(({ kind }) => kind === 'obstacle');
  const stepsOf = (id: string): string => lessons.filter(({ kind, parentId }) => kind === 'step' && parentId === id).map(({ text }) => text).join('; ');
  const loose = lessons.filter(({ kind, parentId }) => kind === 'step' && !obstacles.some(({ id }) => id === parentId));
  return [
    { kind: 'heading', level: 2, text: `Kendala dan langkah: ${obstacles.length} kendala`, note: [lessons[0]?.source, from === year ? null : `dicatat untuk ${from}`].filter(Boolean).join('; ') || null },
    { kind: 'list', look: 'number', items: obstacles.map(({ id, text }) => ({ text, note: stepsOf(id) ? `Langkah: ${stepsOf(id)}` : 'Langkah belum dicatat' })) },
    ...(loose.length > 0 ? [{ kind: 'list' as const, look: 'dot' as const, items: loose.map(({ text }) => ({ text })) }] : []),
    ...(Object.entries(KINDS) as [keyof typeof KINDS, string][]).flatMap(([kind, title]): PaperBlock[] => {
      const own = lessons.filter((lesson) => lesson.kind === kind);
      return own.length === 0 ? [] : [{ kind: 'heading', level: 3, text: title }, { kind: 'list', look: 'number', items: own.map(({ text }) => ({ text })) }];
    }),
  ];
}

function decreeBlocks({ decrees }: RecordReport): PaperBlock[] {
  if (decrees.length === 0) return [];
  return [{ kind: 'heading', level: 2, text: 'Dasar hukum' }, {
    kind: 'table', caption: 'Dasar hukum', hasHiddenCaption: true, columns: [{ title: 'Nomor', isHead: true }, { title: 'Tentang' }, { title: 'Ditetapkan' }],
    rows: decrees.map(({ number, subject, issuedOn }) => [number, subject, issuedOn === null ? 'tidak tersedia di sumber' : formatDayLong(issuedOn)]),
  }];
}

/** Years that a report can be made of, newest first. */
export const listReportYears = async (tx: Tx, viewer: Viewer): Promise<number[]> => [...new Set((await readScope(tx, viewer, {})).periods.map(({ year }) => year))].sort((a, b) => b - a);

/** F54: the report of a year (`?tahun=`): outcome, services, activities, money, obstacles and steps. Of the newest period of the year that has figures. */
export async function readAnnualReport(tx: Tx, viewer: Viewer, params: SearchParams): Promise<PaperDocument> {
  const scope = await readScope(tx, viewer, params);
  const report = await buildDashboard(tx, viewer, scope, {});
  const record = await readRecord(tx, scope);
  const { year } = scope;
  return {
    meta: metaOf(scope, { title: `Laporan tahunan ${year}`, subtitle: 'Percepatan penurunan stunting dan Posyandu', source: dashboardSources(report), isExample: dashboardExample(report), size: paperSize(params), fileName: `laporan-tahunan-${year}` }),
    sections: [
      { blocks: [{ kind: 'heading', level: 1, text: plainText(report.headline) }, ...prevalenceBlocks(report.prevalence, year), ...activityBlocks(report.activities), ...indicatorBlocks(report.lines, { title: 'Dua puluh indikator layanan' }), ...villageBlocks(report.villages, scope), ...moneyBlocks(report.money), ...lessonBlocks(record, year), ...decreeBlocks(record), { kind: 'signatures', offices: ['Kepala Bappeda', 'Sekretaris TPPS', leaderOf(scope)] }] },
    ],
  };
}
