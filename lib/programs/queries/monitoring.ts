import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { formatCount } from '@/lib/format';
import { parsePeriod } from '@/lib/period';
import { type TierActivity, tierCodes, type TierLine, type TierRow, tierRows } from '../rules/tiers';
import { readOutputs } from './outputs';
import { isOfProgramme, type ProgrammeRow, readProgrammeRow } from './programmes';

/** Everything /program/<kode>/pemantauan shows: input and output per tier of one year (F46). */
export interface MonitoringReport { row: ProgrammeRow; headline: string; year: number; years: number[]; tiers: TierRow[]; ignored: string | null; hasExample: boolean }

interface Found { agency: string; year: number; plannedCount: number | null; doneCount: number | null; countUnit: string; villages: string[]; isExample: boolean }
type Line = Omit<TierLine, 'budgetIdr' | 'spentIdr' | 'villages'> & { year: number; budgetIdr: string; spentIdr: string; villages: [number, string | null][]; isExample: boolean };

const these = ({ jurisdictionId, id }: ProgrammeRow) => sql`p.jurisdiction_id = ${jurisdictionId} and p.id = ${id}::uuid`;

const readWork = async (tx: Tx, row: ProgrammeRow): Promise<Found[]> => [...await tx.execute(sql`
  select g.short_name as agency, a.year, a.planned_count as "plannedCount", a.done_count as "doneCount", a.count_unit as "countUnit", a.is_example as "isExample",
    coalesce((select array_agg(r.code) from activity_village v join region r on r.id = v.region_id where v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id), '{}') as villages
  from programme p join activity a on ${isOfProgramme} join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id where ${these(row)}`)] as unknown as Found[];

const readLines = async (tx: Tx, row: ProgrammeRow): Promise<(TierLine & { year: number; isExample: boolean })[]> => ([...await tx.execute(sql`
  select l.fiscal_year as year, l.split, l.budget_idr::text as "budgetIdr", coalesce(n.spent_idr, 0)::text as "spentIdr", l.is_example as "isExample",
    coalesce((select json_agg(json_build_array(v.region_id, v.amount_idr::text) order by v.region_id) from budget_line_village v where v.jurisdiction_id = l.jurisdiction_id and v.line_id = l.id), '[]') as villages
  from programme p join activity a on ${isOfProgramme} join current_budget_line l on l.jurisdiction_id = a.jurisdiction_id and l.activity_id = a.id
  left join lateral (select e.spent_idr from budget_spent e where e.jurisdiction_id = l.jurisdiction_id and e.line_id = l.id order by e.as_of desc limit 1) n on true
  where ${these(row)}`)] as unknown as Line[]).map((line) => ({
  ...line, budgetIdr: BigInt(line.budgetIdr), spentIdr: BigInt(line.spentIdr), villages: line.villages.map(([regionId, amount]) => ({ regionId, amountIdr: amount === null ? null : BigInt(amount) })),
}));

async function namesOf(tx: Tx, codes: readonly string[]): Promise<Map<string, { id: number; name: string }>> {
  const found = [...await tx.execute(sql`select id, code, name from region where code = any(${sql.param([...codes])}::text[])`)] as unknown as { id: number; code: string; name: string }[];
  return new Map(found.map(({ id, code, name }) => [code, { id, name }]));
}

/** Input and output of a programme by kabupaten, kecamatan and village for the asked year, else its newest. Refuses an unknown code ('not-found'). */
export async function readMonitoring(tx: Tx, viewer: Viewer, code: string, params: SearchParams): Promise<MonitoringReport> {
  const row = await readProgrammeRow(tx, viewer, code);
  const [work, lines, outputs] = [await readWork(tx, row), await readLines(tx, row), await readOutputs(tx, row)];
  const dated = outputs.map((output) => ({ output, year: parsePeriod(output.periodCode)?.year ?? row.startsYear }));
  const years = [...new Set([...work, ...lines, ...dated].map(({ year }) => year))].sort((a, b) => b - a);
  const asked = Array.isArray(params.tahun) ? params.tahun[0] : params.tahun;
  const year = years.find((one) => String(one) === asked) ?? years[0] ?? row.startsYear;
  const activities: TierActivity[] = work.filter((one) => one.year === year);
  const shown = dated.filter((one) => one.year === year).map(({ output }) => output);
  const ids = lines.flatMap((line) => line.villages.map(({ regionId }) => regionId));
  const codes = [...await tx.execute(sql`select id, code from region where id = any(${sql.param(ids)}::int[])`)] as unknown as { id: number; code: string }[];
  const codeOf = new Map(codes.map(({ id, code: own }) => [id, own]));
  const tiers = tierCodes(viewer.jurisdictionCode, [...activities.flatMap(({ villages }) => villages), ...codes.map(({ code: own }) => own), ...shown.map(({ regionCode }) => regionCode)]);
  const names = await namesOf(tx, tiers.map(({ code: own }) => own));
  const rows = tierRows({ areas: tiers.map((tier) => ({ ...tier, name: names.get(tier.code)?.name ?? tier.code })), activities, lines: lines.filter((line) => line.year === year), outputs: shown, codeOf });
  return {
    row, year, years, tiers: rows, hasExample: row.isExample || [...work, ...lines, ...outputs].some(({ isExample }) => isExample),
    ignored: asked && String(year) !== asked ? `tahun=${asked.slice(0, 10)}` : null,
    headline: `Pemantauan ${row.shortName} ${year}: ${formatCount(activities.length)} kegiatan sebagai masukan, ${formatCount(shown.length)} angka sebagai keluaran.`,
  };
}
