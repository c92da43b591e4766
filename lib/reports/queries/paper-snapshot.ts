import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { VillageReport } from '@/lib/convergence/queries/village-report';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { thaw } from '../rules/frozen';
import { isTeamPage } from '../rules/snapshot';
import { buildTeamPages, buildVillagePages, type FrozenReports } from './snapshot-pages';
import { checkSnapshot, listSnapshots, readSnapshotPage, type SnapshotHead } from './snapshots';

/** The pages that a document of a meeting is made of, frozen or of now. */
export interface MeetingPages { team: Pick<FrozenReports, 'dasbor' | 'matriks' | 'desa'>; villages: VillageReport[]; snapshot: SnapshotHead | null; left: number }

/** A page for each village; more make no pack that somebody carries. Those with most celah come first. */
const MOST_VILLAGES = 20;

/** The newest snapshot that was taken for a meeting; null when there is none. */
export const readMeetingSnapshot = async (tx: Tx, viewer: Viewer, meetingId: string): Promise<SnapshotHead | null> =>
  (await listSnapshots(tx, viewer)).find((one) => one.meetingId === meetingId) ?? null;

const worstFirst = (villages: VillageReport[]): VillageReport[] => villages.sort((a, b) => b.gaps - a.gaps || (a.place.code < b.place.code ? -1 : 1));

/** The frozen pages of a snapshot, as they were that day. */
export async function readFrozenPages(tx: Tx, viewer: Viewer, snapshot: SnapshotHead): Promise<MeetingPages> {
  const page = async <T>(name: string): Promise<T> => thaw<T>(await readSnapshotPage(tx, viewer, snapshot.id, name));
  const codes = (await checkSnapshot(tx, viewer, snapshot)).pages.filter((name) => !isTeamPage(name));
  const villages: VillageReport[] = [];
  for (const code of codes) villages.push(await page(code));
  const team = { dasbor: await page<FrozenReports['dasbor']>('dasbor'), matriks: await page<FrozenReports['matriks']>('matriks'), desa: await page<FrozenReports['desa']>('desa') };
  return { team, villages: worstFirst(villages).slice(0, MOST_VILLAGES), snapshot, left: Math.max(0, codes.length - MOST_VILLAGES) };
}

/** The same pages as they are now. */
export async function readLivePages(tx: Tx, viewer: Viewer, params: SearchParams): Promise<MeetingPages> {
  const team = await buildTeamPages(tx, viewer, params);
  const worst = [...team.dasbor.villages.rows].sort((a, b) => b.gaps - a.gaps || (a.code < b.code ? -1 : 1)).slice(0, MOST_VILLAGES).map(({ code }) => code);
  const villages = await buildVillagePages(tx, viewer, params, worst);
  return { team, villages: worstFirst([...villages.values()]), snapshot: null, left: Math.max(0, team.dasbor.villages.rows.length - MOST_VILLAGES) };
}
