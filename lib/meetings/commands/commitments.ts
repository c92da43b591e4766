import 'server-only';
import { and, eq, like, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { account, activity, agency, agendaItem, commitment, commitmentHistory, indicator, meeting, region } from '@/db/schema';
import { record } from '@/lib/audit';
import { allow } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstant } from '@/lib/day';
import { refuse } from '@/lib/refusal';
import type { CommitmentInput, CommitmentStep, EditedCommitment } from '../input/commitments';
import { type CommitmentRow, listCommitments, todayOf } from '../queries/commitments';
import { isLive, stepProblem, stepsFrom } from '../rules/commitment';
import { versionText } from '../rules/commitment-history';

const problem = (field: string, sentence: string) => refuse('invalid', sentence, { [field]: sentence });

/** What the codes of a form stand for in the viewer's team. Refuses what is not there, by field. */
async function resolve(tx: Tx, viewer: Viewer, { instansi, desa, indikator, rapat, butir }: CommitmentInput) {
  const own = viewer.jurisdictionId;
  const [lead] = await tx.select({ id: agency.id }).from(agency).where(and(eq(agency.jurisdictionId, own), eq(agency.code, instansi)));
  if (!lead) throw problem('instansi', 'Instansi ini tidak ada di tim Anda.');
  const [place] = desa === null ? [] : await tx.select({ id: region.id }).from(region).where(and(eq(region.code, desa), eq(region.level, 4), like(region.code, `${viewer.jurisdictionCode}.%`)));
  if (desa !== null && !place) throw problem('desa', `Desa ini tidak ada di ${viewer.jurisdictionName}.`);
  const [service] = indikator === null ? [] : await tx.select({ id: indicator.id }).from(indicator).where(eq(indicator.code, indikator));
  if (indikator !== null && !service) throw problem('indikator', 'Indikator ini tidak ada dalam daftar.');
  const [held] = rapat === null ? [] : await tx.select({ id: meeting.id }).from(meeting).where(and(eq(meeting.jurisdictionId, own), eq(meeting.id, rapat)));
  if (rapat !== null && !held) throw problem('rapat', 'Rapat ini tidak ada di tim Anda.');
  return { agencyId: lead.id, regionId: place?.id ?? null, indicatorId: service?.id ?? null, meetingId: held?.id ?? null, ...(butir === undefined ? {} : { agendaItemId: await resolveItem(tx, viewer, butir, held?.id ?? null) }) };
}

/** The thing on the agenda of the chosen meeting; of another meeting it is none. Refuses one that the team does not have. */
async function resolveItem(tx: Tx, { jurisdictionId }: Viewer, id: string | null, meetingId: string | null): Promise<string | null> {
  if (id === null) return null;
  const [item] = await tx.select({ meetingId: agendaItem.meetingId }).from(agendaItem).where(and(eq(agendaItem.jurisdictionId, jurisdictionId), eq(agendaItem.id, id)));
  if (!item) throw problem('rapat', 'Hal agenda yang diputuskan tidak ada di tim Anda. Buka lagi dari agendanya.');
  return item.meetingId === meetingId ? id : null;
}

const contentOf = ({ isi, rtl, orang, batas }: CommitmentInput) => ({ text: isi, followUpCode: rtl, people: orang, dueOn: batas });

/** Notes a decision with a name and a date; it starts open. Coordinator only. */
export async function createCommitment(tx: Tx, viewer: Viewer, input: CommitmentInput): Promise<{ id: string }> {
  allow(viewer, 'commitment:manage');
  const links = await resolve(tx, viewer, input);
  const id = v7();
  await tx.insert(commitment).values({ jurisdictionId: viewer.jurisdictionId, id, ...links, ...contentOf(input), updatedBy: viewer.accountId, updatedAt: clock.now() });
  await record(tx, viewer, { verb: 'commitment.create', subject: `commitment:${id}`, detail: { ...links, ...contentOf(input) } });
  return { id };
}

interface Opened { id: string; versi: number }

/** The commitment as it stands. Refuses one of another team. */
async function find(tx: Tx, viewer: Viewer, id: string): Promise<CommitmentRow> {
  const [row] = await listCommitments(tx, viewer, { id });
  if (!row) throw refuse('not-found', 'Komitmen ini tidak ada di tim Anda.');
  return row;
}

/** The commitment, locked and read again. Refuses a version that is no longer the present one. */
async function open(tx: Tx, viewer: Viewer, { id, versi }: Opened): Promise<CommitmentRow> {
  const [locked] = await tx.select({ version: commitment.version, by: commitment.updatedBy, at: commitment.updatedAt }).from(commitment)
    .where(and(eq(commitment.jurisdictionId, viewer.jurisdictionId), eq(commitment.id, id))).for('update');
  if (!locked) throw refuse('not-found', 'Komitmen ini tidak ada di tim Anda.');
  if (locked.version !== versi) {
    const [person] = locked.by === null ? [] : await tx.select({ name: account.displayName }).from(account).where(eq(account.id, locked.by));
    throw refuse('stale', `Sudah diubah oleh ${person?.name ?? 'orang lain'} pada ${formatInstant(locked.at, viewer.timeZone)}. Muat ulang halaman, lalu ulangi.`);
  }
  return find(tx, viewer, id);
}

interface Replacement { verb: string; reason: string | null; set: Partial<typeof commitment.$inferInsert> }

/** Keeps what stood, writes what holds, one audit row. */
async function replace(tx: Tx, viewer: Viewer, before: CommitmentRow, { verb, reason, set }: Replacement): Promise<void> {
  await tx.insert(commitmentHistory).values({ jurisdictionId: viewer.jurisdictionId, id: v7(), commitmentId: before.id, before: versionText(before), replacedAt: clock.now(), replacedBy: viewer.accountId, reason });
  await tx.update(commitment).set({ ...set, version: sql`${commitment.version} + 1`, updatedBy: viewer.accountId, updatedAt: clock.now() })
    .where(and(eq(commitment.jurisdictionId, viewer.jurisdictionId), eq(commitment.id, before.id)));
  await record(tx, viewer, { verb, subject: `commitment:${before.id}`, detail: { ...set, reason, version: before.version + 1 } });
}

/** Changes what was decided, with a reason; the earlier words stay in the history. Coordinator only, and only while it is live. */
export async function editCommitment(tx: Tx, viewer: Viewer, input: EditedCommitment): Promise<void> {
  allow(viewer, 'commitment:manage');
  const before = await open(tx, viewer, input);
  if (!isLive(before)) throw refuse('wrong-state', 'Komitmen ini sudah selesai atau dibatalkan. Buka lagi lebih dahulu, lalu ubah.');
  await replace(tx, viewer, before, { verb: 'commitment.change', reason: input.alasan, set: { ...await resolve(tx, viewer, input), ...contentOf(input) } });
}

/** Takes any step: running, done (with evidence and day), cancelled or open again (with a reason). Coordinator only. */
export async function stepCommitment(tx: Tx, viewer: Viewer, input: CommitmentStep): Promise<void> {
  allow(viewer, 'commitment:manage');
  await take(tx, viewer, input);
}

/** The agency's own step: running or done. Refuses another agency's commitment, and cancelling or opening again. */
export async function stepOwnCommitment(tx: Tx, viewer: Viewer, input: CommitmentStep): Promise<void> {
  const { agencyId, agency: agencyName, status } = await find(tx, viewer, input.id);
  allow(viewer, 'commitment:update', { agencyId, agencyName });
  if (!stepsFrom(status, false).includes(input.status)) throw refuse('forbidden', 'Membatalkan atau membuka lagi sebuah komitmen diputuskan koordinator.');
  await take(tx, viewer, input);
}

/** The step itself; the activity that fulfils it may be named. */
async function take(tx: Tx, viewer: Viewer, input: CommitmentStep): Promise<void> {
  const before = await open(tx, viewer, input);
  const wrong = stepProblem(before.status, input.status, { evidence: input.bukti, doneOn: input.selesai, reason: input.alasan }, todayOf(viewer));
  if (wrong) throw problem(wrong.field, wrong.sentence);
  await requireActivity(tx, viewer, before, input.kegiatan);
  const isDone = input.status === 'done';
  await replace(tx, viewer, before, {
    verb: `commitment.${input.status}`, reason: input.alasan,
    set: { status: input.status, activityId: input.kegiatan, evidence: input.bukti, doneOn: isDone ? input.selesai : null },
  });
}

/** The activity belongs to the agency that promised. */
async function requireActivity(tx: Tx, viewer: Viewer, { agencyId }: CommitmentRow, id: string | null): Promise<void> {
  if (id === null) return;
  const [found] = await tx.select({ agencyId: activity.agencyId }).from(activity).where(and(eq(activity.jurisdictionId, viewer.jurisdictionId), eq(activity.id, id)));
  if (!found || found.agencyId !== agencyId) throw problem('kegiatan', 'Kegiatan ini bukan milik instansi yang berjanji. Pilih lagi.');
}
