import { describe, expect, it } from 'vitest';
import { doubleArea, insideOf, PATH, pathOf, toGrid } from '@/lib/borders/grid';
import { readBorders, simplifyAreas } from '@/lib/borders/read';
import { aCollection, aFeature, roundBorder, square } from '../support/hostile-borders';

const area = (code: string, name: string) => ({ code, name, level: 4 });
const job = { team: 'Kabupaten Balangan', areas: [area('63.11.01.2001', 'Muara Ninian'), area('63.11.01.2002', 'Juai'), area('63.11.01.2003', 'Uren')] };

describe('proyeksi', () => {
  it('khatulistiwa di 90° BT adalah titik nol; satu derajat bujur 10.000 satuan; ke selatan y bertambah', () => {
    expect(toGrid(90, 0)).toEqual([0, 0]);
    expect(toGrid(115.5, 0)[0]).toBe(255_000);
    // ln tan(45° − 5°) = −0.1754258; × 180 ÷ π = −10.05116 degrees.
    expect(toGrid(100, -10)).toEqual([100_000, 100_512]);
    expect(toGrid(100, 5)[1]).toBe(-50_064);
  });

  it('luas ganda dan titik yang pasti di dalam, juga pada bentuk bulan sabit', () => {
    const box = [[0, 0], [10, 0], [10, 10], [0, 10]] as [number, number][];
    expect([doubleArea(box), doubleArea([...box].reverse()), insideOf(box)]).toEqual([200, -200, [5, 5]]);
    // A U: at half height the arms are 0–2 and 8–10 wide, the bottom is below.
    const crescent = [[0, 0], [2, 0], [2, 8], [8, 8], [8, 0], [10, 0], [10, 10], [0, 10]] as [number, number][];
    expect([[1, 5], [9, 5]]).toContainEqual(insideOf(crescent));
  });

  it('jalur SVG hanya bilangan bulat dan langkah, dan tidak pernah yang lain', () => {
    const path = pathOf([[[10, 20], [15, 20], [15, 12], [10, 20]], [[1, 1], [2, 1], [2, 2], [1, 1]]]);
    expect(path).toBe('M10 20l5 0 0-8zM1 1l1 0 0 1z');
    expect(PATH.test(path)).toBe(true);
    for (const bad of ['M0 0"><script>', 'M1.5 2l1 1z', '', 'M0 0l1 1', 'javascript:alert(1)']) expect(PATH.test(bad)).toBe(false);
  });
});

describe('penyederhanaan', () => {
  it('lingkaran 5.000 titik menjadi kurang dari 1.300, dan lebarnya tetap dalam seperseratus', () => {
    const { borders: [round], pointsBefore, pointsAfter } = readBorders(roundBorder(5000), job);
    expect(pointsBefore).toBe(5001);
    expect(pointsAfter).toBeLessThan(1300);
    expect(pointsAfter).toBeGreaterThan(30);
    const [left, top, right, bottom] = round?.box ?? [0, 0, 0, 0];
    expect([right - left, bottom - top].every((side) => side > 1980 && side <= 2004)).toBe(true);
  });

  it('tetangga tetap berbagi satu garis batas', () => {
    // A wavy line between two areas, drawn once for each in opposite directions.
    const wave = Array.from({ length: 200 }, (_, at): [number, number] => [1000 + Math.round(Math.sin(at / 3) * 20), at * 10]);
    const left = [...wave, [0, 1990], [0, 0], wave[0]] as [number, number][];
    const right = [...[...wave].reverse(), [3000, 0], [3000, 1990], wave.at(-1)] as [number, number][];
    const [a, b] = simplifyAreas([{ area: area('a', 'A'), given: null, polygons: [[left]], points: 203 }, { area: area('b', 'B'), given: null, polygons: [[right]], points: 203 }]);
    const edge = (points: typeof a): string[] => (points?.[0]?.[0] ?? []).filter(([x]) => x > 900 && x < 1100).map(String);
    expect(new Set(edge(a))).toEqual(new Set(edge(b)));
  });

  it('pulau terkecil pun tetap tampak', () => {
    const file = aCollection([aFeature({ geometry: { type: 'Polygon', coordinates: square(112, -3, 3) } }), aFeature({ code: '63.11.01.2002', name: 'Juai', geometry: { type: 'Polygon', coordinates: square(116, -2, 0.0004) } })]);
    const { borders } = readBorders(file, job);
    expect(borders.map(({ path }) => PATH.test(path))).toEqual([true, true]);
    expect(borders[1]?.path.length).toBeGreaterThan(8);
  });

  it('kode tanpa titik dibaca; nama yang berbeda disebut, huruf besar dan kata Desa tidak', () => {
    const file = aCollection([aFeature({ code: '6311012001', name: 'DESA MUARA NINIAN' }), aFeature({ code: '63.11.01.2003', name: 'Urin', geometry: { type: 'MultiPolygon', coordinates: [square(115.7, -2.5)] } })]);
    const { borders, renamed } = readBorders(file, job);
    expect(borders.map(({ code }) => code)).toEqual(['63.11.01.2001', '63.11.01.2003']);
    expect(renamed).toEqual([{ code: '63.11.01.2003', given: 'Urin', official: 'Uren' }]);
  });

  it('sama untuk berkas yang sama', () => {
    expect(readBorders(roundBorder(900), job)).toEqual(readBorders(roundBorder(900), job));
  });
});
