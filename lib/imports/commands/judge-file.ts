import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstant } from '@/lib/day';
import { type Change, type Kept, judgeCells, lockCells } from '@/lib/reporting/commands/judge-cells';
import type { PlacedCell } from '@/lib/reporting/commands/find-places';
import { readCell } from '@/lib/reporting/input';
import type { CheckContext } from '@/lib/reporting/queries/check-context';
import { cellKey } from '@/lib/reporting/queries/entry-cells';
import { figureWords, isTouched, shownText, wordsOf } from '@/lib/reporting/rules/entry';
import type { CellWrite, CheckedRow } from '../queries/rows';
import type { ScopedIndicator, ValueScope } from '../queries/value-scope';
import type { ImportCounts } from '../rules/report';
import { placeOf, type ReadTexts, tellProblem } from '../rules/rows';
import { type FileCell, readValueRow, saysNothing, type ValueContext } from '../rules/value-rows';

interface Matched { row: ReadTexts; cell: FileCell; indicator: ScopedIndicator; place: PlacedCell['place'] }
interface Typed { row: ReadTexts; placed: PlacedCell; key: string; clash: string | null }

/** What judging needs beside the rows; lasts for the whole file. `seen`: where each cell stood first. */
export interface FileJudging { scope: ValueScope; checks: CheckContext; context: ValueContext; seen: Map<string, { place: string; said: string }>; counts: ImportCounts; ordinal: number }

/** Judges a chunk of rows against what is stored: problems go to the findings, counts are added, rows come back in the order of the file. */
export async function judgeFile(tx: Tx, viewer: Viewer, judging: FileJudging, rows: readonly ReadTexts[]): Promise<CheckedRow[]> {
  const { scope, counts } = judging;
  const matched = rows.flatMap((row) => matchRow(judging, row));
  const kept = await lockCells(tx, viewer, scope.team.period, matched);
  const typed: Typed[] = [];
  const checked: CheckedRow[] = [];
  for (const one of matched) {
    const before = kept.get(cellKey(one.place.regionId, one.indicator.id)) ?? null;
    const sent = sentCell(viewer, one, before);
    if (sent) typed.push(sent);
    else checked.push(sameRow(judging, one, before));
  }
  const { changes, problems } = await judgeCells(tx, viewer, typed.map(({ placed }) => placed), { period: scope.team.period, kept, context: judging.checks });
  const changed = new Map(changes.map((change) => [`${change.place.code}/${change.indicator.code}`, change]));
  const told = tellProblems(judging, typed, problems);
  for (const { row, placed, key, clash } of typed) {
    if (told.has(key)) continue;
    const change = changed.get(key);
    const { place, indicator } = placed;
    const before = kept.get(cellKey(place.regionId, indicator.id)) ?? null;
    if (!change) { checked.push(sameRow(judging, { row, place, indicator }, before)); continue; }
    const verdict = change.before === null ? 'new' as const : 'changed' as const;
    counts[verdict] += 1;
    if (clash) counts.clashes += 1;
    const story = { title: titleOf(place, indicator), before: figureWords(before, indicator.valueKind), after: figureWords(change.figure, indicator.valueKind), ...(clash && { clash }) };
    checked.push({ ordinal: judging.ordinal++, place: placeOf(row), verdict, story, cell: writeOf(change) });
  }
  return checked;
}

/** What the save will write of a judged cell. */
export const writeOf = ({ place, indicator, figure: { status, numerator, denominator, carriedFromId }, before, warnings, warningReason }: Change): CellWrite =>
  ({ regionId: place.regionId, indicatorId: indicator.id, status, numerator, denominator, carriedFromId: carriedFromId ?? null, warnings: warnings.join(','), warningReason, version: before ? before.version : 0 });

const titleOf = (place: PlacedCell['place'], { code, shortName }: ScopedIndicator | PlacedCell['indicator']): string => `${place.name} · ${code} ${shortName}`;

function sameRow(judging: FileJudging, { row, place, indicator }: Pick<Matched, 'row' | 'place'> & { indicator: PlacedCell['indicator'] }, before: Kept | null): CheckedRow {
  judging.counts.same += 1;
  const words = figureWords(before, indicator.valueKind);
  return { ordinal: judging.ordinal++, place: placeOf(row), verdict: 'same', story: { title: titleOf(place, indicator), before: words, after: words } };
}

/** Finds the cell of a row; a second row of the same cell is a problem unless it says the same. */
function matchRow(judging: FileJudging, row: ReadTexts): Matched[] {
  const { scope, context, seen } = judging;
  const cell = readValueRow(context, row);
  const indicator = cell ? scope.indicators.get(cell.indicator) : undefined;
  const place = cell ? scope.places.get(cell.village) : undefined;
  if (!cell || !indicator || !place) return [];
  const tell = (key: string, sentence: string): [] => { tellProblem({ form: 'values', findings: context.findings }, row, key, sentence); return []; };
  if (!indicator.isFreeAt(place)) return tell('kode_indikator', `${indicator.code} di ${place.name} tidak diminta dari ${scope.team.label} untuk instansi Anda, menurut penugasan sekretaris tim. Hapus baris ini.`);
  const key = `${cell.village}/${cell.indicator}`;
  const said = `${cell.n}/${cell.d}/${cell.word}`;
  const first = seen.get(key);
  if (first) return first.said === said ? [] : tell('n', `Baris ini mengulang ${first.place} (${place.name}, ${indicator.code}) dengan isi lain. Hapus salah satunya.`);
  seen.set(key, { place: placeOf(row), said });
  return [{ row, cell, indicator, place }];
}

/** The cell as the form would send it; null when it says nothing new. Words that the template had shown decide what was touched. */
function sentCell(viewer: Viewer, { row, cell, indicator, place }: Matched, before: Kept | null): Typed | null {
  const stored = before ? shownText(before.version, wordsOf(before, indicator.valueKind)) : '0:::';
  const parts = { n: cell.n, d: cell.d, m: cell.word, r: cell.reason };
  const known = cell.shown === null ? null : readCell(cell.village, cell.indicator, { ...parts, w: cell.shown });
  if (!known && saysNothing(cell)) return null;
  const given = known ?? readCell(cell.village, cell.indicator, { ...parts, w: stored });
  if (!given || !isTouched(given)) return null;
  const version = before ? before.version : 0;
  const clash = known && given.version !== version ? clashWords(viewer, before) : null;
  return {
    row, clash, key: `${cell.village}/${cell.indicator}`,
    placed: { cell: { ...given, version }, place, indicator, isAsked: indicator.isAskedAt(place) },
  };
}

function clashWords(viewer: Viewer, before: Kept | null): string {
  const who = before?.enteredBy === viewer.accountId ? 'Anda sendiri' : 'orang lain';
  return before ? `diubah ${who} pada ${formatInstant(before.enteredAt, viewer.timeZone)}, sesudah templat diunduh` : 'dihapus sesudah templat diunduh';
}

const COLUMN_OF: Readonly<Record<string, string>> = { n: 'n', d: 'd', m: 'keadaan', r: 'alasan' };

/** Puts the problems of the form on the cells of the file; gives the cells that have any. */
function tellProblems({ context }: FileJudging, typed: readonly Typed[], problems: Readonly<Record<string, string>>): Set<string> {
  const rows = new Map(typed.map(({ row, key }) => [key, row]));
  const told = new Set<string>();
  for (const [name, sentence] of Object.entries(problems)) {
    const [village = '', indicator = '', part = ''] = name.split('/');
    const key = COLUMN_OF[part];
    const row = rows.get(`${village}/${indicator}`);
    if (!row || key === undefined) continue;
    told.add(`${village}/${indicator}`);
    tellProblem({ form: 'values', findings: context.findings }, row, part === 'r' && !row.has(key) ? 'n' : key, part === 'r' ? `${sentence} Tulis di kolom Alasan.` : sentence);
  }
  return told;
}
