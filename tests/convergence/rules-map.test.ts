import { describe, expect, it } from 'vitest';
import { byNeed, countClasses, countedMap, COUNTED_MEASURES, districtMap, indicatorMap, type MapVillage, needMap, regencyMap, scoreMap } from '@/lib/convergence/rules/map';
import { mapHeadline } from '@/lib/convergence/rules/map-headline';
import { boxAround, percentIn } from '@/lib/villages/rules/outlines';
import { inGroups, tileLines } from '@/lib/villages/rules/tiles';

const cell = (letter: 'T' | 'C' | 'K' | 'B', people: number | null = null) => ({ letter, cutBp: letter === 'K' ? null : 5000, people, leadAbsent: letter === 'C', unattended: false });
const village = (code: string, given: Partial<MapVillage> = {}): MapVillage => ({
  regionId: 1, code, name: `Desa ${code}`, districtCode: 'k1', district: 'Halong', scoreBp: 5000, rank: null, reason: null, isConvergent: false, onTarget: 1, applicable: 2, reported: 2, gaps: 0, cells: [cell('T')], ...given,
});
const column = { code: 'SE05', shortName: 'Sanitasi layak', name: 'Akses sanitasi', peopleGroup: 'families' as const, lead: null, valueKind: 'ratio' };
const drawn = { settings: { convergenceThresholdBp: 7500, attentionRatioBp: 7500 }, hrefOf: (code: string) => `/desa/${code}` };

describe('kelas warna', () => {
  it('tiga kelas selebar sama dari yang terkecil di atas nol; yang tidak diketahui tidak ikut', () => {
    const words = (values: (number | null)[]) => countClasses(values).map(({ words: text, tone }) => `${text} ${tone}`);
    expect(words([9, 1, 0, null])).toEqual(['tidak ada calm', '1–3 low', '4–6 middle', '7–9 high']);
    expect(words([66, 104])).toEqual(['tidak ada calm', '66–78 low', '79–91 middle', '92–104 high']);
    expect(words([2])).toEqual(['tidak ada calm', '2 high']);
    expect(words([0, null])).toEqual(['tidak ada calm']);
  });

  it('skor: 75 konvergen, 56,25 (tiga perempat ambang) mendekati, di bawahnya jauh, ditahan tanpa angka', () => {
    const map = scoreMap([village('1', { scoreBp: 7500, isConvergent: true }), village('2', { scoreBp: 5625 }), village('3', { scoreBp: 5624 }), village('4', { scoreBp: null, reported: 1 })], drawn);
    expect(map.areas.map(({ code, key, value }) => `${code} ${key} ${value}`)).toEqual(['1 T 75,0', '2 P 56,2', '3 L 56,2', '4 K ditahan']);
    expect(mapHeadline(map, 'desa')).toBe('1 dari 4 desa konvergen. Terendah: Desa 3 (56,2) dan Desa 2 (56,2). Satu desa belum dapat dinilai.');
  });

  it('celah: desa tanpa satu laporan pun belum diketahui, bukan nol', () => {
    const map = needMap([village('1', { gaps: 4 }), village('2', { reported: 0 }), village('3')], [column], 'celah', drawn);
    expect(byNeed(map.areas).map(({ code, said }) => `${code} ${said}`)).toEqual(['1 4 celah', '3 0 celah', '2 belum diketahui']);
    expect(mapHeadline(map, 'desa')).toBe('Celah terbanyak di Desa 1 (4). Satu desa belum diketahui.');
  });

  it('satu indikator memakai tanda kisi: celah paling gelap, belum melapor berarsir', () => {
    const map = indicatorMap([village('1', { cells: [cell('C', 40)] }), village('2', { cells: [cell('K')] }), village('3')], [column], 'SE05', drawn);
    expect(map?.areas.map(({ key, value }) => `${key} ${value.replace('\u00a0', ' ')}`)).toEqual(['c 50 %', 'k —', 't 50 %']);
    expect(map?.classes.map(({ letter, tone, count }) => `${letter} ${tone} ${count}`)).toEqual(['T calm 1', 'C high 1', 'K unknown 1']);
    expect(mapHeadline(map as NonNullable<typeof map>, 'desa')).toBe('SE05 Sanitasi layak: celah di Desa 1.');
    expect(indicatorMap([], [column], 'SP99', drawn)).toBeNull();
  });

  it('kecamatan menjumlah celah desanya; sebagian belum melapor ditulis ≥', () => {
    const map = districtMap([village('1', { gaps: 2 }), village('2', { gaps: 3, reported: 0 }), village('3', { districtCode: 'k2', district: 'Juai', gaps: 1 })]);
    expect(map.areas.map(({ code, name, value }) => `${code} ${name} ${value.replace('\u00a0', ' ')}`)).toEqual(['k1 Halong ≥ 5', 'k2 Juai 1']);
  });

  it('kabupaten yang belum bekerja di Simpul belum diketahui dan tidak bertautan', () => {
    const regency = { code: '53.01', name: 'Kabupaten Kupang', lokus: 1, periodCode: '2021', villages: [{ code: 'v', name: 'V', district: 'D', scoreBp: null, isConvergent: false, onTarget: 0, applicable: 2, reported: 1, gaps: 7, hasExample: false }] };
    const map = regencyMap([{ code: '53.01', name: 'Kabupaten Kupang' }, { code: '53.04', name: 'Kabupaten Belu' }], [regency], (code) => `#${code}`);
    expect(map.areas.map(({ name, value, href }) => [name, value, href])).toEqual([['Kab. Kupang', '7', '#53.01'], ['Kab. Belu', '—', null]]);
  });

  it('tanpa wilayah ada kalimatnya', () => {
    expect(mapHeadline(countedMap(COUNTED_MEASURES.celah, []), 'desa')).toBe('Belum ada desa lokus untuk tahun ini.');
  });
});

describe('petak', () => {
  it('kelompok dan isinya menurut kode, sama untuk urutan mana pun', () => {
    const areas = [{ code: '3', groupCode: 'b', group: 'B' }, { code: '1', groupCode: 'a', group: 'A' }, { code: '2', groupCode: 'b', group: 'B' }];
    expect(inGroups(areas).map(({ code, name, areas: own }) => `${code} ${name} ${own.length}`)).toEqual(['a A 1', 'b B 2']);
    const given = [village('2', { gaps: 1 }), village('1', { gaps: 9 })];
    expect(needMap(given, [column], 'celah', drawn).areas).toEqual(needMap([...given].reverse(), [column], 'celah', drawn).areas);
  });

  it('nama dipecah di antara kata, paling banyak dua baris', () => {
    expect(tileLines('Uren')).toEqual(['Uren']);
    expect(tileLines('Sungai Raya Dalam')).toEqual(['Sungai Raya', 'Dalam']);
    expect(tileLines('Kab. Penajam Paser Utara')).toEqual(['Kab. Penajam', 'Paser Utara']);
    expect(tileLines('Tanjungpinangkotalama')).toEqual(['Tanjungpinangk…']);
  });

  it('huruf di peta diletakkan menurut persen kotaknya', () => {
    const box = boxAround([{ box: [0, 10, 20, 30] }, { box: [10, 0, 40, 20] }]);
    expect(box).toEqual([0, 0, 40, 30]);
    expect(percentIn(box as NonNullable<typeof box>, [10, 20])).toEqual({ x: '25%', y: '66.67%' });
    expect(boxAround([])).toBeNull();
  });
});
