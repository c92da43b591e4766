import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { jurisdiction } from '@/db/schema';
import { record } from '@/lib/audit';
import { adoptChildren, makeTeam, type MadeTeam } from '@/lib/jurisdictions/commands/teams';

export interface Jurisdiction extends MadeTeam { isNew: boolean }

/** The team of an area code; made from the area when there is none. Refuses a code that is no province, kabupaten or kota. */
export async function needJurisdiction(tx: Tx, code: string): Promise<Jurisdiction> {
  const [known] = await tx.select({ id: jurisdiction.id, code: jurisdiction.code, name: jurisdiction.name })
    .from(jurisdiction).where(eq(jurisdiction.code, code));
  if (known) return { ...known, isNew: false };
  const team = await makeTeam(tx, code);
  await adoptChildren(tx, team);
  await record(tx, { jurisdictionId: team.id, accountId: null, role: null, agencyId: null }, { verb: 'jurisdiction.create', subject: `jurisdiction:${code}` });
  return { ...team, isNew: true };
}
