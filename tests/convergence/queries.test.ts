import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { packVillages, renderPlainVillages } from '@/lib/convergence/grid';
import { DEFAULT_GRID } from '@/lib/convergence/input';
import { buildGrid } from '@/lib/convergence/queries/grid-report';
import { readRollUp } from '@/lib/convergence/queries/rollup';
import { listConvergence, listVillages } from '@/lib/convergence/queries/scores';
import { listVillageValues } from '@/lib/convergence/queries/values';
import { gridRows } from '@/lib/convergence/rules/grid-rows';
import { readScope } from '@/lib/jurisdictions/queries';
import { plainText } from '@/lib/sentence';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const teamOf = async (code: string) => {
  const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) });
  if (!team) throw new Error(`${code} is not seeded.`);
  return team;
};
const balangan = viewerWith({ team: await teamOf('63.11') });
const contoh = viewerWith({ team: await teamOf('99.01') });

const grid = (params: Record<string, string> = {}) => readAs(balangan, (tx) => buildGrid(tx, balangan, { periode: '2022-TW3', ...params }));
const rollUp = (indicator: string, everyVillage = false) => readAs(balangan, async (tx) =>
  readRollUp(tx, balangan, await readScope(tx, balangan, { periode: '2022-TW3' }), { indicator, everyVillage }));

describe('kisi desa lokus Balangan, Triwulan III 2022', () => {
  it('membuka dengan skor terendah; Mampari yang ditahan paling akhir dan tanpa peringkat', async () => {
    const { list } = await grid();
    expect(list.rows.map(({ name, rank }) => [name, rank])).toEqual([
      ['Hauwai', 7], ['Mamantang', 6], ['Marajai', 5], ['Halong', 4], ['Batu Piring', 3], ['Uren', 2], ['Gunung Batu', 1], ['Mampari', null],
    ]);
    expect(list.rows.at(-1)).toMatchObject({ scoreBp: null, reason: 'incomplete', reported: 7, applicable: 18 });
    expect(list.columns).toHaveLength(18);
    expect(list.columns.map(({ code }) => code)).not.toContain('SE02');
  });

  it('mengatakan kalimat utamanya dari data', async () => {
    const { headline } = await grid();
    expect(plainText(headline)).toBe('Dari 8 desa lokus, 4 sudah konvergen. 22 celah terpusat di Hauwai dan Mamantang; Mampari belum dapat dinilai.');
  });

  it('urut menurut skor tertinggi, celah, dan nama', async () => {
    const first = async (urut: string) => (await grid({ urut })).list.rows.map(({ name }) => name);
    expect((await first('-skor')).slice(0, 2)).toEqual(['Gunung Batu', 'Uren']);
    expect((await first('-skor')).at(-1)).toBe('Mampari');
    expect((await first('-celah')).slice(0, 3)).toEqual(['Hauwai', 'Mamantang', 'Marajai']);
    expect((await first('nama'))[0]).toBe('Batu Piring');
  });

  it('menyaring kecamatan dan yang bercelah, dan menolak kecamatan yang tidak ada', async () => {
    expect((await grid({ kecamatan: '63.11.02' })).list.matching).toHaveLength(5);
    expect((await grid({ celah: '1' })).list.matching.map(({ name }) => name)).not.toContain('Uren');
    await expect(grid({ kecamatan: '64.01.01' })).rejects.toThrow('Kecamatan berkode “64.01.01” tidak ada di wilayah tim ini.');
    await expect(grid({ halaman: '9' })).rejects.toThrow('Halaman 9 tidak ada; daftar ini sampai halaman 1.');
  });

  it('menyebut pilihan yang tidak dikenal dan tetap tampil', async () => {
    expect((await grid({ lihat: 'warna', indikator: 'ZZ1' })).request.ignored).toEqual(['lihat=warna', 'indikator=ZZ1']);
  });

  it('menghitung kaki kolom: SE05 0 dari 8 dengan 4 celah, SP01 1 dari 7', async () => {
    const { totals, list } = await grid();
    const of = (code: string) => totals[list.columns.findIndex((column) => column.code === code)];
    expect(of('SE05')).toEqual({ onTarget: 0, applicable: 8, gaps: 4 });
    // Batu Piring tanpa sasaran; hanya Gunung Batu 3/3 mencapai 90 %.
    expect(of('SP01')).toEqual({ onTarget: 1, applicable: 7, gaps: 0 });
  });

  it('menjumlah yang perlu dijangkau per kelompok: Hauwai 19 ibu, 49 remaja putri; Mampari ≥ 25 anak', async () => {
    const { rows, people } = await grid();
    // Hauwai: SP01 ⌈4,5⌉−2 = 3, SP02 ⌈19,2⌉−8 = 12, SE01 ⌈10,5⌉−7 = 4; keluarga 144+159+28+1+13 = 345.
    expect(rows[0]?.people).toEqual({ women: '19', girls: '49', children: '49', families: '345' });
    // Mampari: hanya SP07 ⌈96,3⌉−87 = 10 dan SP09 ⌈22,5⌉−8 = 15 dilaporkan; keluarga 87+118+0+8.
    expect(rows.at(-1)?.people).toEqual({ women: '—', girls: '—', children: '≥\u00A025', families: '≥\u00A0213' });
    expect(people.families).toBe('≥\u00A01.443');
  });

  it('menampilkan capaian dengan selisih, dan rupiah yang dilokasikan', async () => {
    const cellOf = async (params: Record<string, string>, name: string, code: string) => {
      const { rows, list } = await grid(params);
      return rows.find((row) => row.name === name)?.cells[list.columns.findIndex((column) => column.code === code)];
    };
    expect(await cellOf({ lihat: 'capaian' }, 'Marajai', 'SE05')).toMatchObject({ value: '27,8', note: '−62,2' }); // 50 ÷ 180 = 27,78; 27,8 + 62,2 = 90
    expect(await cellOf({ lihat: 'rupiah' }, 'Marajai', 'SP01')).toMatchObject({ value: '24', unit: 'million' });
    expect(await cellOf({ lihat: 'rupiah' }, 'Marajai', 'SE05')).toMatchObject({ value: '—' });
  });

  it('menyebut SE02 dan SE09 sebagai angka kabupaten', async () => {
    const { upper } = await grid();
    expect(upper.map(({ column, reading, row }) => [column.code, reading, row?.basis])).toEqual([
      ['SE02', { n: 9, d: 10_000, published: true }, 'published'], ['SE09', 'missing', undefined],
    ]);
  });
});

describe('tahun lokus (F10)', () => {
  it('2022 memuat delapan desa dengan nomor keputusannya', async () => {
    const { lokus, list } = await grid();
    expect(lokus.decrees).toEqual(['SK 188.45/498/Kum/2021']);
    expect(list.all).toHaveLength(8);
  });

  it('tahun lain kosong, dan menyebut tahun yang ada', async () => {
    const { lokus, list, headline } = await readAs(balangan, (tx) => buildGrid(tx, balangan, { tahun: '2021' }));
    expect(list.all).toEqual([]);
    expect(lokus).toMatchObject({ count: 0, decrees: [], years: [2022] });
    expect(plainText(headline)).toBe('Belum ada desa lokus untuk tahun ini.');
  });
});

describe('siapa yang dinanti (F103)', () => {
  it('Dinas PUPR untuk sanitasi: 420 rumah tangga di empat desa', async () => {
    const { awaited } = await grid();
    // 270−111, 252−134, 162−50, 234−203
    expect(awaited.groups[0]).toMatchObject({
      lead: { code: 'pupr', name: 'Dinas PUPR' }, indicator: { code: 'SE05' }, people: 420, atLeast: false,
      villages: [{ name: 'Hauwai', people: 159 }, { name: 'Mampari', people: 118 }, { name: 'Marajai', people: 112 }, { name: 'Gunung Batu', people: 31 }],
    });
    expect(awaited.gaps).toBe(22);
  });

  it('juga yang ditangani pihak lain: Halong dengan DLH, tanpa Dinas PUPR, menambah 125', async () => {
    const { awaited } = await grid({ dinanti: 'semua' });
    expect(awaited.absent).toBe(23);
    expect(awaited.groups[0]).toMatchObject({ indicator: { code: 'SE05' }, people: 545 });
  });
});

describe('rekap dari desa ke kabupaten (F61)', () => {
  it('SE05: Σn ÷ Σd, bukan rata-rata persentase', async () => {
    const report = await rollUp('SE05');
    expect(report?.total).toMatchObject({ sum: { n: 1626, d: 2590 }, shareBp: 6278, status: 'L', reporting: '8 dari 8 desa melapor' });
    expect(report?.districts.map(({ name, sum, shareBp }) => [name, sum, shareBp])).toEqual([
      ['Halong', { n: 752, d: 1440 }, 5222], ['Batu Mandi', { n: 134, d: 280 }, 4786],
      ['Paringin Selatan', { n: 537, d: 610 }, 8803], ['Tebing Tinggi', { n: 203, d: 260 }, 7808],
    ]);
  });

  it('menyebut yang tidak ada sasaran dan yang belum melapor', async () => {
    const report = await rollUp('SP01');
    // 2+2+2+9+3+3 dari 5+4+3+11+4+3
    expect(report?.total).toMatchObject({ sum: { n: 21, d: 30 }, shareBp: 7000, status: 'P', reporting: '7 dari 8 desa melapor, 1 di antaranya tidak ada sasaran' });
    expect(report?.villages.find(({ name }) => name === 'Mampari')?.reading).toBe('missing');
  });

  it('angka terbit 41,26 berdiri di samping jumlah desa 54,30', async () => {
    const report = await rollUp('SP02');
    // 8+8+6+18+36+9+16 = 101 dari 24+22+16+40+44+17+23 = 186
    expect(report?.total).toMatchObject({ sum: { n: 101, d: 186 }, shareBp: 5430 });
    expect(report?.own?.reading).toEqual({ n: 4126, d: 10_000, published: true });
    expect(report?.own?.row.source).toContain('Laporan Monev BALANTING');
  });

  it('SE11: desa yang ya dibagi desa yang melapor', async () => {
    expect((await rollUp('SE11'))?.total).toMatchObject({ sum: { n: 2, d: 7 }, reporting: '7 dari 8 desa melapor' });
  });

  it('semua desa: m adalah seluruh desa di wilayah', async () => {
    const report = await rollUp('SE05', true);
    expect(report?.total).toMatchObject({ sum: { n: 1626, d: 2590 }, reporting: '8 dari 157 desa melapor' });
    expect(report?.districts).toHaveLength(8);
  });
});

describe('bacaan untuk API', () => {
  const scoped = <T>(read: (tx: Parameters<typeof listConvergence>[0], scope: Awaited<ReturnType<typeof readScope>>) => Promise<T>) =>
    readAs(balangan, async (tx) => read(tx, await readScope(tx, balangan, { periode: '2022-TW3' })));

  it('skor per desa sama dengan kisi', async () => {
    const rows = await scoped((tx, scope) => listConvergence(tx, balangan, scope));
    expect(rows.find(({ name }) => name === 'Marajai')).toEqual({
      village: '63.11.02.2020', name: 'Marajai', district: 'Halong', scoreBp: 6892, reason: null, onTarget: 3, applicable: 16, reported: 16,
      completenessBp: 10_000, rank: 5, gaps: 4, leadsAbsent: 4, isConvergent: false, hasExample: true,
    });
    expect(rows.at(-1)).toMatchObject({ name: 'Mampari', scoreBp: null, reason: 'incomplete', completenessBp: 3889 });
  });

  it('nilai per desa × indikator: dilaporkan, belum, tidak ada sasaran, dan umurnya', async () => {
    const rows = await scoped((tx, scope) => listVillageValues(tx, balangan, scope));
    expect(rows).toHaveLength(8 * 18);
    const of = (name: string, indicator: string) => rows.find((row) => row.name === name && row.indicator === indicator);
    expect(of('Marajai', 'SE05')).toMatchObject({ status: 'reported', basis: 'counted', numerator: 50, denominator: 180, shareBp: 2778, state: 'draft', period: '2022-TW3', ageMonths: 0 });
    expect(of('Mampari', 'SP01')).toMatchObject({ status: 'missing', numerator: null, shareBp: null, period: null, ageMonths: null });
    expect(of('Batu Piring', 'SP01')).toMatchObject({ status: 'not_applicable', numerator: null, denominator: null });
    // Tidak dilaporkan lagi pada TW III; nilai TW II masih berlaku, berumur tiga bulan.
    expect(of('Hauwai', 'SE03')).toMatchObject({ status: 'reported', state: 'verified', period: '2022-TW2', ageMonths: 3 });
  });
});

describe('Kabupaten Contoh, 200 desa', () => {
  it('menampilkan 50 desa tiap halaman dan paling banyak 200', async () => {
    const read = (size: 50 | 200, page = 1) => readAs(contoh, async (tx) => listVillages(tx, contoh, await readScope(tx, contoh, {}), { ...DEFAULT_GRID, size, page }));
    expect(await read(50)).toMatchObject({ pages: 4, page: 1 });
    expect((await read(50)).rows).toHaveLength(50);
    expect((await read(200)).rows).toHaveLength(200);
    const seen = new Set([...(await read(50)).rows, ...(await read(50, 2)).rows].map(({ code }) => code));
    expect(seen.size).toBe(100);
  });

  it('mengirim kisi seringan mungkin: teks padatnya kurang dari sepersepuluh HTML', async () => {
    const list = await readAs(contoh, async (tx) => listVillages(tx, contoh, await readScope(tx, contoh, {}), { ...DEFAULT_GRID, size: 200 }));
    const rows = gridRows(list.rows, list.columns, { view: 'state', targets: [], moneyOf: () => null, hrefOf: (code) => `/desa/${code}`, scoreHrefOf: (code) => `/desa?jelas=skor.${code}` });
    expect(packVillages(rows, list.columns).length / renderPlainVillages(rows, list.columns, 75).length).toBeLessThan(0.1);
  });
});
