import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { Scope } from '@/lib/jurisdictions/queries';
import { refuse } from '@/lib/refusal';
import type { Regency } from '../rules/regencies';
import { sumRegencies } from '../rules/regencies';
import { type DistrictSum, districtsOf, type SideCount, type SideLine, type SidePrevalence, sideSentence, type SideTotal, totalOf } from '../rules/side-by-side';
import { readServiceColumns } from './columns';
import { readRegencies } from './regencies';

export interface SideReport {
  sentence: string; province: string; year: number; lines: SideLine[];
  indicators: { code: string; name: string }[]; indicator: { code: string; name: string }; counts: SideCount[]; total: SideTotal;
  chosen: { regency: Regency; districts: DistrictSum[]; district: string | null } | null;
}

interface MoneyRow { code: string; lines: number; budgetIdr: string; spentIdr: string; activities: number }
interface PrevalenceRow extends SidePrevalence { code: string }

const children = (viewer: Viewer) => sql`any(${sql.param([...viewer.children])}::int[])`;

/** Checked activities and lines of the year; row-level security shows a province nothing else. */
const readMoney = async (tx: Tx, viewer: Viewer, { year, period }: Scope): Promise<MoneyRow[]> => [...await tx.execute(sql`
  select j.code, coalesce(m.lines, 0)::int as lines, coalesce(m.budget, 0)::text as "budgetIdr", coalesce(m.spent, 0)::text as "spentIdr",
    (select count(*)::int from activity a where a.jurisdiction_id = j.id and a.year = ${year} and a.verification = 'verified' and a.state <> 'cancelled') as activities
  from jurisdiction j left join lateral (
    select count(*) as lines, sum(l.budget_idr) as budget, sum(s.spent_idr) as spent from current_budget_line l
    left join lateral (select b.spent_idr from budget_spent b where b.jurisdiction_id = l.jurisdiction_id and b.line_id = l.id and b.as_of <= ${period.endsOn}::date order by b.as_of desc limit 1) s on true
    where l.jurisdiction_id = j.id and l.fiscal_year = ${year} and l.verification = 'verified') m on true
  where j.id = ${children(viewer)}`)] as unknown as MoneyRow[];

const readPrevalences = async (tx: Tx, viewer: Viewer, { period }: Scope): Promise<PrevalenceRow[]> => [...await tx.execute(sql`
  select distinct on (j.code) j.code, coalesce(v.share_bp, (v.numerator::bigint * 10000 / v.denominator)::int) as "shareBp", p.code as "periodCode", v.source_kind as "sourceKind"
  from jurisdiction j join indicator_value v on v.jurisdiction_id = j.id and v.region_id = j.region_id and v.stage = 'approved' and v.status = 'reported'
  join indicator i on i.id = v.indicator_id and i.code = 'OC01' join period p on p.id = v.period_id
  where j.id = ${children(viewer)} and p.ends_on <= ${period.endsOn}::date order by j.code, p.id desc, v.source_kind`)] as unknown as PrevalenceRow[];

/** Σn and Σd of one indicator over each kabupaten's target villages: of each village its newest approved report of the year up to the day. */
const readCounts = async (tx: Tx, viewer: Viewer, { year, period }: Scope, indicatorId: number): Promise<SideCount[]> => [...await tx.execute(sql`
  with held as (
    select distinct on (v.jurisdiction_id, v.region_id) v.jurisdiction_id, v.region_id, v.status, v.basis, v.numerator, v.denominator
    from indicator_value v join period p on p.id = v.period_id and p.year = ${year} and p.ends_on <= ${period.endsOn}::date
    join target_village t on t.jurisdiction_id = v.jurisdiction_id and t.year = ${year} and t.region_id = v.region_id
    where v.jurisdiction_id = ${children(viewer)} and v.indicator_id = ${indicatorId} and v.stage = 'approved' and v.status <> 'missing'
    order by v.jurisdiction_id, v.region_id, v.period_id desc)
  select j.code, j.name, coalesce(sum(h.numerator), 0)::int as n, coalesce(sum(h.denominator), 0)::int as d, count(h.region_id)::int as villages,
    (select count(*)::int from target_village t where t.jurisdiction_id = j.id and t.year = ${year}) as lokus
  from jurisdiction j left join held h on h.jurisdiction_id = j.id and h.status = 'reported' and h.basis = 'counted' and h.denominator is not null
  where j.id = ${children(viewer)} group by j.id, j.code, j.name order by j.code`)] as unknown as SideCount[];

function lineOf(regency: Regency, money: MoneyRow | undefined, prevalence: PrevalenceRow | undefined): SideLine {
  const { code, name, periodCode } = regency;
  return {
    ...sumRegencies([regency]), code, name, periodCode, prevalence: prevalence ?? null, lines: money === undefined ? 0 : money.lines,
    budgetIdr: BigInt(money === undefined ? 0 : money.budgetIdr), spentIdr: BigInt(money === undefined ? 0 : money.spentIdr), activities: money === undefined ? 0 : money.activities,
  };
}

const word = (raw: string | string[] | undefined): string => (Array.isArray(raw) ? raw[0] ?? '' : raw ?? '');

/** Builds /desa/kabupaten: the kabupaten of a province side by side, one indicator (`?indikator=`), and one kabupaten down to its villages (`?kab=`, `?kecamatan=`). Refuses a kabupaten's own team. */
export async function readSideBySide(tx: Tx, viewer: Viewer, scope: Scope, params: SearchParams): Promise<SideReport> {
  const regencies = await readRegencies(tx, viewer, scope);
  if (regencies === null) throw refuse('not-found', 'Perbandingan antarkabupaten ada di halaman provinsi.');
  const columns = (await readServiceColumns(tx, scope)).filter(({ atVillage }) => atVillage);
  const column = columns.find(({ code }) => code === word(params.indikator)) ?? columns[0];
  if (!column) throw new Error('The catalogue is empty.');
  const [money, prevalences] = [await readMoney(tx, viewer, scope), await readPrevalences(tx, viewer, scope)];
  const lines = regencies.map((one) => lineOf(one, money.find(({ code }) => code === one.code), prevalences.find(({ code }) => code === one.code)));
  const counts = await readCounts(tx, viewer, scope, column.indicatorId);
  const asked = word(params.kab);
  const regency = regencies.find(({ code }) => code === asked);
  if (asked !== '' && !regency) throw refuse('not-found', `Kabupaten berkode “${asked.slice(0, 20)}” tidak ada di ${scope.jurisdictionName}.`);
  const districts = regency ? districtsOf(regency) : [];
  return {
    sentence: sideSentence(lines, scope.year), province: scope.jurisdictionName, year: scope.year, lines, counts, total: totalOf(counts),
    indicators: columns.map(({ code, shortName }) => ({ code, name: shortName })), indicator: { code: column.code, name: column.shortName },
    chosen: regency ? { regency, districts, district: districts.find(({ name }) => name === word(params.kecamatan))?.name ?? null } : null,
  };
}
