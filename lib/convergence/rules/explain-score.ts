import type { Explanation, ExplanationLine, RivalFigure } from '@/lib/explanation';
import { formatCount, formatPoints, formatShareBare, formatShareBp, joinWords, MISSING } from '@/lib/format';
import { isFraction, shareBpOf } from '@/lib/indicators/rules/reading';
import { EXCLUSION_WORDS, explainScore, type ScoreExplanation } from './explanation';
import type { ActorPresence } from './presence';
import type { ScorePart, ScoreSettings } from './score';
import { type IndicatorLine, scoreInputsOf } from './village-lines';

export interface ScoreContext {
  village: string;
  period: string;
  settings: ScoreSettings;
  /** Score of the period before, for the change. */
  beforeBp: number | null;
  rank: { rank: number; of: number } | null;
  /** Variant F. */
  presence: ActorPresence;
  /** Link to the line of an indicator on the page of the village. */
  hrefOf: (code: string) => string;
}

const VARIANTS = {
  b: 'B, rata-rata capaian terhadap target: skor yang dipakai',
  a: 'A, gabungan layanan: jumlah terlayani ÷ jumlah sasaran; sasaran yang banyak lebih menentukan',
  b2: 'B₂, rata-rata kelompok spesifik dan sensitif',
  c: 'C, bagian indikator yang mencapai target; yang belum melapor dihitung belum',
  d: 'D, indeks enam dimensi (IKPS): tidak dihitung; bobot dan batasnya belum ditetapkan, dan katalog tidak memuat pangan dan pendidikan',
  e: 'E, keluarga yang menerima semua layanannya: tidak dihitung; perlu data per keluarga, yang tidak disimpan di sini',
} as const;

/** F in words: how many of those who answer for something below target work in the village, and who does not. */
function presenceNote({ present, absent }: ActorPresence): string {
  const all = present.length + absent.length;
  if (all === 0) return 'F, kehadiran pelaku: tidak ada indikator di bawah target yang punya penanggung jawab atau pendukung';
  const missing = absent.length === 0 ? '' : `; tanpa kegiatan di desa ini: ${joinWords(absent)}`;
  return `F, kehadiran pelaku: ${present.length} dari ${all} penanggung jawab dan pendukung indikator di bawah target punya kegiatan di desa ini${missing}`;
}

/** All ways to sum up a village; B is the score, D and E say why they have no figure. */
function variantFigures({ score, variants }: ScoreExplanation, presence: ActorPresence): RivalFigure[] {
  return [
    { value: score.scoreBp === null ? 'ditahan' : formatShareBare(score.scoreBp), used: true, note: VARIANTS.b },
    { value: formatShareBare(variants.pooledBp), used: false, note: VARIANTS.a },
    { value: formatShareBare(variants.groupMeanBp), used: false, note: VARIANTS.b2 },
    { value: formatShareBare(variants.onTargetBp), used: false, note: VARIANTS.c },
    { value: MISSING, used: false, note: VARIANTS.d },
    { value: MISSING, used: false, note: VARIANTS.e },
    { value: formatShareBare(presence.shareBp), used: false, note: presenceNote(presence) },
  ];
}

/** How one indicator entered the mean: "27,78 % ÷ 90,00 % = 30,86"; reached ones are cut to 100. */
function partWords({ reading, targetBp, partBp, direction, isMet }: ScorePart): string {
  if (!isFraction(reading) || targetBp === null || partBp === null) return '—';
  const share = formatShareBp(shareBpOf(reading));
  const way = direction === 'up' ? `${share} ÷ ${formatShareBp(targetBp)}` : `${formatShareBp(targetBp)} ÷ ${share}`;
  return isMet ? `${share}, target ${formatShareBp(targetBp)} tercapai = ${formatShareBare(partBp)}` : `${way} = ${formatShareBare(partBp)}`;
}

/** The parts of a score in words, lowest first, then what stays outside with its reason (F104). */
export function scorePartLines({ parts, excluded }: Pick<ScoreExplanation, 'parts' | 'excluded'>, nameOf: (code: string) => string, hrefOf: (code: string) => string): ExplanationLine[] {
  return [
    ...parts.map((part) => ({ label: part.code, value: `${nameOf(part.code)}: ${partWords(part)}`, href: hrefOf(part.code) })),
    ...excluded.map((part) => ({ label: part.code, value: `${nameOf(part.code)}: tidak dihitung, ${part.excluded ? EXCLUSION_WORDS[part.excluded] : ''}`, href: hrefOf(part.code) })),
  ];
}

function changeLine({ score }: ScoreExplanation, { settings, beforeBp, rank }: ScoreContext): string {
  const threshold = `ambang ${formatShareBare(settings.convergenceThresholdBp, 0)}`;
  if (score.scoreBp === null) return `data ${score.reported}/${score.applicable}, di bawah ${formatShareBare(settings.completenessFloorBp, 0)} %; tanpa peringkat`;
  const parts = [threshold, ...(beforeBp === null ? [] : [formatPoints(score.scoreBp - beforeBp)]), ...(rank ? [`peringkat ${rank.rank} dari ${rank.of}`] : [])];
  return parts.join(' · ');
}

/** The score of a village opened down to its parts; what is listed adds up to what is shown (F104, domain §9.5). */
export function scoreExplanation(lines: readonly IndicatorLine[], context: ScoreContext): Explanation {
  const explained = explainScore(scoreInputsOf(lines), context.settings);
  const { score, sumBp, count } = explained;
  const nameOf = (code: string): string => lines.find((line) => line.code === code)?.shortName ?? code;
  const sum = `${formatShareBare(sumBp)} ÷ ${formatCount(count)} = ${count === 0 ? '—' : formatShareBare(Math.round(sumBp / count))}`;
  return {
    title: `Skor ${context.village}, ${context.period}`,
    value: score.scoreBp === null ? 'ditahan' : formatShareBare(score.scoreBp),
    change: changeLine(explained, context),
    example: lines.some((line) => line.isExample),
    formula: `Rata-rata capaian terhadap target atas indikator yang dilaporkan; tiap indikator sama beratnya dan dihitung paling tinggi 100.\n${sum}`,
    inputs: scorePartLines(explained, nameOf, context.hrefOf),
    sources: [...new Set(lines.filter(({ targetBp }) => targetBp !== null).map(({ targetLabel, targetDecree }) => (targetDecree ? `${targetLabel}, ${targetDecree}` : targetLabel)))]
      .map((value) => ({ label: 'Target', value })),
    rivals: variantFigures(explained, context.presence),
    cautions: [
      'Indikator tanpa sasaran tidak dihitung; indikator yang belum dilaporkan tidak dihitung nol, tetapi menurunkan kelengkapan.',
      `Bila data kurang dari ${formatShareBare(context.settings.completenessFloorBp, 0)} %, skor ditahan dan desa tidak diperingkat.`,
    ],
  };
}

/** "12 dari 18": which indicators reached their target, and which did not, with their state. */
export function onTargetExplanation(lines: readonly IndicatorLine[], { village, period, hrefOf, settings }: ScoreContext): Explanation {
  const { score, parts, excluded } = explainScore(scoreInputsOf(lines), settings);
  const nameOf = (code: string): string => lines.find((line) => line.code === code)?.shortName ?? code;
  const all = [...parts].sort((a, b) => Number(b.isMet) - Number(a.isMet) || (a.code < b.code ? -1 : 1));
  const outside = excluded.map(({ code, excluded: why }) => ({
    label: code, href: hrefOf(code),
    value: `${nameOf(code)}: ${why === 'missing' ? 'belum tercapai, belum ada data' : `tidak dihitung, ${why ? EXCLUSION_WORDS[why] : ''}`}`,
  }));
  return {
    title: `Indikator yang mencapai target di ${village}, ${period}`,
    value: `${score.onTarget} dari ${score.applicable}`,
    example: lines.some((line) => line.isExample),
    formula: 'Banyaknya indikator yang mencapai target ÷ indikator yang berlaku dan bertarget. Yang belum melapor dihitung belum tercapai.',
    inputs: [...all.map(({ code, reading, targetBp, isMet }) => ({
      label: code, value: `${nameOf(code)}: ${isMet ? 'tercapai' : 'belum tercapai'}, ${formatShareBp(shareBpOf(reading))}, target ${formatShareBp(targetBp)}`, href: hrefOf(code),
    })), ...outside],
    sources: [], rivals: [],
    cautions: ['SE02 dan SE09 tercatat di tingkat kabupaten, maka tidak dihitung per desa.'],
  };
}
