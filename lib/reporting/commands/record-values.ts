import 'server-only';
import { sql } from 'drizzle-orm';
import { indicatorValue, indicatorValueHistory } from '@/db/schema';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { dayIn } from '@/lib/day';
import { type FieldProblems, refuse } from '@/lib/refusal';
import type { EntryInput } from '../input';
import { readTeamPeriod, type TeamPeriod } from '../queries/entry-scope';
import { figureWords, isTouched, type Receipt } from '../rules/entry';
import { type Change, findPlaces, judgeCells, lockCells, type Row } from './entry-cells';

const REVIEW = 'Belum ada yang tersimpan. Perbaiki sel berikut, lalu simpan lagi.';

/**
 * Writes what a person typed into cells of the entry sheet: own agency, open period, assigned indicators, lokus villages.
 * Untouched cells are left alone. One problem and nothing is written: problems come back by field (`village/indicator/n`);
 * of a cell that somebody changed meanwhile also its present words (`…/w`), so that sending again overwrites knowingly.
 */
export async function recordValues(tx: FigureTx, viewer: Viewer, { periodCode, cells }: Pick<EntryInput, 'periodCode' | 'cells'>): Promise<Touched & Receipt> {
  allow(viewer, 'value:write');
  if (viewer.agencyId === null) throw refuse('forbidden', 'Akun Anda belum terikat pada instansi. Minta admin tim mengaturnya.');
  const team = await readTeamPeriod(tx, viewer, periodCode);
  if (team.locked) throw refuse('wrong-state', `${team.label}: ${team.locked}`);
  const placed = await findPlaces(tx, viewer, { year: team.period.year, cells });
  const typed = placed.filter(({ cell }) => isTouched(cell));
  const kept = await lockCells(tx, viewer, team, typed);
  const { changes, problems, isStale } = await judgeCells(tx, viewer, typed, kept);
  if (Object.keys(problems).length > 0) throw refused(problems, isStale);
  if (changes.length === 0) return { fromPeriodId: team.period.id, changed: 0, seq: null, at: clock.now() };
  await write(tx, viewer, team, changes);
  const seq = await record(tx, viewer, { verb: 'value.record', subject: team.period.code, detail: { period: team.period.code, agency: viewer.agencyName, count: changes.length, cells: changes.map(auditLine) } });
  return { fromPeriodId: team.period.id, changed: changes.length, seq, at: clock.now() };
}

function refused(problems: FieldProblems, isStale: boolean): Error {
  const said = Object.entries(problems).filter(([name]) => !name.endsWith('/w'));
  if (!isStale) return refuse('invalid', REVIEW, problems);
  const one = said.length === 1 ? 'Satu sel' : `${said.length} sel`;
  return refuse('stale', `${one} sudah berubah sejak lembar ini dibuka. Belum ada yang tersimpan; yang Anda ketik masih ada.`, problems);
}

const auditLine = ({ place, indicator, figure, before }: Change): string =>
  `${place.code} ${indicator.code}: ${figureWords(before, indicator.valueKind)} → ${figureWords(figure, indicator.valueKind)}`;

/** The replaced rows go to the history, then all cells in one statement that only touches the versions that were read. */
async function write(tx: FigureTx, viewer: Viewer, team: TeamPeriod, changes: readonly Change[]): Promise<void> {
  const at = clock.now();
  const replaced = changes.flatMap(({ before }) => (before ? [before] : []));
  if (replaced.length > 0) {
    await tx.insert(indicatorValueHistory).values(replaced.map((row) => ({ ...row, replacedAt: at, replacedBy: viewer.accountId, reason: null })));
  }
  const today = dayIn(at, viewer.timeZone);
  const rows = changes.map((change): Row => rowOf(viewer, team, change, { at, today }));
  const written = await tx.insert(indicatorValue).values(rows).onConflictDoUpdate({
    target: [indicatorValue.jurisdictionId, indicatorValue.periodId, indicatorValue.regionId, indicatorValue.indicatorId, indicatorValue.sourceKind, indicatorValue.stage],
    set: REPLACED, setWhere: sql`${indicatorValue.version} = excluded.version - 1`,
  }).returning({ version: indicatorValue.version });
  if (written.length !== rows.length) throw refuse('stale', 'Sebagian sel baru saja diubah orang lain. Belum ada yang tersimpan; simpan sekali lagi.');
}

const REPLACED = {
  status: sql`excluded.status`, basis: sql`excluded.basis`, numerator: sql`excluded.numerator`, denominator: sql`excluded.denominator`, shareBp: sql`null`,
  asOf: sql`excluded.as_of`, state: sql`excluded.state`, agencyId: sql`excluded.agency_id`, enteredBy: sql`excluded.entered_by`, enteredAt: sql`excluded.entered_at`,
  verifiedBy: sql`null`, verifiedAt: sql`null`, remark: sql`null`, origin: sql`excluded.origin`, version: sql`excluded.version`,
  source: sql`excluded.source`, isExample: sql`excluded.is_example`,
};

function rowOf(viewer: Viewer, { period }: TeamPeriod, { place, indicator, figure, before }: Change, { at, today }: { at: Date; today: string }): Row {
  return {
    jurisdictionId: viewer.jurisdictionId, periodId: period.id, regionId: place.regionId, indicatorId: indicator.id, sourceKind: 'agency', stage: 'working',
    ...figure, basis: 'counted', shareBp: null, asOf: today < period.endsOn ? today : period.endsOn, state: 'draft', agencyId: viewer.agencyId,
    enteredBy: viewer.accountId, enteredAt: at, origin: 'form', version: before ? before.version + 1 : 1, source: `isian ${viewer.agencyName}`, isExample: false,
  };
}
