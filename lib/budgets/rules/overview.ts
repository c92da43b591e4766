import type { FundingSource } from '@/lib/activities/rules/funding';
import { formatCount, formatPart, NBSP, numberWord } from '@/lib/format';
import { type Absorption, absorption, formatMillions, type Rupiah, sumOf } from '@/lib/money';
import { type Segment, sentence } from '@/lib/sentence';
import {
  type AgencyShare, agencyShares, type BudgetClass, type KeyTotal, type LocatableLine, type LokusFit, lokusFit, type TaggedLine, type Tagging, tagging,
  totalsBy, unlocatedOf,
} from '../rules';

/** What the sums need of a line. */
export interface CountedLine extends LocatableLine, TaggedLine {
  agencyId: string;
  class: BudgetClass;
  fundingSource: FundingSource;
  spentIdr: Rupiah;
  isExample: boolean;
}

/** An agency with its whole budget of the year, null when not entered. */
export interface AgencyWhole { id: string; code: string; name: string; totalIdr: Rupiah | null }

export interface Overview extends Tagging, LokusFit {
  lines: number;
  spentIdr: Rupiah;
  absorption: Absorption;
  /** Of an activity that serves none of the 20: coordination and support. */
  generalIdr: Rupiah;
  unlocatedLines: number;
  /** Most money first; those with a whole budget but no line last. */
  agencies: (AgencyShare & { code: string; name: string; lines: number })[];
  classes: KeyTotal<BudgetClass>[];
  sources: KeyTotal<FundingSource>[];
  hasExample: boolean;
}

/** All sums of a year's lines: each line and each rupiah once (F06, F07, F08, F85). */
export function budgetOverview(lines: readonly CountedLine[], agencies: readonly AgencyWhole[], targetVillages: ReadonlySet<number>): Overview {
  const tagged = tagging(lines);
  const spentIdr = sumOf(lines.map((line) => line.spentIdr));
  return {
    ...tagged, ...lokusFit(lines, targetVillages), lines: lines.length, spentIdr,
    absorption: absorption(spentIdr, tagged.totalIdr),
    generalIdr: tagged.totalIdr - tagged.linkedIdr - tagged.untaggedIdr,
    unlocatedLines: lines.filter((line) => unlocatedOf(line) > 0n).length,
    agencies: agencyRows(lines, agencies),
    classes: totalsBy(lines, (line) => line.class),
    sources: totalsBy(lines, (line) => line.fundingSource),
    hasExample: lines.some((line) => line.isExample),
  };
}

/** How many lines were identified as serving the team, and how many of them name an activity (F84). */
export const taggedSentence = ({ lines, untaggedLines }: Pick<Overview, 'lines' | 'untaggedLines'>): string =>
  `${formatCount(lines)} baris teridentifikasi, ${formatCount(lines - untaggedLines)} di antaranya sudah ditandai dengan kegiatan.`;

function agencyRows(lines: readonly CountedLine[], agencies: readonly AgencyWhole[]): Overview['agencies'] {
  const rows = agencies.map(({ id, code, name, totalIdr }) => {
    const own = lines.filter((line) => line.agencyId === id);
    return { agencyId: id, code, name, totalIdr, lines: own.length, budgetIdr: sumOf(own.map((line) => line.budgetIdr)), spentIdr: sumOf(own.map((line) => line.spentIdr)) };
  }).filter((row) => row.lines > 0 || row.totalIdr !== null)
    .sort((a, b) => (a.budgetIdr === b.budgetIdr ? (a.name < b.name ? -1 : 1) : a.budgetIdr > b.budgetIdr ? -1 : 1));
  return agencyShares(rows).map((share, at) => ({ ...share, code: rows[at]?.code ?? '', name: rows[at]?.name ?? '', lines: Number(rows[at]?.lines) }));
}

const millions = (amount: Rupiah): string => `Rp\u00A0${formatMillions(amount)} juta`;
const share = (part: Rupiah, whole: Rupiah): string => `${formatPart(part, whole, 1).replace(',0', '')}${NBSP}%`;

/**
 * Where this page and the matrix differ, in one sentence; empty when they do not. /anggaran counts the whole year, the
 * matrix an activity only from the day it begins (and, among approved figures, once it is checked).
 */
export function waitingSentence(lines: readonly { waits: 'later' | 'unchecked' | null; budgetIdr: Rupiah }[], until: string): string {
  const of = (why: 'later' | 'unchecked'): Rupiah => sumOf(lines.filter(({ waits }) => waits === why).map(({ budgetIdr }) => budgetIdr));
  const [later, unchecked] = [of('later'), of('unchecked')];
  const parts = [
    ...(later > 0n ? [`${millions(later)} milik kegiatan yang mulai sesudah ${until}`] : []),
    ...(unchecked > 0n ? [`${millions(unchecked)} milik kegiatan yang belum diperiksa`] : []),
  ];
  return parts.length === 0 ? '' : `Halaman ini menghitung pagu setahun penuh: ${parts.join(' dan ')} ikut di sini, tetapi belum di kolom Matriks.`;
}

/** "Rp 7.000 juta untuk stunting; 57 % tertaut ke 20 indikator; Rp 2.310 juta belum dilokasikan." */
export function budgetHeadline(it: Overview, year: number): Segment[] {
  if (it.lines === 0) return sentence(`Belum ada baris anggaran stunting untuk ${year}.`);
  const linked: Segment[] = it.linkedIdr === it.totalIdr ? sentence({ text: 'seluruhnya', ref: 'tertaut' }, ' tertaut ke 20 indikator')
    : it.linkedIdr === 0n ? sentence({ text: 'belum serupiah pun', ref: 'tertaut' }, ' tertaut ke 20 indikator')
      : sentence({ text: share(it.linkedIdr, it.totalIdr), ref: 'tertaut' }, ' tertaut ke 20 indikator');
  const where = it.unlocatedIdr === 0n ? sentence('semuanya sudah dilokasikan ke desa')
    : sentence({ text: millions(it.unlocatedIdr), ref: 'belum-dilokasikan' }, ' belum dilokasikan');
  const over = it.agencies.filter((agency) => agency.absorption.isOver);
  const last = over.length === 0 ? '.' : `. Realisasi ${over.length === 1 ? over[0]?.name : `${numberWord(over.length)} instansi`} melebihi pagunya.`;
  return sentence({ text: millions(it.totalIdr), ref: 'jumlah' }, ' untuk stunting; ', linked, '; ', where, last);
}
