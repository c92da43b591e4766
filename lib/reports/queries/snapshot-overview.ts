import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { BudgetReport } from '@/lib/budgets/queries/report';
import type { MatrixReport } from '@/lib/contributions/queries/report';
import type { GridReport } from '@/lib/convergence/queries/grid-report';
import type { VillageReport } from '@/lib/convergence/queries/village-report';
import type { TimeZone } from '@/lib/day';
import { plainText } from '@/lib/sentence';
import { thaw } from '../rules/frozen';
import { isTeamPage, snapshotWords } from '../rules/snapshot';
import { whatsappText } from '../rules/whatsapp';
import { readSince, type SinceReport } from './changes';
import type { DashboardReport } from './dashboard';
import { listShareLinks, type ShareLinkRow } from './share-links';
import { type BoardPage, liveParams } from './snapshot-pages';
import { checkSnapshot, needSnapshot, readSnapshotPage, type SnapshotCheck, type SnapshotHead } from './snapshots';

/** Page /rapat/potret/<id>: its pages, whether it is whole, what changed since, its text for the group, and who may read it. */
export interface SnapshotOverviewReport {
  head: SnapshotHead; check: SnapshotCheck; words: string; since: SinceReport; message: string; teamCode: string; teamName: string; slug: string; timeZone: TimeZone;
  mayPublish: boolean; links: ShareLinkRow[];
}

/** The text for the group from a frozen dashboard (F108). */
export function messageOf({ scope, headline, villages, awaited, lines, money }: DashboardReport, { period, stage }: Pick<SnapshotHead, 'period' | 'stage'>, anchor: string): string {
  return whatsappText({
    team: scope.jurisdictionName, period, approved: stage === 'approved', headline: plainText(headline), hasExample: villages.hasExample || money.hasExample,
    villages: villages.rows, filled: villages.filled, cells: villages.cells, gaps: villages.gaps,
    awaited: awaited.map(({ lead, villages: places }) => ({ lead: lead?.name ?? null, gaps: places.length })),
    behind: lines.flatMap(({ code, shortName: name, shareBp, target, gapBp }) => (shareBp !== null && target && gapBp !== null && gapBp > 0 ? [{ code, name, shareBp, targetBp: target.targetBp }] : [])),
    totalIdr: money.totalIdr, spentIdr: money.spentIdr, anchor,
  });
}

/** Builds the overview of a snapshot. Refuses one that the team does not have ('not-found'). */
export async function readSnapshotOverview(tx: Tx, viewer: Viewer, id: string): Promise<SnapshotOverviewReport> {
  const head = await needSnapshot(tx, viewer, id);
  const words = snapshotWords(head, viewer.timeZone);
  const dashboard = thaw<DashboardReport>(await readSnapshotPage(tx, viewer, id, 'dasbor'));
  const [team] = [...await tx.execute(sql`select slug from jurisdiction where id = ${viewer.jurisdictionId}`)];
  return {
    head, words, check: await checkSnapshot(tx, viewer, head), since: await readSince(tx, viewer, head, dashboard), message: messageOf(dashboard, head, words),
    teamCode: viewer.jurisdictionCode, teamName: viewer.jurisdictionName, slug: String(team?.slug), timeZone: viewer.timeZone,
    mayPublish: may(viewer, 'snapshot:publish'), links: may(viewer, 'snapshot:publish') ? await listShareLinks(tx, viewer, id) : [],
  };
}

type Drawn =
  | { kind: 'dasbor'; report: DashboardReport } | { kind: 'matriks'; report: MatrixReport } | { kind: 'desa'; report: GridReport }
  | { kind: 'anggaran'; report: BudgetReport } | { kind: 'pengisian'; report: BoardPage } | { kind: 'village'; report: VillageReport };

/** One frozen page with what stands above it; `live` opens the same page of today. */
export interface FrozenPageReport { head: SnapshotHead; words: string; isWhole: boolean; live: Record<string, string>; drawn: Drawn }

function drawnOf(page: string, text: string): Drawn {
  // The page's name decides which Report its text is: `takeSnapshot` wrote it under that name.
  return { kind: isTeamPage(page) ? page : 'village', report: thaw(text) } as Drawn;
}

/** Reads one frozen page. Refuses an unknown snapshot or page ('not-found'). */
export async function readFrozenPage(tx: Tx, viewer: Viewer, id: string, page: string): Promise<FrozenPageReport> {
  const head = await needSnapshot(tx, viewer, id);
  const text = await readSnapshotPage(tx, viewer, id, page);
  const { isWhole } = await checkSnapshot(tx, viewer, head);
  return { head, isWhole, words: snapshotWords(head, viewer.timeZone), live: liveParams(viewer.jurisdictionCode, head.periodCode, head.stage), drawn: drawnOf(page, text) };
}
