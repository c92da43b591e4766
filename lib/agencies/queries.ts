import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agency } from '@/db/schema';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';

const columns = {
  id: agency.id, code: agency.code, shortName: agency.shortName, fullName: agency.fullName, kind: agency.kind,
  duty: agency.duty, endedOn: agency.endedOn, source: agency.source, isExample: agency.isExample, version: agency.version,
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type AgencyRow = Awaited<ReturnType<typeof listAgencies>>[number];

/** All agencies of the viewer's team by short name, those that have ended too (at most 500). */
export function listAgencies(tx: Tx, viewer: Viewer) {
  return tx.select(columns).from(agency).where(eq(agency.jurisdictionId, viewer.jurisdictionId)).orderBy(asc(agency.shortName), asc(agency.code)).limit(500);
}

/** One agency of the viewer's team. Refuses 'not-found', also for an agency of another team. */
export async function readAgency(tx: Tx, viewer: Viewer, id: string): Promise<AgencyRow> {
  const [row] = !UUID.test(id) ? [] : await tx.select(columns).from(agency).where(and(eq(agency.jurisdictionId, viewer.jurisdictionId), eq(agency.id, id)));
  if (!row) throw refuse('not-found', 'Instansi itu tidak ada di tim Anda.');
  return row;
}
