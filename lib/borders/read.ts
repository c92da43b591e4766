import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import { refuse } from '@/lib/refusal';
import { featuresOf, LIMITS, type ReadFeature, readFeatures } from './features';
import { doubleArea, type GridPoint, insideOf, pathOf, type Ring } from './grid';
import type { Border, BorderFile, Job } from './message';

const MB = 1_048_576;
const LEVELS: Readonly<Record<number, string>> = { 2: 'kabupaten', 3: 'kecamatan', 4: 'desa' };
/** A picture of 1.600 dots shows no bend smaller than one of them. */
const DOTS = 1_600;
/** Points of the whole map; beyond it the least bends are left out, however large they are. */
const MOST_POINTS = 12_000;

/** What the bytes are; cheap. Refuses an empty or too large file, a zip and what is no text. */
export function borderText(file: Buffer): string {
  if (file.length === 0) throw refuse('invalid', 'Berkas ini kosong (0 byte); yang diharapkan GeoJSON batas wilayah.');
  if (file.length > LIMITS.megabytes * MB) throw refuse('invalid', `Berkas ini ${Math.ceil(file.length / MB)} MB; paling besar ${LIMITS.megabytes} MB. Sederhanakan di aplikasi peta, lalu unggah lagi.`);
  if (file.subarray(0, 2).toString('latin1') === 'PK') throw refuse('invalid', 'Berkas ini arsip zip (mungkin shapefile); yang diharapkan satu berkas GeoJSON. Ubah di aplikasi peta, lalu unggah lagi.');
  if (file.includes(0)) throw refuse('invalid', 'Berkas ini bukan teks; yang diharapkan GeoJSON (.geojson atau .json).');
  return file.toString('utf8').replace(/^\uFEFF/, '');
}

function oneLevel(features: readonly ReadFeature[]): number {
  const [first] = features;
  const other = features.find(({ area }) => area.level !== first?.area.level);
  if (first && other) throw refuse('invalid', `Berkas ini mencampur ${LEVELS[first.area.level]} (${first.area.name}) dan ${LEVELS[other.area.level]} (${other.area.name}); yang diharapkan satu tingkat saja.`);
  return first?.area.level ?? 4;
}

type Polygons = readonly (readonly Ring[])[];

/** Rings that still enclose something; of an area that would vanish, the largest ring of the file. */
function keptRings(simple: Polygons, full: Polygons): Ring[] {
  const kept = simple.flatMap((rings) => (rings[0] && rings[0].length >= 4 && Math.abs(doubleArea(rings[0])) > 0 ? rings.filter((ring) => ring.length >= 4) : []));
  if (kept.length > 0) return kept;
  return [full.map((rings) => rings[0] as Ring).sort((a, b) => Math.abs(doubleArea(b)) - Math.abs(doubleArea(a)))[0] as Ring];
}

function borderOf({ area }: ReadFeature, rings: readonly Ring[]): Border {
  const points = rings.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const span = (values: readonly number[]): [number, number] => values.reduce<[number, number]>(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
  const [[left, right], [top, bottom]] = [span(xs), span(ys)];
  const largest = [...rings].sort((a, b) => Math.abs(doubleArea(b)) - Math.abs(doubleArea(a)))[0] as Ring;
  return { code: area.code, path: pathOf(rings), box: [left, top, right, bottom], label: insideOf(largest) };
}

const wideOf = (features: readonly ReadFeature[]): number => {
  const box = features.flatMap(({ polygons }) => polygons.flat(2)).reduce(([left, top, right, bottom], [x, y]) => [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)] as [number, number, number, number], [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number]);
  return Math.max(1, box[2] - box[0], box[3] - box[1]);
};

/**
 * Simplifies all areas together (Visvalingam's triangles, topojson), so that neighbours keep one border: bends of less than
 * a dot go, then the least ones until the map has at most 12.000 points.
 */
export function simplifyAreas(features: readonly ReadFeature[]): Polygons[] {
  const objects = Object.fromEntries(features.map(({ polygons }, at) => [`a${at}`, { type: 'MultiPolygon' as const, coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))) }]));
  const weighed = presimplify(topology(objects) as Parameters<typeof presimplify>[0]);
  const points = features.reduce((sum, one) => sum + one.points, 0);
  const dot = (wideOf(features) / DOTS) ** 2;
  const simple = simplify(weighed, points > MOST_POINTS ? Math.max(dot, quantile(weighed, 1 - MOST_POINTS / points)) : dot);
  return features.map((_, at): Polygons => {
    const found = feature(simple, simple.objects[`a${at}`] as Parameters<typeof feature>[1]);
    const geometry = 'geometry' in found ? found.geometry : null;
    return (geometry?.type === 'MultiPolygon' ? geometry.coordinates : []) as unknown as GridPoint[][][];
  });
}

/** Reads a GeoJSON of borders: checks it, brings it on the grid, simplifies it. Refuses with a sentence; nothing is half read. */
export function readBorders(file: Buffer, { areas, team }: Job): BorderFile {
  const features = readFeatures(featuresOf(borderText(file)), { areas, team });
  const level = oneLevel(features);
  const flat = features.find(({ polygons }) => polygons.every((rings) => doubleArea(rings[0] as Ring) === 0));
  if (flat) throw refuse('invalid', `Fitur ${flat.area.name} (${flat.area.code}) tidak punya luas; yang diharapkan bidang, bukan garis atau titik.`);
  const simple = simplifyAreas(features);
  const borders = features.map((one, at) => ({ one, rings: keptRings(simple[at] ?? [], one.polygons) }));
  return {
    level, borders: borders.map(({ one, rings }) => borderOf(one, rings)),
    pointsBefore: features.reduce((sum, { points }) => sum + points, 0), pointsAfter: borders.reduce((sum, { rings }) => sum + rings.reduce((count, ring) => count + ring.length, 0), 0),
    renamed: features.flatMap(({ area, given }) => (given !== null && plain(given) !== plain(area.name) ? [{ code: area.code, given, official: area.name }] : [])),
  };
}

const plain = (name: string): string => name.toLowerCase().replace(/^(?:kab\.?|kabupaten|kota|kec\.?|kecamatan|desa|kelurahan)\s+/, '').replace(/[^a-z0-9]/g, '');
