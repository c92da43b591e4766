import { formatAtLeast, formatCount, formatScore, NBSP } from '@/lib/format';
import { shortAreaName } from '@/lib/jurisdictions/rules';
import { inGroups } from '@/lib/villages/rules/tiles';
import { CELL_STATES, cellValue, stateKey } from '../grid';
import { type OpenSum } from './gap-list';
import { type Regency, sumRegencies } from './regencies';
import type { GridVillageRow } from './grid-rows';
import { type ListColumn, needOfVillages } from './village-list';

/** How dark an area is drawn: what is well stays light, what needs a decision gets dark; unknown is hatched, none is no part of it. */
export type MapTone = 'calm' | 'low' | 'middle' | 'high' | 'unknown' | 'none';

export interface MapClass { key: string; tone: MapTone; /** Shape of the sprite; null where the number itself is the sign. */ mark: string | null; letter: string; words: string }

/** One area of a map, decided: what stands in it, how it is drawn, what is said of it. */
export interface MapArea { code: string; name: string; groupCode: string; group: string; key: string; value: string; said: string; href: string | null; /** Most in need first. */ order: number }

export interface AreaMap { title: string; unit: string; note: string; classes: (MapClass & { count: number })[]; areas: MapArea[] }

/** The counted measures by their word in the address. */
export const COUNTED_MEASURES = {
  celah: { title: 'Celah', unit: 'celah', note: 'Indikator yang belum tercapai dan tidak ditangani siapa pun.' },
  anak: { title: 'Anak perlu layanan', unit: 'anak', note: 'Balita yang belum terjangkau, dijumlahkan per layanan: seorang anak dapat terhitung lebih dari sekali.' },
  ibu: { title: 'Ibu perlu layanan', unit: 'ibu', note: 'Ibu yang belum terjangkau, dijumlahkan per layanan.' },
  keluarga: { title: 'Keluarga perlu layanan', unit: 'keluarga', note: 'Keluarga yang belum terjangkau, dijumlahkan per layanan.' },
} as const;
export type CountedMeasure = keyof typeof COUNTED_MEASURES;

const UNKNOWN: MapClass = { key: 'unknown', tone: 'unknown', mark: 'm-missing', letter: '–', words: 'belum diketahui' };
const TONES: readonly MapTone[] = ['low', 'middle', 'high'];

/** Up to three classes of equal width from the least above zero to the most: of 1 to 9 they are 1–3, 4–6, 7–9. Nothing above zero: none. */
export function countClasses(values: readonly (number | null)[]): (MapClass & { from: number; to: number })[] {
  const known = values.flatMap((value) => (value === null || value <= 0 ? [] : [value]));
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const width = known.length === 0 ? 1 : Math.ceil((most - least + 1) / TONES.length);
  const steps = known.length === 0 ? [] : TONES.slice(0, Math.ceil((most - least + 1) / width));
  const above = steps.map((_, at) => ({ from: least + at * width, to: least + (at + 1) * width - 1 }));
  return [
    { key: 'zero', tone: 'calm' as const, mark: null, letter: '', words: 'tidak ada', from: 0, to: 0 },
    ...above.map((range, at) => ({ key: `step${at + 1}`, tone: TONES[TONES.length - steps.length + at] as MapTone, mark: null, letter: '', words: range.from === range.to ? formatCount(range.from) : `${formatCount(range.from)}–${formatCount(range.to)}`, ...range })),
  ];
}

const countKey = (value: number | null, classes: ReturnType<typeof countClasses>): string => (value === null ? UNKNOWN.key : classes.find(({ from, to }) => value >= from && value <= to)?.key ?? UNKNOWN.key);

type Bare = Omit<MapArea, 'key' | 'value' | 'said' | 'order'>;

function assemble(about: Pick<AreaMap, 'title' | 'unit' | 'note'>, classes: readonly MapClass[], areas: readonly MapArea[]): AreaMap {
  const counted = classes.map(({ key, tone, mark, letter, words }) => ({ key, tone, mark, letter, words, count: areas.filter((area) => area.key === key).length }));
  return { ...about, classes: counted.filter(({ count }) => count > 0), areas: [...areas].sort((a, b) => a.groupCode < b.groupCode ? -1 : a.groupCode > b.groupCode ? 1 : a.code < b.code ? -1 : 1) };
}

/** Areas by a count of which parts may be unknown; the most first. */
export function countedMap(about: Pick<AreaMap, 'title' | 'unit' | 'note'>, given: readonly (Bare & { sum: OpenSum })[]): AreaMap {
  const classes = countClasses(given.map(({ sum }) => sum.people));
  const areas = given.map(({ sum, ...area }): MapArea => ({
    ...area, key: countKey(sum.people, classes), value: formatAtLeast(sum), said: sum.people === null ? 'belum diketahui' : `${formatAtLeast(sum)} ${about.unit}`, order: sum.people === null ? -1 : sum.people,
  }));
  return assemble(about, [...classes, UNKNOWN], areas);
}

interface Thresholds { convergenceThresholdBp: number; attentionRatioBp: number }

const SCORES = (threshold: string): MapClass[] => [
  { key: 'T', tone: 'calm', mark: 'm-met', letter: 'T', words: `konvergen, skor ${threshold} ke atas` },
  { key: 'P', tone: 'middle', mark: 'm-watch', letter: 'P', words: 'mendekati ambang' },
  { key: 'L', tone: 'high', mark: 'm-behind', letter: 'L', words: 'jauh di bawah ambang' },
  { ...UNKNOWN, key: 'K', words: 'ditahan: data belum cukup' },
];

/** T: convergent; P: not, but its score has reached the attention share of the threshold; L: less; K: withheld. */
function scoreKey({ scoreBp, isConvergent }: { scoreBp: number | null; isConvergent: boolean }, { convergenceThresholdBp, attentionRatioBp }: Thresholds): string {
  if (scoreBp === null) return 'K';
  if (isConvergent) return 'T';
  return scoreBp * 10_000 >= convergenceThresholdBp * attentionRatioBp ? 'P' : 'L';
}

interface Drawn { hrefOf: (code: string) => string | null; settings: Thresholds }
export type MapVillage = GridVillageRow & { isConvergent: boolean };

const bareOf = (village: MapVillage, { hrefOf }: Drawn): Bare => ({ code: village.code, name: village.name, groupCode: village.districtCode, group: village.district, href: hrefOf(village.code) });

/** Villages by their score against the threshold; the lowest first. */
export function scoreMap(villages: readonly MapVillage[], drawn: Drawn): AreaMap {
  const areas = villages.map((village): MapArea => {
    const value = village.scoreBp === null ? 'ditahan' : formatScore(village.scoreBp);
    const key = scoreKey(village, drawn.settings);
    const words = { T: 'konvergen', P: 'mendekati ambang', L: 'jauh di bawah ambang', K: `data ${village.reported}/${village.applicable}` }[key];
    return { ...bareOf(village, drawn), key, value, said: `skor ${value}, ${words}`, order: village.scoreBp === null ? -1 : 10_000 - village.scoreBp };
  });
  return assemble({ title: 'Skor', unit: 'skor', note: 'Skor konvergensi 0 sampai 100.' }, SCORES(formatScore(drawn.settings.convergenceThresholdBp).replace(',0', '')), areas);
}

const CELL_TONES: Readonly<Record<keyof typeof CELL_STATES, MapTone>> = { c: 'high', u: 'unknown', k: 'unknown', b: 'middle', s: 'low', t: 'calm', n: 'none', o: 'none' };
const CELL_ORDER = ['n', 'o', 't', 's', 'b', 'k', 'u', 'c'] as const;

/** Villages by one indicator: need against action, in the marks of the grid; celah first, the most people first among them. */
export function indicatorMap(villages: readonly MapVillage[], columns: readonly (ListColumn & { name: string; valueKind: string })[], code: string, drawn: Drawn): AreaMap | null {
  const at = columns.findIndex((column) => column.code === code);
  const column = columns[at];
  if (!column) return null;
  const areas = villages.flatMap((village): MapArea[] => {
    const cell = village.cells[at];
    if (!cell) return [];
    const key = stateKey(cell);
    const answer = column.valueKind === 'boolean' && cell.cutBp !== null ? (cell.cutBp > 0 ? 'ya' as const : 'belum' as const) : undefined;
    const figure = cellValue({ letter: cell.letter, shareBp: cell.cutBp, boolean: answer });
    const value = /\d/.test(figure) ? `${figure}${NBSP}%` : figure;
    const people = cell.people ? `, ${formatCount(cell.people)} perlu dijangkau` : '';
    return [{ ...bareOf(village, drawn), key, value, said: `${value}, ${CELL_STATES[key].word}${people}`, order: CELL_ORDER.indexOf(key) * 1_000_000 + (cell.people === null ? -1 : cell.people) }];
  });
  const classes = Object.entries(CELL_STATES).map(([key, { mark, letter, word }]) => ({ key, tone: CELL_TONES[key as keyof typeof CELL_STATES], mark, letter, words: word }));
  return assemble({ title: `${column.code} ${column.shortName}`, unit: '', note: column.name }, classes, areas);
}

/** Villages by celah or by people still to be reached. */
export function needMap(villages: readonly MapVillage[], columns: readonly ListColumn[], measure: CountedMeasure, drawn: Drawn): AreaMap {
  const groups = { anak: 'children', ibu: 'women', keluarga: 'families' } as const;
  const sumOf = (village: MapVillage): OpenSum => (measure === 'celah'
    ? { people: village.reported === 0 && village.gaps === 0 ? null : village.gaps, atLeast: false } : needOfVillages([village], columns)[groups[measure]]);
  return countedMap(COUNTED_MEASURES[measure], villages.map((village) => ({ ...bareOf(village, drawn), sum: sumOf(village) })));
}

/** Kecamatan instead of their villages, where one picture cannot hold them all: celah added up. */
export function districtMap(villages: readonly MapVillage[]): AreaMap {
  const groups = inGroups(villages.map((village) => ({ ...village, groupCode: village.districtCode, group: village.district })));
  const areas = groups.map(({ code, name, areas: own }) => ({
    code, name, groupCode: '', group: '', href: null, sum: { people: own.reduce((sum, { gaps }) => sum + gaps, 0), atLeast: own.some(({ reported }) => reported === 0) },
  }));
  return countedMap(COUNTED_MEASURES.celah, areas);
}

/** The kabupaten of a province: celah of the villages that they had approved; unknown where nothing is approved or nobody works in Simpul. */
export function regencyMap(areas: readonly { code: string; name: string }[], regencies: readonly Regency[], hrefOf: (code: string) => string | null): AreaMap {
  const known = new Map(regencies.map((regency) => [regency.code, regency]));
  return countedMap({ ...COUNTED_MEASURES.celah, note: 'Celah di desa lokus, dari periode terbaru yang disahkan tiap kabupaten.' }, areas.map(({ code, name }) => {
    const own = known.get(code);
    const sum = own && own.villages.some(({ reported }) => reported > 0) ? sumRegencies([own]).gaps : null;
    return { code, name: shortAreaName(name), groupCode: '', group: '', href: own ? hrefOf(code) : null, sum: { people: sum, atLeast: false } };
  }));
}

/** Most in need first, then by code: the list beside the map. */
export const byNeed = (areas: readonly MapArea[]): MapArea[] => [...areas].sort((a, b) => b.order - a.order || (a.code < b.code ? -1 : 1));
