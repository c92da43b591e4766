import { costPerTarget } from '@/lib/budgets/rules/cost';
import { formatInstant, formatDay, type TimeZone } from '@/lib/day';
import type { Explanation, ExplanationLine, RivalFigure } from '@/lib/explanation';
import { formatCount, formatPoints, formatShareBare, formatShareBp, MINUS } from '@/lib/format';
import { achievementBp } from '@/lib/indicators/rules/achievement';
import { isFraction, type Reading, shareBpOf } from '@/lib/indicators/rules/reading';
import { formatIdr } from '@/lib/money';
import { ageLabel, CELL_STATE_WORDS, type CellStateName } from '@/lib/reporting/rules';
import { CELL_WORDS } from './cell';
import type { IndicatorLine } from './village-lines';

/** Who stands behind a value; instants as ISO text, days as YYYY-MM-DD. */
export interface ValueOrigin {
  periodId: number;
  periodCode: string;
  asOf: string | null;
  state: CellStateName;
  agency: string | null;
  enteredBy: string | null;
  enteredAt: string;
  verifiedBy: string | null;
  verifiedAt: string | null;
  remark: string | null;
  source: string | null;
  isExample: boolean;
}

/** When a version of a value was replaced (ISO instant), by whom and why; `periodCode`: the period it was given for. */
export interface Replacement { periodCode: string; at: string; by: string | null; reason: string | null }

export interface CellContext {
  village: string;
  period: { id: number; label: string };
  timeZone: TimeZone;
  numeratorText: string;
  denominatorText: string;
  origin: ValueOrigin | null;
  ageMonths: number | null;
  /** The value reported before this one, with its period. */
  before: { reading: Reading; periodCode: string } | null;
  /** Versions that were replaced, newest first. */
  replaced: readonly (Replacement & { reading: Reading })[];
  targetSource: { source: string | null; note: string | null; isExample: boolean } | null;
  hrefs: { village: string; indicator: string; history(periodCode: string): string; decide?: string };
}

const isYesNo = ({ valueKind, reading }: Pick<IndicatorLine, 'valueKind' | 'reading'>): boolean => valueKind === 'boolean' && isFraction(reading) && reading.d === 1;

/** A reading as the screen says it: "27,78 %", "belum", "TS", "—". */
export function readingWords(reading: Reading, valueKind: IndicatorLine['valueKind'] = 'ratio'): string {
  if (!isFraction(reading)) return reading === 'not_applicable' ? 'TS' : '—';
  if (isYesNo({ valueKind, reading })) return reading.n > 0 ? 'ya' : 'belum';
  return formatShareBp(shareBpOf(reading));
}

const countWords = (reading: Reading): string =>
  (isFraction(reading) && !reading.published ? `${formatCount(reading.n)} dari ${formatCount(reading.d)} (${formatShareBp(shareBpOf(reading))})` : readingWords(reading));

/** "⌈90,00 % × 180⌉ − 50 = 112 rumah tangga" (domain §9.3); null where nobody can be counted. */
export function peopleWords({ reading, targetBp, direction, cell, unit }: Pick<IndicatorLine, 'reading' | 'targetBp' | 'direction' | 'cell' | 'unit'>): string | null {
  if (!isFraction(reading) || targetBp === null || cell.people === null) return null;
  const people = `${formatCount(cell.people)} ${unit}`;
  if (cell.people === 0) return people;
  return direction === 'up'
    ? `${formatShareBp(targetBp)} × ${formatCount(reading.d)}, dibulatkan ke atas, ${MINUS} ${formatCount(reading.n)} = ${people}`
    : `${formatCount(reading.n)} ${MINUS} ${formatShareBp(targetBp)} × ${formatCount(reading.d)}, dibulatkan ke bawah = ${people}`;
}

/** "Rp 74.200.000 ÷ 180 rumah tangga = Rp 412.222": money located there per person or family it is meant for; none without money or counts. */
function costLines({ reading, valueKind, moneyIdr, unit }: IndicatorLine): ExplanationLine[] {
  if (moneyIdr === null || valueKind === 'boolean' || !isFraction(reading) || reading.published) return [];
  return [{ label: 'Uang per sasaran', value: `${formatIdr(moneyIdr)} ÷ ${formatCount(reading.d)} ${unit} = ${formatIdr(costPerTarget(moneyIdr, reading.d))}` }];
}

function inputLines(line: IndicatorLine, { numeratorText, denominatorText, before, hrefs }: CellContext): ExplanationLine[] {
  const { reading, targetBp, targetLabel, targetDecree, direction, gapBp } = line;
  const counts = isFraction(reading) && !reading.published ? [
    { label: 'Pembilang', value: `${formatCount(reading.n)} ${numeratorText}` }, { label: 'Penyebut', value: `${formatCount(reading.d)} ${denominatorText}` },
  ] : [];
  const people = peopleWords(line);
  return [
    ...counts,
    { label: 'Target', value: targetBp === null ? 'belum ada target' : `${formatShareBp(targetBp)}, ${targetLabel}${targetDecree ? ` (${targetDecree})` : ''}`, href: hrefs.indicator },
    ...(isFraction(reading) && targetBp !== null ? [{ label: 'Terhadap target', value: `${formatShareBare(achievementBp(reading, targetBp, direction))} dari 100` }] : []),
    ...(gapBp === null ? [] : [{ label: 'Selisih', value: gapBp === 0 ? 'tidak ada' : `${MINUS}${formatShareBare(gapBp)} poin persen` }]),
    ...(people === null ? [] : [{ label: 'Perlu dijangkau', value: people }]),
    ...costLines(line),
    ...(before ? [{ label: 'Sebelumnya', value: `${countWords(before.reading)} pada ${before.periodCode}` }] : []),
    { label: 'Yang bekerja', value: line.present.length > 0 ? line.present.join(', ') : 'belum ada kegiatan di desa ini', href: hrefs.village },
    ...(line.lead ? [{ label: 'Utama', value: `${line.lead.name}${line.cell.leadAbsent ? ', belum hadir' : ''}` }] : []),
  ];
}

const who = (name: string | null, at: string, zone: TimeZone): string => [name, formatInstant(new Date(at), zone)].filter(Boolean).join(', ');

function sourceLines({ origin, ageMonths, period, timeZone, targetSource }: CellContext): ExplanationLine[] {
  const target = targetSource?.source ? [{ label: 'Target', value: targetSource.source }] : [];
  if (!origin) return target;
  const entered = [origin.agency, origin.enteredBy].filter(Boolean).join(', ') || null;
  return [
    { label: 'Sumber', value: origin.isExample ? 'contoh: bukan data nyata' : origin.source ?? 'isian instansi' },
    { label: 'Data per', value: `${formatDay(origin.asOf)} (${origin.periodCode}${ageMonths === null ? '' : `, ${ageLabel(ageMonths, period.id)}`})` },
    { label: 'Diisi', value: who(entered, origin.enteredAt, timeZone) },
    { label: 'Diperiksa', value: origin.verifiedAt ? who(origin.verifiedBy, origin.verifiedAt, timeZone) : origin.state === 'verified' ? 'sudah; pemeriksa tidak tercatat' : 'belum' },
    { label: 'Keadaan isian', value: CELL_STATE_WORDS[origin.state] },
    ...target,
  ];
}

const replacedRivals = ({ replaced, timeZone }: CellContext): RivalFigure[] => replaced.map(({ reading, periodCode, at, by, reason }) => ({
  value: countWords(reading), used: false, note: `${periodCode}, diganti ${who(by, at, timeZone)}${reason ? `: ${reason}` : ''}`,
}));

/** One village × indicator: n and d, target, gap, people, who acts, where the value comes from and what stood before. */
export function cellExplanation(line: IndicatorLine, context: CellContext): Explanation {
  const { origin, targetSource } = context;
  const [past, periodCode] = [context.hrefs.history, origin?.periodCode];
  const change = line.change ? ` · ${formatPoints(line.change.deltaBp)}` : '';
  return {
    title: `${line.code} ${line.name}, ${context.village}`,
    value: readingWords(line.reading, line.valueKind),
    change: `${CELL_WORDS[line.cell.letter]}${line.cell.unattended ? ', tanpa kegiatan' : ''}${change}`,
    example: line.isExample,
    formula: isYesNo(line) || line.valueKind === 'boolean' ? `Ya atau belum per desa: ${context.numeratorText}.` : `${context.numeratorText} ÷ ${context.denominatorText} × 100`,
    inputs: inputLines(line, context),
    sources: sourceLines(context),
    rivals: replacedRivals(context),
    actions: [
      ...(periodCode === undefined ? [] : [{ label: 'Riwayat dan catatan', href: past(periodCode) }]),
      ...(context.hrefs.decide && line.cell.letter !== 'TS' ? [{ label: 'Putuskan', href: context.hrefs.decide }] : []),
    ],
    cautions: [
      ...(line.age ? [`Nilai ini dari ${line.age}; belum ada laporan yang lebih baru.`] : []),
      ...(origin?.remark ? [origin.remark] : []),
      ...(targetSource?.note ? [targetSource.note] : []),
      ...(targetSource?.isExample ? ['Target ini contoh, bukan ketetapan daerah.'] : []),
      ...(line.direction === 'down' ? ['Makin rendah makin baik.'] : []),
      ...(costLines(line).length > 0 ? ['Uang per sasaran memakai uang yang dilokasikan di desa ini; baris yang melayani beberapa indikator terhitung penuh di tiap indikator.'] : []),
    ],
  };
}
