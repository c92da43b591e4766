import 'server-only';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '@/db/client';
import { account, agency, programme, programmeHistory } from '@/db/schema';
import { canonicalJson, record } from '@/lib/audit';
import { allow, may } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstant } from '@/lib/day';
import { refuse } from '@/lib/refusal';

/** The programme that a command changes, with its agency's name. */
export type OpenProgramme = typeof programme.$inferSelect & { agencyName: string };

/** The own team's programme, locked. Refuses an unknown one ('not-found'), and whoever is neither its agency's operator nor the coordinator ('forbidden'). */
export async function openProgramme(tx: Tx, viewer: Viewer, code: string): Promise<OpenProgramme> {
  const where = and(eq(programme.jurisdictionId, viewer.jurisdictionId), eq(programme.code, code));
  const [owner] = await tx.select({ agencyId: programme.agencyId, agencyName: agency.shortName }).from(programme)
    .innerJoin(agency, and(eq(agency.jurisdictionId, programme.jurisdictionId), eq(agency.id, programme.agencyId))).where(where);
  if (!owner) throw refuse('not-found', `Program berkode “${code.slice(0, 40)}” tidak ada di tim Anda.`);
  if (!may(viewer, 'program:manage')) allow(viewer, 'program:write', owner);
  const [row] = await tx.select().from(programme).where(where).for('update');
  if (!row) throw refuse('not-found', 'Program ini tidak ada di tim Anda.');
  return { ...row, agencyName: owner.agencyName };
}

/** Refuses a version that is no longer the present one, with who changed it and when. */
export async function refuseStale(tx: Tx, viewer: Viewer, row: { version: number; updatedBy: string | null; updatedAt: Date }, seen: number): Promise<void> {
  if (row.version === seen) return;
  const [person] = row.updatedBy === null ? [] : await tx.select({ name: account.displayName }).from(account).where(eq(account.id, row.updatedBy));
  throw refuse('stale', `Sudah diubah oleh ${person?.name ?? 'orang lain'} pada ${formatInstant(row.updatedAt, viewer.timeZone)}. Muat ulang halaman, lalu ulangi.`);
}

/** What stamps every written row. */
export const stamp = (viewer: Viewer): { updatedBy: string; updatedAt: Date } => ({ updatedBy: viewer.accountId, updatedAt: clock.now() });

type Kind = (typeof programmeHistory.$inferInsert)['kind'];

interface Kept { programme: { code: string; agencyId: string }; kind: Kind; subject: string; before: Record<string, unknown>; reason: string | null }

/** Keeps a row as it was before it is replaced or removed. The history only grows. */
export async function keep(tx: Tx, viewer: Viewer, { programme: { code, agencyId }, kind, subject, before, reason }: Kept): Promise<void> {
  await tx.insert(programmeHistory).values({ jurisdictionId: viewer.jurisdictionId, id: v7(), programmeCode: code, agencyId, kind, subject, before: canonicalJson(before), replacedAt: clock.now(), replacedBy: viewer.accountId, reason });
}

/** The one audit row of a command. */
export const tell = (tx: Tx, viewer: Viewer, verb: string, { code, ...detail }: { code: string } & Record<string, unknown>): Promise<number> =>
  record(tx, viewer, { verb: `programme.${verb}`, subject: `programme:${code}`, detail });

/** A removal says why. */
export function refuseUnreasoned(reason: string | null): void {
  if (reason === null || reason.length < 5) throw refuse('invalid', 'Periksa kembali isian yang ditandai.', { alasan: 'Tulis alasan menghapusnya, sedikitnya 5 huruf.' });
}
