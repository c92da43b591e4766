import type { Explanation, ExplanationLine } from '@/lib/explanation';
import { formatCount, formatShareBp, numberWord } from '@/lib/format';
import { absorption, formatIdr } from '@/lib/money';
import { type Segment, sentence } from '@/lib/sentence';
import { type ActivityState, progressBp, STATE_WORDS, WIDE_WORDS } from '../rules';

/** Done against planned in one unit (kali, paket …); units are never added together. Basis points, null when nothing was planned. */
export interface UnitTally { unit: string; activities: number; planned: number; done: number; unreported: number; shareBp: number | null }

/** Sums over a list, each activity, village, agency and rupiah once (F72). Money null = no budget line at all. */
export interface ActivityTotals {
  activities: number;
  agencies: number;
  villages: number;
  districts: number;
  /** Activities without a village: "tingkat kabupaten". */
  unlocated: number;
  states: Record<ActivityState, number>;
  /** Most used unit first; only activities with a plan. */
  tallies: UnitTally[];
  unfunded: number;
  budgetIdr: bigint | null;
  spentIdr: bigint | null;
  examples: number;
  moneyIsExample: boolean;
}

/** Of the year but outside the list: begun after the period, cancelled, or not yet checked where only checked ones count. */
export interface LeftOut { later: number; cancelled: number; unchecked: number }

/** "22 dari 29 kali (75,86 %)"; with unreported ones "sedikitnya". */
export function tallySentence({ unit, planned, done, unreported, shareBp }: UnitTally): string {
  const atLeast = unreported > 0 ? 'sedikitnya ' : '';
  return `${atLeast}${formatCount(done)} dari ${formatCount(planned)} ${unit}${shareBp === null ? '' : ` (${formatShareBp(shareBp)})`}`;
}

/** The first line of the list: "Lima kegiatan dari satu instansi di tingkat kabupaten, satu berjalan. Terlaksana 22 dari 29 kali (75,86 %)." */
export function activitiesHeadline(totals: ActivityTotals, { filtered, year, level }: { filtered: boolean; year: number; level: keyof typeof WIDE_WORDS }): Segment[] {
  if (totals.activities === 0) return sentence(filtered ? 'Tidak ada kegiatan yang cocok dengan saringan ini.' : `Belum ada kegiatan tercatat untuk ${year}.`);
  const where = totals.villages === 0 ? ` di ${WIDE_WORDS[level]}` : sentence(' di ', { text: `${formatCount(totals.villages)} desa`, ref: 'desa' });
  const state = totals.states.running > 0 ? `, ${numberWord(totals.states.running)} sedang berjalan.` : '.';
  const tally = totals.tallies[0];
  return sentence(
    { text: `${formatCount(totals.activities)} kegiatan`, ref: 'kegiatan' }, ' dari ', { text: `${formatCount(totals.agencies)} instansi`, ref: 'instansi' }, where, state,
    ...(tally ? [' Terlaksana ', { text: tallySentence(tally), ref: 'terlaksana' }, '.'] : []),
  );
}

const line = (label: string, value: string, href?: string): ExplanationLine => ({ label, value, ...(href ? { href } : {}) });
const BASE = { rivals: [], cautions: [] as string[] };

/** Explanation of a figure of the list by its key; null for an unknown key. `until`: the last day that counts, in words. */
export function explainTotals(key: string, totals: ActivityTotals, { left, until, source }: { left: LeftOut; until: string; source: string }): Explanation | null {
  const sources = [line('Data', source)];
  const example = totals.examples > 0;
  const states = (Object.keys(totals.states) as ActivityState[]).filter((state) => totals.states[state] > 0).map((state) => line(STATE_WORDS[state], formatCount(totals.states[state])));
  if (key === 'kegiatan') {
    const cautions = [
      ...(left.later > 0 ? [`${formatCount(left.later)} kegiatan mulai sesudah ${until} dan belum dihitung.`] : []),
      ...(left.cancelled > 0 ? [`${formatCount(left.cancelled)} kegiatan dibatalkan dan tidak dihitung.`] : []),
      ...(left.unchecked > 0 ? [`${formatCount(left.unchecked)} kegiatan belum diperiksa dan tidak masuk angka yang disahkan.`] : []),
      ...(example ? [`${formatCount(totals.examples)} di antaranya contoh, bukan kegiatan nyata.`] : []),
    ];
    return { ...BASE, title: 'Banyaknya kegiatan', value: formatCount(totals.activities), example, formula: `Setiap kegiatan yang berlangsung sampai ${until} dihitung sekali, di berapa desa dan untuk berapa indikator pun.`, inputs: states, sources, cautions };
  }
  if (key === 'instansi') return { ...BASE, title: 'Instansi yang berkegiatan', value: formatCount(totals.agencies), example, formula: 'Instansi berbeda yang mempunyai sedikitnya satu kegiatan dalam daftar ini.', inputs: [line('Kegiatan', formatCount(totals.activities))], sources };
  if (key === 'desa') return { ...BASE, title: 'Desa yang dijangkau', value: formatCount(totals.villages), example, formula: 'Desa atau kelurahan berbeda yang disebut sedikitnya satu kegiatan; desa yang sama dihitung sekali.', inputs: [line('Kecamatan', formatCount(totals.districts)), line('Tanpa desa', `${formatCount(totals.unlocated)} kegiatan tingkat kabupaten`)], sources };
  if (key === 'terlaksana') return explainProgress(totals, sources);
  return key === 'anggaran' || key === 'serapan' ? explainMoney(totals, sources) : null;
}

function explainProgress({ tallies, examples }: ActivityTotals, sources: ExplanationLine[]): Explanation | null {
  const [first] = tallies;
  if (!first) return null;
  const unreported = tallies.reduce((sum, tally) => sum + tally.unreported, 0);
  return {
    title: 'Kegiatan terlaksana', value: tallySentence(first), example: examples > 0,
    formula: 'Jumlah terlaksana ÷ jumlah rencana, dijumlahkan dahulu lalu dibagi; bukan rata-rata persen tiap kegiatan. Satuan yang berbeda tidak dijumlahkan.',
    inputs: tallies.map((tally) => line(`${formatCount(tally.activities)} kegiatan`, tallySentence(tally))), sources, rivals: [],
    cautions: unreported > 0 ? [`${formatCount(unreported)} kegiatan belum melaporkan jumlah terlaksana; rencananya tetap dihitung.`] : [],
  };
}

function explainMoney({ budgetIdr, spentIdr, unfunded, moneyIsExample }: ActivityTotals, sources: ExplanationLine[]): Explanation {
  const share = budgetIdr === null || spentIdr === null ? null : absorption(spentIdr, budgetIdr).shareBp;
  return {
    title: 'Anggaran kegiatan dalam daftar', value: formatIdr(budgetIdr), example: moneyIsExample,
    formula: 'Jumlah baris anggaran yang menunjuk kegiatan dalam daftar; setiap rupiah sekali. Realisasi adalah jumlah kumulatif terakhir sampai akhir periode.',
    inputs: [line('Realisasi', formatIdr(spentIdr)), line('Serapan', formatShareBp(share)), line('Tanpa dana', `${formatCount(unfunded)} kegiatan`)], sources, rivals: [],
    cautions: ['Dana yang belum ditandai kegiatannya tidak ada di sini; lihat Anggaran.'],
  };
}

/** The first line of one activity: "FGD sasaran: 6 dari 8 kali terlaksana (75,00 %), berjalan." */
export function activityHeadline({ name, state, plannedCount, doneCount, countUnit }: {
  name: string; state: ActivityState; plannedCount: number | null; doneCount: number | null; countUnit: string;
}): string {
  const word = STATE_WORDS[state].toLowerCase();
  if (plannedCount === null) return `${name}: ${word}, tanpa rencana jumlah.`;
  if (doneCount === null) return `${name}: ${word}, ${formatCount(plannedCount)} ${countUnit} direncanakan, jumlah terlaksana belum dilaporkan.`;
  return `${name}: ${formatCount(doneCount)} dari ${formatCount(plannedCount)} ${countUnit} terlaksana (${formatShareBp(progressBp(doneCount, plannedCount))}), ${word}.`;
}
