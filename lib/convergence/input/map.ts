import { LENSES } from '@/lib/indicators/rules/lenses';
import { COUNTED_MEASURES } from '../rules/map';

/** What a map is coloured by: the score, a count, or the state of one indicator (by its code). */
export type MapMeasure = string;

type Params = Readonly<Record<string, string | string[] | undefined>>;

const INDICATORS: ReadonlySet<string> = new Set(LENSES.indicator.map(({ code }) => code).filter((code) => code !== 'umum'));

/** Reads `?ukuran=`; an unknown word falls back and is named. A province's map knows celah alone. */
export function parseMapRequest(params: Params, isProvince: boolean): { measure: MapMeasure; ignored: string[] } {
  const given = params.ukuran;
  const word = (Array.isArray(given) ? given[0] : given)?.trim().slice(0, 40) ?? '';
  const fallback = isProvince ? 'celah' : 'skor';
  const isKnown = isProvince ? word === 'celah' : word === 'skor' || word === 'kecamatan' || Object.hasOwn(COUNTED_MEASURES, word) || INDICATORS.has(word);
  return { measure: isKnown ? word : fallback, ignored: word !== '' && !isKnown ? [`ukuran=${word}`] : [] };
}
