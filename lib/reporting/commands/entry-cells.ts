import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account, agency, indicator as indicatorTable, indicatorValue, region } from '@/db/schema';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstant } from '@/lib/day';
import { joinWords } from '@/lib/format';
import type { FieldProblems } from '@/lib/refusal';
import { refuse } from '@/lib/refusal';
import type { EntryCell } from '../input';
import { type AssignedIndicator, type EntryPlace, readAssignment, readPlaces } from '../queries/assignment';
import type { TeamPeriod } from '../queries/entry-scope';
import { writeRefusal } from '../rules';
import { cellField, figureWords, judgeCell, type KeptFigure, shownText, wordsOf } from '../rules/entry';

export type Row = typeof indicatorValue.$inferInsert;
type Kept = typeof indicatorValue.$inferSelect;

export interface PlacedCell { cell: EntryCell; place: EntryPlace; indicator: AssignedIndicator }
/** A cell that will be written, with the row that it replaces. */
export interface Change { place: EntryPlace; indicator: AssignedIndicator; figure: KeptFigure; before: Kept | null }

/**
 * Finds village and indicator of each cell. Refuses an indicator that the viewer's agency does not fill in ('forbidden',
 * naming whose it is) and a place where it is not filled in ('invalid').
 */
export async function findPlaces(tx: Tx, viewer: Viewer, { year, cells }: { year: number; cells: readonly EntryCell[] }): Promise<PlacedCell[]> {
  const { indicators } = await readAssignment(tx, { jurisdictionId: viewer.jurisdictionId, year, agencyId: viewer.agencyId ?? '' });
  const places = await readPlaces(tx, viewer.jurisdictionId, year);
  const byCode = new Map(indicators.map((one) => [one.code, one]));
  const byPlace = new Map(places.map((place) => [place.code, place]));
  const placed: PlacedCell[] = [];
  for (const cell of cells) {
    const indicator = byCode.get(cell.indicator);
    if (!indicator) throw refuse('forbidden', await foreignIndicator(tx, viewer, { year, code: cell.indicator, own: [...byCode.keys()] }));
    const place = byPlace.get(cell.village);
    if (!place || place.atVillage !== indicator.atVillage) throw refuse('invalid', await foreignPlace(tx, viewer, { year, cell, indicator }));
    placed.push({ cell, place, indicator });
  }
  return placed;
}

async function foreignIndicator(tx: Tx, viewer: Viewer, { year, code, own }: { year: number; code: string; own: readonly string[] }): Promise<string> {
  const [known] = await tx.select({ name: indicatorTable.shortName }).from(indicatorTable).where(eq(indicatorTable.code, code));
  if (!known) return `Indikator ${code} tidak ada dalam katalog.`;
  const lead = await tx.query.responsibility.findFirst({
    where: (row, is) => is.and(is.eq(row.jurisdictionId, viewer.jurisdictionId), is.eq(row.year, year), is.eq(row.lens, 'indicator'), is.eq(row.columnCode, code), is.eq(row.role, 'lead')),
  });
  const [whose] = lead ? await tx.select({ name: agency.shortName }).from(agency).where(and(eq(agency.jurisdictionId, viewer.jurisdictionId), eq(agency.id, lead.agencyId))) : [];
  const by = whose ? `diisi ${whose.name} (penanggung jawab utama)` : 'belum punya penanggung jawab';
  return `${code} ${known.name} pada ${year} ${by}. ${viewer.agencyName} ${own.length > 0 ? `mengisi ${joinWords(own)}` : 'belum ditugasi mengisi indikator'}.`;
}

async function foreignPlace(tx: Tx, viewer: Viewer, { year, cell, indicator }: { year: number; cell: EntryCell; indicator: AssignedIndicator }): Promise<string> {
  if (!indicator.atVillage) return `${indicator.code} diisi untuk ${viewer.jurisdictionName} seluruhnya, bukan per desa.`;
  const [known] = await tx.select({ name: region.name, level: region.level }).from(region).where(eq(region.code, cell.village));
  const inside = cell.village === viewer.jurisdictionCode || cell.village.startsWith(`${viewer.jurisdictionCode}.`);
  if (!known || !inside) return `Desa berkode ${cell.village} tidak ada di ${viewer.jurisdictionName}.`;
  return `${known.name} bukan desa lokus ${year}. Isian hanya untuk desa lokus; sekretaris tim yang menetapkannya.`;
}

/** The stored rows of the typed cells. The team's period is locked by `changeFigures`, so they cannot move under our feet. */
export async function lockCells(tx: Tx, viewer: Viewer, { period }: TeamPeriod, typed: readonly PlacedCell[]): Promise<Map<PlacedCell, Kept>> {
  if (typed.length === 0) return new Map();
  const rows = await tx.select().from(indicatorValue).where(and(
    eq(indicatorValue.jurisdictionId, viewer.jurisdictionId), eq(indicatorValue.periodId, period.id), eq(indicatorValue.sourceKind, 'agency'), eq(indicatorValue.stage, 'working'),
    inArray(indicatorValue.regionId, typed.map(({ place }) => place.regionId)), inArray(indicatorValue.indicatorId, typed.map(({ indicator }) => indicator.id))));
  return new Map(typed.flatMap((one): [PlacedCell, Kept][] => {
    const row = rows.find(({ regionId, indicatorId }) => regionId === one.place.regionId && indicatorId === one.indicator.id);
    return row ? [[one, row]] : [];
  }));
}

interface Verdict { changes: Change[]; problems: FieldProblems; isStale: boolean }

const same = (a: KeptFigure, b: KeptFigure | null): boolean => b !== null && a.status === b.status && a.numerator === b.numerator && a.denominator === b.denominator;

/** Judges every typed cell; all problems at once, in the order of the sheet. `isStale`: nothing else is wrong than other people's changes. */
export async function judgeCells(tx: Tx, viewer: Viewer, typed: readonly PlacedCell[], kept: ReadonlyMap<PlacedCell, Kept>): Promise<Verdict> {
  const changes: Change[] = [];
  const problems: FieldProblems = {};
  const told = { stale: 0, wrong: 0 };
  for (const one of typed) {
    const { cell, place, indicator } = one;
    const before = kept.get(one) ?? null;
    const field = (part: 'n' | 'd' | 'm' | 'w'): string => cellField(place.code, indicator.code, part);
    const main = field(indicator.valueKind === 'boolean' ? 'm' : 'n');
    const note = (name: string, sentence: string): void => { problems[name] = `${place.name}, ${indicator.code}: ${sentence}`; };
    const locked = lockOf(viewer, before);
    const judged = judgeCell(cell, indicator.valueKind);
    if (locked) note(main, locked);
    else if (judged.status === 'problem') {
      if (judged.fields.numerator !== undefined) note(main, judged.fields.numerator);
      if (judged.fields.denominator !== undefined) note(field('d'), judged.fields.denominator);
    }
    if (locked || judged.status === 'problem') { told.wrong += 1; continue; }
    const figure: KeptFigure = judged.status === 'reported' ? judged : { status: judged.status, numerator: null, denominator: null };
    if (same(figure, before)) continue;
    if (cell.version === (before ? before.version : 0)) { changes.push({ place, indicator, figure, before }); continue; }
    told.stale += 1;
    note(main, await staleSentence(tx, viewer, { before, figure, valueKind: indicator.valueKind }));
    problems[field('w')] = before ? shownText(before.version, wordsOf(before, indicator.valueKind)) : '0:::angka';
  }
  return { changes, problems, isStale: told.stale > 0 && told.wrong === 0 };
}

function lockOf(viewer: Viewer, before: Kept | null): string | null {
  if (!before) return null;
  if (before.agencyId !== viewer.agencyId) return 'sel ini sudah diisi instansi lain. Hubungi instansi itu atau Bappeda bila angkanya keliru.';
  const refusal = writeRefusal({ cellState: before.state, periodState: 'open', dueOn: null, today: '' });
  return refusal ? refusal.charAt(0).toLowerCase() + refusal.slice(1) : null;
}

async function staleSentence(tx: Tx, viewer: Viewer, { before, figure, valueKind }: { before: Kept | null; figure: KeptFigure; valueKind: AssignedIndicator['valueKind'] }): Promise<string> {
  const [person] = before?.enteredBy ? await tx.select({ name: account.displayName }).from(account).where(eq(account.id, before.enteredBy)) : [];
  const who = before?.enteredBy === viewer.accountId ? 'Anda sendiri di jendela lain' : person?.name ?? 'orang lain';
  const when = before ? ` pada ${formatInstant(before.enteredAt, viewer.timeZone)}` : '';
  return `sudah diubah oleh ${who}${when} menjadi ${figureWords(before, valueKind)}; yang Anda ketik ${figureWords(figure, valueKind)}.`;
}
