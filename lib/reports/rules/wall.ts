import type { Matrix } from '@/lib/contributions/rules';
import { packRoles, type RoleGridRow } from '@/lib/contributions/grid';
import { sumMoney } from '@/lib/contributions/rules/cells';
import type { AwaitedGroup } from '@/lib/convergence/rules/gap-list';
import { type IndicatorLine, byGap } from '@/lib/convergence/rules/village-lines';
import { stateKey } from '@/lib/convergence/grid';
import { NBSP, numberWord } from '@/lib/format';
import { GENERAL_COLUMN, type Lens, lensColumn } from '@/lib/indicators/rules/lenses';
import { formatMillions, type Rupiah, sumOf } from '@/lib/money';

/** How much fits one picture at 1024 × 768 in letters of 24 px; what does not is said as "dan n lagi". */
export const WALL = { tiles: 12, named: 5, agencies: 13, gaps: 6, money: 7, villages: 12, lines: 4, funders: 6, decided: 2, commitments: 6, agenda: 6, words: 90 } as const;

/** Words that stay on a line or two: cut between words and marked "…". */
export function shortWords(text: string, most: number = WALL.words): string {
  const words = text.trim().replace(/\s+/g, ' ');
  if (words.length <= most) return words;
  const cut = words.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[,;:.]$/, '')}…`;
}

/** The first of a list, and how many there are besides. */
export const firstOf = <T>(all: readonly T[], most: number): { shown: T[]; rest: number } => ({ shown: all.slice(0, most), rest: Math.max(0, all.length - most) });

/** "Uren, Hauwai, dan 3 lagi". */
export function placesInShort(names: readonly string[], most = 3): string {
  const { shown, rest } = firstOf(names, names.length === most + 1 ? most + 1 : most);
  return rest > 0 ? `${shown.join(', ')}, dan ${rest} lagi` : shown.join(', ');
}

export interface WallMatrix { packed: string; codes: string[]; heads: { code: string; title: string; short: string; empty: boolean }[]; shown: number; all: number; silent: number }

/** The matrix for the wall: working agencies by money, then the silent ones, at most as many as fit; the last column is Rp juta, each rupiah once. */
export function wallMatrix(matrix: Matrix, lens: Lens, hrefOf: (agency: string) => string): WallMatrix {
  const columns = matrix.columns.map((column, at) => ({ ...column, at })).filter(({ code }) => code !== GENERAL_COLUMN);
  const empty = new Set(matrix.columnsWithoutAgency.map(({ code }) => code));
  const silent = matrix.rows.filter(({ contributes }) => !contributes);
  const working = matrix.rows.filter(({ contributes }) => contributes);
  const room = Math.max(WALL.agencies - silent.length, Math.ceil(WALL.agencies / 2));
  const shown = [...working.slice(0, room), ...silent.slice(0, WALL.agencies - Math.min(room, working.length))];
  const rows = shown.map(({ agency, cells, total, contributes }): RoleGridRow => ({
    href: hrefOf(agency.code), name: agency.name, empty: !contributes,
    cells: [...columns.map(({ at }) => {
      const cell = cells[at];
      return cell ? { role: cell.role, silent: cell.isSilent, active: cell.activities > 0 } : { role: null };
    }), { role: null, figure: sumMoney(total) }],
  }));
  return {
    packed: packRoles(rows), codes: [...columns.map(({ name }) => name), 'Rp juta'], shown: shown.length, all: matrix.rows.length, silent: silent.length,
    heads: columns.map(({ code, name }) => ({ code, title: name, short: lensColumn(lens, code)?.shortName ?? name, empty: empty.has(code) })),
  };
}

/** What of a village stands first on the wall: celah, then what nobody looks at, then what is handled; the widest distance first. */
export function wallLines(lines: readonly IndicatorLine[]): IndicatorLine[] {
  const rank = ({ cell }: IndicatorLine): number => ['c', 'u', 'k', 'b'].indexOf(stateKey(cell));
  return lines.filter((line) => rank(line) >= 0).sort((a, b) => rank(a) - rank(b) || byGap(a, b));
}

export interface Funder { name: string; budgetIdr: Rupiah; absent: boolean }

/** Who pays in a village, the most first, then leads that are awaited with nothing; what does not fit is added up. */
export function fundersOf(money: readonly { agency: string; budgetIdr: Rupiah }[], absent: readonly { name: string }[]): { shown: Funder[]; rest: number; restIdr: Rupiah } {
  const names = [...new Set(money.map(({ agency }) => agency))];
  const paying = names.map((name): Funder => ({ name, absent: false, budgetIdr: sumOf(money.filter(({ agency }) => agency === name).map(({ budgetIdr }) => budgetIdr)) }))
    .sort((a, b) => (a.budgetIdr === b.budgetIdr ? (a.name < b.name ? -1 : 1) : a.budgetIdr > b.budgetIdr ? -1 : 1));
  const waiting = absent.filter(({ name }) => !names.includes(name)).map(({ name }): Funder => ({ name, absent: true, budgetIdr: 0n })).slice(0, 2);
  const { shown, rest } = firstOf(paying, WALL.funders - waiting.length - (paying.length > WALL.funders - waiting.length ? 1 : 0));
  return { shown: [...shown, ...waiting], rest, restIdr: sumOf(paying.slice(shown.length).map(({ budgetIdr }) => budgetIdr)) };
}

/** The villages that have a picture of their own: those with most celah first; the rest is counted. */
export function wallVillages<T extends { gaps: number; code: string }>(villages: readonly T[]): { shown: T[]; rest: number } {
  return firstOf([...villages].sort((a, b) => b.gaps - a.gaps || (a.code < b.code ? -1 : 1)), WALL.villages);
}

/** "Siapa yang dinanti" in a sentence: how many celah, and who is awaited for the most people. */
export function gapsHeadline(groups: readonly AwaitedGroup[], gaps: number): string {
  const [first] = groups;
  if (!first) return 'Tidak ada celah yang menunggu instansi.';
  const who = first.lead ? `${first.lead.name} untuk ${first.indicator.name}` : `penanggung jawab untuk ${first.indicator.name}`;
  return `${gaps === 1 ? 'Satu celah' : `${gaps} celah`} menunggu keputusan; yang paling dinanti ${who}.`;
}

/** "Rp 1.234 juta uang stunting dari 9 instansi; Rp 210 juta belum dilokasikan." */
export function moneyHeadline({ agencies, totalIdr, unlocatedIdr }: { agencies: readonly unknown[]; totalIdr: Rupiah; unlocatedIdr: Rupiah }): string {
  if (agencies.length === 0) return 'Belum ada baris anggaran yang dicatat.';
  const where = unlocatedIdr === 0n ? 'semuanya sudah dilokasikan' : `Rp${NBSP}${formatMillions(unlocatedIdr)} juta belum dilokasikan ke desa`;
  return `Rp${NBSP}${formatMillions(totalIdr)} juta uang stunting dari ${numberWord(agencies.length)} instansi; ${where}.`;
}
