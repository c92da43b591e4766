import { formatCount } from '@/lib/format';
import { TARGET_GROUPS } from '@/lib/indicators/rules/groups';
import { type Reading, shareBpOf } from '@/lib/indicators/rules/reading';
import { type Pooled, pooled } from './explanation';
import { GROUP_WORDS, type PeopleGroup } from './gap-list';
import { countsOf, type IndicatorLine } from './village-lines';

/** What a column of the catalogue adds to a line: whom it serves and whom it counts. */
export interface Served { code: string; peopleGroup: PeopleGroup | null; denominatorText: string }

export interface AgreedPeople { groupCode: string; people: number; isExample: boolean }

/** Table 1: how many people a service is meant for. `people` null: not known, or two agencies say different numbers. */
export interface TargetSize {
  label: string; unit: string; people: number | null;
  from: 'agreed' | 'reported' | 'differing' | 'missing' | 'not_applicable';
  used: { code: string; people: number }[];
  isExample: boolean;
}

function sizeOf(lines: readonly IndicatorLine[], agreed: AgreedPeople | undefined): Pick<TargetSize, 'people' | 'from' | 'used' | 'isExample'> {
  const used = lines.flatMap(({ code, reading }) => { const counts = countsOf(reading); return counts ? [{ code, people: counts.d }] : []; });
  const isExample = lines.some((line) => line.isExample && countsOf(line.reading) !== null);
  if (agreed) return { people: agreed.people, from: 'agreed', used, isExample: agreed.isExample };
  const [first] = used;
  if (!first) return { people: null, from: lines.length > 0 && lines.every(({ reading }) => reading === 'not_applicable') ? 'not_applicable' : 'missing', used, isExample };
  return used.every(({ people }) => people === first.people) ? { people: first.people, from: 'reported', used, isExample } : { people: null, from: 'differing', used, isExample };
}

/** Sizes of the groups, then of what is counted since the beginning of the year; only of indicators that count people. */
export function targetSizes(lines: readonly IndicatorLine[], served: readonly Served[], agreed: readonly AgreedPeople[]): TargetSize[] {
  const counting = lines.filter(({ valueKind }) => valueKind !== 'boolean');
  const grouped = TARGET_GROUPS.flatMap(({ code, name, unit, indicators }): TargetSize[] => {
    const own = counting.filter((line) => indicators.includes(line.code));
    return own.length === 0 ? [] : [{ label: name, unit, ...sizeOf(own, agreed.find(({ groupCode }) => groupCode === code)) }];
  });
  const alone = counting.filter(({ code }) => !TARGET_GROUPS.some(({ indicators }) => indicators.includes(code)));
  return [...grouped, ...alone.map((line): TargetSize => ({
    label: (served.find(({ code }) => code === line.code)?.denominatorText ?? line.name).replace(/^seluruh /, ''), unit: line.unit, ...sizeOf([line], undefined),
  }))];
}

export const SIZE_WORDS: Readonly<Record<TargetSize['from'], string>> = {
  agreed: 'jumlah yang disepakati', reported: 'dari isian', differing: 'berbeda antarlayanan, belum disepakati', missing: 'belum ada data', not_applicable: 'tidak ada sasaran',
};

/** "62 (SE08), 73 (SE10)". */
export const usedWords = (used: TargetSize['used']): string => used.map(({ code, people }) => `${formatCount(people)} (${code})`).join(', ');

/** Table 2: a measurement of the village as a whole, newest of each source. */
export interface Measurement { code: string; name: string; periodCode: string; sourceKind: string; n: number | null; d: number | null; shareBp: number | null; source: string | null; isExample: boolean }

/** Table 3: whether the package of services arrives, one row per indicator. */
export interface ReceiptRow { code: string; name: string; group: string; received: number | null; due: number | null; shareBp: number | null; targetBp: number | null; reading: Reading; state: string; age: string | null; isExample: boolean }

const stateOf = ({ reading, targetBp, cell }: IndicatorLine): string => {
  if (reading === 'not_applicable') return 'tidak ada sasaran';
  if (reading === 'missing') return 'belum ada data';
  return targetBp === null ? 'belum ada target' : cell.letter === 'T' || cell.letter === 'S' ? 'tercapai' : 'belum tercapai';
};

/** Whom an indicator serves, as a heading: "Ibu", "Anak"; those without a group last. */
const GROUP_ORDER: readonly PeopleGroup[] = ['women', 'girls', 'children', 'families', 'people', 'villages'];
const GROUP_TITLES: Readonly<Record<PeopleGroup, string>> = { ...GROUP_WORDS, women: 'Ibu', girls: 'Remaja putri', children: 'Anak', families: 'Keluarga', people: 'Penduduk', villages: 'Desa' };

const groupOf = (served: readonly Served[], code: string): PeopleGroup => served.find((one) => one.code === code)?.peopleGroup ?? 'people';

/** The rows of table 3 in the order of whom they serve, then as given. */
export function receiptRows(lines: readonly IndicatorLine[], served: readonly Served[]): ReceiptRow[] {
  return GROUP_ORDER.flatMap((group) => lines.filter(({ code }) => groupOf(served, code) === group).map((line): ReceiptRow => {
    const counts = countsOf(line.reading);
    return {
      code: line.code, name: line.name, group: GROUP_TITLES[group], received: counts?.n ?? null, due: counts?.d ?? null, shareBp: shareBpOf(line.reading), targetBp: line.targetBp,
      reading: line.reading, state: stateOf(line), age: line.age, isExample: line.isExample,
    };
  }));
}

/** Table 4: services received ÷ services due by whom they serve, and of the village. `of`: indicators meant, reported or not. */
export interface LevelRow extends Pooled { label: string; of: number }

/** "Tingkat konvergensi desa" in its aggregate form (domain §9.5 A); the last row is the village. */
export function levelRows(lines: readonly IndicatorLine[], served: readonly Served[]): LevelRow[] {
  const rows = GROUP_ORDER.flatMap((group): LevelRow[] => {
    const own = lines.filter(({ code }) => groupOf(served, code) === group);
    return own.length === 0 ? [] : [{ label: GROUP_TITLES[group], ...pooled(own), of: applicable(own) }];
  });
  return [...rows, { label: 'Tingkat konvergensi desa', ...pooled(lines), of: applicable(lines) }];
}

const applicable = (lines: readonly IndicatorLine[]): number => lines.filter(({ reading }) => reading !== 'not_applicable').length;
