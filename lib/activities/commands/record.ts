import 'server-only';
import { and, eq, inArray, like, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account, activity, activityColumn, activityHistory, activityVillage, agency, region } from '@/db/schema';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstant, type TimeZone } from '@/lib/day';
import { refuse } from '@/lib/refusal';
import type { ActivityInput } from '../input';
import type { Snapshot } from '../rules/history';

export type ActivityRecord = typeof activity.$inferSelect;

const key = (viewer: Viewer, id: string) => and(eq(activity.jurisdictionId, viewer.jurisdictionId), eq(activity.id, id));

/** Whose activity it is, before anything is locked. Refuses 'not-found' outside the viewer's team. */
export async function readOwner(tx: Tx, viewer: Viewer, id: string): Promise<{ agencyId: string; agencyName: string }> {
  const [owner] = await tx.select({ agencyId: activity.agencyId, agencyName: agency.shortName }).from(activity)
    .innerJoin(agency, and(eq(agency.jurisdictionId, activity.jurisdictionId), eq(agency.id, activity.agencyId)))
    .where(key(viewer, id));
  if (!owner) throw refuse('not-found', 'Kegiatan ini tidak ada di tim Anda.');
  return owner;
}

/** The row, locked until the command ends. Row-level security hides it from whoever may not change it. */
export async function lockActivity(tx: Tx, viewer: Viewer, id: string): Promise<ActivityRecord> {
  const [row] = await tx.select().from(activity).where(key(viewer, id)).for('update');
  if (!row) throw refuse('not-found', 'Kegiatan ini tidak ada di tim Anda.');
  return row;
}

/** "Sudah diubah oleh Rina pada 3 Okt 2022, 14.05 WITA." */
export async function whoChanged(tx: Tx, viewer: Viewer, row: Pick<ActivityRecord, 'updatedBy' | 'updatedAt'>): Promise<string> {
  const [person] = row.updatedBy === null ? [] : await tx.select({ name: account.displayName }).from(account).where(eq(account.id, row.updatedBy));
  return `Sudah diubah oleh ${person?.name ?? 'orang lain'} pada ${formatInstant(row.updatedAt, viewer.timeZone as TimeZone)}.`;
}

/** The activity with villages and columns, as it is kept in the history. */
export async function snapshotOf(tx: Tx, row: ActivityRecord): Promise<Snapshot> {
  const of = { jurisdictionId: row.jurisdictionId, activityId: row.id };
  const villages = await tx.select({ code: region.code, name: region.name }).from(activityVillage)
    .innerJoin(region, eq(region.id, activityVillage.regionId))
    .where(and(eq(activityVillage.jurisdictionId, of.jurisdictionId), eq(activityVillage.activityId, of.activityId))).orderBy(region.code);
  const columns = await tx.select({ lens: activityColumn.lens, code: activityColumn.columnCode }).from(activityColumn)
    .where(and(eq(activityColumn.jurisdictionId, of.jurisdictionId), eq(activityColumn.activityId, of.activityId)))
    .orderBy(activityColumn.lens, activityColumn.columnCode);
  const { name, kind, state, plannedCount, doneCount, countUnit, startsOn, endsOn, aim, output, beneficiaries, note, verification, version } = row;
  return {
    name, kind, state, plannedCount, doneCount, countUnit, startsOn, endsOn, aim, output, beneficiaries, note, verification, version,
    villages, columns, changedBy: row.updatedBy, changedAt: row.updatedAt.toISOString(),
  };
}

/** Keeps what is about to be replaced, with reason and actor. The history only grows. */
export async function keepHistory(tx: Tx, viewer: Viewer, before: { row: ActivityRecord; snapshot: Snapshot }, reason: string | null): Promise<void> {
  await tx.insert(activityHistory).values({
    jurisdictionId: viewer.jurisdictionId, activityId: before.row.id, before: JSON.stringify(before.snapshot), replacedBy: viewer.accountId, reason,
  });
}

export interface FoundVillage { id: number; code: string; name: string }

/** Villages by code. Refuses any that is no village of the team's area, naming them. */
export async function findVillages(tx: Tx, viewer: Viewer, codes: readonly string[]): Promise<FoundVillage[]> {
  if (codes.length === 0) return [];
  const found = await tx.select({ id: region.id, code: region.code, name: region.name }).from(region).where(and(
    inArray(region.code, [...codes]), inArray(region.level, [4, 5]), like(region.code, `${viewer.jurisdictionCode}.%`))).orderBy(region.code);
  const known = new Set(found.map(({ code }) => code));
  const strangers = codes.filter((code) => !known.has(code));
  if (strangers.length > 0) {
    const sentence = `Desa berkode ${strangers.slice(0, 3).map((code) => code.slice(0, 20)).join(', ')} tidak ada di ${viewer.jurisdictionName}.`;
    throw refuse('invalid', sentence, { villages: sentence });
  }
  return found;
}

/** Replaces the villages and columns of an activity; only what differs is written. */
export async function writeLinks(tx: Tx, viewer: Viewer, id: string, { regionIds, columns }: { regionIds: readonly number[]; columns: ActivityInput['columns'] }): Promise<void> {
  const of = { jurisdictionId: viewer.jurisdictionId, activityId: id };
  const kept = regionIds.length > 0 ? sql`${activityVillage.regionId} <> all(${sql.param([...regionIds])}::int[])` : sql`true`;
  await tx.delete(activityVillage).where(and(eq(activityVillage.jurisdictionId, of.jurisdictionId), eq(activityVillage.activityId, id), kept));
  if (regionIds.length > 0) await tx.insert(activityVillage).values(regionIds.map((regionId) => ({ ...of, regionId }))).onConflictDoNothing();
  await tx.delete(activityColumn).where(and(eq(activityColumn.jurisdictionId, of.jurisdictionId), eq(activityColumn.activityId, id)));
  if (columns.length > 0) await tx.insert(activityColumn).values(columns.map(({ lens, code }) => ({ ...of, lens, columnCode: code })));
}

/** Refuses a name that the agency already uses in that year (case and blanks aside). */
export async function refuseSameName(tx: Tx, viewer: Viewer, { id, agencyId, year, name }: { id: string | null; agencyId: string; year: number; name: string }): Promise<void> {
  const [same] = await tx.select({ id: activity.id }).from(activity).where(and(
    eq(activity.jurisdictionId, viewer.jurisdictionId), eq(activity.agencyId, agencyId), eq(activity.year, year),
    or(eq(activity.name, name), sql`lower(${activity.name}) = lower(${name})`), id === null ? undefined : sql`${activity.id} <> ${id}`));
  if (!same) return;
  const sentence = `Instansi Anda sudah mempunyai kegiatan “${name.slice(0, 60)}” pada tahun ${year}. Ubah yang itu, atau beri nama lain.`;
  throw refuse('invalid', sentence, { name: sentence });
}
