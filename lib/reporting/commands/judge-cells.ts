import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account, type indicatorValue } from '@/db/schema';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstant } from '@/lib/day';
import type { Period } from '@/lib/period';
import type { FieldProblems } from '@/lib/refusal';
import { type CheckContext, readCheckContext } from '../queries/check-context';
import { cellKey } from '../queries/entry-cells';
import { writeRefusal } from '../rules';
import { type CheckFacts, isAnswered, softQuestions } from '../rules/checks';
import { cellField, figureWords, judgeCell, type KeptFigure, shownText, wordsOf } from '../rules/entry';
import type { PlacedCell } from './find-places';
import type { Origin } from './write-values';

export type Kept = Pick<typeof indicatorValue.$inferSelect,
  'regionId' | 'indicatorId' | 'status' | 'numerator' | 'denominator' | 'state' | 'agencyId' | 'enteredBy' | 'enteredAt' | 'version' | 'warnings' | 'warningReason' | 'carriedFromId' | 'origin'>;

/** A cell that will be written, with the row that it replaces and the soft checks that were answered with a reason. */
export interface Change extends Pick<PlacedCell, 'place' | 'indicator'> { figure: KeptFigure; before: Kept | null; warnings: string[]; warningReason: string | null }

const unique = (ids: readonly number[]): number[] => [...new Set(ids)];

/** The stored rows of the typed cells by cell. The team's period is locked by `changeFigures`, so they cannot move under our feet. */
export async function lockCells(tx: Tx, viewer: Viewer, period: Period, typed: readonly Pick<PlacedCell, 'place' | 'indicator'>[]): Promise<Map<string, Kept>> {
  if (typed.length === 0) return new Map();
  const rows = [...await tx.execute(sql`
    select region_id as "regionId", indicator_id as "indicatorId", status, numerator, denominator, state, agency_id as "agencyId", entered_by as "enteredBy",
      entered_at as "enteredAt", version, warnings, warning_reason as "warningReason", carried_from_id as "carriedFromId", origin
    from indicator_value where jurisdiction_id = ${viewer.jurisdictionId} and period_id = ${period.id} and source_kind = 'agency' and stage = 'working'
      and region_id = any(${sql.param(unique(typed.map(({ place }) => place.regionId)))}::int[])
      and indicator_id = any(${sql.param(unique(typed.map(({ indicator }) => indicator.id)))}::int[])`)] as unknown as (Omit<Kept, 'enteredAt'> & { enteredAt: Date | string })[];
  return new Map(rows.map((row) => [cellKey(row.regionId, row.indicatorId), { ...row, enteredAt: new Date(row.enteredAt) }]));
}

interface Verdict { changes: Change[]; problems: FieldProblems; isStale: boolean }

const same = (a: KeptFigure, b: KeptFigure | null): boolean =>
  b !== null && a.status === b.status && a.numerator === b.numerator && a.denominator === b.denominator && (a.carriedFromId ?? null) === (b.carriedFromId ?? null);

/** `context`: read before by who judges in parts, so that what one part writes does not change the questions of the next. `fromPosyandu`: added up from posyandu reports. */
interface Asked { period: Period; kept: ReadonlyMap<string, Kept>; context?: CheckContext; fromPosyandu?: boolean }

/** Judges every typed cell; all problems at once, in the order of the sheet. `isStale`: nothing else is wrong than other people's changes. */
export async function judgeCells(tx: Tx, viewer: Viewer, typed: readonly PlacedCell[], { period, kept, context: known, fromPosyandu = false }: Asked): Promise<Verdict> {
  const changes: Change[] = [];
  const problems: FieldProblems = {};
  const context = known ?? await readCheckContext(tx, {
    jurisdictionId: viewer.jurisdictionId, period, regionIds: unique(typed.map(({ place }) => place.regionId)), indicatorIds: unique(typed.map(({ indicator }) => indicator.id)),
  });
  let stale = 0;
  for (const one of typed) {
    const before = kept.get(cellKey(one.place.regionId, one.indicator.id)) ?? null;
    const outcome = judgeOne(viewer, one, { before, context, fromPosyandu });
    if (outcome.kind === 'same') continue;
    if (outcome.kind === 'change') { changes.push(outcome.change); continue; }
    if (outcome.kind === 'stale') {
      stale += 1;
      noteStale(problems, one, { before, sentence: await staleSentence(tx, viewer, { before, figure: outcome.figure, valueKind: one.indicator.valueKind }) });
      continue;
    }
    for (const [part, sentence] of Object.entries(outcome.parts)) problems[fieldOf(one, part as Part)] = said(one, sentence);
  }
  const wrong = Object.keys(problems).filter((name) => !name.endsWith('/w')).length - stale;
  return { changes, problems, isStale: stale > 0 && wrong === 0 };
}

type Part = 'n' | 'd' | 'm' | 'r' | 'w';
type Outcome = { kind: 'same' } | { kind: 'change'; change: Change } | { kind: 'stale'; figure: KeptFigure } | { kind: 'problem'; parts: Partial<Record<Part, string>> };

const fieldOf = ({ place, indicator }: PlacedCell, part: Part): string => cellField(place.code, indicator.code, part);
const said = ({ place, indicator }: PlacedCell, sentence: string): string => `${place.name}, ${indicator.code}: ${sentence}`;
const mainPart = ({ indicator }: PlacedCell): 'm' | 'n' => (indicator.valueKind === 'boolean' && indicator.atVillage ? 'm' : 'n');

function judgeOne(viewer: Viewer, one: PlacedCell, { before, context, fromPosyandu }: { before: Kept | null; context: CheckContext; fromPosyandu: boolean }): Outcome {
  const { cell, indicator } = one;
  const main = mainPart(one);
  const locked = before?.origin === POSYANDU && !fromPosyandu ? FROM_POSYANDU : lockOf(viewer, one, before);
  if (locked) return { kind: 'problem', parts: { [main]: locked } };
  const judged = judgeCell(cell, indicator.valueKind);
  if (judged.status === 'problem') {
    return { kind: 'problem', parts: { ...(judged.fields.numerator !== undefined && { [main]: judged.fields.numerator }), ...(judged.fields.denominator !== undefined && { d: judged.fields.denominator }) } };
  }
  const figure = judged.status === 'same' ? carried(one, context) : judged.status === 'reported' ? judged : { status: judged.status, numerator: null, denominator: null };
  if (figure === null) return { kind: 'problem', parts: { m: 'belum ada angka periode lalu yang dapat disamakan. Isi angkanya.' } };
  if (same(figure, before)) return { kind: 'same' };
  if (cell.version !== (before ? before.version : 0)) return { kind: 'stale', figure };
  const questions = questionsOf(factsOf(one, figure, context), context);
  const reason = cell.reason ?? '';
  if (!isAnswered(questions, { reason, answered: before?.warnings ?? [] })) return { kind: 'problem', parts: { r: questions.map(({ sentence }) => sentence).join(' ') } };
  const warningReason = questions.length === 0 ? null : reason || before?.warningReason || null;
  return { kind: 'change', change: { place: one.place, indicator, figure, before, warnings: questions.map(({ code }) => code), warningReason } };
}

const questionsOf = (facts: CheckFacts | null, { settings }: CheckContext): ReturnType<typeof softQuestions> => (facts ? softQuestions(facts, settings) : []);

/** The figure of the last period, of the year before only for a state on a day ("sama seperti periode lalu", F113). */
function carried({ place, indicator }: PlacedCell, { earlier }: CheckContext): KeptFigure | null {
  const last = earlier.get(cellKey(place.regionId, indicator.id));
  if (!last || (!last.sameYear && indicator.timing === 'year_to_date')) return null;
  return { status: last.status, numerator: last.numerator, denominator: last.denominator, carriedFromId: last.periodId };
}

/** What the soft checks look at; a figure without a pair, or one taken over, raises no question. */
function factsOf({ place, indicator }: PlacedCell, { status, numerator, denominator, carriedFromId }: KeptFigure, { earlier, peers, district, agreed }: CheckContext): CheckFacts | null {
  if (status !== 'reported' || numerator === null || !denominator || carriedFromId) return null;
  const key = cellKey(place.regionId, indicator.id);
  const last = earlier.get(key);
  const where = district.get(place.regionId);
  const others = where ? (peers.get(cellKey(where.id, indicator.id)) ?? []).filter(({ regionId }) => regionId !== place.regionId) : [];
  return {
    now: { n: numerator, d: denominator }, timing: indicator.timing, isYesNo: indicator.valueKind === 'boolean', peersBp: others.map(({ bp }) => bp), district: where?.name ?? '',
    last: last?.numerator != null && last.denominator ? { n: last.numerator, d: last.denominator, label: last.label, sameYear: last.sameYear } : null,
    agreed: agreed.get(key) ?? null,
  };
}

/** A figure of posyandu reports is corrected there, so that nobody types it twice. */
const POSYANDU: Origin = 'posyandu';
const FROM_POSYANDU = 'angka ini dari laporan posyandu. Perbaiki di halaman Posyandu, lalu kirim lagi bulannya.';

function lockOf(viewer: Viewer, { isAsked }: PlacedCell, before: Kept | null): string | null {
  if (!before) return null;
  if (before.agencyId !== viewer.agencyId && !isAsked) return 'sel ini sudah diisi instansi lain. Hubungi instansi itu atau Bappeda bila angkanya keliru.';
  const refusal = writeRefusal({ cellState: before.state, periodState: 'open', dueOn: null, today: '' });
  return refusal ? refusal.charAt(0).toLowerCase() + refusal.slice(1) : null;
}

function noteStale(problems: FieldProblems, one: PlacedCell, { before, sentence }: { before: Kept | null; sentence: string }): void {
  problems[fieldOf(one, mainPart(one))] = said(one, sentence);
  problems[fieldOf(one, 'w')] = before ? shownText(before.version, wordsOf(before, one.indicator.valueKind)) : '0:::angka';
}

async function staleSentence(tx: Tx, viewer: Viewer, { before, figure, valueKind }: { before: Kept | null; figure: KeptFigure; valueKind: PlacedCell['indicator']['valueKind'] }): Promise<string> {
  const [person] = before?.enteredBy ? await tx.select({ name: account.displayName }).from(account).where(eq(account.id, before.enteredBy)) : [];
  const who = before?.enteredBy === viewer.accountId ? 'Anda sendiri di jendela lain' : person?.name ?? 'orang lain';
  const when = before ? ` pada ${formatInstant(before.enteredAt, viewer.timeZone)}` : '';
  return `sudah diubah oleh ${who}${when} menjadi ${figureWords(before, valueKind)}; yang Anda ketik ${figureWords(figure, valueKind)}.`;
}
