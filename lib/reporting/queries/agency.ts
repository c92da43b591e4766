import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agency } from '@/db/schema';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';

/** An agency as the pages of reporting name it. */
export interface EntryAgency { id: string; code: string; shortName: string; fullName: string }

const NAMES = { id: agency.id, code: agency.code, shortName: agency.shortName, fullName: agency.fullName };

/** An agency of the viewer's team by its code. Refuses ('not-found') one that is not there. */
export async function readAgencyByCode(tx: Tx, viewer: Viewer, code: string): Promise<EntryAgency> {
  const [row] = await tx.select(NAMES).from(agency).where(and(eq(agency.jurisdictionId, viewer.jurisdictionId), eq(agency.code, code)));
  if (!row) throw refuse('not-found', `Instansi “${code.slice(0, 40)}” tidak ada di ${viewer.jurisdictionName}.`);
  return row;
}

/** The viewer's own agency by its id; null where the team does not have it. */
export async function readAgency(tx: Tx, viewer: Viewer, id: string): Promise<EntryAgency | null> {
  const [row] = await tx.select(NAMES).from(agency).where(and(eq(agency.jurisdictionId, viewer.jurisdictionId), eq(agency.id, id)));
  return row ?? null;
}
