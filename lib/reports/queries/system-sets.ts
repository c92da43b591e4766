import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { type ParameterReport, readParameters, readParameterSets } from '@/lib/posyandu/queries/parameters';

/** All sets of parameters of the team that a source printed, with their rounds. */
export async function readSets(tx: Tx, viewer: Viewer): Promise<ParameterReport[]> {
  const { sets } = await readParameterSets(tx, viewer);
  const reports: ParameterReport[] = [];
  for (const { id, isExample } of sets) if (!isExample) reports.push(await readParameters(tx, viewer, id));
  return reports;
}
