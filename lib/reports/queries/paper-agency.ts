import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { type AgencyReport, readAgencyReport } from '@/lib/contributions/queries/behind';
import { ROLE_WORDS } from '@/lib/contributions/rules';
import { cellMoney, sumMoney } from '@/lib/contributions/rules/cells';
import type { AwaitedGroup } from '@/lib/convergence/rules/gap-list';
import { formatCount } from '@/lib/format';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { listCommitments, todayOf } from '@/lib/meetings/queries/commitments';
import type { PaperBlock, PaperDocument } from '@/lib/paper/document';
import { paperSize } from '../input/paper';
import { readDashboardVillages } from './dashboard-villages';
import { decisionOf } from './paper-leader';
import { metaOf, sourceLine } from './paper-meta';
import { commitmentBlocks, moneyCell, tagged } from './paper-tables';

const MOST = { columns: 16, activities: 12, gaps: 8, commitments: 8, decisions: 3 } as const;

function columnBlocks({ row, columns, agency, mixed }: AgencyReport): PaperBlock[] {
  const cells = row.cells.flatMap((cell, at) => (cell ? [{ cell, name: columns[at]?.name ?? cell.column }] : [])).slice(0, MOST.columns);
  return [
    { kind: 'heading', level: 2, text: 'Peran dan kontribusi', note: 'Satu kegiatan dapat melayani beberapa kolom; jumlah menghitungnya sekali.' },
    {
      kind: 'table', caption: 'Peran dan kontribusi', hasHiddenCaption: true, empty: `${agency.name} tidak berperan dan tidak berkegiatan di lensa ini.`,
      columns: [{ title: 'Kolom', isHead: true }, { title: 'Peran' }, { title: 'Kegiatan', align: 'right' }, { title: 'Desa', align: 'right' }, { title: 'Terlaksana', align: 'right' }, { title: 'Rp juta', align: 'right' }],
      rows: cells.map(({ cell, name }) => [
        name, cell.role ? ROLE_WORDS[cell.role] : 'tanpa peran tercatat', formatCount(cell.activities), formatCount(cell.villages),
        mixed.includes(`${agency.id}/${cell.column}`) ? 'satuan berbeda' : cell.plannedCount === 0 ? '–' : `${formatCount(cell.doneCount)} dari ${formatCount(cell.plannedCount)}`, { text: cellMoney(cell).text, isFramed: cell.isSilent },
      ]),
      totals: [['Jumlah', '', formatCount(row.total.activities), formatCount(row.total.villages), '', { ...moneyCell(row.total.budgetIdr), text: sumMoney(row.total) }]],
    },
  ];
}

function activityTable({ activities, totals }: AgencyReport): PaperBlock[] {
  const { all, tag } = tagged(activities);
  const rest = totals.activities - Math.min(activities.length, MOST.activities);
  return [
    { kind: 'heading', level: 2, text: `Kegiatan: ${formatCount(totals.activities)}`, isExample: all },
    {
      kind: 'table', caption: 'Kegiatan', hasHiddenCaption: true, empty: 'Belum ada kegiatan yang dicatat. Isi kegiatan dan dananya di halaman Kegiatan.',
      columns: [{ title: 'Kegiatan', isHead: true }, { title: 'Desa', align: 'right' }, { title: 'Terlaksana', align: 'right' }, { title: 'Rp juta', align: 'right' }],
      rows: activities.slice(0, MOST.activities).map((one) => [
        { text: one.name, isExample: tag(one) }, formatCount(one.villages.length), one.plannedCount === null ? '–' : `${formatCount(one.doneCount)} dari ${formatCount(one.plannedCount)} ${one.countUnit}`, one.budgetIdr === null ? '–' : moneyCell(one.budgetIdr),
      ]),
      ...(rest > 0 ? { footnotes: [`${formatCount(rest)} kegiatan lain ada di halaman Kegiatan.`] } : {}),
    },
  ];
}

const gapTable = (groups: readonly AwaitedGroup[]): PaperBlock[] => [
  { kind: 'heading', level: 2, text: `Yang menunggu instansi ini: ${formatCount(groups.length)} hal` },
  groups.length === 0 ? { kind: 'text', text: 'Tidak ada celah yang menunggu instansi ini pada periode ini.' }
    : { kind: 'list', look: 'number', items: groups.slice(0, MOST.gaps).map((group) => ({ text: decisionOf(group).text })) },
];

/** F107: the brief of one agency on one page. Refuses an agency that the team does not have ('not-found'). */
export async function readAgencyBrief(tx: Tx, viewer: Viewer, params: SearchParams, code: string): Promise<PaperDocument> {
  const scope = await readScope(tx, viewer, params);
  const report = await readAgencyReport(tx, viewer, scope, { params: { lensa: params.lensa }, agency: code });
  const { agency, row, activities } = report;
  const awaited = (await readDashboardVillages(tx, scope)).awaited.filter(({ lead }) => lead?.code === code);
  const today = todayOf(viewer);
  const promised = (await listCommitments(tx, viewer, { live: true })).filter(({ agencyCode }) => agencyCode === code);
  const rest = promised.length - MOST.commitments;
  return {
    meta: metaOf(scope, { title: `Ringkasan ${agency.name}`, subtitle: agency.fullName, source: sourceLine(activities.map(({ source }) => source)) ?? `kegiatan dan anggaran ${scope.jurisdictionName}`, isExample: row.total.hasExample || agency.isExample, size: paperSize(params), fileName: `instansi-${agency.code}-${scope.period.code}` }),
    sections: [{
      isOnePage: true,
      blocks: [
        { kind: 'heading', level: 1, text: report.headline, isExample: row.total.hasExample, note: agency.duty },
        ...columnBlocks(report), ...gapTable(awaited), ...activityTable(report),
        ...commitmentBlocks(promised.slice(0, MOST.commitments), today, `Komitmen yang masih terbuka: ${formatCount(promised.length)}${rest > 0 ? ` (${rest} tidak dimuat)` : ''}`),
        { kind: 'heading', level: 2, text: 'Catatan dan keputusan' }, { kind: 'list', look: 'box', items: Array.from({ length: MOST.decisions }, () => ({ text: '' })) },
      ],
    }],
  };
}
