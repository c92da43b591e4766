import 'server-only';
import type { Tx } from '@/db/client';
import { readActivity } from '@/lib/activities/queries/detail';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDayLong } from '@/lib/day';
import { formatCount, numberWord } from '@/lib/format';
import type { Scope } from '@/lib/jurisdictions/queries';
import { type Body, listBodies } from '@/lib/meetings/queries/bodies';
import { listCommitments } from '@/lib/meetings/queries/commitments';
import type { PaperBlock, PaperCell } from '@/lib/paper/document';
import { type LogLine, type Note, readLog, readNotes, readProgrammeActivities, readStages, type Stage } from '@/lib/programs/queries/parts';
import { readAssessmentPaper } from '@/lib/programs/queries/assessment-paper';
import { type ProgrammeRow, readProgrammeRow } from '@/lib/programs/queries/programmes';
import { STAGE_STATE_WORDS } from '@/lib/programs/rules/words';
import { readPrevalence } from '@/lib/reporting/queries/prevalence';
import { shareOf } from '@/lib/share';
import { type DecreeRow, type PrintedFigure, readRecord } from './record';
import { balantingDifferences } from './system-balanting-differences';
import { cited, followUpBlocks, indicatorBlocks, parameterBlocks, prevalenceBlocks, table2Blocks, type Table2Row } from './system-balanting-figures';
import { type BuildSystem, differenceSection, LOST } from './system-parts';
import { readSets } from './system-sets';

/** As Table 2 lists them; what came later stands behind. */
const PRINTED = ['Pertemuan Stakeholder Tingkat Desa', 'Pertemuan Stakeholder Tingkat Kecamatan', 'Pertemuan Stakeholder Tingkat Kabupaten', 'FGD sasaran', 'Monitoring dan Evaluasi Bulanan'];
const placeOf = (name: string): number => (PRINTED.indexOf(name) < 0 ? PRINTED.length : PRINTED.indexOf(name));

async function readTable2(tx: Tx, viewer: Viewer, row: ProgrammeRow): Promise<Table2Row[]> {
  const counted = (await readProgrammeActivities(tx, row)).flatMap(({ plannedCount: planned, isExample, ...activity }) => (planned === null || isExample ? [] : [{ ...activity, planned }]));
  const rows: Table2Row[] = [];
  for (const { id, name, planned, doneCount: done, source } of counted.sort((a, b) => placeOf(a.name) - placeOf(b.name))) {
    const { aim, output } = await readActivity(tx, viewer, id);
    rows.push({ name, planned, done, shareBp: done === null ? null : shareOf(done, planned), aim: aim ?? '', output: output ?? '', source });
  }
  return rows;
}

const named = (text: string, note: string | null = null): PaperCell => ({ text, note });

function legalBlocks(decrees: readonly DecreeRow[], bodies: readonly Body[]): PaperBlock[] {
  return [
    { kind: 'heading', level: 2, text: `Dasar hukum: ${formatCount(decrees.length)}` },
    {
      kind: 'table', caption: 'Dasar hukum', hasHiddenCaption: true, empty: 'Belum ada dasar hukum yang dicatat.', columns: [{ title: 'Nomor', isHead: true }, { title: 'Tentang' }, { title: 'Ditetapkan' }, { title: 'Sumber' }],
      rows: decrees.map(({ number, subject, issuedOn, note, source }) => [number, named(subject, note), issuedOn === null ? LOST : formatDayLong(issuedOn), cited(source)]),
    },
    { kind: 'heading', level: 2, text: `Tim: ${formatCount(bodies.length)}` },
    {
      kind: 'table', caption: 'Tim', hasHiddenCaption: true, empty: 'Belum ada tim yang dicatat.', columns: [{ title: 'Tim', isHead: true }, { title: 'Keputusan' }, { title: 'Jabatan' }, { title: 'Sumber' }],
      rows: bodies.map(({ name, decree, members, note, source }) => [named(name, note), decree?.number ?? LOST, members.map(({ seat, office }) => `${seat}: ${office}`).join('; ') || LOST, cited(source)]),
    },
  ];
}

const ordered = (title: string, items: readonly { text: string; note?: string | null }[], source: string | null): PaperBlock[] => (items.length === 0 ? [] : [
  { kind: 'heading', level: 2, text: title, note: source === null ? null : cited(source) }, { kind: 'list', look: 'number', items: items.map(({ text, note }) => ({ text, note: note ?? null })) },
]);

function lessonBlocks(log: readonly LogLine[]): PaperBlock[] {
  const of = (kind: LogLine['kind']): LogLine[] => log.filter((line) => line.kind === kind);
  const obstacles = of('obstacle');
  const advice = of('advice');
  const steps = (id: string): string => of('step').filter(({ parentId }) => parentId === id).map(({ text }) => text).join('; ');
  return [
    ...ordered(`${formatCount(obstacles.length)} kendala dan langkah yang sudah diambil`, obstacles.map(({ id, text }) => ({ text, note: steps(id) ? `Langkah: ${steps(id)}` : 'Langkah belum dicatat' })), obstacles[0]?.source ?? null),
    ...ordered(`${formatCount(advice.length)} saran`, advice, advice[0]?.source ?? null),
  ];
}

function stageBlocks(stages: readonly Stage[]): PaperBlock[] {
  const unknown = stages.length > 0 && stages.every(({ state }) => state === null) ? `keadaannya ${LOST}` : null;
  return ordered(`${formatCount(stages.length)} tahapan`, stages.map(({ name, state }) => ({ text: name, note: state === null ? null : STAGE_STATE_WORDS[state] })), [stages[0]?.source, unknown].filter(Boolean).join('; ') || null);
}

function programmeBlocks({ log, stages, notes }: { log: readonly LogLine[]; stages: readonly Stage[]; notes: readonly Note[] }): PaperBlock[] {
  const strategies = log.filter(({ kind }) => kind === 'strategy');
  const interventions = notes.filter(({ kind }) => kind === 'intervention');
  return [
    ...ordered(`${formatCount(strategies.length)} langkah strategis Pokja`, strategies, strategies[0]?.source ?? null),
    ...stageBlocks(stages),
    ...ordered('Intervensi utama', interventions.map(({ text, topic }) => ({ text, note: topic })), interventions[0]?.source ?? null),
  ];
}

/** The 18 shares of the two lists, in the order of the lists, and the poverty line printed with one of them. */
const ownFigures = (figures: readonly PrintedFigure[], code: string): PrintedFigure[] => figures.filter(({ regionCode, periodCode, sourceKind }) => regionCode === code && periodCode === '2022-TW2' && sourceKind === 'agency');

/** Prevalence of other areas that the report compares with, whatever their year. */
const comparatorsOf = (figures: readonly PrintedFigure[], code: string): PrintedFigure[] => figures.filter(({ indicatorCode, regionCode }) => indicatorCode === 'OC01' && regionCode !== code && !regionCode.startsWith(`${code}.`));

async function read(tx: Tx, viewer: Viewer, scope: Scope) {
  const row = await readProgrammeRow(tx, viewer, 'balanting');
  const record = await readRecord(tx, scope);
  return {
    row, record, figures: ownFigures(record.figures, scope.jurisdictionCode), table2: await readTable2(tx, viewer, row), bodies: await listBodies(tx, viewer), prevalence: await readPrevalence(tx, scope),
    sets: await readSets(tx, viewer), log: await readLog(tx, row), stages: await readStages(tx, row), notes: await readNotes(tx, row), commitments: await listCommitments(tx, viewer),
    instrument: await readAssessmentPaper(tx, viewer, { program: row.code, tahun: String(scope.year) }),
  };
}

/** "Laporan Penelitian MONEV BALANTING" (seed 004): its tables from the rows of today, and what differs from the print. */
export const buildBalanting: BuildSystem = async (tx, viewer, scope) => {
  const facts = await read(tx, viewer, scope);
  const differences = balantingDifferences(facts);
  const { row, record, prevalence, figures, table2 } = facts;
  return {
    subtitle: row.name, source: row.source ?? LOST, isExample: row.isExample,
    sections: [
      { blocks: [{ kind: 'text', tone: 'lead', text: `Tabel laporan asli dihitung ulang dari baris yang tersimpan; ${numberWord(differences.length)} beda dengan dokumen asli ada di bagian terakhir.` }, ...prevalenceBlocks(prevalence, comparatorsOf(record.figures, scope.jurisdictionCode), scope.year), ...indicatorBlocks(figures)] },
      { orientation: 'lying', blocks: table2Blocks(table2) },
      { blocks: [...parameterBlocks(facts.sets), ...lessonBlocks(facts.log), ...programmeBlocks(facts)] },
      { blocks: followUpBlocks(facts.commitments) },
      { blocks: legalBlocks(record.decrees, facts.bodies) },
      ...facts.instrument.sections.map((section) => ({ ...section, isOnePage: true })),
      differenceSection(differences),
    ],
  };
};
