import { Buffer } from 'node:buffer';

/** A square of side `size` degrees whose lower left corner is at [lon, lat]. */
export const square = (lon: number, lat: number, size = 0.1): number[][][] => [[[lon, lat], [lon + size, lat], [lon + size, lat + size], [lon, lat + size], [lon, lat]]];

interface Made { code?: unknown; name?: unknown; geometry?: unknown; properties?: unknown; type?: string }

export const aFeature = ({ code = '63.11.01.2001', name = 'Muara Ninian', geometry, properties, type = 'Feature' }: Made = {}): object =>
  ({ type, properties: properties === undefined ? { code, name } : properties, geometry: geometry === undefined ? { type: 'Polygon', coordinates: square(115.5, -2.5) } : geometry });

export const aCollection = (features: readonly object[], more: object = {}): Buffer => Buffer.from(JSON.stringify({ type: 'FeatureCollection', ...more, features }));

const withRing = (ring: unknown): Buffer => aCollection([aFeature({ geometry: { type: 'Polygon', coordinates: [ring] } })]);
const circle = (points: number): number[][] => {
  const ring = Array.from({ length: points }, (_, at) => [115.5 + Math.cos((at / points) * 2 * Math.PI) / 10, -2.5 + Math.sin((at / points) * 2 * Math.PI) / 10]);
  return [...ring, ring[0] as number[]];
};

/** Files that no honest office sends, or sends by mistake, and what is said of each. */
export const HOSTILE_BORDERS: readonly { what: string; file: () => Buffer; says: string }[] = [
  { what: 'kosong', file: () => Buffer.alloc(0), says: 'kosong (0 byte)' },
  { what: 'terlalu besar', file: () => Buffer.alloc(9 * 1024 * 1024, ' '), says: '9 MB; paling besar 8 MB' },
  { what: 'shapefile dalam zip', file: () => Buffer.from('PK\u0003\u0004shape'), says: 'arsip zip (mungkin shapefile)' },
  { what: 'biner', file: () => Buffer.from([0x7b, 0, 1, 2]), says: 'bukan teks' },
  { what: 'bukan JSON', file: () => Buffer.from('<html><script>alert(1)</script></html>'), says: 'tidak terbaca sebagai JSON' },
  { what: 'terpotong', file: () => aCollection([aFeature()]).subarray(0, 60), says: 'tidak terbaca sebagai JSON' },
  { what: 'sarang yang sangat dalam', file: () => Buffer.from(`${'['.repeat(2_000_000)}`), says: 'tidak terbaca sebagai JSON' },
  { what: 'satu geometri, bukan kumpulan', file: () => Buffer.from('{"type":"Polygon","coordinates":[]}'), says: 'tertulis type “Polygon”, yang diharapkan “FeatureCollection”' },
  { what: 'daftar', file: () => Buffer.from('[1,2]'), says: 'yang diharapkan “FeatureCollection”' },
  { what: 'tanpa fitur', file: () => aCollection([]), says: 'tidak memuat satu fitur pun' },
  { what: 'terlalu banyak fitur', file: () => aCollection(Array.from({ length: 2001 }, () => aFeature({ geometry: null }))), says: '2001 fitur; paling banyak 2000' },
  { what: 'bukan fitur', file: () => aCollection([aFeature({ type: 'Topology' })]), says: 'Fitur ke-1 bukan “Feature”: tertulis “Topology”' },
  { what: 'sistem koordinat lain', file: () => aCollection([aFeature()], { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32750' } } }), says: 'yang diharapkan WGS 84' },
  { what: 'tanpa properties', file: () => aCollection([aFeature({ properties: null })]), says: 'Fitur ke-1 tidak punya properties' },
  { what: 'tanpa kode', file: () => aCollection([aFeature(), aFeature({ properties: { name: 'Uren' } })]), says: 'Fitur ke-2 tidak punya kode' },
  { what: 'kode dari rantai prototipe', file: () => Buffer.from('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"__proto__":{"code":"63.11.01.2001"}},"geometry":null}]}'), says: 'Fitur ke-1 tidak punya kode' },
  { what: 'kode kabupaten lain', file: () => aCollection([aFeature({ code: '53.01.04.2003' })]), says: 'kode “53.01.04.2003” tidak ada di Kabupaten Balangan' },
  { what: 'kode berisi naskah', file: () => aCollection([aFeature({ code: "63.11'); drop table boundary; --" })]), says: 'tidak ada di Kabupaten Balangan' },
  { what: 'kode ganda', file: () => aCollection([aFeature(), aFeature()]), says: 'Fitur ke-2 (Muara Ninian, 63.11.01.2001) kodenya sama dengan fitur ke-1' },
  { what: 'tingkat bercampur', file: () => aCollection([aFeature(), aFeature({ code: '63.11.01', name: 'Juai' })]), says: 'mencampur desa (Muara Ninian) dan kecamatan (Juai)' },
  { what: 'naskah dalam nama', file: () => aCollection([aFeature({ name: '<script>alert(1)</script>' })]), says: 'Fitur ke-1 (Muara Ninian, 63.11.01.2001): nama “<script>alert(1)</script>” memuat tanda' },
  { what: 'nama bukan teks', file: () => aCollection([aFeature({ name: { toString: 'x' } })]), says: 'bukan teks' },
  { what: 'nama sangat panjang', file: () => aCollection([aFeature({ name: 'A'.repeat(500) })]), says: 'nama sepanjang 500 huruf' },
  { what: 'titik', file: () => aCollection([aFeature({ geometry: { type: 'Point', coordinates: [115.5, -2.5] } })]), says: 'bentuknya “Point”; yang diharapkan “Polygon” atau “MultiPolygon”' },
  { what: 'tanpa geometri', file: () => aCollection([aFeature({ geometry: null })]), says: 'bentuknya kosong' },
  { what: 'garis terbuka', file: () => withRing([[115, -2], [115.1, -2], [115.1, -2.1], [115, -2.1]]), says: 'garis batas tidak tertutup' },
  { what: 'dua titik', file: () => withRing([[115, -2], [115, -2]]), says: 'garis batas dengan 2 titik; sedikitnya 4' },
  { what: 'koordinat teks', file: () => withRing([['115', '-2'], [115.1, -2], [115.1, -2.1], ['115', '-2']]), says: 'bukan sepasang angka' },
  { what: 'lintang dan bujur tertukar', file: () => withRing([[-2, 115], [-2, 115.1], [-2.1, 115.1], [-2, 115]]), says: 'Bujur dan lintangnya tampaknya tertukar' },
  { what: 'meter, bukan derajat', file: () => withRing([[330_000, 9_720_000], [331_000, 9_720_000], [331_000, 9_721_000], [330_000, 9_720_000]]), says: 'tampaknya dalam meter (UTM)' },
  { what: 'benua lain', file: () => withRing([[2, 48], [2.1, 48], [2.1, 48.1], [2, 48]]), says: 'di luar Indonesia' },
  { what: 'angka tak berhingga', file: () => Buffer.from(aCollection([aFeature()]).toString().replaceAll('115.5', '1e999')), says: 'bukan sepasang angka' },
  { what: 'lebih dari setengah juta titik', file: () => Buffer.from(`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"63.11.01.2001"},"geometry":{"type":"Polygon","coordinates":[[${'[115,-2],'.repeat(600_000)}[115,-2]]]}}]}`), says: 'lebih dari 500000 titik' },
  { what: 'ribuan pulau', file: () => aCollection([aFeature({ geometry: { type: 'MultiPolygon', coordinates: Array.from({ length: 20_001 }, () => square(115, -2, 0.001)) } })]), says: 'lebih dari 20000 potongan' },
  { what: 'tanpa luas', file: () => withRing([[115, -2], [115.1, -2], [115, -2], [115, -2]]), says: 'Muara Ninian (63.11.01.2001) tidak punya luas' },
];

export const roundBorder = (points: number): Buffer => withRing(circle(points));
