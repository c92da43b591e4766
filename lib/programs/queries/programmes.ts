import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { AgencyKind } from '@/lib/agencies/rules';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { Lens } from '@/lib/indicators/rules/lenses';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { refuse } from '@/lib/refusal';
import { listHeadline } from '../rules/headline';
import type { ProgrammeState, Reach } from '../rules/words';

/** A programme with what its activities, money and villages add up to. `home`: the team that owns it, where it is not the reader's. */
export interface ProgrammeRow {
  id: string;
  jurisdictionId: number;
  home: string | null;
  code: string;
  name: string;
  shortName: string;
  objective: string | null;
  partners: string | null;
  agencyId: string;
  agency: string;
  agencyCode: string;
  agencyKind: AgencyKind;
  regionId: number;
  regionCode: string;
  region: string;
  reach: Reach;
  lens: Lens | null;
  startsYear: number;
  endsYear: number | null;
  state: ProgrammeState;
  decreeId: string | null;
  note: string | null;
  source: string | null;
  isExample: boolean;
  version: number;
  activities: number;
  villages: number;
  outputs: number;
  stages: number;
  stagesDone: number;
  /** null: no budget line at all. */
  budgetIdr: bigint | null;
  spentIdr: bigint | null;
}

/** Whether activity `a` belongs to programme `p`: by its code, or by the lens that the programme is (F26). Cancelled ones never. */
export const isOfProgramme: SQL = sql`a.state <> 'cancelled' and (a.programme_code = p.code or (p.lens is not null and exists (
  select from activity_column c where c.jurisdiction_id = a.jurisdiction_id and c.activity_id = a.id and c.lens = p.lens)))`;

/** Villages that programme `p` reaches: those of its activities, or the lokus of its years. */
export const reachedVillages: SQL = sql`select v.region_id from activity a join activity_village v on v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id where ${isOfProgramme}
  union select t.region_id from target_village t where p.reach = 'lokus' and t.jurisdiction_id = p.jurisdiction_id and t.year >= p.starts_year and t.year <= coalesce(p.ends_year, t.year)`;

type Raw = Omit<ProgrammeRow, 'budgetIdr' | 'spentIdr'> & { budgetIdr: string | null; spentIdr: string | null };

/** Programmes that the viewer may read, narrowed by `where` over p (programme): own ones, and those of the province that have an activity here, then with the partner that works here. */
export async function readProgrammes(tx: Tx, viewer: Viewer, where: SQL = sql`true`): Promise<ProgrammeRow[]> {
  const found = [...await tx.execute(sql`
    select p.id, p.jurisdiction_id as "jurisdictionId", case when p.jurisdiction_id <> ${viewer.jurisdictionId} then j.name end as home, p.code, p.name, p.short_name as "shortName",
      p.objective, p.partners, p.agency_id as "agencyId", coalesce(g.short_name, h.short_name, 'tim') as agency, coalesce(g.code, h.code, '') as "agencyCode", coalesce(g.kind, h.kind, 'team') as "agencyKind",
      p.region_id as "regionId", r.code as "regionCode", r.name as region, p.reach, p.lens, p.starts_year as "startsYear", p.ends_year as "endsYear", p.state,
      p.decree_id as "decreeId", p.note, p.source, p.is_example as "isExample", p.version, x.activities, w.villages, o.outputs, s.stages, s.done as "stagesDone",
      m.budget::text as "budgetIdr", m.spent::text as "spentIdr"
    from programme p join jurisdiction j on j.id = p.jurisdiction_id join region r on r.id = p.region_id
    left join agency g on g.jurisdiction_id = p.jurisdiction_id and g.id = p.agency_id
    left join lateral (select w.short_name, w.code, w.kind from activity a join agency w on w.jurisdiction_id = a.jurisdiction_id and w.id = a.agency_id where g.id is null and ${isOfProgramme} order by a.year desc, w.code limit 1) h on true
    cross join lateral (select count(*)::int as activities from activity a where ${isOfProgramme}) x
    cross join lateral (select count(*)::int as villages from (${reachedVillages}) v) w
    cross join lateral (select count(*)::int as outputs from programme_output o where o.jurisdiction_id = p.jurisdiction_id and o.programme_id = p.id) o
    cross join lateral (select count(*)::int as stages, (count(*) filter (where s.state = 'done'))::int as done from programme_stage s where s.jurisdiction_id = p.jurisdiction_id and s.programme_id = p.id) s
    cross join lateral (select sum(l.budget_idr) as budget, sum(coalesce(n.spent_idr, 0)) as spent from activity a
      join current_budget_line l on l.jurisdiction_id = a.jurisdiction_id and l.activity_id = a.id
      left join lateral (select e.spent_idr from budget_spent e where e.jurisdiction_id = l.jurisdiction_id and e.line_id = l.id order by e.as_of desc limit 1) n on true
      where ${isOfProgramme}) m
    where (p.jurisdiction_id = ${viewer.jurisdictionId} or x.activities > 0) and ${where}
    order by (p.state in ('done', 'stopped')), lower(p.short_name), p.code`)] as unknown as Raw[];
  return found.map((row) => ({ ...row, budgetIdr: row.budgetIdr === null ? null : BigInt(row.budgetIdr), spentIdr: row.spentIdr === null ? null : BigInt(row.spentIdr) }));
}

/** One programme by its code: the team's own before the province's. Refuses an unknown code ('not-found'). */
export async function readProgrammeRow(tx: Tx, viewer: Viewer, code: string): Promise<ProgrammeRow> {
  const rows = /^[a-z0-9-]{2,40}$/.test(code) ? await readProgrammes(tx, viewer, sql`p.code = ${code}`) : [];
  const row = rows.find(({ home }) => home === null) ?? rows[0];
  if (!row) throw refuse('not-found', `Program berkode “${code.slice(0, 40)}” tidak ada di tim Anda.`);
  return row;
}

/** Whether the viewer may write this programme: the operator of its agency, or the coordinator of its team. */
export const mayWriteProgramme = (viewer: Viewer, { home, agencyId }: Pick<ProgrammeRow, 'home' | 'agencyId'>): boolean =>
  home === null && (may(viewer, 'program:manage') || may(viewer, 'program:write', { agencyId }));

export interface ProgrammeListReport { headline: string; rows: ProgrammeRow[]; /** Kinds of owner that the team has, and the one that the list is narrowed to. */ kinds: AgencyKind[]; kind: AgencyKind | null; ignored: string | null; all: number; mayCreate: boolean; hasExample: boolean; team: string }

/** Everything /program shows; `?jenis=` narrows it to one kind of owner (F43). */
export async function readProgrammeList(tx: Tx, viewer: Viewer, { jenis }: SearchParams = {}): Promise<ProgrammeListReport> {
  const everything = await readProgrammes(tx, viewer);
  const asked = (Array.isArray(jenis) ? jenis[0] : jenis) || null;
  const kinds = [...new Set(everything.map(({ agencyKind }) => agencyKind))].sort();
  const kind = kinds.find((one) => one === asked) ?? null;
  const rows = everything.filter(({ agencyKind }) => kind === null || agencyKind === kind);
  return {
    headline: listHeadline(everything, viewer.jurisdictionName), rows, kinds, kind, all: everything.length, ignored: asked !== null && kind === null ? `jenis=${asked.slice(0, 40)}` : null, hasExample: rows.some(({ isExample }) => isExample), team: viewer.jurisdictionCode,
    mayCreate: may(viewer, 'program:manage') || (may(viewer, 'program:write') && viewer.agencyId !== null),
  };
}
