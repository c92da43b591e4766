import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { ActivityState, Verification } from '@/lib/activities/rules';
import type { NoteKind, StageState } from '../rules/words';
import { isOfProgramme, type ProgrammeRow, reachedVillages } from './programmes';

type Key = Pick<ProgrammeRow, 'jurisdictionId' | 'id'>;

const rows = async <T>(tx: Tx, query: ReturnType<typeof sql>): Promise<T[]> => [...await tx.execute(query)] as T[];
const these = ({ jurisdictionId, id }: Key) => sql`p.jurisdiction_id = ${jurisdictionId} and p.id = ${id}::uuid`;

export interface ProgrammeActivity {
  id: string; team: string; agencyId: string; agency: string; year: number; name: string; kind: string | null; state: ActivityState; plannedCount: number | null; doneCount: number | null; countUnit: string;
  beneficiaries: number | null; villages: number; verification: Verification; source: string | null; isExample: boolean;
}

/** Activities of the programme, also the checked ones of the kabupaten; newest year first. */
export const readProgrammeActivities = (tx: Tx, key: Key): Promise<ProgrammeActivity[]> => rows(tx, sql`
  select a.id, j.name as team, a.agency_id as "agencyId", g.short_name as agency, a.year, a.name, a.kind, a.state, a.planned_count as "plannedCount", a.done_count as "doneCount", a.count_unit as "countUnit", a.beneficiaries,
    (select count(*)::int from activity_village v where v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id) as villages, a.verification, a.source, a.is_example as "isExample"
  from programme p join activity a on ${isOfProgramme} join jurisdiction j on j.id = a.jurisdiction_id
  join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id where ${these(key)} order by j.code, a.year desc, lower(a.name), a.id`);

export interface ProgrammeMoney { id: string; team: string; agency: string; year: number; name: string; activity: string; fundingSource: string; funder: string | null; budgetIdr: bigint; spentIdr: bigint | null; source: string | null; isExample: boolean }

/** Budget lines of the programme's activities, each once; `spentIdr` null where nothing was told. */
export async function readProgrammeMoney(tx: Tx, key: Key): Promise<ProgrammeMoney[]> {
  const found = await rows<Omit<ProgrammeMoney, 'budgetIdr' | 'spentIdr'> & { budgetIdr: string; spentIdr: string | null }>(tx, sql`
    select l.id, j.name as team, g.short_name as agency, l.fiscal_year as year, l.name, a.name as activity, l.funding_source as "fundingSource", f.short_name as funder,
      l.budget_idr::text as "budgetIdr", n.spent_idr::text as "spentIdr", l.source, l.is_example as "isExample"
    from programme p join activity a on ${isOfProgramme} join current_budget_line l on l.jurisdiction_id = a.jurisdiction_id and l.activity_id = a.id
    join jurisdiction j on j.id = l.jurisdiction_id join agency g on g.jurisdiction_id = l.jurisdiction_id and g.id = l.agency_id
    left join agency f on f.jurisdiction_id = l.jurisdiction_id and f.id = l.funder_id
    left join lateral (select e.spent_idr from budget_spent e where e.jurisdiction_id = l.jurisdiction_id and e.line_id = l.id order by e.as_of desc limit 1) n on true
    where ${these(key)} order by l.fiscal_year desc, l.budget_idr desc, l.id`);
  return found.map((line) => ({ ...line, budgetIdr: BigInt(line.budgetIdr), spentIdr: line.spentIdr === null ? null : BigInt(line.spentIdr) }));
}

export interface ProgrammeVillage { code: string; name: string; district: string; team: string; isOwn: boolean; activities: number; isTarget: boolean }

/** Villages that the programme reaches, each once; `isOwn`: of the reader's own team, whose page of the village opens. */
export const readProgrammeVillages = (tx: Tx, key: Key, viewerTeam: number): Promise<ProgrammeVillage[]> => rows(tx, sql`
  select r.code, r.name, d.name as district, b.name as team, coalesce((select r.code like home.code || '.%' from jurisdiction home where home.id = ${viewerTeam} and home.level = 'regency'), false) as "isOwn",
    (select count(*)::int from activity a join activity_village v on v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id where v.region_id = r.id and ${isOfProgramme}) as activities,
    exists (select from target_village t where t.region_id = r.id and t.year >= p.starts_year and t.year <= coalesce(p.ends_year, t.year)) as "isTarget"
  from programme p cross join lateral (${reachedVillages}) x join region r on r.id = x.region_id join region d on d.id = r.parent_id join region b on b.id = d.parent_id
  where ${these(key)} order by r.code`);

export interface Stage { id: string; key: string; name: string; state: StageState | null; doneOn: string | null; note: string | null; source: string | null; version: number }

/** Steps of the programme in their order. */
export const readStages = (tx: Tx, key: Key): Promise<Stage[]> => rows(tx, sql`
  select p.id, p.key, p.name, p.state, p.done_on::text as "doneOn", p.note, p.source, p.version from programme_stage p where p.jurisdiction_id = ${key.jurisdictionId} and p.programme_id = ${key.id}::uuid order by p.ordinal`);

export interface StageMark { stageKey: string; villageCode: string; state: StageState; doneOn: string | null; note: string | null; version: number; isExample: boolean }

/** Marks of steps per village: of the own team, and of the kabupaten for a province. */
export const readStageMarks = (tx: Tx, code: string): Promise<StageMark[]> => rows(tx, sql`
  select m.stage_key as "stageKey", r.code as "villageCode", m.state, m.done_on::text as "doneOn", m.note, m.version, m.is_example as "isExample"
  from programme_stage_village m join region r on r.id = m.region_id where m.programme_code = ${code} order by r.code`);

export interface Note { id: string; kind: NoteKind; ordinal: number; topic: string | null; heading: string | null; before: string | null; text: string; source: string | null; isExample: boolean; version: number }

/** What the programme says in words, by kind and order. */
export const readNotes = (tx: Tx, key: Key): Promise<Note[]> => rows(tx, sql`
  select p.id, p.kind, p.ordinal, p.topic, p.heading, p.before, p.text, p.source, p.is_example as "isExample", p.version from programme_note p
  where p.jurisdiction_id = ${key.jurisdictionId} and p.programme_id = ${key.id}::uuid order by p.kind, p.ordinal`);

export interface LogLine { id: string; kind: 'obstacle' | 'step' | 'advice' | 'strategy' | 'stage'; text: string; parentId: string | null; status: StageState | 'open' | null; source: string | null }

/** The team's log of obstacles, answers and advice, as far as it is the programme's (F21). */
export const readLog = (tx: Tx, { jurisdictionId, code }: Pick<ProgrammeRow, 'jurisdictionId' | 'code'>): Promise<LogLine[]> => rows(tx, sql`
  select o.id::text, o.kind, o.text, o.parent_id as "parentId", o.status, o.source from obstacle o where o.jurisdiction_id = ${jurisdictionId} and o.programme_code = ${code} order by o.year, o.kind, o.ordinal`);

export interface Duty { column: string; agencyCode: string; agency: string; role: 'lead' | 'support' | 'funder'; duty: string | null; activities: number; source: string | null }

/** Who answers for each part of the lens that the programme is, in its newest year with roles; empty for other programmes (F26). */
export const readDuties = (tx: Tx, key: Key): Promise<Duty[]> => rows(tx, sql`
  select y.column_code as "column", g.code as "agencyCode", g.short_name as agency, y.role, y.duty, y.source,
    (select count(*)::int from activity a where a.jurisdiction_id = y.jurisdiction_id and a.agency_id = y.agency_id and ${isOfProgramme}) as activities
  from programme p join responsibility y on y.jurisdiction_id = p.jurisdiction_id and y.lens = p.lens
    and y.year = (select max(n.year) from responsibility n where n.jurisdiction_id = p.jurisdiction_id and n.lens = p.lens)
  join agency g on g.jurisdiction_id = y.jurisdiction_id and g.id = y.agency_id
  where ${these(key)} order by (y.role <> 'lead'), lower(g.short_name)`);

export interface ProgrammeDecree { number: string; subject: string; issuedOn: string | null; note: string | null; source: string | null }

/** Decrees of the register that the programme names. */
export const readProgrammeDecrees = (tx: Tx, key: Key): Promise<ProgrammeDecree[]> => rows(tx, sql`
  select d.number, d.subject, d.issued_on::text as "issuedOn", d.note, d.source from programme p join decree d on d.jurisdiction_id = p.jurisdiction_id
    and (d.id = p.decree_id or d.number in (select n.text from programme_note n where n.jurisdiction_id = p.jurisdiction_id and n.programme_id = p.id and n.kind = 'rule'))
  where ${these(key)} order by d.issued_on nulls last, d.number`);

export interface ProgrammeChange { at: string; by: string | null; kind: string; reason: string | null }

/** The newest fifty replaced rows: when, by whom, of what kind. */
export const readProgrammeHistory = (tx: Tx, { jurisdictionId, code }: Pick<ProgrammeRow, 'jurisdictionId' | 'code'>): Promise<ProgrammeChange[]> => rows(tx, sql`
  select to_char(h.replaced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, a.display_name as "by", h.kind, h.reason
  from programme_history h left join account a on a.id = h.replaced_by where h.jurisdiction_id = ${jurisdictionId} and h.programme_code = ${code} order by h.id desc limit 50`);
