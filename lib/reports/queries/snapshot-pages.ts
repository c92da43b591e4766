import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { type BudgetReport, readWholeBudgetReport } from '@/lib/budgets/queries/report';
import { type MatrixReport, readMatrixReport } from '@/lib/contributions/queries/report';
import { buildWholeGrid, type GridReport } from '@/lib/convergence/queries/grid-report';
import { buildVillage, type VillageReport } from '@/lib/convergence/queries/village-report';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope, type Stage } from '@/lib/jurisdictions/queries';
import { type ReportingBoard, readReportingBoard } from '@/lib/reporting/queries/reporting-board';
import { buildDashboard, type DashboardReport } from './dashboard';

/** The board of who has reported, with what its section says beside it. */
export interface BoardPage { board: ReportingBoard; year: number; teamName: string; teamCode: string }

/** What a snapshot holds, by page; of all else a village by its code. `pengisian` is missing where the period is on no board. */
export interface FrozenReports { dasbor: DashboardReport; matriks: MatrixReport; desa: GridReport; anggaran: BudgetReport; pengisian?: BoardPage }

/** The address of a live page with the figures of the snapshot. */
export const liveParams = (teamCode: string, periodCode: string, stage: Stage): Record<string, string> =>
  ({ tim: teamCode, periode: periodCode, angka: stage === 'approved' ? 'disahkan' : 'sementara' });

/** Builds the pages of a meeting in the transaction of the caller, lists whole, without what is the viewer's own (tasks, buttons). */
export async function buildTeamPages(tx: Tx, viewer: Viewer, params: SearchParams): Promise<FrozenReports> {
  const scope = await readScope(tx, viewer, params);
  const hasBoard = scope.periods.some(({ code }) => code === scope.period.code);
  return {
    dasbor: { ...await buildDashboard(tx, viewer, scope, params), tasks: null },
    matriks: { ...await readMatrixReport(tx, viewer, scope, params), mayWrite: false },
    desa: await buildWholeGrid(tx, viewer, params),
    anggaran: { ...await readWholeBudgetReport(tx, viewer, scope, params), mayWrite: false, ownAgencyId: null },
    ...(hasBoard ? { pengisian: {
      board: await readReportingBoard(tx, viewer, { year: scope.year, periodCode: scope.period.code }),
      year: scope.year, teamName: scope.jurisdictionName, teamCode: scope.jurisdictionCode,
    } } : {}),
  };
}

/** The pages of the target villages by code, in the same transaction; only of these `codes` when they are given. */
export async function buildVillagePages(tx: Tx, viewer: Viewer, params: SearchParams, codes?: readonly string[]): Promise<Map<string, VillageReport>> {
  const { jurisdictionId, year } = await readScope(tx, viewer, params);
  const places = [...await tx.execute(sql`select r.code from target_village v join region r on r.id = v.region_id
    where v.jurisdiction_id = ${jurisdictionId} and v.year = ${year} order by r.code`)];
  const pages = new Map<string, VillageReport>();
  for (const { code } of places.filter((place) => codes?.includes(String(place.code)) ?? true)) pages.set(String(code), await buildVillage(tx, viewer, params, String(code)));
  return pages;
}
