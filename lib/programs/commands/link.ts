import 'server-only';
import { and, eq } from 'drizzle-orm';
import { activity } from '@/db/schema';
import { keepHistory, lockActivity, readOwner, snapshotOf } from '@/lib/activities/commands/record';
import { allow } from '@/lib/auth/access';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { LinkInput } from '../input';
import { readProgrammeRow } from '../queries/programmes';
import { stamp, tell } from './record';

/**
 * Ties an activity of the own agency to a programme that the viewer may read, or unties it. What is checked becomes a draft
 * again, as with every change. Refuses a foreign activity, and one that belongs to another programme.
 */
export async function linkActivity(tx: FigureTx, viewer: Viewer, { program, kegiatan, lepas }: LinkInput): Promise<Touched & { name: string }> {
  const { code, shortName } = await readProgrammeRow(tx, viewer, program);
  allow(viewer, 'activity:write', await readOwner(tx, viewer, kegiatan));
  const row = await lockActivity(tx, viewer, kegiatan);
  if (lepas ? row.programmeCode !== code : row.programmeCode !== null) {
    throw refuse('wrong-state', lepas ? `${row.name} tidak bertanda program ${shortName}.` : `${row.name} sudah bertanda program “${row.programmeCode}”. Lepaskan dahulu di sana.`);
  }
  await keepHistory(tx, viewer, { row, snapshot: await snapshotOf(tx, row) }, lepas ? `Dilepas dari program ${shortName}` : `Dikaitkan dengan program ${shortName}`);
  await tx.update(activity).set({ programmeCode: lepas ? null : code, verification: 'draft', verifiedBy: null, verifiedAt: null, version: row.version + 1, ...stamp(viewer) })
    .where(and(eq(activity.jurisdictionId, viewer.jurisdictionId), eq(activity.id, kegiatan)));
  await tell(tx, viewer, lepas ? 'activity.unlink' : 'activity.link', { code, activity: kegiatan });
  return { fromPeriodId: null, name: row.name };
}
