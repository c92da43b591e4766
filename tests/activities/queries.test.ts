import { describe, expect, it } from 'vitest';
import { parseActivityView } from '@/lib/activities/input';
import { readFormChoices } from '@/lib/activities/queries/choices';
import { readActivity } from '@/lib/activities/queries/detail';
import { listActivities } from '@/lib/activities/queries/list';
import { readActivityReport } from '@/lib/activities/queries/report';
import { activityTotals } from '@/lib/activities/queries/totals';
import { tallySentence } from '@/lib/activities/rules/totals';
import { readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { NBSP } from '@/lib/format';
import { readScope } from '@/lib/jurisdictions/queries';
import { plainText } from '@/lib/sentence';
import { aBudgetLine, aDistrict, aJurisdiction, anActivity, anAgency, aPeriod, aVillage, viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';
import * as t from '@/db/schema';

const database = await freshDatabase({ seeded: true });
const balangan = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, '63.11') });
if (!balangan) throw new Error('Balangan is not seeded.');
const reader = viewerWith({ team: balangan });

const TW3 = { periode: '2022-TW3' };
const report = (params: Record<string, string>, viewer: Viewer = reader) =>
  readAs(viewer, async (tx) => readActivityReport(tx, viewer, await readScope(tx, viewer, params), params));

describe('Tabel 2 seed 004 (F15)', () => {
  it('lima baris memberi 80,00/66,67/80,00/75,00/75,00 dan jumlah 22 dari 29 = 75,86 %', async () => {
    const { rows, totals } = await report({ ...TW3, opd: 'pokja_balanting', urut: 'nama' });
    const share = ({ doneCount, plannedCount }: (typeof rows)[number]): string => `${doneCount}/${plannedCount}`;
    expect(Object.fromEntries(rows.map((row) => [row.name, share(row)]))).toEqual({
      'FGD sasaran': '6/8', 'Monitoring dan Evaluasi Bulanan': '6/8', 'Pertemuan Stakeholder Tingkat Desa': '4/5',
      'Pertemuan Stakeholder Tingkat Kabupaten': '4/5', 'Pertemuan Stakeholder Tingkat Kecamatan': '2/3',
    });
    expect(totals.tallies).toEqual([{ unit: 'kali', activities: 5, planned: 29, done: 22, unreported: 0, shareBp: 7586 }]);
    expect(tallySentence(totals.tallies[0]!)).toBe(`22 dari 29 kali (75,86${NBSP}%)`);
    expect(totals).toMatchObject({ activities: 5, agencies: 1, villages: 0, unlocated: 5, examples: 0, budgetIdr: null });
    expect(rows.every(({ source, isExample }) => source?.includes('Tabel 2') && !isExample)).toBe(true);
  });
});

describe('saringan (F71)', () => {
  it('Kec. Halong + SPM PU + berjalan: empat kegiatan dari tiga instansi', async () => {
    const district = await database.db.query.region.findFirst({ where: (row, { and, eq }) => and(eq(row.name, 'Halong'), eq(row.level, 3)) });
    const { rows, totals, active } = await report({ ...TW3, kecamatan: district?.code ?? '', spm: 'public_works', keadaan: 'berjalan' });
    // air minum dan septik (PUPR), Stop BABS (Dinkes), limbah (DLH)
    expect(new Set(rows.map(({ agencyCode }) => agencyCode))).toEqual(new Set(['pupr', 'dinkes', 'dlh']));
    expect(totals).toMatchObject({ activities: 4, agencies: 3 });
    expect(active.map(({ param, value }) => `${param} ${value}`)).toEqual(['kecamatan Halong', 'spm PU', 'keadaan Berjalan']);
  });

  it.each([
    [{ contoh: 'tidak' }, 5], // hanya Tabel 2
    [{ contoh: 'ya' }, 31], // 18 kegiatan utama + 13 lain
    [{ opd: 'pupr' }, 2],
    [{ indikator: 'SE10' }, 3], // Dinsos, Baznas, Balangan Coal
    [{ keadaan: 'batal' }, 0],
    [{ cari: 'septik' }, 1],
    [{ cari: '100%' }, 0],
    [{ jenis: 'tidak ada' }, 0],
  ])('%j mengubah hasil: %i kegiatan', async (params, count) => {
    const { totals, rows } = await report({ ...TW3, ...params });
    expect(totals.activities).toBe(count);
    expect(rows).toHaveLength(count);
  });

  it('pilihan yang tidak dikenal diabaikan dan disebut; kode tempat yang tidak dikenal ditolak', async () => {
    const { view, totals } = await report({ ...TW3, keadaan: 'nanti', spm: 'gizi', halaman: '-3' });
    expect(view.ignored).toEqual(['spm=gizi', 'keadaan=nanti', 'halaman=-3']);
    expect(totals.activities).toBe(36);
    await expect(report({ ...TW3, desa: '63.11.99.2001' })).rejects.toThrow('Desa atau kelurahan berkode “63.11.99.2001” tidak ada di tim ini.');
    await expect(report({ ...TW3, desa: '12.18.01.2001' })).rejects.toThrow('tidak ada di tim ini');
    await expect(report({ ...TW3, opd: "x'; drop table activity --" })).rejects.toThrow('tidak ada di tim ini');
  });

  it('urutan dan pengelompokan berlaku; kelompok menjumlahkan tiap instansi', async () => {
    const { rows } = await report({ ...TW3, urut: '-kemajuan', contoh: 'ya' });
    const shares = rows.flatMap(({ doneCount, plannedCount }) => (doneCount === null || !plannedCount ? [] : [doneCount / plannedCount]));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    const grouped = await report({ ...TW3, kelompok: 'opd' });
    expect(grouped.groups.find(({ code }) => code === 'pokja_balanting')).toMatchObject({ activities: 5, villages: 0, tallies: [{ planned: 29, done: 22 }] });
    const order = grouped.rows.map(({ agency }) => agency);
    expect(order).toEqual([...order].sort());
  });

  it('kalimat pertama menyebut jumlahnya', async () => {
    const { headline } = await report({ ...TW3, opd: 'pokja_balanting' });
    expect(plainText(headline)).toBe(`5 kegiatan dari 1 instansi di tingkat kabupaten, lima sedang berjalan. Terlaksana 22 dari 29 kali (75,86${NBSP}%).`);
  });

  it('di provinsi: tingkat provinsi, dan formulirnya tidak menawarkan desa (desa milik kabupaten)', async () => {
    const kaltim = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, '64') });
    const operator = viewerWith({ team: kaltim!, role: 'operator' });
    const { headline, rows } = await report({}, operator);
    expect(plainText(headline)).toBe('14 kegiatan dari 11 instansi di tingkat provinsi.');
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(['province']));
    const choices = (viewer: Viewer) => readAs(viewer, (tx) => readFormChoices(tx, viewer, 2022));
    expect((await choices(operator)).districts).toEqual([]);
    expect((await choices(reader)).districts).toHaveLength(8);
  });
});

describe('setiap kegiatan dan setiap rupiah sekali (F72)', async () => {
  const team = await aJurisdiction(database, { name: 'Kabupaten Uji' });
  const [health, works] = [await anAgency(team, { shortName: 'Dinkes' }), await anAgency(team, { shortName: 'PUPR' })];
  const district = await aDistrict(team, { name: 'Utara' });
  const [a, b, c] = [await aVillage(team, { district }), await aVillage(team, { district }), await aVillage(team)];
  await database.db.insert(t.jurisdictionPeriod).values({ jurisdictionId: team.id, periodId: await aPeriod(team, '2022-TW2') });
  const wide = await anActivity(team, { agency: health, villages: [a, b, c], indicators: ['SP01', 'SP02'], plannedCount: 4, doneCount: 3, kind: 'PMT' });
  await aBudgetLine(team, { activity: wide, budgetIdr: 70_000_000n, spentIdr: 20_000_000n });
  await aBudgetLine(team, { activity: wide, budgetIdr: 30_000_000n });
  const pipes = await anActivity(team, { agency: works, villages: [a], spm: ['public_works'], plannedCount: 6, doneCount: null, countUnit: 'paket', kind: 'pmt' });
  await anActivity(team, { agency: works, startsOn: '2022-07-01', endsOn: '2022-09-30' });
  await anActivity(team, { agency: works, state: 'cancelled', plannedCount: 9, doneCount: 9 });
  const viewer = viewerWith({ team });

  it('kegiatan di tiga desa dihitung sekali, dengan 100 juta sekali', async () => {
    const { totals, left } = await report({ periode: '2022-TW2' }, viewer);
    expect(totals).toMatchObject({ activities: 2, agencies: 2, villages: 3, districts: 2, unlocated: 0, unfunded: 1, budgetIdr: 100_000_000n, spentIdr: 20_000_000n });
    expect(totals.tallies).toEqual([
      { unit: 'kali', activities: 1, planned: 4, done: 3, unreported: 0, shareBp: 7500 },
      { unit: 'paket', activities: 1, planned: 6, done: 0, unreported: 1, shareBp: 0 },
    ]);
    expect(left).toEqual({ later: 1, cancelled: 1, unchecked: 0 });
  });

  it('desa dan kecamatan menyaring tanpa menggandakan', async () => {
    const of = (params: Record<string, string>) => readAs(viewer, async (tx) => activityTotals(tx, viewer, await readScope(tx, viewer, { periode: '2022-TW2' }), parseActivityView(params).filter));
    expect(await of({ kecamatan: district.code })).toMatchObject({ activities: 2, budgetIdr: 100_000_000n });
    expect(await of({ desa: c.code })).toMatchObject({ activities: 1, budgetIdr: 100_000_000n });
    expect(await of({ indikator: 'umum' })).toMatchObject({ activities: 1, budgetIdr: null });
  });

  it('halaman tidak tumpang tindih', async () => {
    const page = (offset: number) => readAs(viewer, async (tx) => listActivities(tx, viewer, await readScope(tx, viewer, { periode: '2022-TW2' }), { filter: parseActivityView({}).filter, limit: 1, offset }));
    const [first, second] = [await page(0), await page(1)];
    expect(new Set([first[0]?.id, second[0]?.id])).toEqual(new Set([wide.id, pipes.id]));
  });

  it('tumpang tindih jenis, desa, dan waktu disebut (F09)', async () => {
    const { overlaps, money, villages } = await readAs(viewer, (tx) => readActivity(tx, viewer, wide.id));
    expect(overlaps.map(({ agency, villages: shared }) => ({ agency, shared }))).toEqual([{ agency: 'PUPR', shared: [a.name] }]);
    expect(money.map(({ budgetIdr, spentIdr }) => [budgetIdr, spentIdr])).toEqual([[70_000_000n, 20_000_000n], [30_000_000n, null]]);
    expect(villages).toHaveLength(3);
  });

  it('kegiatan tim lain tidak ada bagi pembaca', async () => {
    await expect(readAs(reader, (tx) => readActivity(tx, reader, wide.id))).rejects.toThrow('tidak ada di tim Anda');
    await expect(readAs(reader, (tx) => readActivity(tx, reader, 'bukan-id'))).rejects.toThrow('tidak ada di tim Anda');
  });
});
