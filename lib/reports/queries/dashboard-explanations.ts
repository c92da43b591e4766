import 'server-only';
import { formatDay } from '@/lib/day';
import type { Explanation, ExplanationLine } from '@/lib/explanation';
import { formatCount, formatPoints, formatShareBp } from '@/lib/format';
import { sourceKindWord } from '@/lib/indicators/rules/card';
import { targetLabel } from '@/lib/indicators/rules/target';
import { formatIdr } from '@/lib/money';
import type { IndicatorLine } from '@/lib/reporting/queries/indicator-lines';
import { figureDate } from '@/lib/reporting/rules/last-known';
import type { StoredValue } from '@/lib/reporting/queries/stored';
import type { DashboardReport } from './dashboard';

type Facts = Omit<DashboardReport, 'headline' | 'explanation'>;

const NOT_PRINTED = 'tidak tercetak dalam dokumen sumber';

/** The explanation behind a number of the dashboard; null for a key it does not know. */
export function explainDashboard(key: string, facts: Facts): Explanation | null {
  if (key === 'prevalence' || key === 'prevalence-target' || key === 'rising-districts') return explainPrevalence(facts);
  if (key === 'convergent') return explainConvergent(facts);
  if (key === 'gaps') return explainGaps(facts);
  if (key === 'linked') return explainLinked(facts);
  const line = facts.lines.find(({ code }) => key === `indicator:${code}`);
  return line ? explainLine(line, facts) : null;
}

/** Who stands behind a stored value, as lines of "Sumber". */
export const behind = (value: StoredValue): ExplanationLine[] => [
  { label: 'Dokumen', value: value.source ?? 'isian OPD' },
  ...(value.asOf ? [{ label: 'Keadaan per', value: formatDay(value.asOf) }] : []),
  ...(value.agencyName ? [{ label: 'Instansi', value: value.agencyName }] : []),
  ...(value.enteredBy ? [{ label: 'Diisi', value: value.enteredBy }] : []),
  { label: 'Diperiksa', value: value.verifiedBy ?? (value.state === 'verified' ? 'disahkan bersama sumbernya' : 'belum diperiksa') },
];

function explainPrevalence({ prevalence, scope }: Facts): Explanation | null {
  const { whole, target, national, rivals, districts, measured } = prevalence;
  if (!whole.now) return explainLastKnown(prevalence, scope.year);
  const now = whole.now.shareBp;
  const reached = (bp: number): string => (now !== null && now <= bp ? 'tercapai' : 'belum');
  const rising = districts.filter((district) => district.word === 'naik').map((district) => district.name);
  return {
    title: `Prevalensi stunting, ${whole.name} ${scope.year}`,
    value: formatShareBp(now),
    ...(whole.before ? { change: `${formatPoints(whole.deltaBp)} dari ${formatShareBp(whole.before.shareBp)} (${whole.before.year})` } : {}),
    example: whole.now.isExample,
    formula: 'balita pendek + sangat pendek ÷ balita yang diukur tinggi badannya × 100',
    inputs: [
      { label: 'Pembilang', value: whole.now.numerator === null ? NOT_PRINTED : formatCount(whole.now.numerator) },
      { label: 'Penyebut', value: whole.now.denominator === null ? NOT_PRINTED : formatCount(whole.now.denominator) },
      ...(target ? [{ label: 'Target', value: `${formatShareBp(target.targetBp)} (${targetLabel(target)}): ${reached(target.targetBp)}` }] : []),
      ...(national ? [{ label: 'Target nasional', value: `${formatShareBp(national.targetBp)} (${national.year}): ${reached(national.targetBp)}` }] : []),
      ...(rising.length > 0 ? [{ label: 'Naik', value: rising.join(', ') }] : []),
    ],
    sources: [{ label: 'Asal data', value: sourceKindWord(whole.now.sourceKind) }, ...behind(whole.now)],
    rivals: rivals.map((rival) => ({ value: `${formatShareBp(rival.shareBp)} (${rival.periodCode})`, used: rival.chosen, note: [rival.source, rival.reason].filter(Boolean).join('; ') })),
    cautions: [
      ...(measured ? [measured] : []),
      `${whole.now.denominator === null ? 'Bagian balita yang diukur tidak disebut; jangan' : 'Jangan'} bandingkan dengan survei (SSGI, Riskesdas): cara ukurnya berbeda.`,
      ...whole.remarks.map((remark) => `${remark.text}${remark.source ? ` — ${remark.source}` : ''}`),
    ],
  };
}

/** The year has no figure: the last known one with its date, and those before it. */
function explainLastKnown({ whole, earlier: [last, ...before], target }: Facts['prevalence'], year: number): Explanation | null {
  if (!last) return null;
  return {
    title: `Prevalensi stunting, ${whole.name}: angka terakhir`,
    value: formatShareBp(last.shareBp), change: `${figureDate(last)}; ${year} tidak tersedia di sumber`, example: last.isExample,
    formula: 'balita pendek + sangat pendek ÷ balita yang diukur tinggi badannya × 100',
    inputs: [
      ...before.map((value) => ({ label: figureDate(value), value: formatShareBp(value.shareBp) })),
      ...(target ? [{ label: 'Target', value: `${formatShareBp(target.targetBp)} (${targetLabel(target)})` }] : []),
    ],
    sources: [{ label: 'Asal data', value: sourceKindWord(last.sourceKind) }, ...behind(last)],
    rivals: [],
    cautions: [`Angka ini bukan angka ${year}; jangan dipakai untuk menilai capaian tahun ${year}.`, ...(last.remark ? [last.remark] : [])],
  };
}

function explainConvergent({ villages, scope }: Facts): Explanation {
  const { convergenceThresholdBp, completenessFloorBp } = scope.settings;
  return {
    title: `Desa lokus konvergen, ${scope.year}`,
    value: `${villages.convergent} dari ${villages.rows.length}`,
    example: villages.hasExample,
    formula: `desa dengan skor ≥ ${formatShareBp(convergenceThresholdBp)} dan kelengkapan data ≥ ${formatShareBp(completenessFloorBp)}. Skor: rata-rata capaian terhadap target, tiap indikator paling tinggi 100.`,
    inputs: villages.rows.map((village) => ({
      label: village.name, href: `/desa/${village.code}`,
      value: village.scoreBp === null ? `ditahan, data ${village.reported}/${village.applicable}` : `${formatShareBp(village.scoreBp)}${village.isConvergent ? ', konvergen' : ''}`,
    })),
    sources: [{ label: 'Lokus', value: villages.decree ?? 'SK belum dicatat' }],
    rivals: [],
    cautions: ['Desa dengan data di bawah ambang kelengkapan tidak diberi skor dan tidak diperingkat.'],
  };
}

function explainGaps({ villages, awaited }: Facts): Explanation {
  return {
    title: 'Celah', value: formatCount(villages.gaps), example: villages.hasExample,
    formula: 'banyaknya pasangan desa × indikator yang belum mencapai target dan tidak ada kegiatan satu pun di desa itu untuk indikator itu sampai akhir periode',
    inputs: awaited.map((group) => ({
      label: `${group.lead?.name ?? 'belum ditunjuk'} · ${group.indicator.code}`,
      value: group.villages.map((village) => village.name).join(', '),
    })),
    sources: [{ label: 'Dihitung dari', value: 'nilai desa, kegiatan, dan penanggung jawab tahun ini' }],
    rivals: [],
    cautions: ['Kegiatan tingkat kabupaten tidak dihitung untuk desa mana pun. Desa yang belum melapor bukan celah; ia bertanda K.'],
  };
}

function explainLinked({ money }: Facts): Explanation {
  return {
    title: 'Anggaran yang tertaut ke 20 indikator', value: formatIdr(money.linkedIdr), example: money.hasExample,
    formula: 'Σ pagu baris yang kegiatannya tertaut ke sedikitnya satu dari 20 indikator; tiap rupiah dihitung sekali',
    inputs: [
      { label: 'Seluruh pagu', value: formatIdr(money.totalIdr) },
      { label: 'Belum ditandai', value: formatIdr(money.untaggedIdr) },
      { label: 'Belum dilokasikan', value: formatIdr(money.unlocatedIdr) },
    ],
    sources: [{ label: 'Dihitung dari', value: 'baris anggaran OPD, tahap terbaru', href: '/anggaran' }],
    rivals: [], cautions: [],
  };
}

function explainLine(line: IndicatorLine, { scope }: Facts): Explanation {
  const { whole, rollUp, target } = line;
  const fromVillages = rollUp.sum ? `${formatCount(rollUp.sum.n)} ÷ ${formatCount(rollUp.sum.d)} dari ${rollUp.reported} desa yang melapor (${rollUp.of} lokus)` : `belum ada desa lokus yang melapor (${rollUp.of} lokus)`;
  return {
    title: `${line.code} ${line.name}`,
    value: formatShareBp(line.shareBp),
    ...(line.gapBp ? { change: `selisih ${formatPoints(line.gapBp).replace(/^naik /, '')} dari target` } : {}),
    example: line.isExample,
    formula: line.shown === 'whole' ? `angka ${scope.jurisdictionName} seperti terbit; tidak dijumlah dengan angka desa` : 'Σ pembilang ÷ Σ penyebut desa lokus yang melapor × 100, bukan rata-rata persen',
    inputs: [
      ...(whole ? [{ label: 'Angka terbit', value: `${formatShareBp(whole.shareBp)} (${whole.periodCode})` }] : []),
      ...(line.atVillage ? [{ label: 'Gabungan desa', value: fromVillages }] : []),
      { label: 'Target', value: target ? `${formatShareBp(target.targetBp)} (${targetLabel(target)})` : 'belum ditetapkan' },
      { label: 'Penanggung jawab', value: line.leadName ?? 'belum ditunjuk' },
    ],
    sources: line.shown === 'whole' && whole ? behind(whole) : [{ label: 'Dihitung dari', value: 'isian desa lokus', href: `/desa?indikator=${line.code}` }],
    rivals: [],
    cautions: line.shown === 'whole' && whole?.remark ? [whole.remark] : [],
    actions: [{ label: 'Kartu indikator', href: `/indikator/${line.code}` }],
  };
}
