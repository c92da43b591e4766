/** Unit in which an indicator counts; units are never added together. */
export type PeopleGroup = 'women' | 'children' | 'families' | 'girls' | 'villages' | 'people';

export const GROUP_WORDS: Record<PeopleGroup, string> = {
  women: 'ibu', children: 'anak', families: 'keluarga', girls: 'remaja putri', villages: 'desa', people: 'orang',
};

/** A sum of which some parts may be unknown: `≥ 215` when some are, null (—) when all are. */
export interface OpenSum {
  people: number | null;
  atLeast: boolean;
}

/** Adds what is known and says whether something is not. */
export function openSum(parts: readonly (number | null)[]): OpenSum {
  const known = parts.flatMap((part) => (part === null ? [] : [part]));
  return {
    people: known.length === 0 ? null : known.reduce((sum, n) => sum + n, 0),
    atLeast: known.length > 0 && known.length < parts.length,
  };
}

/** One cell in which somebody is awaited: a celah, or any cell whose lead is absent (F100). */
export interface AwaitedCell {
  village: { code: string; name: string };
  indicator: { code: string; name: string; group: PeopleGroup | null };
  /** Null: no lead is named for the indicator. */
  lead: { code: string; name: string } | null;
  people: number | null;
}

export interface AwaitedGroup extends OpenSum {
  lead: AwaitedCell['lead'];
  indicator: AwaitedCell['indicator'];
  villages: { code: string; name: string; people: number | null }[];
}

const most = (a: { people: number | null }, b: { people: number | null }): number => {
  if (a.people === b.people) return 0;
  if (a.people === null) return 1;
  return b.people === null ? -1 : b.people - a.people;
};
const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * "Siapa yang dinanti": one line per awaited lead × service, so that nobody reads one name six times.
 * Most people first (unknown last), then code of the indicator and of the lead; villages likewise.
 */
export function groupAwaited(cells: readonly AwaitedCell[]): AwaitedGroup[] {
  const groups = new Map<string, AwaitedCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.lead?.code ?? null, cell.indicator.code]);
    const members = groups.get(key);
    if (members) members.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    const villages = members.map(({ village, people }) => ({ ...village, people })).sort((a, b) => most(a, b) || text(a.code, b.code));
    return [{ lead: first.lead, indicator: first.indicator, villages, ...openSum(members.map((m) => m.people)) }];
  }).sort((a, b) => most(a, b) || text(a.indicator.code, b.indicator.code) || text(a.lead?.code ?? '', b.lead?.code ?? ''));
}

/** People to reach in a village by group of people; indicators without target population are left out by the caller. */
export function needByGroup(cells: readonly { group: PeopleGroup | null; people: number | null }[]): Partial<Record<PeopleGroup, OpenSum>> {
  const result: Partial<Record<PeopleGroup, OpenSum>> = {};
  for (const group of Object.keys(GROUP_WORDS) as PeopleGroup[]) {
    const own = cells.filter((cell) => cell.group === group);
    if (own.length > 0) result[group] = openSum(own.map((cell) => cell.people));
  }
  return result;
}

/** F100 in a sentence: "Dinas PUPR belum hadir di Marajai untuk SE05." */
export const absentSentence = (cell: AwaitedCell): string => (cell.lead
  ? `${cell.lead.name} belum hadir di ${cell.village.name} untuk ${cell.indicator.code}.`
  : `Belum ada penanggung jawab untuk ${cell.indicator.code}; ${cell.village.name} menunggu.`);
