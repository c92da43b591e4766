import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { Scope } from '@/lib/jurisdictions/queries';
import { listCommitments, todayOf } from '@/lib/meetings/queries/commitments';
import { type AgencyKeeping, keepingByAgency } from '@/lib/meetings/rules/commitment';
import { parsePeriod, periodLabel } from '@/lib/period';
import { buildDashboard, type DashboardReport } from './dashboard';
import { type LeaderSince, readLeaderSince } from './leader-since';

/** Convergence of one period: of `villages`, `scored` have a score and `convergent` are konvergen. */
export interface ConvergencePoint { code: string; label: string; villages: number; scored: number; convergent: number; gaps: number; hasExample: boolean }

/** The leader's page: the dashboard's own figures, its earlier periods, and what was promised. */
export interface LeaderReport extends DashboardReport {
  trend: ConvergencePoint[];
  /** Commitments kept and broken by agency, as of today. */
  commitments: AgencyKeeping[];
  since: LeaderSince;
}

const MOST_PERIODS = 7;

/** Builds /pimpinan by the queries of the dashboard, beside the last meeting or the period before (D of issue 4). */
export async function buildLeaderPage(tx: Tx, viewer: Viewer, scope: Scope, params: SearchParams): Promise<LeaderReport> {
  const now = await buildDashboard(tx, viewer, scope, params);
  const trend = await readTrend(tx, scope);
  const before = trend.filter(({ code }) => code !== scope.period.code).at(-1) ?? null;
  return { ...now, trend, commitments: keepingByAgency(await listCommitments(tx, viewer), todayOf(viewer)), since: await readLeaderSince(tx, viewer, now, before) };
}

/** The last periods of the same kind in which a village reported something, oldest first, from the rollup. */
async function readTrend(tx: Tx, { jurisdictionId, stage, period }: Scope): Promise<ConvergencePoint[]> {
  const rows = [...await tx.execute(sql`
    select p.code, count(*)::int as villages, count(s.score_bp)::int as scored, (count(*) filter (where s.is_convergent))::int as convergent,
      sum(s.gaps)::int as gaps, bool_or(s.has_example) as "hasExample"
    from village_score s join period p on p.id = s.period_id
    where s.jurisdiction_id = ${jurisdictionId} and s.stage = ${stage} and p.kind = ${period.kind} and p.id <= ${period.id}
    group by p.id having sum(s.reported) > 0 order by p.id desc limit ${MOST_PERIODS}`)] as unknown as Omit<ConvergencePoint, 'label'>[];
  return rows.reverse().map((row) => ({ ...row, label: labelOf(row.code) }));
}

function labelOf(code: string): string {
  const period = parsePeriod(code);
  return period ? periodLabel(period) : code;
}
