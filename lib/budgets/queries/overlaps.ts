import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { SOURCE_WORDS, type FundingSource } from '@/lib/activities/rules/funding';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstant } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { Scope } from '@/lib/jurisdictions/queries';
import { refuse } from '@/lib/refusal';
import { type Comparable, type OverlapPair, overlapPairs, overlapSentence, overlapState, type Verdict, VERDICT_WORDS } from '../rules/overlap';

interface Decision { id: string; subject: 'activity' | 'line'; firstId: string; secondId: string; verdict: Verdict; agency: string | null; reason: string; by: string; at: string; firstName: string | null; secondName: string | null }

/** A pair of the desk with what was decided last. `key` names it in the address. */
export interface OverlapRow extends OverlapPair { key: string; state: 'open' | 'waiting' | 'settled'; decision: Decision | null }

export interface OverlapDesk { sentence: string; year: number; teamCode: string; rows: OverlapRow[]; editing: OverlapRow | null; history: (Decision & { words: string; when: string })[]; maySettle: boolean; hasExample: boolean }

type Raw = Omit<Comparable, 'funders' | 'budgetIdr'> & { sources: FundingSource[] | null; funderNames: string[] | null; budgetIdr: string | null };

const VILLAGES = sql`json_agg(json_build_object('id', r.id, 'code', r.code, 'name', r.name) order by r.code)`;

const comparable = ({ sources, funderNames, budgetIdr, ...row }: Raw): Comparable => ({
  ...row, budgetIdr: budgetIdr === null ? null : BigInt(budgetIdr), funders: [...new Set([...(sources ?? []).map((source) => SOURCE_WORDS[source]), ...(funderNames ?? [])])].sort(),
});

/** Located activities of a year that have a kind, and located budget lines of such activities. */
async function readComparables(tx: Tx, { jurisdictionId }: Viewer, year: number): Promise<Comparable[]> {
  const activities = [...await tx.execute(sql`
    select a.id, 'activity' as subject, a.name, a.agency_id as "agencyId", g.short_name as agency, a.kind, a.state, a.year, a.starts_on::text as "startsOn", a.ends_on::text as "endsOn", a.is_example as "isExample",
      v.villages, m.sources, m.names as "funderNames", m.budget::text as "budgetIdr"
    from activity a join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id
    join lateral (select ${VILLAGES} as villages from activity_village v join region r on r.id = v.region_id where v.jurisdiction_id = a.jurisdiction_id and v.activity_id = a.id having count(*) > 0) v on true
    left join lateral (select array_agg(distinct l.funding_source) as sources, array_agg(distinct f.short_name) filter (where f.id is not null) as names, sum(l.budget_idr) as budget
      from current_budget_line l left join agency f on f.jurisdiction_id = l.jurisdiction_id and f.id = l.funder_id where l.jurisdiction_id = a.jurisdiction_id and l.activity_id = a.id) m on true
    where a.jurisdiction_id = ${jurisdictionId} and a.year = ${year} and a.kind is not null and a.state <> 'cancelled' order by a.id`)] as unknown as Raw[];
  const lines = [...await tx.execute(sql`
    select l.id, 'line' as subject, l.name, l.agency_id as "agencyId", g.short_name as agency, a.kind, a.state, l.fiscal_year as year, a.starts_on::text as "startsOn", a.ends_on::text as "endsOn", l.is_example as "isExample",
      v.villages, array[l.funding_source] as sources, case when f.id is null then null else array[f.short_name] end as "funderNames", l.budget_idr::text as "budgetIdr"
    from current_budget_line l join activity a on a.jurisdiction_id = l.jurisdiction_id and a.id = l.activity_id and a.kind is not null and a.state <> 'cancelled'
    join agency g on g.jurisdiction_id = l.jurisdiction_id and g.id = l.agency_id left join agency f on f.jurisdiction_id = l.jurisdiction_id and f.id = l.funder_id
    join lateral (select ${VILLAGES} as villages from budget_line_village v join region r on r.id = v.region_id where v.jurisdiction_id = l.jurisdiction_id and v.line_id = l.id having count(*) > 0) v on true
    where l.jurisdiction_id = ${jurisdictionId} and l.fiscal_year = ${year} order by l.id`)] as unknown as Raw[];
  return [...activities, ...lines].map(comparable);
}

const readDecisions = async (tx: Tx, { jurisdictionId }: Viewer): Promise<Decision[]> => [...await tx.execute(sql`
  select d.id, d.subject, d.first_id as "firstId", d.second_id as "secondId", d.verdict, g.short_name as agency, d.reason, p.display_name as by, to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
    coalesce((select name from activity x where x.jurisdiction_id = d.jurisdiction_id and x.id = d.first_id), (select name from budget_line x where x.jurisdiction_id = d.jurisdiction_id and x.id = d.first_id)) as "firstName",
    coalesce((select name from activity x where x.jurisdiction_id = d.jurisdiction_id and x.id = d.second_id), (select name from budget_line x where x.jurisdiction_id = d.jurisdiction_id and x.id = d.second_id)) as "secondName"
  from overlap_decision d join account p on p.id = d.decided_by left join agency g on g.jurisdiction_id = d.jurisdiction_id and g.id = d.agency_id
  where d.jurisdiction_id = ${jurisdictionId} order by d.decided_at desc, d.id desc limit 500`)] as unknown as Decision[];

/** The pairs of a year with what was decided last about each. */
export async function readOverlapRows(tx: Tx, viewer: Viewer, year: number): Promise<{ rows: OverlapRow[]; decisions: Decision[] }> {
  const decisions = await readDecisions(tx, viewer);
  const rows = overlapPairs(await readComparables(tx, viewer, year)).map((pair): OverlapRow => {
    const decision = decisions.find(({ firstId, secondId }) => firstId === pair.first.id && secondId === pair.second.id) ?? null;
    return { ...pair, key: `${pair.first.id}_${pair.second.id}`, decision, state: overlapState(decision?.verdict ?? null) };
  });
  const order = { open: 0, waiting: 1, settled: 2 };
  return { decisions, rows: rows.sort((a, b) => order[a.state] - order[b.state]) };
}

/** Builds /kegiatan/tumpang-tindih of a year: pairs that seem the same, the one being settled (`?atur=`), and all decisions. */
export async function readOverlapDesk(tx: Tx, viewer: Viewer, scope: Scope, params: SearchParams): Promise<OverlapDesk> {
  const { rows, decisions } = await readOverlapRows(tx, viewer, scope.year);
  const asked = typeof params.atur === 'string' ? params.atur : '';
  const editing = rows.find(({ key }) => key === asked) ?? null;
  if (asked !== '' && !editing) throw refuse('not-found', 'Pasangan itu tidak ada lagi: salah satunya sudah berubah atau ditarik.');
  return {
    sentence: overlapSentence(rows), year: scope.year, teamCode: viewer.jurisdictionCode, rows, editing, maySettle: may(viewer, 'overlap:settle'), hasExample: rows.some(({ first, second }) => first.isExample || second.isExample),
    history: decisions.map((one) => ({ ...one, words: VERDICT_WORDS[one.verdict], when: formatInstant(new Date(one.at), viewer.timeZone) })),
  };
}
