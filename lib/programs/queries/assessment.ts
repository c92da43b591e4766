import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstant } from '@/lib/day';
import { formatCount } from '@/lib/format';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { parsePeriod, periodLabel } from '@/lib/period';
import { shareOf } from '@/lib/share';
import { type AssessmentRow, assessmentRow, INSTRUMENT } from '../rules/innovation';
import { type Known, type KnownShare, type Suggestion, suggestionsOf } from '../rules/suggestions';
import { progressWords } from '../rules/tiers';
import { readOutputs } from './outputs';
import { readProgrammeActivities, readProgrammeMoney } from './parts';
import { mayWriteProgramme, type ProgrammeRow, readProgrammes } from './programmes';

/** What stands in one row of the instrument. */
export interface StoredAssessment { rowCode: string; beforeText: string | null; afterText: string | null; beforeHundredths: bigint | null; afterHundredths: bigint | null; unit: string | null; evidence: string | null; version: number; enteredBy: string | null; enteredAt: string; source: string | null; isExample: boolean }

export interface AssessmentLine extends AssessmentRow { stored: StoredAssessment | null; suggestion: Suggestion | null; changes: number }

/** Everything /program/dampak shows; `row` null when the team has no programme. */
export interface AssessmentReport {
  headline: string;
  programmes: { code: string; name: string }[];
  row: ProgrammeRow | null;
  year: number;
  years: number[];
  lines: AssessmentLine[];
  /** The row that the form is open for. */
  open: AssessmentLine | null;
  history: { row: string; at: string; by: string | null; reason: string | null }[];
  mayWrite: boolean;
  ignored: string[];
  team: string;
  teamName: string;
  timeZone: Viewer['timeZone'];
}

const word = (params: SearchParams, name: string): string | null => {
  const value = params[name];
  return (Array.isArray(value) ? value[0] : value)?.trim() || null;
};

type Raw = Omit<StoredAssessment, 'beforeHundredths' | 'afterHundredths'> & { before: string | null; after: string | null };

async function readStoredRows(tx: Tx, { jurisdictionId, id }: ProgrammeRow, year: number): Promise<StoredAssessment[]> {
  const rows = [...await tx.execute(sql`select s.row_code as "rowCode", s.before_text as "beforeText", s.after_text as "afterText", s.before_hundredths::text as before, s.after_hundredths::text as after,
      s.unit, s.evidence, s.version, a.display_name as "enteredBy", s.updated_at::text as "enteredAt", s.source, s.is_example as "isExample"
    from innovation_assessment s left join account a on a.id = s.updated_by where s.jurisdiction_id = ${jurisdictionId} and s.programme_id = ${id}::uuid and s.year = ${year}`)] as unknown as Raw[];
  return rows.map(({ before, after, ...row }) => ({ ...row, beforeHundredths: before === null ? null : BigInt(before), afterHundredths: after === null ? null : BigInt(after) }));
}

/** Earliest and latest figures of an outcome in the programme's own area. */
async function readShares(tx: Tx, { jurisdictionId, regionId }: ProgrammeRow, codes: readonly string[]): Promise<KnownShare[]> {
  const rows = [...await tx.execute(sql`select i.short_name as name, r.name as region, p.code as period, v.share_bp as bp, v.numerator as n, v.denominator as d, v.source
    from indicator_value v join indicator i on i.id = v.indicator_id join region r on r.id = v.region_id join period p on p.id = v.period_id
    where v.jurisdiction_id = ${jurisdictionId} and v.region_id = ${regionId} and v.stage = 'working' and v.status = 'reported' and i.code = any(${sql.param([...codes])}::text[]) order by v.period_id, i.code`)] as unknown as (Omit<KnownShare, 'bp'> & { bp: number | null; n: number | null; d: number | null })[];
  return rows.flatMap(({ bp, n, d, period, ...rest }) => {
    const share = bp ?? (n === null || d === null ? null : shareOf(n, d));
    const when = parsePeriod(period);
    return share === null ? [] : [{ ...rest, period: when ? periodLabel(when) : period, bp: share }];
  });
}

/** What Simpul knows of the programme until the end of the year. */
async function readKnown(tx: Tx, row: ProgrammeRow, year: number): Promise<Known> {
  const activities = (await readProgrammeActivities(tx, row)).filter((one) => one.year <= year);
  const money = (await readProgrammeMoney(tx, row)).filter((line) => line.year <= year);
  const incomes = (await readOutputs(tx, row)).filter(({ measure, coversUntil, amount }) => measure === 'rupiah' && coversUntil === null && amount !== null);
  const told = activities.flatMap(({ beneficiaries }) => (beneficiaries === null ? [] : [beneficiaries]));
  const years = [...new Set(incomes.map(({ period }) => period))].sort();
  return {
    budgetIdr: money.length === 0 ? null : money.reduce((sum, { budgetIdr }) => sum + budgetIdr, 0n),
    spentIdr: money.length === 0 ? null : money.reduce((sum, { spentIdr }) => (spentIdr === null ? sum : sum + spentIdr), 0n),
    agencies: new Set(activities.map(({ team, agencyId }) => `${team}/${agencyId}`)).size,
    progress: progressWords(activities),
    beneficiaries: told.length === 0 ? null : told.reduce((sum, count) => sum + count, 0),
    incomes: years.map((period) => {
      const of = incomes.filter((one) => one.period === period);
      return { year: period, groups: of.length, totalIdr: of.reduce((sum, { amount }) => (amount === null ? sum : sum + amount), 0n) };
    }),
    prevalence: await readShares(tx, row, ['OC01']), poverty: await readShares(tx, row, ['CX01', 'CX02']),
  };
}

const readChanges = async (tx: Tx, { jurisdictionId, code }: ProgrammeRow, zone: Viewer['timeZone']): Promise<AssessmentReport['history']> => ([...await tx.execute(sql`
  select h.before::jsonb ->> 'rowCode' as row, h.before::jsonb ->> 'year' as year, to_char(h.replaced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, a.display_name as "by", h.reason
  from programme_history h left join account a on a.id = h.replaced_by where h.jurisdiction_id = ${jurisdictionId} and h.programme_code = ${code} and h.kind = 'assessment' order by h.id desc limit 50`)] as unknown as AssessmentReport['history'])
  .map((change) => ({ ...change, at: formatInstant(new Date(change.at), zone) }));

/** The LAN instrument for one of the team's programmes: what is written, and what Simpul knows. An unknown programme, year or row is named in `ignored`. */
export async function readAssessment(tx: Tx, viewer: Viewer, params: SearchParams): Promise<AssessmentReport> {
  const rows = (await readProgrammes(tx, viewer)).filter(({ home }) => home === null);
  const [asked, askedYear, askedRow] = [word(params, 'program'), word(params, 'tahun'), word(params, 'baris')];
  const row = rows.find(({ code }) => code === asked) ?? rows[0] ?? null;
  const base = { programmes: rows.map(({ code, shortName }) => ({ code, name: shortName })), row, team: viewer.jurisdictionCode, teamName: viewer.jurisdictionName, timeZone: viewer.timeZone };
  if (row === null) return { ...base, headline: 'Belum ada program yang dapat dinilai dampaknya.', year: 0, years: [], lines: [], open: null, history: [], mayWrite: false, ignored: [] };
  const years = await readYears(tx, row);
  const year = years.find((one) => String(one) === askedYear) ?? years[0] ?? row.startsYear;
  const stored = await readStoredRows(tx, row, year);
  const suggestions = suggestionsOf(await readKnown(tx, row, year));
  const history = await readChanges(tx, row, viewer.timeZone);
  const lines = INSTRUMENT.map((line): AssessmentLine => ({
    ...line, stored: stored.find(({ rowCode }) => rowCode === line.code) ?? null, suggestion: suggestions[line.code] ?? null, changes: history.filter((change) => change.row === line.code).length,
  }));
  const mayWrite = mayWriteProgramme(viewer, row);
  return {
    ...base, year, years, lines, history, mayWrite, open: mayWrite && askedRow !== null ? lines.find(({ code }) => code === askedRow) ?? null : null,
    headline: `Dampak inovasi ${row.shortName} ${year}: ${stored.length === 0 ? 'belum satu pun dari' : `${formatCount(stored.length)} dari`} 19 baris instrumen LAN terisi.`,
    ignored: [
      ...(asked !== null && asked !== row.code ? [`program=${asked.slice(0, 40)}`] : []), ...(askedYear !== null && askedYear !== String(year) ? [`tahun=${askedYear.slice(0, 10)}`] : []),
      ...(askedRow !== null && assessmentRow(askedRow) === null ? [`baris=${askedRow.slice(0, 40)}`] : []),
    ],
  };
}

/** Years of the programme, and years that the team reports; newest first. */
async function readYears(tx: Tx, { jurisdictionId, startsYear, endsYear }: ProgrammeRow): Promise<number[]> {
  const own = [...await tx.execute(sql`select distinct p.year from jurisdiction_period j join period p on p.id = j.period_id where j.jurisdiction_id = ${jurisdictionId}`)].map((row) => Number(row.year));
  return [...new Set([...own, startsYear, ...(endsYear === null ? [] : [endsYear])])].filter((year) => year >= startsYear).sort((a, b) => b - a);
}
