import 'server-only';
import { formatPointsSigned, formatShareBare, formatShareBp, MISSING } from '@/lib/format';
import { sourceKindWord } from '@/lib/indicators/rules/card';
import { shortAreaName } from '@/lib/jurisdictions/rules';
import type { PaperBlock, PaperCell, PaperRow } from '@/lib/paper/document';
import type { PrevalenceArea, PrevalenceReport } from '@/lib/reporting/queries/prevalence';
import { figureDate } from '@/lib/reporting/rules/last-known';

const ARROWS = { naik: '↑', turun: '↓', tetap: '→' } as const;

/** A share as Excel counts with it. */
export const shareCell = (bp: number | null): PaperCell | string =>
  (bp === null ? MISSING : { text: formatShareBare(bp), value: { number: bp / 10_000, format: 'share' } });

function levelOf({ now, side }: PrevalenceArea, meanBp: number | null): PaperCell | string {
  if (now) return shareCell(now.shareBp);
  return side && meanBp !== null ? `${side === 'above' ? '>' : '<'} ${formatShareBare(meanBp)}` : MISSING;
}

function rowOf(area: PrevalenceArea, meanBp: number | null): PaperRow {
  const { name, before, word, deltaBp, isPrinted, isContradicted } = area;
  const change = deltaBp === null ? '' : ` ${formatPointsSigned(deltaBp)}`;
  return [shortAreaName(name), shareCell(before?.shareBp ?? null), levelOf(area, meanBp), word ? { text: `${ARROWS[word]} ${word}${change}${isPrinted && deltaBp !== null ? '*' : ''}${isContradicted ? '†' : ''}`, isStrong: word === 'naik' } : MISSING];
}

const targetWords = ({ target, national }: PrevalenceReport): string => [
  target ? `target ${target.label} ${target.year}: ${formatShareBp(target.targetBp)}` : '', national ? `target nasional ${national.year}: ${formatShareBp(national.targetBp)}` : '',
].filter(Boolean).join('; ');

function notesOf({ districts, whole, comparators, measured, rivals }: PrevalenceReport, meanBp: number | null): string[] {
  const shown = [...districts, whole];
  const other = rivals.filter(({ chosen, shareBp }) => !chosen && shareBp !== null);
  return [
    ...(measured ? [measured] : []),
    ...(shown.some(({ isPrinted, deltaBp }) => isPrinted && deltaBp !== null) ? ['* selisih seperti tercetak; angkanya sendiri tidak tersedia di sumber.'] : []),
    ...shown.filter(({ isContradicted }) => isContradicted).map(({ name, remarks }) => `† ${name}: sumber juga mencetak selisih ${remarks.flatMap(({ deltaBp }) => (deltaBp === null ? [] : [formatPointsSigned(deltaBp)])).join(', ')}.`),
    ...(meanBp !== null && districts.some(({ now, side }) => !now && side) ? [`> atau < ${formatShareBare(meanBp)}: angka tidak tercetak, hanya disebut di atas atau di bawah rata-rata.`] : []),
    ...(comparators.length > 0 ? [`Pembanding: ${comparators.slice(0, 4).map((value) => `${shortAreaName(value.regionName)} ${formatShareBp(value.shareBp)} (${sourceKindWord(value.sourceKind)}, ${figureDate(value)})`).join('; ')}.`] : []),
    ...(other.length > 0 ? [`Angka lain yang tercetak dan tidak dipakai: ${[...new Set(other.map(({ shareBp, source }) => `${formatShareBp(shareBp)} (${source})`))].slice(0, 3).join('; ')}.`] : []),
  ];
}

function lastKnown({ earlier, whole }: PrevalenceReport, year: number): PaperBlock[] {
  if (earlier.length === 0) return [{ kind: 'heading', level: 2, text: 'Prevalensi stunting' }, { kind: 'text', text: `Angka ${year} tidak tersedia di sumber.` }];
  return [
    { kind: 'heading', level: 2, text: 'Prevalensi stunting yang terakhir diketahui, % balita', note: `${shortAreaName(whole.name)}. Angka ${year} tidak tersedia di sumber.` },
    { kind: 'table', caption: 'Prevalensi sebelum tahun ini', hasHiddenCaption: true, columns: [{ title: 'Keadaan per', isHead: true }, { title: '%', align: 'right' }], rows: earlier.slice(0, 6).map((value) => [figureDate(value), shareCell(value.shareBp)]) },
  ];
}

/** F12, F13, F14: the outcome by area, this year against the last, with targets, comparators and what no source prints. */
export function prevalenceBlocks(report: PrevalenceReport, year: number): PaperBlock[] {
  const { whole, districts, sourceKind } = report;
  const shown = districts.filter((area) => area.now ?? area.before ?? area.word ?? area.side);
  if (!whole.now && !districts.some((area) => area.now ?? area.word ?? area.side)) return lastKnown(report, year);
  const meanBp = whole.now?.shareBp ?? null;
  const source = sourceKind === null ? '' : sourceKindWord(sourceKind);
  return [
    { kind: 'heading', level: 2, text: 'Prevalensi stunting, % balita', isExample: [whole, ...shown].some(({ now }) => now?.isExample), note: [source, targetWords(report)].filter(Boolean).join('; ') || null },
    {
      kind: 'table', caption: `Prevalensi stunting ${year - 1} dan ${year}`, hasHiddenCaption: true,
      columns: [{ title: 'Wilayah', isHead: true }, { title: String(year - 1), align: 'right' }, { title: String(year), align: 'right' }, { title: 'Arah, poin' }],
      rows: shown.map((area) => rowOf(area, meanBp)), totals: [rowOf(whole, meanBp)], footnotes: notesOf(report, meanBp),
    },
  ];
}
