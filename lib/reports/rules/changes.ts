import { formatIdr } from '@/lib/money';
import { formatShareBare, formatShareBp, MISSING } from '@/lib/format';

/** A target village of a grid: letter and share of each of its cells, in the order of the columns. */
export interface ComparedVillage { code: string; name: string; cells: readonly { letter: string; cutBp: number | null }[] }

export interface Compared {
  columns: readonly { code: string }[];
  villages: readonly ComparedVillage[];
  /** The figures of the whole team. */
  lines: readonly { code: string; shareBp: number | null; status: string }[];
  money: { totalIdr: bigint; spentIdr: bigint; agencies: readonly { code: string; name: string; budgetIdr: bigint; spentIdr: bigint }[] };
}

/** One thing that is not as it was: where, what it was and is. `href` is a path of the office. */
export interface Change { key: string; where: string; before: string; after: string; href: string }

export interface Changes { values: Change[]; states: Change[]; money: Change[] }

const STATUS_WORDS: Readonly<Record<string, string>> = { K: 'belum ada data', none: 'belum ada data', N: 'tanpa target', no_target: 'tanpa target', TS: 'tanpa sasaran', C: 'celah' };
const stateWords = (state: string): string => STATUS_WORDS[state] ?? state;
const share = (bp: number | null): string => (bp === null ? MISSING : `${formatShareBare(bp, 1)} %`);

function villageChanges(then: Compared, now: Compared): Pick<Changes, 'values' | 'states'> {
  const today = new Map(now.villages.map((village) => [village.code, village]));
  const column = new Map(now.columns.map(({ code }, at) => [code, at]));
  const [values, states]: [Change[], Change[]] = [[], []];
  for (const { code, name, cells } of then.villages) {
    const village = today.get(code);
    if (!village) { states.push({ key: code, where: name, before: 'desa lokus', after: 'tidak lagi', href: `/desa/${code}` }); continue; }
    cells.forEach((before, at) => {
      const indicator = then.columns[at]?.code ?? '';
      const after = village.cells[column.get(indicator) ?? -1];
      const place = { key: `${code}.${indicator}`, where: `${name}, ${indicator}`, href: `/desa/${code}#${indicator}` };
      if (after && after.cutBp !== before.cutBp) values.push({ ...place, before: share(before.cutBp), after: share(after.cutBp) });
      if (after && after.letter !== before.letter) states.push({ ...place, before: stateWords(before.letter), after: stateWords(after.letter) });
    });
  }
  const known = new Set(then.villages.map(({ code }) => code));
  for (const { code, name } of now.villages) if (!known.has(code)) states.push({ key: code, where: name, before: 'bukan lokus', after: 'desa lokus', href: `/desa/${code}` });
  return { values, states };
}

function lineChanges(then: Compared, now: Compared): Pick<Changes, 'values' | 'states'> {
  const today = new Map(now.lines.map((line) => [line.code, line]));
  const pairs = then.lines.flatMap((before) => { const after = today.get(before.code); return after ? [{ before, after, key: before.code, where: `Seluruh wilayah, ${before.code}`, href: `/indikator/${before.code}` }] : []; });
  return {
    values: pairs.filter(({ before, after }) => before.shareBp !== after.shareBp).map(({ before, after, ...place }) => ({ ...place, before: formatShareBp(before.shareBp), after: formatShareBp(after.shareBp) })),
    states: pairs.filter(({ before, after }) => before.status !== after.status).map(({ before, after, ...place }) => ({ ...place, before: stateWords(before.status), after: stateWords(after.status) })),
  };
}

function moneyChanges({ money: then }: Compared, { money: now }: Compared): Change[] {
  const none = { name: '', budgetIdr: null, spentIdr: null };
  const [old, today] = [then, now].map(({ agencies }) => new Map(agencies.map((agency) => [agency.code, agency])));
  const codes = [...new Set([...then.agencies, ...now.agencies].map(({ code }) => code))];
  return codes.flatMap((code): Change[] => {
    const [before, after] = [old?.get(code) ?? none, today?.get(code) ?? none];
    const name = after.name || before.name;
    const href = `/anggaran?opd=${encodeURIComponent(code)}`;
    return [
      ...(before.budgetIdr === after.budgetIdr ? [] : [{ key: `${code}.pagu`, where: `${name}, pagu`, before: formatIdr(before.budgetIdr), after: formatIdr(after.budgetIdr), href }]),
      ...(before.spentIdr === after.spentIdr ? [] : [{ key: `${code}.realisasi`, where: `${name}, realisasi`, before: formatIdr(before.spentIdr), after: formatIdr(after.spentIdr), href }]),
    ];
  });
}

/** What is no longer as it was frozen (F116): values and states of villages and of the whole, money per agency. */
export function changesBetween(then: Compared, now: Compared): Changes {
  const [villages, lines] = [villageChanges(then, now), lineChanges(then, now)];
  return { values: [...lines.values, ...villages.values], states: [...lines.states, ...villages.states], money: moneyChanges(then, now) };
}
