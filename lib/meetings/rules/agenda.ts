import { type Day, daysBetween, formatDay } from '@/lib/day';
import { formatAtLeast, formatCount, joinWords } from '@/lib/format';

/** Why a thing is proposed, in the order in which the kinds stand on the agenda. */
export const PROPOSED_KINDS = ['overdue', 'gap', 'absent', 'missing', 'mismatch', 'expiring'] as const;
export type ProposedKind = (typeof PROPOSED_KINDS)[number];

/** A thing that may be proposed: `subject` names it for the machine; `title` and `reason` are what the meeting reads. */
export interface Candidate {
  kind: ProposedKind; subject: string; title: string; reason: string; href: string | null;
  agencyCode: string | null; villageCode: string | null; indicatorCode: string | null; people: number | null;
}

export interface AwaitedFact {
  lead: { code: string; name: string } | null;
  indicator: { code: string; name: string };
  villages: readonly { code: string; name: string }[];
  people: number | null; atLeast: boolean; unit: string;
}

/** What the meeting may have to look at, each list in any order; days as of `today`, the day of the meeting. */
export interface AgendaFacts {
  today: Day;
  commitments: readonly { id: string; text: string; dueOn: Day | null; agency: { code: string; name: string } | null; people: number | null }[];
  gaps: readonly AwaitedFact[];
  absent: readonly AwaitedFact[];
  missing: readonly { agency: { code: string; name: string }; periodCode: string; period: string; expected: number; said: number }[];
  mismatched: readonly { code: string; name: string; achievement: string; money: string }[];
  /** Decrees and pledged activities with the last day on which they hold. */
  endings: readonly { key: string; words: string; until: Day; href: string | null; agencyCode: string | null }[];
}

const AGENDA_LENGTH = 10;
/** F19: a pledge or decree is named from this many days before its end. */
const NOTICE_DAYS = 30;
/** Places that each kind has for certain; what one does not need goes to the others in the order of the kinds. */
const SEATS: Readonly<Record<ProposedKind, number>> = { overdue: 2, gap: 3, absent: 1, missing: 2, mismatch: 1, expiring: 1 };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const mostPeople = (a: AwaitedFact, b: AwaitedFact): number => {
  if (a.people === b.people) return b.villages.length - a.villages.length || byText(a.indicator.code, b.indicator.code) || byText(a.lead?.code ?? '', b.lead?.code ?? '');
  if (a.people === null) return 1;
  return b.people === null ? -1 : b.people - a.people;
};
const inDays = (days: number): string => (days === 0 ? 'hari ini' : `${formatCount(days)} hari lagi`);
const placesOf = (villages: AwaitedFact['villages']): string => (villages.length <= 3 ? joinWords(villages.map(({ name }) => name)) : `${formatCount(villages.length)} desa`);
const peopleOf = (fact: AwaitedFact): string => (fact.people === null ? 'jumlah yang perlu dijangkau belum diketahui' : `${formatAtLeast(fact)} ${fact.unit} perlu dijangkau`);

function ofAwaited(kind: 'gap' | 'absent', fact: AwaitedFact): Candidate {
  const { lead, indicator, villages, people } = fact;
  const who = lead ? `${lead.name} belum hadir` : 'Penanggung jawab belum ditunjuk';
  const others = kind === 'gap' ? 'dan tidak ada pihak lain' : 'meski pihak lain bekerja';
  return {
    kind, subject: `${kind}:${lead?.code ?? '-'}:${indicator.code}`, title: `${indicator.name}: ${lead?.name ?? 'belum ada penanggung jawab'}`,
    reason: `${who} di ${placesOf(villages)} untuk ${indicator.code} ${others}: ${peopleOf(fact)}.`,
    href: `/matriks/kolom/${indicator.code}`, agencyCode: lead?.code ?? null, villageCode: villages.length === 1 ? villages[0]?.code ?? null : null, indicatorCode: indicator.code, people,
  };
}

function dueWords(dueOn: Day | null, today: Day): string {
  if (dueOn === null) return 'Komitmen rapat lalu ini masih terbuka dan belum bertenggat.';
  const left = daysBetween(today, dueOn);
  return left < 0 ? `Lewat tenggat ${formatCount(-left)} hari (${formatDay(dueOn)}).` : `Komitmen rapat lalu ini masih terbuka; tenggat ${formatDay(dueOn)}, ${inDays(left)}.`;
}

const bare = { href: null, agencyCode: null, villageCode: null, indicatorCode: null, people: null };

const LISTS: Readonly<Record<ProposedKind, (facts: AgendaFacts) => Candidate[]>> = {
  overdue: ({ commitments, today }) => [...commitments].sort((a, b) => byText(a.dueOn ?? '9999', b.dueOn ?? '9999') || byText(a.id, b.id)).map(({ id, text, dueOn, agency, people }) => ({
    ...bare, kind: 'overdue', subject: `overdue:${id}`, title: `Tindak lanjut${agency ? ` ${agency.name}` : ''}: ${text}`, reason: dueWords(dueOn, today), agencyCode: agency?.code ?? null, people,
  })),
  gap: ({ gaps }) => [...gaps].sort(mostPeople).map((fact) => ofAwaited('gap', fact)),
  absent: ({ absent }) => [...absent].sort(mostPeople).map((fact) => ofAwaited('absent', fact)),
  missing: ({ missing }) => [...missing].sort((a, b) => (b.expected - b.said) - (a.expected - a.said) || byText(a.agency.code, b.agency.code)).map(({ agency, periodCode, period, expected, said }) => ({
    ...bare, kind: 'missing', subject: `missing:${agency.code}:${periodCode}`, title: `Laporan ${agency.name}`, href: `/verifikasi/${agency.code}`, agencyCode: agency.code,
    reason: `${agency.name} belum mengirim laporan ${period}: ${formatCount(said)} dari ${formatCount(expected)} sel terisi.`,
  })),
  mismatch: ({ mismatched }) => mismatched.map(({ code, name, achievement, money }) => ({
    ...bare, kind: 'mismatch', subject: `mismatch:${code}`, title: `Uang untuk ${name}`, href: `/matriks/kolom/${code}`, indicatorCode: code,
    reason: `Capaian ${code} termasuk yang terendah (${achievement} dari target), uang yang tertaut termasuk yang terkecil (${money}).`,
  })),
  expiring: ({ endings, today }) => endings.filter(({ until }) => until >= today && daysBetween(today, until) <= NOTICE_DAYS).sort((a, b) => byText(a.until, b.until) || byText(a.key, b.key))
    .map(({ key, words, until, href, agencyCode }) => ({ ...bare, kind: 'expiring', subject: `expiring:${key}`, title: words, reason: `Berlaku sampai ${formatDay(until)}, ${inDays(daysBetween(today, until))}: perlu diperbarui.`, href, agencyCode })),
};

/**
 * The at most ten things that most need this group (F101), the same for the same facts: open commitments of earlier meetings
 * (oldest deadline first), celah and absent leads (most people first), missing reports, money that does not follow need (F106)
 * in the order given, endings within 30 days (F19). Each kind keeps its certain places; free ones go to the kinds in order.
 */
export function proposeAgenda(facts: AgendaFacts): Candidate[] {
  const lists = PROPOSED_KINDS.map((kind) => LISTS[kind](facts));
  const taken = lists.map((list, at) => Math.min(list.length, SEATS[PROPOSED_KINDS[at] as ProposedKind]));
  let free = AGENDA_LENGTH - taken.reduce((sum, n) => sum + n, 0);
  return lists.flatMap((list, at) => {
    const more = Math.min(free, list.length - Number(taken[at]));
    free -= more;
    return list.slice(0, Number(taken[at]) + more);
  });
}

export interface Ordered { id: string; isDropped: boolean }

/** The ids of an agenda after one thing went a place up or down among those that are not dropped; unchanged at the ends. */
export function moved(items: readonly Ordered[], id: string, way: 'naik' | 'turun'): string[] {
  const kept = items.filter(({ isDropped }) => !isDropped).map((item) => item.id);
  const at = kept.indexOf(id);
  const to = way === 'naik' ? at - 1 : at + 1;
  const other = kept[to];
  if (at >= 0 && other !== undefined) [kept[at], kept[to]] = [other, id];
  return [...kept, ...items.filter(({ isDropped }) => isDropped).map((item) => item.id)];
}

/** The number and id of the thing on an agenda that a celah or an absent lead is about; one for the very village before one for all. */
export function itemAbout<T extends { id: string; agencyCode: string | null; indicatorCode: string | null; villageCode: string | null; kind: string }>(
  items: readonly T[], { agency, indicator, village }: { agency: string | null; indicator: string; village: string | null },
): { id: string; at: number } | null {
  const fits = items.map((item, at) => ({ item, at: at + 1 })).filter(({ item }) => (item.kind === 'gap' || item.kind === 'absent') && item.indicatorCode === indicator && item.agencyCode === agency);
  const found = fits.find(({ item }) => village !== null && item.villageCode === village) ?? fits.find(({ item }) => item.villageCode === null) ?? (village === null ? fits[0] : undefined);
  return found ? { id: found.item.id, at: found.at } : null;
}
