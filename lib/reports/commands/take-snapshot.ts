import 'server-only';
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { snapshot, snapshotPage } from '@/db/schema';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import type { Stage } from '@/lib/jurisdictions/queries';
import { parsePeriod } from '@/lib/period';
import { refuse } from '@/lib/refusal';
import { buildTeamPages, buildVillagePages, liveParams } from '../queries/snapshot-pages';
import { fingerprint } from '../queries/snapshots';
import { freeze } from '../rules/frozen';

export interface SnapshotAsked { title: string; periodCode: string; stage: Stage; meetingId?: string | null }

interface Frozen { page: string; report: string }

/** Reads all pages in one READ ONLY, REPEATABLE READ transaction, so that they agree with each other whatever is typed meanwhile. */
async function freezePages(viewer: Viewer, { periodCode, stage }: SnapshotAsked): Promise<Frozen[]> {
  const params = liveParams(viewer.jurisdictionCode, periodCode, stage);
  return readAs(viewer, async (tx) => {
    const pages: [string, unknown][] = [...Object.entries(await buildTeamPages(tx, viewer, params)), ...await buildVillagePages(tx, viewer, params)];
    return pages.map(([page, report]) => ({ page, report: freeze(report) }));
  });
}

async function needMeeting(tx: Tx, viewer: Viewer, meetingId: string): Promise<void> {
  const [found] = [...await tx.execute(sql`select 1 from meeting where jurisdiction_id = ${viewer.jurisdictionId} and id = ${meetingId}::uuid`)];
  if (!found) throw refuse('not-found', 'Rapat itu tidak ada di tim Anda.');
}

/**
 * Freezes the figures of a period (F102): dashboard, matrix, villages, each target village, money and who has reported, as
 * they are now. Gives its id. One audit row carries the sha256. Refuses everybody but a coordinator, an unknown period or meeting.
 */
export async function takeSnapshot(viewer: Viewer, asked: SnapshotAsked): Promise<string> {
  allow(viewer, 'snapshot:take');
  const { title, periodCode, stage, meetingId = null } = asked;
  const period = parsePeriod(periodCode);
  if (!period) throw refuse('invalid', 'Periode tidak dikenal.', { periode: 'Tulis misalnya 2022-TW3.' });
  const takenAt = clock.now();
  const pages = await freezePages(viewer, asked);
  const id = v7();
  const hashes = pages.map(({ page, report }) => ({ page, sha256: createHash('sha256').update(report).digest('hex') }));
  const sha256 = fingerprint({ id, title, periodCode, stage, takenAt: takenAt.toISOString() }, hashes);
  return changeAs(viewer, async (tx) => {
    if (meetingId) await needMeeting(tx, viewer, meetingId);
    const { jurisdictionId } = viewer;
    const auditSeq = await record(tx, viewer, { verb: 'snapshot.take', subject: id, detail: { title, period: periodCode, stage, meetingId, pages: pages.length, sha256: sha256.toString('hex') } });
    await tx.insert(snapshot).values({ jurisdictionId, id, meetingId, title, periodId: period.id, stage, takenAt, takenBy: viewer.accountId, auditSeq, sha256 });
    for (const page of pages) await tx.insert(snapshotPage).values({ jurisdictionId, snapshotId: id, ...page });
    return id;
  });
}
