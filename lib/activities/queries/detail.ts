import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import { type Located, overlapNotices } from '../rules';
import { type Kept, type Snapshot, type Step, storyOf } from '../rules/history';
import { columnsOf, levelOf, villagesOf } from './list';

/** A budget line that points to an activity, with the newest spent figure. Rupiah whole, days `YYYY-MM-DD`. */
export interface ActivityMoney {
  id: string; agencyId: string; agency: string; name: string; fiscalYear: number; stage: 'murni' | 'perubahan'; class: 'specific' | 'sensitive' | 'enabling';
  fundingSource: string; funder: string | null; budgetIdr: bigint; spentIdr: bigint | null; spentOn: string | null;
  split: 'none' | 'equal' | 'explicit'; villages: number; verification: Snapshot['verification']; version: number; source: string | null; isExample: boolean;
}

/** Another agency doing the same kind of thing in the same village on the same days (F09). */
export interface OverlapWith { id: string; name: string; agency: string; villages: string[]; sentence: string }

/** Everything of one activity: content, where, for which columns, money, story (newest first) and overlaps. */
export interface ActivityDetail extends Omit<Snapshot, 'villages' | 'changedBy' | 'changedAt'> {
  id: string;
  jurisdictionId: number;
  year: number;
  agencyId: string;
  agencyCode: string;
  agency: string;
  programmeCode: string | null;
  level: 'regency' | 'province';
  villages: { code: string; name: string; district: string | null; isTarget: boolean }[];
  verifiedBy: string | null;
  source: string | null;
  isExample: boolean;
  money: ActivityMoney[];
  story: Step[];
  overlaps: OverlapWith[];
}

type Raw = Omit<ActivityDetail, 'money' | 'story' | 'overlaps'> & Pick<Snapshot, 'changedBy' | 'changedAt'>;

const rows = async <T>(tx: Tx, query: ReturnType<typeof sql>): Promise<T[]> => [...await tx.execute(query)] as T[];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One activity of the viewer's team, or a verified one of its kabupaten. Refuses anything else ('not-found'). */
export async function readActivity(tx: Tx, viewer: Viewer, id: string): Promise<ActivityDetail> {
  const unknown = refuse('not-found', 'Kegiatan ini tidak ada di tim Anda. Mungkin alamatnya terpotong.');
  if (!UUID.test(id)) throw unknown;
  const [row] = await rows<Raw>(tx, sql`
    select a.id, a.jurisdiction_id as "jurisdictionId", a.year, a.agency_id as "agencyId", g.code as "agencyCode", g.short_name as agency, a.name, a.kind,
      a.state, a.planned_count as "plannedCount", a.done_count as "doneCount", a.count_unit as "countUnit", a.starts_on::text as "startsOn", a.ends_on::text as "endsOn",
      a.aim, a.output, a.beneficiaries, a.note, a.programme_code as "programmeCode", a.verification, a.version, a.source, a.is_example as "isExample",
      a.updated_by as "changedBy", to_char(a.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt",
      v.display_name as "verifiedBy", ${levelOf(sql`a`)} as level, ${villagesOf(sql`a`)} as villages, ${columnsOf(sql`a`)} as columns
    from activity a join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id left join account v on v.id = a.verified_by
    where a.id = ${id} and (a.jurisdiction_id = ${viewer.jurisdictionId} or a.jurisdiction_id = any(${sql.param([...viewer.children])}::int[]))`);
  if (!row) throw unknown;
  const { changedBy, changedAt, ...content } = row;
  return {
    ...content, villages: await markTargets(tx, row), money: await readMoney(tx, row),
    story: await readStory(tx, row, { ...content, changedBy, changedAt }), overlaps: await readOverlaps(tx, row),
  };
}

async function markTargets(tx: Tx, { jurisdictionId, year, villages }: Raw): Promise<ActivityDetail['villages']> {
  const targets = new Set((await rows<{ code: string }>(tx, sql`select r.code from target_village t join region r on r.id = t.region_id
    where t.jurisdiction_id = ${jurisdictionId} and t.year = ${year}`)).map(({ code }) => code));
  return villages.map((village) => ({ ...village, isTarget: targets.has(village.code) }));
}

async function readMoney(tx: Tx, { jurisdictionId, id }: Raw): Promise<ActivityMoney[]> {
  type RawMoney = Omit<ActivityMoney, 'budgetIdr' | 'spentIdr'> & { budgetIdr: string; spentIdr: string | null };
  const found = await rows<RawMoney>(tx, sql`
    select l.id, l.agency_id as "agencyId", g.short_name as agency, l.name, l.fiscal_year as "fiscalYear", l.stage, l.class, l.funding_source as "fundingSource",
      f.short_name as funder, l.budget_idr as "budgetIdr", s.spent_idr as "spentIdr", s.as_of::text as "spentOn", l.split, l.verification, l.version, l.source,
      l.is_example as "isExample", (select count(*)::int from budget_line_village v where v.jurisdiction_id = l.jurisdiction_id and v.line_id = l.id) as villages
    from current_budget_line l join agency g on g.jurisdiction_id = l.jurisdiction_id and g.id = l.agency_id
    left join agency f on f.jurisdiction_id = l.jurisdiction_id and f.id = l.funder_id
    left join lateral (select b.spent_idr, b.as_of from budget_spent b where b.jurisdiction_id = l.jurisdiction_id and b.line_id = l.id order by b.as_of desc limit 1) s on true
    where l.jurisdiction_id = ${jurisdictionId} and l.activity_id = ${id} order by l.budget_idr desc, l.id`);
  return found.map((line) => ({ ...line, budgetIdr: BigInt(line.budgetIdr), spentIdr: line.spentIdr === null ? null : BigInt(line.spentIdr) }));
}

/** The story with names of people instead of their ids. */
async function readStory(tx: Tx, { jurisdictionId, id }: Raw, now: Snapshot): Promise<Step[]> {
  const kept = await rows<{ before: string; reason: string | null }>(tx, sql`select before, reason from activity_history
    where jurisdiction_id = ${jurisdictionId} and activity_id = ${id} order by id`);
  const story = storyOf(kept.map(({ before, reason }): Kept => ({ before: JSON.parse(before) as Snapshot, reason })), now);
  const ids = [...new Set(story.flatMap(({ by }) => (by === null ? [] : [by])))];
  const people = await rows<{ id: string; name: string }>(tx, sql`select id, display_name as name from account where id = any(${sql.param(ids)}::uuid[])`);
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  return story.map((step) => ({ ...step, by: step.by === null ? null : nameOf.get(step.by) ?? null }));
}

async function readOverlaps(tx: Tx, { jurisdictionId, id, kind }: Raw): Promise<OverlapWith[]> {
  if (kind === null) return [];
  const found = await rows<Omit<Located, 'kind'>>(tx, sql`
    select a.id, a.name, a.state, a.year, a.starts_on::text as "startsOn", a.ends_on::text as "endsOn",
      json_build_object('id', g.id, 'name', g.short_name) as agency,
      (select json_agg(json_build_object('id', r.id, 'name', r.name) order by r.code) from activity_village v join region r on r.id = v.region_id
        where v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id) as villages
    from activity a join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id
    where a.jurisdiction_id = ${jurisdictionId} and lower(a.kind) = lower(${kind}) and exists (
      select from activity_village v join activity_village w on w.jurisdiction_id = v.jurisdiction_id and w.region_id = v.region_id
      where v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id and w.activity_id = ${id})`);
  return overlapNotices(found.map((one) => ({ ...one, kind }))).flatMap(({ activities, villages, sentence }) => {
    if (!activities.includes(id)) return [];
    const other = found.find((one) => one.id === activities.find((activityId) => activityId !== id));
    return other ? [{ id: other.id, name: other.name, agency: other.agency.name, villages, sentence }] : [];
  });
}

/** The year that an activity belongs to: its figures are locked and refreshed. Refuses an unknown one ('not-found'). */
export async function readActivityYear(tx: Tx, viewer: Viewer, id: string): Promise<number> {
  const [row] = await rows<{ year: number }>(tx, sql`select year from activity where jurisdiction_id = ${viewer.jurisdictionId} and id = ${id}`);
  if (!row) throw refuse('not-found', 'Kegiatan ini tidak ada di tim Anda.');
  return row.year;
}
