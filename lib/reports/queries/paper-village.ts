import 'server-only';
import type { Tx } from '@/db/client';
import { STATE_WORDS } from '@/lib/activities/rules';
import { type FundingSource, SOURCE_WORDS } from '@/lib/activities/rules/funding';
import type { Viewer } from '@/lib/auth/viewer';
import { buildVillage, type VillageReport } from '@/lib/convergence/queries/village-report';
import { readingWords } from '@/lib/convergence/rules/explain-cell';
import { openQuestions } from '@/lib/convergence/rules/open-questions';
import { countsOf, type IndicatorLine } from '@/lib/convergence/rules/village-lines';
import { formatCount, formatPart, formatScore, formatShareBare, MISSING, NBSP } from '@/lib/format';
import { isFraction } from '@/lib/indicators/rules/reading';
import { shareShort } from '@/lib/indicators/rules/shown';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { listDecided } from '@/lib/meetings/queries/commitments';
import { formatMillions } from '@/lib/money';
import type { PaperBlock, PaperDocument, PaperRow } from '@/lib/paper/document';
import { plainText } from '@/lib/sentence';
import { paperSize } from '../input/paper';
import { metaOf, sourceLine } from './paper-meta';
import { moneyCell, tagged, targetText } from './paper-tables';

export interface Decided { id: string; who: string; what: string; due: string }

const MOST = { activities: 7, money: 6, questions: 4, decided: 4 } as const;

function factTable(report: VillageReport): PaperBlock {
  const { score: { score }, gaps, unattended, agencies, absentLeads, money, scope } = report;
  const columns = ['Skor', 'Tercapai', 'Celah', 'Data', 'Instansi hadir', 'Uang, Rp juta'];
  return {
    kind: 'table', caption: 'Ringkasan desa', hasHiddenCaption: true, columns: columns.map((title) => ({ title })),
    rows: [[
      { text: score.scoreBp === null ? 'ditahan' : formatScore(score.scoreBp), isStrong: true, note: `ambang ${formatShareBare(scope.settings.convergenceThresholdBp, 0)}` },
      { text: `${score.onTarget} dari ${score.applicable}`, isStrong: true, note: 'indikator' }, { text: formatCount(gaps), isStrong: true, note: unattended > 0 ? `+${NBSP}${unattended} tanpa data dan kegiatan` : null },
      { text: `${score.reported}/${score.applicable}`, isStrong: true, note: 'melapor' }, { text: formatCount(agencies.length), isStrong: true, note: absentLeads.length > 0 ? `${absentLeads.length} penanggung jawab belum hadir` : null },
      { text: money.lines.length === 0 ? MISSING : formatMillions(money.budgetIdr), isStrong: true, note: money.lines.length === 0 ? 'belum dilokasikan' : `${formatPart(money.spentIdr, money.budgetIdr, 0)}${NBSP}% terserap` },
    ]],
  };
}

function actorsOf({ cell, lead, present }: IndicatorLine): string {
  if (cell.leadAbsent) return `${lead ? `${lead.name} belum hadir` : 'utama belum ditunjuk'}${present.length > 0 ? `; bekerja: ${present.join(', ')}` : ''}`;
  return present.length > 0 ? present.join(', ') : lead ? `utama: ${lead.name}` : 'belum ada';
}

function lineRow(line: IndicatorLine, isExample: boolean): PaperRow {
  const { code, shortName, reading, valueKind, targetBp, direction, cell, unit, age } = line;
  const counts = countsOf(line.reading);
  const share = isFraction(reading) && valueKind !== 'boolean' ? shareShort(reading, targetBp, direction) : readingWords(reading, valueKind);
  return [
    code, { text: shortName, isExample }, counts && valueKind !== 'boolean' ? `${formatCount(counts.n)}/${formatCount(counts.d)}` : MISSING, { text: share, note: age },
    targetText(targetBp), { text: '', mark: cell.letter }, cell.people === null ? MISSING : cell.people === 0 ? '–' : `${formatCount(cell.people)} ${unit}`, actorsOf(line),
  ];
}

function linesTable({ groups }: VillageReport): PaperBlock {
  const lines = groups.flatMap((group) => group.lines);
  const { all, tag } = tagged(lines);
  return {
    kind: 'table', caption: 'Indikator, yang perlu keputusan di atas', isExample: all,
    columns: [{ title: 'Kode' }, { title: 'Indikator', isHead: true }, { title: 'Jumlah', align: 'right' }, { title: '%', align: 'right' }, { title: 'Target', align: 'right' }, { title: 'Keadaan' }, { title: 'Belum terjangkau', align: 'right' }, { title: 'Siapa' }],
    rows: lines.map((line) => lineRow(line, tag(line))),
    footnotes: ['T tercapai dan didukung, S tercapai tanpa kegiatan, B belum tercapai tetapi ditangani, C celah, K belum melapor, – tanpa sasaran, N belum ada target.'],
  };
}

const more = (all: number, most: number, what: string): string[] => (all > most ? [`dan ${formatCount(all - most)} ${what} lain`] : []);

function activityList({ activities }: VillageReport): PaperBlock[] {
  const { all, tag } = tagged(activities);
  const shown = activities.slice(0, MOST.activities).map((one) =>
    ({ text: `${one.name} (${one.agency}): ${STATE_WORDS[one.state].toLowerCase()}${one.plannedCount === null ? '' : `, ${formatCount(one.doneCount)} dari ${formatCount(one.plannedCount)}`}${tag(one) ? ' [contoh]' : ''}` }));
  return [
    { kind: 'heading', level: 3, text: `Kegiatan di sini: ${formatCount(activities.length)}`, isExample: all },
    ...(activities.length === 0 ? [{ kind: 'text' as const, text: 'Belum ada kegiatan yang mencantumkan desa ini.' }] : [{ kind: 'list' as const, look: 'dot' as const, items: [...shown, ...more(activities.length, MOST.activities, 'kegiatan').map((text) => ({ text }))] }]),
  ];
}

const moneyTable = ({ money: { lines } }: VillageReport): PaperBlock => ({
  kind: 'table', caption: 'Uang yang dilokasikan di sini, Rp juta', isExample: tagged(lines).all, empty: 'Belum ada uang yang dilokasikan ke desa ini.',
  columns: [{ title: 'Instansi', isHead: true }, { title: 'Sumber' }, { title: 'Pagu', align: 'right' }, { title: 'Serap', align: 'right' }],
  rows: lines.slice(0, MOST.money).map((line) => [{ text: line.agency, isExample: tagged(lines).tag(line) }, SOURCE_WORDS[line.fundingSource as FundingSource] ?? line.fundingSource, moneyCell(line.budgetIdr), moneyCell(line.spentIdr)]),
  ...(lines.length > MOST.money ? { footnotes: more(lines.length, MOST.money, 'baris') } : {}),
});

function decisionList({ groups }: VillageReport, decided: readonly Decided[]): PaperBlock[] {
  const questions = openQuestions(groups.flatMap(({ lines }) => lines));
  const items = [
    ...decided.slice(0, MOST.decided).map(({ who, what, due }) => ({ title: who, text: what, note: due })),
    ...questions.slice(0, MOST.questions).map(({ lead, services }) => ({ title: lead?.name ?? 'Belum ada penanggung jawab', text: services.join('; ') })),
  ];
  return [{ kind: 'heading', level: 3, text: 'Yang diputuskan: keputusan dan tenggat ditulis dalam rapat' }, { kind: 'list', look: 'box', items: items.length > 0 ? items : [{ text: '' }, { text: '' }] }];
}

/** One village as blocks of one page: its sentence, its indicators with what needs a decision on top, who works there with how much, room to decide. */
export const villagePage = (report: VillageReport, decided: readonly Decided[]): PaperBlock[] => [
  { kind: 'heading', level: 1, text: plainText(report.headline), isExample: report.hasExample, note: `${report.place.kind === 'kelurahan' ? 'Kelurahan' : 'Desa'} ${report.place.name}, Kecamatan ${report.place.district}, kode ${report.place.code}${report.place.lokus ? `, lokus ${report.scope.year}` : ', bukan desa lokus'}` },
  factTable(report), linesTable(report),
  { kind: 'beside', shares: [1, 1], columns: [activityList(report), [moneyTable(report)]] },
  ...decisionList(report, decided),
];

/** F107: the brief of one village on one page. Refuses a village outside the team's area ('not-found'). */
export async function readVillageBrief(tx: Tx, viewer: Viewer, params: SearchParams, code: string): Promise<PaperDocument> {
  const report = await buildVillage(tx, viewer, params, code);
  const { place, scope, sources, hasExample } = report;
  return {
    meta: metaOf(scope, { title: `Ringkasan ${place.kind === 'kelurahan' ? 'Kelurahan' : 'Desa'} ${place.name}`, subtitle: `Kecamatan ${place.district}`, source: sourceLine(sources.map(({ text }) => text)), isExample: hasExample, size: paperSize(params), fileName: `desa-${place.code}-${scope.period.code}` }),
    sections: [{ isOnePage: true, blocks: villagePage(report, await listDecided(tx, viewer, code)) }],
  };
}
