import 'server-only';
import { formatCount, formatPointsSigned, formatShareBare, formatShareBp, MISSING } from '@/lib/format';
import { FOLLOW_UP_LISTS, FOLLOW_UP_SOURCE, FOLLOW_UPS, type FollowUpList } from '@/lib/meetings/rules/follow-ups';
import type { CommitmentRow } from '@/lib/meetings/queries/commitments';
import type { PaperBlock, PaperCell, PaperRow } from '@/lib/paper/document';
import type { ParameterReport } from '@/lib/posyandu/queries/parameters';
import { foundWords } from '@/lib/posyandu/rules/parameter-words';
import type { PrevalenceArea, PrevalenceReport } from '@/lib/reporting/queries/prevalence';
import { parsePeriod, periodLabel } from '@/lib/period';
import { shareOf } from '@/lib/share';
import { citeOriginal, type Original } from '../rules/system-cite';
import type { PrintedFigure } from './record';
import { count, LOST, shareText } from './system-parts';

const ORIGINAL: Original = { number: '004', title: 'Laporan Monev BALANTING 2023' };

/** Where in the report ("Dokumen 004, Tabel 2"). */
export const cited = (source: string | null): string => citeOriginal(ORIGINAL, source);

export interface Table2Row { name: string; planned: number; /** null: not told. */ done: number | null; shareBp: number | null; aim: string; output: string; source: string | null }

/** Sums of Table 2: of the counts, and the mean of the rows, which is another figure. */
export function table2Totals(rows: readonly Table2Row[]): { planned: number; done: number; shareBp: number | null; meanBp: number | null } {
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  const told = <K extends 'done' | 'shareBp'>(key: K): number[] => rows.flatMap((row) => row[key] ?? []);
  const [planned, done, shares] = [sum(rows.map((row) => row.planned)), sum(told('done')), told('shareBp')];
  return { planned, done, shareBp: shareOf(done, planned), meanBp: shares.length === 0 ? null : Math.round(sum(shares) / shares.length) };
}

/** Table 2: five activities with what was planned and done of each. */
export function table2Blocks(rows: readonly Table2Row[]): PaperBlock[] {
  const { planned, done, shareBp, meanBp } = table2Totals(rows);
  return [
    { kind: 'heading', level: 1, text: `Tabel 2. Kegiatan: ${formatCount(done)} dari ${formatCount(planned)} terlaksana (${formatShareBp(shareBp)})`, note: rows[0] ? cited(rows[0].source) : null },
    {
      kind: 'table', caption: 'Tabel 2. Rekap pelaksanaan kegiatan', hasHiddenCaption: true, empty: 'Belum ada kegiatan program dengan jumlah rencana.',
      columns: [{ title: 'Kegiatan', isHead: true }, { title: 'Target, kali', align: 'right' }, { title: 'Terlaksana, kali', align: 'right' }, { title: 'Progres, %', align: 'right' }, { title: 'Tujuan kegiatan' }, { title: 'Output kegiatan' }],
      rows: rows.map((row) => [row.name, count(row.planned), row.done === null ? 'belum dilaporkan' : count(row.done), row.shareBp === null ? '–' : shareText(row.shareBp), row.aim, row.output]),
      totals: [['Jumlah', count(planned), count(done), shareText(shareBp), '', '']],
      footnotes: [`Progres dihitung dari jumlah kali. Rata-rata tiap baris ${formatShareBare(meanBp)} %; dari jumlah seluruhnya ${formatShareBare(shareBp)} %.`],
    },
  ];
}


const GONE = `“${MISSING}”: ${LOST}.`;
const printedShare = (bp: number | null): PaperCell | string => (bp === null ? MISSING : shareText(bp));

/** Where in the report, without its name, which stands in the heading. */
const placeIn = (source: string | null | undefined): string => source?.replace(/^[^,]+, /, '') ?? '';
const periodWords = (code: string): string => { const period = parsePeriod(code); return period ? periodLabel(period) : code; };

const WORDS = { above_mean: 'di atas rata-rata kabupaten', below_mean: 'tidak disebut di atas rata-rata', highest: 'tertinggi', lowest: 'terendah' } as const;

/** What the source says of an area beside its level. */
const saidOf = ({ remarks }: PrevalenceArea): string => [...new Set(remarks.flatMap(({ relation }) => (relation === null ? [] : [WORDS[relation]])))].join(', ');

function levelRow(area: PrevalenceArea): PaperRow {
  const { name, before, now, word, deltaBp, isPrinted, isContradicted } = area;
  const change = deltaBp === null ? MISSING : `${formatPointsSigned(deltaBp)}${isPrinted ? ' *' : ''}${isContradicted ? ' †' : ''}`;
  const sources = [...new Set([before?.source, now?.source].map(placeIn).filter(Boolean))].join('; ') || placeIn(area.remarks[0]?.source);
  return [{ text: name, note: saidOf(area) || null }, printedShare(before?.shareBp ?? null), printedShare(now?.shareBp ?? null), { text: word ?? MISSING, isStrong: word === 'naik' }, change, sources];
}

/** Prevalence of kabupaten and kecamatan in both years, the printed direction of each, comparators and targets. */
export function prevalenceBlocks({ whole, districts, rivals, target, national }: PrevalenceReport, comparators: readonly PrintedFigure[], year: number): PaperBlock[] {
  const all = [whole, ...districts];
  return [
    { kind: 'heading', level: 1, text: `Prevalensi stunting ${year - 1} dan ${year}: ${formatShareBp(whole.before?.shareBp ?? null)} menjadi ${formatShareBp(whole.now?.shareBp ?? null)}`, note: 'Dokumen 004 (Laporan Monev BALANTING 2023). Gambar 1 hilang: yang hanya ada dalam gambar itu tidak diisi.' },
    {
      kind: 'table', caption: 'Prevalensi stunting menurut kecamatan', hasHiddenCaption: true,
      columns: [{ title: 'Wilayah', isHead: true }, { title: `${year - 1}, %`, align: 'right' }, { title: `${year}, %`, align: 'right' }, { title: 'Arah' }, { title: 'Selisih, poin', align: 'right' }, { title: 'Di mana' }],
      rows: all.map(levelRow),
      footnotes: [GONE, '* selisih seperti tercetak; kedua angkanya tidak lengkap.', ...all.filter(({ isContradicted }) => isContradicted).map(({ name, remarks, deltaBp }) => `† ${name}: dari kedua angka ${formatPointsSigned(deltaBp)} poin; sumber juga mencetak ${remarks.flatMap(({ deltaBp: bp }) => (bp === null ? [] : [formatPointsSigned(bp)])).join(' dan ')}.`)],
    },
    {
      kind: 'facts', rows: [
        ...rivals.map(({ shareBp, source, chosen, reason, periodCode }) => ({ label: `${periodCode.slice(0, 4)} di bagian ${placeIn(source)}`, value: `${formatShareBp(shareBp)}${chosen ? ', dipakai' : ''}`, note: reason })),
        ...comparators.map(({ regionName, periodCode, shareBp, source }) => ({ label: `Pembanding: ${regionName}, ${periodWords(periodCode)}`, value: formatShareBp(shareBp), note: placeIn(source) })),
        ...(target ? [{ label: `Target ${target.label} ${target.year}`, value: formatShareBp(target.targetBp) }] : []), ...(national ? [{ label: `Target nasional ${national.year}`, value: formatShareBp(national.targetBp) }] : []),
      ],
    },
  ];
}

const LISTS = ['perilaku kunci', 'kelompok berisiko'];
/** Number of a figure in the two printed lists: the first of them first. */
function printedAt(source: string | null): { order: number; words: string } {
  const found = LISTS.flatMap((list, at) => { const no = new RegExp(`${list} no\\. (\\d+)`).exec(source ?? ''); return no ? [{ order: at * 100 + Number(no[1]), words: `${list} ${no[1]}` }] : []; });
  return { order: found[0]?.order ?? 999, words: found.map(({ words }) => words).join('; ') || '–' };
}

/** The words that every remark of the figures ends with. */
const sharedEnd = (figures: readonly PrintedFigure[]): string => figures.map(({ remark }) => remark ?? '').sort((a, b) => a.length - b.length)[0] ?? '';

/** The shares of the two lists in their order, with what must be said of each; a count beside them stands below. */
export function indicatorBlocks(figures: readonly PrintedFigure[]): PaperBlock[] {
  const shares = figures.filter(({ shareBp }) => shareBp !== null).sort((a, b) => printedAt(a.source).order - printedAt(b.source).order);
  const end = sharedEnd(shares);
  const ownNote = (remark: string | null): string => (remark?.endsWith(end) ? remark.slice(0, remark.length - end.length) : remark ?? '').trim();
  return [
    { kind: 'heading', level: 1, text: `${formatCount(shares.length)} angka indikator dari masing-masing SKPD`, note: shares[0] ? cited(shares[0].source).split(',').filter((part) => !/ no\. /.test(part)).join(',') : null },
    {
      kind: 'table', caption: 'Angka indikator', hasHiddenCaption: true, empty: 'Belum ada angka indikator yang tersimpan.',
      columns: [{ title: 'Nomor dalam laporan' }, { title: 'Kode' }, { title: 'Indikator', isHead: true }, { title: '%', align: 'right' }, { title: 'Catatan' }],
      rows: shares.map(({ source, indicatorCode, indicatorName, shareBp, remark }) => [printedAt(source).words, indicatorCode, indicatorName, shareText(shareBp), ownNote(remark)]),
      footnotes: [...(end ? [end] : []), ...figures.filter(({ shareBp }) => shareBp === null).map(({ indicatorName, shown, source }) => `${indicatorName}: ${shown} (${cited(source)}).`)],
    },
  ];
}

type Values = ParameterReport['values'];
function foundCell(values: Values, roundId: string, parameterId: string, people: number | null): PaperCell | string {
  const value = values.find((one) => one.roundId === roundId && one.parameterId === parameterId && one.district === null);
  if (!value || value.status === 'lost') return MISSING;
  return value.count === null ? foundWords(value, people) : { text: foundWords(value, people), value: { number: value.count, format: 'integer' } };
}

/** One set: its rounds side by side, each with how many people it is of and why that number changed. */
function setBlocks({ set, parameters, rounds, values }: ParameterReport): PaperBlock[] {
  const sumOf = (roundId: string): number => values.filter((one) => one.roundId === roundId && one.district === null).flatMap((one) => one.count ?? []).reduce((sum, one) => sum + one, 0);
  return [
    { kind: 'heading', level: 2, text: set.name, note: [cited(set.source), set.note].filter(Boolean).join('. ') },
    {
      kind: 'table', caption: set.name, hasHiddenCaption: true,
      columns: [{ title: 'Parameter', isHead: true }, ...rounds.map(({ label, timeWords }) => ({ title: timeWords ? `${label} (${timeWords})` : label, align: 'right' as const }))],
      rows: [[`Jumlah ${set.unit}`, ...rounds.map(({ people }): PaperCell | string => (people === null ? MISSING : { ...count(people), isStrong: true }))], ...parameters.map(({ id, name }) => [name, ...rounds.map((round) => foundCell(values, round.id, id, round.people))])],
      ...(set.kind === 'outcome' ? { totals: [['Jumlah hasil', ...rounds.map(({ id }) => count(sumOf(id)))]] } : {}),
      footnotes: [...(values.some(({ status }) => status === 'lost') ? [GONE] : []), ...rounds.flatMap(({ label, reason, note }) => [...(reason ? [`${label}: ${reason}`] : []), ...(note ? [`${label}: ${note}`] : [])])],
    },
  ];
}

/** Targets and parameters: 171, 201 and 245 targets, and what became of the KEK women. */
export const parameterBlocks = (sets: readonly ParameterReport[]): PaperBlock[] => [
  { kind: 'heading', level: 1, text: 'Analisis perubahan: sasaran dan parameter', note: 'Persen dalam gambar yang hilang tidak diisi.' },
  ...(sets.length === 0 ? [{ kind: 'text' as const, text: 'Belum ada parameter sasaran yang dicatat.' }] : sets.flatMap(setBlocks)),
];

/** The two printed lists of follow-ups, with how often each stands in a commitment. */
export function followUpBlocks(commitments: readonly CommitmentRow[]): PaperBlock[] {
  const used = (code: string): number => commitments.filter(({ followUpCode }) => followUpCode === code).length;
  return [
    { kind: 'heading', level: 1, text: 'Rencana tindak lanjut', note: FOLLOW_UP_SOURCE },
    ...(Object.entries(FOLLOW_UP_LISTS) as [FollowUpList, string][]).flatMap(([list, title]): PaperBlock[] => {
      const items = FOLLOW_UPS.filter((one) => one.list === list);
      return [{ kind: 'heading', level: 2, text: `${title}: ${formatCount(items.length)} butir` }, {
        kind: 'list', look: 'number', items: items.map(({ code, words, indicators }) => ({ text: words, note: [indicators.join(', '), used(code) > 0 ? `${formatCount(used(code))} komitmen` : ''].filter(Boolean).join('; ') || null })),
      }];
    }),
  ];
}
