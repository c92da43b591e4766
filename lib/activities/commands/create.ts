import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { activity, jurisdictionPeriod, period } from '@/db/schema';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { ActivityInput } from '../input';
import { planProblems } from '../rules';
import { findVillages, refuseSameName, writeLinks } from './record';

/** The columns of the row that the form fills. */
export const contentOf = ({ name, kind, state, plannedCount, doneCount, countUnit, startsOn, endsOn, aim, output, beneficiaries, note }: ActivityInput) =>
  ({ name, kind, state, plannedCount, doneCount, countUnit, startsOn, endsOn, aim, output, beneficiaries, note });

/** Refuses a plan that contradicts itself, by field. */
export function refuseBadPlan(input: ActivityInput): void {
  const problems = planProblems(input);
  if (Object.keys(problems).length > 0) throw refuse('invalid', 'Periksa kembali isian yang ditandai.', problems);
}

/** Writes a new activity of the viewer's own agency, as a draft. Refuses a foreign role, an unopened year, a used name, an unknown village. */
export async function createActivity(tx: FigureTx, viewer: Viewer, input: ActivityInput): Promise<Touched & { id: string }> {
  const { id } = await addActivity(tx, viewer, input);
  await record(tx, viewer, { verb: 'activity.create', subject: id, detail: { name: input.name, year: input.year, villages: input.villages.length, columns: input.columns.length } });
  return { fromPeriodId: null, id };
}

/** The same without its audit row, for an import, which has one for the whole file. */
export async function addActivity(tx: FigureTx, viewer: Viewer, input: ActivityInput): Promise<{ id: string }> {
  allow(viewer, 'activity:write');
  const agencyId = viewer.agencyId;
  if (agencyId === null) throw refuse('forbidden', 'Akun Anda belum terikat pada instansi. Minta admin tim mengaturnya.');
  await refuseUnopenedYear(tx, viewer, input.year);
  refuseBadPlan(input);
  await refuseSameName(tx, viewer, { id: null, agencyId, year: input.year, name: input.name });
  const villages = await findVillages(tx, viewer, input.villages);
  const [row] = await tx.insert(activity).values({
    jurisdictionId: viewer.jurisdictionId, agencyId, year: input.year, ...contentOf(input), updatedBy: viewer.accountId, updatedAt: clock.now(),
  }).returning({ id: activity.id });
  if (!row) throw new Error('The activity was not written.');
  await writeLinks(tx, viewer, row.id, { regionIds: villages.map(({ id }) => id), columns: input.columns });
  return { id: row.id };
}

/** An activity belongs to a year in which the team works, else no figure would show it. */
async function refuseUnopenedYear(tx: Tx, viewer: Viewer, year: number): Promise<void> {
  const [open] = await tx.select({ year: period.year }).from(jurisdictionPeriod).innerJoin(period, eq(period.id, jurisdictionPeriod.periodId))
    .where(and(eq(jurisdictionPeriod.jurisdictionId, viewer.jurisdictionId), eq(period.year, year))).limit(1);
  const sentence = `Tahun ${year} belum dibuka untuk ${viewer.jurisdictionName}. Minta sekretaris tim membukanya.`;
  if (!open) throw refuse('invalid', sentence, { year: sentence });
}
