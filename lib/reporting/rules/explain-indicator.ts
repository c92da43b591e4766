import { formatDay } from '@/lib/day';
import type { Explanation, ExplanationLine } from '@/lib/explanation';
import { formatCount, formatShareBare, formatShareBp } from '@/lib/format';
import type { Direction, ValueKind } from '@/lib/indicators/rules/reading';
import { formulaOf } from '@/lib/indicators/rules/card';
import { reportingLabel, type RollUp } from '@/lib/indicators/rules/rollup';

/** A figure of the whole area as the explanation needs it. */
interface Whole {
  basis: 'counted' | 'published'; shareBp: number | null; numerator: number | null; denominator: number | null; periodCode: string; asOf: string | null; source: string | null;
  remark: string | null; agencyName: string | null; enteredBy: string | null; verifiedBy: string | null; state: string;
}

/** What the explanation needs of one of the twenty. */
export interface Explained {
  code: string; name: string; direction: Direction; atVillage: boolean; shown: 'whole' | 'roll-up' | null; shareBp: number | null; gapBp: number | null; people: number | null; unit: string;
  whole: Whole | null; rollUp: RollUp; leadName: string | null; isExample: boolean;
  target: { targetBp: number; label: string; decree: string | null; note: string | null } | null;
}

interface About { place: string; card: { valueKind: ValueKind; numeratorText: string; denominatorText: string; caution: string | null } | null }

const line = (label: string, value: string, href?: string): ExplanationLine => ({ label, value, ...(href ? { href } : {}) });

/** Who stands behind a figure of the whole area. */
function sourcesOf(whole: Whole): ExplanationLine[] {
  return [
    line('Dokumen', whole.source ?? 'isian instansi'), ...(whole.asOf ? [line('Keadaan per', formatDay(whole.asOf))] : []), ...(whole.agencyName ? [line('Instansi', whole.agencyName)] : []),
    ...(whole.enteredBy ? [line('Diisi', whole.enteredBy)] : []), line('Diperiksa', whole.verifiedBy ?? (whole.state === 'verified' ? 'disahkan bersama sumbernya' : 'belum diperiksa')),
  ];
}

/** How the shown figure of one of the twenty came about; a printed share and the roll-up of villages stay apart (design §4.3). */
export function explainIndicator(it: Explained, { place, card }: About): Explanation {
  const { whole, rollUp, target, shown } = it;
  const summed = rollUp.sum ? `${formatCount(rollUp.sum.n)} ÷ ${formatCount(rollUp.sum.d)}; ${reportingLabel(rollUp)}` : `belum ada angka; ${reportingLabel(rollUp)}`;
  const goal = it.direction === 'up' ? 'Target' : 'Batas atas';
  return {
    title: `${it.code} ${it.name}`, value: formatShareBp(it.shareBp), example: it.isExample,
    ...(it.gapBp ? { change: `${formatShareBare(it.gapBp)} poin ${it.direction === 'up' ? 'di bawah target' : 'di atas batas'}` } : {}),
    formula: [card ? formulaOf(card) : null, shown === 'whole' && whole?.basis === 'published' ? `Angka ${place} seperti terbit; tidak dijumlahkan dengan angka desa.` : shown === 'roll-up' ? 'Pembilang dan penyebut desa dijumlahkan dahulu, lalu dibagi; bukan rata-rata persen.' : null].filter(Boolean).join('. '),
    inputs: [
      ...(whole ? [line(whole.basis === 'published' ? 'Angka terbit' : 'Angka seluruh daerah', whole.basis === 'published' ? `${formatShareBp(whole.shareBp)} (${whole.periodCode})` : `${formatCount(whole.numerator)} ÷ ${formatCount(whole.denominator)} (${whole.periodCode})`)] : []),
      ...(it.atVillage ? [line('Gabungan desa lokus', summed, '/desa')] : []),
      line(goal, target ? `${formatShareBp(target.targetBp)}, ${target.label}${target.decree ? ` (${target.decree})` : ''}` : 'belum ditetapkan'),
      ...(it.people === null ? [] : [line('Perlu dijangkau', `${formatCount(it.people)} ${it.unit}`)]),
      line('Penanggung jawab', it.leadName ?? 'belum ditunjuk'),
    ],
    sources: shown === 'whole' && whole ? sourcesOf(whole) : shown === 'roll-up' ? [line('Dihitung dari', 'isian desa lokus')] : [],
    rivals: shown === 'whole' && rollUp.sum && whole ? [
      { value: formatShareBp(it.shareBp), used: true, note: 'angka seluruh daerah' },
      { value: `${formatCount(rollUp.sum.n)}/${formatCount(rollUp.sum.d)}`, used: false, note: `gabungan desa lokus saja, ${reportingLabel(rollUp)}` },
    ] : [],
    cautions: [card?.caution, whole?.remark, target?.note].flatMap((text) => (text ? [text] : [])),
    actions: [{ label: `Kartu ${it.code}`, href: `/indikator/${it.code}` }],
  };
}
