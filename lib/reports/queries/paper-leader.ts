import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { type AwaitedGroup, GROUP_WORDS } from '@/lib/convergence/rules/gap-list';
import { formatAtLeast, joinWords, numberWord } from '@/lib/format';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope, type Scope } from '@/lib/jurisdictions/queries';
import { listCommitments, todayOf } from '@/lib/meetings/queries/commitments';
import { keepingByAgency } from '@/lib/meetings/rules/commitment';
import type { PaperBlock, PaperDocument } from '@/lib/paper/document';
import { plainText } from '@/lib/sentence';
import { paperSize } from '../input/paper';
import { buildDashboard, type DashboardReport } from './dashboard';
import { matrixBlocks } from './paper-grids';
import { metaOf, sourceLine } from './paper-meta';
import { prevalenceBlocks } from './paper-outcome';
import { activityBlocks, indicatorBlocks, moneyBlocks, villageBlocks } from './paper-tables';

/** The office that reads the page of a team. */
export const leaderOf = ({ level, jurisdictionName }: Pick<Scope, 'level' | 'jurisdictionName'>): string =>
  (level === 'province' ? 'Gubernur' : jurisdictionName.startsWith('Kota ') ? 'Wali Kota' : 'Bupati');

/** A celah as something to decide: "Dinas PUPR: SE05 Sanitasi di Hauwai dan Mampari (420 keluarga)". */
export function decisionOf({ lead, indicator, villages, people, atLeast }: AwaitedGroup): { title: string; text: string } {
  const names = villages.slice(0, 4).map(({ name }) => name);
  const where = villages.length > 4 ? `${names.join(', ')}, dan ${villages.length - 4} desa lain` : joinWords(names);
  const reach = people === null ? '' : ` (${formatAtLeast({ people, atLeast })} ${indicator.group ? GROUP_WORDS[indicator.group] : 'orang'})`;
  return { title: lead?.name ?? 'Belum ada penanggung jawab', text: `${indicator.code} ${indicator.name} di ${where}${reach}.` };
}

function kept(rows: Parameters<typeof keepingByAgency>[0], today: string): PaperBlock[] {
  const keeping = keepingByAgency(rows, today);
  const sum = (part: 'kept' | 'late' | 'broken' | 'waiting'): number => keeping.reduce((total, one) => total + one[part], 0);
  const broken = keeping.filter((one) => one.broken > 0).map((one) => `${one.name} ${one.broken}`);
  if (keeping.length === 0) return [{ kind: 'text', tone: 'small', text: 'Komitmen rapat: belum ada yang tercatat.' }];
  return [{ kind: 'text', tone: 'small', text: `Komitmen rapat: ${sum('kept')} ditepati, ${sum('late')} terlambat, ${sum('broken')} lewat batas${broken.length > 0 ? ` (${broken.slice(0, 4).join(', ')})` : ''}, ${sum('waiting')} menunggu.` }];
}

const MOST = { districts: 12, villages: 8, indicators: 9, agencies: 5, activities: 6, decisions: 4 } as const;

/** Only as many rows as one page has room for; the pages of the product have the rest. */
const fewDistricts = (report: DashboardReport): DashboardReport['prevalence'] => ({ ...report.prevalence, districts: report.prevalence.districts.slice(0, MOST.districts) });

function middle(report: DashboardReport, after: PaperBlock[]): PaperBlock[] {
  const money = [...moneyBlocks(report.money, MOST.agencies), ...activityBlocks({ ...report.activities, unplanned: report.activities.unplanned.slice(0, 5) }, MOST.activities), ...after];
  const waiting = report.lines.filter(({ status }) => status === 'L' || status === 'P').slice(0, MOST.indicators);
  if (waiting.length === 0) return [...matrixBlocks(report.matrix, report.lens), ...money];
  return [{ kind: 'beside', shares: [58, 42], columns: [indicatorBlocks(waiting, { title: 'Indikator dengan selisih terbesar', isShort: true }), money] }];
}

/** The page of the leader as blocks of one page: the sentence, the outcome, the villages, what lags, the money, what waits for a decision. */
export function leaderPage(report: DashboardReport, after: PaperBlock[]): PaperBlock[] {
  const { scope, villages, awaited } = report;
  const outcome = prevalenceBlocks(fewDistricts(report), scope.year);
  const places = villageBlocks(villages, scope, MOST.villages);
  const decisions = awaited.slice(0, MOST.decisions).map(decisionOf);
  return [
    { kind: 'heading', level: 1, text: plainText(report.headline) },
    ...(places.length > 0 ? [{ kind: 'beside' as const, shares: [45, 55], columns: [outcome, places] }] : outcome),
    ...middle(report, after),
    ...(decisions.length === 0 ? [] : [{ kind: 'heading' as const, level: 2 as const, text: `${decisions.length === 1 ? 'Satu' : numberWord(decisions.length).replace(/^./, (sign) => sign.toUpperCase())} hal yang memerlukan keputusan ${leaderOf(scope)}`, isExample: villages.hasExample }, { kind: 'list' as const, look: 'box' as const, items: decisions }]),
    { kind: 'signatures', offices: ['Sekretaris TPPS', scope.level === 'province' ? 'Kepala Bappeda provinsi' : 'Kepala Bappeda', `Disposisi ${leaderOf(scope)}`] },
  ];
}

/** The sources of a dashboard's figures. */
export const dashboardSources = ({ prevalence: { whole, districts }, lines }: DashboardReport): string | null =>
  sourceLine([whole, ...districts].flatMap(({ now, before }) => [now?.source, before?.source]).concat(lines.map(({ whole: own }) => own?.source)));

/** Whether anything of the dashboard is made up. */
export const dashboardExample = ({ villages, money, activities, lines }: DashboardReport): boolean =>
  villages.hasExample || money.hasExample || activities.isExample || lines.some(({ isExample }) => isExample);

/** F107: the brief for the Bupati or Gubernur on one page. */
export async function readLeaderBrief(tx: Tx, viewer: Viewer, params: SearchParams): Promise<PaperDocument> {
  const scope = await readScope(tx, viewer, params);
  const report = await buildDashboard(tx, viewer, scope, {});
  const today = todayOf(viewer);
  return {
    meta: metaOf(scope, { title: `Ringkasan untuk ${leaderOf(scope)} ${scope.jurisdictionName.replace(/^(?:Kabupaten|Kota|Provinsi) /, '')}`, source: dashboardSources(report), isExample: dashboardExample(report), size: paperSize(params), fileName: `ringkasan-pimpinan-${scope.period.code}` }),
    sections: [{ isOnePage: true, blocks: leaderPage(report, kept(await listCommitments(tx, viewer), today)) }],
  };
}
