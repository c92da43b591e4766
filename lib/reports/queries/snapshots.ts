import 'server-only';
import { createHash } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { Stage } from '@/lib/jurisdictions/queries';
import { parsePeriod, periodLabel } from '@/lib/period';
import { refuse } from '@/lib/refusal';

/** A snapshot without its pages. `takenAt` and `publishedAt` are instants as ISO text. */
export interface SnapshotHead {
  id: string; title: string; meetingId: string | null; periodCode: string; period: string; stage: Stage; takenAt: string; takenBy: string | null;
  auditSeq: number; sha256: string; publishedAt: string | null;
}

type Raw = Omit<SnapshotHead, 'period' | 'takenAt' | 'publishedAt'> & { takenAt: string; publishedAt: string | null };

const readHeads = async (tx: Tx, where: SQL): Promise<SnapshotHead[]> => ([...await tx.execute(sql`
  select s.id::text, s.title, s.meeting_id::text as "meetingId", p.code as "periodCode", s.stage, s.taken_at::text as "takenAt", a.display_name as "takenBy",
    s.audit_seq as "auditSeq", encode(s.sha256, 'hex') as sha256, s.published_at::text as "publishedAt"
  from snapshot s join period p on p.id = s.period_id left join account a on a.id = s.taken_by where ${where} order by s.taken_at desc, s.id`)] as unknown as Raw[])
  .map((row) => {
    const period = parsePeriod(row.periodCode);
    return {
      ...row, period: period ? periodLabel(period) : row.periodCode, takenAt: new Date(row.takenAt).toISOString(),
      publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt).toISOString(),
    };
  });

/** The snapshots of a team, newest first. */
export const listSnapshots = (tx: Tx, viewer: Viewer): Promise<SnapshotHead[]> => readHeads(tx, sql`s.jurisdiction_id = ${viewer.jurisdictionId}`);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One snapshot of the viewer's team. Refuses one that it does not have ('not-found'). */
export async function needSnapshot(tx: Tx, viewer: Viewer, id: string): Promise<SnapshotHead> {
  const [found] = UUID.test(id) ? await readHeads(tx, sql`s.jurisdiction_id = ${viewer.jurisdictionId} and s.id = ${id}::uuid`) : [];
  if (!found) throw refuse('not-found', 'Potret ini tidak ada di tim Anda.');
  return found;
}

/** What the fingerprint covers beside the pages. */
type Sealed = Pick<SnapshotHead, 'id' | 'title' | 'periodCode' | 'stage' | 'takenAt'>;

/** sha256 over the head of a snapshot and over the sha256 of each page, by name. */
export function fingerprint({ id, title, periodCode, stage, takenAt }: Sealed, pages: readonly { page: string; sha256: string }[]): Buffer {
  const lines = [...pages].sort((a, b) => (a.page < b.page ? -1 : 1)).map(({ page, sha256 }) => `${page} ${sha256}`);
  return createHash('sha256').update([id, title, periodCode, stage, takenAt, ...lines].join('\n')).digest();
}

/** The names of its pages, and whether every byte of it still is what was frozen. */
export interface SnapshotCheck { pages: string[]; villages: Record<string, string>; isWhole: boolean }

/** Computes the fingerprint again from what is stored. */
export async function checkSnapshot(tx: Tx, viewer: Viewer, head: SnapshotHead): Promise<SnapshotCheck> {
  const rows = [...await tx.execute(sql`select p.page, encode(sha256(convert_to(p.report, 'UTF8')), 'hex') as sha256, r.name
    from snapshot_page p left join region r on r.code = p.page where p.jurisdiction_id = ${viewer.jurisdictionId} and p.snapshot_id = ${head.id}::uuid order by p.page`)] as unknown as
    { page: string; sha256: string; name: string | null }[];
  return {
    pages: rows.map(({ page }) => page), isWhole: fingerprint(head, rows).toString('hex') === head.sha256,
    villages: Object.fromEntries(rows.flatMap(({ page, name }) => (name === null ? [] : [[page, name]]))),
  };
}

/** The stored text of one page. Refuses a page that the snapshot does not have ('not-found'). */
export async function readSnapshotPage(tx: Tx, viewer: Viewer, id: string, page: string): Promise<string> {
  const [row] = [...await tx.execute(sql`select report from snapshot_page where jurisdiction_id = ${viewer.jurisdictionId} and snapshot_id = ${id}::uuid and page = ${page}`)];
  if (typeof row?.report !== 'string') throw refuse('not-found', `Potret ini tidak memuat halaman “${page.slice(0, 40)}”.`);
  return row.report;
}
