import { formatCount, formatPart, formatShareBare, joinWords, numberWord } from '@/lib/format';
import { type Found, isRed, type SetKind } from './parameters';

/** "93 (54,4 %)", "51 %"; without people only the count. */
export function foundWords({ count, shareBp }: Found, people: number | null): string {
  if (count !== null) return people === null || people === 0 ? formatCount(count) : `${formatCount(count)} (${formatPart(count, people, 1)}\u00A0%)`;
  return shareBp === null ? '—' : `${formatShareBare(shareBp, shareBp % 100 === 0 ? 0 : 2)}\u00A0%`;
}

interface Facts {
  set: { kind: SetKind; name: string; unit: string }; parameters: readonly { id: string; name: string }[]; rounds: readonly { id: string; label: string; people: number | null }[];
  values: readonly (Found & { roundId: string; parameterId: string; district: string | null; status: 'reported' | 'lost' })[];
}

/** The sentence of a set: what is red now, how the parts stand, or that the source lost its figures. */
export function parameterHeadline({ set, parameters, rounds, values }: Facts): string {
  const last = rounds.at(-1);
  if (!last) return `${set.name}: belum ada kondisi.`;
  const of = parameters.map(({ id, name }) => ({ name, value: values.find((value) => value.roundId === last.id && value.parameterId === id && value.district === null) ?? null }));
  const n = last.people === null ? '' : ` (${formatCount(last.people)} ${set.unit})`;
  if (of.every(({ value }) => value === null || value.status === 'lost')) return `${set.name}${n}: angkanya tidak tersedia di sumber.`;
  if (set.kind !== 'share') return `${set.name}${n}: ${joinWords(of.flatMap(({ name, value }) => (value ? [`${name.toLowerCase()} ${foundWords(value, last.people)}`] : [])))}.`;
  const red = of.filter(({ value }) => value !== null && isRed(value, last.people));
  if (red.length === 0) return `${last.label}${n}: tidak ada parameter yang merah.`;
  return `${last.label}${n}: ${numberWord(red.length)} parameter merah, ${joinWords(red.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1)))}.`;
}
