import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { FundingSource } from '@/lib/activities/rules/funding';
import type { Verification } from '@/lib/activities/rules';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { type Absorption, absorption, shareOfMoney } from '@/lib/money';
import { refuse } from '@/lib/refusal';
import { type BudgetClass, type BudgetStage, type Split, unlocatedOf, villageParts } from '../rules';
import { type LineSnapshot, type LineStep, lineStory, type StoryNames } from '../rules/story';

/** The same line in one stage; the newest one counts, the others stay to be read. */
export interface LineStage { id: string; stage: BudgetStage; budgetIdr: bigint; isRemoved: boolean; counts: boolean }

/** Everything of one budget line: content, parts by village, spent by date, stages, story (newest first). */
export interface LineDetail {
  id: string; jurisdictionId: number; agencyId: string; agencyCode: string; agency: string; fiscalYear: number; stage: BudgetStage; lineKey: string; name: string;
  subActivityCode: string | null; class: BudgetClass; fundingSource: FundingSource; empowersPoor: boolean | null; funderCode: string | null; funder: string | null;
  activityId: string | null; activity: string | null; indicators: string[]; budgetIdr: bigint; split: Split;
  verification: Verification; verifiedBy: string | null; isRemoved: boolean; version: number; source: string | null; isExample: boolean;
  parts: { code: string; name: string; district: string | null; isTarget: boolean; amountIdr: bigint; shareBp: number | null }[];
  unlocatedIdr: bigint;
  spent: { asOf: string; spentIdr: bigint; absorption: Absorption; falls: boolean }[];
  stages: LineStage[];
  counts: boolean;
  story: LineStep[];
  mayWrite: boolean;
  mayVerify: boolean;
}

interface Raw extends Omit<LineDetail, 'budgetIdr' | 'parts' | 'unlocatedIdr' | 'spent' | 'stages' | 'counts' | 'story' | 'mayWrite' | 'mayVerify'> {
  budgetIdr: string; funderId: string | null; updatedBy: string | null; updatedAt: string;
}

const rows = async <T>(tx: Tx, query: ReturnType<typeof sql>): Promise<T[]> => [...await tx.execute(query)] as T[];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One line of the viewer's team, removed ones too, or a verified one of its kabupaten. Refuses anything else ('not-found'). */
export async function readBudgetLine(tx: Tx, viewer: Viewer, id: string): Promise<LineDetail> {
  const unknown = refuse('not-found', 'Baris anggaran ini tidak ada di tim Anda. Mungkin alamatnya terpotong.');
  if (!UUID.test(id)) throw unknown;
  const [row] = await rows<Raw>(tx, sql`
    select l.id, l.jurisdiction_id as "jurisdictionId", l.agency_id as "agencyId", g.code as "agencyCode", g.short_name as agency, l.fiscal_year as "fiscalYear", l.stage,
      l.line_key as "lineKey", l.name, l.sub_activity_code as "subActivityCode", l.class, l.funding_source as "fundingSource", l.funder_id as "funderId", f.code as "funderCode",
      f.short_name as funder, l.activity_id as "activityId", a.name as activity, l.budget_idr::text as "budgetIdr", l.split, l.verification, v.display_name as "verifiedBy",
      l.is_removed as "isRemoved", l.empowers_poor as "empowersPoor", l.version, l.source, l.is_example as "isExample", l.updated_by as "updatedBy",
      to_char(l.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt",
      coalesce((select array_agg(c.column_code order by c.column_code) from activity_column c where c.jurisdiction_id = l.jurisdiction_id
        and c.activity_id = l.activity_id and c.lens = 'indicator' and c.column_code <> 'umum'), '{}') as indicators
    from budget_line l join agency g on g.jurisdiction_id = l.jurisdiction_id and g.id = l.agency_id
    left join agency f on f.jurisdiction_id = l.jurisdiction_id and f.id = l.funder_id
    left join activity a on a.jurisdiction_id = l.jurisdiction_id and a.id = l.activity_id left join account v on v.id = l.verified_by
    where l.id = ${id} and (l.jurisdiction_id = ${viewer.jurisdictionId} or l.jurisdiction_id = any(${sql.param([...viewer.children])}::int[]))`);
  if (!row) throw unknown;
  return fill(tx, viewer, row);
}

async function fill(tx: Tx, viewer: Viewer, row: Raw): Promise<LineDetail> {
  const { updatedBy: _by, updatedAt: _at, funderId: _funder, ...content } = row;
  const budgetIdr = BigInt(row.budgetIdr);
  const places = await readPlaces(tx, row);
  const located = { budgetIdr, split: row.split, villages: places };
  const parts = villageParts(located).flatMap(({ regionId, amountIdr }) => {
    const place = places.find((one) => one.regionId === regionId);
    return place ? [{ code: place.code, name: place.name, district: place.district, isTarget: place.isTarget, amountIdr, shareBp: shareOfMoney(amountIdr, budgetIdr) }] : [];
  });
  const spent = await readSpent(tx, row);
  const stages = await readStages(tx, row);
  const own = { agencyId: row.agencyId };
  const here = row.jurisdictionId === viewer.jurisdictionId;
  return {
    ...content, budgetIdr, parts, unlocatedIdr: unlocatedOf(located), stages, counts: stages.some((stage) => stage.id === row.id && stage.counts),
    spent: spent.map((entry, at) => ({ ...entry, absorption: absorption(entry.spentIdr, budgetIdr), falls: entry.spentIdr < (spent[at - 1]?.spentIdr ?? entry.spentIdr) })),
    story: await readStory(tx, row, { places, last: spent.at(-1) ?? null }),
    mayWrite: here && may(viewer, 'budget:write', own), mayVerify: here && may(viewer, 'budget:verify'),
  };
}

interface Place { regionId: number; code: string; name: string; district: string | null; isTarget: boolean; amountIdr: bigint | null }

async function readPlaces(tx: Tx, { jurisdictionId, id, fiscalYear }: Raw): Promise<Place[]> {
  const found = await rows<Omit<Place, 'amountIdr'> & { amount: string | null }>(tx, sql`
    select v.region_id as "regionId", r.code, r.name, d.name as district, v.amount_idr::text as amount, (t.region_id is not null) as "isTarget"
    from budget_line_village v join region r on r.id = v.region_id left join region d on d.id = r.parent_id
    left join target_village t on t.jurisdiction_id = v.jurisdiction_id and t.year = ${fiscalYear} and t.region_id = v.region_id
    where v.jurisdiction_id = ${jurisdictionId} and v.line_id = ${id} order by r.code`);
  return found.map(({ amount, ...place }) => ({ ...place, amountIdr: amount === null ? null : BigInt(amount) }));
}

async function readSpent(tx: Tx, { jurisdictionId, id }: Raw): Promise<{ asOf: string; spentIdr: bigint }[]> {
  const found = await rows<{ asOf: string; spent: string }>(tx, sql`select as_of::text as "asOf", spent_idr::text as spent from budget_spent
    where jurisdiction_id = ${jurisdictionId} and line_id = ${id} order by as_of`);
  return found.map(({ asOf, spent }) => ({ asOf, spentIdr: BigInt(spent) }));
}

async function readStages(tx: Tx, { jurisdictionId, agencyId, fiscalYear, lineKey }: Raw): Promise<LineStage[]> {
  const found = await rows<Omit<LineStage, 'budgetIdr'> & { budgetIdr: string }>(tx, sql`
    select l.id, l.stage, l.budget_idr::text as "budgetIdr", l.is_removed as "isRemoved", (c.id is not null) as counts
    from budget_line l left join current_budget_line c on c.jurisdiction_id = l.jurisdiction_id and c.id = l.id
    where l.jurisdiction_id = ${jurisdictionId} and l.agency_id = ${agencyId} and l.fiscal_year = ${fiscalYear} and l.line_key = ${lineKey} order by l.stage`);
  return found.map((stage) => ({ ...stage, budgetIdr: BigInt(stage.budgetIdr) }));
}

/** The line as the history keeps it. */
const snapshotNow = (row: Raw, { places, last }: { places: readonly Place[]; last: { asOf: string; spentIdr: bigint } | null }): LineSnapshot => ({
  ...row, villages: places.map(({ regionId, amountIdr }) => ({ regionId, amountIdr: amountIdr === null ? null : String(amountIdr) })),
  spent: last && { asOf: last.asOf, spentIdr: String(last.spentIdr) },
});

async function readStory(tx: Tx, row: Raw, now: Parameters<typeof snapshotNow>[1]): Promise<LineStep[]> {
  const kept = (await rows<{ before: string; reason: string | null }>(tx, sql`select before, reason from budget_line_history
    where jurisdiction_id = ${row.jurisdictionId} and line_id = ${row.id} order by id`)).map(({ before, reason }) => ({ before: JSON.parse(before) as LineSnapshot, reason }));
  const snapshots = [...kept.map(({ before }) => before), snapshotNow(row, now)];
  return lineStory(kept, snapshotNow(row, now), await readStoryNames(tx, row.jurisdictionId, snapshots));
}

/** Names of the agencies, activities, villages and people that snapshots name by id. */
export async function readStoryNames(tx: Tx, jurisdictionId: number, snapshots: readonly LineSnapshot[]): Promise<StoryNames> {
  const uuids = (pick: (of: LineSnapshot) => string | null) => sql`any(${sql.param([...new Set(snapshots.flatMap((of) => pick(of) ?? []))])}::uuid[])`;
  const places = [...new Set(snapshots.flatMap(({ villages = [] }) => villages.map(({ regionId }) => regionId)))];
  interface Named { id: string; name: string }
  const mapped = (found: Named[]): Map<string, string> => new Map(found.map(({ id, name }) => [id, name]));
  return {
    agencies: mapped(await rows(tx, sql`select id, short_name as name from agency where jurisdiction_id = ${jurisdictionId} and id = ${uuids((of) => of.funderId)}`)),
    activities: mapped(await rows(tx, sql`select id, name from activity where jurisdiction_id = ${jurisdictionId} and id = ${uuids((of) => of.activityId)}`)),
    people: mapped(await rows(tx, sql`select id, display_name as name from account where id = ${uuids((of) => of.updatedBy)}`)),
    villages: new Map((await rows<{ id: number; name: string }>(tx, sql`select id, name from region where id = any(${sql.param(places)}::int[])`)).map(({ id, name }) => [id, name])),
  };
}

/** The fiscal year of a line of the viewer's team, before anything is locked. Refuses 'not-found'. */
export async function readLineYear(tx: Tx, viewer: Viewer, id: string): Promise<number> {
  const [row] = !UUID.test(id) ? [] : await rows<{ year: number }>(tx, sql`select fiscal_year as year from budget_line where jurisdiction_id = ${viewer.jurisdictionId} and id = ${id}`);
  if (!row) throw refuse('not-found', 'Baris anggaran ini tidak ada di tim Anda.');
  return row.year;
}
