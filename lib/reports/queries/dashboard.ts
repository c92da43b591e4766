import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { type BudgetSummary, readBudgetSummary } from '@/lib/budgets/queries/summary';
import { readMatrix } from '@/lib/contributions/queries';
import { readRegencies } from '@/lib/convergence/queries/regencies';
import { dashboardHeadline } from '@/lib/convergence/rules/headline';
import type { Regency } from '@/lib/convergence/rules/regencies';
import type { AwaitedGroup } from '@/lib/convergence/rules/gap-list';
import { readHeadlines } from '@/lib/indicators/queries/headline';
import { headlinesFirst } from '@/lib/indicators/rules/headline';
import { GENERAL_COLUMN } from '@/lib/indicators/rules/lenses';
import type { Matrix } from '@/lib/contributions/rules';
import { headlineOfMatrix } from '@/lib/contributions/rules/headline';
import type { Explanation } from '@/lib/explanation';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { Scope } from '@/lib/jurisdictions/queries';
import { formatShareBp } from '@/lib/format';
import { figureDate } from '@/lib/reporting/rules/last-known';
import { type EntryBoard, readBoard } from '@/lib/reporting/queries/entry-board';
import { type IndicatorLine, readIndicatorLines } from '@/lib/reporting/queries/indicator-lines';
import { type PrevalenceReport, readPrevalence } from '@/lib/reporting/queries/prevalence';
import { readTasks, type Tasks } from '@/lib/reporting/queries/tasks';
import { type Segment, sentence } from '@/lib/sentence';
import type { Beginning } from '../rules/beginning';
import { readBeginning } from './beginning';
import { type DashboardActivities, readDashboardActivities } from './dashboard-activities';
import { explainDashboard } from './dashboard-explanations';
import { type DashboardVillages, readDashboardVillages } from './dashboard-villages';

/** Everything the dashboard shows, decided. Screen, print and API draw the same object. */
export interface DashboardReport {
  scope: Scope;
  headline: Segment[];
  villages: DashboardVillages;
  awaited: AwaitedGroup[];
  money: BudgetSummary;
  /** The headline indicators first, then by gap. */
  lines: IndicatorLine[];
  /** Codes of the headline indicators of the year (F77). */
  headlines: string[];
  activities: DashboardActivities;
  /** The kabupaten of a province with their villages' approved state; null for a kabupaten. */
  regencies: Regency[] | null;
  prevalence: PrevalenceReport;
  /** By SPM field, or by PHI part where the team works with those. */
  matrix: Matrix;
  lens: 'spm' | 'phi';
  changedAt: string | null;
  /** Agencies against the cells they should fill in for the period. */
  board: EntryBoard;
  /** What is the viewer's to do now; null for whoever only reads. */
  tasks: Tasks | null;
  /** The checklist of a team before its first report; null afterwards. */
  beginning: Beginning | null;
  explanation: Explanation | null;
}

/** Builds the dashboard of a team and period (issue D1): outcome, villages, celah, money, the 20, matrix, activities. */
export async function buildDashboard(tx: Tx, viewer: Viewer, scope: Scope, params: SearchParams): Promise<DashboardReport> {
  const prevalence = await readPrevalence(tx, scope);
  const { awaited, ...villages } = await readDashboardVillages(tx, scope);
  const board = await readBoard(tx, { jurisdictionId: scope.jurisdictionId, year: scope.year, periodId: scope.period.id });
  const headlines = await readHeadlines(tx, scope);
  const facts = {
    scope, villages, awaited, prevalence, board,
    tasks: await readTasks(tx, viewer), beginning: await readBeginning(tx, viewer),
    money: await readBudgetSummary(tx, scope),
    headlines, lines: headlinesFirst(await readIndicatorLines(tx, scope), headlines),
    activities: await readDashboardActivities(tx, scope),
    regencies: await readRegencies(tx, viewer, scope),
    ...await readFieldMatrix(tx, scope),
    changedAt: await readChangedAt(tx, scope),
  };
  const said = villages.rows.length === 0 ? withoutVillages(facts, prevalence) : dashboardHeadline({
    prevalence: outcomeOf(prevalence), villages: villages.rows.length,
    convergent: villages.convergent, gaps: villages.gaps, scored: villages.rows.filter(({ scoreBp }) => scoreBp !== null).length,
  });
  const headline = sentence(lastKnown(prevalence), said);
  const key = typeof params.jelas === 'string' ? params.jelas : null;
  return { ...facts, headline, explanation: key ? explainDashboard(key, facts) : null };
}

/** The matrix in the lens of fields that the team uses: SPM, else PHI. */
async function readFieldMatrix(tx: Tx, scope: Scope): Promise<Pick<DashboardReport, 'matrix' | 'lens'>> {
  const spm = await readMatrix(tx, scope, 'spm');
  if (spm.columns.some(({ code, agencies, named }) => code !== GENERAL_COLUMN && agencies + named > 0)) return { matrix: spm, lens: 'spm' };
  const phi = await readMatrix(tx, scope, 'phi');
  const isUsed = phi.columns.some(({ code, agencies, named }) => code !== GENERAL_COLUMN && agencies + named > 0);
  return isUsed ? { matrix: phi, lens: 'phi' } : { matrix: spm, lens: 'spm' };
}

/** A team without target villages is read by its matrix: who brings something, which column is empty. */
function withoutVillages({ matrix, lens }: Pick<DashboardReport, 'matrix' | 'lens'>, prevalence: PrevalenceReport): Segment[] {
  const contributions = headlineOfMatrix(matrix, lens);
  const outcome = outcomeOf(prevalence);
  const stunting = outcome ? dashboardHeadline({ prevalence: outcome, villages: 0, convergent: 0, gaps: 0 }).slice(0, -1) : [];
  return sentence(stunting, stunting.length > 0 ? '. ' : '', contributions.map(({ text }) => ({ text })));
}

/** "Stunting terakhir 27,50 % (Agustus 2020). " where the year has no figure of its own; else nothing. */
function lastKnown({ whole, earlier: [last] }: PrevalenceReport): Segment[] {
  if (whole.now?.shareBp != null || !last) return [];
  return sentence('Stunting terakhir ', { text: formatShareBp(last.shareBp), ref: 'prevalence' }, ` (${figureDate(last)}). `);
}

/** The outcome as the headline needs it; rising districts only where something is known of them. */
function outcomeOf({ whole, districts, target }: PrevalenceReport): Parameters<typeof dashboardHeadline>[0]['prevalence'] {
  if (whole.now?.shareBp == null) return null;
  const known = districts.filter((district) => district.word !== null);
  return {
    nowBp: whole.now.shareBp, beforeBp: whole.before?.shareBp ?? null,
    target: target && { label: target.label, bp: target.targetBp },
    rising: known.length === 0 ? null : { count: known.filter((district) => district.word === 'naik').length, of: districts.length },
  };
}

async function readChangedAt(tx: Tx, { jurisdictionId, stage }: Scope): Promise<string | null> {
  const [row] = [...await tx.execute(sql`select max(entered_at)::text as at from indicator_value where jurisdiction_id = ${jurisdictionId} and stage = ${stage}
    and origin is distinct from 'fixture'`)];
  return typeof row?.at === 'string' ? row.at : null;
}
