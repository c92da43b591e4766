import type { TimeZone } from '@/lib/day';
import { DEFAULT_ATTENTION_BP, indicatorStatus } from '@/lib/indicators/rules/achievement';
import { type Direction, type Fraction, isFraction, type Reading, shareBpOf, type ValueKind } from '@/lib/indicators/rules/reading';
import { type AreaCount, maskCounts, SMALLEST_COUNT } from './mask';

/** An indicator in a village, as a snapshot holds it. */
export interface PublicLine { code: string; shortName: string; unit: string; direction: Direction; valueKind: ValueKind; reading: Reading; targetBp: number | null; isExample: boolean }

export interface PublicPlace { code: string; name: string; district: string; isConvergent: boolean; lines: readonly PublicLine[] }

/** A prevalence as printed by its source; counts behind it decide whether it is shown. */
export interface PublicOutcome { name: string; shareBp: number | null; denominator: number | null; source: string | null; isExample: boolean }

export interface PublicFacts {
  team: string; teamName: string; slug: string; title: string; period: string; until: string; takenAt: string; timeZone: TimeZone; number: number; attentionRatioBp?: number;
  villages: readonly PublicPlace[]; whole: PublicOutcome | null; districts: readonly PublicOutcome[];
  /** Figures of the whole kabupaten that are no sum of villages, by indicator. */
  upper: readonly { code: string; shortName: string; unit: string; targetBp: number | null; shareBp: number | null; count: Fraction | null; isExample: boolean }[];
}

/** What the public sees of a village for one indicator; everything else is "–". */
export type PublicState = 'T' | 'P' | 'L' | '–';

/** n, d, how many villages and the share in basis points; null is "–". */
export type PublicCount = (AreaCount & { shareBp: number | null }) | null;

export interface PublicIndicator { code: string; name: string; unit: string; targetBp: number | null; whole: PublicCount; districts: PublicCount[]; isExample: boolean }

export interface PublishedReport extends Omit<PublicFacts, 'villages' | 'upper' | 'attentionRatioBp'> {
  areas: { name: string; villages: number; convergent: number }[];
  convergent: number;
  indicators: PublicIndicator[];
  upper: { code: string; name: string; unit: string; targetBp: number | null; shareBp: number | null; isExample: boolean }[];
  places: { name: string; district: string; states: PublicState[] }[];
  hasExample: boolean;
}

const counted = ({ reading, valueKind }: PublicLine): Fraction | null => (isFraction(reading) && !reading.published && valueKind !== 'boolean' ? reading : null);

/** T, P or L; "–" for fewer than five people, nobody, no target and no report, so that none of them can be told from another. */
export function publicState(line: PublicLine, attentionRatioBp = DEFAULT_ATTENTION_BP): PublicState {
  const count = counted(line);
  if (count && count.d < SMALLEST_COUNT) return '–';
  const status = indicatorStatus(line.reading, line.targetBp, line.direction, attentionRatioBp);
  return status === 'T' || status === 'P' || status === 'L' ? status : '–';
}

/** Σn, Σd over the villages of an area that reported counts. A yes or no counts villages, which are no persons, and is left to their states. */
function countOf(lines: readonly PublicLine[]): AreaCount | null {
  const counts = lines.flatMap((line) => counted(line) ?? []);
  return counts.length === 0 ? null : counts.reduce<AreaCount>((sum, { n, d }) => ({ n: sum.n + n, d: sum.d + d, villages: sum.villages + 1 }), { n: 0, d: 0, villages: 0 });
}

const withShare = (count: AreaCount | null): PublicCount => count && { ...count, shareBp: shareBpOf(count) };

/** Who prints a share of fewer than five children prints a child. */
const outcome = (one: PublicOutcome): PublicOutcome => (one.denominator !== null && one.denominator < SMALLEST_COUNT ? { ...one, shareBp: null, denominator: null } : one);

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/**
 * What of a snapshot the public may see (F53): sums of kecamatan and kabupaten, masked by `maskCounts`; of a village only its
 * state per indicator. No agency, no money, no remark, no name of a person.
 */
export function publishedReport({ villages, upper, attentionRatioBp, whole, districts, ...head }: PublicFacts): PublishedReport {
  const names = unique(villages.map(({ district }) => district)).sort();
  const codes = unique(villages.flatMap(({ lines }) => lines.map(({ code }) => code))).sort();
  const lineOf = (village: PublicPlace, code: string): PublicLine | undefined => village.lines.find((line) => line.code === code);
  const indicators = codes.flatMap((code): PublicIndicator[] => {
    const all = villages.flatMap((village) => lineOf(village, code) ?? []);
    const [first] = all;
    if (!first) return [];
    const masked = maskCounts(names.map((name) => ({ area: name, count: countOf(villages.filter(({ district }) => district === name).flatMap((village) => lineOf(village, code) ?? [])) })));
    return [{
      code, name: first.shortName, unit: first.unit, targetBp: first.targetBp, whole: withShare(masked.whole), districts: masked.parts.map(({ count }) => withShare(count)),
      isExample: all.some(({ isExample }) => isExample),
    }];
  });
  const places = villages.map((village) => ({
    name: village.name, district: village.district,
    states: codes.map((code) => { const line = lineOf(village, code); return line ? publicState(line, attentionRatioBp) : '–'; }),
  }));
  const kept = upper.map(({ shortName: name, count, shareBp, ...rest }) => ({ ...rest, name, shareBp: count && !count.published && count.d < SMALLEST_COUNT ? null : shareBp }));
  return {
    ...head, whole: whole && outcome(whole), districts: districts.map(outcome), indicators, places, upper: kept,
    areas: names.map((name) => { const own = villages.filter(({ district }) => district === name); return { name, villages: own.length, convergent: own.filter(({ isConvergent }) => isConvergent).length }; }),
    convergent: villages.filter(({ isConvergent }) => isConvergent).length,
    hasExample: [...indicators, ...kept, ...districts, ...(whole ? [whole] : [])].some(({ isExample }) => isExample),
  };
}
