import { formatCount } from '@/lib/format';
import { type Found, partsProblem, reasonProblem, regionProblem, type SetKind } from './parameters';

/** What judging a round needs of its set. */
interface SetFacts {
  set: { kind: SetKind; unit: string };
  parameters: readonly { ordinal: number; name: string }[];
  rounds: readonly { id: string; ordinal: number; people: number | null }[];
  districts: readonly { code: string; name: string }[];
}

/** A typed round; `round` null: a new one, else the one that is corrected. */
interface Typed { round: string | null; people: number | null; reason: string; cells: readonly { ordinal: number; district: string; found: Found }[] }

const NOTHING: Found = { count: null, shareBp: null };

/** The n before this round: of the last one that has a number. */
function peopleBefore({ rounds }: SetFacts, round: string | null): number | null {
  const at = round === null ? Infinity : rounds.find(({ id }) => id === round)?.ordinal ?? Infinity;
  return rounds.filter(({ ordinal, people }) => ordinal < at && people !== null).at(-1)?.people ?? null;
}

/** The name of a field of the round's form. */
export const cellName = (ordinal: number, district = ''): string => (district === '' ? `v/${ordinal}` : `v/${ordinal}/${district}`);

/** What is wrong with a round, by field: a changed n without its reason, more than n, parts that do not add up. */
export function roundProblems(facts: SetFacts, { round, people, reason, cells }: Typed): Record<string, string> {
  const { set, parameters, districts } = facts;
  const problems: Record<string, string> = {};
  const why = reasonProblem({ before: peopleBefore(facts, round), now: people, reason });
  if (why) problems.alasan = why;
  const foundAt = (ordinal: number, district: string): Found => cells.find((cell) => cell.ordinal === ordinal && cell.district === district)?.found ?? NOTHING;
  const partsOf = (district: string) => parameters.map(({ ordinal, name }) => ({ name, ...foundAt(ordinal, district) }));
  for (const { ordinal, district, found } of cells) {
    if (!parameters.some((one) => one.ordinal === ordinal)) problems[cellName(ordinal, district)] = 'Parameter ini tidak ada dalam daftar. Muat ulang halaman.';
    if (found.count === null || (people !== null && found.count <= people)) continue;
    problems[cellName(ordinal, district)] = people === null ? 'Isi juga jumlah sasarannya (n).' : `${formatCount(found.count)} melebihi ${formatCount(people)} ${set.unit}. Periksa salah satunya.`;
  }
  if (set.kind === 'share' || Object.keys(problems).some((name) => name.startsWith('v/'))) return problems;
  const whole = partsOf('');
  const first = cellName(parameters[0]?.ordinal ?? 1);
  const wrong = partsProblem(whole, people);
  if (wrong) problems[first] = wrong;
  const known = districts.map(({ code, name }) => ({ code, name, parts: partsOf(code) })).filter(({ parts }) => parts.some(({ count, shareBp }) => count !== null || shareBp !== null));
  for (const { code, name, parts } of known) {
    const missing = parts.find(({ count }) => count === null);
    if (missing) problems[cellName(parameters[0]?.ordinal ?? 1, code)] = `${name}: isi jumlah semua hasil, atau kosongkan baris ini. “${missing.name}” belum diisi.`;
  }
  const across = regionProblem(known, whole, people);
  if (!wrong && across) problems[first] = across;
  return problems;
}
