import { describe, expect, it, test } from 'vitest';
import { allPeriods } from '@/db/seed/reference/periods';
import { hamletId, parentCode, regionId, statusOf } from '@/db/seed/reference/region-code';
import { allRegions } from '@/db/seed/reference/regions';
import { seedAll } from '@/db/seed/run';
import { freshDatabase } from '../support/database';

const database = await freshDatabase();
const said: string[] = [];
const seed = () => seedAll(database.ownerUrl, { demo: false, demoPassword: 'tidak-dipakai', log: (line) => { said.push(line); } });
await seed();

describe('wilayah', () => {
  it('lengkap: 38 provinsi, 514 kabupaten/kota, 7.285 kecamatan, 83.762 desa/kelurahan', async () => {
    const rows = await database.owner`select level, count(*)::int as areas from region where not is_fictional group by level order by level`;
    expect(rows.map(({ level, areas }) => [level, areas])).toEqual([[0, 1], [1, 38], [2, 514], [3, 7285], [4, 83762], [5, 4]]);
  });

  it('memuat 416 kabupaten dan 98 kota; desa dan kelurahan dikenali dari kodenya', async () => {
    const rows = await database.owner`select status, count(*)::int as areas from region where not is_fictional and status is not null group by status order by status`;
    // 75.252 desa (2…) + 14 desa adat (3…) = 75.266; 8.496 kelurahan (1…); together 83.762
    expect(rows.map(({ status, areas }) => [status, areas])).toEqual([['desa', 75266], ['kabupaten', 416], ['kelurahan', 8496], ['kota', 98]]);
  });

  // Codes and names of domain.md §12; "Mekarsari" of seed 000 is "Mekar Sari" in the registry.
  test.each([
    ['63.11.02.2020', 'Marajai', 'Halong'], ['63.11.02.2019', 'Uren', 'Halong'], ['63.11.02.2012', 'Mamantang', 'Halong'],
    ['63.11.02.2005', 'Halong', 'Halong'], ['63.11.02.2001', 'Hauwai', 'Halong'], ['63.11.08.2008', 'Gunung Batu', 'Tebing Tinggi'],
    ['63.11.07.1001', 'Batu Piring', 'Paringin Selatan'], ['63.11.04.2008', 'Mampari', 'Batu Mandi'],
    ['61.12.01.2014', 'Mekar Sari', 'Sungai Raya'], ['61.12.01.2011', 'Limbung', 'Sungai Raya'],
    ['53.01.08.2008', 'Noelbaki', 'Kupang Tengah'], ['53.01.08.2013', 'Mata Air', 'Kupang Tengah'], ['53.01.08.1007', 'Tarus', 'Kupang Tengah'],
    ['53.01.06.1003', 'Naibonat', 'Kupang Timur'], ['53.01.10.2010', 'Sillu', 'Fatuleu'], ['53.01.18.1002', 'Sonraen', 'Amarasi Selatan'],
    ['53.02.10.2010', 'Nekmese', "KI'E"], ['53.02.10.2008', 'Tesiayofanu', "KI'E"], ['53.02.10.2009', 'Oinlasi', "KI'E"], ['53.02.10.2005', 'Napi', "KI'E"],
    ['53.03.17.2007', 'Napan', 'Bikomi Utara'], ['53.03.17.2006', 'Tes', 'Bikomi Utara'], ['53.03.17.2001', 'Faenake', 'Bikomi Utara'],
    ['53.03.01.2006', 'Bitefa', 'Miomaffo Timur'], ['53.03.01.2024', 'Femnasi', 'Miomaffo Timur'],
  ])('%s adalah %s, kecamatan %s', async (code, name, district) => {
    const [row] = await database.owner`
      select v.name, d.name as district, v.status from region v join region d on d.id = v.parent_id where v.code = ${code}`;
    expect(row).toEqual({ name, district, status: code.charAt(9) === '1' ? 'kelurahan' : 'desa' });
  });

  it('Balangan punya 8 kecamatan dengan 157 desa/kelurahan, 3 di antaranya kelurahan', async () => {
    const rows = await database.owner`
      select d.name, count(*)::int as villages from region v join region d on d.id = v.parent_id
      where v.level = 4 and d.code like '63.11.%' group by d.code, d.name order by d.code`;
    expect(rows.map(({ name, villages }) => [name, villages])).toEqual([
      ['Juai', 21], ['Halong', 24], ['Awayan', 23], ['Batu Mandi', 18], ['Lampihong', 27], ['Paringin', 16], ['Paringin Selatan', 16], ['Tebing Tinggi', 12],
    ]);
    const [{ n } = { n: null }] = await database.owner`select count(*)::int as n from region where code like '63.11.%' and status = 'kelurahan'`;
    expect(n).toBe(3);
  });

  it('Desa Limbung punya empat dusun', async () => {
    const rows = await database.owner`
      select h.name from region h join region v on v.id = h.parent_id where v.code = '61.12.01.2011' and h.level = 5 order by h.code`;
    expect(rows.map(({ name }) => name)).toEqual(['Merdeka', 'Limbung Jaya', 'Mulyorejo', 'Sidomulyo']);
  });

  it('Kabupaten Contoh rekaan: 10 kecamatan, 200 desa dengan nama yang berbeda-beda', async () => {
    const fictional = allRegions().filter(({ isFictional }) => isFictional);
    expect(fictional.filter(({ level }) => level === 3)).toHaveLength(10);
    const villages = fictional.filter(({ level }) => level === 4);
    expect(villages).toHaveLength(200);
    expect(new Set(villages.map(({ name }) => name)).size).toBe(200);
    expect(fictional.every(({ code }) => code.startsWith('99'))).toBe(true);
  });

  it('nama berkutip dan berkoma dibaca utuh', async () => {
    const rows = await database.owner`select name from region where code in ('12.07.28.1007', '35.13.15.2017') order by code`;
    expect(rows.map(({ name }) => name)).toEqual(['Lubuk Pakam I,II', 'Soka"an']);
  });
});

describe('nomor wilayah', () => {
  it('dihitung dari kode, tidak berubah bila desa bertambah', () => {
    // 631102 × 2000 + 2 × 500 + 20 = 1.262.205.020
    expect(regionId('63.11.02.2020')).toBe(1_262_205_020);
    expect(regionId('63.11')).toBe(1_262_200_000);
    // 999999 × 2000 + 3 × 500 + 499 = 1.999.999.999: all of them, and the hamlets, fit into int4
    expect(regionId('99.99.99.3499')).toBe(1_999_999_999);
    expect(hamletId(4)).toBeLessThan(2 ** 31);
    expect(regionId('00')).toBe(1);
  });

  it('menolak kode yang bukan kode wilayah', () => {
    for (const code of ['63.11.02.2500', '63.11.02.4001', '6311', '']) expect(() => regionId(code)).toThrow('tidak dikenal');
  });

  it('induk adalah awal kodenya', () => {
    expect([parentCode('63.11.02.2020'), parentCode('63'), parentCode('00')]).toEqual(['63.11.02', '00', null]);
    expect([statusOf('63.11', 'Kabupaten Balangan'), statusOf('64.71', 'Kota Balikpapan'), statusOf('63', 'Kalimantan Selatan')]).toEqual(['kabupaten', 'kota', null]);
  });
});

describe('rujukan lain', () => {
  it('periode 2018–2030: 13 tahun × (12 bulan + 4 triwulan + 2 semester + 1 tahun) = 247', async () => {
    expect(allPeriods()).toHaveLength(247);
    const [row] = await database.owner`select code, starts_on::text, ends_on::text from period where code = '2022-TW2'`;
    expect(row).toEqual({ code: '2022-TW2', starts_on: '2022-04-01', ends_on: '2022-06-30' });
  });

  it('katalog dan target nasional termuat', async () => {
    const [row] = await database.owner`select name, direction, life_stages from indicator where code = 'SE02'`;
    expect(row).toEqual({ name: 'Kehamilan yang tidak diinginkan', direction: 'down', life_stages: ['pregnancy', 'adult'] });
    const [target] = await database.owner`select target_bp from national_target t join indicator i on i.id = t.indicator_id where i.code = 'SE02'`;
    expect(target?.target_bp).toBe(1550);
  });

  it('pemuatan ulang tidak menulis apa pun, dan memulihkan baris yang berubah', async () => {
    const state = () => database.owner`
      select (select sum(xmin::text::bigint) from region) as regions, (select sum(xmin::text::bigint) from period) as periods,
        (select sum(xmin::text::bigint) from indicator) as indicators, (select sum(xmin::text::bigint) from national_target) as targets`;
    const before = await state();
    said.length = 0;
    await seed();
    expect(await state()).toEqual(before);
    expect(said).toEqual([]);
    await database.owner`update region set name = 'Salah' where code = '63.11'`;
    await database.owner`update indicator set caution = null where code = 'SP01'`;
    await seed();
    const [row] = await database.owner`select (select name from region where code = '63.11') as name, (select caution from indicator where code = 'SP01') as caution`;
    expect(row?.name).toBe('Kabupaten Balangan');
    expect(row?.caution).toContain('tidak ada sasaran');
  });
});
