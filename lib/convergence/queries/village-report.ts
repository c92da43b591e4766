import 'server-only';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { TimeZone } from '@/lib/day';
import { type Address, addressOf, carry } from '@/lib/address';
import type { Explanation } from '@/lib/explanation';
import { formatIdr } from '@/lib/money';
import { readScope, type Scope } from '@/lib/jurisdictions/queries';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { periodLabel } from '@/lib/period';
import type { Segment } from '@/lib/sentence';
import { freshnessNow, newestOf } from '@/lib/reporting/queries/freshness';
import { readRemarks, type Remark } from '@/lib/reporting/queries/remarks';
import type { Freshness } from '@/lib/reporting/rules/freshness';
import { parseVillageRequest } from '../input';
import { countCells } from '../rules/cell';
import { explainScore, type ScoreExplanation } from '../rules/explanation';
import { villageHeadline } from '../rules/headline';
import { absentLeadsOf, groupLines, laggards, type LineGroup, scoreInputsOf } from '../rules/village-lines';
import { moneyThere, sourcesOf, type SourceCount, type VillageMoney } from '../rules/village-money';
import type { ThereActivity } from './actors';
import { withPeriod } from './grid-report';
import { explainCellOf, explainOnTarget, explainScoreOf } from './village-explanation';
import { needVillage, readRank, readScoreBefore, readVillageFacts, type VillageFacts, type VillagePlace } from './village-facts';

/** Everything /desa/<kode> shows, as one plain object. */
export interface VillageReport {
  address: Address;
  scope: Scope;
  place: VillagePlace;
  headline: (Segment & { href?: string })[];
  score: ScoreExplanation;
  beforeBp: number | null;
  rank: { rank: number; of: number } | null;
  gaps: number;
  unattended: number;
  /** Agencies with an activity there, and leads that are awaited. */
  agencies: string[];
  absentLeads: { code: string; name: string }[];
  groups: LineGroup[];
  money: VillageMoney;
  activities: ThereActivity[];
  newest: string | null;
  unverified: number;
  sources: SourceCount[];
  hasExample: boolean;
  freshness: Freshness | null;
  /** What people said about its figures of the period, oldest first; numbered on the page and in print. */
  remarks: Remark[];
  timeZone: TimeZone;
  explanation: Explanation | null;
  unknownExplanation: string | null;
}

/** Builds the report of one village. Refuses an unknown period and a village outside the team's area ('not-found'). */
export async function buildVillage(tx: Tx, viewer: Viewer, params: SearchParams, code: string): Promise<VillageReport> {
  const scope = await readScope(tx, viewer, params);
  const place = await needVillage(tx, scope, code);
  const facts = await readVillageFacts(tx, scope, place);
  const address = addressOf(`/desa/${place.code}`, withPeriod(params, scope));
  const { explain } = parseVillageRequest(params);
  const explanation = explain === null ? null : await explainVillage(tx, scope, facts, { address, explain, mayDecide: may(viewer, 'commitment:manage') });
  const own = [...facts.held.values()].flatMap(({ row }) => (row ? [row] : []));
  const score = explainScore(scoreInputsOf(facts.lines), scope.settings);
  return {
    address, scope, place, score, explanation, timeZone: viewer.timeZone,
    freshness: freshnessNow(newestOf(own.map((row) => ({ ...row, sourceKind: 'agency' }))), viewer.timeZone),
    remarks: await readRemarks(tx, { jurisdictionId: scope.jurisdictionId, periodId: scope.period.id, regionIds: [place.regionId], indicatorIds: null }),
    headline: headlineOf(facts, score),
    beforeBp: place.lokus ? await readScoreBefore(tx, scope, place.regionId) : null,
    rank: place.lokus ? await readRank(tx, scope, place.regionId) : null,
    gaps: facts.assessment.gaps,
    unattended: countCells(facts.assessment.cells).unattended,
    agencies: [...new Set(facts.activities.map(({ agency }) => agency))],
    absentLeads: absentLeadsOf(facts.lines),
    groups: groupLines(facts.lines),
    money: moneyThere(facts.money),
    activities: facts.activities,
    newest: own.map(({ enteredAt }) => enteredAt).sort().at(-1) ?? null,
    unverified: own.filter(({ state }) => state !== 'verified').length,
    sources: sourcesOf(own),
    hasExample: own.some(({ isExample }) => isExample) || facts.activities.some(({ isExample }) => isExample) || facts.money.some(({ isExample }) => isExample),
    unknownExplanation: explain !== null && explanation === null ? explain : null,
  };
}

function headlineOf({ place, lines }: VillageFacts, { score }: ScoreExplanation): VillageReport['headline'] {
  return villageHeadline({ name: place.name, onTarget: score.onTarget, applicable: score.applicable, reported: score.reported, ...laggards(lines) }).map(({ text, ref }) => {
    if (ref === 'on-target') return { text, ref: 'tercapai' };
    return ref?.startsWith('indicator:') ? { text, href: `#${ref.slice('indicator:'.length)}` } : { text };
  });
}

interface Asked { address: Address; explain: string; mayDecide: boolean }

/** `?jelas=` of a village: skor, tercapai, uang, nilai.<indicator>; null for an unknown key. */
async function explainVillage(tx: Tx, scope: Scope, facts: VillageFacts, { address, explain, mayDecide }: Asked): Promise<Explanation | null> {
  const hrefOf = (code: string): string => `#${code}`;
  if (explain === 'skor') return explainScoreOf(tx, scope, facts, hrefOf);
  if (explain === 'tercapai') return explainOnTarget(tx, scope, facts, hrefOf);
  if (explain === 'uang') return moneyExplanation(scope, facts, carry(address, '/anggaran', { desa: facts.place.code }));
  if (!explain.startsWith('nilai.')) return null;
  const code = explain.slice('nilai.'.length);
  const line = facts.lines.find((one) => one.code === code);
  const decide = mayDecide && line ? carry(address, '/rapat/komitmen/baru', { desa: facts.place.code, indikator: code, instansi: line.lead?.code ?? null, orang: line.cell.people ? String(line.cell.people) : null }) : undefined;
  return explainCellOf(tx, scope, facts, { code, hrefs: { decide, village: carry(address, '/kegiatan', { desa: facts.place.code, indikator: code }), indicator: carry(address, `/indikator/${code}`), history: (periode) => carry(address, '/pengisian/riwayat', { desa: facts.place.code, indikator: code, periode }) } });
}

function moneyExplanation(scope: Scope, { place, money }: VillageFacts, href: string): Explanation {
  const sum = moneyThere(money);
  return {
    title: `Uang yang dilokasikan di ${place.name}, ${periodLabel(scope.period)}`, value: formatIdr(sum.budgetIdr), change: `terserap ${formatIdr(sum.spentIdr)}`, example: sum.hasExample,
    formula: 'Jumlah bagian baris anggaran yang menyebut desa ini: sebesar yang ditulis per desa, atau sama rata bila barisnya menyatakan begitu.',
    inputs: money.map(({ agency, name, budgetIdr }) => ({ label: agency, value: `${name}: ${formatIdr(budgetIdr)}`, href })),
    sources: sourcesOf(money).map(({ text, values }) => ({ label: 'Sumber', value: `${text} (${values} baris)` })), rivals: [],
    cautions: ['Uang yang belum dilokasikan tidak dibagi diam-diam ke desa.', 'Serapan baris mengikuti bagian desa secara sebanding.'],
  };
}
