import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { readLines } from '@/lib/budgets/queries/lines';
import { readMismatch } from '@/lib/budgets/queries/mismatch';
import { listVillages } from '@/lib/convergence/queries/scores';
import { type AwaitedGroup, type AwaitedCell, groupAwaited, GROUP_WORDS } from '@/lib/convergence/rules/gap-list';
import { awaitedCells } from '@/lib/convergence/rules/village-list';
import type { Day } from '@/lib/day';
import { formatShareBp, NBSP } from '@/lib/format';
import { readScope, type Scope } from '@/lib/jurisdictions/queries';
import { formatMillions } from '@/lib/money';
import { periodLabel } from '@/lib/period';
import { listReports } from '@/lib/reporting/queries/reporting-board';
import { type AgendaFacts, type AwaitedFact, type Candidate, proposeAgenda } from '../rules/agenda';

interface About { meetingId: string; periodCode: string | null; today: Day }

/** The proposal of a meeting (F101), made from the provisional figures of its period as of its day. */
export async function readProposal(tx: Tx, viewer: Viewer, { meetingId, periodCode, today }: About): Promise<Candidate[]> {
  const scope = await readScope(tx, viewer, periodCode ? { periode: periodCode } : {});
  return proposeAgenda(await readAgendaFacts(tx, viewer, scope, { meetingId, today }));
}

const awaitedFact = ({ lead, indicator, villages, people, atLeast }: AwaitedGroup): AwaitedFact =>
  ({ lead, indicator, villages, people, atLeast, unit: GROUP_WORDS[indicator.group ?? 'people'] });

/** A celah has its own line; here only cells in which others act without the lead. */
const keyOf = ({ village, indicator }: AwaitedCell): string => `${village.code} ${indicator.code}`;

/** Everything an agenda may be made of: commitments still open, celah, absent leads, reports, money, endings. */
export async function readAgendaFacts(tx: Tx, viewer: Viewer, scope: Scope, { meetingId, today }: Omit<About, 'periodCode'>): Promise<AgendaFacts> {
  const { all, columns } = await listVillages(tx, viewer, scope);
  const gaps = awaitedCells(all, columns, 'gaps');
  const known = new Set(gaps.map(keyOf));
  const { flagged } = await readMismatch(tx, scope, await readLines(tx, scope));
  const reports = (await listReports(tx, viewer, scope.year)).filter((report) => report.periodCode === scope.period.code && !report.reported && !report.isClosed);
  return {
    today, commitments: await readOpenCommitments(tx, viewer, meetingId), gaps: groupAwaited(gaps).map(awaitedFact),
    absent: groupAwaited(awaitedCells(all, columns, 'absent').filter((cell) => !known.has(keyOf(cell)))).map(awaitedFact),
    missing: reports.map(({ code, shortName, periodCode, expected, said }) => ({ agency: { code, name: shortName }, periodCode, period: periodLabel(scope.period), expected, said })),
    mismatched: flagged.map(({ code, name, achievementBp, budgetIdr }) => ({ code, name, achievement: formatShareBp(achievementBp), money: `Rp${NBSP}${formatMillions(budgetIdr)} juta` })),
    endings: await readEndings(tx, viewer),
  };
}

/** Commitments of other meetings that nobody has kept or called off. */
const readOpenCommitments = async (tx: Tx, { jurisdictionId }: Viewer, meetingId: string): Promise<AgendaFacts['commitments'][number][]> => [...await tx.execute(sql`
  select c.id, c.text, c.due_on::text as "dueOn", c.people, case when a.id is null then null else json_build_object('code', a.code, 'name', a.short_name) end as agency
  from commitment c left join agency a on a.jurisdiction_id = c.jurisdiction_id and a.id = c.agency_id
  where c.jurisdiction_id = ${jurisdictionId} and c.status in ('open', 'running') and c.meeting_id is distinct from ${meetingId}::uuid
  order by c.due_on nulls last, c.id`)] as unknown as AgendaFacts['commitments'][number][];

/** Decrees and pledged activities that have a last day. */
const readEndings = async (tx: Tx, { jurisdictionId }: Viewer): Promise<AgendaFacts['endings'][number][]> => [...await tx.execute(sql`
  select 'decree:' || d.id as key, d.number || ': ' || d.subject as words, d.valid_until::text as until, '/rapat/tim' as href, null as "agencyCode"
  from decree d where d.jurisdiction_id = ${jurisdictionId} and d.valid_until is not null
  union all
  select 'activity:' || a.id, 'Komitmen ' || g.short_name || ': ' || a.name, a.ends_on::text, '/kegiatan/' || a.id, g.code
  from activity a join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id
  where a.jurisdiction_id = ${jurisdictionId} and a.state = 'pledged' and a.ends_on is not null
  order by until, key`)] as unknown as AgendaFacts['endings'][number][];
