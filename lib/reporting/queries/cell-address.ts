import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { ValueKind } from '@/lib/indicators/rules/reading';
import { refuse } from '@/lib/refusal';

/** A place of the team's area; for what does not live in villages the area itself. */
export interface CellPlace { regionId: number; code: string; name: string }

/**
 * Finds a village of the viewer's kabupaten, or the team's area itself, by its code. Refuses ('not-found') anything else; the
 * villages of a province belong to the teams of its kabupaten.
 */
export async function needPlace(tx: Tx, viewer: Viewer, code: string): Promise<CellPlace> {
  const isInside = code === viewer.jurisdictionCode || (viewer.jurisdictionLevel === 'regency' && code.startsWith(`${viewer.jurisdictionCode}.`));
  const [row] = isInside ? [...await tx.execute(sql`select id as "regionId", code, case when code = ${viewer.jurisdictionCode} then ${viewer.jurisdictionName} else name end as name
    from region where code = ${code} and (level = 4 or code = ${viewer.jurisdictionCode})`)] as unknown as CellPlace[] : [];
  if (!row) throw refuse('not-found', `Desa atau kelurahan berkode “${code.slice(0, 40)}” tidak ada di ${viewer.jurisdictionName}.`);
  return row;
}

export interface CellIndicator { id: number; code: string; shortName: string; valueKind: ValueKind }

/** Finds an indicator of the catalogue. Refuses ('not-found') an unknown code. */
export async function needIndicator(tx: Tx, code: string): Promise<CellIndicator> {
  const [row] = [...await tx.execute(sql`select id, code, short_name as "shortName", value_kind as "valueKind" from indicator where code = ${code}`)] as unknown as CellIndicator[];
  if (!row) throw refuse('not-found', `Indikator “${code.slice(0, 20)}” tidak ada dalam katalog.`);
  return row;
}
