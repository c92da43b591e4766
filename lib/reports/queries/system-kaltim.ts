import 'server-only';
import type { Tx } from '@/db/client';
import { parseActivityView } from '@/lib/activities/input';
import { readActivity } from '@/lib/activities/queries/detail';
import { listActivities } from '@/lib/activities/queries/list';
import { listAgencies } from '@/lib/agencies/queries';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDay } from '@/lib/day';
import { formatCount, joinWords, numberWord } from '@/lib/format';
import { GENERAL_COLUMN, LENSES } from '@/lib/indicators/rules/lenses';
import type { Scope } from '@/lib/jurisdictions/queries';
import { type MeetingReport, readMeetingPage } from '@/lib/meetings/queries/meeting';
import { listMeetings } from '@/lib/meetings/queries/meetings';
import { dayWords, placeWords } from '@/lib/meetings/rules/words';
import type { PaperBlock, PaperCell, PaperTable } from '@/lib/paper/document';
import { readRecord, type RemarkRow } from './record';
import { type BuildSystem, count, differenceSection, type Difference, LOST } from './system-parts';

const SPM = LENSES.spm;
const spmName = (code: string): string => SPM.find((column) => column.code === code)?.name ?? code;

interface Pledge { text: string; dueOn: string | null; said: string | null; columns: string[]; isExample: boolean }
/** Whoever came or pledged: `attended` is false for those who are only quoted. */
interface Taker { code: string; name: string; fullName: string; attended: boolean; pledges: Pledge[] }
interface Facts { meeting: MeetingReport; takers: Taker[]; remarks: RemarkRow[] }

async function readPledges(tx: Tx, viewer: Viewer, scope: Scope, { commitments }: MeetingReport): Promise<(Pledge & { agencyCode: string })[]> {
  const activities = new Map((await listActivities(tx, viewer, scope, { filter: parseActivityView({}).filter, limit: 200 })).map((row) => [row.id, row]));
  const pledges: (Pledge & { agencyCode: string })[] = [];
  for (const { agencyCode, text, dueOn, activityId, isExample } of commitments) {
    if (agencyCode === null) continue;
    const activity = activityId === null ? undefined : activities.get(activityId);
    const said = activity ? (await readActivity(tx, viewer, activity.id)).aim : null;
    pledges.push({ agencyCode, text, dueOn, said, isExample, columns: activity?.columns.filter(({ lens }) => lens === 'spm').map(({ code }) => code) ?? [] });
  }
  return pledges;
}

/** The meeting that a source reports, newest first; null while none is recorded. */
async function readFacts(tx: Tx, viewer: Viewer, scope: Scope): Promise<Facts | null> {
  const found = (await listMeetings(tx, viewer)).find(({ source, isExample }) => source !== null && !isExample);
  if (!found) return null;
  const meeting = await readMeetingPage(tx, viewer, found.id);
  const pledges = await readPledges(tx, viewer, scope, meeting);
  const agencies = new Map((await listAgencies(tx, viewer)).map((row) => [row.code, row]));
  const came = meeting.attendees.flatMap(({ agencyCode, attended }) => (agencyCode !== null && attended === true ? [agencyCode] : []));
  const codes = [...new Set([...came, ...pledges.map(({ agencyCode }) => agencyCode)])];
  const takers = codes.map((code): Taker => ({
    code, name: agencies.get(code)?.shortName ?? code, fullName: agencies.get(code)?.fullName ?? code, attended: came.includes(code), pledges: pledges.filter(({ agencyCode }) => agencyCode === code),
  }));
  return { meeting, takers, remarks: (await readRecord(tx, scope)).remarks };
}

const inColumn = (takers: readonly Taker[], column: string): number => takers.reduce((sum, { pledges }) => sum + pledges.filter(({ columns }) => columns.includes(column)).length, 0);
const uncovered = (takers: readonly Taker[]): string[] => SPM.filter(({ code }) => code !== GENERAL_COLUMN && inColumn(takers, code) === 0).map(({ name }) => name);
const silent = (takers: readonly Taker[]): Taker[] => takers.filter(({ attended, pledges }) => attended && pledges.length === 0);
const quoted = (takers: readonly Taker[]): Taker[] => takers.filter(({ attended }) => !attended);
const namesOf = (takers: readonly Taker[]): string => joinWords(takers.map(({ name }) => name)) || 'tidak ada';

function gridOf(takers: readonly Taker[]): PaperTable {
  const cell = (n: number): PaperCell | string => (n === 0 ? '–' : { ...count(n), isStrong: true });
  return {
    kind: 'table', caption: 'Komitmen menurut instansi dan bidang SPM', hasHiddenCaption: true,
    columns: [{ title: 'Instansi', isHead: true }, ...SPM.map(({ name }) => ({ title: name, align: 'center' as const })), { title: 'Komitmen', align: 'center' }],
    rows: takers.map((taker) => [
      { text: taker.name, note: taker.attended ? 'hadir' : 'hanya dikutip' }, ...SPM.map(({ code }) => cell(inColumn([taker], code))),
      { ...count(taker.pledges.length), isFramed: taker.pledges.length === 0 },
    ]),
    totals: [['Jumlah', ...SPM.map(({ code }): PaperCell => ({ ...count(inColumn(takers, code)), isFramed: inColumn(takers, code) === 0 })), count(takers.reduce((sum, { pledges }) => sum + pledges.length, 0))]],
    footnotes: ['Angka: jumlah komitmen. Bingkai: bidang tanpa komitmen, atau instansi hadir tanpa komitmen.'],
  };
}

/** The two flags, and who was only quoted. */
const flagsOf = (takers: readonly Taker[]): PaperBlock => ({
  kind: 'facts', rows: [
    { label: 'Bidang tanpa instansi', value: joinWords(uncovered(takers)) || 'tidak ada' },
    { label: 'Instansi hadir tanpa komitmen', value: namesOf(silent(takers)) },
    { label: 'Berkomitmen, tetapi hanya dikutip', value: namesOf(quoted(takers)), note: 'Tidak ada dalam daftar hadir.' },
  ],
});

const pledgeTable = (takers: readonly Taker[]): PaperTable => ({
  kind: 'table', caption: 'Komitmen seperti tercetak', hasHiddenCaption: true, empty: 'Belum ada komitmen yang dicatat.',
  columns: [{ title: 'Instansi', isHead: true }, { title: 'Bidang SPM' }, { title: 'Komitmen' }, { title: 'Tertulis dalam sumber' }],
  rows: takers.flatMap(({ name, pledges }) => pledges.map(({ text, said, dueOn, columns, isExample }) => [name, joinWords(columns.map(spmName)) || 'belum dipetakan', { text, isExample, note: dueOn === null ? null : `tenggat ${formatDay(dueOn)}` }, said ?? LOST])),
  footnotes: ['Tenggat, desa, dan rupiah tidak tersedia di sumber; tenggat yang ditetapkan kemudian berdiri di bawah komitmennya.'],
});

function headBlocks({ meeting: { facts }, takers }: Facts): PaperBlock[] {
  const present = takers.filter(({ attended }) => attended);
  const pledges = takers.reduce((sum, one) => sum + one.pledges.length, 0);
  return [
    { kind: 'heading', level: 1, text: `${facts.title}: ${formatCount(pledges)} komitmen dari ${formatCount(takers.filter((one) => one.pledges.length > 0).length)} instansi`, note: `Dokumen 003: ${facts.source ?? LOST}` },
    { kind: 'facts', rows: [{ label: 'Hari, tanggal', value: dayWords(facts) }, { label: 'Tempat', value: placeWords(facts) }, { label: 'Tim', value: facts.body ?? LOST }, { label: `Hadir: ${formatCount(present.length)} instansi`, value: joinWords(present.map(({ name }) => name)), note: 'Daftar hadir “antara lain”.' }] },
  ];
}

const DIFFERENCES: readonly Difference[] = [
  { where: 'Tanggal rapat', printed: 'hanya tanggal artikel, 19 Juni 2025', here: `tanggal rapat ${LOST}`, why: 'Tanggal artikel bukan tanggal rapat.' },
  { where: 'Bidang SPM', printed: 'enam SPM disebut, tanpa dibagi ke instansi', here: 'tiap komitmen dalam bidangnya', why: 'Pembagian menurut isi komitmen (Permendagri 13/2024); artikel tidak mencetaknya.' },
  { where: 'Paragraf 1: nama tim', printed: '“Tim Penggerak (TP) Posyandu”', here: 'seperti tercetak', why: 'Istilah yang lazim adalah Tim Pembina Posyandu.' },
  { where: 'BKKBN dan Kemenag', printed: 'satu kalimat untuk keduanya', here: 'satu komitmen untuk tiap instansi', why: 'Masing-masing menepati sendiri.' },
  { where: 'Komitmen kelautan dan perikanan', printed: '“Sektor kelautan dan perikanan”', here: 'DKP', why: 'Daftar hadir menulis Dinas Kelautan dan Perikanan.' },
  { where: 'Tenggat, desa, dan rupiah', printed: 'tidak ada', here: LOST, why: 'Yang tidak tercetak tidak diisi.' },
  { where: 'Kutipan', printed: 'nama kepala dinas', here: 'jabatan saja', why: 'Simpul tidak menyimpan nama orang.' },
];

/** What the article leaves open, of the rows of today. */
function differencesOf(takers: readonly Taker[]): Difference[] {
  return [
    { where: 'Paragraf 2: daftar hadir', printed: '“antara lain” sebelas instansi', here: `${formatCount(takers.filter(({ attended }) => attended).length)} instansi`, why: 'Daftarnya tidak lengkap; hanya yang tercetak disimpan.' },
    { where: 'Daftar hadir dan komitmen', printed: `${namesOf(quoted(takers))} berkomitmen`, here: 'hanya dikutip, tidak dihitung hadir', why: 'Tidak tercetak dalam daftar hadir.' },
    { where: 'Instansi hadir', printed: `${namesOf(silent(takers))} hadir`, here: 'tanpa komitmen', why: 'Artikel tidak memuat komitmennya.' },
    ...(uncovered(takers).length === 0 ? [] : [{ where: 'Pendidikan', printed: '“pembinaan PAUD terintegrasi, menjadi titik strategis”', here: `bidang tanpa instansi: ${joinWords(uncovered(takers))}`, why: 'Tidak ada instansi pendidikan dalam daftar hadir maupun komitmen.' }]),
    ...DIFFERENCES,
  ];
}

/** "Matriks TP Posyandu" of Kaltim (seed 003): who pledged what in which field of the SPM, what is left open, and how it differs from the article. */
export const buildKaltim: BuildSystem = async (tx, viewer, scope) => {
  const facts = await readFacts(tx, viewer, scope);
  if (facts === null) return { subtitle: 'Komitmen menurut instansi dan bidang SPM', source: LOST, isExample: false, sections: [{ blocks: [{ kind: 'text', text: 'Belum ada rapat TP Posyandu yang dicatat. Catat rapat dan komitmennya di halaman Rapat.' }] }] };
  const { meeting, takers, remarks } = facts;
  const differences = differencesOf(takers);
  return {
    subtitle: 'Komitmen menurut instansi dan bidang SPM', source: meeting.facts.source ?? LOST, isExample: takers.some(({ pledges }) => pledges.some(({ isExample }) => isExample)),
    sections: [
      { orientation: 'lying', isOnePage: true, blocks: [{ kind: 'text', tone: 'lead', text: `Matriks dihitung dari komitmen yang tersimpan; ${numberWord(differences.length)} beda dengan dokumen asli ada di bagian terakhir.` }, ...headBlocks(facts), flagsOf(takers), { kind: 'heading', level: 2, text: 'Matriks instansi dan bidang SPM' }, gridOf(takers)] },
      { orientation: 'lying', blocks: [{ kind: 'heading', level: 1, text: 'Komitmen seperti tercetak', note: `Dokumen 003: ${meeting.facts.source ?? LOST}` }, pledgeTable(takers), ...remarkBlocks(remarks)] },
      differenceSection(differences),
    ],
  };
};

const remarkBlocks = (remarks: readonly RemarkRow[]): PaperBlock[] => (remarks.length === 0 ? [] : [
  { kind: 'heading', level: 2, text: 'Catatan pada sumber' }, { kind: 'list', look: 'dot', items: remarks.map(({ text, source }) => ({ text, note: source })) },
]);
