import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { buildGrid, type GridReport } from '@/lib/convergence/queries/grid-report';
import { readScope } from '@/lib/jurisdictions/queries';
import { COMMITMENT_WORDS, type CommitmentStatus } from '@/lib/meetings/rules/commitment';
import { type Change, type Changes, changesBetween, type Compared } from '../rules/changes';
import { thaw } from '../rules/frozen';
import { buildDashboard, type DashboardReport } from './dashboard';
import { liveParams } from './snapshot-pages';
import { readSnapshotPage, type SnapshotHead } from './snapshots';

/** What changed since a snapshot, with the commitments that came or changed, and how often people did what. */
export interface SinceReport extends Changes { commitments: Change[]; deeds: { kind: string; count: number }[] }

const compared = ({ lines, money }: DashboardReport, { list }: GridReport): Compared => ({ columns: list.columns, villages: list.all, lines, money });

/** Commitments made or changed after the moment; what an older one was stands in its history. */
export async function readCommitments(tx: Tx, { jurisdictionId }: Viewer, takenAt: string): Promise<Change[]> {
  const rows = [...await tx.execute(sql`
    select c.id::text, c.text, c.status, a.short_name as agency,
      (select h.before from commitment_history h where h.jurisdiction_id = c.jurisdiction_id and h.commitment_id = c.id and h.replaced_at > ${takenAt}::timestamptz order by h.replaced_at, h.id limit 1) as before
    from commitment c left join agency a on a.jurisdiction_id = c.jurisdiction_id and a.id = c.agency_id
    where c.jurisdiction_id = ${jurisdictionId} and c.updated_at > ${takenAt}::timestamptz order by c.due_on nulls last, c.id`)] as unknown as
    { id: string; text: string; status: string; agency: string | null; before: string | null }[];
  return rows.map(({ id, text, status, agency, before }) =>
    ({ key: id, where: agency ? `${agency}: ${text}` : text, before: before === null ? 'belum ada' : statusWords((JSON.parse(before) as { status?: unknown }).status), after: statusWords(status), href: `/rapat/komitmen/${id}` }));
}

const isStatus = (status: unknown): status is CommitmentStatus => typeof status === 'string' && Object.hasOwn(COMMITMENT_WORDS, status);
const statusWords = (status: unknown): string => (isStatus(status) ? COMMITMENT_WORDS[status] : 'lain');

const DEEDS = sql`case when verb like 'value.%' or verb like 'cell.%' or verb like 'import.%' or verb like 'submission.%' then 'pengisian nilai'
  when verb like 'activity.%' then 'kegiatan' when verb like 'budget.%' then 'anggaran' when verb like 'commitment.%' then 'komitmen' when verb like 'period.%' then 'periode' else 'lainnya' end`;

/** The audit trail after the snapshot, by kind; the snapshot's own row and later snapshots aside. */
const readDeeds = async (tx: Tx, { jurisdictionId }: Viewer, { takenAt }: SnapshotHead): Promise<SinceReport['deeds']> =>
  [...await tx.execute(sql`select ${DEEDS} as kind, count(*)::int as count from audit_entry where jurisdiction_id = ${jurisdictionId} and at > ${takenAt}::timestamptz
    and verb not like 'snapshot.%' and verb not like 'share-link.%' group by 1 order by 2 desc, 1`)] as unknown as SinceReport['deeds'];

/** Compares a snapshot with the figures of the same period and stage as they are now (F116). */
export async function readSince(tx: Tx, viewer: Viewer, head: SnapshotHead, then: DashboardReport): Promise<SinceReport> {
  const params = liveParams(viewer.jurisdictionCode, head.periodCode, head.stage);
  const grid = thaw<GridReport>(await readSnapshotPage(tx, viewer, head.id, 'desa'));
  const now = compared(await buildDashboard(tx, viewer, await readScope(tx, viewer, params), params), await buildGrid(tx, viewer, params));
  return { ...changesBetween(compared(then, grid), now), commitments: await readCommitments(tx, viewer, head.takenAt), deeds: await readDeeds(tx, viewer, head) };
}
