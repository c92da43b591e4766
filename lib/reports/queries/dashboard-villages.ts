import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { unpackCells } from '@/lib/convergence/rules/cell';
import { type AwaitedCell, type AwaitedGroup, groupAwaited, type PeopleGroup } from '@/lib/convergence/rules/gap-list';
import type { Scope } from '@/lib/jurisdictions/queries';

export interface DashboardVillage {
  code: string; name: string; district: string; scoreBp: number | null; onTarget: number; applicable: number; reported: number;
  gaps: number; hasExample: boolean; isConvergent: boolean;
  /** Leads awaited in its celah with how many celah each, most first. */
  awaited: { name: string; count: number }[];
}

export interface DashboardVillages {
  rows: DashboardVillage[];
  convergent: number;
  gaps: number;
  /** Cells that say something, of all cells: "137 dari 153 isian masuk". */
  filled: number;
  cells: number;
  hasExample: boolean;
  decree: string | null;
}

interface ScoreRow extends Omit<DashboardVillage, 'awaited'> { cells: string }
interface ColumnRow { code: string; name: string; group: PeopleGroup | null; leadCode: string | null; leadName: string | null }

/** Target villages of the year, lowest score first and withheld ones last, and who is awaited in their celah. */
export async function readDashboardVillages(tx: Tx, scope: Scope): Promise<DashboardVillages & { awaited: AwaitedGroup[] }> {
  const scores = [...await tx.execute(sql`
    select r.code, r.name, d.name as district, s.score_bp as "scoreBp", s.on_target as "onTarget", s.applicable, s.reported, s.gaps, s.cells,
      s.has_example as "hasExample", s.is_convergent as "isConvergent"
    from village_score s join region r on r.id = s.region_id join region d on d.id = r.parent_id
    where s.jurisdiction_id = ${scope.jurisdictionId} and s.period_id = ${scope.period.id} and s.stage = ${scope.stage}
    order by s.score_bp nulls last, r.code`)] as unknown as ScoreRow[];
  const columns = await readColumns(tx, scope);
  const cells = scores.map((row) => unpackCells(row.cells));
  const awaited = scores.map((village, at) => (cells[at] ?? []).flatMap((cell, column): AwaitedCell[] => {
    const indicator = columns[column];
    if (cell.letter !== 'C' || !indicator) return [];
    return [{
      village, indicator, people: cell.people,
      lead: indicator.leadCode && indicator.leadName ? { code: indicator.leadCode, name: indicator.leadName } : null,
    }];
  }));
  return {
    rows: scores.map(({ cells: _, ...village }, at) => ({ ...village, awaited: namesOf(awaited[at] ?? []) })),
    awaited: groupAwaited(awaited.flat()),
    convergent: scores.filter((village) => village.isConvergent).length,
    gaps: scores.reduce((sum, village) => sum + village.gaps, 0),
    filled: cells.flat().filter((cell) => cell.letter !== 'K').length,
    cells: cells.flat().length,
    hasExample: scores.some((village) => village.hasExample),
    decree: await readDecree(tx, scope),
  };
}

function namesOf(cells: readonly AwaitedCell[]): DashboardVillage['awaited'] {
  const names = cells.map(({ lead }) => lead?.name ?? 'belum ditunjuk');
  return [...new Set(names)].map((name) => ({ name, count: names.filter((other) => other === name).length })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** The columns of the packed cells in their order, with the lead of the year. */
async function readColumns(tx: Tx, { jurisdictionId, year }: Scope): Promise<ColumnRow[]> {
  return [...await tx.execute(sql`
    select i.code, i.short_name as name, i.people_group as "group", a.code as "leadCode", a.short_name as "leadName"
    from indicator i
    left join responsibility r on r.jurisdiction_id = ${jurisdictionId} and r.year = ${year} and r.lens = 'indicator' and r.column_code = i.code and r.role = 'lead'
    left join agency a on a.jurisdiction_id = r.jurisdiction_id and a.id = r.agency_id
    where i."group" in ('specific', 'sensitive') and i.at_village order by i.sort_order`)] as unknown as ColumnRow[];
}

async function readDecree(tx: Tx, { jurisdictionId, year }: Scope): Promise<string | null> {
  const [row] = [...await tx.execute(sql`select d.number from target_village v join decree d on d.jurisdiction_id = v.jurisdiction_id and d.id = v.decree_id
    where v.jurisdiction_id = ${jurisdictionId} and v.year = ${year} limit 1`)];
  return typeof row?.number === 'string' ? row.number : null;
}
