import 'server-only';
import type { Tx } from '@/db/client';
import { type Address, carry } from '@/lib/address';
import { needVillage, readVillageFacts } from '@/lib/convergence/queries/village-facts';
import { stateKey } from '@/lib/convergence/grid';
import { explainScore } from '@/lib/convergence/rules/explanation';
import { villageHeadline } from '@/lib/convergence/rules/headline';
import { absentLeadsOf, type IndicatorLine, laggards, scoreInputsOf } from '@/lib/convergence/rules/village-lines';
import { moneyThere } from '@/lib/convergence/rules/village-money';
import type { Day } from '@/lib/day';
import type { Scope } from '@/lib/jurisdictions/queries';
import type { CommitmentRow } from '@/lib/meetings/queries/commitments';
import type { AgendaItem } from '@/lib/meetings/queries/meeting';
import { itemAbout } from '@/lib/meetings/rules/agenda';
import { isLive } from '@/lib/meetings/rules/commitment';
import { plainText } from '@/lib/sentence';
import { firstOf, fundersOf, WALL, wallLines } from '../rules/wall';

/** What all pictures of a wall share. */
export interface WallContext { scope: Scope; address: Address; items: readonly AgendaItem[]; meetingId: string | null; mayDecide: boolean; commitments: readonly CommitmentRow[]; today: Day }

interface About { agency: string | null; indicator: string; village: string | null }

/** The form of a new commitment on a celah, with the meeting and the thing on its agenda; null for whoever may not decide. */
export function decideLink({ address, items, meetingId, mayDecide }: WallContext, about: About, people: number | null): string | null {
  if (!mayDecide) return null;
  return carry(address, '/rapat/komitmen/baru', {
    rapat: meetingId, butir: itemAbout(items, about)?.id ?? null, instansi: about.agency, desa: about.village, indikator: about.indicator, orang: people ? String(people) : null,
  });
}

type Line = IndicatorLine & { decide: string | null };

/** One target village: what is empty, who pays, what is reached, what was decided. */
export interface VillageSlide {
  title: string; example: boolean; name: string; district: string; href: string;
  score: { scoreBp: number | null; onTarget: number; applicable: number; reported: number };
  gaps: number; lines: Line[]; restLines: number;
  funders: ReturnType<typeof fundersOf>; budgetIdr: bigint;
  tally: Record<ReturnType<typeof stateKey>, number>;
  decided: CommitmentRow[]; restDecided: number; decide: string | null;
}

const EMPTY_TALLY = { t: 0, s: 0, b: 0, c: 0, k: 0, u: 0, n: 0, o: 0 };

/** Reads the picture of one village by the same rules as its page. */
export async function readVillageSlide(tx: Tx, code: string, context: WallContext): Promise<VillageSlide> {
  const { scope, address, commitments } = context;
  const place = await needVillage(tx, scope, code);
  const facts = await readVillageFacts(tx, scope, place);
  const { scoreBp, onTarget, applicable, reported } = explainScore(scoreInputsOf(facts.lines), scope.settings).score;
  const { shown, rest } = firstOf(wallLines(facts.lines), WALL.lines);
  const money = moneyThere(facts.money);
  const own = firstOf(commitments.filter((row) => row.villageCode === code && isLive(row)), WALL.decided);
  const tally = { ...EMPTY_TALLY };
  for (const { cell } of facts.lines) tally[stateKey(cell)] += 1;
  return {
    title: plainText(villageHeadline({ name: place.name, onTarget, applicable, reported, ...laggards(facts.lines) })), name: place.name, district: place.district, href: carry(address, `/desa/${code}`),
    example: facts.lines.some(({ isExample }) => isExample) || money.hasExample,
    score: { scoreBp, onTarget, applicable, reported }, gaps: tally.c, restLines: rest, tally, budgetIdr: money.budgetIdr,
    lines: shown.map((line) => ({ ...line, decide: decideLink(context, { agency: line.lead?.code ?? null, indicator: line.code, village: code }, line.cell.people) })),
    funders: fundersOf(money.lines, absentLeadsOf(facts.lines)), decided: own.shown, restDecided: own.rest,
    decide: context.mayDecide ? carry(address, '/rapat/komitmen/baru', { rapat: context.meetingId, desa: code }) : null,
  };
}
