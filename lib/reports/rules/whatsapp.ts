import { formatCount, formatScore, formatShareBp, joinWords } from '@/lib/format';
import { formatMillions } from '@/lib/money';

/** What a text for the group is made of; figures as the dashboard holds them. */
export interface MessageFacts {
  team: string; period: string; approved: boolean; headline: string; hasExample: boolean;
  villages: readonly { name: string; scoreBp: number | null }[];
  filled: number; cells: number; gaps: number;
  awaited: readonly { lead: string | null; gaps: number }[];
  behind: readonly { code: string; name: string; shareBp: number; targetBp: number }[];
  totalIdr: bigint; spentIdr: bigint;
  /** "Potret 22 Nov 2026 10.42 WITA, nomor 41". */
  anchor: string;
}

/** Longer than this is folded away behind "baca selengkapnya". */
export const MOST_CHARACTERS = 900;
const LEADS = 4;
const BEHIND = 3;

/** Celah by who is awaited, most first: "Dinas PUPR 5, Dinsos 2". */
function awaitedWords(awaited: MessageFacts['awaited']): string {
  const names = [...new Set(awaited.map(({ lead }) => lead ?? 'belum ditunjuk'))];
  const sums = names.map((name) => [name, awaited.filter(({ lead }) => (lead ?? 'belum ditunjuk') === name).reduce((sum, { gaps }) => sum + gaps, 0)] as const);
  const most = sums.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const rest = most.length - LEADS;
  return `${most.slice(0, LEADS).map(([name, gaps]) => `${name} ${gaps}`).join(', ')}${rest > 0 ? `, dan ${rest} lain` : ''}`;
}

function lowest(villages: MessageFacts['villages']): string {
  const scored = villages.flatMap(({ name, scoreBp }) => (scoreBp === null ? [] : [{ name, scoreBp }])).sort((a, b) => a.scoreBp - b.scoreBp).slice(0, BEHIND);
  return joinWords(scored.map(({ name, scoreBp }) => `${name} ${formatScore(scoreBp)}`));
}

const clipped = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

/**
 * A text for the WhatsApp group (F108): at most 900 characters, the most needed first; a line that no longer fits is left out,
 * never cut, and where the figures come from always stands below. Asterisks make bold there, so names lose theirs.
 */
export function whatsappText(facts: MessageFacts): string {
  const plain = (text: string): string => text.replace(/[*_~`]/g, '').replace(/\s+/g, ' ');
  const { gaps, awaited, behind, villages, filled, cells, totalIdr, spentIdr } = facts;
  const head = `*${clipped(plain(facts.team), 80)}, ${facts.period}* (angka ${facts.approved ? 'disahkan' : 'sementara'})`;
  const foot = `${facts.hasExample ? 'Sebagian angka contoh, bukan data nyata. ' : ''}${facts.anchor}.`;
  const lines = [
    plain(facts.headline),
    gaps > 0 ? `Dinanti pada ${formatCount(gaps)} celah: ${plain(awaitedWords(awaited))}.` : '',
    behind.length > 0 ? `Terjauh dari target: ${behind.slice(0, BEHIND).map(({ code, name, shareBp, targetBp }) => `${code} ${plain(name)} ${formatShareBp(shareBp)} (target ${formatShareBp(targetBp)})`).join('; ')}.` : '',
    villages.some(({ scoreBp }) => scoreBp !== null) ? `Skor terendah: ${plain(lowest(villages))}.` : '',
    cells > 0 ? `${formatCount(filled)} dari ${formatCount(cells)} nilai desa sudah masuk.` : '',
    totalIdr > 0n ? `Pagu Rp ${formatMillions(totalIdr)} juta, terserap Rp ${formatMillions(spentIdr)} juta.` : '',
  ].filter(Boolean);
  const kept = lines.reduce<string[]>((text, line) => ([...text, line, foot].join('\n').length <= MOST_CHARACTERS ? [...text, line] : text), [head]);
  return [...kept, foot].join('\n');
}
