import { refuse } from '@/lib/refusal';
import { type GridPoint, INDONESIA, type Ring, toGrid } from './grid';
import type { KnownArea } from './message';

/** Limits of what is read: far above an honest map of a kabupaten, far below what hurts. */
export const LIMITS = { megabytes: 8, features: 2_000, points: 500_000, rings: 20_000, name: 120 } as const;

/** Properties in which official files keep the code and the name of an area. */
const CODES = ['code', 'kode', 'KODE', 'KDEPUM', 'KDCPUM', 'KDPKAB', 'kode_wilayah'] as const;
const NAMES = ['name', 'nama', 'NAMA', 'NAMOBJ', 'WADMKD', 'WADMKC', 'WADMKK'] as const;

export interface ReadFeature { area: KnownArea; given: string | null; polygons: Ring[][]; points: number }

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => `“${String(typeof value === 'object' ? JSON.stringify(value)?.slice(0, 40) : value).replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '?').slice(0, 40)}”`;
const no = (sentence: string): Error => refuse('invalid', sentence);

/** The features of a GeoJSON text. Refuses what is no FeatureCollection in WGS 84 with at most 2.000 features. */
export function featuresOf(text: string): Plain[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw no('Berkas ini bukan GeoJSON: isinya tidak terbaca sebagai JSON. Simpan ulang sebagai GeoJSON (WGS 84), lalu unggah lagi.');
  }
  if (!isPlain(parsed) || parsed.type !== 'FeatureCollection' || !Array.isArray(parsed.features)) {
    throw no(`Berkas ini bukan kumpulan fitur: tertulis type ${shown(isPlain(parsed) ? parsed.type : parsed)}, yang diharapkan “FeatureCollection”.`);
  }
  const crs = isPlain(parsed.crs) && isPlain(parsed.crs.properties) ? String(parsed.crs.properties.name ?? '') : '';
  if (crs !== '' && !/CRS84$|EPSG:+(?:4326|\d*:4326)$/i.test(crs)) throw no(`Sistem koordinat berkas ini ${shown(crs)}; yang diharapkan WGS 84 (EPSG:4326). Ubah di aplikasi peta, lalu unggah lagi.`);
  if (parsed.features.length === 0) throw no('Berkas ini tidak memuat satu fitur pun; yang diharapkan satu fitur per wilayah.');
  if (parsed.features.length > LIMITS.features) throw no(`Berkas ini memuat ${parsed.features.length} fitur; paling banyak ${LIMITS.features}. Unggah hanya wilayah tim Anda.`);
  return parsed.features.map((feature, at) => {
    if (!isPlain(feature) || feature.type !== 'Feature') throw no(`Fitur ke-${at + 1} bukan “Feature”: tertulis ${shown(isPlain(feature) ? feature.type : feature)}.`);
    return feature;
  });
}

const own = (properties: Plain, names: readonly string[]): unknown => names.map((name) => (Object.hasOwn(properties, name) ? properties[name] : undefined)).find((value) => value !== undefined && value !== null);

/** "6311022001" and "63.11.02.2001" are one code. */
function officialCode(value: unknown): string {
  const text = String(typeof value === 'number' || typeof value === 'string' ? value : '').trim();
  const [, province, regency = '', district = '', village = ''] = /^(\d\d)(\d\d)?(\d\d)?(\d{4})?$/.exec(text) ?? [];
  return province === undefined ? text : [province, regency, district, village].filter(Boolean).join('.');
}

function nameOf(properties: Plain, where: string): string | null {
  const value = own(properties, NAMES);
  if (value === undefined) return null;
  if (typeof value !== 'string') throw no(`${where}: nama ${shown(value)} bukan teks.`);
  if (/[<>]|[\u0000-\u001f]|javascript:/i.test(value)) throw no(`${where}: nama ${shown(value)} memuat tanda yang tidak boleh ada dalam nama wilayah; yang diharapkan hanya huruf, angka, dan tanda baca biasa.`);
  if (value.length > LIMITS.name) throw no(`${where}: nama sepanjang ${value.length} huruf; paling panjang ${LIMITS.name}.`);
  return value.trim();
}

/** The area that a feature is, by its official code. Refuses a missing, unknown or foreign code. */
function areaOf(properties: unknown, at: number, { areas, team }: { areas: ReadonlyMap<string, KnownArea>; team: string }): { area: KnownArea; given: string | null } {
  const place = `Fitur ke-${at + 1}`;
  if (!isPlain(properties)) throw no(`${place} tidak punya properties; yang diharapkan ${CODES.slice(0, 2).join(' atau ')} berisi kode wilayah Kemendagri.`);
  const value = own(properties, CODES);
  if (value === undefined) throw no(`${place} tidak punya kode; yang diharapkan properti “code” atau “kode” berisi kode wilayah Kemendagri, misalnya 63.11.02.2001.`);
  const code = officialCode(value);
  const area = areas.get(code);
  if (!area) throw no(`${place}: kode ${shown(value)} tidak ada di ${team}; yang diharapkan kode Kemendagri dari wilayah tim ini.`);
  return { area, given: nameOf(properties, `${place} (${area.name}, ${code})`) };
}

interface Counter { points: number; rings: number }

function pointOf(value: unknown, where: string): GridPoint {
  const [longitude, latitude] = Array.isArray(value) ? value as unknown[] : [];
  if (typeof longitude !== 'number' || typeof latitude !== 'number' || !Number.isFinite(longitude) || !Number.isFinite(latitude)) throw no(`${where}: koordinat ${shown(value)} bukan sepasang angka [bujur, lintang].`);
  const { west, east, south, north } = INDONESIA;
  if (longitude < west || longitude > east || latitude < south || latitude > north) {
    const hint = latitude >= west && latitude <= east ? ' Bujur dan lintangnya tampaknya tertukar.' : Math.abs(longitude) > 180 ? ' Koordinatnya tampaknya dalam meter (UTM), bukan derajat.' : '';
    throw no(`${where}: koordinat [${longitude}, ${latitude}] di luar Indonesia; yang diharapkan bujur ${west} sampai ${east} dan lintang ${south} sampai ${north}.${hint}`);
  }
  return toGrid(longitude, latitude);
}

function ringOf(value: unknown, where: string, counter: Counter): Ring {
  if (!Array.isArray(value) || value.length < 4) throw no(`${where}: garis batas dengan ${Array.isArray(value) ? value.length : 0} titik; sedikitnya 4, dan titik terakhir sama dengan yang pertama.`);
  counter.points += value.length;
  counter.rings += 1;
  if (counter.points > LIMITS.points) throw no(`Berkas ini memuat lebih dari ${LIMITS.points} titik (sampai ${where}). Sederhanakan di aplikasi peta, lalu unggah lagi.`);
  if (counter.rings > LIMITS.rings) throw no(`Berkas ini memuat lebih dari ${LIMITS.rings} potongan (sampai ${where}). Buang pulau-pulau kecil di aplikasi peta, lalu unggah lagi.`);
  const [first, last] = [value[0] as unknown, value.at(-1) as unknown];
  if (!Array.isArray(first) || !Array.isArray(last) || first[0] !== last[0] || first[1] !== last[1]) throw no(`${where}: garis batas tidak tertutup; titik terakhir ${shown(last)} seharusnya sama dengan yang pertama ${shown(first)}.`);
  return value.map((point) => pointOf(point, where));
}

function polygonsOf(geometry: unknown, where: string, counter: Counter): Ring[][] {
  const type = isPlain(geometry) ? geometry.type : null;
  const coordinates = isPlain(geometry) ? geometry.coordinates : null;
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(coordinates) || coordinates.length === 0) throw no(`${where}: bentuknya ${type === null ? 'kosong' : shown(type)}; yang diharapkan “Polygon” atau “MultiPolygon”.`);
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as unknown[];
  return polygons.map((rings) => {
    if (!Array.isArray(rings) || rings.length === 0) throw no(`${where}: sebuah poligonnya tidak punya garis batas.`);
    return rings.map((ring) => ringOf(ring, where, counter));
  });
}

/** Features as areas with rings in grid units. Refuses with a sentence that names the feature, what was found and what was expected. */
export function readFeatures(features: readonly Plain[], known: { areas: readonly KnownArea[]; team: string }): ReadFeature[] {
  const areas = new Map(known.areas.map((area) => [area.code, area]));
  const counter = { points: 0, rings: 0 };
  const seen = new Map<string, number>();
  return features.map(({ properties, geometry }, at) => {
    const { area, given } = areaOf(properties, at, { areas, team: known.team });
    const where = `Fitur ke-${at + 1} (${area.name}, ${area.code})`;
    const before = seen.get(area.code);
    if (before !== undefined) throw no(`${where} kodenya sama dengan fitur ke-${before + 1}; tiap wilayah hanya satu fitur. Gabungkan menjadi satu MultiPolygon.`);
    seen.set(area.code, at);
    const from = counter.points;
    const polygons = polygonsOf(geometry, where, counter);
    return { area, given, polygons, points: counter.points - from };
  });
}
