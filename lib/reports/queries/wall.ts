import 'server-only';
import type { Tx } from '@/db/client';
import { type Address, addressOf, carry } from '@/lib/address';
import { may } from '@/lib/auth/access';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { readAreaMap } from '@/lib/convergence/queries/map-report';
import { listVillages } from '@/lib/convergence/queries/scores';
import { awaitedCells } from '@/lib/convergence/rules/village-list';
import { groupAwaited } from '@/lib/convergence/rules/gap-list';
import { gridHeadline } from '@/lib/convergence/rules/headline';
import { provinceHeadline } from '@/lib/convergence/rules/regencies';
import { type Day, dayIn, formatInstant } from '@/lib/day';
import { formatCount, formatShareBp, NBSP, numberWord } from '@/lib/format';
import { formatMillions } from '@/lib/money';
import { headlineOfMatrix } from '@/lib/contributions/rules/headline';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope, type Scope } from '@/lib/jurisdictions/queries';
import { listCommitments } from '@/lib/meetings/queries/commitments';
import { type AgendaItem, type MeetingFacts, readItems, readMeetingFacts } from '@/lib/meetings/queries/meeting';
import { itemAbout } from '@/lib/meetings/rules/agenda';
import { commitmentsHeadline, isLive, isOverdue } from '@/lib/meetings/rules/commitment';
import { periodLabel } from '@/lib/period';
import { plainText } from '@/lib/sentence';
import { firstOf, gapsHeadline, moneyHeadline, WALL, wallMatrix, wallVillages } from '../rules/wall';
import { buildDashboard, type DashboardReport } from './dashboard';
import { decideLink, readVillageSlide, type VillageSlide, type WallContext } from './wall-village';

type Commitments = Awaited<ReturnType<typeof listCommitments>>;
type Gap = ReturnType<typeof groupAwaited>[number] & { decide: string | null; agendaAt: number | null };

/** The pictures of the wall, one after the other; every list is cut to what fits and says how many are left. */
export type Slide = { id: string; title: string; example: boolean } & (
  | { kind: 'headline'; figures: { value: string; words: string; alarm: boolean }[]; agenda: { shown: AgendaItem[]; rest: number } }
  | { kind: 'map'; map: Awaited<ReturnType<typeof readAreaMap>>; rest: number }
  | { kind: 'matrix'; lens: DashboardReport['lens']; matrix: ReturnType<typeof wallMatrix> }
  | { kind: 'gaps'; gaps: Gap[]; rest: number; unreported: number }
  | { kind: 'money'; money: DashboardReport['money'] }
  | { kind: 'village'; village: VillageSlide }
  | { kind: 'commitments'; rows: Commitments; rest: number; overdue: number });

/** Everything the wall shows, at once: it needs no further request (U14). */
export interface WallReport {
  address: Address;
  meeting: Pick<MeetingFacts, 'id' | 'title' | 'heldOn'> | null;
  /** Where Esc leads. */
  leave: string;
  team: string; period: string; stage: Scope['stage']; madeAt: string; today: Day; source: string;
  slides: Slide[];
  /** Target villages that have no picture of their own. */
  furtherVillages: number;
}

/** Builds the wall of a meeting, or of the team without one. Refuses a meeting of another team and an unknown period ('not-found'). */
export async function buildWall(tx: Tx, viewer: Viewer, given: SearchParams, meetingId: string | null): Promise<WallReport> {
  const meeting = meetingId === null ? null : await readMeetingFacts(tx, viewer, meetingId);
  const params: SearchParams = { ...given, jelas: undefined, ...(meeting?.periodCode && !given.periode && !given.tahun ? { periode: meeting.periodCode } : {}) };
  const scope = await readScope(tx, viewer, params);
  const items = meeting ? (await readItems(tx, viewer, meeting.id)).filter(({ isDropped }) => !isDropped) : [];
  const address = addressOf(meeting ? `/rapat/${meeting.id}/proyektor` : '/rapat/proyektor', params);
  const dashboard = await buildDashboard(tx, viewer, scope, params);
  const today = dayIn(clock.now(), viewer.timeZone);
  const context: WallContext = { scope, address, items, meetingId: meeting?.id ?? null, mayDecide: may(viewer, 'commitment:manage'), commitments: await listCommitments(tx, viewer), today };
  const list = await listVillages(tx, viewer, scope);
  const { shown, rest } = wallVillages(list.all);
  const villages: Slide[] = [];
  for (const { code } of shown) {
    const village = await readVillageSlide(tx, code, context);
    villages.push({ id: `desa-${code}`, kind: 'village', title: village.title, example: village.example, village });
  }
  return {
    address, meeting, leave: carry(address, meeting ? `/rapat/${meeting.id}` : '/rapat'), team: scope.jurisdictionName, period: periodLabel(scope.period), stage: scope.stage, today,
    madeAt: formatInstant(clock.now(), viewer.timeZone), furtherVillages: rest,
    source: list.all.length > 0 ? 'isian instansi dan anggaran tim' : 'kegiatan dan anggaran tim',
    slides: [headlineSlide(dashboard, context), ...await mapSlides(tx, viewer, { scope, address, dashboard }, list), matrixSlide(dashboard, address), ...gapSlides(list, context), moneySlide(dashboard), ...villages, commitmentSlide(context)],
  };
}

type List = Awaited<ReturnType<typeof listVillages>>;
const exampleIn = ({ all }: List): boolean => all.some(({ hasExample }) => hasExample);

function headlineSlide({ headline, villages, awaited, money, prevalence }: DashboardReport, { commitments, items, today }: WallContext): Slide {
  const overdue = commitments.filter((row) => isOverdue(row, today)).length;
  const figures = [
    ...(prevalence.whole.now?.shareBp != null ? [{ value: formatShareBp(prevalence.whole.now.shareBp), words: 'prevalensi stunting', alarm: false }] : []),
    ...(villages.rows.length > 0 ? [{ value: `${villages.convergent} dari ${villages.rows.length}`, words: 'desa lokus konvergen', alarm: false }, { value: formatCount(villages.gaps), words: `celah, menunggu ${numberWord(new Set(awaited.map(({ lead }) => lead?.code)).size)} instansi`, alarm: villages.gaps > 0 }] : []),
    ...(money.agencies.length > 0 ? [{ value: `Rp${NBSP}${formatMillions(money.totalIdr)}${NBSP}jt`, words: 'uang stunting', alarm: false }] : []),
    { value: formatCount(commitments.filter(isLive).length), words: overdue > 0 ? `komitmen terbuka, ${overdue} lewat batas` : 'komitmen terbuka', alarm: overdue > 0 },
  ];
  return { id: 'judul', kind: 'headline', title: plainText(headline), example: villages.hasExample || money.hasExample, figures, agenda: firstOf(items, WALL.agenda) };
}

async function mapSlides(tx: Tx, viewer: Viewer, { scope, address, dashboard }: { scope: Scope; address: Address; dashboard: DashboardReport }, list: List): Promise<Slide[]> {
  if (dashboard.regencies?.length === 0) return [];
  const map = await readAreaMap(tx, viewer, { scope, address, list, regencies: dashboard.regencies, measure: 'celah', most: WALL.tiles });
  const title = dashboard.regencies ? provinceHeadline(dashboard.regencies, { province: scope.jurisdictionName.replace(/^Provinsi /, ''), year: scope.year }) : gridHeadline(list.all.map(({ code, name, isConvergent, gaps, scoreBp }) => ({ code, name, isConvergent, gaps, isWithheld: scoreBp === null })));
  return [{ id: 'peta', kind: 'map', title: plainText(title), example: exampleIn(list), map, rest: map.rest }];
}

function matrixSlide({ matrix, lens }: DashboardReport, address: Address): Slide {
  const title = headlineOfMatrix(matrix, lens);
  return { id: 'matriks', kind: 'matrix', title: plainText(title), example: matrix.rows.some(({ total }) => total.hasExample), lens, matrix: wallMatrix(matrix, lens, (code) => carry(address, `/matriks/${code}`)) };
}

function gapSlides(list: List, context: WallContext): Slide[] {
  if (list.all.length === 0) return [];
  const cells = awaitedCells(list.all, list.columns, 'gaps');
  const groups = groupAwaited(cells);
  const { shown, rest } = firstOf(groups, WALL.gaps);
  const gaps = shown.map((group): Gap => {
    const about = { agency: group.lead?.code ?? null, indicator: group.indicator.code, village: group.villages.length === 1 ? group.villages[0]?.code ?? null : null };
    return { ...group, agendaAt: itemAbout(context.items, about)?.at ?? null, decide: decideLink(context, about, group.people) };
  });
  const unreported = list.all.reduce((sum, { cells: own }) => sum + own.filter(({ letter }) => letter === 'K').length, 0);
  return [{ id: 'celah', kind: 'gaps', title: gapsHeadline(groups, cells.length), example: exampleIn(list), gaps, rest, unreported }];
}

const moneySlide = ({ money }: DashboardReport): Slide => ({ id: 'uang', kind: 'money', title: moneyHeadline(money), example: money.hasExample, money });

function commitmentSlide({ commitments, today }: WallContext): Slide {
  const { shown, rest } = firstOf(commitments.filter(isLive), WALL.commitments);
  return { id: 'komitmen', kind: 'commitments', title: commitmentsHeadline(commitments, today), example: shown.some(({ isExample }) => isExample), rows: shown, rest, overdue: commitments.filter((row) => isOverdue(row, today)).length };
}
