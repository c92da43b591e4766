import 'server-only';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { type FieldProblems, refuse } from '@/lib/refusal';
import type { EntryInput } from '../input';
import { readTeamPeriod } from '../queries/entry-scope';
import { figureWords, isTouched, type Receipt } from '../rules/entry';
import { findPlaces } from './find-places';
import { type Change, judgeCells, lockCells } from './judge-cells';
import { type Origin, writeValues } from './write-values';

const REVIEW = 'Belum ada yang tersimpan. Perbaiki sel berikut, lalu simpan lagi.';

const VERBS: Readonly<Record<Origin, string>> = { form: 'value.record', import: 'value.import', restore: 'value.restore', posyandu: 'value.posyandu' };
const originOf = ({ file, restored, posyandu }: Pick<Recording, 'file' | 'restored' | 'posyandu'>): Origin => (file ? 'import' : restored ? 'restore' : posyandu ? 'posyandu' : 'form');

/**
 * What to write; `file` when the cells were read from one: its name and sha256 (hex) go to the audit row. `restored`: the
 * figure is an older one that comes back, from which version and why. `posyandu`: added up from the reports of that month; such
 * a cell is from then on changed by those reports alone.
 */
export interface Recording extends Pick<EntryInput, 'periodCode' | 'cells'> { file?: { name: string; sha256: string }; restored?: { version: number; reason: string }; posyandu?: { month: string } }

/**
 * Writes what a person typed into cells of the entry sheet: own agency, open period, assigned indicators, lokus villages.
 * Untouched cells are left alone. One problem and nothing is written: problems come back by field (`village/indicator/n`; a soft
 * check that wants a reason under `…/r`); of a cell that somebody changed meanwhile also its present words (`…/w`), so that
 * sending again overwrites knowingly.
 */
export async function recordValues(tx: FigureTx, viewer: Viewer, { periodCode, cells, file, restored, posyandu }: Recording): Promise<Touched & Receipt> {
  allow(viewer, 'value:write');
  if (viewer.agencyId === null) throw refuse('forbidden', 'Akun Anda belum terikat pada instansi. Minta admin tim mengaturnya.');
  const { period, label, locked } = await readTeamPeriod(tx, viewer, periodCode);
  if (locked) throw refuse('wrong-state', `${label}: ${locked}`);
  const placed = await findPlaces(tx, viewer, { period, cells });
  const typed = placed.filter(({ cell }) => isTouched(cell));
  const kept = await lockCells(tx, viewer, period, typed);
  const { changes, problems, isStale } = await judgeCells(tx, viewer, typed, { period, kept, fromPosyandu: posyandu !== undefined });
  if (Object.keys(problems).length > 0) throw refused(problems, isStale);
  if (changes.length === 0) return { fromPeriodId: period.id, stage: 'working', changed: 0, seq: null, at: clock.now() };
  await writeValues(tx, viewer, { period, changes, origin: originOf({ file, restored, posyandu }), reason: restored ? `dikembalikan ke versi ${restored.version}: ${restored.reason}` : null });
  const detail = { period: period.code, agency: viewer.agencyName, count: changes.length, ...(restored && { restored }), ...(posyandu && { posyandu }), ...(file ? { file } : { cells: changes.map(auditLine) }) };
  const seq = await record(tx, viewer, { verb: VERBS[originOf({ file, restored, posyandu })], subject: period.code, detail });
  return { fromPeriodId: period.id, stage: 'working', changed: changes.length, seq, at: clock.now() };
}

function refused(problems: FieldProblems, isStale: boolean): Error {
  const said = Object.entries(problems).filter(([name]) => !name.endsWith('/w'));
  if (!isStale) return refuse('invalid', REVIEW, problems);
  const one = said.length === 1 ? 'Satu sel' : `${said.length} sel`;
  return refuse('stale', `${one} sudah berubah sejak lembar ini dibuka. Belum ada yang tersimpan; yang Anda ketik masih ada.`, problems);
}

const auditLine = ({ place, indicator, figure, before, warningReason }: Change): string =>
  `${place.code} ${indicator.code}: ${figureWords(before, indicator.valueKind)} → ${figureWords(figure, indicator.valueKind)}${figure.carriedFromId ? ' (sama seperti periode lalu)' : ''}${warningReason ? `; alasan: ${warningReason}` : ''}`;
