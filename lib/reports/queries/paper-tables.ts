import 'server-only';
import { STATE_WORDS } from '@/lib/activities/rules';
import { formatDay } from '@/lib/day';
import type { BudgetSummary } from '@/lib/budgets/queries/summary';
import { type AwaitedGroup } from '@/lib/convergence/rules/gap-list';
import { formatAtLeast, formatCount, formatPart, formatScore, formatShareBare, formatShareBp, MISSING, NBSP } from '@/lib/format';
import { shareShort } from '@/lib/indicators/rules/shown';
import type { Scope } from '@/lib/jurisdictions/queries';
import type { CommitmentRow } from '@/lib/meetings/queries/commitments';
import { COMMITMENT_WORDS, dueWords, isOverdue } from '@/lib/meetings/rules/commitment';
import { formatMillions } from '@/lib/money';
import type { PaperBlock, PaperCell, PaperMark } from '@/lib/paper/document';
import type { IndicatorLine } from '@/lib/reporting/queries/indicator-lines';
import type { DashboardActivities } from './dashboard-activities';
import type { DashboardVillages } from './dashboard-villages';

/** Where every row is made up, the heading says it once; else each such row has its tag. */
export function tagged<T extends { isExample: boolean }>(rows: readonly T[]): { all: boolean; tag: (row: T) => boolean } {
  const all = rows.length > 0 && rows.every(({ isExample }) => isExample);
  return { all, tag: ({ isExample }) => isExample && !all };
}

const count = (n: number): PaperCell => ({ text: formatCount(n), value: { number: n, format: 'integer' } });

/** An amount in millions, for a column that says "Rp juta"; Excel gets the whole rupiah. */
export const moneyCell = (idr: bigint): PaperCell => ({ text: formatMillions(idr), ...(idr <= BigInt(Number.MAX_SAFE_INTEGER) ? { value: { number: Number(idr), format: 'rupiah' as const } } : {}) });

/** A target without needless decimals: "90", "15,5". */
export const targetText = (bp: number | null): string => (bp === null ? MISSING : formatShareBare(bp, bp % 100 === 0 ? 0 : bp % 10 === 0 ? 1 : 2));

/** The target villages, lowest score first, and who is awaited where. */
export function villageBlocks({ rows, convergent, decree }: DashboardVillages, { settings }: Scope, most = 60): PaperBlock[] {
  if (rows.length === 0) return [];
  const rest = rows.length - most;
  return [
    { kind: 'heading', level: 2, text: `Desa lokus: ${convergent} dari ${rows.length} konvergen`, note: `Konvergen: skor ≥ ${formatShareBare(settings.convergenceThresholdBp, 0)}. Celah: belum tercapai dan belum ada kegiatan.${decree ? ` Lokus: SK ${decree}.` : ''}`, isExample: rows.some(({ hasExample }) => hasExample) },
    {
      kind: 'table', caption: 'Desa lokus', hasHiddenCaption: true,
      columns: [{ title: 'Desa', isHead: true }, { title: 'Skor', align: 'right' }, { title: 'Tercapai', align: 'right' }, { title: 'Celah', align: 'right' }, { title: 'Yang dinanti' }],
      rows: rows.slice(0, most).map(({ name, scoreBp, onTarget, applicable, reported, gaps, awaited }) => [
        name, scoreBp === null ? `data ${reported}/${applicable}` : { text: formatScore(scoreBp), value: { number: Math.floor(scoreBp / 10) / 10, format: 'decimal' } },
        `${onTarget} dari ${applicable}`, gaps === 0 ? '–' : count(gaps), `${awaited.slice(0, 2).map((one) => one.name).join(', ')}${awaited.length > 2 ? `, +${awaited.length - 2}` : ''}` || '–',
      ]),
      ...(rest > 0 ? { footnotes: [`${formatCount(rest)} desa lokus lain ada di halaman Desa.`] } : {}),
    },
  ];
}

const STATUS_MARKS: Readonly<Record<IndicatorLine['status'], PaperMark>> = { T: 'T', P: 'P', L: 'L', none: 'K', TS: 'TS', no_target: 'N' };
const STATUS_WORDS: Readonly<Record<IndicatorLine['status'], string>> = { T: 'tercapai', P: 'perhatian', L: 'tertinggal', none: 'belum ada data', TS: 'tanpa sasaran', no_target: 'belum ada target' };

const shareText = ({ fraction, target, direction, shareBp, valueKind, rollUp }: IndicatorLine): string =>
  (valueKind === 'boolean' && rollUp.sum ? `${rollUp.sum.n} dari ${rollUp.sum.d} desa` : fraction ? shareShort(fraction, target?.targetBp ?? null, direction) : shareBp === null ? MISSING : formatShareBare(shareBp, 1));

/** F03: the services against their targets, furthest first. `most`: as many as the paper has room for. */
export function indicatorBlocks(lines: readonly IndicatorLine[], { title, isShort = false }: { title: string; isShort?: boolean }): PaperBlock[] {
  const { all, tag } = tagged(lines);
  return [
    { kind: 'heading', level: 2, text: title, isExample: all, note: 'T tercapai, P perhatian, L tertinggal, K belum ada data. Orang: yang masih harus dijangkau sampai target.' },
    {
      kind: 'table', caption: title, hasHiddenCaption: true,
      columns: [{ title: 'Kode' }, { title: 'Indikator', isHead: true }, { title: '%', align: 'right' }, { title: 'Target', align: 'right' }, { title: 'Orang', align: 'right' }, { title: 'Keadaan' }, { title: 'Utama' }],
      rows: lines.map((line) => [
        line.code, { text: line.shortName, isExample: tag(line) }, { text: shareText(line), ...(line.shareBp === null || line.valueKind === 'boolean' ? {} : { value: { number: line.shareBp / 10_000, format: 'share' as const } }) },
        targetText(line.target?.targetBp ?? null), line.people === null ? MISSING : count(line.people), { text: isShort ? '' : STATUS_WORDS[line.status], mark: STATUS_MARKS[line.status] }, line.leadName ?? 'belum ditunjuk',
      ]),
    },
  ];
}

const MOST_PLACES = 12;

/** "Hauwai 159, Mampari 118, dan 9 desa lain": most people first, as the page has them. */
function placesOf(villages: AwaitedGroup['villages']): string {
  const names = villages.slice(0, MOST_PLACES).map(({ name, people }) => (people === null ? name : `${name} ${formatCount(people)}`));
  return villages.length > MOST_PLACES ? `${names.join(', ')}, dan ${formatCount(villages.length - MOST_PLACES)} desa lain` : names.join(', ');
}

/** F100: who is awaited for what, in which villages, for how many people; most people first. */
export function awaitedBlocks(groups: readonly AwaitedGroup[], units: ReadonlyMap<string, string>, most = 40): PaperBlock[] {
  const rest = groups.length - most;
  return [
    { kind: 'heading', level: 2, text: 'Celah menurut instansi yang dinanti', note: 'Belum tercapai dan belum ada kegiatan; ≥: sebagian desa belum melapor.' },
    {
      kind: 'table', caption: 'Celah menurut instansi yang dinanti', hasHiddenCaption: true, empty: 'Tidak ada celah pada periode ini.',
      columns: [{ title: 'Instansi', isHead: true }, { title: 'Indikator' }, { title: 'Orang', align: 'right' }, { title: 'Desa' }],
      rows: groups.slice(0, most).map(({ lead, indicator, villages, people, atLeast }) => [
        lead?.name ?? 'belum ditunjuk', `${indicator.code} ${indicator.name}`, { text: formatAtLeast({ people, atLeast }), note: units.get(indicator.code) ?? null },
        placesOf(villages),
      ]),
      ...(rest > 0 ? { footnotes: [`${formatCount(rest)} baris lain ada di halaman Desa.`] } : {}),
    },
  ];
}

/** F06, F07: the stunting money by agency, what of it is linked and placed. */
export function moneyBlocks(money: BudgetSummary, most = 30): PaperBlock[] {
  if (money.agencies.length === 0) return [{ kind: 'heading', level: 2, text: 'Uang' }, { kind: 'text', text: 'Belum ada baris anggaran stunting pada tahun ini.' }];
  const part = (idr: bigint): string => `${formatPart(idr, money.totalIdr, 1)}${NBSP}%`;
  return [
    { kind: 'heading', level: 2, text: `Uang: Rp${NBSP}${formatMillions(money.totalIdr)} juta, terserap ${part(money.spentIdr)}`, note: `Rp juta. Tertaut ke 20 indikator ${part(money.linkedIdr)}; belum dilokasikan ke desa ${part(money.unlocatedIdr)}.`, isExample: money.hasExample },
    {
      kind: 'table', caption: 'Uang menurut instansi, Rp juta', hasHiddenCaption: true,
      columns: [{ title: 'Instansi', isHead: true }, { title: 'Pagu', align: 'right' }, { title: 'Bagian', align: 'right' }, { title: 'Realisasi', align: 'right' }, { title: 'Terserap', align: 'right' }],
      rows: money.agencies.slice(0, most).map(({ name, budgetIdr, spentIdr, shareBp, absorption }) => [name, moneyCell(budgetIdr), formatShareBp(shareBp), moneyCell(spentIdr), { text: formatShareBp(absorption.shareBp), isStrong: absorption.isOver }]),
      totals: [['Jumlah', moneyCell(money.totalIdr), '', moneyCell(money.spentIdr), part(money.spentIdr)]],
      ...(money.agencies.length > most ? { footnotes: [`${formatCount(money.agencies.length - most)} instansi lain ada di halaman Anggaran.`] } : {}),
    },
  ];
}

/** F15: planned and done; what has no plan stands below. */
export function activityBlocks({ lines, done, planned, progressBp, isExample, unplanned, all }: DashboardActivities, most = 60): PaperBlock[] {
  if (all === 0) return [{ kind: 'heading', level: 2, text: 'Kegiatan' }, { kind: 'text', text: 'Belum ada kegiatan yang dicatat pada tahun ini.' }];
  const head = lines.length === 0 ? 'Kegiatan: rencana jumlahnya belum dicatat' : `Kegiatan: ${formatCount(done)} dari ${formatCount(planned)} terlaksana (${formatShareBp(progressBp)})`;
  return [
    { kind: 'heading', level: 2, text: head, isExample },
    ...(lines.length === 0 ? [] : [{
      kind: 'table' as const, caption: 'Kegiatan dengan rencana', hasHiddenCaption: true,
      columns: [{ title: 'Kegiatan', isHead: true }, { title: 'Rencana', align: 'right' as const }, { title: 'Terlaksana', align: 'right' as const }],
      rows: lines.slice(0, most).map(({ name, done: d, planned: p }) => [name, count(p), count(d)]), totals: [['Jumlah', count(planned), count(done)]],
      ...(lines.length > most ? { footnotes: [`${formatCount(lines.length - most)} kegiatan lain ada di halaman Kegiatan.`] } : {}),
    }]),
    ...(unplanned.length === 0 ? [] : [{ kind: 'list' as const, look: 'dot' as const, items: unplanned.map(({ name, agency, state }) => ({ text: `${name} (${agency}): ${STATE_WORDS[state].toLowerCase()}` })) }]),
  ];
}

/** What was promised, by whom, until when; overdue ones stand out. `today`: in the team's zone. */
export function commitmentBlocks(rows: readonly CommitmentRow[], today: string, title: string): PaperBlock[] {
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'table', caption: title, hasHiddenCaption: true, empty: 'Tidak ada komitmen yang dicatat.', isExample: tagged(rows).all,
      columns: [{ title: 'Komitmen', isHead: true }, { title: 'Instansi' }, { title: 'Tenggat' }, { title: 'Keadaan' }],
      rows: rows.map((row) => [
        { text: row.text, isExample: row.isExample }, row.agency ?? MISSING, row.dueOn === null ? 'belum ditetapkan' : formatDay(row.dueOn),
        { text: COMMITMENT_WORDS[row.status], note: row.dueOn === null && row.status !== 'done' ? null : dueWords(row, today), isStrong: isOverdue(row, today) },
      ]),
    },
  ];
}
