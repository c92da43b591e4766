import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import { divideHalfUp, FULL } from '@/lib/share';
import { DEFAULT_GRID, type GridFilter } from '../input';
import { type Cell, unpackCells } from '../rules/cell';
import { filterVillages, orderVillages, type ScoredVillage } from '../rules/village-list';
import { readServiceColumns, type ServiceColumn } from './columns';
import { type FigureScope, rollupOf } from './facts';

/** A target village with its score of the period, as the rollup holds it. */
export interface VillageRow extends ScoredVillage {
  regionId: number;
  district: string;
  reason: 'incomplete' | 'not_applicable' | null;
  rank: number | null;
  isConvergent: boolean;
  leadsAbsent: number;
  cells: Cell[];
  hasExample: boolean;
}

type Raw = Omit<VillageRow, 'cells'> & { cells: string };

/** All target villages of the period by code. `cells` stand in the order of the columns at village level. */
export async function readVillageRows(tx: Tx, scope: FigureScope): Promise<VillageRow[]> {
  const { jurisdictionId, periodId, stage } = rollupOf(scope);
  const rows = [...await tx.execute(sql`
    select s.region_id as "regionId", r.code, r.name, d.code as "districtCode", d.name as district, s.score_bp as "scoreBp", s.reason,
      s.on_target as "onTarget", s.applicable, s.reported, s.rank, s.is_convergent as "isConvergent", s.gaps, s.leads_absent as "leadsAbsent",
      s.cells, s.has_example as "hasExample"
    from village_score s join region r on r.id = s.region_id join region d on d.id = r.parent_id
    where s.jurisdiction_id = ${jurisdictionId} and s.period_id = ${periodId} and s.stage = ${stage} order by r.code`)] as unknown as Raw[];
  return rows.map((row) => ({ ...row, cells: unpackCells(row.cells) }));
}

/** A page of the village grid, and everything behind it: `all` = the target villages, `matching` = after the filter. */
export interface VillageList {
  columns: ServiceColumn[];
  /** Service indicators of the kabupaten, no columns of the grid (SE02, SE09). */
  upper: ServiceColumn[];
  rows: VillageRow[];
  matching: VillageRow[];
  all: VillageRow[];
  page: number;
  pages: number;
}

/**
 * Target villages × indicators of a period from the rollup: 50 a page (at most 200), filtered and in order.
 * Refuses a kecamatan that the team does not have and a page that does not exist ('not-found').
 */
export async function listVillages(tx: Tx, _viewer: Viewer, scope: FigureScope, filter: GridFilter = DEFAULT_GRID): Promise<VillageList> {
  const [columns, all] = await Promise.all([readServiceColumns(tx, scope), readVillageRows(tx, scope), needDistrict(tx, scope, filter.district)]);
  const matching = orderVillages(filterVillages(all, filter), filter);
  const pages = Math.max(1, Math.ceil(matching.length / filter.size));
  if (filter.page > pages) throw refuse('not-found', `Halaman ${filter.page} tidak ada; daftar ini sampai halaman ${pages}.`);
  const from = (filter.page - 1) * filter.size;
  return {
    columns: columns.filter(({ atVillage }) => atVillage), upper: columns.filter(({ atVillage }) => !atVillage), all, matching, rows: matching.slice(from, from + filter.size), page: filter.page, pages,
  };
}

async function needDistrict(tx: Tx, { regionId }: FigureScope, code: string | null): Promise<void> {
  if (code === null) return;
  const found = [...await tx.execute(sql`select 1 from region where code = ${code} and parent_id = ${regionId} and level = 3`)];
  if (found.length === 0) throw refuse('not-found', `Kecamatan berkode “${code}” tidak ada di wilayah tim ini.`);
}

/** One row per target village for the API: score 0..10 000 or null with its reason. */
export interface ConvergenceRow {
  village: string;
  name: string;
  district: string;
  scoreBp: number | null;
  reason: VillageRow['reason'];
  onTarget: number;
  applicable: number;
  reported: number;
  completenessBp: number | null;
  rank: number | null;
  gaps: number;
  leadsAbsent: number;
  isConvergent: boolean;
  hasExample: boolean;
}

/** All target villages of the period with their score, highest first, the withheld ones last. */
export async function listConvergence(tx: Tx, _viewer: Viewer, scope: FigureScope): Promise<ConvergenceRow[]> {
  const rows = orderVillages(await readVillageRows(tx, scope), { sort: 'score', descending: true });
  return rows.map(({ code, name, district, scoreBp, reason, onTarget, applicable, reported, rank, gaps, leadsAbsent, isConvergent, hasExample }) => ({
    village: code, name, district, scoreBp, reason, onTarget, applicable, reported, rank, gaps, leadsAbsent, isConvergent, hasExample,
    completenessBp: applicable === 0 ? null : Number(divideHalfUp(BigInt(reported * FULL), BigInt(applicable))),
  }));
}
