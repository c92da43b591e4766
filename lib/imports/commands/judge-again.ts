import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { PlacedCell } from '@/lib/reporting/commands/find-places';
import { judgeCells, lockCells } from '@/lib/reporting/commands/judge-cells';
import { type CellWords, wordsOf } from '@/lib/reporting/rules/entry';
import type { ImportJob } from '../queries/jobs';
import { type CellWrite, type PartRange, readFigures } from '../queries/rows';
import { readFileContext, readValueScope, type ScopedIndicator, type ValueScope } from '../queries/value-scope';
import { writeOf } from './judge-file';

const MOVED = 'Sebagian sel berubah sejak berkas diperiksa; belum ada yang tersimpan. Baca ulang berkasnya.';

/**
 * Judges the kept cells of a checked file against what stands now, as if they were typed at this moment. Refuses ('stale') when
 * one of them is no longer asked for, stands in another version, or would be written otherwise than the preview shows.
 */
export async function judgeAgain(tx: Tx, viewer: Viewer, { job, ranges }: { job: ImportJob; ranges: readonly PartRange[] }): Promise<void> {
  const scope = await readValueScope(tx, viewer, job.periodCode ?? '');
  const { period } = scope.team;
  const context = await readFileContext(tx, viewer, scope);
  const placeOf = placer(scope);
  for (const range of ranges) {
    const cells = await readFigures(tx, viewer, job.id, range);
    const placed = cells.map(placeOf).filter((one) => one !== null);
    if (placed.length !== cells.length) throw refuse('stale', 'Penugasan atau desa lokus berubah sejak berkas diperiksa. Baca ulang berkasnya.');
    const { changes, problems, isStale } = await judgeCells(tx, viewer, placed, { period, kept: await lockCells(tx, viewer, period, placed), context });
    if (Object.keys(problems).length > 0) throw refuse(isStale ? 'stale' : 'invalid', MOVED, problems);
    const now = new Map(changes.map((change) => [keyOf(writeOf(change)), writeOf(change)]));
    if (cells.some((cell) => !isSame(cell, now.get(keyOf(cell))))) throw refuse('stale', MOVED);
  }
}

const keyOf = ({ regionId, indicatorId }: CellWrite): string => `${regionId}/${indicatorId}`;

const isSame = (a: CellWrite, b: CellWrite | undefined): boolean =>
  b !== undefined && a.version === b.version && a.status === b.status && a.numerator === b.numerator && a.denominator === b.denominator && a.carriedFromId === b.carriedFromId
  && a.warnings === b.warnings && a.warningReason === b.warningReason;

/** Makes the typed cell of a kept one again; null where the agency is no longer asked. */
function placer(scope: ValueScope): (cell: CellWrite) => PlacedCell | null {
  const places = new Map([...scope.places.values()].map((place) => [place.regionId, place]));
  const indicators = new Map([...scope.indicators.values()].map((indicator) => [indicator.id, indicator]));
  return (cell) => {
    const [place, indicator] = [places.get(cell.regionId), indicators.get(cell.indicatorId)];
    if (!place || !indicator || !indicator.isFreeAt(place)) return null;
    const typed = { village: place.code, indicator: indicator.code, version: cell.version, shown: null, ...typedWords(cell, indicator), reason: cell.warningReason ?? '' };
    return { cell: typed, place, indicator, isAsked: indicator.isAskedAt(place) };
  };
}

/** A state is chosen without numbers beside it, as in the form. */
function typedWords(cell: CellWrite, { valueKind }: ScopedIndicator): CellWords {
  const words = wordsOf(cell, valueKind);
  return words.mark === 'none' ? words : { numeratorText: '', denominatorText: '', mark: words.mark };
}
