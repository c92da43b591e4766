import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { activity, activityHistory } from '@/db/schema';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { Opened, Reasoned } from '../input';
import { type ActivityState, stepRefusal, type Verification } from '../rules';
import type { Snapshot } from '../rules/history';
import { type ActivityRecord, keepHistory, lockActivity, readOwner, snapshotOf, whoChanged } from './record';

type Step = Partial<Pick<ActivityRecord, 'state' | 'verification' | 'verifiedBy' | 'verifiedAt'>>;

async function open(tx: Tx, viewer: Viewer, { id, version }: Opened): Promise<ActivityRecord> {
  const row = await lockActivity(tx, viewer, id);
  if (row.version !== version) throw refuse('stale', `${await whoChanged(tx, viewer, row)} Lihat dulu perubahannya, lalu ulangi.`);
  return row;
}

/** One step of an activity: history, new state, one audit row. */
async function step(tx: Tx, viewer: Viewer, row: ActivityRecord, { verb, reason, set }: { verb: string; reason: string | null; set: Step }): Promise<Touched> {
  await keepHistory(tx, viewer, { row, snapshot: await snapshotOf(tx, row) }, reason);
  await tx.update(activity).set({ ...set, version: row.version + 1, updatedBy: viewer.accountId, updatedAt: clock.now() })
    .where(and(eq(activity.jurisdictionId, viewer.jurisdictionId), eq(activity.id, row.id)));
  await record(tx, viewer, { verb, subject: row.id, detail: { name: row.name, version: row.version + 1, reason } });
  return { fromPeriodId: null };
}

const BACK_TO_DRAFT = { verification: 'draft', verifiedBy: null, verifiedAt: null } as const;

/** Cancels an own activity with a reason: it leaves every count but stays to be read and can be restored. */
export async function cancelActivity(tx: FigureTx, viewer: Viewer, { reason, ...opened }: Reasoned): Promise<Touched> {
  allow(viewer, 'activity:write', await readOwner(tx, viewer, opened.id));
  const row = await open(tx, viewer, opened);
  if (row.state === 'cancelled') throw refuse('wrong-state', 'Kegiatan ini sudah dibatalkan.');
  return step(tx, viewer, row, { verb: 'activity.cancel', reason, set: { state: 'cancelled', ...BACK_TO_DRAFT } });
}

/** Takes a cancellation back: the state it had before counts again. */
export async function restoreActivity(tx: FigureTx, viewer: Viewer, { reason, ...opened }: Reasoned): Promise<Touched> {
  allow(viewer, 'activity:write', await readOwner(tx, viewer, opened.id));
  const row = await open(tx, viewer, opened);
  if (row.state !== 'cancelled') throw refuse('wrong-state', 'Kegiatan ini tidak dibatalkan.');
  return step(tx, viewer, row, { verb: 'activity.restore', reason, set: { state: await stateBefore(tx, row), ...BACK_TO_DRAFT } });
}

async function stateBefore(tx: Tx, row: ActivityRecord): Promise<ActivityState> {
  const kept = await tx.select({ before: activityHistory.before }).from(activityHistory)
    .where(and(eq(activityHistory.jurisdictionId, row.jurisdictionId), eq(activityHistory.activityId, row.id))).orderBy(desc(activityHistory.id));
  const states = kept.map(({ before }) => (JSON.parse(before) as Snapshot).state);
  return states.find((state) => state !== 'cancelled') ?? 'planned';
}

/** One step of verification; the rule says which steps there are. */
async function verification(tx: Tx, viewer: Viewer, opened: Opened, { to, reason, by }: { to: Verification; reason: string | null; by: string | null }): Promise<Touched> {
  const row = await open(tx, viewer, opened);
  if (row.state === 'cancelled') throw refuse('wrong-state', 'Kegiatan ini dibatalkan.');
  const problem = stepRefusal(row.verification, to, reason);
  if (problem) throw refuse('wrong-state', problem);
  const set = { verification: to, verifiedBy: by, verifiedAt: by === null ? null : clock.now() };
  return step(tx, viewer, row, { verb: `activity.${to}`, reason, set });
}

/** Hands an own activity to Bappeda to be checked. */
export async function submitActivity(tx: FigureTx, viewer: Viewer, opened: Opened): Promise<Touched> {
  allow(viewer, 'activity:write', await readOwner(tx, viewer, opened.id));
  return verification(tx, viewer, opened, { to: 'submitted', reason: null, by: null });
}

/** Checked and found right by Bappeda: the activity counts among the approved figures. */
export async function verifyActivity(tx: FigureTx, viewer: Viewer, opened: Opened): Promise<Touched> {
  await readOwner(tx, viewer, opened.id);
  allow(viewer, 'activity:verify');
  return verification(tx, viewer, opened, { to: 'verified', reason: null, by: viewer.accountId });
}

/** Back to its agency with a reason. */
export async function returnActivity(tx: FigureTx, viewer: Viewer, { reason, ...opened }: Reasoned): Promise<Touched> {
  await readOwner(tx, viewer, opened.id);
  allow(viewer, 'activity:verify');
  return verification(tx, viewer, opened, { to: 'returned', reason, by: null });
}
