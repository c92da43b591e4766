import 'server-only';
import { sql } from 'drizzle-orm';
import type { FigureTx } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { periodLabel } from '@/lib/period';
import { recordValues } from '@/lib/reporting/commands/record-values';
import type { EntryCell } from '@/lib/reporting/input';
import { type KeptFigure, wordsOf } from '@/lib/reporting/rules/entry';
import { type MonthScope, monthsOf } from '../queries/month-scope';

/** SP07 "balita dipantau" counts what D counts, and divides by S: the one figure of the catalogue that posyandu report. */
export const SAME_FIGURE = 'SP07';

/** What went on to the indicator: cells written, cells that wait with the verifier, and villages for which another agency is asked. */
export interface Forwarded { changed: number; held: number; foreign: number }

interface Row extends KeptFigure { village: string; asked: boolean; s: number; d: number; reported: number; posyandu: number; state: string | null; version: number | null }

/**
 * Gives the newest sent month of each target village in the period to the indicator that is the same figure: Σ D of Σ S, by
 * reporting's own command with its origin, as a draft of the agency that is asked for it. Nothing is typed twice.
 */
export async function forwardMonth(tx: FigureTx, viewer: Viewer, { within, month }: MonthScope): Promise<Forwarded> {
  const rows = await readSums(tx, viewer, { within, month });
  const free = rows.filter(({ asked, state }) => asked && state !== 'submitted' && state !== 'verified');
  const cells = free.filter(({ s, d, numerator, denominator }) => s > 0 && (numerator !== d || denominator !== s)).map((row) => cellOf(row, periodLabel(month)));
  const { changed } = cells.length === 0 ? { changed: 0 } : await recordValues(tx, viewer, { periodCode: within.period.code, cells, posyandu: { month: month.code } });
  return { changed, held: rows.filter(({ asked, state }) => asked && (state === 'submitted' || state === 'verified')).length, foreign: rows.filter(({ asked }) => !asked).length };
}

function cellOf(row: Row, month: string): EntryCell {
  const shown = row.version === null ? { numeratorText: '', denominatorText: '', mark: 'none' as const } : wordsOf(row, 'ratio');
  return {
    village: row.village, indicator: SAME_FIGURE, numeratorText: String(row.d), denominatorText: String(row.s), mark: 'none', version: row.version === null ? 0 : row.version, shown,
    reason: `dari laporan ${row.reported} dari ${row.posyandu} posyandu, ${month}`,
  };
}

/** Per target village the sums of this month's sent reports, unless a later month of the period has been sent there. */
const readSums = async (tx: FigureTx, viewer: Viewer, { within: { period }, month }: Pick<MonthScope, 'within' | 'month'>): Promise<Row[]> => [...await tx.execute(sql`
  with sent as (
    select p.region_id, sum(r.s)::int as s, sum(r.d)::int as d, count(*)::int as reported from skdn_report r join posyandu p on p.jurisdiction_id = r.jurisdiction_id and p.id = r.posyandu_id
    where r.jurisdiction_id = ${viewer.jurisdictionId} and r.period_id = ${month.id} and r.status = 'reported' and r.state in ('submitted', 'verified') and p.is_active group by p.region_id
  )
  select v.code as village, coalesce(c.agency_id = ${viewer.agencyId}::uuid, false) as asked, t.s, t.d, t.reported,
    (select count(*)::int from posyandu p where p.jurisdiction_id = c.jurisdiction_id and p.region_id = c.region_id and p.is_active) as posyandu,
    x.state, x.version, coalesce(x.status, 'missing') as status, x.numerator, x.denominator, x.carried_from_id as "carriedFromId"
  from sent t join region v on v.id = t.region_id join indicator i on i.code = ${SAME_FIGURE}
  join assigned_cell c on c.jurisdiction_id = ${viewer.jurisdictionId} and c.period_id = ${period.id} and c.indicator_id = i.id and c.region_id = t.region_id
  left join indicator_value x on x.jurisdiction_id = c.jurisdiction_id and x.period_id = c.period_id and x.region_id = c.region_id and x.indicator_id = i.id and x.source_kind = 'agency' and x.stage = 'working'
  where not exists (select from skdn_report r join posyandu p on p.jurisdiction_id = r.jurisdiction_id and p.id = r.posyandu_id and p.region_id = t.region_id
    where r.jurisdiction_id = ${viewer.jurisdictionId} and r.period_id = any(${sql.param(monthsOf(period).map(({ id }) => id))}::int[]) and r.period_id > ${month.id} and r.status = 'reported' and r.state in ('submitted', 'verified'))`)] as unknown as Row[];
