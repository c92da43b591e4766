import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Scope } from '@/lib/jurisdictions/queries';
import { unpackCells } from '../rules/cell';
import { type UnreachedCell, type UnreachedReport, unreachedReport } from '../rules/unreached';
import { readServiceColumns } from './columns';

interface ScoreRow { code: string; name: string; district: string; cells: string; hasExample: boolean }

/** Village × indicator in no agency's plan up to the period: celah, and cells that nobody reports either (F39). */
export async function readUnreached(tx: Tx, scope: Scope): Promise<UnreachedReport> {
  const columns = (await readServiceColumns(tx, scope)).filter(({ atVillage }) => atVillage);
  const rows = [...await tx.execute(sql`select r.code, r.name, d.name as district, s.cells, s.has_example as "hasExample" from village_score s join region r on r.id = s.region_id join region d on d.id = r.parent_id
    where s.jurisdiction_id = ${scope.jurisdictionId} and s.period_id = ${scope.period.id} and s.stage = ${scope.stage} order by r.code`)] as unknown as ScoreRow[];
  const cells = rows.flatMap((village) => unpackCells(village.cells).flatMap((cell, at): UnreachedCell[] => {
    const column = columns[at];
    if (!column || (cell.letter !== 'C' && !cell.unattended)) return [];
    const { code, shortName, unit, lead } = column;
    return [{
      village: { code: village.code, name: village.name, district: village.district }, indicator: { code, name: shortName, unit }, lead: lead && { code: lead.code, name: lead.name },
      people: cell.people, isReported: cell.letter === 'C', isExample: village.hasExample,
    }];
  }));
  return unreachedReport(cells, rows.length);
}
