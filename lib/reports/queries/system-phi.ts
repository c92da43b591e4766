import 'server-only';
import type { Tx } from '@/db/client';
import { type AgencyRow, listAgencies } from '@/lib/agencies/queries';
import type { Viewer } from '@/lib/auth/viewer';
import { capitalize, formatCount, MISSING, numberWord } from '@/lib/format';
import { GENERAL_COLUMN, LENSES } from '@/lib/indicators/rules/lenses';
import type { Scope } from '@/lib/jurisdictions/queries';
import type { PaperBlock, PaperFact } from '@/lib/paper/document';
import { listTallies, type Tally } from '@/lib/posyandu/queries/register';
import { type MonitoringReport, readMonitoring } from '@/lib/programs/queries/monitoring';
import type { Duty } from '@/lib/programs/queries/parts';
import { type ProgrammeReport, readProgrammePage } from '@/lib/programs/queries/programme-page';
import { outputFigure } from '@/lib/programs/rules/outputs';
import { TIER_WORDS } from '@/lib/programs/rules/tiers';
import { yearsWords } from '@/lib/programs/rules/words';
import { plainText } from '@/lib/sentence';
import { citeAll, citeOriginal, type Original } from '../rules/system-cite';
import { type Difference, differenceSection, LOST, type SystemPaper } from './system-parts';
import { noteBlocks, notesOf, topicBlocks } from './system-tables';

const ORIGINAL: Original = { number: '001', title: 'Posyandu Holistik Integratif sebagai Inovasi Pelayanan Publik (Serdang Bedagai)' };
const ROLES: Readonly<Record<Duty['role'], string>> = { lead: 'utama', support: 'ikut', funder: 'dana' };
const PARTS = LENSES.phi.filter(({ code }) => code !== GENERAL_COLUMN);

/** An agency with its duties in the PHI matrix. */
interface Adviser { agency: AgencyRow; duties: Duty[] }

/** Agencies with a duty, in the order of the list of the original ("no. 7"); those added later behind them by name. */
function advisersOf(agencies: readonly AgencyRow[], duties: readonly Duty[]): Adviser[] {
  const place = ({ source }: AgencyRow): number => Number(/\bno\. (\d+)/.exec(source ?? '')?.[1] ?? Number.MAX_SAFE_INTEGER);
  return agencies.map((agency) => ({ agency, duties: duties.filter(({ agencyCode }) => agencyCode === agency.code) }))
    .filter((one) => one.duties.length > 0).sort((a, b) => place(a.agency) - place(b.agency));
}

/** The list that names the agency, without its number there. */
const listOf = ({ agency }: Adviser): string | null => agency.source?.replace(/, no\. \d+$/, '') ?? null;

function headFacts({ row, topics }: ProgrammeReport, advisers: readonly Adviser[]): PaperFact[] {
  const rows = topics.flatMap((topic) => topic.rows);
  return [
    { label: 'Inovasi', value: row.name, note: row.note }, { label: 'Berjalan', value: yearsWords(row.startsYear, row.endsYear), note: citeOriginal(ORIGINAL, row.source) },
    { label: 'Koordinator', value: row.agency, note: row.partners }, { label: 'Tujuan', value: row.objective ?? MISSING }, { label: 'SKPD pembina teknis', value: `${formatCount(advisers.length)} SKPD`, note: advisers[0] === undefined ? null : citeOriginal(ORIGINAL, listOf(advisers[0])) },
    ...rows.map((output) => ({ label: output.name, value: `${outputFigure(output)} ${output.unit}`, note: [output.note, `${citeOriginal(ORIGINAL, output.source)}.`].filter(Boolean).join(' ') })),
  ];
}

/** What each part does, and who leads and helps it. */
function partBlocks(page: ProgrammeReport): PaperBlock[] {
  const texts = notesOf(page, 'intervention', 'Lima bagian PHI');
  const agenciesOf = (code: string, role: Duty['role']): string => page.duties.filter((duty) => duty.column === code && duty.role === role).map(({ agency }) => agency).join(', ') || MISSING;
  return [
    { kind: 'heading', level: 2, text: `${capitalize(numberWord(PARTS.length))} bagian PHI` },
    {
      kind: 'table', caption: 'Bagian PHI', hasHiddenCaption: true, columns: [{ title: 'Bagian', isHead: true, width: 36 }, { title: 'Yang dikerjakan' }, { title: 'SKPD utama', width: 30 }, { title: 'SKPD pendukung', width: 46 }],
      rows: PARTS.map(({ code, name }) => [name, texts.find(({ heading }) => heading === name)?.text ?? MISSING, agenciesOf(code, 'lead'), agenciesOf(code, 'support')]),
      footnotes: [citeAll(ORIGINAL, texts.map(({ source }) => source)), 'Peran utama dan pendukung disusun untuk Simpul, tidak tercetak.'],
    },
  ];
}

/** The matrix of duties: one line per SKPD, a column per part. */
const dutyBlocks = (advisers: readonly Adviser[]): PaperBlock[] => [
  { kind: 'heading', level: 1, text: `${formatCount(advisers.length)} SKPD pembina teknis dan tugasnya` },
  {
    kind: 'table', caption: 'SKPD dan tugasnya', hasHiddenCaption: true,
    columns: [{ title: 'No', align: 'right', width: 9 }, { title: 'SKPD', isHead: true, width: 58 }, { title: 'Tugas (tercetak)' }, ...LENSES.phi.map(({ code, shortName }) => ({ title: code === GENERAL_COLUMN ? 'Semua bagian' : shortName, align: 'center' as const, width: 17 }))],
    groups: [[{ text: '', span: 3 }, { text: 'Bagian PHI (disusun untuk Simpul)', span: LENSES.phi.length }]],
    rows: advisers.map(({ agency, duties }, at) => [
      String(at + 1), { text: agency.fullName, note: agency.shortName }, agency.duty ?? MISSING,
      ...LENSES.phi.map(({ code }) => { const duty = duties.find(({ column }) => column === code); return duty === undefined ? '' : ROLES[duty.role]; }),
    ]),
    footnotes: ['“utama”: penanggung jawab bagian itu; “ikut”: pendukung.', citeAll(ORIGINAL, advisers.map(listOf))], empty: 'Belum ada SKPD dengan tugas PHI.',
  },
];

const decreeBlocks = ({ decrees }: ProgrammeReport): PaperBlock[] => [
  { kind: 'heading', level: 2, text: 'Dasar keputusan' },
  {
    kind: 'table', caption: 'Dasar keputusan', hasHiddenCaption: true, columns: [{ title: 'Nomor', isHead: true, width: 38 }, { title: 'Tentang' }, { title: 'Sumber', width: 46 }],
    rows: decrees.map(({ number, subject, note, source }) => [number, { text: subject, note }, citeOriginal(ORIGINAL, source)]), footnotes: ['Tanggal penetapannya tidak tercetak.'], empty: 'Belum ada dasar keputusan.',
  },
];

/** Input and output per tier, as far as anything is stored (F46). */
const monitoringBlocks = ({ year, tiers }: MonitoringReport, page: ProgrammeReport): PaperBlock[] => [
  ...noteBlocks(ORIGINAL, 'Pemantauan dan evaluasi berjenjang', notesOf(page, 'remark').filter(({ text }) => text.startsWith('Monitoring'))),
  {
    kind: 'table', caption: `Masukan dan keluaran per jenjang, ${year}`, columns: [{ title: 'Jenjang', width: 30 }, { title: 'Wilayah', isHead: true }, { title: 'Masukan (input)' }, { title: 'Keluaran (output)' }],
    rows: tiers.map(({ level, name, activities, agencies, outputs }) => [
      TIER_WORDS[level], name, activities === 0 ? 'belum ada kegiatan yang dicatat' : `${formatCount(activities)} kegiatan, ${formatCount(agencies)} instansi`,
      outputs.map((output) => `${output.name}: ${outputFigure(output)} ${output.unit}`).join('; ') || MISSING,
    ]),
    footnotes: [`Kecamatan dan desa: ${LOST}; kecamatan dan desa pilotnya tidak disebut namanya.`],
  },
];

function differencesOf(page: ProgrammeReport, advisers: readonly Adviser[]): Difference[] {
  const at = (place: string): string => `Dokumen 001, bagian ${place}`;
  const numbers = page.decrees.map(({ number }) => number).filter((number) => number === '31 Tahun 2014' || number === '154/060/tahun 2014');
  const figure = (start: string): string => { const row = page.topics.flatMap(({ rows }) => rows).find(({ name }) => name.startsWith(start)); return row === undefined ? MISSING : `${outputFigure(row)} ${row.unit}`; };
  return [
    { where: at('A dan C'), printed: 'penunjukan sepuluh posyandu: “surat keputusan Bupati No 31 Tahun 2014” (A), nomor 154/060/tahun 2014 (C)', here: numbers.join(' dan ') || MISSING, why: 'Dua nomor untuk keputusan yang sama; keduanya disimpan sampai naskahnya diperiksa.' },
    { where: at('A'), printed: 'posyandu purnama: kader “lebih dari 5 (lima) orang”', here: '5 kader atau lebih', why: 'Tabel strata yang dipakai Simpul menyebut 5 atau lebih.' },
    { where: at('A'), printed: '10 posyandu di 10 desa dan 10 kecamatan', here: `${figure('Posyandu model (')}, ${figure('Desa dengan')}, ${figure('Kecamatan dengan')}`, why: `Nama posyandu, desa, dan kecamatannya: ${LOST}; karena itu tidak ada barisnya dalam daftar posyandu.` },
    { where: at('C'), printed: '5 dari 10 tempat dengan bank sampah', here: figure('Posyandu model dengan bank sampah'), why: 'Tempatnya tidak disebut.' },
    { where: at('C'), printed: 'honor tenaga pendamping dari APBD pada TKPKD di Bappeda', here: LOST, why: 'Besarnya tidak tercetak; tidak dicatat sebagai Rp 0.' },
    { where: at('C butir 5'), printed: 'daftar SKPD dengan tugasnya', here: `${formatCount(advisers.length)} SKPD, juga per bagian PHI dengan peran utama atau pendukung`, why: 'Pembagian ke bagian PHI dan peran disusun untuk Simpul menurut bunyi tugasnya.' },
    { where: at('C'), printed: 'kelompok UKM, kelompok tani, kelompok ternak', here: 'tanpa jumlah', why: 'Jumlah kelompok tidak tercetak.' },
    { where: at('A dan B'), printed: '“berjalan sejak awal tahun 2014”; pedoman 2013', here: yearsWords(page.row.startsYear, page.row.endsYear), why: 'Tahun pedomannya dipakai sebagai awal.' },
    { where: at('C'), printed: '“Penertapan”, “Ketenaga kerjaan”, “KebersihandanPertamanan”', here: 'Penetapan, Ketenagakerjaan, Kebersihan dan Pertamanan', why: 'Salah ketik.' },
  ];
}

const tallyBlocks = (tallies: readonly Tally[]): PaperBlock[] => (tallies.length === 0 ? [] : [
  { kind: 'heading', level: 2, text: 'Posyandu model dan tenaga pendamping, seperti tercetak' },
  { kind: 'list', look: 'dot', items: tallies.map(({ words, note, source }) => ({ text: words, note: [note, `${citeOriginal(ORIGINAL, source)}.`].filter(Boolean).join(' ') })) },
]);

/** "Laporan PHI": the Posyandu Holistik Integratif of Serdang Bedagai (seed 001), from its stored duties, decrees, figures and words. */
export async function buildPhi(tx: Tx, viewer: Viewer, scope: Scope): Promise<SystemPaper> {
  const page = await readProgrammePage(tx, viewer, 'phi', {});
  const [advisers, tallies] = [advisersOf(await listAgencies(tx, viewer), page.duties), await listTallies(tx, viewer)];
  const monitoring = await readMonitoring(tx, viewer, 'phi', { tahun: String(scope.year) });
  return {
    subtitle: page.row.name, source: `Dokumen 001: ${ORIGINAL.title}`, isExample: page.hasExample,
    sections: [
      { blocks: [{ kind: 'heading', level: 1, text: 'Laporan PHI' }, { kind: 'text', tone: 'lead', text: plainText(page.headline) }, { kind: 'facts', rows: headFacts(page, advisers) }, ...partBlocks(page), ...decreeBlocks(page)] },
      { orientation: 'lying', isOnePage: true, blocks: dutyBlocks(advisers) },
      { blocks: [
        { kind: 'heading', level: 1, text: 'Pelaksanaan dan pemantauan' }, ...noteBlocks(ORIGINAL, 'Strategi pelaksanaan', notesOf(page, 'strategy'), 'number'), ...topicBlocks(ORIGINAL, page, page.topics.map(({ name }) => name)), ...tallyBlocks(tallies),
        ...noteBlocks(ORIGINAL, 'Pelatihan', notesOf(page, 'intervention', 'Pelatihan')), ...noteBlocks(ORIGINAL, 'Kelompok dan bank sampah', notesOf(page, 'group')),
        ...noteBlocks(ORIGINAL, 'Sasaran dan catatan sumber', notesOf(page, 'remark').filter(({ text }) => !text.startsWith('Monitoring'))), ...monitoringBlocks(monitoring, page),
      ] },
      differenceSection(differencesOf(page, advisers)),
    ],
  };
}
